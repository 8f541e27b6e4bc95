"""The problems of many records in little memory: most of them say the same of other lines."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, MutableMapping

from editor.checks.problem import Problem, Severity

_Kind = tuple[str, Severity, str, type[str], str, bool]
"""Rule, severity, field, the message's type and the message, and whether it can be repaired."""


class PackedProblems(MutableMapping[str, tuple[Problem, ...]]):
    """Problems by path: of each only its line and the number of what it says are kept.

    What is said once is remembered as long as this is; copies share it.
    """

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._kinds: list[_Kind] = []
        self._numbers: dict[_Kind, int] = {}

    def __getitem__(self, path: str) -> tuple[Problem, ...]:
        pairs = iter(memoryview(self._packed[path]).cast("I"))
        return tuple(self._problem(path, number, line) for number, line in zip(pairs, pairs))  # noqa: B905

    def __setitem__(self, path: str, problems: tuple[Problem, ...]) -> None:
        pairs = ((self._number(problem), problem.line) for problem in problems)
        self._packed[path] = array("I", (each for pair in pairs for each in pair)).tobytes()

    def __delitem__(self, path: str) -> None:
        del self._packed[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def copy(self) -> PackedProblems:
        """Return the same problems, to be read on another thread."""
        other = PackedProblems()
        other._packed = self._packed.copy()
        other._kinds, other._numbers = self._kinds, self._numbers
        return other

    def _number(self, problem: Problem) -> int:
        one, message = problem, problem.message
        kind = one.rule, one.severity, one.field, type(message), message, one.fixable
        number = self._numbers.get(kind)
        if number is None:
            number = self._numbers[kind] = len(self._kinds)
            self._kinds.append(kind)
        return number

    def _problem(self, path: str, number: int, line: int) -> Problem:
        rule, severity, field, _, message, fixable = self._kinds[number]
        return Problem(rule, severity, path, line, field, message, fixable)
