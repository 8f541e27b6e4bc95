"""One field of several records: their common value, or that they differ, and one edit for all."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.desk.bulk_edits import values_set
from editor.desk.form.changed_mark import WIDTH as MARK_WIDTH
from editor.desk.form.field_widget import ABSENT, FieldWidget
from editor.desk.form.several_chips import SeveralChips
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.models.several import Common
from editor.record import Edit
from editor.record.paths import Path
from editor.record.schema import Field, Kind

_AT_ONCE = frozenset({Kind.SWITCH, Kind.CHOICE})


class SeveralField(QWidget):
    """Waits until a person is done with the field: Enter, or going on to something else."""

    edited = Signal(object)
    """A list of (path, value), to be so in all of the records."""
    wordAdded = Signal(str)
    wordRemoved = Signal(str)

    def __init__(self, field: Field, tools: Tools, parent: QWidget, prefix: str = "") -> None:
        super().__init__(parent)
        self.field = field
        self._typed: dict[Path, Any] = {}
        self._common: Common | None = None
        self.widget = self._make(field, tools)
        self.widget.set_name(f"several.{field.key}")
        if prefix and hasattr(self.widget, "set_prefix"):
            self.widget.set_prefix(prefix)
        self._problem = ToneLabel(tools.theme, self, "", "problem")
        self._problem.hide()
        self.widget.noted.connect(self._note)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.widget)
        column.addWidget(self._problem)
        line = QHBoxLayout(self)
        line.setContentsMargins(MARK_WIDTH, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(column)
        self.setFocusProxy(self.widget)
        self._placeholders = {one: one.placeholderText() for one in self._inputs()}
        for one in self.findChildren(QLineEdit):
            one.returnPressed.connect(self.commit)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def show_common(self, common: Common) -> None:
        """Show what the records have, whatever was shown or typed before."""
        self._typed.clear()
        self._common = common
        key, widget = self.field.key, self.widget
        differs = key in common.differing
        words = translate("Form", "Multiple") if differs else ""
        for place, (one, usual) in enumerate(self._placeholders.items()):
            one.setPlaceholderText(usual if not differs else "" if place else words)
        widget.reset()
        if isinstance(widget, SeveralChips):
            widget.show_counts(common.words[key], common.count)
            return
        value = common.values.get(key, ABSENT)
        widget.set_value(value if widget.accepts(value) else ABSENT)
        widget.show_differing(differing=differs)

    def commit(self) -> None:
        """Ask for what was typed; an emptied field of different values is left as it is."""
        typed, self._typed = self._typed, {}
        differs = self._common is not None and self.field.key in self._common.differing
        wanted = [(path, value) for path, value in typed.items() if value != "" or not differs]
        if wanted:
            self.edited.emit(wanted)

    def set_locked(self, locked: bool) -> None:
        """Let it be edited, or not."""
        self.widget.set_locked(locked)

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self.widget.restyle()
        self._problem.restyle()

    def _make(self, field: Field, tools: Tools) -> FieldWidget:
        if field.kind is Kind.CHIPS:
            chips = SeveralChips(field, (field.key,), tools, self)
            chips.added.connect(self.wordAdded)
            chips.removed.connect(self.wordRemoved)
            return chips
        widget = tools.make(field, (field.key,), tools, self)
        widget.edited.connect(self._changed)
        widget.operated.connect(self._operated)
        return widget

    def _inputs(self) -> list[QLineEdit | QPlainTextEdit | QComboBox]:
        """Return the inputs that can say in grey what they stand for."""
        if self.field.kind is Kind.CHIPS:
            return []
        return [
            *self.findChildren(QLineEdit),
            *self.findChildren(QPlainTextEdit),
            *self.findChildren(QComboBox),
        ]

    def _changed(self, path: Path, value: Any) -> None:
        self._typed[path] = value
        if self.field.kind in _AT_ONCE:
            self.commit()

    def _operated(self, edits: list[Edit], _text: str) -> None:
        """Take what a field sets in one step, such as a provider of the directory."""
        self._typed.update(values_set(edits))
        self.commit()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Ask when a person goes on to another place of the window, not to another window."""
        inside = before is not None and self.isAncestorOf(before)
        if self._typed and inside and now is not None and not self.isAncestorOf(now):
            self.commit()

    def _note(self) -> None:
        self._problem.setText(self.widget.problem)
        self._problem.setVisible(bool(self.widget.problem))
