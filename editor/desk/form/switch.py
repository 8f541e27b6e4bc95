"""An on/off switch."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor.desk.form.field_frame import RING, draw_ring
from editor.desk.theme import Theme


class Switch(QAbstractButton):
    """A checkable button drawn as a switch; its word stands beside it, colour is not the sign."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_only = False
        self.setCheckable(True)
        self.setProperty("kind", "bare")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, on: bool) -> None:
        """Show a state without telling anybody."""
        blocked = self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(blocked)

    def set_read_only(self, read_only: bool) -> None:
        """Stay as it is, whatever is pressed."""
        self._read_only = read_only
        self.setEnabled(not read_only)

    def sizeHint(self) -> QSize:
        """Return the switch's size with room for the focus ring."""
        return QSize(self._theme.px(36) + 4 * RING, self._theme.px(20) + 4 * RING)

    def hitButton(self, _position: object) -> bool:
        """Take clicks everywhere on it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, the knob, and the ring while it has the focus."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        track = QRectF(0, 0, theme.px(36), theme.px(20))
        track.moveCenter(whole.center())
        if self.hasFocus():
            ring = track.adjusted(-2 * RING, -2 * RING, 2 * RING, 2 * RING)
            draw_ring(painter, ring, theme, ring.height() / 2 - RING)
        painter.setOpacity(1 if self.isEnabled() else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("published" if self.isChecked() else "field_line"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = QRectF(0, 0, track.height() - 4, track.height() - 4)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - 2 - knob.width() if self.isChecked() else track.left() + 2)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(knob)
