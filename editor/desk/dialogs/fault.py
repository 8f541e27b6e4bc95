"""A bug: what it was, and the details to copy for a report. The window stays."""

from __future__ import annotations

import platform
from typing import Final

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor import __version__

_MOST: Final = 20  # different faults of which the details are kept


class FaultDialog(QDialog):
    """Shows one unexpected error; more of them while it is open are added to its details."""

    def __init__(self, versions: str, fault: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faultDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = versions
        self._faults: dict[str, int] = {}
        self._left_out = 0
        text = QLabel(
            self.tr(
                "Copydesk made a mistake. Your changes are kept, and you can go on working.\n"
                "If it happens again, please report it with these details."
            )
        )
        text.setWordWrap(True)
        self._details = QPlainTextEdit(self)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("Put the details on the clipboard, for a report"))
        copy.clicked.connect(self._copy)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setToolTip(self.tr("Go on working (Esc)"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(self._details, 1)
        column.addWidget(buttons)
        self.resize(640, 360)
        self.add(fault)

    @property
    def details(self) -> str:
        """Return all that would be copied."""
        return self._details.toPlainText()

    def add(self, fault: str) -> None:
        """Add another error; one that came before is only counted."""
        if fault not in self._faults and len(self._faults) == _MOST:
            self._left_out += 1
        else:
            self._faults[fault] = self._faults.get(fault, 0) + 1
        scroll = self._details.verticalScrollBar().value()
        self._details.setPlainText("\n\n".join([self._versions, *self._parts()]))
        self._details.verticalScrollBar().setValue(scroll)

    def _parts(self) -> list[str]:
        parts = [
            f"({count} times)\n{fault}" if count > 1 else fault
            for fault, count in self._faults.items()
        ]
        return [*parts, f"({self._left_out} more)"] if self._left_out else parts

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


def versions() -> str:
    """Return what a report must say first."""
    return (
        f"Copydesk {__version__}, PySide6 {pyside_version}, "
        f"Python {platform.python_version()}, {platform.platform()}"
    )
