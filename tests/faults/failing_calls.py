"""Lets every system call of a save fail in turn, as full, broken and protected disks do.

    python tests/faults/failing_calls.py [--long]

The saves are those of the desk's own session. Whatever fails, the file must be as it was before or
as it was to be; after a failure the edit must still be there, unsaved, and the message must say
what to do. Exit code 1 if not. With --long every error is tried, also where two files cannot change
places in one step. POSIX only.
"""

from __future__ import annotations

import argparse
import errno
import fcntl
import io
import os
import shutil
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from editor.desk.journaling import Journaling
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library import swap
from editor.library.library import Library
from editor.record import Set

RECORD = b'---\ntitle: "Old"\nheat: -1\npublished: false\n---\n\nBody\n'
CODES = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EINTR)
CALLS: list[tuple[Any, str]] = [
    *((os, name) for name in ("open", "read", "write", "lseek", "fsync", "stat", "fstat")),
    *((os, name) for name in ("fchmod", "rename", "replace", "unlink", "access", "ftruncate")),
    *((os, name) for name in ("listxattr", "lstat", "readlink")),
    (io, "open"),
    (fcntl, "flock"),
    (swap, "_exchange"),
]
ADVICE = ("try again", "free some", "ask for", "look at", "check the", "make it", "close")


class Failing:
    """Lets the call numbered `victim` that the writing thread makes fail with `code`."""

    def __init__(self, victim: int, code: int) -> None:
        self.count = 0
        self.hit = ""
        self._victim = victim
        self._code = code

    @contextmanager
    def active(self) -> Iterator[None]:
        patches = [
            mock.patch.object(module, name, self._wrapped(getattr(module, name)))
            for module, name in CALLS
            if hasattr(module, name)
        ]
        for patch in patches:
            patch.start()
        try:
            yield
        finally:
            for patch in patches:
                patch.stop()

    def _wrapped(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            if threading.current_thread().name.startswith("write"):
                self.count += 1
                if self.count == self._victim:
                    self.hit = call.__name__
                    raise OSError(self._code, os.strerror(self._code))
            return call(*args, **kwargs)

        return counted


class Desk:
    """A session with its journal on one record."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "_news" / "a.md"
        self.file.parent.mkdir(parents=True)
        self.file.write_bytes(RECORD)
        (folder / "_config.yml").write_text("title: Test\n", "utf-8")
        self.tasks = Tasks()
        self.session = Session(self.tasks)
        self.journaling = Journaling(self.session, self.tasks, self.session)
        self.message = ""
        self.session.saveFailed.connect(self._failed)
        self.library = Library(folder, folder.parent / "index")
        self.session.set_library(self.library)
        self._wait(self.session.opened, lambda: self.session.open("_news/a.md"))

    def edit_and_save(self, number: int, failing: Failing) -> None:
        self.session.edit("_news/a.md", [Set("title", f"New {number}")], "Edit", None)
        self.message = ""
        with failing.active():
            self._wait(
                (self.session.saved, self.session.saveFailed),
                lambda: self.session.save("_news/a.md"),
            )

    def save(self) -> None:
        """Save for good what could not be saved."""
        if self.session.is_dirty("_news/a.md"):
            self._wait(self.session.saved, lambda: self.session.save("_news/a.md"))

    def close(self) -> None:
        self.session.set_library(None)
        self.tasks.shutdown()

    def _failed(self, _path: str, reason: str) -> None:
        self.message = reason

    def _wait(self, signals: Any, start: Callable[[], None]) -> None:
        loop = QEventLoop()
        for signal in signals if isinstance(signals, tuple) else (signals,):
            signal.connect(loop.quit)
        start()
        loop.exec()


def fail_each(desk: Desk, code: int, found: Counter[str]) -> None:
    """Let each call of a save fail once with an error."""
    victim = 0
    while True:
        victim += 1
        before = desk.file.read_bytes()
        failing = Failing(victim, code)
        desk.edit_and_save(victim, failing)
        wanted = desk.session.document("_news/a.md")
        assert wanted is not None
        now = desk.file.read_bytes()
        if desk.message:
            found["saves that failed"] += 1
            found["files changed by a failed save"] += now != before
            found["edits lost"] += not desk.session.is_dirty("_news/a.md")
            if not any(advice in desk.message.lower() for advice in ADVICE):
                found["messages without advice"] += 1
                print(f"no advice: {failing.hit}: {desk.message}")
        else:
            found["saves that went on all the same"] += bool(failing.hit)
            found["files not written by a save"] += now != wanted.to_bytes()
        desk.library.sweep()
        found["temporary files left"] += len(list(desk.file.parent.glob(".copydesk-*")))
        if not failing.hit:
            return
        found["calls that failed"] += 1
        found[f"  of these {failing.hit}"] += 1
        desk.save()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="all errors, with and without exchange")
    args = parser.parse_args()
    application = QApplication([])
    folder = Path(tempfile.mkdtemp())
    os.environ["XDG_DATA_HOME"] = str(folder / "user")
    found: Counter[str] = Counter()
    desk = Desk(folder / "site")
    try:
        for code in CODES if args.long else CODES[:1]:
            fail_each(desk, code, found)
        with mock.patch.object(swap, "_renameat2", return_value=None):
            for code in CODES if args.long else CODES[1:2]:
                fail_each(desk, code, found)
    finally:
        desk.close()
        shutil.rmtree(folder, ignore_errors=True)
        del application
    for what, count in sorted(found.items()):
        print(f"{what}: {count}")
    bad = (
        "files changed by a failed save",
        "edits lost",
        "messages without advice",
        "files not written by a save",
        "temporary files left",
    )
    return 1 if any(found[name] for name in bad) else 0


if __name__ == "__main__":
    sys.exit(main())
