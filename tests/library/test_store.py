from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.library import disk, swap
from editor.library.store import ChangedOnDisk, Stamp, StoreError, read, sweep, write

OLD, NEW = b"---\ntitle: old\n---\n", b"---\ntitle: new\n---\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="about POSIX files")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two files")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "_news" / "a.md"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def save(record: Path, stamp: Stamp | None = None, data: bytes = NEW) -> Stamp:
    return write(record, data, stamp or read(record)[1], inside=record.parent.parent)


def names(record: Path) -> list[str]:
    return sorted(path.name for path in record.parent.iterdir())


def test_read_gives_bytes_and_stamp(record: Path) -> None:
    data, stamp = read(record)
    status = record.stat()
    assert data == OLD
    assert (stamp.size, stamp.mtime_ns, stamp.inode) == (
        len(OLD),
        status.st_mtime_ns,
        status.st_ino,
    )


def test_write_replaces_and_stamps(record: Path) -> None:
    stamp = save(record)
    assert record.read_bytes() == NEW
    assert stamp == read(record)[1]
    assert names(record) == ["a.md"]


def test_the_same_bytes_are_not_written(record: Path) -> None:
    before = record.stat()
    save(record, data=OLD)
    after = record.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_touched_file_has_not_changed(record: Path) -> None:
    stamp = read(record)[1]
    os.utime(record, ns=(1, 1))
    save(record, stamp)
    assert record.read_bytes() == NEW


def test_other_bytes_are_never_overwritten(record: Path) -> None:
    stamp = read(record)[1]
    record.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk, match="another program") as caught:
        save(record, stamp)
    assert not caught.value.gone
    assert record.read_bytes() == b"theirs"


def test_a_deleted_file_stays_deleted(record: Path) -> None:
    stamp = read(record)[1]
    record.unlink()
    with pytest.raises(ChangedOnDisk, match="deleted") as caught:
        save(record, stamp)
    assert caught.value.gone
    assert names(record) == []


def test_too_large_a_file_is_not_read(record: Path) -> None:
    with pytest.raises(StoreError, match="MB"):
        read(record, limit=5)


@posix
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(StoreError, match="not a file"):
        read(tmp_path / "pipe.md")


@posix
def test_mode_and_owner_stay(record: Path) -> None:
    record.chmod(0o640)
    before = record.stat()
    save(record)
    after = record.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode,
        before.st_uid,
        before.st_gid,
    )


