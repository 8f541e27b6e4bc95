"""A related article in the list: picture, title, provider, date, score, what it is, its excerpt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from editor.checks.problem import Problem, Severity
from editor.desk.form.item_sign import SIZE, by_item, gravest
from editor.desk.form.tools import translate
from editor.desk.models.image_store import ImageStore
from editor.desk.models.related_list import Related, State
from editor.desk.models.roles import ArticleRole, ImageRole
from editor.desk.problems_words import ICONS, TONES
from editor.desk.texts import short_date
from editor.desk.theme import Theme
from editor.desk.views import paint
from editor.desk.views.pills import Pills
from editor.desk.views.thumbnails import Thumbnails
from editor.library.rows import Row

Index = QModelIndex | QPersistentModelIndex

ROW: Final = 61
FEW: Final = 6
"""So many articles show their excerpts all the time; in a longer list the chosen one does."""
_PICTURE: Final = QSize(64, 40)
_SIDE: Final = 12
_TOP: Final = 10
_GAP: Final = 10
_FEW_LINES: Final = 3
_ALL_LINES: Final = 12
_PROVIDER: Final = 96
"""Pixels of its name that a provider gets before date and score are left out."""
_CACHED: Final = 2_000
_TOKENS: Final = {
    State.PUBLISHED: ("published", "published_back"),
    State.DRAFT: ("draft", "draft_back"),
    State.DIFFERS: ("draft", "draft_back"),
    State.TWICE: ("problem", "problem_back"),
    State.ITSELF: ("problem", "problem_back"),
    State.UNKNOWN: ("muted", "side"),
}


class _Words(NamedTuple):
    """What a row says, cut to its width; `width` is how far facts and pill go, in pixels."""

    title: str
    facts: str
    pill: str
    width: int


class RelatedDelegate(QStyledItemDelegate):
    """Draws the rows; the current one is as high as its whole excerpt needs."""

    def __init__(self, theme: Theme, images: ImageStore, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._thumbnails = Thumbnails(theme, images, self)
        self._thumbnails.fading.stepped.connect(self.show_picture)
        self._view = view
        self.below_token = "text"
        self._wrapped: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self._signs: dict[int, Severity] = {}
        self._many, self._opened = False, -1
        self._words: dict[tuple[Row, State, int], _Words] = {}
        self._pills = Pills(theme)
        self._measure()
        theme.changed.connect(self._measure)

    def prepare(self) -> None:
        """Take up which articles show their excerpts, before they are laid out."""
        self._many = self._view.model().rowCount() > FEW
        self._opened = self._view.currentIndex().row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 61 px, more where the excerpt is shown."""
        if self._many and index.row() != self._opened:
            return self._plain  # all of a long list is laid out with every change
        lines = self._below(index)
        if not lines:
            return self._plain
        px = self._theme.px
        below = px(6) + len(lines) * self._line_height + px(2)
        return QSize(px(200), px(ROW) + below)

    def mark(self, problems: Sequence[Problem]) -> None:
        """Put a sign on the articles in which something was found."""
        signs = {place: gravest(found) for place, found in by_item(problems).items()}
        if signs != self._signs:
            self._signs = signs
            self._view.viewport().update()

    def show_picture(self, url: str) -> None:
        """Draw the articles in sight that have a picture, now that it is another one."""
        view, model = self._view, self._view.model()
        top = view.indexAt(QPoint(0, 0))
        for place in range(max(0, top.row()), model.rowCount()):
            index = model.index(place, 0)
            if view.visualRect(index).top() > view.viewport().height():
                break
            if index.data(ImageRole) == url:
                view.update(index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one article."""
        article: Related = index.data(ArticleRole)
        row, state = article.row, article.state
        px, rect = self._theme.px, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint.draw_card(painter, self._theme, option)
        picture = QRect(rect.topLeft() + self._corner, self._picture)
        self._thumbnails.draw(painter, picture, row.image)
        self._draw_sign(painter, picture, index.row())
        left = picture.right() + 1 + px(_GAP)
        room = QRect(left, picture.y(), rect.right() + 1 - px(_SIDE) - left, px(20))
        self._draw_words(painter, room, row, state)
        self._draw_excerpt(painter, rect, index)
        painter.restore()

    def _measure(self) -> None:
        """Take over the theme's fonts and sizes, and forget what was measured with others."""
        px = self._theme.px
        self._wrapped.clear()
        self._words.clear()
        self._pills.forget()
        self._plain = QSize(px(200), px(ROW))
        self._corner = QPoint(px(_SIDE), px(_TOP))
        self._picture = QSize(px(_PICTURE.width()), px(_PICTURE.height()))
        self._strong = QFontMetrics(self._theme.font("strong"))
        self._small = QFontMetrics(self._theme.font("small"))
        self._line_height = max(px(16), self._small.height())

    # --- parts --------------------------------------------------------------------------------

    def _draw_sign(self, painter: QPainter, picture: QRect, place: int) -> None:
        """Say with the sign of its severity that something was found in the article."""
        severity = self._signs.get(place)
        if severity is None:
            return
        size, corner = self._theme.px(SIZE), picture.topLeft()
        back = QRect(corner.x() - size // 3, corner.y() - size // 3, size + 4, size + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(back)
        ratio = painter.device().devicePixelRatioF()
        sign = self._theme.pixmap(ICONS[severity], TONES[severity], size, ratio)
        painter.drawPixmap(back.x() + 2, back.y() + 2, sign)

    def _draw_words(self, painter: QPainter, room: QRect, row: Row, state: State) -> None:
        """Draw the title, and below it the facts with the pill behind them."""
        key = (row, state, room.width())
        if key not in self._words:
            if len(self._words) > _CACHED:
                self._words.clear()
            self._words[key] = self._fitted(row, state, room.width())
        words = self._words[key]
        left, middle = room.x(), room.y() + room.height() // 2
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.color("text"))
        paint.draw_line(painter, self._strong, left, middle, words.title)
        middle += self._theme.px(20)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("muted"))
        paint.draw_line(painter, self._small, left, middle, words.facts)
        self._pills.draw(painter, left + words.width, middle, words.pill, *_TOKENS[state])

    def _fitted(self, row: Row, state: State, width: int) -> _Words:
        """Return what is written in a width; the provider gives way to the facts and the pill."""
        title = " ".join((row.title or row.web_url).split())
        title = self._strong.elidedText(title, Qt.TextElideMode.ElideRight, width)
        pill = state_text(state)
        behind = self._theme.px(8) + self._pills.width(pill)
        text, used = self._facts(row, width - behind)
        return _Words(title, text, pill, min(used + behind, width))

    def _facts(self, row: Row, most: int) -> tuple[str, int]:
        """Return the facts, as far as there is room for them, and how wide they are in pixels."""
        metrics, known = self._small, _facts(row)
        whole = " · ".join(fact for fact in (row.provider, *known) if fact)
        used = metrics.horizontalAdvance(whole)
        if used <= most:
            return whole, used
        wanted = min(metrics.horizontalAdvance(row.provider), self._theme.px(_PROVIDER))
        facts = _fitting(known, metrics, most - wanted)
        room = max(0, most - metrics.horizontalAdvance(facts))
        provider = metrics.elidedText(row.provider, Qt.TextElideMode.ElideRight, room)
        text = f"{provider}{facts}" if provider else facts.removeprefix(" · ")
        return text, metrics.horizontalAdvance(text)

    def _draw_excerpt(self, painter: QPainter, rect: QRect, index: Index) -> None:
        lines = self._below(index)
        if not lines:
            return
        px, height = self._theme.px, self._line_height
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color(self.below_token))
        middle = rect.y() + px(ROW - 5) + height // 2
        for line in lines:
            paint.draw_line(painter, self._small, rect.x() + px(_SIDE), middle, line)
            middle += height

    # --- what is below --------------------------------------------------------------------------

    def _below(self, index: Index) -> tuple[str, ...]:
        """Return the lines of text below the facts: the excerpt, where it is shown."""
        current = index.row() == self._opened
        if self._many and not current:
            return ()
        article: Related = index.data(ArticleRole)
        return self._broken(article.row.excerpt, _ALL_LINES if current else _FEW_LINES)

    def _broken(self, text: str, most: int) -> tuple[str, ...]:
        """Break a text into lines as wide as the view has room for, or remember them."""
        room = self._view.viewport().width() - 2 * self._theme.px(_SIDE)
        key = (text, room, most)
        if key not in self._wrapped:
            if len(self._wrapped) > _CACHED:
                self._wrapped.clear()
            plain = " ".join(text.split())
            self._wrapped[key] = wrapped(plain, self._theme.font("small"), room, most)
        return self._wrapped[key]


