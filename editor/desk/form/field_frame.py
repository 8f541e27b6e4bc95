"""The box around a field's inputs: border, background and focus ring, as all fields have it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from editor.desk.theme import Theme
from editor.desk.views.paint import empty_pixmap

RING: Final = 2
"""Pixels of the frame's own edge that the focus ring takes, outside the border."""
_RADIUS: Final = 6
_RING_OPACITY: Final = 0.3


class FieldFrame(QWidget):
    """Holds inputs without borders of their own, and shows when one of them has the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inputs: list[QWidget] = []
        self._locked = False
        self._wrong = False
        self._look: tuple[object, ...] = ()
        self._drawn = QPixmap()
        """The box as it was drawn for that look."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self.setMinimumHeight(theme.px(30) + 2 * RING)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(RING + 9, RING, RING + 9, RING)
        self.line.setSpacing(6)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the frame's line."""
        self.line.addWidget(widget, stretch)
        self.watch(widget)

    def end_with_buttons(self) -> None:
        """Let buttons stand nearer to the right edge than text does."""
        margins = self.line.contentsMargins()
        margins.setRight(RING + 4)
        self.line.setContentsMargins(margins)
        self.line.setSpacing(3)

    def watch(self, widget: QWidget) -> None:
        """Show the ring while this widget, wherever it is, has the focus."""
        self._inputs.append(widget)

    def set_locked(self, locked: bool) -> None:
        """Look like something that cannot be edited."""
        self._locked = locked
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Look like something that could not be taken as typed."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go into the first input when the box is clicked beside it."""
        if self._inputs:
            self._inputs[0].setFocus(Qt.FocusReason.MouseFocusReason)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Redraw the ring when the focus comes or goes."""
        if before in self._inputs or now in self._inputs:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and the ring outside of it: once until it is to look otherwise."""
        focused = any(widget.hasFocus() for widget in self._inputs)
        token = "problem" if self._wrong else "accent" if focused else "field_line"
        line = self._theme.color(token)
        ground = self._theme.color("window" if self._locked else "field")
        look = (self.rect(), self.devicePixelRatioF(), focused, line, ground)
        if look != self._look:
            self._look, self._drawn = look, self._draw(line, ground, focused=focused)
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self, line: QColor, ground: QColor, *, focused: bool) -> QPixmap:
        drawn = empty_pixmap(self.size(), self.devicePixelRatioF())
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if focused:
            draw_ring(painter, QRectF(self.rect()), self._theme)
        painter.setPen(QPen(line, 1))
        painter.setBrush(ground)
        inside = RING + 0.5
        box = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.end()
        return drawn


def draw_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = _RADIUS) -> None:
    """Draw the focus ring along the inner edge of `rect`."""
    painter.setPen(QPen(theme.faded("accent", _RING_OPACITY), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius + 1, radius + 1)
