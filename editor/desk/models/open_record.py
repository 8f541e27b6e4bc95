"""One record that is open in the session."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain

from editor.desk.models.commands import History
from editor.desk.models.copied_articles import CopiedArticles
from editor.library import store
from editor.library.library import Library, Opened
from editor.library.store import Stamp, StoreError
from editor.record import Document, RecordError


@dataclass(slots=True)
class Record:
    """A record as edited; `original` and `stamp` are what is on disk, as far as it is known.

    `trouble` is what keeps the edits from the file, as it was told last.
    """

    document: Document
    original: Document
    stamp: Stamp
    history: History = field(default_factory=History)
    saving: bool = False
    save_again: bool = False
    heeding_git: bool = True
    trouble: Exception | None = None

    def rest(self) -> None:
        """Keep no more than texts in memory until the record is looked at again."""
        self.document.rest()
        self.original.rest()
        for step in chain(*self.history.steps):
            step.before.rest()
            step.after.rest()

    @property
    def dirty(self) -> bool:
        """Whether there are edits that are not on disk, or not yet known to be."""
        if self.saving:
            return True
        return self.document is not self.original and self.document.text != self.original.text


def changed_keys(before: Document, after: Document) -> frozenset[str]:
    """Return the top-level keys whose text differs, is new, or is gone."""
    if before is after:
        return frozenset()
    keys = set(before.keys()) | set(after.keys())
    return frozenset(key for key in keys if _source(before, key) != _source(after, key))


def read_again(
    library: Library, path: str, known: Stamp | None, copies: CopiedArticles
) -> Opened | None:
    """Read a record; None if it holds the bytes that are `known`.

    Every value is parsed while still in the background, and so are the articles that it copies:
    the form finds them ready, and so does the first edit, which compares what they mean.
    """
    if known is not None:
        with suppress(StoreError):
            if store.read(library.folder / path)[1].hash == known.hash:
                return None
    opened = library.read(path)
    if opened.document is not None:
        for key in opened.document.keys():  # noqa: SIM118
            opened.document.node((key,))[1].image()
        copies.prepare(opened.document)
    return opened


def _source(document: Document, key: str) -> str | None:
    try:
        return document.source((key,))
    except RecordError:
        return None
