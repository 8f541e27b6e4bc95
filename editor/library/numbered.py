"""A column of rows in which few values are many times, as a small number for each row."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Generic, TypeVar

from editor.library.changes import Stop, breathe

_SOME = 5_000  # rows that are taken in a few milliseconds: then another thread has its turn

_Value = TypeVar("_Value")
Places = Sequence[int]


class Numbered(Generic[_Value]):
    """The values of a column, counted and asked once for all rows that have the same one.

    Values are the same as one object only, as rows share them.
    """

    def __init__(self, values: Iterable[_Value] = (), asked: Stop | None = None) -> None:
        """Take the values; `asked` may take a breath now and then."""
        self._values: list[_Value] = []
        # By the value's identity, which is nobody else's as long as `_values` has it.
        self._numbers: dict[int, int] = {}
        self.numbers = array("I")
        """Which of the values each row has; `flags` has an answer for each number."""
        column = iter(values)
        while some := list(islice(column, _SOME)):
            places = list(map(id, some))
            for place, value in dict(zip(places, some, strict=True)).items():
                if place not in self._numbers:
                    self._number(value)
            self.numbers.extend(map(self._numbers.__getitem__, places))
            breathe(asked)

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def values(self) -> Sequence[_Value]:
        """What it counts, of which some may be in no row any more."""
        return self._values

    @cached_property
    def all(self) -> list[tuple[_Value, int]]:
        """The values, and how many rows have each."""
        return self._named(self.numbers)

    def counted(self, places: Sequence[int]) -> list[tuple[_Value, int]]:
        """Return the values at these places, no two the same, and how often each is there."""
        if len(places) == len(self.numbers):
            return self.all
        return self._named(map(self.numbers.__getitem__, places))

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
        numbers = map(self.numbers.__getitem__, places)
        while some := list(islice(numbers, _SOME)):
            other.numbers.extend(some)
        return other

    def _named(self, numbers: Iterable[int]) -> list[tuple[_Value, int]]:
        counts: Counter[int] = Counter()
        numbers = iter(numbers)
        while some := list(islice(numbers, _SOME)):
            counts.update(some)
        return [(self._values[number], times) for number, times in counts.items()]

    def _number(self, value: _Value) -> int:
        number = self._numbers.setdefault(id(value), len(self._values))
        if number == len(self._values):
            self._values.append(value)
        return number
