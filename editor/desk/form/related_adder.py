"""Adding a related article by its address: a copy of its record, or what is known of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.desk.form.related_copy import copy_of, unknown_article
from editor.desk.form.related_records import Documents, RelatedRecords
from editor.desk.form.tools import translate
from editor.desk.models.related_list import KEY, Lookup
from editor.desk.models.session import Session
from editor.record import Document, Edit, Insert, Set


class RelatedAdder(QObject):
    """Reads the article's record in the background where the site has one."""

    operated = Signal(object, str)
    """A list of record edits, and their name."""

    def __init__(
        self, session: Session, records: RelatedRecords, lookup: Lookup, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._records = records
        self._lookup = lookup
        self._target = ""

    def add(self, target: str, url: str) -> None:
        """Add the article at `url` to the record `target`, while that is the one shown."""
        self._target = target
        row = self._lookup(url)
        path = row.path if row is not None else ""

        def done(found: Documents) -> None:
            article = self._copy(target, found[path]) if path in found else unknown_article(url)
            self._insert(target, article)

        self._records.read([path] if path else [], done)

    def _copy(self, target: str, document: Document) -> dict[str, Any]:
        record = self._session.document(target)
        field = record.schema.field(KEY) if record is not None else None
        return copy_of(document, field)

    def _insert(self, target: str, article: dict[str, Any]) -> None:
        record = self._session.document(target)
        if record is None or target != self._target:
            return
        values = record.get((KEY,))
        edit: Edit = Set((KEY,), [article])
        if isinstance(values, list) and values:
            edit = Insert((KEY,), len(values), article)
        text = translate("Form", "Add a related article")
        self.operated.emit([edit], text)
