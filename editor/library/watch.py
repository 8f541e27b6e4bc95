"""Noticing what other programs do to the files of a library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

from editor.library.changes import Changes, Stop
from editor.library.git_lock import git_lock, wait_for_git
from editor.library.library import Library

_GROUPED = 1_000  # milliseconds for which changes are gathered at most
_QUIET = 150  # milliseconds without a change after which they are handed on
_IDLE = 1_000  # milliseconds without a change after which the first look is taken
_FEW = 200  # files that are looked at one by one; of more the whole folder is
_UNSEEN = frozenset({".git", "_site", "node_modules", ".jekyll-cache", ".sass-cache"})
_POLL = 1.5  # seconds between two looks where the system reports nothing
_POLL_SHARE = 10  # times as long as a look takes is the pause after it, at least


def watch(library: Library, stop: Event, asked: Stop | None = None) -> Iterator[Changes]:
    """Yield what changed since the rows were listed, a set for each burst, until `stop` is set.

    A `git pull` of thousands of files is one set: nothing is looked at before git is done. Where
    the system cannot watch the folder it is looked at again and again. Blocking, so for a thread
    of its own; a look asks `asked` for every file, if that is given, instead of `stop`.
    """
    look = partial(_look, library, stop, asked or stop)
    from watchfiles import watch as watch_files  # noqa: PLC0415 - a window opens without it

    root = library.folder.resolve()
    if not root.is_dir():
        return
    bursts = watch_files(
        root,
        watch_filter=lambda _, path: not _UNSEEN.intersection(Path(path).parts),
        debounce=_GROUPED,
        step=_QUIET,
        stop_event=stop,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
        raise_interrupt=False,
        ignore_permission_denied=True,
    )
    try:
        first = True  # what happened before the system began to report
        for burst in bursts:
            if first and not library.is_listed:
                continue  # all files would count as changed
            if first or burst:
                paths = {Path(path).relative_to(root).as_posix() for _, path in burst}
                changes = look(None if first else paths)
                first = False
                if changes.touched and not stop.is_set():
                    yield changes
    except (OSError, RuntimeError):  # no more watches, or the folder is gone
        yield from _poll(look, stop)


def _look(library: Library, stop: Event, asked: Stop, paths: set[str] | None) -> Changes:
    """Look at a few files, or at all, when git is done with them."""
    lock = git_lock(library.folder)
    if lock is not None and lock.exists():
        wait_for_git(library.folder, stop)
        paths = None
    return library.changes(paths if paths is not None and len(paths) <= _FEW else None, asked)


def _poll(look: Callable[[None], Changes], stop: Event) -> Iterator[Changes]:
    pause = _POLL
    while not stop.wait(pause):
        begun = monotonic()
        changes = look(None)
        pause = max(_POLL, _POLL_SHARE * (monotonic() - begun))
        if changes.touched:
            yield changes
