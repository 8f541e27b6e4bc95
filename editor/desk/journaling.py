"""Every edit is in the journal a moment after it was made; from there it can be undone again."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.models.commands import Change, History
from editor.desk.models.notebook import Notebook, Noted, noted
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.texts import said
from editor.library.journal import Journal
from editor.library.library import Library
from editor.library.reading import open_document
from editor.library.recovery_edits import Past, PastStep, remembered_past
from editor.record import RecordError

_DELAY: Final = 400  # ms from an edit until it is noted, however many follow


class Journaling(QObject):
    """Keeps the journal of the folder that is open; nothing here ever waits for the disk."""

    opened = Signal(object)
    """The journal of the folder can be read now."""
    failed = Signal(str)
    """Edits are not being kept in the journal, and why; told once until it works again."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._notebook: Notebook | None = None
        self._due: set[str] = set()
        self._asked: set[str] = set()
        self._told_failure = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_DELAY)
        self._pause.timeout.connect(self.flush)
        session.folderLeft.connect(self._leave)
        session.folderChanged.connect(self._begin)
        session.historyChanged.connect(self._changed)
        session.saved.connect(self._changed)
        session.dirtyChanged.connect(self._changed)
        session.moved.connect(self._moved)
        session.opened.connect(self._remember)

    @property
    def journal(self) -> Journal | None:
        """The journal of the folder that is open, None while none is."""
        return self._notebook.journal if self._notebook else None

    def flush(self) -> None:
        """Note what was edited since the last time, in the background."""
        self._pause.stop()
        notebook, due = self._notebook, self._due
        self._due = set()
        if notebook is not None and due:
            states = [noted(self._session, path) for path in due]
            self._tasks.note(lambda _: notebook.note(states), self._kept, self._broken, self)

    # --- folders --------------------------------------------------------------------------------

    def _begin(self) -> None:
        library = self._session.library
        if library is None:
            return
        journal = Journal(library.folder, library.data_folder)
        library.journal = journal
        self._notebook = Notebook(journal)

        def arrived(_: Journal) -> None:
            if self._session.library is library:
                self.opened.emit(journal)

        self._tasks.note(lambda _: journal.open(), arrived, self._broken, self)

    def _leave(self) -> None:
        """Note the end of what is forgotten now: unsaved edits go because the person said so."""
        notebook, self._notebook = self._notebook, None
        self._pause.stop()
        self._asked.clear()
        if notebook is None:
            return
        states = [noted(self._session, path) for path in self._due]
        states += [Noted(path) for path in self._session.dirty_paths()]
        self._due.clear()

        noted_last = threading.Event()

        def end(_: threading.Event) -> None:
            try:
                notebook.note(states)
            finally:
                noted_last.set()

        def close(_: threading.Event) -> None:
            noted_last.wait()
            notebook.journal.close()

        self._tasks.note(end, _nothing, self._broken, self)
        self._tasks.write(close, _nothing, None, self)  # files still being written are noted too

    # --- edits ----------------------------------------------------------------------------------

    def _changed(self, path: str, _dirty: bool = False) -> None:
        self._due.add(path)
        if not self._pause.isActive():
            self._pause.start()

    def _moved(self, old: str, new: str) -> None:
        self._changed(old)
        self._changed(new)

    def _kept(self, _: None) -> None:
        self._told_failure = False

    def _broken(self, error: Exception) -> None:
        if not self._told_failure:
            self._told_failure = True
            text = self.tr("Edits are kept in this window only until they are saved: {why}")
            self.failed.emit(text.format(why=said(error)))

    # --- undo after a restart -------------------------------------------------------------------

    def _remember(self, path: str) -> None:
        """Look up what can be undone of a record that is opened for the first time."""
        library, notebook = self._session.library, self._notebook
        document, history = self._session.document(path), self._session.history(path)
        if library is None or notebook is None or document is None or path in self._asked:
            return
        self._asked.add(path)
        if history is None or not history.empty:
            return

        def work(_: threading.Event) -> History:
            past = remembered_past(notebook.journal.open(), path, document.to_bytes())
            return history_of(library, path, past)

        def arrived(history: History) -> None:
            if notebook is self._notebook and not history.empty:
                notebook.remember(path, history)
                self._session.remember(path, history)

        self._tasks.read(work, arrived, self._broken, self)


def history_of(library: Library, path: str, past: Past) -> History:
    """Return the undo stack that a record had in an earlier session."""
    schema = library.schema_for(path)

    def changes(steps: tuple[PastStep, ...]) -> list[Change]:
        found = []
        for step in steps:
            with suppress(RecordError):  # it was written by a version that read more
                texts = (step.before, step.after)
                before, after = (open_document(path, text, schema) for text in texts)
                found.append(Change(step.text, before, after, None, step.at_once))
        return found

    return History(changes(past.done), changes(past.undone))


def _nothing(_: object) -> None:
    return
