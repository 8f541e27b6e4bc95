"""The ring around the control that has the focus: two pixels of accent outside of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from editor.desk.theme import Theme

_RINGED = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QAbstractButton)


class FocusRing(QFocusFrame):
    """Follows the focus from control to control of one window.

    A field that is part of a larger one (`kind` "bare") has its ring around the whole, or the
    whole draws it.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.hide()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring in the room that the style leaves around the control."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.faded("accent", 0.35), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        self.setWidget(self._ringed(now))  # type: ignore[arg-type]

    def _ringed(self, widget: QWidget | None) -> QWidget | None:
        if widget is None or widget.window() is not self._window:
            return None
        if not isinstance(widget, _RINGED):
            return None
        if widget.property("kind") != "bare":
            return widget
        parent = widget.parentWidget()
        return parent if parent is not None and parent.property("kind") == "field" else None
