"""The sign on an item of a list in which the checks found something."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.checks.problem import Problem, Severity
from editor.desk.plain_tip import plain_tip
from editor.desk.problems_words import ICONS, TONES
from editor.desk.texts import said
from editor.desk.theme import Theme

SIZE: Final = 16
_PLACE: Final = 6  # pixels from the upper left corner of the item
_ITEM: Final = re.compile(r"\w+\[(\d+)\]")
_ORDER: Final = list(Severity)


def place_of(problem: Problem) -> int | None:
    """Return the position of the item in which something was found, None for the list itself."""
    match = _ITEM.match(problem.field)
    return int(match[1]) if match else None


def by_item(problems: Sequence[Problem]) -> dict[int, list[Problem]]:
    """Return what was found in each item of a list."""
    items: dict[int, list[Problem]] = {}
    for problem in problems:
        place = place_of(problem)
        if place is not None:
            items.setdefault(place, []).append(problem)
    return items


def gravest(problems: Sequence[Problem]) -> Severity:
    """Return the severity of the gravest problem."""
    return min((problem.severity for problem in problems), key=_ORDER.index)


class ItemSign(QLabel):
    """Lies in the corner of an item's card; tip and description say what is wrong."""

    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(card)
        self._theme = theme
        self._card = card
        self._problems: Sequence[Problem] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Stand for these problems; for none there is no sign."""
        self._problems = problems
        words = "\n".join(said(problem.message) for problem in problems)
        self.setToolTip(plain_tip(words))
        self._card.setAccessibleDescription(words)
        self.setVisible(bool(problems))
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's icons and sizes."""
        if not self._problems:
            return
        px, severity = self._theme.px, gravest(self._problems)
        ratio = self.devicePixelRatioF()
        self.setPixmap(self._theme.pixmap(ICONS[severity], TONES[severity], px(SIZE), ratio))
        self.setFixedSize(px(SIZE + 6), px(SIZE + 6))
        back = self._theme.color("surface").name()
        self.setStyleSheet(f"background: {back}; border-radius: {px(SIZE + 6) // 2}px")
        self.move(px(_PLACE), px(_PLACE))
        self.raise_()


class ItemSigns:
    """The signs on the cards of one list, made when they are needed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._signs: dict[int, ItemSign] = {}

    def show_problems(
        self, cards: Sequence[QWidget], problems: Mapping[int, list[Problem]]
    ) -> None:
        """Mark the cards in which something was found, and no others."""
        for place, card in enumerate(cards):
            if place not in self._signs and place in problems:
                self._signs[place] = ItemSign(self._theme, card)
        for place, sign in self._signs.items():
            sign.show_problems(problems.get(place, ()))

    def restyle(self) -> None:
        """Take over the theme's icons and sizes."""
        for sign in self._signs.values():
            sign.restyle()
