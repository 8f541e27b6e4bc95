"""What became of a folder since it was looked at."""

from __future__ import annotations

from editor.library.rows import Row
from editor.record.value import Value


class Changes(Value):
    """What is other than before: new and changed rows, and the paths that are records no more.

    `touched` are all files that may hold other bytes, also where the row is the same or none; it
    is true only where the list is another one.
    """

    rows: tuple[Row, ...] = ()
    gone: tuple[str, ...] = ()
    touched: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.rows or self.gone)
