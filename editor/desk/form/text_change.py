"""The one stretch in which two texts differ."""

from __future__ import annotations

from dataclasses import dataclass

from editor.record.stretches import stretch


@dataclass(frozen=True, slots=True)
class TextChange:
    """`removed` UTF-16 units, as Qt counts, at `start` of the old text became `inserted`."""

    start: int
    removed: int
    inserted: str

    def moved(self, position: int) -> int:
        """Return where a cursor at `position` of the old text stands in the new one."""
        if position <= self.start:
            return position
        length = units(self.inserted)
        if position >= self.start + self.removed:
            return position + length - self.removed
        return min(position, self.start + length)


def text_change(old: str, new: str) -> TextChange:
    """Return how `old` became `new`, in Qt's units."""
    start, end, inserted = stretch(old, new)
    return TextChange(units(old[:start]), units(old[start:end]), inserted)


def units(text: str) -> int:
    """Return the length of a text as Qt counts it; what is beyond U+FFFF counts twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
