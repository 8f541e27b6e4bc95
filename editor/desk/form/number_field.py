"""A whole or decimal number."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.record.paths import Path
from editor.record.schema import Field

_WHOLE = re.compile(r"[+-]?\d{1,18}")
_DECIMAL = re.compile(r"[+-]?\d{1,15}\.\d{1,15}")
_MINUS = "\u2212"

_OTHER_KEYS: Final = ~Qt.KeyboardModifier.KeypadModifier


class NumberField(FramedField):
    """A number; Up and Down step it by one.

    An emptied input removes the value when it is left, not before: the next digit may follow.
    """

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._input = LineEditor(self.frame)
        self._input.setPlaceholderText("–")
        self._input.typed.connect(self._typed)
        self._input.editingFinished.connect(self._finished)
        self._input.key_hook = self._key
        self._describe(self._input)
        self._remark = ToneLabel(tools.theme, self.frame)
        self.frame.add(self._input)
        self.frame.add(self._remark, 1)
        self._input.textChanged.connect(lambda: self._input.fit_to_text())
        self.setFocusProxy(self._input)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Numbers, but not true and false, which are integers to Python."""
        if isinstance(value, bool):
            return False
        return value is ABSENT or value is None or isinstance(value, int | float)

    def editor(self) -> QWidget:
        """Return the line edit."""
        return self._input

    def restyle(self) -> None:
        """Numbers are written strong."""
        self._input.setFont(self.tools.theme.font("strong"))
        self._input.fit_to_text()

    def draft(self) -> str:
        """Return what is no number yet."""
        return self._input.text() if self.problem else ""

    def set_draft(self, text: str) -> None:
        """Stand as it was left."""
        self._input.show_text(text)
        self._typed(text)

    def _key(self, event: QKeyEvent) -> bool:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & _OTHER_KEYS or self._input.isReadOnly():
            return False
        self._step(step)
        return True

    def _step(self, step: int) -> None:
        number = parse_number(self._input.text() or "0")
        if number is not None:
            self._input.setText(str(number + step))

    def _show(self, value: Any) -> None:
        self._input.show_text("" if value is ABSENT or value is None else str(value))
        self._comment(value)

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setReadOnly(read_only)

    def _typed(self, text: str) -> None:
        number = parse_number(text)
        if number is not None:
            self._say("")
            self._comment(number)
            self._edit(number)
        elif text.strip():
            self._say(
                translate("Form", "“{}” is not a number; the record keeps the old one.").format(
                    text
                )
            )

    def _finished(self) -> None:
        if not self._input.text().strip():
            self._say("")
            self._comment(ABSENT)
            self._edit(ABSENT)

    def _comment(self, value: Any) -> None:
        """Say what -1 means where it means that nobody measured."""
        unmeasured = self.field.key == "heat" and value == -1
        self._remark.setText(translate("Form", "not measured") if unmeasured else "")


def parse_number(text: str) -> int | float | None:
    """Read a number as people type it; None for anything else."""
    text = text.strip().replace(_MINUS, "-")
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return None
