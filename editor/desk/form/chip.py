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
        self._part = ""
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

    def show_part(self, part: str) -> None:
        """Say behind the word that only some of several records have it; "" for all of them."""
        if part != self._part:
            self._part = part
            self.updateGeometry()
            self.update()
        if part:
            self.setAccessibleName(f"{self.text()}, {part}")
            tip = translate("Form", "{word}: {part}. Click to add it to all.")
            self.setToolTip(plain_tip(tip.format(word=self.text(), part=part)))

    def sizeHint(self) -> QSize:
        """Return the size of word and cross, with room for the focus ring."""
        width = (
            self._text_width() + self._part_width() + self._theme.px(16 if self._read_only else 32)
        )
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
        crossed = not self._read_only and self._cross().contains(event.position().toPoint())
        if self.isDown() and crossed:
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

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
        painter.setPen(self._border())
        back = "surface" if self._part else "selection" if self._known else "draft_back"
        painter.setBrush(theme.color(back))
        edge = 0 if painter.pen().style() == Qt.PenStyle.NoPen else 0.5
        box = pill.adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.color("accent" if self._known else "draft"))
        painter.setFont(theme.font("small_strong"))
        left = RING + theme.px(8)
        room = self.width() - 2 * left - (0 if self._read_only else theme.px(16))
        room -= self._part_width()
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, room + 1, self.height()), middle, text)
        if not self._read_only:
            painter.drawText(self._cross(), Qt.AlignmentFlag.AlignCenter, _CROSS)
        if self._part:
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("tiny"))
            place = QRectF(left + room + theme.px(6), 0, self._part_width(), self.height())
            painter.drawText(place, middle, self._part)

    def _border(self) -> QPen:
        """Return the pen of the edge: dashed for an odd word, none for one that all have."""
        if not self._known:
            return QPen(self._theme.color("draft"), 1, Qt.PenStyle.DashLine)
        if self._part:
            return QPen(self._theme.color("field_line"), 1)
        return QPen(Qt.PenStyle.NoPen)

    def _part_width(self) -> int:
        if not self._part:
            return 0
        metrics = QFontMetrics(self._theme.font("tiny"))
        return metrics.horizontalAdvance(self._part) + self._theme.px(7)

    def _cross(self) -> QRect:
        size = self._theme.px(20)
        left = self.width() - RING - self._theme.px(3) - size
        return QRect(left, 0, size, self.height())

    def _text_width(self) -> int:
        return QFontMetrics(self._theme.font("small_strong")).horizontalAdvance(self.text()) + 1
