"""Which records have which word, packed: a million words take eight megabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable

_NUMBERS = (1 << 24) - 1  # more records than any list has; the rest of 64 bits is the word's hash
_PARTS = 64  # which are sorted one by one, so that it takes little room


class Postings:
    """Numbers by words; `settle` after each round of `put`.

    Two words of one hash count as the same: of 100,000 hardly ever any two have it.
    """

    def __init__(self) -> None:
        self._parts = [array("q") for _ in range(_PARTS)]
        self._unsorted: set[int] = set()

    def put(self, word: Hashable, number: int) -> None:
        """Take up a record; it is there from the next `settle` on."""
        place = hash(word)
        part = place % _PARTS
        self._parts[part].append(place & ~_NUMBERS | number)
        self._unsorted.add(part)

    def settle(self) -> None:
        """Have what was taken up in its place."""
        for part in self._unsorted:
            self._parts[part] = array("q", sorted(self._parts[part]))
        self._unsorted.clear()

    def drop(self, word: Hashable, number: int) -> None:
        """Forget a record that has the word."""
        place = hash(word)
        part = self._parts[place % _PARTS]
        del part[bisect_left(part, place & ~_NUMBERS | number)]

    def of(self, word: Hashable) -> list[int]:
        """Return the numbers of the records that have the word, ascending."""
        part, start, end = self._found(word)
        return [each & _NUMBERS for each in part[start:end]]

    def count(self, word: Hashable) -> int:
        """Return how many records have the word."""
        _, start, end = self._found(word)
        return end - start

    def _found(self, word: Hashable) -> tuple[array[int], int, int]:
        place = hash(word)
        part, first = self._parts[place % _PARTS], place & ~_NUMBERS
        start = bisect_left(part, first)
        return part, start, bisect_left(part, first + _NUMBERS + 1, start)
