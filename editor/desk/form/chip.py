"""One word of a list, with a cross to take it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from editor.desk.form.field_frame import RING, draw_ring
from editor.desk.form.tools import translate
from editor.desk.plain_tip import plain_tip
from editor.desk.theme import Theme

_CROSS = "✕"


class Chip(QAbstractButton):
    """A word; its cross, Delete or Backspace removes it, Alt with an arrow key moves it."""

    removed = Signal()
    moved = Signal(int)
    """By how many places, to the right if positive."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = True
        self._read_only = False
        self.setProperty("kind", "bare")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_word(self, word: str, *, known: bool, read_only: bool) -> None:
        """Show a word; one that the vocabulary does not know has a dashed border."""
        self._known, self._read_only = known, read_only
        if word != self.text():
            self.setText(word)
            self.updateGeometry()
        self.setAccessibleName(word)
        tip = word if known else translate("Form", "{}: not in this site's list").format(word)
        self.setToolTip(plain_tip(tip))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of word and cross, with room for the focus ring."""
        width = self._text_width() + self._theme.px(16 if self._read_only else 32)
        return QSize(width + 2 * RING, self._theme.px(22) + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove or move the word."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._read_only:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove the word when its cross is clicked."""
        pressed = self.isDown()
        super().mouseReleaseEvent(event)
        if pressed and not self._read_only and self._cross().contains(event.position().toPoint()):
            self.removed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the cross."""
        over = not self._read_only and self._cross().contains(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        super().mouseMoveEvent(event)

    def cross_point(self) -> QPoint:
        """Return the middle of the cross."""
        return self._cross().center()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the word and the cross."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme, pill.height() / 2)
        border = QPen(theme.color("draft"), 1, Qt.PenStyle.DashLine)
        painter.setPen(Qt.PenStyle.NoPen if self._known else border)
        painter.setBrush(theme.color("selection" if self._known else "draft_back"))
        edge = 0 if self._known else 0.5
        box = pill.adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.color("accent" if self._known else "draft"))
        painter.setFont(theme.font("small_strong"))
        left = RING + theme.px(8)
        room = self.width() - 2 * left - (0 if self._read_only else theme.px(16))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, room + 1, self.height()), middle, text)
        if not self._read_only:
            painter.drawText(self._cross(), Qt.AlignmentFlag.AlignCenter, _CROSS)

    def _cross(self) -> QRect:
        size = self._theme.px(20)
        left = self.width() - RING - self._theme.px(3) - size
        return QRect(left, 0, size, self.height())

    def _text_width(self) -> int:
        return QFontMetrics(self._theme.font("small_strong")).horizontalAdvance(self.text()) + 1
