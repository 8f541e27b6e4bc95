"""Reading a folder's rows in the background, and listing them as they come."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import said
from editor.library.library import Changes, Library
from editor.library.listing import Listing
from editor.library.rows import Row
from editor.library.sorting import parse_order, sort_rows

_LOOKED_AT_FIRST: Final = 2_000
"""Remembered rows whose files are looked at before they are listed: it takes no time."""

_GROWTH: Final = 2  # new rows are listed when there are so many times as many


class Loader(QObject):
    """Fills the record table from a library; one folder at a time."""

    finished = Signal()
    """Every row is listed; those of many files are what was remembered of them."""
    failed = Signal(str)
    """The folder cannot be read, and why."""

    def __init__(self, table: RecordTable, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._tasks = tasks
        self._job: Job | None = None
        self._listed = True
        self._spared = False

    @property
    def running(self) -> bool:
        """Whether rows are still to come."""
        return not self._listed

    def start(self, library: Library) -> None:
        """List another folder: what is remembered of it at once, then as its files are now."""
        self._listed = False
        self._table.clear()
        self._run(library, _Opening(library, self._table.order, self._tasks, self._take))

    def refresh(self, library: Library) -> None:
        """Look at the same folder again; only what differs changes in the list."""
        rows = self._table.listing().rows
        self._run(library, _Refresh(library, rows))

    def _run(self, library: Library, work: _Opening | _Refresh) -> None:
        if self._job is not None:
            self._job.cancel()
        self._listed = False
        missing = self.tr("There is no folder {folder}.").format(folder=library.folder)

        def run(token: threading.Event) -> Changes:
            if not library.folder.is_dir():
                raise NotADirectoryError(missing)
            return work.run(token)

        self._job = self._tasks.read(run, self._done, self._broken, self)

    def _take(self, made: _Made) -> None:
        """List what has come so far, unless another folder was opened since."""
        if made.token.is_set():
            return
        self._table.take(made.listing, made.order)
        if made.complete:
            self._spare_the_collector()
            self._finish()

    def _spare_the_collector(self) -> None:
        """Hide all these rows from it: they stay, and looking through them would stop everything.

        What was hidden with an earlier folder's rows, and is garbage by now, is let go.
        """
        if self._spared:
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        self._spared = True

    def _done(self, changes: Changes) -> None:
        self._job = None
        if changes:
            self._table.apply(changes.rows, changes.gone)
        self._finish()

    def _finish(self) -> None:
        if not self._listed:
            self._listed = True
            self.finished.emit()

    def _broken(self, error: Exception) -> None:
        self._job = None
        self._listed = True
        self.failed.emit(said(error))


class _Made:
    """A listing for the table, made on another thread; `complete` if no row is missing."""

    def __init__(
        self, token: threading.Event, rows: Sequence[Row], order: str, *, complete: bool
    ) -> None:
        self.token = token
        self.order = order
        self.complete = complete
        self.listing = Listing(sort_rows(rows, *parse_order(order)))
        _ = self.listing.places  # so that the window need not wait for them


class _Opening:
    """Lists a folder for the first time, on a thread of its own."""

    def __init__(
        self,
        library: Library,
        order: str,
        tasks: Tasks,
        take: Callable[[_Made], None],
    ) -> None:
        self._library = library
        self._order = order
        self._tasks = tasks
        self._take = take

    def run(self, token: threading.Event) -> Changes:
        """Hand listings over, the last one complete; return what is other than in that one."""
        rows = self._library.remembered_rows()
        if len(rows) > _LOOKED_AT_FIRST:
            self._hand_over(token, rows, complete=True)
            return self._library.changes()
        listed = 0
        rows = []
        for batch in self._library.scan_rows():
            if token.is_set():
                return Changes()
            rows += batch
            if len(rows) >= _GROWTH * listed:
                self._hand_over(token, rows, complete=False)
                listed = len(rows)
        self._hand_over(token, rows, complete=True)
        return Changes()

    def _hand_over(self, token: threading.Event, rows: list[Row], *, complete: bool) -> None:
        made = _Made(token, rows, self._order, complete=complete)
        self._tasks.report(self._take, made)


class _Refresh:
    """Looks at a folder again, on a thread of its own."""

    def __init__(self, library: Library, rows: Sequence[Row]) -> None:
        self._library = library
        self._before = rows

    def run(self, token: threading.Event) -> Changes:
        """Return what is other than listed."""
        before = {row.path: row for row in self._before}
        changed = []
        for batch in self._library.scan_rows():
            if token.is_set():
                return Changes()
            for row in batch:
                old = before.pop(row.path, None)
                if old is not row and old != row:
                    changed.append(row)
        return Changes(tuple(changed), tuple(before))
