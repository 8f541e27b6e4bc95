"""One of several words."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QInputDialog,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.labels import label_of
from editor.desk.form.tools import Tools, translate
from editor.record.paths import Path
from editor.record.schema import Field

_LETTERS: Final = 20  # of a choice have room in any form


class Chooser(QComboBox):
    """A combo box that the wheel does not change in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll unless someone works in the box."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice, with "…" where it has no room; what stands for none is grey.

        A style sheet cuts the one off, and draws the other as if it were chosen.
        """
        option, control = QStyleOptionComboBox(), QStyle.ComplexControl.CC_ComboBox
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(control, option, part, self)
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        words = self.currentText() or self.placeholderText()
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        if self.currentIndex() >= 0:
            option.currentText = words
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        else:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self) -> QSize:
        """Return the room for the longest word, within bounds."""
        return self._bounded(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word that is usual is never cut off."""
        return self._bounded(super().minimumSizeHint())

    def _bounded(self, size: QSize) -> QSize:
        return size.boundedTo(
            QSize(self.fontMetrics().averageCharWidth() * _LETTERS, size.height())
        )


class ChoiceField(FramedField):
    """A word from the schema's choices; a record's own word is kept and shown among them."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self.frame.line.setContentsMargins(13, 2, 5, 2)
        self._input = Chooser(self.frame)
        self._input.setProperty("kind", "bare")
        self._input.setFrame(False)
        self._input.setPlaceholderText(label_of(field))
        self._input.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._input.activated.connect(self._chosen)
        self._input.currentIndexChanged.connect(self._changed)
        self._describe(self._input)
        self._own = ""
        self._fill()
        self.frame.add(self._input, 1)
        self.setFocusProxy(self._input)

    def set_prefix(self, text: str) -> None:
        """Write the label before the words, and not in their place."""
        super().set_prefix(text)
        self._input.setPlaceholderText("")

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Strings only."""
        return value is ABSENT or value is None or isinstance(value, str)

    def editor(self) -> QWidget:
        """Return the combo box."""
        return self._input

    def _show(self, value: Any) -> None:
        text = value if isinstance(value, str) else ""
        if text and text not in self.field.choices and text != self._own:
            self._own = text
            self._fill()
        with QSignalBlocker(self._input):
            self._input.setCurrentIndex(self._input.findData(text) if text else -1)

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setEnabled(not read_only)

    def _fill(self) -> None:
        """List the choices, the record's own word, and a way to any other."""
        with QSignalBlocker(self._input):
            self._input.clear()
            for choice in self.field.choices:
                self._input.addItem(choice, choice)
            if self._own:
                self._input.addItem(self._own, self._own)
                tip = translate("Form", "Not among the usual values")
                self._input.setItemData(self._input.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            self._input.addItem(translate("Form", "Other …"), None)

    def _changed(self, index: int) -> None:
        value = self._input.itemData(index)
        if isinstance(value, str):
            self._edit(value)

    def _chosen(self, index: int) -> None:
        """Ask for a word of one's own."""
        if self._input.itemData(index) is not None:
            return
        last = self._last if isinstance(self._last, str) else ""
        label = label_of(self.field)
        text, given = QInputDialog.getText(self, label, label, text=last)
        shown = text.strip() if given and text.strip() else last
        self._show(shown)
        if shown:
            self._edit(shown)
