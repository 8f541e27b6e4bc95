"""Whether git is changing the files of a folder just now."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from editor.record.sentence import Sentence

GIT_IS_BUSY = Sentence(
    "Git is at work in this folder (.git/index.lock). Wait until it is done, then go on; if no git "
    "is running, that file was left behind by one that crashed: remove it."
)
PATIENCE = 10.0  # seconds that a batch waits
_LOOK = 0.05  # seconds between two looks


def wait_for_git(
    folder: Path,
    cancel: Event | None = None,
    say: Callable[[str], object] = lambda _text: None,
    *,
    patience: float | None = None,
) -> bool:
    """Wait until git holds no lock on the folder's files; False if it still does, or on `cancel`.

    `patience`, in seconds, is PATIENCE unless given. `say` is told why it waits, and "" when it
    goes on.
    """
    lock = git_lock(folder)
    if lock is None or not os.path.lexists(lock):
        return True
    say(Sentence("Waiting for git to be done in this folder …"))
    stop, end = cancel or Event(), time.monotonic() + (PATIENCE if patience is None else patience)
    while os.path.lexists(lock):
        if time.monotonic() > end or stop.wait(_LOOK):
            return False
    say("")
    return True


def git_lock(folder: Path) -> Path | None:
    """Return the file by which git tells that it changes files there; None where there is no git.

    A worktree's or a submodule's `.git` is a file that names the folder where the lock will be.
    What the system does not let us look at is taken for not there.
    """
    here = Path(os.path.realpath(folder))
    for place in (here, *here.parents):
        git = place / ".git"
        if os.path.isdir(git):  # noqa: PTH112 - Path.is_dir lets errors out
            return git / "index.lock"
        if os.path.isfile(git):  # noqa: PTH113
            try:
                name = git.read_text("utf-8").removeprefix("gitdir:").strip()
            except (OSError, UnicodeDecodeError):
                return None
            return place / name / "index.lock"
    return None
