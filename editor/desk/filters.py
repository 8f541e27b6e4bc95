"""What the records are, counted in the background, and what a click on a count searches for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from editor.desk.finder import Finder
from editor.desk.models.facets import (
    FacetCounts,
    FacetLine,
    FacetModel,
    clicked,
    count_facets,
    facet_lines,
)
from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Job, Tasks

_PAUSE = 40  # ms without a change before the filters are counted again


class Filters(QObject):
    """Fills `model` with the counts of what the finder finds, which it has say them too."""

    def __init__(self, finder: Finder, table: RecordTable, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.model = FacetModel(self)
        self._finder = finder
        self._table = table
        self._tasks = tasks
        self._opened: set[str] = set()
        self._counts: FacetCounts | None = None
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        table.sought.connect(self._call_off)
        table.countsChanged.connect(self._pause.start)
        self._count()

    def choose(self, line: FacetLine) -> None:
        """Write the query for a line of the panel, or open its group."""
        if self._counts is None:
            return
        if line.more:
            self._opened ^= {line.group}
            self.model.show(facet_lines(self._counts, self._opened))
        else:
            self._finder.textWanted.emit(clicked(self._finder.text, line, self._counts))

    def _call_off(self) -> None:
        """Count nothing while a search goes on: what it finds is counted then."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _count(self) -> None:
        self._call_off()
        listing, search = self._table.listing(), self._table.search
        unsaved = self._table.unsaved
        self._job = self._tasks.read(
            lambda token: count_facets(listing, search, unsaved, token), self._show, None, self
        )

    def _show(self, counts: FacetCounts) -> None:
        self._job = None
        self._counts = counts
        self.model.show(facet_lines(counts, self._opened))
        self._finder.counted.emit(counts)
