"""Small drawings that the desk's delegates share: dots, pictures, texts of two lines."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor.desk.theme import Theme

_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVER = QStyle.StateFlag.State_MouseOver.value
_BY_KEY = QStyle.StateFlag.State_HasFocus.value | QStyle.StateFlag.State_KeyboardFocusChange.value
_CACHED_TEXTS = 4000
_CACHED_STAMPS = 200


class Stamps:
    """Small drawings that return on every card: each is drawn once and then only copied."""

    def __init__(self) -> None:
        self._known: dict[Hashable, QPixmap] = {}

    def draw(
        self,
        painter: QPainter,
        place: QRect,
        key: Hashable,
        draw: Callable[[QPainter, QRect], object],
    ) -> None:
        """Draw at `place` what `draw` draws within such a rectangle, the same for one key."""
        ratio = painter.device().devicePixelRatioF()
        stamp = self._known.get((key, ratio))
        if stamp is None:
            stamp = empty_pixmap(place.size(), ratio)
            own = QPainter(stamp)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(own, QRect(0, 0, place.width(), place.height()))
            own.end()
            if len(self._known) >= _CACHED_STAMPS:
                del self._known[next(iter(self._known))]
            self._known[key, ratio] = stamp
        painter.drawPixmap(place.topLeft(), stamp)

    def forget(self) -> None:
        """Draw everything anew, in other colours or sizes."""
        self._known.clear()


def empty_pixmap(size: QSize, ratio: float) -> QPixmap:
    """Return a transparent drawing; `ratio` is the screen's pixels for one of `size`."""
    pixmap = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def fill(painter: QPainter, rect: QRect, color: QColor) -> None:
    """Fill a rectangle, as `QPainter.fillRect` would if it did not have Python make gradients."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)


def draw_card(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> None:
    """Draw the ground of a row: what its state is, and the line below it."""
    card, state = option.rect, option.state.value  # the operators of Python's flags are slow
    selected = state & _SELECTED
    token = "selection" if selected else "hover" if state & _HOVER else "surface"
    fill(painter, card, theme.color(token))
    fill(painter, QRect(card.x(), card.bottom(), card.width(), 1), theme.color("line"))
    if selected:
        fill(painter, QRect(card.x(), card.y(), 3, card.height()), theme.color("accent"))
    if state & _BY_KEY == _BY_KEY:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(card.adjusted(1, 1, -1, -2))


def draw_line(painter: QPainter, metrics: QFontMetrics, left: int, middle: int, text: str) -> None:
    """Draw one line of text, centred on `middle`, in the painter's font, which `metrics` tell."""
    painter.drawText(left, middle + (metrics.ascent() - metrics.descent()) // 2, text)


def draw_dot(painter: QPainter, center: QPointF, diameter: float, color: QColor) -> None:
    """Draw a full dot: published, or a problem."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, diameter / 2, diameter / 2)


def draw_ring(painter: QPainter, center: QPointF, diameter: float, color: QColor) -> None:
    """Draw a ring of two pixels: a draft."""
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, diameter / 2 - 1, diameter / 2 - 1)


def draw_picture(painter: QPainter, rect: QRect, pixmap: QPixmap, radius: float) -> None:
    """Draw a picture that covers the rectangle, its middle shown and its corners rounded."""
    ratio = max(pixmap.width() / rect.width(), pixmap.height() / rect.height())
    narrow = min(pixmap.width() / rect.width(), pixmap.height() / rect.height())
    if not ratio:
        return
    brush = QBrush(pixmap)
    transform = brush.transform()
    left = rect.x() - (pixmap.width() / narrow - rect.width()) / 2
    top = rect.y() - (pixmap.height() / narrow - rect.height()) / 2
    transform.translate(left, top)
    transform.scale(1 / narrow, 1 / narrow)
    brush.setTransform(transform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, radius, radius)


class TextLines:
    """Splits texts into at most two lines of a width; what was split is remembered."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetrics(font)
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}

    def split(self, text: str, width: int) -> tuple[str, ...]:
        """Return one or two lines, the second one cut with "…" when there is more."""
        key = (text, width)
        if key not in self._known:
            if len(self._known) > _CACHED_TEXTS:
                self._known.clear()
            self._known[key] = self._split(" ".join(text.split()), width)
        return self._known[key]

    def _split(self, text: str, width: int) -> tuple[str, ...]:
        layout = QTextLayout(text, self._font)
        layout.setTextOption(_wrapped())
        layout.beginLayout()
        line = layout.createLine()
        if not line.isValid():
            return ("",)
        line.setLineWidth(width)
        layout.endLayout()
        first = _utf16_start(text, line.textLength())
        rest = text[len(first) :].strip()
        if not rest:
            return (first.strip(),)
        return (first.strip(), self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))


def _wrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _utf16_start(text: str, length: int) -> str:
    """Return the start of a text that is `length` long as Qt counts, in UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * length].decode("utf-16-le", "ignore")
