"""All keys at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.desk.actions import Entry, edit_entries, review_entries, window_entries


class ShortcutsDialog(QDialog):
    """Three groups of actions, each with the keys it has now."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(self.tr("Shortcuts"))
        left, right = QVBoxLayout(), QVBoxLayout()
        self._add_group(left, self.tr("Review"), review_entries(), actions)
        self._add_group(right, self.tr("Changes"), edit_entries(), actions)
        self._add_group(right, self.tr("Window"), window_entries(), actions)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for column in (left, right):
            column.setSpacing(6)
            column.addStretch(1)
            columns.addLayout(column)
        hint = QLabel(self.tr("Letters act when no text field has the focus; Esc leaves a field."))
        hint.setProperty("kind", "small")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(16)
        whole.addLayout(columns)
        whole.addWidget(hint)
        whole.addWidget(buttons)

    def _add_group(
        self,
        column: QVBoxLayout,
        name: str,
        entries: Sequence[Entry],
        actions: Mapping[str, QAction],
    ) -> None:
        heading = QLabel(name)
        heading.setProperty("kind", "heading")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for line, entry in enumerate(entries):
            grid.addWidget(QLabel(entry.text), line, 0)
            grid.addLayout(_keys(actions[entry.id]), line, 1)
        grid.setColumnStretch(0, 1)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addSpacing(12)


def _keys(action: QAction) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch(1)
    for sequence in action.shortcuts():
        label = QLabel(sequence.toString(QKeySequence.SequenceFormat.NativeText))
        label.setProperty("kind", "key")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(label)
    return row
