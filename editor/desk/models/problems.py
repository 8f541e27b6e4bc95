"""What is wrong with the records of the folder, as far as it is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal

from editor.checks.packed_problems import PackedProblems
from editor.checks.problem import Problem, Severity
from editor.library.learnt import Findings

Found = Mapping[str, tuple[Problem, ...]]


class KnownProblems:
    """The problems of records by path, with what the list and the panel want to know of them.

    It is brought up to date record by record: a site may have more problems than can be counted
    between two frames.
    """

    def __init__(self, found: Found | None = None, notes: frozenset[str] = frozenset()) -> None:
        self.found = PackedProblems()
        self.findings = Findings()
        """Which rules found something in which records, for a search."""
        self.findings.notes = notes
        self.counts = Counts(self.found)
        self.severities: Counter[Severity] = Counter()
        self._rules: dict[frozenset[str], frozenset[str]] = {}  # the same set once
        for path, problems in (found or {}).items():
            self.put(path, problems)

    def put(self, path: str, problems: tuple[Problem, ...]) -> None:
        """Take what was found in a record; () is nothing."""
        for problem in self.found.pop(path, ()):
            self.severities[problem.severity] -= 1
        self.findings.pop(path, None)
        if not problems:
            return
        self.found[path] = problems
        self.severities.update(problem.severity for problem in problems)
        rules = frozenset(problem.rule for problem in problems)
        self.findings[path] = self._rules.setdefault(rules, rules)


class Counts(Mapping[str, int]):
    """How many problems records have, mere notes left out: counted when somebody asks."""

    def __init__(self, found: Mapping[str, tuple[Problem, ...]]) -> None:
        self._found = found

    def __getitem__(self, path: str) -> int:
        """Return the count of a record that has any; raises KeyError for another one."""
        count = sum(map(counts_as_one, self._found[path]))
        if not count:
            raise KeyError(path)
        return count

    def __iter__(self) -> Iterator[str]:
        return filter(self.__contains__, self._found)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Problems(QObject):
    """The findings of the checks by record, and how many records are still to be checked."""

    changed = Signal(object)
    """The paths of the records in which other things are found now (frozenset of str)."""
    progressed = Signal()
    """More records were checked, or all are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known = KnownProblems()
        self._waiting = 0

    @property
    def waiting(self) -> int:
        """How many records are still to be checked."""
        return self._waiting

    def of(self, path: str) -> tuple[Problem, ...]:
        """Return what is wrong with a record."""
        return self.known.found.get(path, ())

    def found(self) -> Found:
        """Return the problems of all records that have any, to be read on any thread."""
        return self.known.found.copy()

    def begin(self, known: KnownProblems, waiting: int) -> None:
        """Take what is known of a folder at once."""
        paths = self.known.found.keys() | known.found.keys()
        self.known, self._waiting = known, waiting
        self.changed.emit(frozenset(paths))
        self.progressed.emit()

    def update(self, found: Found, waiting: int) -> None:
        """Take what was found in some records; () is nothing."""
        other = {path for path, problems in found.items() if self.of(path) != problems}
        for path in other:
            self.known.put(path, found[path])
        self._waiting = waiting
        if other:
            self.changed.emit(frozenset(other))
        self.progressed.emit()


def counts_as_one(problem: Problem) -> bool:
    """Whether a problem is more than a note."""
    return problem.severity is not Severity.INFO
