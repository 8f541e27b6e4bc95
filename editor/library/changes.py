"""What became of a folder since it was looked at."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from editor.library.rows import Row
from editor.record.value import Value


class Stop(Protocol):
    """What tells a look at many files that nobody waits for it any more, as an Event does."""

    def is_set(self) -> bool:
        """Whether it is called off; asked for every file."""


def breathe(asked: Stop | None) -> None:
    """Let others have their turn amid work that is done to its end, where `asked` tells when."""
    if asked is not None:
        asked.is_set()


class Changes(Value):
    """What is other than before: new and changed rows, and the paths that are records no more.

    `touched` are all files that may hold other bytes, also where the row is the same or none, and
    `own` those of them that hold what this program wrote. It is true only where the list is another
    one.
    """

    rows: tuple[Row, ...] = ()
    gone: tuple[str, ...] = ()
    touched: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    def without(self, paths: Collection[str]) -> Changes:
        """Return these changes but those of some files."""
        return Changes(
            tuple(row for row in self.rows if row.path not in paths),
            tuple(path for path in self.gone if path not in paths),
            self.touched.difference(paths),
            self.own.difference(paths),
        )

    def __bool__(self) -> bool:
        return bool(self.rows or self.gone)
