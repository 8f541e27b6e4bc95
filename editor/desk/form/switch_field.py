"""True or false."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.desk.form.field_widget import ABSENT, FieldWidget
from editor.desk.form.switch import Switch
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.record.paths import Path
from editor.record.schema import Field


class SwitchField(FieldWidget):
    """A switch with the word of its state beside it."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._switch = Switch(tools.theme, self)
        self._switch.toggled.connect(self._toggled)
        self._describe(self._switch)
        self._word = ToneLabel(tools.theme, self, "", "text", "base")
        self._line.setSpacing(8)
        self._line.addWidget(self._switch)
        self._line.addWidget(self._word)
        self._line.addStretch(1)
        self.setMinimumHeight(tools.theme.px(34))
        self.setFocusProxy(self._switch)

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """True and false only; a missing one is drawn as off."""
        return value is ABSENT or value is None or isinstance(value, bool)

    def set_prefix(self, text: str) -> None:
        """Write a label before the switch."""
        self._line.insertWidget(
            0, ToneLabel(self.tools.theme, self, text), 0, Qt.AlignmentFlag.AlignVCenter
        )

    def editor(self) -> QWidget:
        """Return the switch."""
        return self._switch

    def show_differing(self, *, differing: bool) -> None:
        """Say so beside the switch."""
        if differing:
            self._word.setText(translate("Form", "Multiple"))

    def restyle(self) -> None:
        """Draw the switch anew."""
        self._switch.update()

    def _show(self, value: Any) -> None:
        self._switch.show_state(bool(value) and value is not ABSENT)
        self._name(value)

    def _set_read_only(self, read_only: bool) -> None:
        self._switch.set_read_only(read_only)

    def _toggled(self, on: bool) -> None:
        self._name(on)
        self._edit(on)

    def _name(self, value: Any) -> None:
        if value is ABSENT or value is None:
            self._word.setText(translate("Form", "not set"))
        else:
            self._word.setText(translate("Form", "yes") if value else translate("Form", "no"))
