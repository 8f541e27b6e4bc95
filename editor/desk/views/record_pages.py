"""Where a record is shown: its form, or why it cannot be edited."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.desk.texts import said
from editor.desk.theme import Theme
from editor.desk.views.screens import Screen

translate = QCoreApplication.translate


class RecordPages(QStackedWidget):
    """The form, and the screen in its place while a file is broken; `refresh` reads it again."""

    def __init__(self, theme: Theme, refresh: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._refresh = refresh
        self.broken = Screen(theme, self)
        self.addWidget(self.broken)

    def set_form(self, form: QWidget) -> None:
        """Have a form; the first one is shown."""
        self._form = form
        self.addWidget(form)
        self.show_form()

    def show_form(self) -> None:
        """Show the record's form."""
        self.setCurrentWidget(self._form)

    def show_broken(self, path: str, problem: str) -> None:
        """Say what is wrong with a file, and what to do."""
        self.broken.show_message(
            "error",
            translate("Window", "This file cannot be edited"),
            f"{path}\n\n{said(problem)}\n\n"
            + translate(
                "Window", "It is shown in the list and never written. Mend it in a text editor."
            ),
            [self._refresh],
        )
        self.setCurrentWidget(self.broken)
