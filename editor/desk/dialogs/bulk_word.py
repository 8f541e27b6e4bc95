"""Choosing a word that many records are to have, or to have no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from editor.desk.dialogs.bulk_dialog import BulkDialog
from editor.desk.texts import number
from editor.desk.theme import Theme

_SIZE = QSize(420, 460)
_WordRole = int(Qt.ItemDataRole.UserRole) + 1
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class WordDialog(BulkDialog):
    """A list that typing narrows; where `free`, what is typed may be a word of its own."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        words: Sequence[str],
        counts: Mapping[str, int],
        total: int,
        theme: Theme,
        parent: QWidget,
        *,
        free: bool,
    ) -> None:
        super().__init__("wordDialog", title, theme, parent)
        self._free = free
        self._model = QStandardItemModel(self)
        for word in words:
            self._model.appendRow(self._item(word, counts.get(word, 0), total))
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(_WordRole)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._build(title)
        self._narrow("")
        self.fit(_SIZE)

    def _item(self, word: str, count: int, total: int) -> QStandardItem:
        part = self.tr("{word}   in {count} of {total}")
        text = part.format(word=word, count=number(count), total=number(total)) if count else word
        item = QStandardItem(text)
        item.setData(word, _WordRole)
        return item

    def _build(self, title: str) -> None:
        self._input = QLineEdit(self)
        self._input.setPlaceholderText(
            self.tr("Type to find one, or a new one") if self._free else self.tr("Type to find one")
        )
        self._input.setAccessibleName(title)
        self._input.textEdited.connect(self._narrow)
        self._list = QListView(self)
        self._list.setProperty("kind", "popup")
        self._list.setAccessibleName(self.tr("Words"))
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setModel(self._found)
        self._list.doubleClicked.connect(self._choose)
        self._list.clicked.connect(self._show_choice)
        self._agree = self.to_preview(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(self.margins())
        column.setSpacing(self._theme.px(10))
        for widget in (self._heading, self._input, self._list):
            column.addWidget(widget)
        column.addLayout(self.foot(self._agree))
        self._input.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list while the cursor stays in the input."""
        if Qt.Key(event.key()) in _MOVES:
            self._list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _narrow(self, text: str) -> None:
        """Show the words that contain what is typed, the first one chosen."""
        self._found.setFilterFixedString(text.strip())
        if not self._free or text.strip():
            self._list.setCurrentIndex(self._best(text.strip()))
        self._show_choice()

    def _best(self, text: str) -> QModelIndex:
        """Return the word that is typed, else the first; a new word chooses none."""
        places = range(self._found.rowCount())
        indexes = [self._found.index(place, 0) for place in places]
        same = [one for one in indexes if str(one.data(_WordRole)).casefold() == text.casefold()]
        if same or not self._free:
            return next(iter([*same, *indexes]), QModelIndex())
        return QModelIndex()

    def _word(self) -> str:
        index = self._list.currentIndex()
        if index.isValid():
            return str(index.data(_WordRole))
        return self._input.text().strip() if self._free else ""

    def _show_choice(self) -> None:
        self._agree.setEnabled(bool(self._word()))

    def _choose(self) -> None:
        word = self._word()
        if word:
            self.accept()
            self.chosen.emit(word)
