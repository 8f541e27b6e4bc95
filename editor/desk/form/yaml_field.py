"""Anything, as YAML: what no other class shows, and what cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from editor.desk.form.field_widget import ABSENT, Unreadable
from editor.desk.form.text_field import TextField
from editor.desk.form.tools import Tools, translate
from editor.desk.form.yaml_text import read_value
from editor.desk.texts import said
from editor.record import RecordError
from editor.record.paths import Path
from editor.record.schema import Field

_LONG: Final = 5_000
_PAUSE_MS: Final = 250


class YamlField(TextField):
    """A small YAML editor, checked as it is typed in; a long text when typing pauses."""

    least_lines = 1
    most_lines = 14

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        self._source = ""
        super().__init__(field, path, tools, parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._check)

    @classmethod
    def accepts(cls, value: Any) -> bool:  # noqa: ARG003
        """Everything."""
        return True

    def set_value(self, value: Any, source: Callable[[], str] = str) -> None:
        """Show the value's YAML, which may differ where the value does not."""
        text = "" if value is ABSENT else source()
        if text != self._source:
            self._source = text
            if not self._is_own(value):
                self.reset()
        super().set_value(value, source)

    def draft(self) -> str:
        """Return what is no YAML yet."""
        return self._input.exact_text() if self.problem else ""

    def set_draft(self, text: str) -> None:
        """Stand as it was left."""
        self._input.show_text(text)
        self._check()

    def flush(self) -> None:
        """Check a long text without waiting for the pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._check()

    def restyle(self) -> None:
        """Use the fixed-width font."""
        self._input.setFont(self.tools.theme.mono_font())
        self._fit()

    def _show(self, value: Any) -> None:
        self._pause.stop()
        self._input.show_text(self._source)
        if isinstance(value, Unreadable):
            self._say(translate("Form", "This cannot be read: {}").format(value.reason))

    def _is_own(self, value: Any) -> bool:
        """Return whether the text in the input means this value: then it stays as typed."""
        if not self._input.hasFocus():
            return False
        try:
            return bool(read_value(self._input.exact_text()) == value)
        except RecordError:
            return False

    def _typed(self, text: str) -> None:
        if len(text) > _LONG:
            self._pause.start(_PAUSE_MS)
        else:
            self._check()

    def _check(self) -> None:
        text = self._input.exact_text()
        try:
            value = read_value(text) if text.strip() else ABSENT
        except RecordError as error:
            self._say(_fault(error))
        else:
            self._say("")
            self._edit(value)


def _fault(error: RecordError) -> str:
    if error.line is None:
        return said(error.message)
    return translate("Form", "Line {}: {}").format(error.line, said(error.message))
