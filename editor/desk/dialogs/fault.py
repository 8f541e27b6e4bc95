"""A bug: what it was, and the details to copy for a report. The window stays."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

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


class FaultDialog(QDialog):
    """Shows one unexpected error; more of them while it is open are added to its details."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faultDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QLabel(
            self.tr(
                "Copydesk made a mistake. Your changes are kept, and you can go on working.\n"
                "If it happens again, please report it with these details."
            )
        )
        text.setWordWrap(True)
        self._details = QPlainTextEdit(details, self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(self._details, 1)
        column.addWidget(buttons)
        self.resize(640, 360)

    @property
    def details(self) -> str:
        """Return all that would be copied."""
        return self._details.toPlainText()

    def add(self, details: str) -> None:
        """Add another error to the same dialog."""
        self._details.appendPlainText("\n" + details)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


def describe_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return versions and traceback as text for a report."""
    versions = (
        f"Copydesk {__version__}, PySide6 {pyside_version}, "
        f"Python {platform.python_version()}, {platform.platform()}"
    )
    return versions + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