@posix
def test_another_owner_stays_where_allowed(record: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    os.chown(record, 1234, 1235)
    record.chmod(0o2664)
    save(record)
    status = record.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (1234, 1235, 0o2664)


@posix
def test_the_group_stays_where_the_owner_cannot(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    os.chown(record, 1234, 1235)
    chown = os.fchown

    def refused(handle: int, owner: int, group: int) -> None:
        if owner != -1:
            raise PermissionError(errno.EPERM, "not the owner")
        chown(handle, owner, group)

    monkeypatch.setattr(os, "fchown", refused)
    save(record)
    assert record.stat().st_gid == 1235


@linux
def test_extended_attributes_stay(record: Path) -> None:
    try:
        os.setxattr(record, "user.note", b"kept")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    save(record)
    assert os.getxattr(record, "user.note") == b"kept"


@posix
def test_a_link_inside_is_followed(record: Path) -> None:
    link = record.with_name("link.md")
    link.symlink_to("a.md")
    save(link)
    assert link.is_symlink()
    assert record.read_bytes() == NEW


@posix
def test_a_link_that_leads_out_is_refused(record: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_bytes(OLD)
    link = record.with_name("link.md")
    link.symlink_to(outside)
    with pytest.raises(StoreError, match="leads out of _news"):
        write(link, NEW, read(link)[1], inside=record.parent)
    assert outside.read_bytes() == OLD


@posix
def test_a_hard_linked_file_is_refused_with_the_reason(record: Path, tmp_path: Path) -> None:
    os.link(record, tmp_path / "other.md")
    with pytest.raises(StoreError, match="2 names on disk"):
        save(record)
    assert record.read_bytes() == OLD


@posix
def test_a_read_only_file_is_refused(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(StoreError, match="permission"):
        save(record)
    assert record.read_bytes() == OLD


# -- races ---------------------------------------------------------------------------------------


def before_exchanges(monkeypatch: pytest.MonkeyPatch, *actions: Callable[[], object]) -> None:
    """Run one action before each exchange, as another program would in that moment."""
    waiting = list(actions)
    exchange = swap._exchange

    def racing(one: Path, other: Path) -> None:
        if waiting:
            waiting.pop(0)()
        exchange(one, other)

    monkeypatch.setattr(swap, "_exchange", racing)


def replace_with(record: Path, data: bytes) -> Callable[[], object]:
    def act() -> None:
        other = record.with_name("theirs.tmp")
        other.write_bytes(data)
        other.replace(record)

    return act


@linux
def test_a_version_that_slips_in_is_put_back(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before_exchanges(monkeypatch, replace_with(record, b"theirs"))
    with pytest.raises(ChangedOnDisk):
        save(record)
    assert record.read_bytes() == b"theirs"
    assert names(record) == ["a.md"]


@linux
def test_the_newest_of_several_that_slip_in_wins(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = [replace_with(record, data) for data in (b"one", b"two", b"three")]
    before_exchanges(monkeypatch, *theirs)
    with pytest.raises(ChangedOnDisk):
        save(record)
    assert record.read_bytes() == b"three"
    assert names(record) == ["a.md"]


@linux
def test_what_is_written_into_the_old_file_late_is_put_back(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = record.open("r+b")
    looked = []

    def is_being_written(path: Path) -> bool:
        looked.append(path)
        if len(looked) == 2:  # the first look is at our own new file
            assert disk.is_being_written(path)
            late.write(b"theirs, late")
            late.truncate()
            late.close()
        return disk.is_being_written(path)

    monkeypatch.setattr(swap, "is_being_written", is_being_written)
    with pytest.raises(ChangedOnDisk):
        save(record)
    assert record.read_bytes() == b"theirs, late"
    assert names(record) == ["a.md"]


@linux
def test_an_old_file_that_stays_open_is_kept(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_PATIENCE", 0.0)
    with record.open("r+b") as late:
        save(record)
        kept = [path for path in record.parent.iterdir() if path != record]
        late.write(b"theirs")
    assert record.read_bytes() == NEW
    assert kept[0].read_bytes().startswith(b"theirs")
    assert sweep(record.parent) == []


@linux
def test_a_file_that_vanishes_in_the_race_is_not_made_again(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before_exchanges(monkeypatch, record.unlink)
    with pytest.raises(ChangedOnDisk) as caught:
        save(record)
    assert caught.value.gone
    assert names(record) == []


@linux
def test_without_exchange_the_file_is_replaced(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda: None)
    save(record)
    assert record.read_bytes() == NEW
    assert names(record) == ["a.md"]


def test_windows_sharing_violations_are_waited_out(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda: None)
    monkeypatch.setattr(swap.time, "sleep", lambda seconds: None)
    replace, failures = os.replace, [32, 5, 33]

    def shared(source: Any, target: Any) -> None:
        if failures:
            error = PermissionError(errno.EACCES, "in use")
            error.winerror = failures.pop()  # type: ignore[attr-defined]
            raise error
        replace(source, target)

    monkeypatch.setattr(os, "replace", shared)
    save(record)
    assert record.read_bytes() == NEW


# -- failing system calls ------------------------------------------------------------------------

CALLS = [
    *[(os, name) for name in ("open", "write", "fsync", "fchmod", "rename", "replace", "unlink")],
    *[(os, name) for name in ("stat", "fstat", "listxattr")],
    (io, "open"),
    (swap, "_exchange"),
]


class Failing:
    """Every wrapped system call counts; the one numbered `victim` fails with `code`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, victim: int, code: int) -> None:
        self.count = 0
        self.hit = ""
        for module, name in CALLS:
            if hasattr(module, name):
                monkeypatch.setattr(module, name, self._wrap(getattr(module, name), victim, code))

    def _wrap(self, call: Callable[..., Any], victim: int, code: int) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.count += 1
            if self.count == victim:
                self.hit = call.__name__
                raise OSError(code, os.strerror(code))
            return call(*args, **kwargs)

        return counted


@posix
@pytest.mark.parametrize("exchange", [True, False])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_every_failing_call_leaves_the_original_whole(
    record: Path, code: int, exchange: bool
) -> None:
    stamp, victim, hits = read(record)[1], 0, set()
    while True:
        victim += 1
        with pytest.MonkeyPatch.context() as patch:
            if not exchange:
                patch.setattr(swap, "_renameat2", lambda: None)
            failing = Failing(patch, victim, code)
            message = ""
            try:
                save(record, stamp)
            except StoreError as error:
                message = str(error)
        assert record.read_bytes() == (OLD if message else NEW), (victim, failing.hit)
        assert not message or (message.startswith("a.md: ") and message.endswith("."))
        hits.add(failing.hit)
        leftovers = [name for name in names(record) if name != "a.md"]
        assert len(leftovers) <= (failing.hit == "unlink")
        sweep(record.parent)
        assert names(record) == ["a.md"]
        if not failing.hit:
            break
        record.write_bytes(OLD)
    assert {"open", "write", "fsync", "fchmod", "rename"} <= hits


@posix
def test_an_interrupted_exchange_is_done_again(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    function = swap._renameat2()
    if function is None:
        pytest.skip("this system cannot exchange two files")
    codes = [errno.EINTR, errno.EINTR]

    def interrupted(*args: Any) -> int:
        if codes:
            swap.ctypes.set_errno(codes.pop())
            return -1
        return int(function(*args))

    monkeypatch.setattr(swap, "_renameat2", lambda: interrupted)
    save(record)
    assert record.read_bytes() == NEW


@posix
def test_the_message_says_what_to_do(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Failing(monkeypatch, 12, errno.ENOSPC)
    with pytest.raises(StoreError, match=r"disk is full\. Free some space") as caught:
        save(record)
    assert isinstance(caught.value.__cause__, OSError)


# -- what a killed program leaves ----------------------------------------------------------------


def test_sweep_removes_only_its_own(record: Path) -> None:
    old, new = swap._short(OLD), swap._short(NEW)
    leftovers = {
        ".copydesk-0123456789ab.tmp": b"torn",
        f".copydesk-0123456789ab-{old}-{new}.tmp": OLD,
        f".copydesk-0123456789ac-{old}-{new}.tmp": NEW,
    }
    kept = {
        f".copydesk-0123456789ad-{old}-{new}.tmp": b"somebody's displaced work",
        ".copydesk-notes.tmp": b"x",
        "copydesk-0123456789ab.tmp": b"x",
    }
    for name, data in (leftovers | kept).items():
        (record.parent / name).write_bytes(data)
    assert {path.name for path in sweep(record.parent)} == set(leftovers)
    assert names(record) == sorted([*kept, "a.md"])


@posix
def test_sweep_leaves_a_writers_file_alone(record: Path) -> None:
    fresh = record.with_name(".copydesk-0123456789ab.tmp")
    fresh.write_bytes(b"half")
    with swap.folder_claimed(record.parent):
        assert sweep(record.parent) == []
    assert sweep(record.parent) == [fresh]


def test_sweep_of_a_missing_folder_does_nothing(tmp_path: Path) -> None:
    assert sweep(tmp_path / "nowhere") == []
