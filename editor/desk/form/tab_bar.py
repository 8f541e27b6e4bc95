"""The row of tabs, on which something can be dropped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTabBar, QWidget


class TabBar(QTabBar):
    """Turns to the tab that a drag rests on; one of them also takes what is dropped on it."""

    dropped = Signal(QMimeData)
    """What was dropped on that tab."""

    def __init__(self, parent: QWidget, place: int, takes: Callable[[QMimeData], bool]) -> None:
        """`place` is that of the tab that takes what `takes` says it does."""
        super().__init__(parent)
        self._place = place
        self._takes = takes
        self.setAcceptDrops(True)
        self.setChangeCurrentOnDrag(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Follow whatever is dragged: a tab may have a place for it."""
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say whether it can be dropped right here."""
        super().dragMoveEvent(event)
        self._judge(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        if self._judge(event):
            self.dropped.emit(event.mimeData())

    def _judge(self, event: QDropEvent) -> bool:
        point: QPoint = event.position().toPoint()
        fits = self.tabAt(point) == self._place and self._takes(event.mimeData())
        event.setAccepted(fits)
        return fits
