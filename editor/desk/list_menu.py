"""The menu of the list: for one record, or for several that are chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.desk.bulk_actions import BulkActions
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.views.menus import record_menu
from editor.desk.views.record_pane import RecordPane


class ListMenu(QObject):
    """Opens where the list asks for it."""

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        pane: RecordPane,
        actions: Mapping[str, QAction],
        bulk_actions: BulkActions,
        window: QWidget,
    ) -> None:
        super().__init__(pane)
        self._session = session
        self._table = table
        self._pane = pane
        self._actions = actions
        self._bulk_actions = bulk_actions
        self._window = window
        pane.menuWanted.connect(self._show)

    def _show(self, path: str, place: QPoint) -> None:
        library, row = self._session.library, self._table.row(path)
        if library is None or row is None:
            return
        if len(self._pane.selected()) > 1:
            menu = self._bulk_actions.menu(self._actions, self._window)
        else:
            folder = library.folder
            menu = record_menu(self._actions, folder, path, row.web_url, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
