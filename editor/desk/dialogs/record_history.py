"""What was saved of a record, the latest first: when, what changed, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.desk.dialogs.card_dialog import CardDialog
from editor.desk.form.diff_view import DiffView
from editor.desk.form.differences import Difference
from editor.desk.form.link_button import LinkButton
from editor.desk.form.tone_label import ToneLabel
from editor.desk.theme import Theme
from editor.record import Document

_SIZE: Final = QSize(760, 640)


@dataclass(frozen=True)
class Shown:
    """One save as it is shown; `texts` are the record before and after it, if they are known."""

    when: str
    what: str
    differences: tuple[Difference, ...] = ()
    texts: tuple[Document, Document] | None = None


class RecordHistoryDialog(CardDialog):
    """A card for each save; putting one back is an edit like any other, and can be undone."""

    putBack = Signal(object)
    """The save, as it is shown, that is to be taken out of the record."""

    def __init__(self, title: str, saves: Sequence[Shown], theme: Theme, parent: QWidget) -> None:
        super().__init__("recordHistoryDialog", theme, parent)
        self.setWindowTitle(self.tr("History"))
        self.cards = [HistoryCard(save, theme, self) for save in saves]
        for card in self.cards:
            card.putBack.connect(self._put_back)
        words = self.tr(
            "What Copydesk saved of this record. Putting a change back leaves alone what was "
            "changed after it."
        )
        area = self.assemble(title, words, self.cards or [self._nothing()], 12, self._foot())
        area.setAccessibleName(self.windowTitle())
        theme.changed.connect(self._restyle)
        self.fit(_SIZE)

    def _put_back(self, save: Shown) -> None:
        self.accept()
        self.putBack.emit(save)

    def _nothing(self) -> QLabel:
        return self.label("muted", self.tr("Nothing was saved of this record yet."))

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.closing())
        return row

    def _restyle(self) -> None:
        for card in self.cards:
            card.restyle()


class HistoryCard(QFrame):
    """One save: when and what, the lines that changed, and a button."""

    putBack = Signal(object)

    def __init__(self, save: Shown, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.save = save
        self.setProperty("kind", "card")
        self.button = LinkButton(self, self.tr("Put back"))
        self.button.setAccessibleName(self.tr("Put back: {what}").format(what=save.what))
        self.button.setToolTip(self.tr("Have it as it was before this change"))
        self.button.clicked.connect(lambda: self.putBack.emit(save))
        self.button.setVisible(save.texts is not None)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 4)
        head.setSpacing(8)
        head.addWidget(ToneLabel(theme, self, save.what, "text", "strong"))
        head.addWidget(ToneLabel(theme, self, save.when, "faint"), 1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        self._views = [DiffView(one.lines, theme, self) for one in save.differences]
        for view in self._views:
            column.addWidget(view)
        if save.texts is None:
            gone = self.tr("The journal no longer has the text of that time.")
            column.addWidget(ToneLabel(theme, self, gone, "muted"))

    def restyle(self) -> None:
        """Take over the theme's colours."""
        for view in self._views:
            view.restyle()
