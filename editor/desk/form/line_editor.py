"""The one-line text input that all fields use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.desk.form.text_change import text_change

_CARET_ROOM: Final = 14


class LineEditor(QLineEdit):
    """A line edit that can be refreshed while someone types in it.

    Undo and redo belong to the record, not to the input, so their keys pass through.
    """

    typed = Signal(str)
    """The text is another one through a person, a paste or an assistive tool."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFrame(False)
        self._quiet = False
        self._composing = False
        self._held: str | None = None
        self.key_hook: Callable[[QKeyEvent], bool] | None = None
        """Sees each key first, and says whether it took it."""
        self.tip_hook: Callable[[], str] | None = None
        """Gives the tooltip when it is wanted."""
        self.textChanged.connect(self._text_changed)

    def show_text(self, text: str) -> None:
        """Show another text; cursor and selection stay where they are in it.

        While an input method composes, the text waits until it is done.
        """
        if self._composing:
            self._held = text
            return
        old = self.text()
        if text == old:
            return
        start, length, cursor = self.selectionStart(), self.selectionLength(), self.cursorPosition()
        self._quiet = True
        self.setText(text)
        self._quiet = False
        if not self.hasFocus():
            self.setCursorPosition(0)
            return
        change = text_change(old, text)
        cursor = change.moved(cursor)
        if start >= 0:
            end = change.moved(start + length)
            start = change.moved(start)
            anchor, to = (start, end) if cursor != start else (end, start)
            self.setSelection(anchor, to - anchor)
        else:
            self.setCursorPosition(cursor)

    def fit_to_text(self, most: int = 1 << 16) -> None:
        """Be as wide as the text, `most` at most, so that something can stand right behind it."""
        words = self.text() or self.placeholderText()
        width = self.fontMetrics().horizontalAdvance(words) + _CARET_ROOM
        self.setFixedWidth(max(_CARET_ROOM, min(width, most)))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's actions, and make the tooltip when it is wanted."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_key(event):
            event.ignore()
            return False
        if event.type() == QEvent.Type.ToolTip and self.tip_hook is not None:
            self.setToolTip(self.tip_hook())
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask the hook first."""
        if self.key_hook is not None and self.key_hook(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notice when a composition begins and ends."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and self._held is not None:
            held, self._held = self._held, None
            self.show_text(held)

    def _text_changed(self, text: str) -> None:
        if not self._quiet:
            self._held = None
            self.typed.emit(text)


def overrides_escape(event: QEvent) -> bool:
    """Return whether an event asks who wants Escape: elsewhere it leaves the form."""
    overriding = event.type() == QEvent.Type.ShortcutOverride
    return overriding and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def is_undo_key(event: QEvent) -> bool:
    """Return whether a key event asks for undo or redo."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )
