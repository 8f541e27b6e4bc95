"""The list under the search box: fields and values that may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from editor.desk.models.completions import completions
from editor.desk.models.facets import FacetCounts

_TEXT: Final = int(Qt.ItemDataRole.UserRole)
_PADDING: Final = 10  # px of the list that Qt does not count, in both directions
_START: Final = _TEXT + 1


class SearchCompleter(QCompleter):
    """Shows what fits where the cursor stands; Return or a click takes one."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self._values: Mapping[str, Iterable[str]] = {}
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setWidget(box)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(12)
        self._list = QListView()
        self._list.setProperty("kind", "popup")
        self._list.setAccessibleName(self.tr("Suggestions"))
        self.setPopup(self._list)
        self.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        box.textEdited.connect(self._offer)

    def know(self, counts: FacetCounts) -> None:
        """Know the values that a new count of the site's records found."""
        self.set_values(counts.groups)

    def set_values(self, values: Mapping[str, Iterable[str]]) -> None:
        """Know the values of the site's records, by field."""
        self._values = values

    def _offer(self, text: str) -> None:
        found = completions(text, self._box.cursorPosition(), self._values)
        self._items.clear()
        for completion in found:
            label = completion.text.strip()
            item = QStandardItem(f"{label}   {completion.hint}" if completion.hint else label)
            item.setData(completion.text, _TEXT)
            item.setData(completion.start, _START)
            self._items.appendRow(item)
        if found:
            self.complete()
            self._list.resize(self._list.width(), self._list.height() + _PADDING)
        else:
            self._list.hide()

    def _take(self, index: QModelIndex) -> None:
        """Put what was taken in the place of what was typed for it."""
        start, text, cursor = index.data(_START), index.data(_TEXT), self._box.cursorPosition()
        self._box.setSelection(start, cursor - start)
        self._box.insert(text)
