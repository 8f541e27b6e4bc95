"""A mapping, its values side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from editor.desk.form.field_widget import ABSENT, FieldWidget, FramedField
from editor.desk.form.flow_layout import FlowLayout
from editor.desk.form.focus_order import place_after
from editor.desk.form.kinds import guessed_field
from editor.desk.form.labels import label_of
from editor.desk.form.switch_field import SwitchField
from editor.desk.form.tools import Tools
from editor.desk.form.yaml_text import written
from editor.record.paths import Path
from editor.record.schema import Field, Kind

_NARROW: Final = 150
_WIDE: Final = 260
_MOST: Final = 2000
_SHORT: Final = frozenset({Kind.NUMBER, Kind.SWITCH})


class MappingField(FieldWidget):
    """The fields that the schema knows for the mapping, and after them what else it holds."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        px = tools.theme.px
        self._fields: dict[str, FieldWidget] = {}
        self._box = QWidget(self)
        least = _NARROW if {child.kind for child in field.fields} <= _SHORT else _WIDE
        columns = (px(least), px(_MOST))
        self._flow = FlowLayout(self._box, gap=px(6), line_gap=px(2), columns=columns)
        self._line.addWidget(self._box)
        for child in field.fields:
            self._add(child)

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Mappings whose keys are names."""
        if isinstance(value, dict):
            return all(isinstance(key, str) for key in value)
        return value is ABSENT or value is None

    def fields(self) -> dict[str, FieldWidget]:
        """Return the fields of the values, by key."""
        return self._fields

    def set_name(self, name: str) -> None:
        """Name this `NAME`, and its values `NAME.key`."""
        self.setObjectName(name)
        for key, child in self._fields.items():
            child.set_name(f"{name}.{key}")

    def restyle(self) -> None:
        """Pass it on."""
        for child in self._fields.values():
            child.restyle()

    def set_value(self, value: Any, source: Callable[[], str] = str) -> None:
        """Show each value where it differs."""
        self._last = value
        self._show(value)

    def reset(self) -> None:
        """Forget every value."""
        super().reset()
        for child in self._fields.values():
            child.reset()

    def _show(self, value: Any) -> None:
        values = value if isinstance(value, dict) else {}
        for key, one in values.items():
            shown = self._fields.get(key)
            if shown is None or not shown.accepts(one):
                self._replace(key, guessed_field(key, one, self.field.child(key)))
        for key, child in self._fields.items():
            known = key in values or self.field.child(key) is not None
            child.setVisible(known)
            value = values.get(key, ABSENT)
            child.set_value(value, partial(written, value))

    def _set_read_only(self, read_only: bool) -> None:
        for child in self._fields.values():
            child.set_locked(read_only)

    def _replace(self, key: str, field: Field) -> None:
        old = self._fields.pop(key, None)
        if old is not None:
            self._flow.removeWidget(old)
            old.deleteLater()
        self._add(field)

    def _add(self, field: Field) -> None:
        widget = self.tools.make(field, (*self.path, field.key), self.tools, self._box)
        if isinstance(widget, FramedField | SwitchField):
            widget.set_prefix(label_of(field))
        widget.edited.connect(self.edited)
        widget.operated.connect(self.operated)
        widget.noted.connect(self._collect)
        last = next(reversed(self._fields.values()), None)
        if last is not None:
            place_after(last, widget)
        self._fields[field.key] = widget
        self._flow.addWidget(widget)
        if self.objectName():
            widget.set_name(f"{self.objectName()}.{field.key}")

    def _collect(self) -> None:
        """Pass on the first problem of a value."""
        self._say(next((one.problem for one in self._fields.values() if one.problem), ""))
