"""The text input of several lines that fields and the source view use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.desk.form.exact_text import ExactText
from editor.desk.form.line_editor import is_undo_key
from editor.desk.form.text_change import text_change, units

_SMALL_CHANGE = 0.5


class PlainEditor(QPlainTextEdit):
    """A plain text edit that keeps its text exactly, and can be refreshed while typed in.

    Line ends, no-break spaces and the like, which Qt would change, come out as they went in.
    Undo and redo belong to the record, not to the input.
    """

    typed = Signal(str)
    """The exact text is another one through a person, a paste or an assistive tool."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._exact = ExactText("")
        self._quiet = False
        self._composing = False
        self._held: str | None = None
        self.textChanged.connect(self._text_changed)

    def exact_text(self) -> str:
        """Return the text with its own line ends."""
        return self._exact.text

    def show_text(self, text: str) -> None:
        """Show another text; cursor, selection and scroll position stay where they are in it.

        While an input method composes, the text waits until it is done.
        """
        if self._composing:
            self._held = text
            return
        if text == self._exact.text:
            return
        old, self._exact = self._exact.shown, ExactText(text)
        self._quiet = True
        self._replace(old, self._exact.shown)
        self._quiet = False

    def set_wrapped(self, wrapped: bool) -> None:
        """Break long lines at the edge, anywhere if there is no space."""
        wrap = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(wrap.WidgetWidth if wrapped else wrap.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's actions."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notice when a composition begins and ends."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and self._held is not None:
            held, self._held = self._held, None
            self.show_text(held)

    def _replace(self, old: str, new: str) -> None:
        """Put `new` in the place of `old`, as one small edit where most of it stays."""
        change = text_change(old, new)
        if change.removed >= units(old) * _SMALL_CHANGE:
            self.setPlainText(new)
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(change.start)
        cursor.setPosition(change.start + change.removed, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.inserted)

    def _text_changed(self) -> None:
        if self._quiet:
            return
        shown = self.document().toRawText().replace("\u2029", "\n")
        if shown == self._exact.shown:
            return
        self._held = None
        self._exact.edit(shown)
        self.typed.emit(self._exact.text)
