"""Reading a folder's rows in the background, and listing them as they come."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import said
from editor.desk.timers import PAINTED, end_within, set_when_painted
from editor.library.changes import Changes
from editor.library.listing import Listing
from editor.library.opening import Opening
from editor.library.rows import Row
from editor.library.sorting import parse_order, sort_rows

if TYPE_CHECKING:
    from editor.library.library import Library

_CALM: Final = 60  # ms that what is shown now has to itself before the background begins
_FIRST: Final = 0.2  # seconds, at most, until the first rows are on screen and reading goes on
_GROWTH: Final = 2  # new rows are listed when there are so many times as many


class Loader(QObject):
    """Fills the record table from a folder; one at a time.

    What is remembered of it is listed at once, however long ago that was; who follows the folder
    then looks at the files.
    """

    begun = Signal()
    """Some rows of a folder are on screen, or no more will come: there is time for the rest."""
    finished = Signal()
    """Every row is listed, as it is remembered or as its file is; said after every look."""
    failed = Signal(str)
    """The folder cannot be read, and why."""
    settled = Signal()
    """As `finished`, but not before the window shows what it shows first: now there is time."""
    looked = Signal(object, Changes)
    """The library that was looked at again, and what is other; who follows the folder lists it."""

    def __init__(self, table: RecordTable, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._tasks = tasks
        self._job: Job | None = None
        self._opening: Opening | None = None  # what is listed of it is what was remembered
        self._running = False
        self._failure: str | None = None
        self._spared = False
        self._begun = True
        self._settled = False
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._painting.setInterval(PAINTED)
        self._painting.timeout.connect(self._begin)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._settle)

    @property
    def running(self) -> bool:
        """Whether rows are still to come."""
        return self._running

    @property
    def calm(self) -> bool:
        """Whether all is listed and shown, so that there is time for work in the background."""
        return self._settled and not self._running

    @property
    def failure(self) -> str:
        """Why the folder cannot be read, "" if it can."""
        return self._failure or ""

    def start(self, opening: Opening) -> None:
        """List another folder: what is remembered of it, or else its files as they are read."""
        self._opening, self._running, self._failure = opening, True, None
        self._begun = self._settled = False
        self._painting.stop()
        self._calm.stop()
        self._table.clear()
        work = _Opened(opening, self._table.order, self._tasks, self._take)
        self._run(opening.folder, work.run, self._opened)

    def refresh(self, library: Library) -> None:
        """Look at the same folder again; `looked` follows, also for what was never listed."""
        self._opening = None
        listed = self._table.listing().rows

        def work(token: threading.Event) -> tuple[Changes, Changes]:
            if not library.is_listed:
                library.remembered_rows()
            changes = library.changes(None, token)
            return changes, library.missing_in(listed, changes)

        def done(found: tuple[Changes, Changes]) -> None:
            changes, missed = found
            self.looked.emit(library, changes)
            if missed:  # a look was called off when it had ended: what it found was told to nobody
                self.looked.emit(library, missed.without(self._table.unsaved))
            self._finish()

        self._run(library.folder, work, done)

    def say_again(self) -> None:
        """Say how it ended, if it has, to those who did not hear it: they were not there yet."""
        if self._failure is not None:
            self.failed.emit(self._failure)
        elif not self._running:
            self._say_finished()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self.begun.emit()

    def settle(self) -> None:
        """Let what works in the background begin when what is shown now is on screen."""
        self.settle_within(_CALM)

    def settle_within(self, milliseconds: int) -> None:
        """Let it begin after a time, if nobody says before that it may."""
        if not self._settled:
            end_within(self._calm, milliseconds)

    def _settle(self) -> None:
        self._settled = True
        if not self._running and self._failure is None:
            self.settled.emit()
            self._pass_on()

    def _pass_on(self) -> None:
        """Have the library know what is remembered, if that is all that is listed."""
        opening, self._opening = self._opening, None
        if opening is not None:
            self._tasks.spare(opening.pass_on, lambda _: None, self._broken, self)

    def _say_finished(self) -> None:
        self.finished.emit()
        if self._settled:
            self.settled.emit()

    def _run(
        self, folder: Path, work: Callable[[threading.Event], Any], done: Callable[[Any], None]
    ) -> None:
        if self._job is not None:
            self._job.cancel()
        self._running, self._failure = True, None
        missing = self.tr("There is no folder {folder}.").format(folder=folder)

        def run(token: threading.Event) -> Any:
            if not folder.is_dir():
                raise NotADirectoryError(missing)
            return work(token)

        self._job = self._tasks.read(run, done, self._broken, self)

    def _take(self, made: _Made) -> None:
        """List what has come so far, unless another folder was opened since."""
        if not made.token.is_set():
            self._tasks.turns.be_quiet()
            self._table.take(made.listing, made.order)
            self._painting.start()
        set_when_painted(made.painted)

    def _opened(self, looked: bool) -> None:
        self._spare_the_collector()
        if looked:
            self._opening = None
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

    def _finish(self) -> None:
        self._job = None
        self._running = False
        self._begin()
        self._say_finished()

    def _broken(self, error: Exception) -> None:
        self._job = None
        self._running = False
        self._failure = said(error)
        self._begin()
        self.failed.emit(self._failure)


class _Made:
    """A listing for the table, made on another thread."""

    def __init__(self, token: threading.Event, rows: Sequence[Row], order: str) -> None:
        self.token = token
        self.order = order
        self.listing = Listing(sort_rows(rows, *parse_order(order)))
        self.painted = threading.Event()
        """Set when it is on screen, or nobody wants it there."""


class _Opened:
    """Lists a folder for the first time, on a thread of its own."""

    def __init__(
        self,
        opening: Opening,
        order: str,
        tasks: Tasks,
        take: Callable[[_Made], None],
    ) -> None:
        self._opening = opening
        self._order = order
        self._tasks = tasks
        self._take = take

    def run(self, token: threading.Event) -> bool:
        """Hand listings over, the last one complete; return whether files were looked at."""
        rows = self._opening.remembered_rows()
        if rows:
            self._hand_over(token, rows)
            return False
        first = self._opening.first_rows()
        if first:
            self._hand_over(token, first).painted.wait(_FIRST)
        listed = len(first)
        polite = self._tasks.turns.polite(token)
        for batch in self._opening.pass_on(polite).scan_rows(polite):
            if token.is_set():
                return True
            rows += batch
            if len(rows) >= _GROWTH * listed:
                self._hand_over(token, rows, again=listed > 0)
                listed, first = len(rows), []
        if len(rows) > listed or (first and rows != first):
            self._hand_over(token, rows, again=listed > 0)
        return True

    def _hand_over(self, token: threading.Event, rows: list[Row], *, again: bool = False) -> _Made:
        made = _Made(token, rows, self._order)
        if again:
            made.listing.prepare()  # the table looks for each of those that it shows
        self._tasks.report(self._take, made)
        return made
