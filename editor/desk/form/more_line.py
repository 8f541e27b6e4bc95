"""The form's last line: what else the record has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.desk.form.changed_mark import WIDTH
from editor.desk.form.field_cell import FieldCell
from editor.desk.form.field_frame import RING
from editor.desk.form.fold_button import FoldButton
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.texts import number


class MoreLine(QWidget):
    """Opens the fields that are not in the schema, or not in the record; and the locks."""

    opened = Signal(bool)

    def __init__(self, locks: Sequence[FieldCell], tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._fold = FoldButton(self)
        self._fold.toggled.connect(self.opened)
        self.setFocusProxy(self._fold)
        line = QHBoxLayout(self)
        line.setContentsMargins(WIDTH + RING - 7, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._fold)
        self._locks = list(locks)
        self._body = ToneLabel(tools.theme, self, "", "muted", "base")
        self._body.setToolTip(translate("Form", "What follows the fields; see Source"))
        self._parts: list[QWidget] = [self._fold, *locks, self._body]
        self._dots = [ToneLabel(tools.theme, self, "·", "muted", "base") for _ in self._parts[1:]]
        for dot, part in zip(self._dots, self._parts[1:], strict=True):
            line.addWidget(dot)
            line.addWidget(part)
        line.addStretch(1)

    def is_open(self) -> bool:
        """Return whether the fields are shown."""
        return self._fold.isChecked()

    def show_names(self, unknown: Sequence[str], absent: Sequence[str], body: int) -> None:
        """Say how many keys of the record the schema does not know, and which it could have.

        `body` is how many characters follow the front matter.
        """
        text = translate("Form", "{} characters of text").format(number(body))
        self._body.setText(f"  {text}")
        self._body.setVisible(bool(body))
        if len(unknown) == 1:
            words = translate("Form", "1 more field")
        elif unknown:
            words = translate("Form", "{} more fields").format(len(unknown))
        elif len(absent) == 1:
            words = translate("Form", "1 field not set")
        else:
            words = translate("Form", "{} fields not set").format(len(absent))
        self._fold.setVisible(bool(unknown or absent))
        tip = [", ".join(unknown)] if unknown else []
        if absent:
            tip.append(translate("Form", "Not set: {}").format(", ".join(absent)))
        self._fold.set_words(words, "\n".join(tip))
        self._show_dots()

    def show_locks(self) -> None:
        """Show the locks that the record has, or had."""
        for lock in self._locks:
            lock.setVisible(lock.has_value() or lock.mark.is_changed())
        self._show_dots()

    def _show_dots(self) -> None:
        """Part what is shown from what is shown before it."""
        before = False
        for part, dot in zip(self._parts, (None, *self._dots), strict=True):
            shown = not part.isHidden()
            if dot is not None:
                dot.setVisible(shown and before)
            before = before or shown

    def restyle(self) -> None:
        """Take over the theme's font."""
        for dot in (*self._dots, self._body):
            dot.restyle()
