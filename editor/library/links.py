"""The links between records: the articles that a record lists, and the records that list it.

A record holds a copy of each article that it is related to. `webUrl` says of which record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from threading import Event, Lock
from typing import Any, NamedTuple

from editor.library import store
from editor.library.library import Library
from editor.library.rows import Row, text_of
from editor.library.scan import file_stamp
from editor.record import RecordError, shapes
from editor.record.reading import read_value
from editor.record.urls import canonical_url

RELATED = "related"
Lookup = Callable[[str], Row | None]
"""Gives the row of the record that is the article at an address."""

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


class Judge:
    """Says what copied articles are; what was compared before is remembered as long as it is asked.

    A row never changes, so the same copy differs from the same row as it did.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._compared: dict[int, tuple[Row, Row, bool]] = {}

    def judge(self, copies: Iterable[Row], own: str) -> list[Related]:
        """Return what each copied article is, in the list of the record at the address `own`."""
        seen: set[str] = set()
        found = []
        known, self._compared = self._compared, {}
        for copy in copies:
            url = copy.web_url
            found.append(self._judged(copy, url, own, seen, known))
            seen.add(url)
        return found

    def _judged(
        self,
        copy: Row,
        url: str,
        own: str,
        seen: set[str],
        known: Mapping[int, tuple[Row, Row, bool]],
    ) -> Related:
        if url and url == own:
            return Related(copy, State.ITSELF)
        row = self._lookup(url) if url else None
        path = row.path if row else ""
        if url and url in seen:
            return Related(copy, State.TWICE, path)
        if row is None:
            return Related(copy, State.UNKNOWN)
        compared = known.get(id(copy))
        if compared is None or compared[0] is not copy or compared[1] is not row:
            compared = copy, row, not copy.reads_like(row)
        self._compared[id(copy)] = compared
        if compared[2]:
            return Related(copy, State.DIFFERS, path)
        return Related(copy, State.DRAFT if row.published is False else State.PUBLISHED, path)


def record_at(rows: Iterable[Row], url: str) -> Row | None:
    """Return the first record of the page at `url`, however the two spell its address."""
    wanted = canonical_url(url)
    host = wanted.partition("://")[2].partition("/")[0]
    near = (row for row in rows if row.web_url and host in row.web_url.lower())
    return next((row for row in near if canonical_url(row.web_url) == wanted), None)


class _Seen(NamedTuple):
    """A file's size and times when it was read, and the pages that it listed."""

    stamp: bytes = b""
    pages: tuple[str, ...] = ()


class Links:
    """Every link between the records of a library, both ways, as they were last looked at.

    Any thread may ask. A file is read once, and again when it has changed; what was read is kept in
    the index, also for the next session.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = Lock()
        self._known: dict[str, _Seen] | None = None
        self._pieces: dict[bytes, str] = {}
        self._listed_by: dict[str, list[str]] = {}

    def look(self, rows: Sequence[Row], cancel: Event | None = None) -> None:
        """Take up the links of all records, `rows`, as their files are now."""
        with self._lock:
            known = self._known if self._known is not None else self._kept()
            fresh: dict[str, _Seen] = {}
            for row in rows:
                if cancel is not None and cancel.is_set():
                    self._keep(known, fresh)
                    self._known = known | fresh  # what was read need not be read again
                    return
                if row.related:
                    fresh[row.path] = self._looked_at(row, known.get(row.path))
            self._keep(known, fresh, known.keys() - fresh.keys())
            self._known = fresh
            self._listed_by = _turned_round({path: seen.pages for path, seen in fresh.items()})

    def to(self, url: str) -> tuple[str, ...]:
        """Return the paths of the records that list the article at `url`, in order."""
        return tuple(self._listed_by.get(canonical_url(url), ()))

    def of(self, path: str) -> tuple[str, ...]:
        """Return the pages that a record lists, in its order, each as `canonical_url` has it."""
        known = self._known or {}
        return known[path].pages if path in known else ()

    # --- inside ---------------------------------------------------------------------------------

    def _kept(self) -> dict[str, _Seen]:
        """Return what the index has, each page's text only once."""
        known: dict[str, str] = {}
        kept: dict[str, _Seen] = {}
        for path, values in self._library.index.each_links():
            with suppress(ValueError, TypeError):  # another program has written it
                stamp, pages = values
                kept[path] = _Seen(stamp, tuple(known.setdefault(page, page) for page in pages))
        return kept

    def _keep(
        self, known: Mapping[str, _Seen], fresh: Mapping[str, _Seen], gone: Iterable[str] = ()
    ) -> None:
        changed = {
            path: (seen.stamp, seen.pages)
            for path, seen in fresh.items()
            if seen is not known.get(path) and seen.stamp
        }
        self._library.index.update_links(changed, gone)

    def _looked_at(self, row: Row, known: _Seen | None) -> _Seen:
        file = self._library.folder / row.path
        try:
            status = file.stat()
            stamp = file_stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            if known is not None and known.stamp == stamp:
                return known
            data = store.read_bytes(file, most=store.RECORD_LIMIT)
            return _Seen(stamp, self._pages(row, data))
        except (OSError, store.StoreError):
            return _Seen()  # it is gone, or cannot be read: then it lists nothing

    def _pages(self, row: Row, data: bytes) -> tuple[str, ...]:
        """Return the pages listed in a file; what is not written plainly takes the document."""
        pieces = _pieces(data)
        if len(pieces) == row.related:
            pages = tuple(map(self._page, pieces))
            if None not in pages:
                return tuple(page for page in pages if page)
        document = self._library.read(row.path).document
        try:
            items = document.get((RELATED,)) if document is not None else None
        except RecordError:
            items = None
        found = map(_address, items if isinstance(items, list) else ())
        return tuple(canonical_url(url) for url in found if url)

    def _page(self, piece: bytes) -> str | None:
        """Return the page of an article written plainly, "" for none; None if it is not plain."""
        if piece not in self._pieces:
            page = _page_of(piece)
            if page is None:
                return None
            self._pieces[piece] = page
        return self._pieces[piece]


def _turned_round(listed: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(listed):
        for page in dict.fromkeys(listed[path]):
            found[page].append(path)
    return dict(found)


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


def _page_of(piece: bytes) -> str | None:
    try:
        text = piece.decode()
    except UnicodeDecodeError:
        return None
    if shapes.shape(text) not in (shapes.ITEM, shapes.OUTER_ITEM):
        return None
    lines = _WEB_URL.findall(text)
    if len(lines) != 1:
        return None if lines else ""
    try:
        return canonical_url(text_of(read_value(lines[0])))
    except RecordError:
        return None


def _address(item: Any) -> str:
    return text_of(item.get("webUrl")) if isinstance(item, dict) else ""
