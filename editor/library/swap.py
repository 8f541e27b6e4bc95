"""Putting new bytes in a file's place in one step, keeping whatever a race displaces.

On Linux the new file and the old one change places (`renameat2`), so what was really there at that
moment can be looked at afterwards, and be put back if it is not what the caller had read.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from editor.library.disk import flush, flush_folder, is_being_written

# What a temporary file's name begins and ends with. Between them, a new file has the first of these
# while it is written, and the second one, which tells the hashes of the two versions that may be in
# it, while it changes places.
_BEGIN, _END = ".copydesk-", ".tmp"
_FRESH = re.compile(r"[0-9a-f]{12}")
_SWAPPING = re.compile(r"[0-9a-f]{12}-([0-9a-f]{16})-([0-9a-f]{16})")

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_PATIENCE = 0.25  # seconds for a program that had opened a file before it was displaced
_WINDOWS_TRIES = 10  # another program's look at the file rarely takes longer than their second
SHARING_VIOLATIONS = (5, 32, 33)


class Replacement:
    """New bytes for one file, beside it until `install`; every method raises OSError.

    The steps are apart so that many files can share the wait for their folder to be on the disk:
    `prepare`, `install`, flush the folder, `confirm`, `clear`. Whatever fails, and whatever another
    program does meanwhile, leaves the file as that program or nobody made it.
    """

    def __init__(self, target: Path, data: bytes, expected: bytes) -> None:
        token = secrets.token_hex(6)
        self.target = target
        self._data = data
        self._expected = expected
        self._fresh = _beside(target, token)
        self._swapping = _beside(target, token, _short(expected), _short(data))
        self._exchanged = False
        self._kept = False
        self._tells_writers = False

    def prepare(self) -> None:
        """Write the new bytes beside the file, flushed to the disk."""
        _write_like(self._fresh, self._data, self.target)
        self._tells_writers = not is_being_written(self._fresh)  # nobody knows that one
        self._fresh.rename(self._swapping)

    def install(self) -> bool:
        """Put them in the file's place; False, and the file as it is, if it holds other bytes."""
        try:
            _exchange(self._swapping, self.target)
        except _NoExchangeError:
            return self._install_plainly()
        except FileNotFoundError:
            return False
        self._exchanged = True
        return self._is_expected(self._swapping.read_bytes)

    def confirm(self) -> bool:
        """Look again, for a program that had opened the file before: False as for `install`."""
        if not self._exchanged:
            return True
        return self._is_expected(self._read_settled)

    def _is_expected(self, read: Callable[[], bytes]) -> bool:
        """Return whether what was displaced is what was expected; if not, it is back."""
        try:
            as_expected = read() == self._expected
        except OSError:
            self.take_back()
            raise
        if not as_expected:
            self.take_back()
        return as_expected

    def take_back(self) -> None:
        """Put what was displaced back in its place."""
        if not self._exchanged:
            _write_like(self._fresh, self._expected, self.target)
            self._fresh.replace(self.target)
            return
        placed = self._data
        while True:
            self._kept = True  # until it is back, what was displaced is nowhere else
            back = self._swapping.read_bytes()
            _exchange(self._swapping, self.target)
            if self._read_settled() == placed:
                return
            placed = back  # what somebody put in the file's place meanwhile is newer, and wins

    def _read_settled(self) -> bytes:
        """Read what was displaced, when nobody who had it open before writes into it any more.

        A file that is still being written after a while is kept; the next start looks at it.
        """
        self._kept = self._tells_writers and is_being_written(self._swapping)
        end = time.monotonic() + _PATIENCE
        while self._kept and time.monotonic() < end:
            time.sleep(0.001)
            self._kept = is_being_written(self._swapping)
        return self._swapping.read_bytes()

    def clear(self) -> None:
        """Remove what is no longer needed beside the file."""
        if self._kept:
            return
        for leftover in (self._fresh, self._swapping):
            with suppress(OSError):
                leftover.unlink()

    def _install_plainly(self) -> bool:
        """Install where two files cannot change places: the last look comes just before."""
        if self.target.read_bytes() != self._expected:
            return False
        _patiently(lambda: self._swapping.replace(self.target))
        return True


def replace(target: Path, data: bytes, expected: bytes) -> bool:
    """Put `data` in the place of `expected`, durably; False when the file holds other bytes.

    Raises OSError. Unless the result is True the file is as it was; no temporary file stays.
    """
    new = Replacement(target, data, expected)
    try:
        new.prepare()
        if not new.install():
            return False
        try:
            flush_folder(target.parent)
        except OSError:
            new.take_back()
            raise
        return new.confirm()
    finally:
        new.clear()


