"""The links between records: the articles that a record lists, and the records that list it.

A record holds a copy of each article that it is related to. `webUrl` says of which record.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from threading import Lock
from typing import Any, NamedTuple

from editor.checks.site import page_number
from editor.library import store
from editor.library.changes import Stop
from editor.library.library import Library
from editor.library.postings import Postings
from editor.library.rows import Row, text_of
from editor.library.scan import STAMP_SIZE, file_stamp
from editor.record import RecordError, shapes
from editor.record.reading import read_value
from editor.record.urls import canonical_url

RELATED = "related"
Lookup = Callable[[str], Row | None]
"""Gives the row of the record that is the article at an address."""

_NO_PAGE = 0
_UNKEPT = 20_000  # files that are read between two times that the index is told
_SPARE = 10_000  # records that may have changed before all are numbered anew
_NEXT_KEY = re.compile(rb"\n(?! |\n|- )")
_WEB_URL = re.compile(r"^(?:    |  - |  |- )webUrl:(.*)$", re.MULTILINE)


class State(Enum):
    """What a related article is to the site."""

    PUBLISHED = "published"
    DRAFT = "draft"
    DIFFERS = "copy differs"
    TWICE = "listed twice"
    ITSELF = "itself"
    UNKNOWN = "not in this site"


@dataclass(frozen=True, slots=True)
class Related:
    """A related article as the record's copy has it; `path` is its own record here, or ""."""

    row: Row
    state: State
    path: str = ""


class _Known(NamedTuple):
    """What was found of a copied article, in whatever list; while it is kept its id is its own."""

    copy: Row
    url: str
    row: Row | None
    related: Related


