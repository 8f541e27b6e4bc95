"""The journal of a site: what is unsaved, what was saved and what it replaced, and every batch.

It lies outside the site, in the user's data folder, as files that only grow. Each running program
has one file of its own; it goes on with what an ended one left, and joins several into one.
"""

from __future__ import annotations

import os
import secrets
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

from platformdirs import user_data_path

from editor.library.journal_compaction import compacted
from editor.library.journal_entries import (
    Begin,
    End,
    Entry,
    EntryError,
    Planned,
    State,
    Version,
    from_bytes,
    to_bytes,
)
from editor.library.journal_file import (
    SUFFIX,
    Contents,
    JournalFile,
    is_foreign,
)
from editor.library.journal_index import JournalIndex, Transaction
from editor.library.splice import Splice
from editor.library.store import advice, content_hash
from editor.record.sentence import Sentence

_LARGE = 2_000_000  # bytes of a file at which it is compacted: a start reads all of it
_KEPT = 4_000_000  # bytes that compacting aims at, before they are packed to about a quarter
_CHUNK = 64  # splices in one piece: as many are lost at most if it is damaged
_DAMAGED = ".damaged"
_DAMAGED_KEPT = 3


class JournalError(Exception):
    """The journal cannot be read or written; str() says why and what to do."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            Sentence(
                "the journal in {folder} cannot be used: {advice}",
                folder=folder,
                advice=advice(error),
            )
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """A change of many records that is over, also one of an earlier start.

    `time` is in nanoseconds since 1970. `takes_back` is the batch that this one took back, "" if
    none; `taken_back` whether this one was.
    """

    id: str
    text: str
    time: int
    records: int
    takes_back: str
    taken_back: bool


class Journal:
    """What one program remembers of the site in `folder`; any thread may use it.

    Nothing is read before `open`. `data_folder` keeps it; without one the user's data folder does.
    """

    def __init__(self, folder: Path, data_folder: Path | None = None) -> None:
        self.site = folder
        self.folder = journal_folder(folder, data_folder)
        self.session = secrets.token_hex(6)
        """Whose states of records are this program's."""
        self.damaged = False
        """Whether a part of what was left could not be read; what could be is here."""
        self._file: JournalFile | None = None
        self._index = JournalIndex()
        self._closed = False
        self._large = _LARGE
        self._running: set[str] = set()
        self._lock = threading.RLock()

    # --- opening and closing --------------------------------------------------------------------

    def open(self) -> Self:
        """Go on with what ended programs left. Raises JournalError."""
        with self._lock:
            if self._file is None and not self._closed:
                with _explained(self.folder):
                    self._begin(_claimed(self.folder))
        return self

    def close(self) -> None:
        """Let another program go on with it; this one writes nothing more."""
        with self._lock:
            self._closed = True
            if self._file is not None:
                self._file.close()
                self._file = None

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def in_use_elsewhere(self) -> bool:
        """Whether another running program has a journal of the same site."""
        for path in _paths(self.folder):
            if self._file is None or path != self._file.path:
                file = JournalFile.claim(path)
                if file is None:
                    return path.exists()
                file.close()
        return False

    # --- writing --------------------------------------------------------------------------------

    def append(self, *entries: Entry, durable: bool = True) -> None:
        """Add entries; they are on the disk when this returns if `durable`. Raises JournalError."""
        with self._lock, _explained(self.folder):
            self.open()
            file = self._opened()
            places = file.append([to_bytes(entry) for entry in entries], durable=durable)
            for entry, place in zip(entries, places, strict=True):
                self._index.add(entry, place)
            if file.size > self._large:
                self._begin([file])

    def begin(
        self, text: str, splices: Sequence[Splice], *, batch: bool = True, takes_back: str = ""
    ) -> str:
        """Note durably what is about to be written; return the transaction's id.

        Raises JournalError; nothing may be written then.
        """
        id = secrets.token_hex(8)
        chunks = [tuple(splices[at : at + _CHUNK]) for at in range(0, len(splices), _CHUNK)]
        first = chunks[0] if chunks else ()
        begin = Begin(
            id, text, time.time_ns(), batch, len(splices), takes_back, self.session, first
        )
        with self._lock:
            self._running.add(id)
            try:
                self.append(begin, *(Planned(id, chunk) for chunk in chunks[1:]))
            except JournalError:
                self._running.discard(id)
                raise
        return id

    def end(self, id: str, unwritten: Iterable[str] = (), *, durable: bool = True) -> None:
        """Note that a transaction is over. Raises JournalError."""
        with self._lock:
            self._running.discard(id)
            self.append(End(id, time.time_ns(), tuple(unwritten)), durable=durable)

    # --- reading --------------------------------------------------------------------------------

    def knows(self, path: str, digest: str) -> bool:
        """Whether a record's bytes with that hash can be had from here, whatever the file holds."""
        return self._index.knows(path, digest)

    def transactions(self) -> list[Transaction]:
        """Return all batches and saves that are remembered, the latest first."""
        with self._lock:
            found = self._index.transactions.values()
            return sorted(found, key=lambda one: one.begin.time, reverse=True)

    def batches(self) -> list[Batch]:
        """Return the changes of many records that are over, the latest first."""
        return [
            Batch(
                one.begin.id,
                one.begin.text,
                one.begin.time,
                one.begin.count - len(one.end.unwritten),
                one.begin.takes_back,
                bool(one.taken_back),
            )
            for one in self.transactions()
            if one.begin.batch and one.end is not None
        ]

    def transaction(self, id: str) -> Transaction | None:
        """Return one batch or save."""
        return self._index.transactions.get(id)

    def unfinished(self) -> list[Transaction]:
        """Return the batches that a crash cut short, the latest first."""
        return [
            one
            for one in self.transactions()
            if one.begin.batch
            and one.end is None
            and not one.taken_back
            and one.begin.id not in self._running
        ]

    def splices(self, id: str) -> list[Splice]:
        """Read what a transaction was to write; what is damaged is left out."""
        with self._lock:
            transaction = self._index.transactions.get(id)
            pieces = self._pieces(transaction.places if transaction else ())
        return [
            splice
            for entry in _entries(pieces)
            if isinstance(entry, Begin | Planned)
            for splice in entry.splices
        ]

    def written(self, id: str) -> list[Splice]:
        """Read what a batch wrote, without the files that it left as they were."""
        transaction = self._index.transactions.get(id)
        end = transaction.end if transaction else None
        skipped = set(end.unwritten) if end else set()
        return [splice for splice in self.splices(id) if splice.path not in skipped]

    def saves(self, path: str) -> list[tuple[Transaction, Splice]]:
        """Return what batches and saves were to do to one record, the earliest first."""
        with self._lock:
            pieces = self._pieces(self._index.written.get(path, ()))
        found = [
            (transaction, splice)
            for entry in _entries(pieces)
            if isinstance(entry, Begin | Planned)
            if (transaction := self._index.transactions.get(entry.id)) is not None
            for splice in entry.splices
            if splice.path == path
        ]
        return sorted(found, key=lambda pair: pair[0].begin.time)

    def states(self, path: str) -> list[State]:
        """Return what sessions told of one record, in the order they did."""
        with self._lock:
            pieces = self._pieces(self._index.states.get(path, ()))
        return [entry for entry in _entries(pieces) if isinstance(entry, State)]

    def versions(self, path: str) -> list[Version]:
        """Return the whole texts of one record that are kept."""
        with self._lock:
            pieces = self._pieces(self._index.versions.get(path, ()))
        return [entry for entry in _entries(pieces) if isinstance(entry, Version)]

    def stated_paths(self) -> list[str]:
        """Return the records that sessions told something of."""
        with self._lock:
            return list(self._index.states)

    def _pieces(self, places: Iterable[int]) -> list[bytes]:
        """Read the pieces at these places; the lock is held, so that the places are right."""
        found = []
        for place in places:
            with suppress(OSError):
                data = self._opened().piece(place)
                if data is not None:
                    found.append(data)
        return found

    # --- inside ---------------------------------------------------------------------------------

    def _opened(self) -> JournalFile:
        if self._file is None:
            raise OSError("it is closed")
        return self._file

    def _begin(self, left: list[JournalFile]) -> None:
        """Go on with the one file that was left if it is well, else put all into a new one."""
        contents = [file.contents() for file in left]
        damaged = any(one.damaged for one in contents)
        self.damaged = self.damaged or damaged
        if len(left) == 1 and not damaged and left[0].size <= self._large and contents[0].end:
            left[0].cut(contents[0].end)
            self._take(left[0], _decoded(contents))
            return
        file = JournalFile.create(self.folder, os.path.realpath(self.site))
        kept = list(compacted((entry for _, entry in _decoded(contents)), _KEPT))
        places = file.append([to_bytes(entry) for entry in kept], durable=True)
        self._take(file, zip(places, kept, strict=True))
        self._large = max(_LARGE, 2 * file.size)
        for old, content in zip(left, contents, strict=True):
            _put_away(old, damaged=content.damaged)

    def _take(self, file: JournalFile, entries: Iterable[tuple[int, Entry]]) -> None:
        self._file, self._index = file, JournalIndex()
        for place, entry in entries:
            self._index.add(entry, place)


