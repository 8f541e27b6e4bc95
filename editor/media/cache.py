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
from pathlib import Path
from typing import Any, Final

_MAGIC: Final = b"copydesk cache 1\n"
_CHECK: Final = 16  # bytes of checksum
_META_LIMIT: Final = 65_536
_TOUCH_AFTER: Final = 3600.0  # seconds; a younger use is not worth a write
_TEMPORARY: Final = ".tmp"


@dataclass(frozen=True, slots=True)
class Entry:
    """What was kept: `facts` (JSON) and `data`; `age` in seconds since it was put there."""

    facts: dict[str, Any]
    data: bytes
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
                content = file.read(self._limit + 1)
                used = os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        entry = _unpack(content, key)
        with suppress(OSError):
            if entry is None:
                path.unlink()
            elif abs(time.time() - used) > _TOUCH_AFTER:
                os.utime(path)
        return entry

    def put(self, key: str, facts: Mapping[str, Any], data: bytes) -> None:
        """Keep `data` under `key`, if it takes no more than an eighth of all the room."""
        content = _pack(key, facts, data)
        if len(content) > self._limit // 8:
            return
        path = self._path(key)
        temporary = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}{_TEMPORARY}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content)
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            return
        self._make_room(len(content))

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


def _pack(key: str, facts: Mapping[str, Any], data: bytes) -> bytes:
    meta = json.dumps({"key": key, "put": time.time(), "facts": facts}).encode()
    rest = len(meta).to_bytes(4, "big") + meta + data
    return _MAGIC + blake2b(rest, digest_size=_CHECK).digest() + rest


def _unpack(content: bytes, key: str) -> Entry | None:
    head = len(_MAGIC) + _CHECK
    rest = memoryview(content)[head:]
    if not content.startswith(_MAGIC):
        return None
    if blake2b(rest, digest_size=_CHECK).digest() != content[len(_MAGIC) : head]:
        return None
    length = int.from_bytes(rest[:4], "big")
    try:
        meta = json.loads(bytes(rest[4 : 4 + min(length, _META_LIMIT)]))
        if meta["key"] != key:
            return None
        return Entry(meta["facts"], bytes(rest[4 + length :]), time.time() - meta["put"])
    except (ValueError, KeyError, TypeError):
        return None
