"""A copy that says something else than its record: what differs, and the way to mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from editor.desk.form.related_copy import Difference, differences, update_of
from editor.desk.form.related_links import article_at
from editor.desk.form.related_records import Documents, RelatedRecords
from editor.desk.form.tools import translate
from editor.desk.models.related_list import KEY
from editor.record import Document, Edit

Copies = Mapping[int, str]
"""Places in the list, each with the path of the record that the article is a copy of."""


class RelatedUpdater(QObject):
    """Compares the copies of the record that is shown with their records."""

    operated = Signal(object, str)
    """A list of record edits, and their name."""

    def __init__(self, records: RelatedRecords, parent: QObject) -> None:
        super().__init__(parent)
        self._records = records
        self._document: Document | None = None

    def show_document(self, document: Document | None) -> None:
        """Work on this record's copies."""
        self._document = document

    def compare(self, copies: Copies, done: Callable[[dict[int, list[Difference]]], None]) -> None:
        """Call `done` with what differs at each place, unless the record changed meanwhile."""
        document = self._document

        def arrived(found: Documents) -> None:
            if document is None or document is not self._document:
                return
            field = document.schema.field(KEY)
            done(
                {
                    place: differences(article_at(document, place), found[path], field)
                    for place, path in copies.items()
                    if path in found
                }
            )

        self._records.read(list(dict.fromkeys(copies.values())), arrived)

    def update(self, copies: Copies) -> None:
        """Ask for the edits after which these copies say what their records say."""
        self.compare(copies, self._operate)

    def _operate(self, found: Mapping[int, Sequence[Difference]]) -> None:
        edits: list[Edit] = [edit for place, one in found.items() for edit in update_of(place, one)]
        if not edits:
            return
        text = translate("Form", "Update copy")
        if len(found) > 1:
            text = translate("Form", "Update {} copies").format(len(found))
        self.operated.emit(edits, text)
