"""A step on the way to a change of many records."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMargins
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.desk.dialogs.dialog import Dialog
from editor.desk.theme import Theme

translate = QCoreApplication.translate


class BulkDialog(Dialog):
    """What is to be done stands above; below is the way on, and the way out."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, theme, parent)
        self.setWindowTitle(title)
        self._heading = self.label("title", title)
        tip = translate("Bulk", "Change nothing (Esc)")
        self._dismiss = self.button(translate("Bulk", "Cancel"), tip, self.reject)

    def margins(self) -> QMargins:
        """Return the room around everything."""
        px = self._theme.px
        return QMargins(px(20), px(16), px(20), px(14))

    def to_preview(self, act: Callable[[], object]) -> QPushButton:
        """Return the way on where what would change is shown next."""
        tip = translate("Bulk", "See each change first; nothing is written yet")
        return self.primary(translate("Bulk", "Show what changes"), tip, act)

    def foot(self, agree: QPushButton, words: str = "") -> QHBoxLayout:
        """Return the last row: some words, and the two ways."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.label("small", words), 1)
        row.addWidget(self._dismiss)
        row.addWidget(agree)
        return row
