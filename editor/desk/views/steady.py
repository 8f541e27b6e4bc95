"""Places in which something is laid out anew without everything around being laid out too.

Qt tells every widget above that its inside has changed, up to the window, whether it wants another
size for that or not; each then asks all that it holds for their sizes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class SteadyStrip(QWidget):
    """A strip that one widget fills: as high as it was made, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None

    def hold(self, widget: QWidget) -> None:
        """Be filled by a widget of fixed height that was made in this place."""
        self._held = widget
        self.setFixedHeight(widget.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the widget all the room."""
        super().resizeEvent(event)
        if self._held is not None:
            self._held.setGeometry(self.rect())


class SteadySplitter(QSplitter):
    """Shares the room anew when a pane comes, goes, or needs another size, and not otherwise."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._needed: list[tuple[bool, QSize, QSize]] = []

    def event(self, event: QEvent) -> bool:
        """Leave the panes as they are where all of them need what they needed."""
        if event.type() == QEvent.Type.LayoutRequest:
            panes = map(self.widget, range(self.count()))
            needed = [
                (pane.isHidden(), pane.minimumSizeHint(), pane.minimumSize())
                for pane in panes
                if pane
            ]
            if needed == self._needed:
                return True
            self._needed = needed
        return super().event(event)
