"""Bytes kept on disk between two starts: bounded, checked, and gone without loss at any time."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from io import BufferedReader
from pathlib import Path
from typing import Any, Final

from editor.media.room import Data, room

_MAGIC: Final = b"copydesk cache 1\n"
_CHECK: Final = 16  # bytes of checksum
_META_LIMIT: Final = 65_536
_TOUCH_AFTER: Final = 3600.0  # seconds; a younger use is not worth a write
_TEMPORARY: Final = ".tmp"


@dataclass(frozen=True, slots=True)
class Entry:
    """What was kept: `facts` (JSON) and `data`; `age` in seconds since it was put there."""

    facts: dict[str, Any]
    data: Data
    age: float


class Cache:
    """Entries in one folder, together about `limit` bytes, those not used for longest going first.

    One file an entry, replaced in one step and read with its checksum, so that processes can share
    the folder. A full disk or a folder without permission makes it forgetful, never an error.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder = folder
        self._limit = limit
        self._lock = threading.Lock()
        self._since_count = limit  # bytes put since the files were counted; at first nobody knows

    def get(self, key: str) -> Entry | None:
        """Return what was put under `key`, if it is there and whole."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                entry = _read(file, key, self._limit)
                used = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        with suppress(OSError):
            if entry is None:
                path.unlink()
            elif abs(time.time() - used) > _TOUCH_AFTER:
                os.utime(path)
        return entry

    def put(self, key: str, facts: Mapping[str, Any], data: Data) -> None:
        """Keep `data` under `key`, if it takes no more than an eighth of all the room."""
        head = _head(key, facts, data)
        size = len(head) + len(data)
        if size > self._limit // 8:
            return
        path = self._path(key)
        temporary = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}{_TEMPORARY}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                file.write(head)
                file.write(data)
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            return
        self._make_room(size)

    def _path(self, key: str) -> Path:
        name = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
        return self._folder / name[:2] / name[2:]

    def _make_room(self, added: int) -> None:
        """Count the files now and then, and drop the oldest when they are too many.

        Counting them after every sixteenth of the room also sees what other processes put there.
        """
        with self._lock:
            self._since_count += added
            if self._since_count < self._limit // 16:
                return
            self._since_count = 0
            files = sorted(self._files())
            total = sum(size for _, size, _ in files)
            if total <= self._limit * 15 // 16:
                return
            for _, size, path in files:
                with suppress(OSError):
                    path.unlink()
                    total -= size
                if total <= self._limit * 7 // 8:
                    return

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """Yield time of last use, size and path; what a killed process left unfinished goes."""
        for folder in _entries(self._folder):
            for file in _entries(folder.path):
                with suppress(OSError):
                    stat = file.stat(follow_symlinks=False)
                    is_left = time.time() - stat.st_mtime > _TOUCH_AFTER
                    if file.name.endswith(_TEMPORARY) and is_left:
                        Path(file.path).unlink()
                        continue
                    yield stat.st_mtime, stat.st_size, Path(file.path)


def _entries(folder: str | Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _head(key: str, facts: Mapping[str, Any], data: Data) -> bytes:
    """Return what stands before the data: magic, checksum of all that follows, length, JSON."""
    meta = json.dumps({"key": key, "put": time.time(), "facts": facts}).encode()
    rest = len(meta).to_bytes(4, "big") + meta
    return _MAGIC + _checksum(rest, data) + rest


def _checksum(rest: bytes, data: Data) -> bytes:
    found = blake2b(rest, digest_size=_CHECK)
    found.update(data)
    return found.digest()


def _read(file: BufferedReader, key: str, limit: int) -> Entry | None:
    """Return the entry in `file`; None if it is damaged or another key's."""
    magic, check, length = (file.read(count) for count in (len(_MAGIC), _CHECK, 4))
    if magic != _MAGIC:
        return None
    text = file.read(min(int.from_bytes(length, "big"), _META_LIMIT))
    data = room(min(os.fstat(file.fileno()).st_size - file.tell(), limit))
    data = data[: file.readinto(data)]
    if _checksum(length + text, data) != check:
        return None
    try:
        meta = json.loads(text)
        if meta["key"] != key:
            return None
        return Entry(meta["facts"], data, time.time() - meta["put"])
    except (ValueError, KeyError, TypeError):
        return None
