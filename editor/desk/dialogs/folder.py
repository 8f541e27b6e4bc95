"""Choosing a site's folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Let a person choose a folder, and call `chosen` with it if one was."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Window", "Open a site's folder"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
