"""A column of rows in which few values are many times, as a small number for each row."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

_Value = TypeVar("_Value")
Places = Sequence[int]


class Numbered(Generic[_Value]):
    """The values of a column, counted and asked once for all rows that have the same one.

    Values are the same as one object only, as rows share them.
    """

    def __init__(self, values: Iterable[_Value] = ()) -> None:
        column = list(values)
        places = list(map(id, column))
        different = dict(zip(places, column, strict=True))
        self._values: list[_Value] = list(different.values())
        # By the value's identity, which is nobody else's as long as `_values` has it.
        self._numbers = dict(zip(different, range(len(different)), strict=True))
        self.numbers = array("I", map(self._numbers.__getitem__, places))
        """Which of the values each row has; `flags` has an answer for each number."""

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def values(self) -> Sequence[_Value]:
        """What it counts, of which some may be in no row any more."""
        return self._values

    @cached_property
    def all(self) -> list[tuple[_Value, int]]:
        """The values, and how many rows have each."""
        return self._named(Counter(self.numbers))

    def counted(self, places: Sequence[int]) -> list[tuple[_Value, int]]:
        """Return the values at these places, no two the same, and how often each is there."""
        if len(places) == len(self.numbers):
            return self.all
        return self._named(Counter(map(self.numbers.__getitem__, places)))

    def picking(self, holds: Callable[[_Value], object]) -> Callable[[Places], Places]:
        """Return what picks, of ascending places, those at whose values that holds."""
        wanted, numbers = self.flags(holds), self.numbers
        if all(wanted):
            return lambda places: places
        if not any(wanted):
            return lambda _: ()
        return lambda places: [place for place in places if wanted[numbers[place]]]

    def flags(self, holds: Callable[[_Value], object]) -> list[bool]:
        """Return for each number whether that holds for its value."""
        return [bool(holds(value)) for value in self._values]

    def with_changes(self, changed: Mapping[int, _Value]) -> Numbered[_Value]:
        """Return the column with other values at some places."""
        other = Numbered[_Value]()
        other._numbers, other._values = self._numbers.copy(), self._values.copy()
        other.numbers = self.numbers[:]
        for place, value in changed.items():
            other.numbers[place] = other._number(value)
        return other

    def in_order(self, places: Iterable[int]) -> Numbered[_Value]:
        """Return the column with its rows in another order."""
        other = Numbered[_Value]()
        other._numbers, other._values = self._numbers.copy(), self._values.copy()
        other.numbers = array("I", map(self.numbers.__getitem__, places))
        return other

    def _named(self, counts: Counter[int]) -> list[tuple[_Value, int]]:
        return [(self._values[number], times) for number, times in counts.items()]

    def _number(self, value: _Value) -> int:
        number = self._numbers.setdefault(id(value), len(self._values))
        if number == len(self._values):
            self._values.append(value)
        return number