class Judge:
    """Says what copied articles are; what it found is remembered as long as it is asked.

    A row never changes, so the same copy differs from the same row as it did.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._known: dict[int, _Known] = {}

    def judge(self, copies: Iterable[Row], own: str, *, anew: bool = True) -> list[Related]:
        """Return what each copied article is, in the list of the record at the address `own`.

        Unless `anew`, the other records are as they were: only new copies are looked up.
        """
        seen: set[str] = set()
        found = []
        known, self._known = self._known, {}
        for copy in copies:
            one = known.get(id(copy))
            if one is None or anew:
                one = self._looked_up(copy, one)
            self._known[id(copy)] = one
            related = one.related
            if one.url and one.url == own:
                related = Related(copy, State.ITSELF)
            elif one.url and one.url in seen:
                related = Related(copy, State.TWICE, related.path)
            found.append(related)
            seen.add(one.url)
        return found

    def _looked_up(self, copy: Row, known: _Known | None) -> _Known:
        url = copy.web_url if known is None else known.url
        row = self._lookup(url) if url else None
        if known is not None and known.row is row:
            return known
        return _Known(copy, url, row, _compared(copy, row))


def _compared(copy: Row, row: Row | None) -> Related:
    """Return what a copy is beside the row of its record, be it listed but once and elsewhere."""
    if row is None:
        return Related(copy, State.UNKNOWN)
    if not copy.reads_like(row):
        return Related(copy, State.DIFFERS, row.path)
    return Related(copy, State.DRAFT if row.published is False else State.PUBLISHED, row.path)


def record_at(rows: Iterable[Row], url: str) -> Row | None:
    """Return the first record of the page at `url`, however the two spell its address."""
    wanted = canonical_url(url)
    host = wanted.partition("://")[2].partition("/")[0]
    near = (row for row in rows if row.web_url and host in row.web_url.lower())
    return next((row for row in near if canonical_url(row.web_url) == wanted), None)


class Links:
    """Every link between the records of a library, as they were last looked at.

    Any thread may ask. A file is read once, and again when it has changed; what was read is kept in
    the index, also for the next session. In memory each link takes eight bytes.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = Lock()
        self._pieces: dict[int, int] = {}  # pages by the hashes of articles, while files are read
        self._forget_all()

    def look(self, rows: Iterable[Row], cancel: Stop | None = None) -> None:
        """Take up the links of all records, `rows`, as their files are now."""
        with self._lock:
            if not self._seen or len(self._paths) > 2 * len(self._seen) + _SPARE:
                self._take_up_kept()
            here: set[str] = set()
            fresh: dict[str, bytes] = {}
            is_whole = True
            for row in rows:
                if cancel is not None and cancel.is_set():
                    is_whole = False
                    break
                if row.related:
                    here.add(row.path)
                    self._look_at(row, fresh)
                if len(fresh) >= _UNKEPT:
                    self._library.index.update_links(fresh)
                    fresh.clear()
            gone = self._seen.keys() - here if is_whole else set()
            for path in gone:
                self._drop(path)
            self._library.index.update_links(fresh, gone)
            self._listed_by.settle()
            self._pieces.clear()

    def to(self, url: str) -> tuple[str, ...]:
        """Return the paths of the records that list the article at `url`, in order."""
        with self._lock:
            paths = map(self._paths.__getitem__, self._listed_by.of(page_number(url)))
            return tuple(sorted(path for path in paths if path is not None))

    # --- inside ---------------------------------------------------------------------------------

    def _forget_all(self) -> None:
        self._seen: dict[str, tuple[bytes, int]] = {}  # by path: the file's stamp, its number
        self._paths: list[str | None] = []  # by number; a record that changed has a new one
        self._listed_by = Postings()

    def _take_up_kept(self) -> None:
        """Begin with what the index has."""
        self._forget_all()
        for path, kept in self._library.index.each_links():
            if type(kept) is bytes and len(kept) >= STAMP_SIZE and len(kept) % 8 == 0:
                self._put(path, kept[:STAMP_SIZE], memoryview(kept)[STAMP_SIZE:].cast("q"))

    def _put(self, path: str, stamp: bytes, pages: Iterable[int]) -> None:
        self._drop(path)
        number = len(self._paths)
        self._paths.append(path)
        self._seen[path] = stamp, number
        for page in set(pages):
            self._listed_by.put(page, number)

    def _drop(self, path: str) -> None:
        seen = self._seen.pop(path, None)
        if seen is not None:
            self._paths[seen[1]] = None

    def _look_at(self, row: Row, fresh: dict[str, bytes]) -> None:
        """Read a file unless it is as it was; put what the index is to keep into `fresh`."""
        file = self._library.folder / row.path
        try:
            status = file.stat()
            stamp = file_stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            seen = self._seen.get(row.path)
            if seen is not None and seen[0] == stamp:
                return
            pages = array("q", self._pages(row, store.read_bytes(file, most=store.RECORD_LIMIT)))
            self._put(row.path, stamp, pages)
            fresh[row.path] = stamp + pages.tobytes()
        except (OSError, store.StoreError):
            self._drop(row.path)  # it is gone, or cannot be read: then it lists nothing

    def _pages(self, row: Row, data: bytes) -> list[int]:
        """Return the pages listed in a file; what is not written plainly takes the document."""
        pieces = _pieces(data)
        if len(pieces) == row.related:
            pages = [page for piece in pieces if (page := self._page(piece)) is not None]
            if len(pages) == len(pieces):
                return [page for page in pages if page != _NO_PAGE]
        document = self._library.read(row.path).document
        try:
            items = document.get((RELATED,)) if document is not None else None
        except RecordError:
            items = None
        found = map(_address, items if isinstance(items, list) else ())
        return [page_number(url) for url in found if url]

    def _page(self, piece: bytes) -> int | None:
        """Return the page of an article written plainly, `_NO_PAGE` or None if it is not plain."""
        key = hash(piece)
        page = self._pieces.get(key)
        if page is None:
            page = _page_of(piece)
            if page is not None:
                self._pieces[key] = page
        return page


def _pieces(data: bytes) -> list[bytes]:
    """Return the items of `related` as they stand in a file, from their dashes on."""
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    begin = data.find(b"\nrelated:\n")
    if begin < 0:
        return []
    begin += len(b"\nrelated:")
    end = _NEXT_KEY.search(data, begin)
    block = data[begin : end.start() if end else len(data)]
    dash = b"\n  - " if block.startswith(b"\n  - ") else b"\n- "
    return [dash[1:] + item.rstrip(b"\n") for item in block.split(dash)[1:]]


def _page_of(piece: bytes) -> int | None:
    try:
        text = piece.decode()
    except UnicodeDecodeError:
        return None
    if shapes.shape(text) not in (shapes.ITEM, shapes.OUTER_ITEM):
        return None
    lines = _WEB_URL.findall(text)
    if len(lines) != 1:
        return None if lines else _NO_PAGE
    try:
        url = text_of(read_value(lines[0]))
    except RecordError:
        return None
    return page_number(url) if url.strip() else _NO_PAGE


def _address(item: Any) -> str:
    return text_of(item.get("webUrl")) if isinstance(item, dict) else ""
