"""What a record's copies of other articles say, read before the list of them is shown."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from typing import Final

from editor.library.links import RELATED
from editor.library.rows import Row, row_of
from editor.record import Document, RecordError
from editor.record.tree import NodeKind

_KEPT: Final = 1_000
"""Copies that are remembered, of some records; the longest list of a real site has 179."""


class NoArticlesError(Exception):
    """The value is something else than a list of articles."""


class CopiedArticles:
    """Reads copies, and remembers them by their text: what stands as it stood is read once.

    Any thread may ask. A copy that says the same is the same row.
    """

    def __init__(self) -> None:
        self._rows: dict[str, Row] = {}

    def of(self, document: Document) -> list[Row]:
        """Return the copies in their order; or raise RecordError or NoArticlesError."""
        if not document.has((RELATED,)):
            return []
        base, node = document.node((RELATED,))
        if node.kind is not NodeKind.LIST:
            if document.value((RELATED,)) is None:
                return []
            raise NoArticlesError
        texts = [document.text[base + one.start : base + one.end] for one in node.entries]
        known, found = self._rows, dict[str, Row]()
        for place, text in enumerate(texts):
            if text not in found:
                found[text] = known.get(text) or _read(document, place)
        self._rows = _latest(known, found)
        return [found[text] for text in texts]

    def prepare(self, document: Document) -> None:
        """Read them for whoever asks next."""
        with suppress(RecordError, NoArticlesError):
            self.of(document)


def _latest(known: dict[str, Row], found: dict[str, Row]) -> dict[str, Row]:
    """Return what was found last, and of what was known before as much as there is room for."""
    kept = {text: row for text, row in known.items() if text not in found} | found
    return dict(islice(kept.items(), max(0, len(kept) - max(_KEPT, len(found))), None))


def _read(document: Document, place: int) -> Row:
    value = document.value((RELATED, place))
    if not isinstance(value, dict):
        raise NoArticlesError
    return row_of("", value)
