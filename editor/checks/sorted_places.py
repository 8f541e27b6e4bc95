"""Which records have which number, packed: 100,000 of them take a few megabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

_RUN = 5_000  # which are sorted in a few milliseconds, so that other threads have their turn
_FEW = 64  # new ones that are put into their places one by one; with more all are sorted


class SortedPlaces:
    """Paths by whole numbers of 64 bits, several by one; `settle` after each round of `put`."""

    def __init__(self) -> None:
        self._numbers = array("q")
        self._paths: list[str] = []
        self._fresh: list[tuple[int, str]] = []

    def put(self, number: int, path: str) -> None:
        """Take up a path; it is there from the next `settle` on."""
        self._fresh.append((number, path))

    def settle(self) -> None:
        """Have what was taken up in its place."""
        fresh = self._fresh
        if len(fresh) > _FEW:
            for start in range(0, len(fresh), _RUN):
                fresh[start : start + _RUN] = sorted(fresh[start : start + _RUN])
            both = sorted([*zip(self._numbers, self._paths, strict=True), *fresh])
            self._numbers = array("q", (number for number, _ in both))
            self._paths = [path for _, path in both]
        else:
            for number, path in fresh:
                start, end = bisect_left(self._numbers, number), bisect_right(self._numbers, number)
                at = bisect_left(self._paths, path, start, end)
                self._numbers.insert(at, number)
                self._paths.insert(at, path)
        fresh.clear()

    def drop(self, number: int, path: str) -> None:
        """Forget a path that was taken up by this number."""
        self.settle()
        start = bisect_left(self._numbers, number)
        at = self._paths.index(path, start)
        del self._numbers[at], self._paths[at]

    def between(self, first: int, last: int) -> list[str]:
        """Return the paths by the numbers from `first` to `last`, in their order, then by name."""
        start, end = bisect_left(self._numbers, first), bisect_right(self._numbers, last)
        return self._paths[start:end]
