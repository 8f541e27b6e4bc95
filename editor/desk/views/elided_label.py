"""A label of one line that is cut with "…" where the room ends."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEAST: Final = 4  # characters of a cut text that still say something


class ElidedLabel(QLabel):
    """Plain text that never makes its neighbours move; `kind` is that of the style sheet."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut to the width."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if text != self.text() and len(text) < _LEAST:
            return
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
