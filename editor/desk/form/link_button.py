"""A small button without a box, as wide as its word or icon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget


class LinkButton(QToolButton):
    """What it does is in its tooltip, and read aloud."""

    def __init__(self, parent: QWidget, text: str = "", tip: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setText(text)
        self.setToolTip(tip or text)
        self.setAccessibleName(tip or text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Let the icon be as high as the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            side = self.fontMetrics().height()
            self.setIconSize(QSize(side, side))

    def sizeHint(self) -> QSize:
        """Return the room for icon and word, and little more."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) if self.text() else 0
        if not self.icon().isNull():
            width += self.iconSize().width() + (4 if self.text() else 0)
        return QSize(width + 8, max(metrics.height() + 4, self.iconSize().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()
