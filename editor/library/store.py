"""Reading and replacing one file on disk without ever losing what anybody wrote into it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from editor.library import swap
from editor.record.sentence import Sentence

SAVED = Sentence("saved")
_READ = Sentence("read")
RECORD_LIMIT = 16_000_000  # bytes; a larger file is no record and is not read whole


class StoreError(Exception):
    """A file that could not be read or written; the file on disk is as it was.

    `reason` says what is wrong and what to do; `__cause__` is the system's error, if there is one.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(Sentence("{file}: {reason}", file=path.name, reason=reason))
        self.path = path
        self.reason = reason


_GONE = Sentence("the file was deleted or renamed after it was opened; nothing was overwritten.")
_CHANGED = Sentence(
    "the file was changed by another program after it was opened; nothing was overwritten."
)


class ChangedOnDisk(StoreError):  # noqa: N818 - the name says it all
    """The file on disk is no longer the one that was read; nothing was written.

    `gone` tells that there is no file any more.
    """

    def __init__(self, path: Path, *, gone: bool = False) -> None:
        reason = _GONE if gone else _CHANGED
        super().__init__(path, reason)
        self.gone = gone


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which bytes were read (`hash`), and what the file's stat said then."""

    hash: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def content_hash(data: bytes) -> str:
    """Return the hash by which a stamp knows its bytes (BLAKE2b, 20 bytes, as hexadecimal)."""
    return blake2b(data, digest_size=20).hexdigest()


def read(path: Path, limit: int = RECORD_LIMIT) -> tuple[bytes, Stamp]:
    """Read a whole file of at most `limit` bytes; raises StoreError."""
    data, status = _read(path, limit, whole=True)
    if max(len(data), status.st_size) > limit:
        raise StoreError(path, too_large(max(len(data), status.st_size), limit))
    return data, _stamp(data, status)


def read_bytes(path: str | Path, most: int) -> bytes:
    """Read the first `most` bytes of a file; raises StoreError."""
    return _read(path, most, whole=False)[0]


def _read(path: str | Path, most: int, *, whole: bool) -> tuple[bytes, os.stat_result]:
    """Read up to `most` bytes, or one more to show that there are more; of a `whole` file or not.

    One that is known to have more is not read at all if it is wanted whole.
    """
    try:
        # Without O_NONBLOCK a named pipe would hold the caller until somebody writes into it.
        handle = os.open(path, _READING)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise StoreError(Path(path), Sentence("this is not a file that can be edited."))
            if whole and status.st_size > most:
                return b"", status
            return _read_up_to(handle, most + whole, status.st_size), status
        finally:
            os.close(handle)
    except OSError as error:
        raise explained_error(Path(path), _READ, error) from error


def _read_up_to(handle: int, most: int, likely: int) -> bytes:
    """Read up to `most` bytes of a file that had `likely` bytes a moment ago."""
    data = b""
    while True:
        wanted = min(max(likely + 1 - len(data), 65_536 if data else 1), most - len(data))
        more = os.read(handle, wanted)
        data = data + more if data else more
        if len(more) < wanted or len(data) == most:
            return data


def too_large(size: int, limit: int = RECORD_LIMIT) -> str:
    """Return the sentence for a file of `size` bytes that is not read."""
    return Sentence(
        "the file has {size:,.1f} MB; records of at most {limit:.0f} MB are opened.",
        size=size / 1e6,
        limit=limit / 1e6,
    )


def write(path: Path, data: bytes, stamp: Stamp, inside: Path) -> Stamp:
    """Replace the bytes that `stamp` stands for by `data`, durably and in one step.

    Raises ChangedOnDisk when the file holds other bytes by now, StoreError when the system refuses;
    in both cases the file is as it was. Only files below `inside` are written, whatever links say.
    """
    with _explained(path, SAVED):
        target, expected, now = current(path, stamp.hash, inside)
        if expected == data:
            return now
        with swap.folder_claimed(target.parent):
            if not swap.replace(target, data, expected):
                raise ChangedOnDisk(path, gone=not target.exists())
        return _stamp_as_written(target, data)


