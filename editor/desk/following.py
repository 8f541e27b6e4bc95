"""Following what other programs do to the folder that is open."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from editor.desk.loading import Loader
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Job, Tasks
from editor.desk.views.record_pane import RecordPane
from editor.library.changes import Changes
from editor.library.library import Library
from editor.library.renames import renamed
from editor.library.rows import Row
from editor.library.store import ChangedOnDisk
from editor.library.watch import watch


class Following(QObject):
    """Brings outside changes into the list and the open records, from when a folder is listed.

    Some changes are never reported by the system, so the whole folder is looked at again when the
    person comes back to the application, and with "Save"; besides, every save compares the bytes
    of its file first.
    """

    arriving = Signal(Changes)
    """What other programs or a save did is about to be brought into the list."""
    followed = Signal(int)
    """So many files were written, or deleted, by other programs or by a save."""

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        loader: Loader,
        tasks: Tasks,
        pane: RecordPane,
    ) -> None:
        super().__init__(pane)
        self._session = session
        self._table = table
        self._tasks = tasks
        self._pane = pane
        self._watched: Library | None = None
        self._watching: Job | None = None
        self._looking: Job | None = None
        self._sets: deque[tuple[Library, Changes]] = deque()
        session.dirtyChanged.connect(self._dirty_changed)
        loader.finished.connect(self._start)
        loader.failed.connect(self._stop)
        loader.looked.connect(self._arrived)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)
        if session.library is not None and not loader.running:
            self._start()
            loader.refresh(session.library)  # tells what was found for the panes before these

    @Slot()
    def look(self) -> None:
        """Look at all files again in the background, unless that is being done."""
        library = self._watched
        if library is None or library is not self._session.library or self._looking is not None:
            return
        self._looking = self._tasks.spare(
            lambda asked: (library, library.changes(None, asked)), self._looked, None, self
        )

    # --- noticing -------------------------------------------------------------------------------

    def _start(self) -> None:
        """Watch the folder that was listed; a refresh of the same one changes nothing."""
        library = self._session.library
        if library is None or library is self._watched:
            return
        self._stop()
        self._watched = library

        def work(job: Job) -> None:
            def arrived(changes: Changes) -> None:
                if not job.cancelled:
                    self._arrived(library, changes)

            for changes in watch(library, job.token, self._tasks.turns.patient(job.token)):
                self._tasks.report(arrived, changes)

        self._watching = self._tasks.stay(work, self)

    def _stop(self) -> None:
        for job in (self._watching, self._looking):
            if job is not None:
                job.cancel()
        self._watched = self._watching = self._looking = None

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def _looked(self, found: tuple[Library, Changes]) -> None:
        self._looking = None
        self._arrived(*found)

    # --- taking in ------------------------------------------------------------------------------

    def _arrived(self, library: Library, changes: Changes) -> None:
        """Take sets of changes one after the other."""
        self._sets.append((library, changes))
        if len(self._sets) == 1:
            self._begin()

    def _begin(self) -> None:
        """Find out first which of the open records have another name now."""
        library, changes = self._sets[0]
        lost = {path: stamp for path in changes.gone if (stamp := self._session.stamp(path))}
        if not lost:
            self._take({})
            return
        fresh = [path for path in changes.touched if self._table.row(path) is None]
        self._tasks.read(lambda _: renamed(library, lost, fresh), self._take, None, self)

    def _take(self, names: Mapping[str, str]) -> None:
        library, told = self._sets.popleft()
        if library is self._session.library:
            changes = library.as_known(told)
            self.arriving.emit(changes)
            self._rename(changes, names)
            gone = [path for path in changes.gone if path in names or self._session.drop(path)]
            self._list(changes.rows, gone)
            self._session.follow(changes.touched)
            self._mend(changes)
            self.followed.emit(len(changes.touched))
        if self._sets:
            self._begin()

    def _rename(self, changes: Changes, names: Mapping[str, str]) -> None:
        """Go on with open records under their new names, before the list lets go the old ones."""
        if not names:
            return
        shown = self._pane.current
        self._table.apply([row for row in changes.rows if row.path in names.values()], ())
        for old, new in names.items():
            self._session.move(old, new)
        if shown in names:
            self._pane.choose(names[shown])

    def _mend(self, changes: Changes) -> None:
        """Open the record that is shown once its file, which was never readable, is."""
        path = self._pane.current
        if path in changes.touched and self._session.document(path) is None:
            self._session.open(path)

    def let_go(self, path: str) -> None:
        """Take a record off the list whose file is gone, edits and all."""
        self._session.forget(path)
        self._list((), [path])

    def _list(self, rows: Iterable[Row], gone: Iterable[str]) -> None:
        """Bring the list up to date; if the record shown is gone, another one is shown first."""
        gone = set(gone)
        if self._pane.current in gone:
            self._pane.step_off(gone)
        self._table.apply(rows, gone)

    def _dirty_changed(self, path: str, dirty: bool) -> None:
        """Take a record as its file is, or is not, once no edits stand against it any more."""
        trouble = self._session.trouble(path)
        if dirty or trouble is None:
            return
        if not isinstance(trouble, ChangedOnDisk):
            self._session.follow([path])
        elif self._session.drop(path):
            self._list((), [path])
