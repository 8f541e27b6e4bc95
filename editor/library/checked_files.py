"""Which files were checked as they were, and which pages each of them lists."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from editor.library.path_numbers import PathNumbers
from editor.library.scan import STAMP_SIZE

MARK = 3
"""Bytes by which a page is known again; where another has the same, its records are checked too."""

_BLOCK = 64  # records whose marks are one piece: it is looked through, and replaced, in no time


class CheckedFiles:
    """Of each checked file its stamp and a mark for each page, without an object for either.

    They are put in and taken out together (`seen`): a stamp, then marks of `MARK` bytes each.
    """

    def __init__(self, numbers: PathNumbers) -> None:
        self._numbers = numbers
        self._is_here = bytearray()  # 1 for each number that is checked
        self._stamps = bytearray()
        self._counts = array("I")  # how many marks each number has
        self._marks: list[bytes] = []  # those of each block of numbers, side by side
        self._total = 0

    def __len__(self) -> int:
        return self._total

    def __contains__(self, path: str) -> bool:
        return self._number(path) is not None

    def __iter__(self) -> Iterator[str]:
        paths = self._numbers.paths
        return (paths[number] for number, is_here in enumerate(self._is_here) if is_here)

    def stamp(self, path: str) -> bytes | None:
        """Return the stamp of a file when it was checked, None if it was not."""
        number = self._number(path)
        return None if number is None else self._stamp(number)

    def seen(self, path: str) -> bytes:
        """Return what was put in; raises KeyError for a file that was not checked."""
        number = self._number(path)
        if number is None:
            raise KeyError(path)
        begin, end = self._stretch(number)
        return self._stamp(number) + self._marks[number // _BLOCK][begin:end]

    def put(self, path: str, seen: bytes) -> None:
        """Take a file that was checked just now."""
        number = self._numbers.of(path)
        self._make_room(number)
        self._total += not self._is_here[number]
        self._is_here[number] = 1
        self._stamps[number * STAMP_SIZE : (number + 1) * STAMP_SIZE] = seen[:STAMP_SIZE]
        self._mark(number, seen[STAMP_SIZE:])

    def drop(self, path: str) -> None:
        """Forget a file, be it there or not."""
        number = self._number(path)
        if number is not None:
            self._total -= 1
            self._is_here[number] = 0
            self._mark(number, b"")

    def that_list(self, marks: bytes) -> set[str]:
        """Return the files that list a page with one of these marks."""
        wanted = [marks[at : at + MARK] for at in range(0, len(marks), MARK)]
        found: set[str] = set()
        for block, known in enumerate(self._marks):
            for mark in wanted:
                at = known.find(mark)
                while at >= 0:
                    if at % MARK == 0:
                        found.add(self._owner(block, at // MARK))
                    at = known.find(mark, at + 1)
        return found

    def _number(self, path: str) -> int | None:
        number = self._numbers.get(path)
        is_here = number is not None and number < len(self._is_here) and self._is_here[number]
        return number if is_here else None

    def _stamp(self, number: int) -> bytes:
        return bytes(self._stamps[number * STAMP_SIZE : (number + 1) * STAMP_SIZE])

    def _make_room(self, number: int) -> None:
        more = number + 1 - len(self._is_here)
        if more > 0:
            self._is_here.extend(bytes(more))
            self._stamps.extend(bytes(more * STAMP_SIZE))
            self._counts.extend([0] * more)
            self._marks.extend([b""] * (number // _BLOCK + 1 - len(self._marks)))

    def _mark(self, number: int, marks: bytes) -> None:
        begin, end = self._stretch(number)
        block = self._marks[number // _BLOCK]
        self._marks[number // _BLOCK] = block[:begin] + marks + block[end:]
        self._counts[number] = len(marks) // MARK

    def _stretch(self, number: int) -> tuple[int, int]:
        """Return where the marks of a number begin and end in its block."""
        before = sum(self._counts[number - number % _BLOCK : number])
        return before * MARK, (before + self._counts[number]) * MARK

    def _owner(self, block: int, place: int) -> str:
        """Return the file that the mark at this place of a block is of."""
        number = block * _BLOCK
        while place >= self._counts[number]:
            place -= self._counts[number]
            number += 1
        return self._numbers.paths[number]
