"""Paints a record as a card: picture, title, and one line of what an editor decides by."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from editor.desk.actions import with_key
from editor.desk.models.roles import PathRole, ProblemsRole, RowRole, UnsavedRole
from editor.desk.texts import said, short_date
from editor.desk.theme import Theme
from editor.desk.views import paint
from editor.desk.views.pills import Pills
from editor.desk.views.thumbnails import Thumbnails

if TYPE_CHECKING:
    from editor.desk.models.image_store import ImageStore
    from editor.library.rows import Row

Index = QModelIndex | QPersistentModelIndex

_NARROW = 370  # a card less wide has the smaller picture
_TIGHT = 240  # a card less wide has none
_GAP = "   "  # between words that are drawn at once
_CACHED_WORDS = 4000


class _Places(NamedTuple):
    """Where picture and words are in a card."""

    picture: QRect
    text: QRect


class RecordDelegate(QStyledItemDelegate):
    """Draws cards of one height; a click on the draft ring or published dot is a decision."""

    publishClicked = Signal(str)

    def __init__(
        self, theme: Theme, images: ImageStore | None, publish: QAction, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._publish = publish
        self._theme = theme
        self.thumbnails = Thumbnails(theme, images, self)
        self._stamps = paint.Stamps()
        self._pills = Pills(theme)
        self._measure()
        theme.changed.connect(self._measure)

    # --- Qt's side ----------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a card; the view gives it its whole width."""
        return QSize(self._theme.px(240), self._theme.px(76))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card of one row from its cached values."""
        row: Row | None = index.data(RowRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint.draw_card(painter, self._theme, option)
        picture = self.picture_rect(option.rect)
        if picture.isValid():
            self.thumbnails.draw(painter, picture, row.image)
        text = self._text_rect(option.rect)
        bottom = self._draw_title(painter, text, row)
        middle = bottom + self._theme.px(3 + 9)
        self._draw_facts(painter, QRect(text.x(), middle, text.width(), 0), row, index)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Turn a click on the mark into a decision, which does not choose the record."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() not in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            return False
        if not self._mark_hit(option.rect, index).contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.publishClicked.emit(index.data(PathRole))
        return True

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Explain the mark; a record's own text is never given to a tooltip."""
        row: Row | None = index.data(RowRole)
        if row is None or not self._mark_hit(option.rect, index).contains(event.pos()):
            QToolTip.hideText()
            return True
        text = (
            self.tr("Published – click to make it a draft")
            if row.published
            else self.tr("Draft – click to publish")
        )
        QToolTip.showText(event.globalPos(), with_key(text, self._publish), view)
        return True

    # --- where things are ---------------------------------------------------------------------

    def picture_rect(self, card: QRect) -> QRect:
        """Return the place of the picture in a card, no place where the words need the room."""
        return self._places(card.width()).picture.translated(card.topLeft())

    def mark_center(self, card: QRect, row: Row) -> QPointF:
        """Return the middle of the ring or dot, which moves with the title's lines."""
        text = self._text_rect(card)
        lines = len(self._titles.split(row.title or row.path, text.width()))
        middle = text.y() + self._line_height * lines + self._theme.px(12)
        return QPointF(text.x() + self._theme.px(4), middle)

    def _text_rect(self, card: QRect) -> QRect:
        return self._places(card.width()).text.translated(card.topLeft())

    def _places(self, width: int) -> _Places:
        """Return where things are in a card of a width that stands at 0, 0."""
        if width not in self._known_places:
            px, picture = self._theme.px, QRect(0, self._theme.px(10), 0, 0)
            if width >= px(_TIGHT):
                size = (80, 45) if width < px(_NARROW) else (98, 55)
                picture = QRect(px(12), px(10), *map(px, size))
            left = picture.right() + 1 + px(12)
            text = QRect(left, px(10), width - px(12) - left, px(56))
            self._known_places[width] = _Places(picture, text)
        return self._known_places[width]

    def _mark_hit(self, card: QRect, index: Index) -> QRect:
        row: Row | None = index.data(RowRole)
        if row is None or row.published is None:
            return QRect()
        center = self.mark_center(card, row).toPoint()
        reach = self._theme.px(10)
        return QRect(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach)

    def _measure(self) -> None:
        """Take over the theme's fonts: making them for each card would take as long as drawing."""
        self._titles = paint.TextLines(self._theme.font("strong"))
        self._strong = QFontMetrics(self._theme.font("strong"))
        self._struck = QFont(self._theme.font("strong"))
        self._struck.setStrikeOut(True)
        self._small = QFontMetrics(self._theme.font("small"))
        self._line_height = max(self._theme.px(17), self._strong.height())
        self._known_places: dict[int, _Places] = {}
        self._known_words: dict[tuple[object, ...], str] = {}
        self._stamps.forget()
        self._pills.forget()

    # --- drawing ------------------------------------------------------------------------------

    def _draw_title(self, painter: QPainter, rect: QRect, row: Row) -> int:
        """Draw one or two lines, and return where they end."""
        painter.setFont(self._struck if row.removed else self._theme.font("strong"))
        painter.setPen(self._theme.color("muted" if row.removed else "text"))
        height, top = self._line_height, rect.y()
        for line in self._titles.split(row.title or row.path, rect.width()):
            paint.draw_line(painter, self._strong, rect.x(), top + height // 2, line)
            top += height
        return top

    def _draw_facts(self, painter: QPainter, line: QRect, row: Row, index: Index) -> None:
        """Draw mark, provider, date and scores; the pills stand at the right end."""
        middle, px = line.y(), self._theme.px
        right = self._draw_pills(painter, line, row, index)
        left = line.x()
        if row.problem:
            dot = QPointF(left + px(4), middle)
            paint.draw_dot(painter, dot, px(8), self._theme.color("problem"))
            left += px(16)
            words = self._fitted(said(row.problem), (), right - left)
            self._draw_words(painter, left, middle, words, "problem")
            return
        if row.published is not None:
            self._draw_mark(painter, QPoint(left + px(4), middle), published=row.published)
            left += px(16)
        self._draw_words(painter, left, middle, self._facts(row, right - left))

    def _draw_mark(self, painter: QPainter, center: QPoint, *, published: bool) -> None:
        size = self._theme.px(8)

        def mark(painter: QPainter, _place: QRect) -> None:
            middle = QPointF(size, size)
            if published:
                paint.draw_dot(painter, middle, size, self._theme.color("published"))
            else:
                paint.draw_ring(painter, middle, size, self._theme.color("draft"))

        place = QRect(center.x() - size, center.y() - size, 2 * size, 2 * size)
        self._stamps.draw(painter, place, published, mark)

    def _draw_words(
        self, painter: QPainter, left: int, middle: int, words: str, token: str = "muted"
    ) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color(token))
        paint.draw_line(painter, self._small, left, middle, words)

    def _facts(self, row: Row, room: int) -> str:
        """Return provider, date and scores as far as there is room; they are remembered."""
        first = row.provider or row.kind
        key = (first, row.date, row.quality, row.heat, room, date.today().year)
        if key not in self._known_words:
            if len(self._known_words) > _CACHED_WORDS:
                self._known_words.clear()
            self._known_words[key] = self._fitted(first, facts(row), room)
        return self._known_words[key]

    def _fitted(self, first: str, others: tuple[str, ...], room: int) -> str:
        """Return words in a row; the first one gives way first where there is little room."""
        metrics = self._small
        rest = "".join(_GAP + word for word in others)
        while rest and metrics.horizontalAdvance(rest) > room - self._theme.px(30):
            others = others[:-1]
            rest = "".join(_GAP + word for word in others)
        room -= metrics.horizontalAdvance(rest)
        cut = metrics.elidedText(" ".join(first.split()), Qt.TextElideMode.ElideRight, room)
        return cut + rest if cut else rest.lstrip()

    def _draw_pills(self, painter: QPainter, line: QRect, row: Row, index: Index) -> int:
        """Draw what the record needs from its editor, as far as there is room beside its mark.

        Returns where the room for words ends.
        """
        px = self._theme.px
        left, right, middle = line.x() + px(16), line.right() + 1, line.y()
        pills = []
        if row.problem:
            pills.append((self.tr("broken"), "problem", "problem_back"))
        elif problems := index.data(ProblemsRole):
            pills.append((f"● {problems}", "problem", "problem_back"))
        if index.data(UnsavedRole):
            pills.append((self.tr("unsaved"), "draft", "draft_back"))
        if row.removed:
            pills.append((self.tr("removed"), "muted", "side"))
        for text, token, back in pills:
            width = self._pills.width(text)
            if right - width < left:
                break
            self._pills.draw(painter, right, middle, text, token, back)
            right -= width + px(6)
        return right


def facts(row: Row) -> tuple[str, ...]:
    """Return date, quality and heat as a card says them; what is unknown is left out."""
    words = [short_date(row.date)]
    if row.quality is not None:
        words.append(f"q{row.quality}")
    if row.heat is not None and row.heat >= 0:
        words.append(f"h{row.heat}")
    return tuple(word for word in words if word)
