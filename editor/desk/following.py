"""Following what other programs do to the folder that is open."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from editor.desk.loading import Loader
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Job, Tasks
from editor.library.library import Changes, Library
from editor.library.watch import watch


class Following(QObject):
    """Brings outside changes into the list and the open records, from when a folder is listed.

    Some changes are never reported by the system, so the whole folder is looked at again when the
    person comes back to the application.
    """

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        loader: Loader,
        tasks: Tasks,
        current: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._tasks = tasks
        self._current = current
        self._watched: Library | None = None
        self._watching: Job | None = None
        self._looking: Job | None = None
        loader.finished.connect(self._start)
        loader.failed.connect(self._stop)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    def _start(self) -> None:
        """Watch the folder that was listed; a refresh of the same one changes nothing."""
        library = self._session.library
        if library is None or library is self._watched:
            return
        self._stop()
        self._watched = library

        def work(stop: threading.Event) -> None:
            for changes in watch(library, stop):
                self._tasks.report(self._arrived, (library, changes))

        self._watching = self._tasks.read(work, lambda _: None, None, self)

    def _stop(self) -> None:
        for job in (self._watching, self._looking):
            if job is not None:
                job.cancel()
        self._watched = self._watching = self._looking = None

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def look(self) -> None:
        """Look at all files again in the background, unless that is being done."""
        library = self._watched
        if library is None or library is not self._session.library or self._looking is not None:
            return
        self._looking = self._tasks.read(
            lambda _: (library, library.changes()), self._looked, None, self
        )

    def _looked(self, found: tuple[Library, Changes]) -> None:
        self._looking = None
        self._arrived(found)

    def _arrived(self, found: tuple[Library, Changes]) -> None:
        """Take a set of changes, unless another folder was opened since."""
        library, changes = found
        if library is not self._session.library:
            return
        self._table.apply(changes.rows, [path for path in changes.gone if self._session.drop(path)])
        # What the list does not show can change as well: these two kinds are looked at each time.
        open_ones = {self._current(), *self._session.dirty_paths()}
        self._session.follow({row.path for row in changes.rows} | open_ones)
        self._mended(changes)

    def _mended(self, changes: Changes) -> None:
        """Open the record that is shown once its file, which was broken, can be read again."""
        path = self._current()
        if self._session.document(path) is None and any(row.path == path for row in changes.rows):
            self._session.open(path)
