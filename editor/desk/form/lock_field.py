"""A value that is kept and never shown: the crawler's ciphertext."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.desk.form.field_widget import ABSENT, FieldWidget, Unreadable
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.record.paths import Path
from editor.record.schema import Field

_ICON = 14


class LockField(FieldWidget):
    """Says that the value is there and as it was; nothing of it is shown or can be copied."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._icon = QLabel(self)
        self._key = ToneLabel(tools.theme, self, field.key, "muted", "strong")
        self._word = ToneLabel(tools.theme, self, "", "muted", "base")
        self._line.setSpacing(5)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._key)
        self._line.addWidget(self._word)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:  # noqa: ARG003
        """Everything: nothing is looked at."""
        return True

    def restyle(self) -> None:
        """Set font and icon."""
        theme = self.tools.theme
        self._key.restyle()
        self._word.restyle()
        self._icon.setPixmap(theme.pixmap("lock", "muted", _ICON, self.devicePixelRatioF()))

    def text(self) -> str:
        """Return the word that is shown."""
        return self._word.text()

    def _show(self, value: Any) -> None:
        sound = value is not ABSENT and not isinstance(value, Unreadable)
        if sound:
            word, tip = (
                translate("Form", "intact"),
                translate("Form", "Written by the crawler; kept as it is."),
            )
        else:
            word, tip = translate("Form", "missing"), ""
        self._word.setText(word)
        self.setToolTip(tip)
        self.setAccessibleName(f"{self.field.key}: {word}")

    def _set_read_only(self, read_only: bool) -> None:
        """It is never anything else."""
