"""What stands in the list where there are no records: why, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from editor.desk.loading import Loader
from editor.desk.models.record_table import RecordTable
from editor.desk.pane_sizes import Panes
from editor.desk.views.record_pane import RecordPane

_SOON: Final = 150  # ms in which the first records come where nothing holds them up


class ListScreens(QObject):
    """Puts the right screen, or the records, into the pane."""

    def __init__(
        self,
        table: RecordTable,
        loader: Loader,
        pane: RecordPane,
        panes: Panes,
        actions: Mapping[str, QAction],
        clear_search: QAction,
    ) -> None:
        super().__init__(pane)
        self._table = table
        self._loader = loader
        self._pane = pane
        self._panes = panes
        self._actions = actions
        self._clear_search = clear_search
        self._failure = loader.failure
        self._is_late = False
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(_SOON)
        self._reading.timeout.connect(self._show_reading)
        table.countsChanged.connect(self.show)
        loader.finished.connect(self._listed)
        loader.failed.connect(self._show_failure)

    def show(self) -> None:
        """Choose by what is listed now."""
        if self._failure and not self._loader.running:
            self._show_failure(self._failure)
            return
        self._panes.set_empty(empty=not self._table.total and not self._loader.running)
        if self._table.rowCount():
            self._pane.show_records()
            return
        if self._loader.running:
            self._wait()
            return
        screen = self._pane.message
        if not self._table.total:
            screen.show_message(
                "folder",
                self.tr("No records here"),
                self.tr(
                    "This folder holds no file that begins with front matter between two lines "
                    "of “---”. Open a site's own folder, the one with _config.yml."
                ),
                [self._actions["open_folder"], self._actions["refresh"]],
            )
        else:
            screen.show_message(
                "search",
                self.tr("Nothing found"),
                self.tr("No record of this folder fits the search."),
                [self._clear_search],
            )
        self._pane.show_screen()

    def _wait(self) -> None:
        """Say that records are being read where none come for a moment."""
        if not self._is_late:
            self._pane.show_records()
            if not self._reading.isActive():
                self._reading.start()

    def _show_reading(self) -> None:
        if self._loader.running and not self._table.rowCount():
            self._is_late = True
            self._pane.message.show_message("", self.tr("Reading the records …"), "")
            self._pane.show_screen()

    def _listed(self) -> None:
        self._failure, self._is_late = "", False
        self.show()

    def _show_failure(self, reason: str) -> None:
        self._failure, self._is_late = reason, False
        self._panes.set_empty(empty=True)
        self._pane.message.show_message(
            "error",
            self.tr("This folder cannot be read"),
            reason,
            [self._actions["refresh"], self._actions["open_folder"]],
        )
        self._pane.show_screen()
