"""Two versions of the same fields: mine and theirs beside each other, and what was before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.desk.dialogs.card_dialog import CardDialog
from editor.desk.dialogs.conflict_card import Choice, ConflictCard
from editor.desk.form.labels import label_of
from editor.desk.models.outside import Decision, Outside
from editor.desk.theme import Theme
from editor.record import Conflict

_SIZE: Final = QSize(980, 640)


class ConflictDialog(CardDialog):
    """Asks for each field in which both sides changed the same; nothing is written before."""

    decided = Signal(object)
    """The Decision."""

    def __init__(self, title: str, outside: Outside, theme: Theme, parent: QWidget) -> None:
        super().__init__("conflictDialog", theme, parent)
        self.setWindowTitle(self.tr("Two versions"))
        self._outside = outside
        self.cards = [ConflictCard(*found, theme, self) for found in _by_field(outside)]
        for card in self.cards:
            card.changed.connect(self._count)
        words = self.tr(
            "While you edited this record, another program changed the same in its file. Choose "
            "what shall stand. Until you save, the file is not touched; whatever else either side "
            "changed is kept."
        )
        area = self.assemble(title, words, self.cards, 24, self._foot())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._restyle)
        self.fit(_SIZE)
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field."""
        super().showEvent(event)
        self.cards[0].take_focus()

    def choose_all(self, choice: Choice) -> None:
        """Choose one side in every field; saving is the next key."""
        for card in self.cards:
            card.choose(choice)
        self._save.setFocus()

    def accept(self) -> None:
        """Hand the decision over, unless a text that was written cannot be taken."""
        if any(card.choice is None or card.problem for card in self.cards):
            return
        theirs = frozenset(card.key for card in self.cards if card.choice is Choice.THEIRS)
        edits = tuple(edit for card in self.cards if (edit := card.edit()) is not None)
        super().accept()
        self.decided.emit(Decision(self._outside, theirs, edits))

    def _foot(self) -> QHBoxLayout:
        mine = self.button(
            self.tr("Keep all mine"),
            self.tr("Choose what you wrote, in every field"),
            lambda: self.choose_all(Choice.MINE),
        )
        theirs = self.button(
            self.tr("Take all theirs"),
            self.tr("Choose what the file has, in every field"),
            lambda: self.choose_all(Choice.THEIRS),
        )
        self._left = QLabel(self)
        self._left.setProperty("kind", "small")
        later = self.button(
            self.tr("Decide later"), self.tr("Keep both versions for now (Esc)"), self.reject
        )
        self._save = self.primary(
            self.tr("Save"), self.tr("Write what was chosen into the file"), self.accept
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mine)
        row.addWidget(theirs)
        row.addStretch(1)
        row.addWidget(self._left)
        row.addSpacing(4)
        row.addWidget(later)
        row.addWidget(self._save)
        return row

    def _count(self) -> None:
        done = sum(card.choice is not None for card in self.cards)
        self._save.setEnabled(done == len(self.cards) and not any(c.problem for c in self.cards))
        text = self.tr("{n} of {total} decided").format(n=done, total=len(self.cards))
        self._left.setText(text if done < len(self.cards) else "")

    def _restyle(self) -> None:
        for card in self.cards:
            card.restyle()


def _by_field(outside: Outside) -> list[tuple[str, str, list[Conflict]]]:
    """Return key, label and conflicts of each top-level field."""
    found = []
    for key in outside.keys:
        field = outside.ours.schema.field(key)
        inside = [conflict for conflict in outside.conflicts if str(conflict.path[0]) == key]
        found.append((key, label_of(field) if field else key, inside))
    return found
