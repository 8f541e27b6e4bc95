"""The text that names the record."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from editor.desk.form.field_frame import RING
from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.title_editor import TitleEditor
from editor.desk.form.tools import Tools
from editor.record.paths import Path
from editor.record.schema import Field

_MARGINS: Final = (RING + 7, RING + 1, RING + 5, RING + 1)


class TitleField(FramedField):
    """A string without line breaks, written large, all of it in sight."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self.frame.line.setContentsMargins(*_MARGINS)
        self._input = TitleEditor(self.frame)
        self._input.typed.connect(self._edit)
        self._describe(self._input)
        self.frame.add(self._input, 1)
        self.setFocusProxy(self._input)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Strings without line breaks; anything else stands in another field."""
        if isinstance(value, str):
            return not any(mark in value for mark in "\n\r\u2028\u2029")
        return value is ABSENT or value is None

    def editor(self) -> QWidget:
        """Return the text edit."""
        return self._input

    def restyle(self) -> None:
        """Set the font, and with it the height."""
        self._input.setFont(self.tools.theme.font("title"))
        self._input.fit()

    def _show(self, value: Any) -> None:
        self._input.show_text(value if isinstance(value, str) else "")

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setReadOnly(read_only)
