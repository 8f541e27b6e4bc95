"""A folder of records: listing, reading and saving them, and noticing what others change."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from threading import Lock

from editor.library import store
from editor.library.buckets import Entry, Remembered
from editor.library.changes import Changes, Stop
from editor.library.index import Index, collections_paused, index_path
from editor.library.journal import Journal
from editor.library.reading import RowReader, open_document
from editor.library.rows import Row, broken_row
from editor.library.scan import Found, changed_at, folders, look_up, scan
from editor.library.schemas import Schemas
from editor.library.site import Site, read_site
from editor.library.store import Stamp, StoreError
from editor.library.transaction import bytes_of, noted_save
from editor.library.vocabulary import Vocabulary, read_vocabulary
from editor.record import Document, RecordError
from editor.record.schema import Schema

_FIRST_BATCH = 100  # what the first screen shows
_BATCH = 500

# A file that changed a moment before it was looked at may change again without another time stamp.
_SETTLED = 100_000_000  # nanoseconds
_SETTLED_COARSE = 3_000_000_000  # where the disk counts whole seconds

_UNKNOWN = b""  # no file has such a stamp, so it is read again the next time


@dataclass(frozen=True, slots=True)
class Opened:
    """A record as it was read: the document and its stamp, or what is wrong with the file."""

    path: str
    document: Document | None = None
    stamp: Stamp | None = None
    problem: str | None = None


class Library:
    """The records below `folder`; any thread may ask, nothing is read before somebody does.

    `data_folder` keeps the index and the journal; without one the user's own folders do.
    """

    def __init__(self, folder: Path, data_folder: Path | None = None) -> None:
        self.folder = Path(folder)
        self.data_folder = data_folder
        self.index = Index(index_path(self.folder, data_folder))
        self.journal: Journal | None = None
        """Where saves and batches are noted, once somebody has opened one."""
        self.files_read = 0
        """How many files were read so far because the index did not know them as they are."""
        self.is_listed = False
        """Whether its files are known, as they were read or as the index remembers them."""
        self._known: dict[str, Entry] = {}
        self._looking = Lock()  # one look at the folder at a time
        self._asking = Lock()  # for _own_rows, so that a long look keeps nobody waiting

    @cached_property
    def site(self) -> Site:
        """The site's settings, as they were when first asked for."""
        return read_site(self.folder)

    @cached_property
    def schemas(self) -> Schemas:
        """The kinds of records, as they were when first asked for."""
        return Schemas(self.folder, self.site)

    @cached_property
    def _rows(self) -> RowReader:
        return RowReader(self.folder)

    @cached_property
    def _own_rows(self) -> RowReader:
        return RowReader(self.folder)

    # -- listing ---------------------------------------------------------------------------------

    def remembered_rows(self) -> list[Row]:
        """Return the rows as the index has them, which no look at the files has confirmed.

        They are there at once; `changes` then tells what is other by now.
        """
        remembered = self.index.remembered()
        self.remember(remembered)
        return remembered.rows

    def remember(self, remembered: Remembered) -> None:
        """Take what the index had of the files, so that unchanged ones are not read."""
        with self._looking, collections_paused():
            self._known = dict(remembered.entries())
            self.is_listed = True

    def scan_rows(self) -> Iterator[list[Row]]:
        """Yield the rows of all records as they are now, in batches, a small one first."""
        with self._looking:
            known = self._known or self.index.load()
            rows = self._look(known)
            size = _FIRST_BATCH
            while batch := _taken(rows, size):
                yield batch
                size = _BATCH

    def changes(self, paths: Iterable[str] | None = None, cancel: Stop | None = None) -> Changes:
        """Return what is other than when the rows were last listed or asked for.

        With `paths` only these are looked at; a folder among them stands for all. Called off, it
        returns nothing, and what was found by then is told the next time.
        """
        with self._looking:
            before = self._known
            if paths is not None:
                asked = sorted(set(paths))
                if not any((self.folder / path).is_dir() for path in asked):
                    return self._look_at(asked)
            look = self._look(before, cancel)
            for _ in look:
                if cancel is not None and cancel.is_set():
                    break
            look.close()
            if cancel is not None and cancel.is_set():
                self._known = before
                return Changes()
            return _difference(before, self._known)

    def _look(
        self, known: dict[str, Entry], cancel: Stop | None = None
    ) -> Generator[Row, None, None]:
        """Yield all rows, reading the files that are not as `known` has them."""
        seen: dict[str, Entry] = {}
        fresh: dict[str, Entry] = {}
        complete = False
        try:
            for found in scan(self.site, cancel):
                entry = known.get(found.path)
                path = found.path
                if entry is None or entry.stamp != found.stamp:
                    entry = self._read_entry(found)
                    fresh[path] = entry
                elif entry.row is not None:
                    path = entry.row.path  # the same text once, not twice
                seen[path] = entry
                if entry.row is not None:
                    yield entry.row
            complete = cancel is None or not cancel.is_set()
        finally:
            gone = known.keys() - seen.keys() if complete else set()
            self._known = seen if complete else known | seen
            self.is_listed = True
            self.index.update(fresh, gone)

    def _look_at(self, paths: Iterable[str]) -> Changes:
        known = self._known
        fresh: dict[str, Entry] = {}
        before: dict[str, Entry] = {}
        for path in paths:
            found = look_up(self.site, path)
            entry = known.get(path)
            if found is None or entry is None or entry.stamp != found.stamp:
                if entry is not None:
                    before[path] = entry
                if found is not None:
                    fresh[path] = self._read_entry(found)
        gone = before.keys() - fresh.keys()
        for path in gone:
            del known[path]
        known.update(fresh)
        self.index.update(fresh, gone)
        return _difference(before, fresh)

    def _read_entry(self, found: Found) -> Entry:
        now = time.time_ns()
        self.files_read += 1
        try:
            row = self._rows.read(found)
        except StoreError as error:
            return Entry(_UNKNOWN, broken_row(found.path, error.reason))
        stamp = found.stamp if _is_settled(found, now) else _UNKNOWN
        return Entry(stamp, row)

    def changed_at(self, path: str) -> int | None:
        """Return when a file was changed last, as it was listed, in nanoseconds; None if unsure."""
        entry = self._known.get(path)
        return changed_at(entry.stamp) if entry is not None and entry.stamp else None

    # -- records ---------------------------------------------------------------------------------

    def read(self, path: str) -> Opened:
        """Read a record; what is wrong with it is in the result, never an exception."""
        stamp = None
        try:
            data, stamp = store.read(self.folder / path)
            return Opened(path, open_document(path, data, self.schema_for(path)), stamp)
        except StoreError as error:
            return Opened(path, problem=error.reason)
        except RecordError as error:
            return Opened(path, None, stamp, str(error))

    def save(self, path: str, document: Document, stamp: Stamp) -> Stamp:
        """Write a record over the bytes that `stamp` stands for and return the new stamp.

        Raises ChangedOnDisk or StoreError; the file is as it was then.
        """
        file, data = self.folder / path, document.to_bytes()
        with noted_save(self.journal, path, partial(bytes_of, file, stamp), data):
            return store.write(file, data, stamp, inside=self.folder)

    def create(self, path: str, document: Document, gone: Document) -> Stamp:
        """Write a record whose file, which was `gone`, is no longer there.

        Raises ChangedOnDisk if there is one again, StoreError.
        """
        data = document.to_bytes()
        with noted_save(self.journal, path, gone.to_bytes, data):
            return store.create(self.folder / path, data, inside=self.folder)

    def row(self, path: str, document: Document) -> Row:
        """Return the row of a document as it is in memory."""
        with self._asking:
            return self._own_rows.row(path, document.to_bytes())

    def schema_for(self, path: str) -> Schema:
        """Return the schema of the records in the folder of `path`."""
        return self.schemas.for_record(path)

    def vocabulary(self) -> Vocabulary:
        """Read the site's topics and providers from `_data`."""
        return read_vocabulary(self.folder)

    def sweep(self, asked: Stop | None = None) -> list[Path]:
        """Remove the temporary files that a killed program left; return what was removed."""
        left = [
            folder
            for folder, names in folders(self.site, asked)
            if any(map(store.is_temporary, names))
        ]
        return [path for folder in left for path in store.sweep(self.folder / folder)]


def _taken(rows: Iterator[Row], size: int) -> list[Row]:
    with collections_paused():
        return list(islice(rows, size))


def _is_settled(found: Found, now: int) -> bool:
    latest = max(found.mtime_ns, found.ctime_ns)
    coarse = found.mtime_ns % 1_000_000_000 == 0
    return now - latest > (_SETTLED_COARSE if coarse else _SETTLED)


def _difference(before: dict[str, Entry], after: dict[str, Entry]) -> Changes:
    rows, touched = [], before.keys() - after.keys()
    for path, entry in after.items():
        old = before.get(path)
        if entry is old:
            continue
        touched.add(path)
        if entry.row is not None and (old is None or old.row != entry.row):
            rows.append(entry.row)
    gone = [path for path, entry in before.items() if entry.row and _row_of(after, path) is None]
    return Changes(tuple(rows), tuple(gone), frozenset(touched))


def _row_of(entries: dict[str, Entry], path: str) -> Row | None:
    entry = entries.get(path)
    return entry.row if entry else None
