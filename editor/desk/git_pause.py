"""Saving goes on by itself when git is done."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.desk.models.saving import GitAtWork
from editor.desk.models.session import Session
from editor.desk.models.tasks import Job, Tasks
from editor.library.git_lock import wait_for_git

_PATIENCE = 3_600.0  # seconds; a lock that a crash left behind may stay for ever


class GitPause(QObject):
    """Waits for git on behalf of the records that could not be saved because of it."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._paths: set[str] = set()
        self._waiting: Job | None = None
        session.saveFailed.connect(self._failed)
        session.folderChanged.connect(self._forget)

    def _failed(self, path: str, _reason: str) -> None:
        library = self._session.library
        if library is None or not isinstance(self._session.trouble(path), GitAtWork):
            return
        self._paths.add(path)
        if self._waiting is not None:
            return

        def work(job: Job) -> None:
            def go_on(_: None) -> None:
                if not job.cancelled:
                    self._go_on()

            if wait_for_git(library.folder, job.token, patience=_PATIENCE):
                self._tasks.report(go_on, None)

        self._waiting = self._tasks.stay(work, self)

    def _go_on(self) -> None:
        paths, self._paths, self._waiting = self._paths, set(), None
        for path in paths:
            self._session.save(path)

    def _forget(self) -> None:
        """Wait no more, for another folder."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._paths, self._waiting = set(), None
