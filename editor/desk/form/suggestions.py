"""What could be meant while something is typed: a list below the input."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from editor.desk.form.line_editor import LineEditor
from editor.desk.form.tools import translate

_SHOWN: Final = 10
_MatchRole: Final = int(Qt.ItemDataRole.UserRole) + 1
_DataRole: Final = int(Qt.ItemDataRole.UserRole) + 2


class Suggestions(QObject):
    """Offers entries that contain what is typed; the input's text stays the person's own.

    Going through the list does not write into the input; only choosing says `chosen`.
    """

    chosen = Signal(object)

    def __init__(self, editor: LineEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(editor)
        self._completer.setCompletionRole(_MatchRole)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._popup = QListView()
        self._popup.setProperty("kind", "popup")
        self._popup.setAccessibleName(translate("Form", "Suggestions"))
        self._completer.setPopup(self._popup)
        self._popup.setFont(editor.font())
        # The completer's signal has two forms, which the stubs do not know.
        self._completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]
        editor.typed.connect(self._offer)

    def set_entries(self, entries: Iterable[tuple[str, Any]]) -> None:
        """Offer these texts, each with what choosing it means."""
        self._model.clear()
        for text, meaning in entries:
            item = QStandardItem(text)
            item.setData(text, _MatchRole)
            item.setData(meaning, _DataRole)
            self._model.appendRow(item)

    def current(self) -> Any:
        """Return what is marked in the open list, None when nothing is."""
        index = self._popup.currentIndex()
        return index.data(_DataRole) if self._popup.isVisible() and index.isValid() else None

    def hide(self) -> None:
        """Close the list."""
        self._popup.hide()

    def is_open(self) -> bool:
        """Return whether the list is shown."""
        return self._popup.isVisible()

    def _offer(self, text: str) -> None:
        prefix = text.strip()
        self._completer.setCompletionPrefix(prefix)
        if not prefix or not self._editor.hasFocus() or not self._completer.completionCount():
            self.hide()
        else:
            self._completer.complete()

    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_DataRole))
