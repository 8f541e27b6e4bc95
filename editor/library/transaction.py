"""The save of one record as a transaction: how to go back is on the disk before it is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor.library import store
from editor.library.journal import Journal, JournalError
from editor.library.splice import splice_between
from editor.library.store import Stamp, StoreError


@contextmanager
def noted_save(journal: Journal | None, path: str, before: bytes, data: bytes) -> Iterator[None]:
    """Note what saving `data` over `before` replaces, and whether it was done.

    A journal that cannot be written keeps nobody from saving.
    """
    id = ""
    if journal is not None and before != data:
        with suppress(JournalError):
            id = journal.begin("", [splice_between(path, before, data)], batch=False)
    try:
        yield
    except StoreError:
        _end(journal, id, (path,))
        raise
    _end(journal, id, ())


def bytes_of(file: Path, stamp: Stamp, otherwise: bytes) -> bytes:
    """Return the bytes that `stamp` stands for, `otherwise` if the file has others by now."""
    with suppress(StoreError):
        before, now = store.read(file)
        if now.hash == stamp.hash:
            return before
    return otherwise


def _end(journal: Journal | None, id: str, unwritten: tuple[str, ...]) -> None:
    if journal is not None and id:
        with suppress(JournalError):
            journal.end(id, unwritten, durable=False)
