"""From what is typed to what is listed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.search import Search, parse_search
from editor.desk.slices import Slices
from editor.desk.texts import said
from editor.library.query import QueryError

_MANY: Final = 10_000  # records that are not searched between two frames


class Finder(QObject):
    """Searches at once, or many records in slices; what is found is counted by the `Filters`."""

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
        self._searching: _Searching | None = None

    @property
    def text(self) -> str:
        """What is searched for, as it was typed."""
        return self._text

    @property
    def is_searching(self) -> bool:
        """Whether what the text finds is not shown yet."""
        return self._under_way is not None

    def search(self, text: str) -> None:
        """Show what a text finds, or say what is wrong with it."""
        self._text = text
        try:
            found = parse_search(text)
        except QueryError as error:
            self.mistaken.emit(said(error.message), error.position, error.length)
            return
        self.understood.emit()
        if found != self._wanted:
            self._begin(found)

    def again(self) -> None:
        """Search once more: what no longer fits leaves the list."""
        self._begin(self._wanted)
        self.finish()

    def finish(self) -> None:
        """Show at once what the text finds: somebody goes on with that."""
        if self._searching is not None:
            self._searching.finish()

    @property
    def _under_way(self) -> _Searching | None:
        """The search whose hits are still to be shown; one that has failed is none."""
        return None if self._searching is None or self._searching.ended else self._searching

    @property
    def _wanted(self) -> Search:
        return (self._under_way or self._table).search

    def _begin(self, search: Search) -> None:
        self._leave()
        if self._table.total < _MANY:
            self._table.set_search(search)
            return
        self._searching = _Searching(self._table, search, self)
        self._searching.finished.connect(self._leave)
        self._searching.start()

    def _leave(self) -> None:
        if self._searching is not None:
            self._searching.stop()
            self._searching.deleteLater()
            self._searching = None


class _Searching(Slices):
    """A search under way."""

    def __init__(self, table: RecordTable, search: Search, parent: QObject) -> None:
        super().__init__(table.searching(search), parent)
        self.search = search
