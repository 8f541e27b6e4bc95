"""Where things stand by their names, in a tenth of the memory of a dict of so many names."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from itertools import islice

from editor.library.changes import Stop, breathe
from editor.library.sorting import sort_in_runs

_SOME = 5_000  # names that are numbered in a few milliseconds
_PLACES = (1 << 24) - 1  # more positions than any list has; the rest of 64 bits is the hash


class Places:
    """The positions of names, which themselves are not kept: whoever asks compares them.

    They are sorted numbers: most of the hash of a name, then its position.
    """

    def __init__(self, names: Iterable[Hashable], asked: Stop | None = None) -> None:
        """Take the names; `asked` may take a breath now and then."""
        numbers: list[int] = []
        numbered = enumerate(names)
        while some := [hash(name) & ~_PLACES | at for at, name in islice(numbered, _SOME)]:
            numbers += some
            breathe(asked)
        sort_in_runs(numbers, asked=asked)
        self._numbers = array("q", numbers)

    def moved(self, places: Sequence[int]) -> Places:
        """Return the positions after each of them was moved to another place."""
        other = Places(())
        other._numbers = numbers = array("q")
        for number in self._numbers:
            numbers.append(number & ~_PLACES | places[number & _PLACES])
        # Only names of one hash can be out of order now.
        wrong = [at for at in range(1, len(numbers)) if numbers[at] < numbers[at - 1]]
        for first in sorted({numbers[at] & ~_PLACES for at in wrong}):
            start, end = bisect_left(numbers, first), bisect_right(numbers, first + _PLACES)
            numbers[start:end] = array("q", sorted(numbers[start:end]))
        return other

    def likely(self, name: Hashable) -> list[int]:
        """Return the positions, ascending, where the name may stand; it stands nowhere else."""
        numbers, first = self._numbers, hash(name) & ~_PLACES
        start = end = bisect_left(numbers, first)
        last = first + _PLACES
        while end < len(numbers) and numbers[end] <= last:
            end += 1
        return [number & _PLACES for number in numbers[start:end]]
