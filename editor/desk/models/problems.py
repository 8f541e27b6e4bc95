"""What is wrong with the records of the folder, as far as it is known."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from editor.checks.problem import Problem, Severity
from editor.library.listing import Findings

Found = Mapping[str, tuple[Problem, ...]]


class Problems(QObject):
    """The findings of the checks by record; `ready` says that all records have been checked."""

    changed = Signal(object)
    """The paths of the records in which other things are found now (frozenset of str)."""
    progressed = Signal()
    """More records were checked, or all are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: dict[str, tuple[Problem, ...]] = {}
        self._waiting = 0
        self.notes: frozenset[str] = frozenset()
        """The rules that are worth a note only."""

    @property
    def waiting(self) -> int:
        """How many records are still to be checked."""
        return self._waiting

    def of(self, path: str) -> tuple[Problem, ...]:
        """Return what is wrong with a record."""
        return self._found.get(path, ())

    def found(self) -> dict[str, tuple[Problem, ...]]:
        """Return the problems of all records that have any."""
        return dict(self._found)

    def findings(self) -> Findings:
        """Return which rules found something in which records, for a search."""
        findings = Findings()
        for path, problems in self._found.items():
            findings[path] = frozenset(problem.rule for problem in problems)
        findings.notes = self.notes
        return findings

    def counts(self) -> dict[str, int]:
        """Return how many problems records have, mere notes left out."""
        counts = {path: sum(map(counts_as_one, found)) for path, found in self._found.items()}
        return {path: count for path, count in counts.items() if count}

    def begin(self, found: Found, notes: frozenset[str], waiting: int) -> None:
        """Take what is known of a folder at once."""
        paths = self._found.keys() | found.keys()
        self._found, self.notes, self._waiting = dict(found), notes, waiting
        self.changed.emit(frozenset(paths))
        self.progressed.emit()

    def update(self, found: Found, waiting: int) -> None:
        """Take what was found in some records; () is nothing."""
        other = {path for path, problems in found.items() if self.of(path) != problems}
        for path in other:
            self._found[path] = found[path]
            if not found[path]:
                del self._found[path]
        self._waiting = waiting
        if other:
            self.changed.emit(frozenset(other))
        self.progressed.emit()


def counts_as_one(problem: Problem) -> bool:
    """Whether a problem is more than a note."""
    return problem.severity is not Severity.INFO
