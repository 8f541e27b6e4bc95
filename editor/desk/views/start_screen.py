"""The first thing to see where no folder is open: open one, a recent one, or the demo site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desk.theme import Theme
from editor.desk.views.screens import Screen


class StartScreen(QFrame):
    """A screen with two actions and, under them, the folders opened last."""

    folderChosen = Signal(object)

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("startScreen")
        self.setProperty("kind", "window")
        self._actions = actions
        self._screen = Screen(theme, self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._shown: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addWidget(self._screen)
        column.addLayout(self._recent)
        column.addStretch(3)

    def show_folders(self, folders: list[Path]) -> None:
        """Show the choices."""
        self._screen.show_message(
            "folder",
            self.tr("Open a site"),
            self.tr("Choose the folder of a site with records in front matter."),
            [self._actions["open_folder"], self._actions["demo"]],
        )
        for widget in self._shown:
            self._recent.removeWidget(widget)
            widget.deleteLater()
        self._shown = [self._heading()] if folders else []
        self._shown += [self._button(folder) for folder in folders]
        for widget in self._shown:
            self._recent.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _heading(self) -> QWidget:
        label = QLabel(self.tr("Recent folders"), self)
        label.setProperty("kind", "heading")
        return label

    def _button(self, folder: Path) -> QWidget:
        button = QPushButton(f"{folder.name}  –  {folder.parent}".replace("&", "&&"), self)
        button.setProperty("kind", "flat")
        button.setToolTip(self.tr("Open this folder"))
        button.clicked.connect(lambda: self.folderChosen.emit(folder))
        return button
