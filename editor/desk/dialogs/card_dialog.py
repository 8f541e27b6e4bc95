"""A dialog of cards: a title and what to know, the cards, scrolled, and a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.desk.dialogs.dialog import Dialog
from editor.desk.views.arrange import line

_MARGIN = 24


class CardDialog(Dialog):
    """A subclass makes its cards and calls `assemble`."""

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
        return area

    def _head(self, title: str, words: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        box.setSpacing(4)
        for kind, text in (("title", title), ("muted", words)):
            box.addWidget(self.label(kind, text))
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
