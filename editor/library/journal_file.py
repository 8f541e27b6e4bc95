"""A file that only grows, of pieces that each tell whether they are whole.

A piece that was cut short, or in which anything is other than it was written, is left out when the
file is read; every other piece is still found, because each begins with a mark of its own.
"""

from __future__ import annotations

import json
import os
import secrets
import struct
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from editor.library.disk import flush, flush_folder, is_still, lock

SUFFIX = ".journal"
_TITLE = b"Copydesk journal 1 "
_MARK = b"\x9dCJ\x01"  # its last byte is the version of what follows
_HEAD = struct.Struct("<4sII")  # the mark, the length with a flag, the checksum
_PACKED = 0x8000_0000  # flag of the length: zlib has been at it
_WORTH_PACKING = 200  # bytes


class Piece(NamedTuple):
    """One piece of a file and where it lies."""

    start: int
    end: int
    data: bytes


class Contents(NamedTuple):
    """The whole pieces of a file; `damaged` if more than a cut end is lacking."""

    pieces: list[Piece]
    damaged: bool
    end: int
    """Where the last whole piece ends."""


class JournalFile:
    """One such file, held open and locked: no other program appends to it or removes it."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle
        self.size = os.fstat(handle).st_size

    @classmethod
    def create(cls, folder: Path, about: str) -> JournalFile:
        """Begin a new file in `folder`; `about` says in its first line what it is for."""
        folder.mkdir(parents=True, exist_ok=True)
        while True:
            path = folder / f"{time.time_ns():x}-{secrets.token_hex(4)}{SUFFIX}"
            flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            handle = os.open(path, flags, 0o600)
            if lock(handle) and is_still(handle, path):
                break
            os.close(handle)  # another program took it for one that was left behind
        file = cls(path, handle)
        file._write(_TITLE + json.dumps(about).encode("ascii") + b"\n")
        flush(handle)
        flush_folder(folder)
        return file

    @classmethod
    def claim(cls, path: Path) -> JournalFile | None:
        """Open a file that no running program holds; None if one does, or it is gone."""
        try:
            handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except OSError:
            return None
        if lock(handle) and is_still(handle, path):
            return cls(path, handle)
        os.close(handle)
        return None

    def append(self, entries: Iterable[bytes], *, durable: bool) -> list[int]:
        """Add pieces and return where they begin; `durable` waits for the disk. Raises OSError.

        After an error the file is as long as before, so that no torn piece stands in the middle.
        """
        places, at, parts = [], self.size, []
        for entry in entries:
            piece = _framed(entry)
            places.append(at)
            parts.append(piece)
            at += len(piece)
        begin = self.size
        try:
            self._write(b"".join(parts))
            if durable:
                flush(self._handle)
        except OSError:
            self.cut(begin)
            raise
        return places

    def cut(self, size: int) -> None:
        """Take off what is behind `size`, as far as the system lets us."""
        with suppress(OSError):
            os.ftruncate(self._handle, size)
        self.size = size

    def contents(self) -> Contents:
        """Read the whole file. Raises OSError."""
        return read_contents(self.path)

    def piece(self, start: int) -> bytes | None:
        """Read the piece at a place; None if it is not whole. Raises OSError."""
        head = _read_at(self._handle, _HEAD.size, start)
        if len(head) < _HEAD.size:
            return None
        length = _HEAD.unpack(head)[1] & ~_PACKED
        piece = _piece_at(head + _read_at(self._handle, length, start + _HEAD.size), 0)
        return piece.data if piece else None

    def close(self) -> None:
        """Let go of the file; others may claim it then."""
        os.close(self._handle)

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        os.lseek(self._handle, self.size, os.SEEK_SET)
        while rest:
            rest = rest[os.write(self._handle, rest) :]
        self.size += len(data)


def read_contents(path: Path) -> Contents:
    """Read the whole pieces of a file, whoever holds it. Raises OSError."""
    data = path.read_bytes()
    pieces = []
    # A first line whose end is damaged must not take a piece with a line end in it along.
    title = data[: data.find(b"\n") + 1].partition(_MARK)[0]
    at = len(title) if title.startswith(_TITLE) else 0
    damaged = bool(data) and at == 0
    while at < len(data):
        piece = _piece_at(data, at)
        if piece is None:
            piece = _piece_after(data, at)
            if piece is None:
                break
            damaged = True
        pieces.append(piece)
        at = piece.end
    return Contents(pieces, damaged or _is_spoilt(data[at:]), at)


def is_foreign(path: Path) -> bool:
    """Whether another version of the program wrote the file in a way that this one cannot read."""
    with suppress(OSError), path.open("rb") as file:
        title = file.read(len(_TITLE))
        return title[:-2] == _TITLE[:-2] and title != _TITLE
    return False


def _framed(entry: bytes) -> bytes:
    packed = zlib.compress(entry, 1) if len(entry) > _WORTH_PACKING else entry
    flag = _PACKED if packed is not entry else 0
    length = len(packed) | flag
    return _HEAD.pack(_MARK, length, _checksum(length, packed)) + packed


def _checksum(length: int, packed: bytes) -> int:
    return zlib.crc32(packed, length)


def _piece_at(data: bytes, at: int) -> Piece | None:
    """Return the piece that begins there, None if it is not whole."""
    if data[at : at + 4] != _MARK or len(data) - at < _HEAD.size:
        return None
    _, length, checksum = _HEAD.unpack_from(data, at)
    start, end = at + _HEAD.size, at + _HEAD.size + (length & ~_PACKED)
    packed = data[start:end]
    if end > len(data) or _checksum(length, packed) != checksum:
        return None
    try:
        return Piece(at, end, zlib.decompress(packed) if length & _PACKED else packed)
    except zlib.error:
        return None


def _piece_after(data: bytes, at: int) -> Piece | None:
    """Return the next whole piece behind a place where there is none."""
    while (at := data.find(_MARK, at + 1)) >= 0:
        if (piece := _piece_at(data, at)) is not None:
            return piece
    return None


def _is_spoilt(rest: bytes) -> bool:
    """Whether what follows the last whole piece is more than the begin of one cut short."""
    if len(rest) < _HEAD.size:
        return not (_MARK.startswith(rest[:4]) or rest.startswith(_MARK))
    mark, length, _ = _HEAD.unpack_from(rest)
    cut_short = _HEAD.size + (int(length) & ~_PACKED) > len(rest)
    return not (mark == _MARK and cut_short)


def _read_at(handle: int, count: int, start: int) -> bytes:
    os.lseek(handle, start, os.SEEK_SET)
    return os.read(handle, count)
