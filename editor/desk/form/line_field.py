"""Text in one line."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.tools import Tools
from editor.record.paths import Path
from editor.record.schema import Field


class LineField(FramedField):
    """A string in one line."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._input = LineEditor(self.frame)
        self._input.typed.connect(self._edit)
        self._describe(self._input)
        self.frame.add(self._input, 1)
        self.setFocusProxy(self._input)

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Strings only: an unquoted number stays a number."""
        return value is ABSENT or value is None or isinstance(value, str)

    def editor(self) -> QWidget:
        """Return the line edit."""
        return self._input

    def _show(self, value: Any) -> None:
        self._input.show_text(value if isinstance(value, str) else "")

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setReadOnly(read_only)
