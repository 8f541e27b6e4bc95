"""Reading a folder's rows in the background, batch by batch."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Job, Tasks
from editor.library.library import Library
from editor.library.rows import Row


class Loader(QObject):
    """Fills the record table from a library; one folder at a time."""

    finished = Signal()
    """Every row is listed."""
    failed = Signal(str)
    """The folder cannot be read, and why."""

    def __init__(self, table: RecordTable, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._tasks = tasks
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether rows are still to come."""
        return self._job is not None

    def start(self, library: Library) -> None:
        """List another folder: what is remembered of it at once, then as its files are now."""
        self._table.clear()
        self._run(library, remember=True)

    def refresh(self, library: Library) -> None:
        """Look at the same folder again; only what differs changes in the list."""
        self._run(library, remember=False)

    def _run(self, library: Library, *, remember: bool) -> None:
        if self._job is not None:
            self._job.cancel()

        def work(token: threading.Event) -> list[Row]:
            if not library.folder.is_dir():
                raise NotADirectoryError(
                    self.tr("There is no folder {folder}.").format(folder=library.folder)
                )
            known = library.remembered_rows() if remember else []
            self._tasks.report(self._arrived, (token, known))
            rows: list[Row] = []
            for part in library.scan_rows():
                if token.is_set():
                    break
                rows += part
                if remember and not known:
                    self._tasks.report(self._arrived, (token, part))
            return rows

        self._job = self._tasks.read(work, self._done, self._broken, self)

    def _arrived(self, batch: tuple[threading.Event, list[Row]]) -> None:
        """Take a batch, unless another folder was opened since."""
        token, rows = batch
        if not token.is_set():
            self._table.add(rows)

    def _done(self, rows: list[Row]) -> None:
        self._job = None
        self._table.replace_all(rows)
        self.finished.emit()

    def _broken(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(str(error))
