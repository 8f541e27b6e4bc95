"""What was read of a site's files the last time, so that unchanged files need no reading.

The index is a cache: files are the truth, it may be deleted at any time, and whatever is wrong with
it is answered by reading the files again. Its entries lie in a fixed number of buckets, each one
blob with a checksum (`buckets`): 100,000 rows of columns would take SQLite twice as long to hand
out as the whole start may take.
"""

from __future__ import annotations

import gc
import marshal
import os
import sqlite3
import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from platformdirs import user_cache_path

from editor.library.buckets import Entry, ForeignError, Remembered, packed, unmarshalled
from editor.library.rows import Line, Traits

ROW_VERSION = 6
"""To be raised whenever the same file gives another row than before, or is kept in another way."""

FINDING_VERSION = 6
"""To be raised whenever findings are kept in another way."""

LINKS_VERSION = 3
"""To be raised whenever links are kept in another way, or the same file has others than before."""

_BUCKETS = 256  # so that one of 100,000 records is still read into the heap
_PART = 16  # buckets that are written at once
_FEW = 2  # that are unpacked at once, where all of them are gone through: the room they take stays
_PATIENCE = 5.0  # seconds that another process may hold the index
_MOMENT = 0.01
_Result = TypeVar("_Result")

# The error codes that say that the index cannot be used now; any other says that it is damaged.
_PASSING = frozenset(
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR),
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM),
    }
)


class Index:
    """The entries of one site in one file; any thread and any process may use it at any time.

    No method raises: an index that cannot be used is an empty one, a damaged one is begun anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def remembered(self) -> Remembered:
        """Return all entries."""
        nothing = Remembered()  # an index is made when there is something to put into it
        return self._attempt(_remembered, nothing) if self.path.exists() else nothing

    def each_finding(self) -> Iterator[tuple[str, Any]]:
        """Yield what `update_findings` was given last, by path; only a part is in memory at once.

        Of a damaged index less is yielded.
        """
        return self._each(_FINDINGS)

    def each_links(self) -> Iterator[tuple[str, Any]]:
        """Yield what `update_links` was given last, likewise."""
        return self._each(_LINKS)

    def update(self, changed: Mapping[str, Entry], gone: Iterable[str] = ()) -> None:
        """Put in what is new and take out what is gone, leaving what others have put in."""
        self._put(_ENTRIES, changed, gone)

    def update_findings(self, changed: Mapping[str, Any], gone: Iterable[str] = ()) -> None:
        """Keep what the checks found in records, in values that marshal knows."""
        self._put(_FINDINGS, changed, gone)

    def update_links(self, changed: Mapping[str, Any], gone: Iterable[str] = ()) -> None:
        """Keep what records list, in values that marshal knows."""
        self._put(_LINKS, changed, gone)

    def together(self, paths: Iterable[str]) -> Iterator[list[str]]:
        """Yield paths in groups that are updated in about as long as one of them."""
        groups: defaultdict[int, list[str]] = defaultdict(list)
        for path in paths:
            groups[_bucket(path) // _PART].append(path)
        yield from groups.values()

    def _each(self, shelf: _Shelf) -> Iterator[tuple[str, Any]]:
        nothing: list[tuple[str, Any]] = []
        for first in range(0, _BUCKETS, _FEW):
            part = range(first, first + _FEW)
            yield from self._attempt(partial(_load_buckets, shelf=shelf, buckets=part), nothing)

    def _put(self, shelf: _Shelf, changed: Mapping[str, Any], gone: Iterable[str]) -> None:
        by_bucket: defaultdict[int, dict[str, Any]] = defaultdict(dict)
        for path, entry in changed.items():
            by_bucket[_bucket(path)][path] = entry
        for path in gone:
            by_bucket[_bucket(path)][path] = None
        if by_bucket:
            self._attempt(lambda connection: _update(connection, shelf, by_bucket), None)

    def clear(self) -> None:
        """Forget everything."""
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{self.path}{suffix}").unlink()

    def _attempt(
        self, work: Callable[[sqlite3.Connection], _Result], otherwise: _Result
    ) -> _Result:
        for _ in range(2):
            try:
                with _connection(self.path) as connection:
                    return work(connection)
            except (sqlite3.Error, ForeignError) as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING:
                    return otherwise
                self.clear()
            except OSError:
                return otherwise
        return otherwise


def index_path(folder: Path, data_folder: Path | None = None) -> Path:
    """Return where the index of the site in `folder` is kept: in the user's cache unless told."""
    real = os.path.realpath(folder)
    digest = blake2b(os.fsencode(real), digest_size=8).hexdigest()
    place = data_folder or user_cache_path("copydesk", appauthor=False)
    return place / "index" / f"{digest}.sqlite"