def create(target: Path, data: bytes) -> bool:
    """Write a new file, durably; False when there is one already. Raises OSError."""
    fresh = _beside(target, secrets.token_hex(6))
    try:
        _write_new(fresh, data)
        try:
            os.link(fresh, target)
        except FileExistsError:
            return False
        except OSError:  # a file system without hard links
            if target.exists():
                return False
            fresh.rename(target)
        flush_folder(target.parent)
        return True
    finally:
        with suppress(OSError):
            fresh.unlink()


def is_temporary(name: str) -> bool:
    """Whether a file of that name is one that is made here for a moment."""
    return name.startswith(_BEGIN) and name.endswith(_END)


def sweep(folder: Path) -> list[Path]:
    """Remove the temporary files that a killed program left in `folder`; return what was removed.

    A file that holds neither of the two versions it was made for is somebody's displaced work: it
    stays. So does everything while another program is writing here.
    """
    removed = []
    with suppress(OSError), folder_claimed(folder, alone=True):
        for path in sorted(folder.iterdir()):
            if is_temporary(path.name) and _is_leftover(path):
                with suppress(OSError):
                    path.unlink()
                    removed.append(path)
    return removed


@contextmanager
def folder_claimed(folder: Path, *, alone: bool = False) -> Iterator[None]:
    """Keep sweepers out of `folder` while a temporary file is in it; `alone`, keep writers out.

    The claim ends with the process, however that ends. `alone` raises BlockingIOError at once
    where somebody writes. File systems without locks, and Windows, go without.
    """
    if sys.platform == "win32":
        yield  # an open file cannot be removed there anyway
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
        except BlockingIOError:
            raise
        except OSError:
            if alone:
                raise
        yield
    finally:
        os.close(handle)


def _short(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()


def _beside(target: Path, *parts: str) -> Path:
    """Return a temporary file beside another one, its name made of these parts."""
    return target.with_name(f"{_BEGIN}{'-'.join(parts)}{_END}")


def _is_leftover(path: Path) -> bool:
    parts = path.name.removeprefix(_BEGIN).removesuffix(_END)
    if _FRESH.fullmatch(parts):
        return True
    match = _SWAPPING.fullmatch(parts)
    return match is not None and _short(path.read_bytes()) in match.groups()


def _write_like(fresh: Path, data: bytes, model: Path) -> None:
    """Create `fresh` with `data`, flushed to the disk, and with what `model` has besides bytes."""
    _write_new(fresh, data, 0o600, model)


def _write_new(fresh: Path, data: bytes, mode: int = 0o666, model: Path | None = None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(fresh, flags, mode)
    try:
        _write_all(handle, data)
        if model is not None:
            _copy_attributes(handle, model)
        flush(handle)
    finally:
        os.close(handle)


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _copy_attributes(handle: int, model: Path) -> None:
    status = model.stat()
    if sys.platform == "win32":
        return
    mine = os.fstat(handle)
    if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
        for owner in (-1, status.st_uid):  # the group alone is often allowed
            with suppress(PermissionError):
                os.fchown(handle, owner, status.st_gid)
    os.fchmod(handle, status.st_mode & 0o7777)  # after chown, which clears bits
    if sys.platform == "linux":
        _copy_extended_attributes(handle, model)


def _copy_extended_attributes(handle: int, model: Path) -> None:
    refusals = (errno.ENOTSUP, errno.EPERM, errno.EACCES, errno.ENODATA, errno.EINVAL)
    try:
        for name in os.listxattr(model):
            try:
                os.setxattr(handle, name, os.getxattr(model, name))
            except OSError as error:
                if error.errno not in refusals:
                    raise
    except OSError as error:
        if error.errno not in refusals:
            raise


class _NoExchangeError(OSError):
    """The system or the file system cannot make two files change places."""


def _exchange(one: Path, other: Path) -> None:
    rename = _renameat2()
    if rename is None:
        raise _NoExchangeError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    names = os.fsencode(one), os.fsencode(other)
    while rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) != 0:
        code = ctypes.get_errno()
        if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
            raise _NoExchangeError(code, os.strerror(code))
        if code != errno.EINTR:
            raise OSError(code, os.strerror(code), str(other))


@cache
def _renameat2() -> Any:
    """Return the C library's function, None where there is none; it sets ctypes' errno."""
    if sys.platform != "linux":
        return None
    try:
        function = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return None
    function.argtypes = (
        ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint
    )  # fmt: skip
    return function


def _patiently(action: Callable[[], object]) -> None:
    """Do it again while Windows says that another program has the file open."""
    for attempt in range(1, _WINDOWS_TRIES + 1):
        try:
            action()
            return
        except PermissionError as error:
            violation = getattr(error, "winerror", None) in SHARING_VIOLATIONS
            if not violation or attempt == _WINDOWS_TRIES:
                raise
        time.sleep(0.02 * attempt)
