"""Writing several files at once: each as safely as alone, but waiting for the disk together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from editor.library import store, swap
from editor.library.disk import flush_folder
from editor.library.store import ChangedOnDisk, StoreError
from editor.library.swap import Replacement


@dataclass
class Writing:
    """One file of a group: `make` gets the bytes with the hash `before` and gives the new ones.

    Afterwards `problem` is why it was not written, None if it was.
    """

    path: Path
    before: str
    make: Callable[[bytes], bytes]
    problem: StoreError | None = None
    replacement: Replacement | None = field(default=None, repr=False)


def write_group(group: Sequence[Writing], inside: Path, pool: Executor) -> None:
    """Write the files, durably once this returns; each that cannot be is as it was, and says why.

    Whatever links say, only files below `inside` are written.
    """
    with ExitStack() as claims:
        for folder in {_real_folder(writing.path) for writing in group}:
            with suppress(OSError):  # what is wrong with it is met, and told, for each file
                claims.enter_context(swap.folder_claimed(folder))
        try:
            list(pool.map(lambda writing: _prepare(writing, inside), group))
            for writing in group:
                _install(writing)
            for folder in {one.target.parent for one in _going_on(group)}:
                _flush_folder(folder, group)
            for writing in group:
                _confirm(writing)
        finally:
            for writing in group:
                if writing.replacement is not None:
                    writing.replacement.clear()


def _real_folder(path: Path) -> Path:
    """Return the folder where the temporary file of a record will be."""
    return Path(os.path.realpath(path)).parent if path.is_symlink() else path.parent


def _going_on(group: Sequence[Writing]) -> list[Replacement]:
    return [one.replacement for one in group if one.replacement and not one.problem]


def _prepare(writing: Writing, inside: Path) -> None:
    with _noting(writing):
        target, current, _ = store.current(writing.path, writing.before, inside)
        data = writing.make(current)
        if data != current:
            writing.replacement = Replacement(target, data, current)
            writing.replacement.prepare()


def _install(writing: Writing) -> None:
    new = writing.replacement
    with _noting(writing):
        if new and not writing.problem and not new.install():
            raise ChangedOnDisk(writing.path, gone=not new.target.exists())


def _flush_folder(folder: Path, group: Sequence[Writing]) -> None:
    """Flush a folder; where that fails, all that was put into it goes back."""
    try:
        flush_folder(folder)
    except OSError as error:
        for writing in group:
            new = writing.replacement
            if new and not writing.problem and new.target.parent == folder:
                with _noting(writing):
                    new.take_back()
                    raise error


def _confirm(writing: Writing) -> None:
    new = writing.replacement
    with _noting(writing):
        if new and not writing.problem and not new.confirm():
            raise ChangedOnDisk(writing.path)


@contextmanager
def _noting(writing: Writing) -> Iterator[None]:
    """Keep what goes wrong with one file from the others."""
    try:
        yield
    except StoreError as error:
        writing.problem = error
    except OSError as error:
        writing.problem = store.explained_error(writing.path, store.SAVED, error)