@contextmanager
def collections_paused() -> Iterator[None]:
    """Keep the garbage collector from looking through thousands of objects that all stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _format() -> int:
    """Return a number that tells which program can read the entries."""
    made_by = (
        ROW_VERSION,
        FINDING_VERSION,
        LINKS_VERSION,
        _BUCKETS,
        Line._fields,
        Traits._fields,
        marshal.version,
        sys.version_info[:2],
    )
    return zlib.crc32(repr(made_by).encode()) & 0x7FFFFFFF or 1


@contextmanager
def _connection(path: Path) -> Iterator[sqlite3.Connection]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as connection:
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous=OFF")  # a torn index is noticed and begun anew
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            with _transaction(connection):
                for shelf in (_ENTRIES, _FINDINGS, _LINKS):
                    connection.execute(
                        f"CREATE TABLE IF NOT EXISTS {shelf.table} "
                        "(id INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, entries BLOB NOT NULL)"
                    )
                connection.execute(f"PRAGMA user_version={_format()}")
        elif version != _format():
            raise ForeignError
        yield connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Have readers and a writer at once; SQLite waits for no other program that begins with it."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(_MOMENT)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _bucket(path: str) -> int:
    return zlib.crc32(path.encode("utf-8", "surrogatepass")) % _BUCKETS


class _Shelf(NamedTuple):
    """A table of buckets, and how a bucket's values by path are written and read."""

    table: str
    pack: Callable[[Mapping[str, Any]], bytes]
    unpack: Callable[[bytes], Iterable[tuple[str, Any]]]
    """Raises ForeignError."""


def _remembered(connection: sqlite3.Connection) -> Remembered:
    found = Remembered()
    with collections_paused():
        for checksum, blob in connection.execute(f"SELECT checksum, entries FROM {_ENTRIES.table}"):
            found.read(_checked(checksum, blob))
    return found


def _load_buckets(
    connection: sqlite3.Connection, shelf: _Shelf, buckets: Iterable[int]
) -> list[tuple[str, Any]]:
    query = f"SELECT checksum, entries FROM {shelf.table} WHERE id = ?"
    entries: list[tuple[str, Any]] = []
    for bucket in buckets:
        stored = connection.execute(query, (bucket,)).fetchone()
        entries += shelf.unpack(_checked(*stored)) if stored else ()
    return entries


def _update(
    connection: sqlite3.Connection, shelf: _Shelf, by_bucket: Mapping[int, Mapping[str, Any]]
) -> None:
    table = shelf.table
    with _transaction(connection):
        for bucket, changes in by_bucket.items():
            entries = dict(_load_buckets(connection, shelf, (bucket,)))
            entries.update(changes)
            blob = shelf.pack({path: entry for path, entry in entries.items() if entry is not None})
            connection.execute(
                f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", (bucket, zlib.crc32(blob), blob)
            )


def _checked(checksum: object, blob: object) -> bytes:
    if not isinstance(blob, bytes) or zlib.crc32(blob) != checksum:
        raise ForeignError
    return blob


def _entries(blob: bytes) -> Iterable[tuple[str, Entry]]:
    found = Remembered()
    found.read(blob)
    return found.entries()


def _dumped(values: Mapping[str, Any]) -> bytes:
    return marshal.dumps(list(values.items()))


def _pairs(blob: bytes) -> Iterable[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = unmarshalled(blob, list)
    if not all(type(pair) is tuple and len(pair) == 2 for pair in pairs):
        raise ForeignError
    return pairs


_ENTRIES = _Shelf("bucket", packed, _entries)
_FINDINGS = _Shelf("finding", _dumped, _pairs)
_LINKS = _Shelf("links", _dumped, _pairs)
