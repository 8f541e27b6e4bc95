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
def noted_save(
    journal: Journal | None, path: str, file: Path, data: bytes, stamp: Stamp
) -> Iterator[None]:
    """Note what saving `data` over the bytes of `stamp` replaces, and whether it was done.

    A journal that cannot be written keeps nobody from saving.
    """
    id = _begun(journal, path, file, data, stamp) if journal is not None else ""
    try:
        yield
    except StoreError:
        _end(journal, id, (path,))
        raise
    _end(journal, id, ())


def _begun(journal: Journal, path: str, file: Path, data: bytes, stamp: Stamp) -> str:
    """Begin the transaction, if there is anything to write; what is wrong the save itself meets."""
    with suppress(StoreError, JournalError):
        before, now = store.read(file)
        if now.hash == stamp.hash and before != data:
            return journal.begin("", [splice_between(path, before, data)], batch=False)
    return ""


def _end(journal: Journal | None, id: str, unwritten: tuple[str, ...]) -> None:
    if journal is not None and id:
        with suppress(JournalError):
            journal.end(id, unwritten, durable=False)
