"""A screen in the middle of a pane: what is the matter, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desk.theme import Theme


class Screen(QFrame):
    """An icon, a sentence that says what is so, one that says what to do, and buttons for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._shown: list[QPushButton] = []
        self._icon = QLabel(self)
        self._title = self._label("title")
        self._text = self._label("muted")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        theme.changed.connect(self._draw)

    def show_message(
        self, icon: str, title: str, text: str, actions: Sequence[QAction] = ()
    ) -> None:
        """Say something; the first action is the one to take."""
        self._name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}")
        for button in self._shown:
            self._buttons.removeWidget(button)
            button.deleteLater()
        self._shown = [self._button(action, place == 0) for place, action in enumerate(actions)]
        self._draw()

    def _button(self, action: QAction, first: bool) -> QPushButton:
        button = _ActionButton(action, self)
        button.setProperty("kind", "primary" if first else "")
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def _lay_out(self) -> None:
        """Stand in the middle, in a column that is no wider than a sentence is read well."""
        middle = QWidget(self)
        middle.setMaximumWidth(self._theme.px(440))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    def _draw(self) -> None:
        self._icon.setVisible(bool(self._name))
        if self._name:
            size = self._theme.px(32)
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._theme.pixmap(self._name, "faint", size, ratio))


class _ActionButton(QPushButton):
    """Does what an action does, and names the key that it has now."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(action.text(), parent)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setToolTip(self._action.toolTip())