def create(path: Path, data: bytes, inside: Path) -> Stamp:
    """Write a file that is not there, durably and in one step, with the folders it is in.

    Raises ChangedOnDisk when there is one by now, StoreError when the system refuses.
    """
    with _explained(path, SAVED):
        target = Path(os.path.realpath(path))
        if not target.is_relative_to(os.path.realpath(inside)):
            raise StoreError(
                path,
                Sentence("this path leads out of {name} and is not written.", name=inside.name),
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        with swap.folder_claimed(target.parent):
            if not swap.create(target, data):
                raise ChangedOnDisk(path)
        return _stamp_as_written(target, data)


def is_temporary(name: str) -> bool:
    """Whether a file of that name is one that a write makes for a moment."""
    return swap.is_temporary(name)


def sweep(folder: Path) -> list[Path]:
    """Remove the temporary files that a killed program left directly in `folder`; return them."""
    return swap.sweep(folder)


_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _stamp(data: bytes, status: os.stat_result) -> Stamp:
    return Stamp(
        content_hash(data), len(data), status.st_mtime_ns, status.st_ctime_ns, status.st_ino
    )


def _stamp_as_written(target: Path, data: bytes) -> Stamp:
    """Return the stamp of `data`, which is on the disk by now, come what may."""
    try:
        return _stamp(data, target.stat())
    except OSError:
        return Stamp(content_hash(data), len(data), 0, 0, 0)


def current(path: Path, digest: str, inside: Path) -> tuple[Path, bytes, Stamp]:
    """Return the file that is to be written, and what it holds if that has the hash `digest`.

    Raises ChangedOnDisk, StoreError or OSError.
    """
    target = _writable_target(path, inside)
    data, now = _read_current(path, target)
    if now.hash != digest:
        raise ChangedOnDisk(path)
    return target, data, now


def _writable_target(path: Path, inside: Path) -> Path:
    """Return the file that is really written to."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(inside)):
        raise StoreError(
            path,
            Sentence(
                "this is a link that leads out of {name} and is not written.", name=inside.name
            ),
        )
    try:
        status = target.stat()
    except FileNotFoundError:
        raise ChangedOnDisk(path, gone=True) from None
    if status.st_nlink > 1:
        raise StoreError(
            path,
            Sentence(
                "the file has {names} names on disk (hard links), and saving would "
                "part them. Replace it by a copy of its own first.",
                names=status.st_nlink,
            ),
        )
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return target


def _read_current(path: Path, target: Path) -> tuple[bytes, Stamp]:
    try:
        return read(target)
    except StoreError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            raise ChangedOnDisk(path, gone=True) from None
        raise


@contextmanager
def _explained(path: Path, done: Sentence) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise explained_error(path, done, error) from error


def explained_error(path: Path, done: Sentence, error: OSError) -> StoreError:
    """Return the system's error as a sentence about a file that was not `done` (saved, read)."""
    reason = Sentence("the file was not {done}: {advice}", done=done, advice=advice(error))
    return StoreError(path, reason)


def advice(error: OSError) -> str:
    """Return what the system refused and what to do about it, as the rest of a sentence."""
    in_use = getattr(error, "winerror", None) in swap.SHARING_VIOLATIONS
    code = errno.EBUSY if in_use else error.errno or 0
    return _ADVICE.get(code) or Sentence("{error}.", error=error.strerror or str(error))


_ADVICE = {
    errno.ENOENT: Sentence("it is no longer there."),
    errno.EACCES: Sentence(
        "you have no permission. Ask for it, or change the file's permissions, then try again."
    ),
    errno.EPERM: Sentence(
        "the system does not permit it. Look at the file's attributes and owner, then try again."
    ),
    errno.EROFS: Sentence("the disk is read-only. Make it writable, then try again."),
    errno.ENOSPC: Sentence("the disk is full. Free some space, then try again."),
    errno.EDQUOT: Sentence("your disk quota is used up. Free some space, then try again."),
    errno.EIO: Sentence(
        "the disk reported an error. Check the disk and its connection, then try again."
    ),
    errno.EINTR: Sentence("the system interrupted it. Try again."),
    errno.EMFILE: Sentence("too many files are open. Close some, then try again."),
    errno.ELOOP: Sentence("its links lead in a circle."),
    errno.EBUSY: Sentence("another program is using it. Close it there, then try again."),
}
