"""Keeps what is seen of the list in its place while rows come and go above it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from editor.desk.models.record_table import RecordTable


class Anchor(QObject):
    """Holds on to the current record while it is in sight, else to the first one that is.

    At the very top without a current record in sight the list stays there: new rows come in.
    """

    def __init__(
        self,
        table: RecordTable,
        view: Callable[[], QTableView],
        current: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._view = view
        self._current = current
        self._path = ""
        self._top = 0
        self._order = table.order
        for before, after in (
            (table.layoutAboutToBeChanged, table.layoutChanged),
            (table.rowsAboutToBeInserted, table.rowsInserted),
            (table.rowsAboutToBeRemoved, table.rowsRemoved),
        ):
            before.connect(self._hold)
            after.connect(self._stay)

    def _hold(self) -> None:
        """Remember a record and how far below the top of the view it is."""
        view = self._view()
        scroll = view.verticalScrollBar().value()
        current = self._place(self._current())
        seen = current >= 0 and -1 < self._below_top(current) < view.viewport().height()
        first = scroll // self._height()
        place = current if seen else first
        self._path = self._table.path_at(place) if seen or scroll else ""
        self._top = self._below_top(place)

    def _stay(self) -> None:
        """Scroll to where the record is now; in another order only the current one counts."""
        place = self._place(self._path)
        before, self._order = self._order, self._table.order
        if place >= 0 and (before == self._order or self._path == self._current()):
            view = self._view()
            view.doItemsLayout()  # the bar does not know yet how many rows there are
            view.verticalScrollBar().setValue(place * self._height() - self._top)

    def _place(self, path: str) -> int:
        return self._table.position(path) if path else -1  # "" would be looked for among all rows

    def _below_top(self, place: int) -> int:
        return place * self._height() - self._view().verticalScrollBar().value()

    def _height(self) -> int:
        return self._view().verticalHeader().defaultSectionSize()
