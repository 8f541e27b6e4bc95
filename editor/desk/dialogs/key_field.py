"""A button that shows an action's keys, and takes another one when it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from editor.desk.keys import pressed_key

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class KeyField(QPushButton):
    """Click or Return, then the key; Esc leaves it as it was, Backspace leaves none."""

    recorded = Signal(str)
    """A key in Qt's portable text, "" for none."""
    refused = Signal()
    """A key that lists and buttons need."""

    def __init__(self, name: str, parent: QWidget) -> None:
        self._recording = False
        super().__init__(parent)
        self._name = name
        self._text = ""
        self.setProperty("kind", "key")
        self.setAutoDefault(False)
        self.clicked.connect(self._start)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show the keys that the action has now."""
        form = QKeySequence.SequenceFormat.NativeText
        texts = dict.fromkeys(QKeySequence(key).toString(form) for key in keys)
        self._text = "  ".join(texts)  # Return and Enter have one name in some languages
        self._stop()

    def event(self, event: QEvent) -> bool:
        """Take every key while one is awaited, the window's own and Tab too."""
        if self._recording and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        self._stop()
        super().focusOutEvent(event)

    def _start(self) -> None:
        self._recording = True
        self._show(self.tr("Press a key …"))

    def _stop(self) -> None:
        self._recording = False
        self._show(self._text or "–")

    def _take(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == _NO_MODIFIER
        if plain and event.key() == Qt.Key.Key_Escape:
            self._stop()
        elif plain and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._stop()
            self.recorded.emit("")
        elif key := pressed_key(event):
            self._stop()
            self.recorded.emit(key)
        elif event.text() or event.key() < Qt.Key.Key_Shift:
            self.refused.emit()

    def _show(self, text: str) -> None:
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {text}")
        self.setToolTip(self.tr("Choose another key for “{action}”").format(action=self._name))
