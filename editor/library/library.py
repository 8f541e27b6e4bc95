"""A folder of records: listing, reading and saving them, and noticing what others change."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain, islice
from pathlib import Path
from threading import Lock

from editor.library import store
from editor.library.buckets import Entry, Remembered
from editor.library.changes import Changes, Stop
from editor.library.index import Index, collections_paused, index_path
from editor.library.journal import Journal
from editor.library.known import Known
from editor.library.own_writes import OwnWrite, OwnWrites
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
        self.own_writes = OwnWrites()
        """What this program puts into files; whoever writes one says so."""
        self._known = Known()
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

    def remember(self, remembered: Remembered, asked: Stop | None = None) -> None:
        """Take what the index had of the files, so that unchanged ones are not read.

        `asked` may take a breath now and then.
        """
        with self._looking:
            self._known = Known(remembered, asked)
            self.is_listed = True

    def scan_rows(self, asked: Stop | None = None) -> Iterator[list[Row]]:
        """Yield the rows of all records as they are now, in batches, a small one first.

        `asked` may take a breath after each file; called off, this ends.
        """
        with self._looking:
            if not self._known:
                self._known = Known(self.index.remembered())
            look = _Look()
            rows = self._look(look, asked)
            size = _FIRST_BATCH
            try:
                while batch := _taken(rows, size):
                    yield batch
                    size = _BATCH
            finally:
                rows.close()
                self._learn(look)
                self.is_listed = True

    def changes(self, paths: Iterable[str] | None = None, cancel: Stop | None = None) -> Changes:
        """Return what is other than when the rows were last listed or asked for.

        With `paths` only these are looked at; a folder among them stands for all. Called off, it
        returns nothing, and what was found by then is told the next time.
        """
        with self._looking:
            if paths is not None:
                asked = sorted(set(paths))
                if not any((self.folder / path).is_dir() for path in asked):
                    return self._look_at(asked)
            look = _Look()
            for _ in self._look(look, cancel):
                pass
            if not look.complete:
                self.index.update(look.fresh)
                return Changes()
            self._learn(look)
            self.is_listed = True
            return look.changes()

    def _look(self, look: _Look, cancel: Stop | None = None) -> Generator[Row, None, None]:
        """Yield all rows, reading the files that are not as they are known."""
        known = self._known
        seen: set[str] = set()
        for found in scan(self.site, cancel):
            entry = known.get(found.path)
            # The same text once, not twice.
            seen.add(found.path if entry is None or entry.row is None else entry.row.path)
            if entry is None or entry.stamp != found.stamp:
                entry = self._read_entry(found, entry, look)
            if entry.row is not None:
                yield entry.row
            if cancel is not None and cancel.is_set():
                return
        look.complete = cancel is None or not cancel.is_set()
        if look.complete:
            for path in known.besides(seen):
                look.take(path, known.get(path), None)

    def _look_at(self, paths: Iterable[str]) -> Changes:
        look = _Look()
        for path in paths:
            found = look_up(self.site, path)
            entry = self._known.get(path)
            if found is None:
                look.take(path, entry, None)
            elif entry is None or entry.stamp != found.stamp:
                self._read_entry(found, entry, look)
        self._learn(look)
        return look.changes()

    def _learn(self, look: _Look) -> None:
        self._known.update(look.fresh, look.gone)
        self.own_writes.forget(look.met)
        for write in look.seen:
            write.is_seen = True
        self.index.update(look.fresh, look.gone)

    def _read_entry(self, found: Found, before: Entry | None, look: _Look) -> Entry:
        """Read a file that is not, or may not be, as it was known, and note it."""
        now, path = time.time_ns(), found.path
        self.files_read += 1
        try:
            row = self._own_row(path, look) or self._rows.read(found)
        except StoreError as error:
            entry = Entry(_UNKNOWN, broken_row(path, error.reason))
        else:
            entry = Entry(found.stamp if _is_settled(found, now) else _UNKNOWN, row)
        look.take(path, before, entry)
        return entry

    def _own_row(self, path: str, look: _Look) -> Row | None:
        """Return the row of a file that holds what this program wrote last, None for any other."""
        write = self.own_writes.get(path)
        if write is None:
            return None
        is_over = write.is_done
        data, stamp = store.read(self.folder / path)
        is_own = stamp.hash == write.digest
        look.meet(path, write, is_own=is_own, is_over=is_over)
        return self._rows.row(path, data) if is_own else None

    def known(self, paths: Iterable[str]) -> Changes:
        """Return what is known of files by now: of two looks the later one may be told first.

        What this program wrote since they were read is left out; the look that meets it tells it.
        """
        rows, gone = [], []
        for path in paths:
            entry = self._known.get(path)
            if self.own_writes.is_newer(path):
                continue
            if entry is None or entry.row is None:
                gone.append(path)
            else:
                rows.append(entry.row)
        return Changes(tuple(rows), tuple(gone))

    def missing_in(self, listed: Iterable[Row], changes: Changes) -> Changes:
        """Return what is known otherwise than listed, and is not among these changes."""
        told = {*(row.path for row in changes.rows), *changes.gone}
        paths: set[str] = set()
        other: list[str] = []
        for row in listed:
            paths.add(row.path)
            entry = self._known.get(row.path)
            if entry is None or (entry.row is not row and entry.row != row):
                other.append(row.path)
        other += [path for path in self._known.besides(paths) if self._is_record(path)]
        found = self.known(path for path in other if path not in told)
        return Changes(found.rows, found.gone, frozenset(other).difference(told))

    def _is_record(self, path: str) -> bool:
        entry = self._known.get(path)
        return entry is not None and entry.row is not None

    def as_known(self, changes: Changes) -> Changes:
        """Return changes with the rows, and what is gone, as they are known by now."""
        now = self.known(chain((row.path for row in changes.rows), changes.gone))
        return Changes(now.rows, now.gone, changes.touched, changes.own)

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
        noted = noted_save(self.journal, path, partial(bytes_of, file, stamp), data)
        with noted, self.own_writes.of({path: store.content_hash(data)}):
            return store.write(file, data, stamp, inside=self.folder)

    def create(self, path: str, document: Document, gone: Document) -> Stamp:
        """Write a record whose file, which was `gone`, is no longer there.

        Raises ChangedOnDisk if there is one again, StoreError.
        """
        data = document.to_bytes()
        noted = noted_save(self.journal, path, gone.to_bytes, data)
        with noted, self.own_writes.of({path: store.content_hash(data)}):
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


class _Look:
    """What a look at files found that is other than it was known."""

    def __init__(self) -> None:
        self.complete = False
        """Whether all files were looked at."""
        self.fresh: dict[str, Entry] = {}
        self.met: dict[str, OwnWrite] = {}
        """Writes of this program that are known by now, or were written over."""
        self.seen: list[OwnWrite] = []
        """Writes under way while the file held other bytes."""
        self._own: set[str] = set()
        self._before: dict[str, Entry] = {}

    @property
    def gone(self) -> set[str]:
        """The paths of files that are no more."""
        return self._before.keys() - self.fresh.keys()

    def take(self, path: str, before: Entry | None, now: Entry | None) -> None:
        """Note what was known of a file, and what it is now; None where there was, or is, none."""
        if before is not None:
            self._before[path] = before
        if now is not None:
            self.fresh[path] = now

    def meet(self, path: str, write: OwnWrite, *, is_own: bool, is_over: bool) -> None:
        """Note whether a file that this program writes holds that, or if it was over, another's."""
        if is_own:
            self._own.add(path)
        if is_own or is_over:
            self.met[path] = write
        else:
            self.seen.append(write)

    def changes(self) -> Changes:
        """Return what that changes in the list."""
        rows, was = [], self._before
        for path, entry in self.fresh.items():
            old = was.get(path)
            if entry.row is not None and (old is None or old.row != entry.row):
                rows.append(entry.row)
        gone = [path for path, old in was.items() if old.row and self._row(path) is None]
        touched = frozenset({*self.fresh, *was})
        return Changes(tuple(rows), tuple(gone), touched, frozenset(self._own))

    def _row(self, path: str) -> Row | None:
        entry = self.fresh.get(path)
        return entry.row if entry else None