def journal_folder(folder: Path, data_folder: Path | None = None) -> Path:
    """Return where the journals of the site in `folder` are: in the user's data unless told."""
    digest = blake2b(os.fsencode(os.path.realpath(folder)), digest_size=8).hexdigest()
    place = data_folder or user_data_path("copydesk", appauthor=False)
    return place / "journal" / digest


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise JournalError(folder, error) from error


def _paths(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob(f"*{SUFFIX}") if not is_foreign(path))


def _claimed(folder: Path) -> list[JournalFile]:
    """Return the files that no running program holds, the oldest first."""
    return [file for path in _paths(folder) if (file := JournalFile.claim(path)) is not None]


def _decoded(contents: Iterable[Contents]) -> Iterator[tuple[int, Entry]]:
    """Yield the entries with their places; one that stands in two files is told once."""
    seen = set()
    for content in contents:
        for piece in content.pieces:
            digest = content_hash(piece.data)
            if digest not in seen:
                seen.add(digest)
                with suppress(EntryError):
                    yield piece.start, from_bytes(piece.data)


def _entries(pieces: Iterable[bytes]) -> Iterator[Entry]:
    for piece in pieces:
        with suppress(EntryError):
            yield from_bytes(piece)


def _put_away(file: JournalFile, *, damaged: bool) -> None:
    """Remove a file whose entries are in another one; a damaged one is kept for a while."""
    with suppress(OSError):
        if damaged:
            file.path.rename(file.path.with_suffix(_DAMAGED))
            for old in sorted(file.path.parent.glob(f"*{_DAMAGED}"))[:-_DAMAGED_KEPT]:
                old.unlink()
        else:
            file.path.unlink()
    file.close()
