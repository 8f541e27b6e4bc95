"""A line of words that opens and closes what is below it."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from editor.desk.plain_tip import plain_tip

_OPEN, _CLOSED = "▾", "▸"


class FoldButton(QToolButton):
    """Shows whether something is open with a triangle; `toggled` says that it is to be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "flat")
        self.setCheckable(True)
        self._words = ""
        self.toggled.connect(self._write)

    def set_words(self, words: str, tip: str = "") -> None:
        """Say what is folded away."""
        self._words = words
        self.setToolTip(plain_tip(tip or words))
        self.setAccessibleName(words)
        self._write()

    def words(self) -> str:
        """Return what is said."""
        return self._words

    def _write(self) -> None:
        self.setText(f"{_OPEN if self.isChecked() else _CLOSED} {self._words}")
