"""Schemas for folders whose records have other fields than any schema that there is for them."""

from __future__ import annotations

import os
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from threading import Lock
from typing import Final, NamedTuple

from editor.library.reading import open_document
from editor.library.scan import record_paths
from editor.library.site import Site
from editor.library.store import StoreError, read_bytes
from editor.record import Document, RecordError
from editor.record.guessed_keys import TITLES
from editor.record.schema import Schema

_GLANCE: Final = 12  # records that show whether a schema knows their keys
_SAMPLE: Final = 200  # records that a schema is guessed from
_BUDGET: Final = 300_000  # characters of YAML that are looked at for one schema
_LONGEST: Final = 1_000_000  # bytes of a file that is looked at
_SMALL: Final = 5  # a folder of fewer records has no schema of its own
_FOLDERS: Final = 40  # whose records are compared
_GOLDEN: Final = 0.6180339887498949


class Found(NamedTuple):
    """The schema for a folder, which it has in common with all records in `place`."""

    place: str
    schema: Schema
    mark: int
    """Another number for another guess, 0 where there was none to make."""


class GuessedSchemas:
    """Looks at a bounded sample of records when a folder is first asked for; any thread may ask.

    `written` are the folders that a schema names: their records say nothing of those of others.
    """

    def __init__(self, site: Site, written: Collection[str]) -> None:
        self._site = site
        self._written = written
        self._by_folder: dict[str, Found] = {}
        self._by_place: dict[str, Found] = {}
        self._parted: dict[str, frozenset[str]] = {}
        self._paths: dict[str, list[str]] = {}
        self._documents: dict[str, Document | None] = {}
        self._lock = Lock()

    def find(self, folder: str, named: str, usual: Schema) -> Found:
        """Return `usual`, or another schema if it knows less than half of the records' keys.

        `usual` is the one that its author meant for the folder `named` and those in it, "" for the
        whole site.
        """
        known = self._by_folder.get(folder)
        if known is not None:
            return known
        with self._lock:
            if folder not in self._by_folder:
                self._by_folder[folder] = self._look(folder, named, usual)
                self._documents.clear()
            return self._by_folder[folder]

    def _look(self, folder: str, named: str, usual: Schema) -> Found:
        if folder and folder == named and self._is_as_meant(folder, usual):
            return Found(folder, usual, 0)
        place = self._place(folder, named)
        if place not in self._by_place:
            self._by_place[place] = self._judge(place, named, usual)
        return self._by_place[place]

    def _is_as_meant(self, folder: str, schema: Schema) -> bool:
        """Whether a folder holds what its author meant it to, by a glance into it alone.

        The first record of a session waits for this: not all of 25,000 names are looked at.
        """
        try:
            names = sorted(os.listdir(f"{self._site.folder}/{folder}"))  # noqa: PTH208
        except OSError:
            return True
        chosen = [f"{folder}/{names[place]}" for place in _spread(len(names), _GLANCE)]
        records = self._sample(chosen, _GLANCE)
        return len(records) > _GLANCE // 2 and _knows(schema, records)

    def _judge(self, place: str, named: str, usual: Schema) -> Found:
        apart = self._apart(place, named)
        paths = [path for path in self._below(place, named) if _next(path, place) not in apart]
        if _knows(usual, self._sample(paths, _GLANCE)):
            return Found(place, usual, 0)
        # Most sites have no such folder, and their first record waits for this module.
        from editor.record.guessed_schema import guess_schema  # noqa: PLC0415

        records = self._sample(paths, _SAMPLE)
        schema = guess_schema(name_of(place), (place,) if place else (), records)
        if not schema.fields:
            return Found(place, usual, 0)
        return Found(place, schema, zlib.crc32(repr(schema).encode("utf-8", "replace")))

    # -- which folders have records of one kind ----------------------------------------------------

    def _place(self, folder: str, named: str) -> str:
        """Return the folder whose records are of one kind with those of `folder`.

        It is the outermost one that holds one kind only; records that lie beside several kinds,
        and those of small folders among them, are a kind together.
        """
        place = named
        while (name := _next(folder, place)) in self._apart(place, named):
            place = f"{place}/{name}".lstrip("/")
        return place

    def _apart(self, place: str, named: str) -> Collection[str]:
        """Return the folders in a folder that hold kinds of their own."""
        if place not in self._parted:
            folders = _by_folder(place, self._below(place, named))
            is_one = len(folders) > 1 and self._are_alike(folders.values())
            self._parted[place] = frozenset() if is_one else frozenset(folders) - {""}
        return self._parted[place]

    def _below(self, place: str, named: str) -> Sequence[str]:
        """Return the paths of what may be records in a folder and those in it."""
        if named not in self._paths:
            others = [other for other in self._written if other != named]
            self._paths[named] = list(record_paths(self._site, named, others))
        paths = self._paths[named]
        return paths if place == named else [p for p in paths if p.startswith(f"{place}/")]

    def _are_alike(self, folders: Iterable[Sequence[str]]) -> bool:
        """Whether what most records of a folder have, most records of the others have too."""
        biggest = sorted(folders, key=len, reverse=True)[:_FOLDERS]
        kinds = [kind for paths in biggest if (kind := _usual_keys(self._sample(paths, 6)))]
        return all(2 * len(kinds[0] & kind) >= len(kinds[0] | kind) for kind in kinds)

    # -- reading -----------------------------------------------------------------------------------

    def _sample(self, paths: Sequence[str], most: int) -> list[Document]:
        """Read up to so many of the records, spread over all, but for those that cannot be."""
        records, budget = [], _BUDGET
        for path in (paths[place] for place in _spread(len(paths), most)):
            if path not in self._documents:
                self._documents[path] = self._read(path)
            document = self._documents[path]
            if document is not None and budget > 0:
                records.append(document)
                budget -= document.matter.end - document.matter.start
        return records

    def _read(self, path: str) -> Document | None:
        try:
            data = read_bytes(f"{self._site.folder}/{path}", most=_LONGEST + 1)
            return open_document(path, data) if len(data) <= _LONGEST else None
        except (StoreError, RecordError):
            return None


