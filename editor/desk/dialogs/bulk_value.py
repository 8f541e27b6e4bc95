"""Choosing a field and the value that many records are to have in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from editor.desk.bulk_edits import values_set
from editor.desk.dialogs.bulk_dialog import BulkDialog
from editor.desk.form.field_widget import ABSENT, FieldWidget
from editor.desk.form.labels import label_of
from editor.desk.form.tools import Tools
from editor.record import Edit
from editor.record.paths import Path
from editor.record.schema import Field

_SIZE = QSize(520, 300)


class ValueDialog(BulkDialog):
    """The field's own widget takes the value; or the field is taken away."""

    chosen = Signal(object, object)
    """The field, and a list of (path, value); the value ABSENT takes it away."""

    def __init__(self, title: str, fields: Sequence[Field], tools: Tools, parent: QWidget) -> None:
        super().__init__("valueDialog", title, tools.theme, parent)
        self._fields = fields
        self._tools = tools
        self._widgets: dict[int, FieldWidget] = {}
        self._values: dict[Path, Any] = {}
        self._build()
        self._show_field(0)
        self._choice.setFocus()
        self.fit(_SIZE)

    def _build(self) -> None:
        self._choice = QComboBox(self)
        self._choice.setObjectName("fieldChoice")
        self._choice.setAccessibleName(self.tr("Field"))
        self._choice.setToolTip(self.tr("The field to set in all of the records"))
        for field in self._fields:
            self._choice.addItem(label_of(field))
        self._choice.currentIndexChanged.connect(self._show_field)
        self._give = QRadioButton(self.tr("Give it this value"), self)
        self._give.setToolTip(self.tr("Whatever value each record has now"))
        self._give.setChecked(True)
        self._take = QRadioButton(self.tr("Take the field away"), self)
        self._take.setToolTip(self.tr("The records then have no such field"))
        self._give.toggled.connect(self._show_choice)
        self._pages = QStackedWidget(self)
        self._agree = self.to_preview(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(self.margins())
        column.setSpacing(self._theme.px(10))
        for widget in (self._heading, self._choice, self._give, self._pages, self._take):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(self.foot(self._agree))

    def _show_field(self, place: int) -> None:
        self._values.clear()
        if place not in self._widgets:
            field = self._fields[place]
            widget = self._tools.make(field, (field.key,), self._tools, self)
            widget.set_name(f"bulk.{field.key}")
            widget.edited.connect(self._edited)
            widget.operated.connect(self._operated)
            self._pages.addWidget(widget)
            self._widgets[place] = widget
        widget = self._widgets[place]
        widget.reset()
        widget.set_value(ABSENT)
        self._pages.setCurrentWidget(widget)
        self._show_choice()

    def _edited(self, path: Path, value: Any) -> None:
        self._values[path] = value
        self._show_choice()

    def _operated(self, edits: list[Edit], _text: str) -> None:
        self._values.update(values_set(edits))
        self._show_choice()

    def _show_choice(self) -> None:
        self._pages.setEnabled(self._give.isChecked())
        self._agree.setEnabled(bool(self._values) or self._take.isChecked())

    def _choose(self) -> None:
        field = self._fields[self._choice.currentIndex()]
        values = list(self._values.items())
        if self._take.isChecked():
            values = [((field.key,), ABSENT)]
        self.accept()
        self.chosen.emit(field, values)
