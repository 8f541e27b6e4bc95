"""Writing a record's file, but not while git is rewriting the folder."""

from __future__ import annotations

from typing import Final

from editor.library.git_lock import GIT_IS_BUSY, wait_for_git
from editor.library.library import Library
from editor.library.store import Stamp, StoreError
from editor.record import Document

_PATIENCE: Final = 2.0  # seconds; most of what git does takes less


class GitAtWork(StoreError):  # noqa: N818 - the name says it all
    """Git is changing files and might write over what is saved now; nothing was written."""


def save_beside_git(
    library: Library, path: str, document: Document, stamp: Stamp, *, heeding: bool
) -> Stamp:
    """Save a record, when `heeding` git not before it is done; raises GitAtWork, StoreError."""
    if heeding and not wait_for_git(library.folder, patience=_PATIENCE):
        raise GitAtWork(library.folder / path, GIT_IS_BUSY)
    return library.save(path, document, stamp)
