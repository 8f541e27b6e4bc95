"""Dragging records out of the list: onto related articles, or to other programs.

Those get the files, and as text the addresses of the pages.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication

from editor.desk.form.related_view import records_dragged
from editor.desk.models.record_table import RecordTable
from editor.desk.models.roles import PathRole
from editor.desk.theme import Theme
from editor.desk.views.drag_card import drag_card
from editor.desk.views.record_pane import RecordPane

Carry = Callable[[QDrag], object]
"""Holds a drag under the pointer until it is dropped."""

_LEFT: Final = Qt.MouseButton.LeftButton
_BESIDE: Final = QPoint(-10, -6)  # the card is right below the pointer, which is never hidden


class Dragging(QObject):
    """Watches the pointer over the list's views.

    A press shows a record at once. When it turns out to be the begin of a drag, the record from
    before is shown again: what is dragged is meant for that one.
    """

    def __init__(
        self,
        table: RecordTable,
        pane: RecordPane,
        folder: Callable[[], Path | None],
        theme: Theme,
        carry: Carry,
    ) -> None:
        super().__init__(pane)
        self._theme = theme
        self._folder = folder
        self._table = table
        self._pane = pane
        self._carry = carry
        self._from = QPoint()
        self._paths: list[str] = []
        self._before = ""
        for view in (pane.list, pane.grid):
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice where a press was, and begin a drag when the pointer leaves the place."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed(event)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._paths = []
            elif event.type() == QEvent.Type.MouseMove and self._paths:
                return self._moved(event)
        return False

    def _pressed(self, event: QMouseEvent) -> None:
        self._paths = []
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        view: QAbstractItemView = self._pane.view
        path = view.indexAt(event.position().toPoint()).data(PathRole)
        if event.button() != _LEFT or held or not path:
            return
        chosen = self._pane.selected()
        self._paths = chosen if path in chosen else [path]
        self._from, self._before = event.position().toPoint(), self._pane.current

    def _moved(self, event: QMouseEvent) -> bool:
        """Return whether the view is not to see this: it would choose the rows on the way."""
        far = (event.position().toPoint() - self._from).manhattanLength()
        if far >= QApplication.startDragDistance():
            paths, self._paths = self._paths, []
            if self._before:
                self._pane.choose(self._before)
            drag = QDrag(self._pane)
            drag.setMimeData(self._data(paths))
            drag.setPixmap(self._card(paths))
            drag.setHotSpot(_BESIDE)
            self._carry(drag)
        return True

    def _card(self, paths: list[str]) -> QPixmap:
        row = self._table.row(paths[0])
        title = row.title or row.web_url if row is not None else paths[0]
        return drag_card(self._theme, title, len(paths), self._pane.devicePixelRatioF())

    def _data(self, paths: list[str]) -> QMimeData:
        data = records_dragged(paths)
        rows = self._table.listing().rows_of(paths)
        folder = self._folder()
        if folder is not None:
            data.setUrls([QUrl.fromLocalFile(str(folder / row.path)) for row in rows])
        data.setText("\n".join(row.web_url for row in rows if row.web_url))
        return data
