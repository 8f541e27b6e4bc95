"""Text of several lines, and HTML that is shown as text."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.desk.form.field_frame import RING
from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.plain_editor import PlainEditor
from editor.desk.form.tools import Tools, translate
from editor.record.paths import Path
from editor.record.schema import Field

_PADDING: Final = 7


class TextField(FramedField):
    """A string of several lines; the input grows with it, then scrolls."""

    least_lines = 3
    most_lines = 12

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        margin = RING + _PADDING
        self.frame.line.setContentsMargins(margin, RING + 3, RING + 2, RING + 3)
        self._input = PlainEditor(self.frame)
        self._input.setProperty("kind", "bare")
        self._input.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._input.set_wrapped(True)
        self._input.typed.connect(self._typed)
        self._input.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._describe(self._input)
        self.frame.add(self._input, 1)
        self.setFocusProxy(self._input)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Strings only."""
        return value is ABSENT or value is None or isinstance(value, str)

    def editor(self) -> QWidget:
        """Return the text edit."""
        return self._input

    def restyle(self) -> None:
        """Set the font, and with it the height."""
        self._input.setFont(self._font())
        self._fit()

    def _font(self) -> QFont:
        return self.tools.theme.font("base")

    def _show(self, value: Any) -> None:
        text = value if isinstance(value, str) else ""
        self._input.show_text(text)
        self._count(text)

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setReadOnly(read_only)

    def _typed(self, text: str) -> None:
        self._count(text)
        self._edit(text)

    def _count(self, text: str) -> None:
        self._say(self.problem, str(len(text)) if text else "")

    def _fit(self) -> None:
        """Be as high as the text, within limits."""
        lines = round(self._input.document().size().height())
        shown = min(max(lines, self.least_lines), self.most_lines)
        spacing = self._input.fontMetrics().lineSpacing()
        margin = round(2 * self._input.document().documentMargin())
        height = shown * spacing + margin + 1
        policy = Qt.ScrollBarPolicy
        over = lines > self.most_lines
        self._input.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff
        )
        if height != self._input.height() or self._input.minimumHeight() != height:
            self._input.setFixedHeight(height)


class EmbedField(TextField):
    """An HTML embed, such as a video's: its text, never what it would show."""

    least_lines = 2
    most_lines = 8

    def _font(self) -> QFont:
        return self.tools.theme.mono_font()

    def _count(self, text: str) -> None:
        self._say(self.problem, translate("Form", "shown as text, never run") if text else "")
