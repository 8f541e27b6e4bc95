"""From what is typed or clicked to what is listed and counted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.models.facets import (
    FacetCounts,
    FacetLine,
    FacetModel,
    clicked,
    count_facets,
    facet_lines,
)
from editor.desk.models.record_table import RecordTable
from editor.desk.models.search import parse_search
from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import said
from editor.library.query import QueryError

_PAUSE = 40  # ms without a change before the filters are counted again


class Finder(QObject):
    """Searches at once and counts the filters in the background."""

    textWanted = Signal(str)
    """A filter was clicked: the search box should say this."""
    mistaken = Signal(str, int, int)
    """The query cannot be understood: why, position and length. The last results stay."""
    understood = Signal()
    counted = Signal(object)
    """New FacetCounts."""

    def __init__(
        self, table: RecordTable, facets: FacetModel, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._facets = facets
        self._tasks = tasks
        self._text = ""
        self._opened: set[str] = set()
        self._counts: FacetCounts | None = None
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        table.countsChanged.connect(self._pause.start)

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

    def choose(self, line: FacetLine) -> None:
        """Write the query for a line of the panel, or open its group."""
        if self._counts is None:
            return
        if line.more:
            self._opened ^= {line.group}
            self._facets.show(facet_lines(self._counts, self._opened))
        else:
            self.textWanted.emit(clicked(self._text, line, self._counts))

    def _count(self) -> None:
        if self._job is not None:
            self._job.cancel()
        listing, search = self._table.listing(), self._table.search
        unsaved = self._table.unsaved
        self._job = self._tasks.read(
            lambda _: count_facets(listing, search, unsaved), self._show, None, self
        )

    def _show(self, counts: FacetCounts) -> None:
        self._job = None
        self._counts = counts
        self._facets.show(facet_lines(counts, self._opened))
        self.counted.emit(counts)
