"""Noticing what other programs do to the files of a library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from editor.library.library import Changes, Library

_GROUPED = 1_000  # milliseconds for which changes are gathered at most
_QUIET = 150  # milliseconds without a change after which they are handed on
_FEW = 200  # files that are looked at one by one; of more the whole folder is
_UNSEEN = frozenset({".git", "_site", "node_modules", ".jekyll-cache", ".sass-cache"})


def watch(library: Library, stop: Event) -> Iterator[Changes]:
    """Yield what changed, one set for each burst of changes, until `stop` is set.

    A `git pull` of thousands of files is one set. Where the system cannot watch the folder it
    ends at once: `Library.changes` tells what is new whenever it is asked. Blocking, so for a
    thread of its own.
    """
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
        raise_interrupt=False,
        ignore_permission_denied=True,
    )
    try:
        for burst in bursts:
            paths = {_relative(path, root) for _, path in burst}
            changes = library.changes(paths if len(paths) <= _FEW else None)
            if changes:
                yield changes
    except (OSError, RuntimeError):
        return  # no more watches, or the folder is gone


def _relative(path: str, root: Path) -> str:
    return Path(path).relative_to(root).as_posix()
