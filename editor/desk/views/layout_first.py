"""Has everything laid out before the window is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_LEVELS: Final = 16  # of widgets in widgets, more than there are


class LayoutFirst(QObject):
    """Qt lays widgets out one level after the other, and paints in between.

    So what changes its height would be drawn where it no longer is, and then all below it again.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Finish the layout of all levels when the window is about to be painted."""
        if event.type() == QEvent.Type.UpdateRequest:
            for _ in range(_LEVELS):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return False
