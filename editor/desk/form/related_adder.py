"""Adding a related article by its address: a copy of its record, or what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.desk.form.related_copy import copy_of, unknown_article
from editor.desk.form.related_links import added, count_of, page_of, page_of_item, pages_listed
from editor.desk.form.related_records import Documents, RelatedRecords
from editor.desk.form.tools import Tools, translate
from editor.desk.models.related_candidates import ListingSource
from editor.desk.models.related_list import KEY, Lookup
from editor.desk.models.session import Session
from editor.desk.texts import said
from editor.library.links import record_at
from editor.record import Document, RecordError


class RelatedAdder(QObject):
    """Reads the article's record in the background where the site has one."""

    refused = Signal(str)
    """Why a record could not be added, or could not link back."""
    unknownAdded = Signal(str, int)
    """To which record and at which place an article came of which little more than its address
    is known."""

    def __init__(
        self,
        session: Session,
        records: RelatedRecords,
        lookup: Lookup,
        tools: Tools,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._records = records
        self._lookup = lookup
        self._tools = tools
        self._listing: ListingSource | None = None

    def set_listing(self, listing: ListingSource) -> None:
        """Look among these records for one whose address is spelled in another way."""
        self._listing = listing

    def add(self, target: str, url: str, link_back: bool = False) -> None:
        """Add the article at `url` to the record `target`, also when another is shown by then.

        To link back adds the target to the other record's list, and saves that record at once.
        """
        row = self._lookup(url)
        if row is None and self._listing is not None:
            row = record_at(self._listing().rows, url)
        path = row.path if row is not None else ""

        def done(found: Documents) -> None:
            if path in found:
                self._insert(target, [self._copy(target, found[path])])
            else:
                self._insert_unknown(target, url)
            if link_back and path in found:
                self._session.open(path, lambda: self._link_back(path, target))

        self._records.read([path] if path else [], done)

    def add_records(self, target: str, paths: Sequence[str], place: int) -> None:
        """Add copies of records before a place in the list of the record `target`."""

        def done(found: Documents) -> None:
            copies = [self._copy(target, found[path]) for path in paths if path in found]
            self._insert(target, copies, place)

        self._records.read(paths, done)

    def _copy(self, target: str, document: Document) -> dict[str, Any]:
        record = self._session.document(target)
        field = record.schema.field(KEY) if record is not None else None
        return copy_of(document, field)

    def _insert_unknown(self, target: str, url: str) -> None:
        before = self._session.document(target)
        self._insert(target, [unknown_article(url, self._tools.providers)])
        after = self._session.document(target)
        if after is not None and after is not before:
            self.unknownAdded.emit(target, count_of(after) - 1)

    def _insert(
        self, target: str, articles: Sequence[dict[str, Any]], place: int | None = None
    ) -> None:
        """Add the articles that are neither listed yet nor the record itself."""
        record = self._session.document(target)
        if record is None:
            return
        try:
            known = {page_of(record), *pages_listed(record)}
            fresh = [one for one in articles if page_of_item(one) not in known]
            if not fresh:
                self.refused.emit(translate("Form", "What you add is here already."))
                return
            text = translate("Form", "Add a related article")
            if len(fresh) > 1:
                text = translate("Form", "Add {} related articles").format(len(fresh))
            self._session.edit(target, added(record, fresh, place), text, self)
        except RecordError as error:
            self.refused.emit(said(error))

    def _link_back(self, other: str, target: str) -> None:
        """Add the target to the other record's list, unless it is there already."""
        document, record = self._session.document(other), self._session.document(target)
        if document is None or record is None:
            return
        try:
            if page_of(record) in pages_listed(document):
                return
            article = copy_of(record, document.schema.field(KEY))
            text = translate("Form", "Link back to “{}”").format(article.get("title", ""))
            self._session.edit(other, added(document, [article]), text, self, at_once=True)
        except RecordError as error:
            sentence = translate("Form", "The other record could not link back: {}")
            self.refused.emit(sentence.format(error))
