"""Keeps the list in step with the documents that are open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.rows import LISTED_KEYS, Row
from editor.record import Document

_SWITCHES: Final = frozenset({"published", "removed"})


class RowsKeeper(QObject):
    """Gives the table a new row for every change that a card shows.

    A switch is shown at once; whatever else changed is read from the document in the background.
    """

    def __init__(self, session: Session, table: RecordTable, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._tasks = tasks
        self._unsaved: set[str] = set()
        self._reading: set[str] = set()
        self._stale: set[str] = set()
        session.recordChanged.connect(self._changed)
        session.dirtyChanged.connect(self._dirty_changed)
        session.failed.connect(self._failed)

    def clear(self) -> None:
        """Forget everything, for another folder."""
        for known in (self._unsaved, self._reading, self._stale):
            known.clear()

    def _changed(self, path: str, keys: frozenset[str], _origin: QObject | None) -> None:
        row, document = self._table.row(path), self._session.document(path)
        if row is None or document is None:
            return
        if keys <= _SWITCHES:
            self._table.update(_switched(row, document))
        elif keys & LISTED_KEYS:
            self._read(path, document)

    def _read(self, path: str, document: Document) -> None:
        """Read a row once at a time; what changed meanwhile is read after it."""
        library = self._session.library
        if library is None:
            return
        if path in self._reading:
            self._stale.add(path)
            return
        self._reading.add(path)
        self._tasks.read(
            lambda _: library.row(path, document),
            lambda row: self._arrived(path, row),
            lambda _: self._reading.discard(path),
            self,
        )

    def _arrived(self, path: str, row: Row) -> None:
        if path not in self._reading:
            return
        self._reading.discard(path)
        if self._table.row(path) is None:
            return  # the file is gone, or has another name, since
        self._table.update(row)
        document = self._session.document(path)
        if path in self._stale and document is not None:
            self._stale.discard(path)
            self._read(path, document)

    def _dirty_changed(self, path: str, dirty: bool) -> None:
        if dirty:
            self._unsaved.add(path)
        else:
            self._unsaved.discard(path)
        self._table.set_unsaved(self._unsaved)

    def _failed(self, path: str, problem: str) -> None:
        """Show in the list that a file has become unreadable since it was listed."""
        row = self._table.row(path)
        if row is not None and problem:
            self._table.update(row.having(problem=problem))


def _switched(row: Row, document: Document) -> Row:
    published = document.get(("published",))
    return row.having(
        published=published if isinstance(published, bool) else None,
        removed=document.get(("removed",)) is True,
    )
