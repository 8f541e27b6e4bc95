"""Staying out of git's way while it rewrites the files of the folder."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from time import monotonic

from editor.library.store import StoreError

_LOOK_EVERY = 0.05  # seconds


class GitAtWork(StoreError):  # noqa: N818 - the name says it all
    """Git is changing files, and might write over what is saved now; nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "git is at work in this folder, so nothing was written. If no git is running, a crash "
            "of it has left .git/index.lock behind.",
        )


def index_lock(folder: Path) -> Path | None:
    """Return where git keeps its lock while it changes the files of `folder`; None outside of git.

    The folder may be anywhere inside of a working tree, also one that is linked to its repository.
    """
    real = folder.resolve()
    for place in (real, *real.parents):
        git = place / ".git"
        if git.is_dir():
            return git / "index.lock"
        if git.is_file():
            return _linked(git)
    return None


def is_at_work(folder: Path) -> bool:
    """Whether git is changing the files of a folder now."""
    lock = index_lock(folder)
    return lock is not None and lock.exists()


def wait_for_git(folder: Path, seconds: float, stop: Event | None = None) -> bool:
    """Return as soon as git is done, or after `seconds`, or when `stop` is set: whether it is."""
    lock, stop = index_lock(folder), stop or Event()
    if lock is None:
        return True
    end = monotonic() + seconds
    while lock.exists():
        if monotonic() > end or stop.wait(_LOOK_EVERY):
            return False
    return True


def _linked(file: Path) -> Path | None:
    """Return the lock of a working tree whose `.git` is a file that names the real folder."""
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError):
        return None
    if not text.startswith("gitdir:"):
        return None
    return file.parent / text.removeprefix("gitdir:").strip() / "index.lock"
