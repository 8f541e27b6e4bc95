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

# A new file carries the first name while it is written and the second one, which tells the hashes
# of the two versions that may be in it, while it changes places.
_FRESH = re.compile(r"\.copydesk-[0-9a-f]{12}\.tmp")
_SWAPPING = re.compile(r"\.copydesk-[0-9a-f]{12}-([0-9a-f]{16})-([0-9a-f]{16})\.tmp")

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_WINDOWS_TRIES = 10  # another program's look at the file rarely takes longer than their second
SHARING_VIOLATIONS = (5, 32, 33)


def replace(target: Path, data: bytes, expected: bytes) -> bool:
    """Put `data` in the place of `expected`, durably; False when the file holds other bytes.

    Raises OSError. Unless the result is True the file is as it was; no temporary file stays.
    """
    token = secrets.token_hex(6)
    fresh = target.with_name(f".copydesk-{token}.tmp")
    swapping = target.with_name(f".copydesk-{token}-{_short(expected)}-{_short(data)}.tmp")
    try:
        _write_like(fresh, data, target)
        fresh.rename(swapping)
        return _install(swapping, target, data, expected)
    finally:
        for leftover in (fresh, swapping):
            with suppress(OSError):
                leftover.unlink()


def sweep(folder: Path) -> list[Path]:
    """Remove the temporary files that a killed program left in `folder`; return what was removed.

    A file that holds neither of the two versions it was made for is somebody's displaced work: it
    stays. So does everything while another program is writing here.
    """
    removed = []
    with suppress(OSError), folder_claimed(folder, alone=True):
        for path in sorted(folder.glob(".copydesk-*.tmp")):
            if _is_leftover(path):
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


def _is_leftover(path: Path) -> bool:
    if _FRESH.fullmatch(path.name):
        return True
    match = _SWAPPING.fullmatch(path.name)
    return match is not None and _short(path.read_bytes()) in match.groups()


def _write_like(fresh: Path, data: bytes, model: Path) -> None:
    """Create `fresh` with `data`, flushed to the disk, and with what `model` has besides bytes."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(fresh, flags, 0o600)
    try:
        _write_all(handle, data)
        _copy_attributes(handle, model)
        _flush(handle)
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
        with suppress(PermissionError):
            os.fchown(handle, status.st_uid, status.st_gid)
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


def _flush(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - Windows has none

        with suppress(OSError):  # network volumes do not know it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # not every file system can
            raise
    finally:
        os.close(handle)


def _install(fresh: Path, target: Path, data: bytes, expected: bytes) -> bool:
    try:
        _exchange(fresh, target)
    except _NoExchangeError:
        return _replace_plainly(fresh, target, expected)
    except FileNotFoundError:
        return False
    try:
        if fresh.read_bytes() == expected:
            _flush_folder(target.parent)
            # Again, for a program that had opened the old file before it was displaced.
            if fresh.read_bytes() == expected:
                return True
    except OSError:
        _put_back(fresh, target, data)
        raise
    _put_back(fresh, target, data)
    return False


def _replace_plainly(fresh: Path, target: Path, expected: bytes) -> bool:
    """Install where two files cannot change places: the last look comes just before."""
    if target.read_bytes() != expected:
        return False
    _patiently(lambda: fresh.replace(target))
    try:
        _flush_folder(target.parent)
    except OSError:
        _write_like(fresh, expected, target)
        fresh.replace(target)
        raise
    return True


def _put_back(displaced: Path, target: Path, ours: bytes) -> None:
    """Undo an exchange; what somebody put in the file's place meanwhile is newer, and wins."""
    placed = ours
    while True:
        back = displaced.read_bytes()
        _exchange(displaced, target)
        if displaced.read_bytes() == placed:
            return
        placed = back


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
