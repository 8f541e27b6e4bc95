"""Which files of a folder are records, or look as if they should be."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from editor.library.site import SITE_SCHEMAS, Site

if TYPE_CHECKING:
    from editor.library.changes import Stop

TEXT_SUFFIXES = (".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".html", ".htm")
YAML_SUFFIXES = (".yaml", ".yml")

_STAMP = Struct("<qqq")
STAMP_SIZE = _STAMP.size
"""Bytes of a stamp (`file_stamp`)."""
_ASKED = 64  # names of a folder that are listed in no time
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


def scan(site: Site, asked: Stop | None = None) -> Iterator[Found]:
    """Yield the files that are or may be records, folder by folder in the order of names.

    A folder that cannot be listed is passed over. What a linked folder holds is listed at its own
    place if that is inside; a linked file is listed if its target is inside. While a folder is
    listed, `asked` is asked; it may wait a moment, and called off, this ends.
    """
    root = os.path.realpath(site.folder)
    for folder, names, odd in _walk(site, asked=asked):
        in_collection = _in_collection(folder)
        for name, path in _record_names(site, folder, names):
            found = _found(root, path, in_collection, is_plain=name not in odd)
            if found is not None:
                yield found


def record_paths(
    site: Site, top: str = "", without: Collection[str] = (), most: int | None = None
) -> Iterator[str]:
    """Yield the paths of what may be records in and below a folder, by their names alone.

    Links, and the folders `without`, are passed over, and all but `most` names of each folder.
    """
    for folder, names, odd in _walk(site, top, without, most=most):
        for name, path in _record_names(site, folder, names):
            if name not in odd:
                yield path


def folders(site: Site, asked: Stop | None = None) -> Iterator[tuple[str, list[str]]]:
    """Yield the folders in which `scan` looks, "" for the site's own, with the names of files."""
    for folder, names, _ in _walk(site, asked=asked):
        yield folder, names


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


def _walk(
    site: Site,
    top: str = "",
    without: Collection[str] = (),
    asked: Stop | None = None,
    most: int | None = None,
) -> Iterator[tuple[str, list[str], Collection[str]]]:
    """Yield folders that are entered: path, names of files, and those of them that are not plain.

    A folder is followed by those in it.
    """
    root = os.path.realpath(site.folder)
    waiting = [top]
    while waiting and not (asked is not None and asked.is_set()):
        folder = waiting.pop()
        files, odd, below = _listed(f"{root}/{folder}", asked, most)
        yield folder, files, odd
        for name in sorted(below, reverse=True):
            path = f"{folder}/{name}" if folder else name
            if path not in without and site.enters(name, path):
                waiting.append(path)


def _listed(
    folder: str, asked: Stop | None, most: int | None
) -> tuple[list[str], set[str], list[str]]:
    """Return the names in a folder: of files, of those of them that are not plain, of folders.

    The entries of 100,000 files would take 30 MB, and their stats twice as much.
    """
    files: list[str] = []
    odd: set[str] = set()
    folders: list[str] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for number, entry in enumerate(islice(entries, most)):
            if asked is not None and number % _ASKED == 0 and asked.is_set():
                break
            if _is_plain(entry):
                files.append(entry.name)
            elif _is_folder(entry):
                folders.append(entry.name)
            else:
                files.append(entry.name)
                odd.add(entry.name)
    return files, odd, folders


def _record_names(site: Site, folder: str, names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield those of the names that records have, in order, with their paths; none is kept."""
    names.sort(reverse=True)
    while names:
        name = names.pop()
        path = f"{folder}/{name}" if folder else name
        if _has_record_name(site, name, path):
            yield name, path


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
