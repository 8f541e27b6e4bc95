"""The bar at the bottom: what there is, what is under way, and undo and save with their keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QToolButton, QWidget

from editor.desk.theme import Theme
from editor.desk.views.elided_label import ElidedLabel
from editor.desk.views.key_button import KeyButton


class StatusBar(QFrame):
    """One quiet line, 28 px high."""

    cancelled = Signal()
    """What is under way, and can be stopped, is to stop."""

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self.setFixedHeight(theme.px(28))
        self._text = ElidedLabel("small", self)
        self._text.setObjectName("statusText")
        self._work = ElidedLabel("small", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(64))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QToolButton(self)
        self._cancel.setObjectName("cancelWork")
        self._cancel.setProperty("kind", "small")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop where it is; what is done can be undone"))
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._work)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        row.addSpacing(4)
        row.addWidget(KeyButton(actions["problems"], theme, self))
        row.addWidget(KeyButton(actions["undo"], theme, self))
        row.addWidget(KeyButton(actions["save"], theme, self))
        self.set_progress("", 0, 0)

    def set_text(self, text: str) -> None:
        """Say what there is."""
        self._text.setText(text)

    def set_progress(self, text: str, done: int, total: int, *, can_cancel: bool = False) -> None:
        """Say what is under way; a total of 0 means that nothing is."""
        self._cancel.setVisible(total > 0 and can_cancel)
        self._work.setVisible(total > 0)
        self._bar.setVisible(total > 0)
        if not total:
            return
        self._work.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def set_busy(self, text: str) -> None:
        """Say what is under way where nobody knows how long it takes."""
        self.set_progress(text, 0, 1)
        self._bar.setRange(0, 0)
