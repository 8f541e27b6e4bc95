"""Noticing what other programs do to the files of a library."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic, time_ns

from editor.library.changes import Changes, Stop
from editor.library.git_lock import git_lock, wait_for_git
from editor.library.library import Library
from editor.library.scan import folders

_GROUPED = 1_000  # milliseconds for which changes are gathered at most
_QUIET = 150  # milliseconds without a change after which they are handed on
_IDLE = 400  # milliseconds without a change after which the first look is taken
_FEW = 200  # files that are looked at one by one; of more the whole folder is
_UNSEEN = frozenset({".git", "_site", "node_modules", ".jekyll-cache", ".sass-cache"})
_COARSE = 2_000_000_000  # nanoseconds that a disk may tell a change too early
_POLL = 1.5  # seconds between two looks where the system reports nothing
_POLL_SHARE = 10  # times as long as a look takes is the pause after it, at least

# There what watches a folder and all below it goes through every file first, and holds up every
# thread of the program while it does: for half a second where there are 100,000.
_ONE_BY_ONE = sys.platform == "linux"


def watch(library: Library, stop: Event, asked: Stop | None = None) -> Iterator[Changes]:
    """Yield what changed since the rows were listed, a set for each burst, until `stop` is set.

    A `git pull` of thousands of files is one set: nothing is looked at before git is done. Where
    the system cannot watch the folder it is looked at again and again. Blocking, so for a thread
    of its own; a look asks `asked` for every file, if that is given, instead of `stop`.
    """
    look = partial(_look, library, stop, asked or stop)
    if not library.folder.is_dir():
        return
    try:
        while not stop.is_set():
            with suppress(FileNotFoundError):  # a folder was gone before it was watched
                yield from _watched(library, look, stop, asked or stop)
                continue
            stop.wait(_POLL)
    except (OSError, RuntimeError, UnicodeError):  # no more watches, or a name that is no text
        yield from _poll(look, stop)


def _watched(
    library: Library, look: Callable[[set[str] | None], Changes], stop: Event, asked: Stop
) -> Iterator[Changes]:
    """Yield changes, what happened before the system began to report first.

    It ends when there are other folders than before, which are to be watched from then on.
    """
    folders = _Folders(library, asked)
    is_first = True
    with closing(_bursts(library, folders.watched, stop)) as bursts:
        for paths in bursts:
            folders.note(paths)
            if is_first and not library.is_listed:
                continue  # all files would count as changed
            if is_first or paths:
                changes = look(None if is_first or folders.are_others else paths)
                if changes.touched and not stop.is_set():
                    yield changes
            if is_first:
                folders.look_again()
            if folders.are_others and _ONE_BY_ONE:
                return
            is_first = folders.are_others = False


class _Folders:
    """The folders that are watched, and whether there are others by now."""

    def __init__(self, library: Library, asked: Stop) -> None:
        self._library = library
        self._asked = asked
        self._begun = time_ns()
        self.watched = _folders(library, asked)
        self.are_others = False

    def note(self, paths: Iterable[str]) -> None:
        """Take what was reported: a folder that came, went or has another name tells of others."""
        top = self._library.folder
        if any(path in self.watched or (top / path).is_dir() for path in paths):
            self.are_others = True

    def look_again(self) -> None:
        """Compare, where one has changed since the first look, before the system reported."""
        top = self._library.folder
        if any(_changed(top / folder, self._begun) for folder in self.watched):
            self.are_others |= _folders(self._library, self._asked) != self.watched


def _folders(library: Library, asked: Stop) -> set[str]:
    """Return the folders to be watched, "" for the library's own."""
    return {folder for folder, _ in folders(library.site, asked)} if _ONE_BY_ONE else {""}


def _changed(folder: Path, since: int) -> bool:
    """Whether a folder may hold other names than at a moment, in nanoseconds."""
    try:
        return folder.stat().st_ctime_ns > since - _COARSE
    except OSError:
        return True


def _bursts(
    library: Library, watched: Iterable[str], stop: Event
) -> Generator[set[str], None, None]:
    """Yield paths that changed together, none where nothing happened for a moment."""
    from watchfiles import watch as watch_files  # noqa: PLC0415 - a window opens without it

    root = library.folder.resolve()
    for burst in watch_files(
        *(root / folder for folder in watched),
        watch_filter=lambda _, path: not _UNSEEN.intersection(Path(path).parts),
        debounce=_GROUPED,
        step=_QUIET,
        stop_event=stop,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=not _ONE_BY_ONE,
        ignore_permission_denied=True,
    ):
        yield {Path(path).relative_to(root).as_posix() for _, path in burst}


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
