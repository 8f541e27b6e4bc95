"""The records that related articles are copies of, read in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.record import Document

Documents = dict[str, Document]


class RelatedRecords(QObject):
    """Gives records as they are now: those that are open as edited, the others from disk."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self.copied = session.copies
        """What the records copy of them."""

    def read(self, paths: Sequence[str], done: Callable[[Documents], None]) -> None:
        """Call `done` with the documents by path; what cannot be read is not among them."""
        library = self._session.library
        opened = {path: one for path in paths if (one := self._session.document(path)) is not None}
        missing = [path for path in paths if path not in opened]
        if library is None or not missing:
            done(opened)
            return

        def work(_: threading.Event) -> Documents:
            read = {path: library.read(path).document for path in missing}
            return opened | {path: one for path, one in read.items() if one is not None}

        self._tasks.read(work, done, None, self)
