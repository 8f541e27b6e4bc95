"""All keys at a glance, and others for those who want them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desk.actions import Entry, groups
from editor.desk.dialogs.dialog import Dialog
from editor.desk.dialogs.key_field import KeyField
from editor.desk.keys import Keys
from editor.desk.theme import Theme
from editor.desk.views.arrange import ScrolledPage

_LEFT: Final = 2  # groups in the left column
_WIDE: Final = 800  # px, at a font of 13 px: from this on a window has room for two columns


class ShortcutsDialog(Dialog):
    """The groups of actions, each with the keys it has now; a click on them records another."""

    def __init__(self, keys: Keys, theme: Theme, parent: QWidget) -> None:
        super().__init__("shortcutsDialog", theme, parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self._keys = keys
        self._names: dict[str, str] = {}
        self._fields: dict[str, KeyField] = {}
        self._resets: dict[str, QToolButton] = {}
        self._wanted = ("", "")
        self._say_line, self._take = self._build_message()
        self._lay_out()
        keys.changed.connect(self._show)
        self._show()
        self.fit()

    # --- what happens -------------------------------------------------------------------------

    def _show(self) -> None:
        """Show every action's keys as they are now."""
        for action, field in self._fields.items():
            field.show_keys(self._keys.of(action))
            self._resets[action].setEnabled(self._keys.is_changed(action))
        self._reset_all.setEnabled(any(map(self._keys.is_changed, self._fields)))
        self._say(self.tr("Click a key to change it; Backspace then leaves none."))

    def _recorded(self, action: str, key: str) -> None:
        """Give a key to an action; ask first where another action has it."""
        owner = self._keys.owner(key) if key else ""
        if not owner or owner == action:
            self._keys.give(action, *([key] if key else []))
            return
        self._wanted = (action, key)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        text = self.tr("{key} is the key of “{owner}”.")
        self._say(text.format(key=shown, owner=self._names[owner]), problem=True)
        self._take.setText(self.tr("Give it to “{action}”").format(action=self._names[action]))
        self._take.show()
        self._take.setFocus()

    def _take_over(self) -> None:
        action, key = self._wanted
        self._keys.give(action, key)
        self._fields[action].setFocus()

    def _reset(self, action: str) -> None:
        self._fields[action].setFocus()
        self._keys.reset(action)

    def _refuse(self) -> None:
        text = self.tr("Lists and buttons need this key. Hold Ctrl or Alt with it.")
        self._say(text, problem=True)

    def _say(self, text: str, *, problem: bool = False) -> None:
        self._take.hide()
        self._say_line.setProperty("kind", "problem" if problem else "small")
        self._say_line.style().polish(self._say_line)
        self._say_line.setText(text)

    # --- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        wide = self._window.window().width() >= self._theme.px(_WIDE)
        lines = [QVBoxLayout(), QVBoxLayout()] if wide else [QVBoxLayout()]
        for place, (heading, entries) in enumerate(groups()):
            self._add_group(lines[place // _LEFT if wide else 0], heading, entries)
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, self._theme.px(4), 0)
        columns.setSpacing(self._theme.px(32))
        for column in lines:
            column.setSpacing(self._theme.px(2))
            column.addStretch(1)
            columns.addLayout(column)
        hint = self.label("small", self.tr("Letters act when no text field has the focus."))
        message = QHBoxLayout()
        message.addWidget(self._say_line, 1)
        message.addWidget(self._take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addWidget(ScrolledPage(page), 1)
        self._reset_all = self.button(
            self.tr("Reset all"),
            self.tr("Give every action its usual key again"),
            self._keys.reset_all,
        )
        foot = QHBoxLayout()
        foot.addWidget(self._reset_all)
        foot.addStretch(1)
        foot.addWidget(self.closing())
        whole.addWidget(hint)
        whole.addLayout(message)
        whole.addLayout(foot)

    def _build_message(self) -> tuple[QLabel, QPushButton]:
        line = self.label("small")
        line.setMinimumHeight(self._theme.px(30))
        tip = self.tr("The other action then has no key, or one less")
        take = self.button("", tip, self._take_over)
        return line, take

    def _add_group(self, column: QVBoxLayout, name: str, entries: Sequence[Entry]) -> None:
        heading = QLabel(name, self)
        heading.setProperty("kind", "heading")
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(4))
        grid.setVerticalSpacing(self._theme.px(2))
        for line, entry in enumerate(entries):
            self._names[entry.id] = entry.text.rstrip(" …")
            field = KeyField(self._names[entry.id], self)
            field.recorded.connect(partial(self._recorded, entry.id))
            field.refused.connect(self._refuse)
            self._fields[entry.id] = field
            self._resets[entry.id] = self._reset_button(entry.id)
            grid.addWidget(QLabel(self._names[entry.id], self), line, 0)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._resets[entry.id], line, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, self._theme.px(190))
        column.addWidget(heading)
        column.addLayout(grid)
        column.addSpacing(self._theme.px(10))

    def _reset_button(self, action: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "small")
        button.setIcon(self._theme.icon("undo"))
        text = self.tr("Usual key for “{action}”").format(action=self._names[action])
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(partial(self._reset, action))
        return button