def state_text(state: State) -> str:
    """Return the pill's word in the language in use."""
    words = {
        State.PUBLISHED: translate("Form", "published"),
        State.DRAFT: translate("Form", "draft"),
        State.DIFFERS: translate("Form", "copy differs"),
        State.TWICE: translate("Form", "listed twice"),
        State.ITSELF: translate("Form", "itself"),
        State.UNKNOWN: translate("Form", "not in this site"),
    }
    return words[state]


def wrapped(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Break a text into at most so many lines of a width; the last one is cut with "…"."""
    if not text or width <= 0:
        return ()
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    spans: list[tuple[int, int]] = []
    while len(spans) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spans.append((line.textStart(), line.textLength()))
    layout.endLayout()
    encoded = text.encode("utf-16-le")
    lines = [_part(encoded, start, length).strip() for start, length in spans]
    rest = _part(encoded, spans[-1][0], len(encoded)).strip()
    if rest != lines[-1]:
        elide = Qt.TextElideMode.ElideRight
        lines[-1] = QFontMetrics(font).elidedText(rest, elide, width)
    return tuple(lines)


def _part(encoded: bytes, start: int, length: int) -> str:
    """Return a part of a text that Qt names in UTF-16 units."""
    return encoded[2 * start : 2 * (start + length)].decode("utf-16-le", "ignore")


def _fitting(facts: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """Return as many facts as there is room for, each with a dot before it."""
    while facts and metrics.horizontalAdvance("".join(f" · {fact}" for fact in facts)) > room:
        facts = facts[:-1]
    return "".join(f" · {fact}" for fact in facts)


def _facts(row: Row) -> Sequence[str]:
    facts = [short_date(row.date)]
    if row.quality is not None:
        facts.append(f"q{row.quality}")
    return [fact for fact in facts if fact]
