"""Words on coloured grounds: a state, or what a record needs from its editor."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from editor.desk.theme import Theme
from editor.desk.views.paint import Stamps

_ROOM = 20  # pixels of height, at a font of 13, in which a pill stands


class Pills:
    """Those of a list, whose few words return on every card: each is measured and drawn once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._stamps = Stamps()
        self._widths: dict[str, int] = {}

    def width(self, text: str) -> int:
        """Return how wide a pill with this text is."""
        if text not in self._widths:
            self._widths[text] = pill_width(self._theme, text)
        return self._widths[text]

    def draw(
        self, painter: QPainter, right: int, middle: int, text: str, token: str, back: str
    ) -> None:
        """Draw a pill that ends at `right`, centred on the line `middle`."""

        def pill(painter: QPainter, place: QRect) -> None:
            draw_pill(painter, self._theme, place.width(), half, text, token, back)

        width, half = self.width(text), self._theme.px(_ROOM) // 2
        place = QRect(right - width, middle - half, width, 2 * half)
        self._stamps.draw(painter, place, (text, token), pill)

    def forget(self) -> None:
        """Measure and draw them anew, in other colours or sizes."""
        self._widths.clear()
        self._stamps.forget()


def draw_pill(
    painter: QPainter, theme: Theme, right: int, middle: int, text: str, token: str, back: str
) -> int:
    """Draw a pill that ends at `right`, centred on the line `middle`; return its left edge."""
    width = pill_width(theme, text)
    height = theme.px(18)
    rect = QRectF(right - width, middle - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(back))
    painter.drawRoundedRect(rect, height / 2, height / 2)
    painter.setFont(theme.font("tiny_strong"))
    painter.setPen(theme.color(token))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    return right - width


def pill_width(theme: Theme, text: str) -> int:
    """Return how wide a pill with this text is."""
    return QFontMetrics(theme.font("tiny_strong")).horizontalAdvance(text) + theme.px(14)
