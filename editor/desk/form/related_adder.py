"""Adding a related article by its address: a copy of its record, or what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.desk.form.related_copy import copy_of, unknown_article
from editor.desk.form.related_records import Documents, RelatedRecords
from editor.desk.form.tools import translate
from editor.desk.models.related_list import KEY, Lookup
from editor.desk.models.session import Session
from editor.record import Document, Edit, Insert, RecordError, Set


class RelatedAdder(QObject):
    """Reads the article's record in the background where the site has one."""

    operated = Signal(object, str)
    """A list of record edits, and their name."""
    refused = Signal(str)
    """Why the other record could not link back."""

    def __init__(
        self, session: Session, records: RelatedRecords, lookup: Lookup, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._records = records
        self._lookup = lookup
        self._target = ""

    def add(self, target: str, url: str, link_back: bool = False) -> None:
        """Add the article at `url` to the record `target`, while that is the one shown.

        To link back adds the target to the other record's list, and saves that record at once.
        """
        self._target = target
        row = self._lookup(url)
        path = row.path if row is not None else ""

        def done(found: Documents) -> None:
            article = self._copy(target, found[path]) if path in found else unknown_article(url)
            self._insert(target, article)
            if link_back and path in found:
                self._session.open(path, lambda: self._link_back(path, target))

        self._records.read([path] if path else [], done)

    def _copy(self, target: str, document: Document) -> dict[str, Any]:
        record = self._session.document(target)
        field = record.schema.field(KEY) if record is not None else None
        return copy_of(document, field)

    def _insert(self, target: str, article: dict[str, Any]) -> None:
        record = self._session.document(target)
        if record is None or target != self._target:
            return
        text = translate("Form", "Add a related article")
        self.operated.emit(insertions(record, [article]), text)

    def _link_back(self, other: str, target: str) -> None:
        """Add the target to the other record's list, unless it is there already."""
        document, record = self._session.document(other), self._session.document(target)
        if document is None or record is None:
            return
        try:
            if _lists(document, record.get(("webUrl",))):
                return
            article = copy_of(record, document.schema.field(KEY))
            text = translate("Form", "Link back to “{}”").format(article.get("title", ""))
            self._session.edit(other, insertions(document, [article]), text, self, at_once=True)
        except RecordError as error:
            sentence = translate("Form", "The other record could not link back: {}")
            self.refused.emit(sentence.format(error))


def insertions(
    record: Document, articles: Sequence[dict[str, Any]], place: int | None = None
) -> list[Edit]:
    """Return the edits that put articles into the record's list, at its end or before a place."""
    values = record.get((KEY,))
    if not isinstance(values, list) or not values:
        return [Set((KEY,), list(articles))]
    start = len(values) if place is None else place
    return [Insert((KEY,), start + step, article) for step, article in enumerate(articles)]


def _lists(document: Document, url: str) -> bool:
    values = document.get((KEY,))
    items = values if isinstance(values, list) else []
    return any(isinstance(item, dict) and item.get("webUrl") == url for item in items)
