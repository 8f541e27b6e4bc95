"""What is known of the files of a site: when each was written, and the rows of the records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter

from editor.library.buckets import Entry, Remembered
from editor.library.changes import Stop
from editor.library.places import Places
from editor.library.rows import Row
from editor.library.scan import STAMP_SIZE

_FEW = 2_000  # files that are known one by one before they are put to the others
_NONE = b"\xff"
_NO_STAMP = STAMP_SIZE * _NONE  # instead of none: no file has such a size


class Known:
    """The entries of files by path, most of them in a fifth of the memory that a dict takes.

    One thread at a time may change it, any may ask.
    """

    def __init__(self, remembered: Remembered | None = None, asked: Stop | None = None) -> None:
        """Know what an index remembers; `asked` may take a breath now and then."""
        of = remembered or Remembered()
        self._most = _Most(of.rows, of.stamps, asked)
        self._changes = 0  # since all were put together
        self._others: dict[str, Entry | None] = {  # None for what is no more
            path: Entry(stamp, None) for path, stamp in of.others
        }

    def __len__(self) -> int:
        return len(self._most) + len(self._others)

    def get(self, path: str) -> Entry | None:
        """Return what is known of a file."""
        others = self._others
        return others[path] if path in others else self._most.get(path)

    def update(self, fresh: Mapping[str, Entry], gone: Iterable[str]) -> None:
        """Know files as they were read just now, and others no more."""
        changed = {**fresh, **dict.fromkeys(gone)}
        self._others.update(changed)
        self._changes += len(changed)
        if self._changes > _FEW + len(self._most) // _FEW:
            self._put_together()
            self._changes = 0

    def besides(self, paths: Collection[str]) -> list[str]:
        """Return the paths of what is known besides these."""
        most = (path for path in self._most.paths() if path not in self._others)
        others = (path for path, entry in self._others.items() if entry is not None)
        return [path for path in chain(most, others) if path not in paths]

    def _entries(self) -> Iterator[tuple[str, Entry]]:
        for path, entry in self._most.entries():
            if path not in self._others:
                yield path, entry
        for path, other in self._others.items():
            if other is not None:
                yield path, other

    def _put_together(self) -> None:
        others: dict[str, Entry | None] = {}
        rows, stamps = list[Row](), list[bytes]()
        for path, entry in self._entries():
            if entry.row is None:
                others[path] = entry
            else:
                rows.append(entry.row)
                stamps.append(entry.stamp)
        self._most = _Most(rows, stamps)
        self._others = others


class _Most:
    """Entries of records: their stamps lie side by side, and rows know their paths."""

    def __init__(self, rows: list[Row], stamps: list[bytes], asked: Stop | None = None) -> None:
        self._rows = rows
        self._stamps = b"".join(stamp.ljust(STAMP_SIZE, _NONE) for stamp in stamps)
        self._places = Places((row.path for row in rows), asked)

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, path: str) -> Entry | None:
        for at in self._places.likely(path):
            if self._rows[at].path == path:
                return self._entry(at)
        return None

    def paths(self) -> Iterator[str]:
        return map(attrgetter("path"), self._rows)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        for at, row in enumerate(self._rows):
            yield row.path, self._entry(at)

    def _entry(self, at: int) -> Entry:
        stamp = self._stamps[at * STAMP_SIZE : (at + 1) * STAMP_SIZE]
        return Entry(b"" if stamp == _NO_STAMP else stamp, self._rows[at])
