"""Which files of a folder are records, or look as if they should be."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from editor.library.site import SITE_SCHEMAS, Site

TEXT_SUFFIXES = (".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".html", ".htm")
YAML_SUFFIXES = (".yaml", ".yml")

_STAMP = Struct("<qqq")
STAMP_SIZE = _STAMP.size
"""Bytes of a stamp (`file_stamp`)."""
_OPENING_FENCE = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*(?:\r|\n|\Z)")


class Found(NamedTuple):
    """A file as the folder's listing shows it, before anything of it is read."""

    path: str
    """Relative to the scanned folder, with "/"."""
    size: int
    """In bytes; -1 where even the stat was refused."""
    mtime_ns: int
    ctime_ns: int
    certain: bool
    """A record whatever is in it; otherwise its first bytes decide (`starts_as_record`)."""

    @property
    def stamp(self) -> bytes:
        """What is another one when the file was written again."""
        return file_stamp(self.size, self.mtime_ns, self.ctime_ns)


def file_stamp(size: int, mtime_ns: int, ctime_ns: int) -> bytes:
    """Return a file's size and times in few bytes: the index keeps them for each file."""
    return _STAMP.pack(size, mtime_ns, ctime_ns)


def changed_at(stamp: bytes) -> int:
    """Return when a file of that stamp was written, or put where it is, in nanoseconds."""
    times: tuple[int, ...] = _STAMP.unpack(stamp)[1:]
    return max(times)


def scan(site: Site) -> Iterator[Found]:
    """Yield the files that are or may be records, folder by folder in the order of names.

    A folder that cannot be listed is passed over. What a linked folder holds is listed at its own
    place if that is inside; a linked file is listed if its target is inside.
    """
    root = os.path.realpath(site.folder)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        in_collection = _in_collection(folder)
        below = []
        for name, entry in _entries(f"{root}/{folder}"):
            path = f"{folder}/{name}" if folder else name
            if entry is not None and _is_folder(entry):
                if site.enters(name, path):
                    below.append(path)
            elif _has_record_name(site, name, path):
                found = _found(root, path, in_collection, is_plain=entry is None)
                if found is not None:
                    yield found
        waiting.extend(reversed(below))


def record_paths(site: Site, top: str, without: Collection[str]) -> Iterator[str]:
    """Yield the paths of what may be records in and below a folder, by their names alone.

    Links, and the folders `without`, are passed over.
    """
    root = os.path.realpath(site.folder)
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        below = []
        for name, entry in _entries(f"{root}/{folder}"):
            path = f"{folder}/{name}" if folder else name
            if entry is None:
                if _has_record_name(site, name, path):
                    yield path
            elif _is_folder(entry) and path not in without and site.enters(name, path):
                below.append(path)
        waiting.extend(reversed(below))


def record_folders(site: Site) -> Iterator[str]:
    """Yield the folders in which `scan` finds anything, by the names alone."""
    root = os.path.realpath(site.folder)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        holds_records = False
        for name, entry in _entries(f"{root}/{folder}"):
            path = f"{folder}/{name}" if folder else name
            if entry is not None and _is_folder(entry):
                waiting += [path] if site.enters(name, path) else []
            else:
                holds_records = holds_records or _has_record_name(site, name, path)
        if holds_records:
            yield folder


def look_up(site: Site, path: str) -> Found | None:
    """Return what `scan` would yield for the file at `path`; None if it would pass it over."""
    root = os.path.realpath(site.folder)
    parts = path.split("/")
    for depth, name in enumerate(parts[:-1], start=1):
        parent = "/".join(parts[:depth])
        if not site.enters(name, parent) or Path(root, parent).is_symlink():
            return None
    if not _has_record_name(site, parts[-1], path) or not os.path.lexists(f"{root}/{path}"):
        return None
    return _found(root, path, _in_collection("/".join(parts[:-1])))


def starts_as_record(head: bytes) -> bool:
    """Whether a file with these first bytes has front matter, be it broken further down."""
    return _OPENING_FENCE.match(head) is not None


def _entries(folder: str) -> Iterator[tuple[str, os.DirEntry[str] | None]]:
    """Yield the names in a folder in order, each with its entry unless it is a plain file.

    The entries of 100,000 files would take 30 MB, and their stats twice as much.
    """
    names: list[str] = []
    others: dict[str, os.DirEntry[str]] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                names.append(entry.name)
                if not _is_plain(entry):
                    others[entry.name] = entry
    except OSError:
        return
    names.sort(reverse=True)
    while names:
        name = names.pop()
        yield name, others.get(name)


def _is_plain(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _in_collection(folder: str) -> bool:
    return folder.startswith("_") or "/_" in folder


def _has_record_name(site: Site, name: str, path: str) -> bool:
    suffixes = TEXT_SUFFIXES if site.is_jekyll else TEXT_SUFFIXES + YAML_SUFFIXES
    if not name.lower().endswith(suffixes) or path == SITE_SCHEMAS:
        return False
    if name.startswith(".") and not site.brings_in(path):
        return False
    return not site.leaves_out(path)


def _found(root: str, path: str, in_collection: bool, *, is_plain: bool = False) -> Found | None:
    """Look at the file itself; None for what is no file, or a link that leads out of the folder.

    What is plain is no link.
    """
    certain = in_collection or path.lower().endswith(YAML_SUFFIXES)
    full = f"{root}/{path}"
    try:
        if not is_plain and Path(full).is_symlink():
            target = os.path.realpath(full)
            if not target.startswith(root.rstrip("/\\") + os.sep):
                return None
        status = os.lstat(full) if is_plain else Path(full).stat()
    except OSError:
        return Found(path, -1, 0, 0, certain)
    if not stat.S_ISREG(status.st_mode):
        return None
    return Found(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, certain)
