"""What the dialogs of the desk have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from editor.desk.theme import Theme
from editor.desk.views.arrange import fit_into
from editor.desk.views.focus_ring import FocusRing

translate = QCoreApplication.translate


class Dialog(QDialog):
    """Deletes itself when it is closed, and shows by a ring where the keys go."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._window = parent
        FocusRing(theme, self)

    def fit(self, size: QSize | None = None) -> None:
        """Be as large as is drawn for a font of 13 px, or as everything in it wants to be.

        A window with less room makes it smaller.
        """
        wanted = None if size is None else size * self._theme.scale
        fit_into(self._window, self, wanted)

    def label(self, kind: str, text: str = "") -> QLabel:
        """Return a text that is broken into lines where it has to be."""
        label = QLabel(text, self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def button(self, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        """Return a button that Enter presses only while it has the focus."""
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def primary(self, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        """Return the button that Enter presses from everywhere."""
        button = self.button(text, tip, act)
        button.setProperty("kind", "primary")
        button.setDefault(True)
        return button

    def closing(self) -> QPushButton:
        """Return the button of a dialog that has nothing left to do."""
        tip = translate("Dialog", "Close this window (Esc)")
        return self.button(translate("Dialog", "Close"), tip, self.reject)
