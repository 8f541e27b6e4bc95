"""What one save makes of a file's bytes, small, checked, and able to go back."""

from __future__ import annotations

from dataclasses import dataclass

from editor.library.store import content_hash
from editor.record.stretches import stretch


@dataclass(frozen=True, slots=True)
class Splice:
    """What one record's bytes are and shall be: `old` at `start` becomes `new`."""

    path: str
    before: str
    """The hash of the file's bytes before (`store.content_hash`)."""
    after: str
    """The hash of its bytes afterwards."""
    start: int
    old: bytes
    new: bytes

    @property
    def reverse(self) -> Splice:
        """The splice that takes this one back."""
        return Splice(self.path, self.after, self.before, self.start, self.new, self.old)

    def applied(self, data: bytes) -> bytes:
        """Return the bytes afterwards; raises ValueError for bytes that are not those before."""
        end = self.start + len(self.old)
        result = data[: self.start] + self.new + data[end:]
        if data[self.start : end] != self.old or content_hash(result) != self.after:
            raise ValueError("the bytes are not those that the splice was made for")
        return result


def splice_between(path: str, before: bytes, after: bytes) -> Splice:
    """Return the smallest splice that makes the one of the other."""
    start, end, new = stretch(before, after)
    return Splice(path, content_hash(before), content_hash(after), start, before[start:end], new)