def name_of(place: str) -> str:
    """Return what the records of a folder are called: "posts" in "content/posts/2023"."""
    names = [name for name in place.split("/") if name.strip("_") and not name.isdigit()]
    return names[-1].strip("_") if names else "records"


def _spread(count: int, most: int) -> Iterable[int]:
    """Return up to `most` places of `count` far from each other, and so the first few of them."""
    taken = min(count, most)
    order = sorted(range(taken), key=lambda nth: (nth * _GOLDEN) % 1)
    return (nth * count // taken for nth in order)


def _by_folder(place: str, paths: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Sort paths by the next folder below `place`; "" for what lies there or in small folders."""
    below: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        name = _next(path.rpartition("/")[0], place)
        below["" if name.isdigit() else name].append(path)
    for name in [name for name, held in below.items() if name and len(held) < _SMALL]:
        below[""] += below.pop(name)
    return below


def _next(path: str, place: str) -> str:
    """Return the next name below `place` on the way to `path`, "" at its end."""
    return path[len(place) :].lstrip("/").partition("/")[0]


def _usual_keys(records: Sequence[Document]) -> frozenset[str]:
    counts = Counter(key for record in records for key in record.keys())  # noqa: SIM118
    return frozenset(key for key, count in counts.items() if 2 * count >= len(records))


def _knows(schema: Schema, records: Sequence[Document]) -> bool:
    """Whether a schema has a field for half of what the records say besides their titles."""
    keys = [key for record in records for key in record.keys()]  # noqa: SIM118
    telling = [key for key in keys if key not in TITLES]
    known = {field.key for field in schema.fields}
    return 2 * sum(key in known for key in telling) >= len(telling)
