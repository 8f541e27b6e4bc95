"""Has the table of records show the columns that the site wants to see."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.views.table_columns import TableColumns


class SiteColumns(QObject):
    """Asks each folder for its columns when it is opened."""

    def __init__(self, session: Session, tasks: Tasks, columns: TableColumns) -> None:
        super().__init__(columns)
        self._session = session
        self._tasks = tasks
        self._columns = columns
        session.folderChanged.connect(self._ask)
        self._ask()

    def _ask(self) -> None:
        library = self._session.library
        if library is not None:
            self._tasks.read(lambda _: library.schemas.columns, self._columns.follow, None, self)
