"""The save of one record as a transaction: how to go back is on the disk before it is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor.library import store
from editor.library.journal import Journal, JournalError
from editor.library.splice import splice_between
from editor.library.store import Stamp, StoreError


@contextmanager
def noted_save(
    journal: Journal | None, path: str, replaced: Callable[[], bytes | None], data: bytes
) -> Iterator[None]:
    """Note what saving `data` over `replaced` replaces, and whether it was done.

    A journal that cannot be written keeps nobody from saving.
    """
    id = _begun(journal, path, replaced(), data) if journal is not None else ""
    try:
        yield
    except StoreError:
        _end(journal, id, (path,))
        raise
    _end(journal, id, ())


def bytes_of(file: Path, stamp: Stamp) -> bytes | None:
    """Return the bytes that `stamp` stands for, None if the file has others by now."""
    with suppress(StoreError):
        before, now = store.read(file)
        if now.hash == stamp.hash:
            return before
    return None


def _begun(journal: Journal, path: str, before: bytes | None, data: bytes) -> str:
    """Begin the transaction, if there is anything to write."""
    if before is not None and before != data:
        with suppress(JournalError):
            return journal.begin("", [splice_between(path, before, data)], batch=False)
    return ""


def _end(journal: Journal | None, id: str, unwritten: tuple[str, ...]) -> None:
    if journal is not None and id:
        with suppress(JournalError):
            journal.end(id, unwritten, durable=False)
