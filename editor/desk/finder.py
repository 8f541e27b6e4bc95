"""From what is typed to what is listed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.search import parse_search
from editor.desk.texts import said
from editor.library.query import QueryError


class Finder(QObject):
    """Searches at once; what is found is counted by the `Filters`."""

    textWanted = Signal(str)
    """A filter was clicked: the search box should say this."""
    mistaken = Signal(str, int, int)
    """The query cannot be understood: why, position and length. The last results stay."""
    understood = Signal()
    counted = Signal(object)
    """New FacetCounts."""

    def __init__(self, table: RecordTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._text = ""

    @property
    def text(self) -> str:
        """What is searched for, as it was typed."""
        return self._text

    def search(self, text: str) -> None:
        """Show what a text finds, or say what is wrong with it."""
        self._text = text
        try:
            found = parse_search(text)
        except QueryError as error:
            self.mistaken.emit(said(error.message), error.position, error.length)
            return
        self.understood.emit()
        if found != self._table.search:
            self._table.set_search(found)

    def again(self) -> None:
        """Search once more: what no longer fits leaves the list."""
        self._table.set_search(self._table.search)
