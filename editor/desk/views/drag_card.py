"""What hangs at the pointer while records are dragged."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from editor.desk.theme import Theme
from editor.desk.views.paint import empty_pixmap
from editor.desk.views.pills import draw_pill

_WIDTH = 240
_HEIGHT = 36
_MARGIN = 12


def drag_card(theme: Theme, title: str, count: int, ratio: float) -> QPixmap:
    """Return a small card with the first record's title, and how many there are if not one.

    `ratio` is the screen's pixels for one of the drawing.
    """
    px = theme.px
    whole = QRect(0, 0, px(_WIDTH), px(_HEIGHT))
    pixmap = empty_pixmap(whole.size(), ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
    room = whole.adjusted(px(_MARGIN), 0, -px(_MARGIN), 0)
    if count > 1:
        middle = whole.center().y() + 1
        left = draw_pill(painter, theme, room.right(), middle, str(count), "accent", "selection")
        room.setRight(left - px(8))
    font = theme.font("strong")
    text = " ".join(title.split())
    text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return pixmap
