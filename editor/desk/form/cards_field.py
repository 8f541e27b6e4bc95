"""A list of mappings, each as a card."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.checks.problem import Problem
from editor.desk.form.field_widget import ABSENT, FieldWidget
from editor.desk.form.focus_order import place_before
from editor.desk.form.item_sign import ItemSigns
from editor.desk.form.labels import label_of
from editor.desk.form.link_button import LinkButton
from editor.desk.form.mapping_field import MappingField
from editor.desk.form.tools import Tools, translate
from editor.record import Insert, Move, Remove, Set
from editor.record.paths import Path
from editor.record.schema import Field


class Card(QFrame):
    """One mapping of the list, with what can be done to it as a whole."""

    removed = Signal(int)
    moved = Signal(int, int)
    """From which place to which."""

    def __init__(self, field: Field, path: Path, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._place = int(path[-1])
        self.values = MappingField(field, path, tools, self)
        tools_line = QHBoxLayout()
        tools_line.setSpacing(0)
        self._up = self._button("chevron-up", translate("Form", "Move up"), tools)
        self._up.clicked.connect(lambda: self.moved.emit(self._place, self._place - 1))
        self._down = self._button("chevron-down", translate("Form", "Move down"), tools)
        self._down.clicked.connect(lambda: self.moved.emit(self._place, self._place + 1))
        self._away = self._button("close", translate("Form", "Remove"), tools)
        self._away.clicked.connect(lambda: self.removed.emit(self._place))
        for button in (self._up, self._down, self._away):
            tools_line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 6, 4, 6)
        line.setSpacing(4)
        line.addWidget(self.values, 1)
        line.addLayout(tools_line)

    def show_place(self, count: int, *, read_only: bool) -> None:
        """Offer the moves that there are for this card of `count`."""
        self._up.setVisible(count > 1 and not read_only)
        self._down.setVisible(count > 1 and not read_only)
        self._up.setEnabled(self._place > 0)
        self._down.setEnabled(self._place < count - 1)
        self._away.setVisible(not read_only)

    def restyle(self, tools: Tools) -> None:
        """Take over the theme's icons."""
        self.values.restyle()
        for button, icon in (
            (self._up, "chevron-up"),
            (self._down, "chevron-down"),
            (self._away, "close"),
        ):
            button.setIcon(tools.theme.icon(icon))

    def _button(self, icon: str, text: str, tools: Tools) -> LinkButton:
        button = LinkButton(self, "", text)
        button.setIcon(tools.theme.icon(icon))
        button.setAccessibleName(f"{text}, {self._place + 1}")
        return button


class CardsField(FieldWidget):
    """Cards that are edited in place, added, removed and put in another order."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._cards: list[Card] = []
        self._values: list[dict[str, Any]] = []
        self._read_only = False
        self._signs = ItemSigns(tools.theme)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._line.addLayout(self._column)
        self._add = QPushButton(translate("Form", "Add"), self)
        self._add.setProperty("kind", "flat")
        self._add.setAccessibleName(translate("Form", "Add to {}").format(label_of(field)))
        self._add.setToolTip(self._add.accessibleName())
        self._add.clicked.connect(self._append)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Lists of mappings whose keys are names."""
        if isinstance(value, list):
            return all(isinstance(item, dict) and MappingField.accepts(item) for item in value)
        return value is ABSENT or value is None

    def cards(self) -> list[Card]:
        """Return the cards that are shown."""
        return self._cards[: len(self._values)]

    def mark_items(self, problems: Mapping[int, list[Problem]]) -> None:
        """Put a sign on the cards in which something was found."""
        self._signs.show_problems(self.cards(), problems)

    def item(self, place: int) -> QWidget:
        """Return a card's first input."""
        cards = self.cards()
        fields = cards[place].values.fields() if place < len(cards) else {}
        return next((field.editor() for field in fields.values()), super().item(place))

    def set_name(self, name: str) -> None:
        """Name this `NAME`, its cards' values `NAME[0].key`."""
        self.setObjectName(name)

    def restyle(self) -> None:
        """Take over the theme's icons."""
        self._add.setIcon(self.tools.theme.icon("plus"))
        for card in self._cards:
            card.restyle(self.tools)
        self._signs.restyle()

    def set_value(self, value: Any, source: Callable[[], str] = str) -> None:
        """Show each card where it differs."""
        self._last = value
        self._show(value)

    def reset(self) -> None:
        """Forget every card's values."""
        super().reset()
        for card in self._cards:
            card.values.reset()

    def _show(self, value: Any) -> None:
        self._values = list(value) if isinstance(value, list) else []
        while len(self._cards) < len(self._values):
            self._add_card()
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(self._values))
            if place < len(self._values):
                card.values.set_value(self._values[place])
                card.show_place(len(self._values), read_only=self._read_only)

    def _set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._add.setVisible(not read_only)
        for place, card in enumerate(self._cards):
            card.values.set_locked(read_only)
            card.show_place(max(place + 1, len(self._values)), read_only=read_only)

    def _add_card(self) -> None:
        place = len(self._cards)
        card = Card(self.field, (*self.path, place), self.tools, self)
        card.values.set_name(f"{self.objectName()}[{place}]")
        card.values.edited.connect(self.edited)
        card.values.operated.connect(self.operated)
        card.values.noted.connect(self._collect)
        card.removed.connect(self._remove)
        card.moved.connect(self._move)
        self._cards.append(card)
        self._column.insertWidget(place, card)
        place_before(self._add, card)

    def _append(self) -> None:
        """Add an item with the first key of the schema, or of the other items, left empty."""
        keys = [child.key for child in self.field.fields] or [
            key for item in self._values[:1] for key in item
        ]
        item = {keys[0] if keys else "name": ""}
        if self._values:
            edit: Insert | Set = Insert(self.path, len(self._values), item)
        else:
            edit = Set(self.path, [item])
        self.operated.emit([edit], translate("Form", "Add to {}").format(label_of(self.field)))

    def _remove(self, place: int) -> None:
        text = translate("Form", "Remove from {}").format(label_of(self.field))
        self.operated.emit([Remove((*self.path, place))], text)

    def _move(self, place: int, target: int) -> None:
        text = translate("Form", "Move in {}").format(label_of(self.field))
        self.operated.emit([Move((*self.path, place), target)], text)

    def _collect(self) -> None:
        problems = (card.values.problem for card in self.cards())
        self._say(next((problem for problem in problems if problem), ""))
