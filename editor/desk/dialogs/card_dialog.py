"""A dialog of cards: a title and what to know, the cards, scrolled, and a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.desk.theme import Theme
from editor.desk.views.arrange import line
from editor.desk.views.focus_ring import FocusRing

_MARGIN = 24
_SHARE = 0.94  # of the window's size, at most


class CardDialog(QDialog):
    """Deletes itself when it is closed; a subclass makes its cards and calls `assemble`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._room = parent.window().size() * _SHARE

    def assemble(
        self, title: str, words: str, cards: Sequence[QWidget], gap: int, foot: QHBoxLayout
    ) -> QScrollArea:
        """Put everything under each other, the cards `gap` pixels apart; return what scrolls."""
        foot.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(title, words))
        column.addWidget(line(self))
        area = self._body(cards, gap)
        column.addWidget(area, 1)
        column.addWidget(line(self))
        column.addLayout(foot)
        FocusRing(self._theme, self)
        return area

    def fit(self, width: int, height: int) -> None:
        """Be that large, in pixels at a font of 13 px, or as large as the window has room for."""
        px = self._theme.px
        self.resize(QSize(px(width), px(height)).boundedTo(self._room))

    def _head(self, title: str, words: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        box.setSpacing(4)
        for kind, text in (("title", title), ("muted", words)):
            label = QLabel(self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(text)
            label.setProperty("kind", kind)
            label.setWordWrap(True)
            box.addWidget(label)
        return box

    def _body(self, cards: Sequence[QWidget], gap: int) -> QScrollArea:
        inside = QFrame()
        inside.setProperty("kind", "window")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(gap)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setProperty("kind", "plain")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area
