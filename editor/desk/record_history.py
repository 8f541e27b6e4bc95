"""The history of the record that is shown: what was saved of it, and how to put it back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final

from PySide6.QtCore import QDateTime, QLocale, QObject
from PySide6.QtWidgets import QWidget

from editor.desk.dialogs.record_history import RecordHistoryDialog, Shown
from editor.desk.form.differences import Difference, differences
from editor.desk.form.labels import label_of
from editor.desk.journaling import Journaling
from editor.desk.models.commands import stepped
from editor.desk.models.outside import left_text
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.theme import Theme
from editor.library.journal_history import PastSave, record_history
from editor.library.library import Library
from editor.library.reading import open_document
from editor.record import Document, RecordError

_SHOWN: Final = 60  # saves; more are not looked through by hand


class RecordHistory(QObject):
    """Opens the dialog, and puts back what a person chooses there."""

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        tasks: Tasks,
        journaling: Journaling,
        theme: Theme,
        current: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._table = table
        self._tasks = tasks
        self._journaling = journaling
        self._theme = theme
        self._current = current
        self._window = window

    def show(self) -> None:
        """Show what was saved of the record that is shown."""
        path, library, journal = self._current(), self._session.library, self._journaling.journal
        original = self._session.original(path)
        if library is None or journal is None or original is None:
            return

        def work(_: threading.Event) -> list[Shown]:
            saves = record_history(journal, path, original.to_bytes())[:_SHOWN]
            return [self._shown(library, path, save) for save in saves]

        self._tasks.read(work, partial(self._open, path), None, self)

    def _open(self, path: str, saves: list[Shown]) -> None:
        row = self._table.row(path)
        title = row.title if row is not None and row.title else path
        dialog = RecordHistoryDialog(title, saves, self._theme, self._window)
        dialog.putBack.connect(partial(self._put_back, path))
        dialog.open()

    def _shown(self, library: Library, path: str, save: PastSave) -> Shown:
        """Return a save in words; on a worker's thread."""
        moment = QDateTime.fromMSecsSinceEpoch(save.time // 1_000_000)
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        texts = _texts(library, path, save)
        if texts is None:
            return Shown(when, save.text or self.tr("Save"))
        found = tuple(differences(*texts))
        return Shown(when, save.text or self._fields(texts[1], found), found, texts)

    def _fields(self, document: Document, found: tuple[Difference, ...]) -> str:
        """Name the fields that a save changed."""
        names = []
        for one in found:
            field = document.schema.field(one.key)
            names.append(label_of(field) if field else one.key or self.tr("Text"))
        return ", ".join(dict.fromkeys(names)) or self.tr("Save")

    def _put_back(self, path: str, save: Shown) -> None:
        """Take a save out of the record as it is now; what was changed since stays and is named."""
        document = self._session.document(path)
        if document is None or save.texts is None:
            return
        before, after = save.texts
        fresh, left = stepped(document, after, before)
        text = self.tr("Put back “{what}”").format(what=save.what)
        self._session.replace(path, fresh, text, None)
        if left:
            self._session.leftAlone.emit(path, left_text(left))


def _texts(library: Library, path: str, save: PastSave) -> tuple[Document, Document] | None:
    """Return the record before and after a save, None if one of them is not known any more."""
    if save.before is None or save.after is None:
        return None
    schema = library.schema_for(path)
    with suppress(RecordError):
        before = open_document(path, save.before, schema)
        return before, open_document(path, save.after, schema)
    return None
