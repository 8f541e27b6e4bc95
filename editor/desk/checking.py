"""Checks the records of the open folder in spare time, on a thread of its own.

The thread has its `Turns`: it works for a few milliseconds and then leaves the window alone, and
not at all while somebody types, searches or moves through the records.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from contextlib import closing
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editor.checks.problem import Problem
from editor.desk.held_folder import HeldFolder
from editor.desk.loading import Loader
from editor.desk.memory import give_memory_back
from editor.desk.models.problems import Found, KnownProblems, Problems
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import said
from editor.library.batch import EditsFor
from editor.library.checking import PictureReader
from editor.library.library import Library
from editor.library.site_checks import SiteChecks
from editor.media.pictures import Pictures
from editor.record import Document

_PAUSE: Final = 350  # ms after an edit until the record is checked
_TOLD: Final = 0.04  # seconds after which the window is told what was found
_IDLE: Final = 0.2  # seconds between two looks for something to do
_UNKEPT: Final = 5_000  # checked records that would be checked again, were the program killed
_PARTING: Final = 0.4  # seconds that the folder, or the window, may be kept open to keep them
_MARKED: Final = 500  # ms in which the list shows what was found, at the latest

Order = Callable[[SiteChecks], None]


class Checking(QObject):
    """Fills `problems`, and marks the records in the list; `quiet` holds it back for a moment."""

    refused = Signal(str)
    """Why nothing was repaired, or that the site's own settings do not count."""

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        loader: Loader,
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.problems = Problems(self)
        self._session = session
        self._table = table
        self._tasks = tasks
        self._library: Library | None = None
        self._checks: SiteChecks | None = None
        self._job: Job | None = None
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._edited: dict[str, Document | None] = {}
        self._unmarked: set[str] = set()  # records whose marks in the list are old
        self._sending = self._timer(_PAUSE, self._send)
        self._showing = self._timer(_MARKED, self._show)
        loader.settled.connect(self.look)
        session.folderLeft.connect(self._leave)
        session.changing.connect(self.quiet)
        session.recordChanged.connect(self._record_changed)
        session.saved.connect(self._saved)
        session.moved.connect(self._moved)
        table.sought.connect(self.quiet)
        self.problems.changed.connect(self._changed)

    def quiet(self) -> None:
        """Let the window do something else first."""
        self._tasks.turns.be_quiet()

    def look(self) -> None:
        """Check what is new or was changed in the folder that is listed."""
        library = self._session.library
        if library is None:
            return
        listing = self._table.listing()
        if library is self._library:
            self._orders.put(lambda checks: checks.take(listing))
            return
        self._leave()
        self._library = library
        orders = self._orders = queue.SimpleQueue()
        for path in self._session.dirty_paths():
            self._edited[path] = self._session.document(path)
        self._send()

        def work(job: Job) -> None:
            with (
                closing(HeldFolder("checks")) as cache,
                closing(Pictures(cache.path, offline=True)) as own,
            ):
                reader = PictureReader(library, own)
                patient = self._tasks.turns.patient(job.token)
                checks = SiteChecks(library, reader, listing, patient)
                known = KnownProblems({}, checks.notes)
                for path, problems in checks.hand_over().items():
                    if not patient.is_set():
                        known.put(path, problems)
                begun = checks, known, checks.waiting
                self._tasks.report(lambda begun: self._begun(job, *begun), begun)
                give_memory_back()
                self._work(job, checks, orders)

        self._job = self._tasks.stay(work, self)

    def prefer(self, path: str) -> None:
        """Check the record that is shown before others, when there is time."""
        self.quiet()
        self._orders.put(lambda checks: checks.prefer(path))

    # --- repairs --------------------------------------------------------------------------------

    def repair(self, problem: Problem, text: str) -> None:
        """Repair one problem of an open record, as an edit of the name `text`."""
        path, checks = problem.path, self._checks
        document = self._session.document(path)
        if checks is None or document is None:
            return
        self._tasks.turns.go_on()

        def done(repaired: Document) -> None:
            if self._session.document(path) is document:
                self._session.replace(path, repaired, text, None)
                self._tasks.turns.go_on()
                self._send()
            else:  # it was edited in between
                self.repair(problem, text)

        self._tasks.read(
            lambda _: checks.repair(path, document, problem),
            done,
            lambda error: self.refused.emit(said(error)),
            self,
        )

    def edits_for(self, rule: str) -> EditsFor | None:
        """Return what repairs all that a rule finds in any record, None while nothing is known."""
        checks = self._checks
        return None if checks is None else lambda path, read: checks.edits(path, read, rule)

    def same_stories(self, path: str, done: Callable[[list[str]], None]) -> None:
        """Call `done` with the records that may tell the same story as this one."""
        checks = self._checks
        if checks is not None:
            self._tasks.turns.go_on()
            self._tasks.read(lambda _: checks.same_stories(path), done, None, self)

    # --- on the thread --------------------------------------------------------------------------

    def _work(self, job: Job, checks: SiteChecks, orders: queue.SimpleQueue[Order]) -> None:
        """Check whatever waits until the folder is left."""
        kept = True
        while not job.cancelled:
            _obey(orders, checks, wait=not checks.waiting and kept)
            if checks.waiting:
                found = checks.check(_TOLD)
                kept = False
                done = found, checks.waiting
                self._tasks.report(lambda done: self._found(job, *done), done)
                if checks.unkept >= _UNKEPT:
                    checks.keep()
            elif not kept:
                checks.keep()
                kept = True
        checks.keep(_PARTING)

    # --- on the window's thread -----------------------------------------------------------------

    def _begun(self, job: Job, checks: SiteChecks, known: KnownProblems, waiting: int) -> None:
        if job is not self._job:
            return
        self._checks = checks
        self.problems.begin(known, waiting)
        if checks.problem:
            self.refused.emit(said(checks.problem))

    def _found(self, job: Job, found: Found, waiting: int) -> None:
        if job is self._job:
            self.problems.update(found, waiting)

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._library = self._checks = None
        self._edited.clear()
        self.problems.begin(KnownProblems(), 0)

    def _record_changed(self, path: str, _keys: frozenset[str], _origin: QObject | None) -> None:
        self.quiet()
        dirty = self._session.is_dirty(path)
        self._edited[path] = self._session.document(path) if dirty else None
        self._sending.start()

    def _saved(self, path: str) -> None:
        if not self._session.is_dirty(path):
            self._edited[path] = None
            self._sending.start()

    def _moved(self, _old: str, new: str) -> None:
        self._edited[new] = self._session.document(new) if self._session.is_dirty(new) else None
        self._sending.start()

    def _send(self) -> None:
        """Have edited records checked before all others."""
        for path, document in self._edited.items():
            self._orders.put(lambda checks, p=path, d=document: checks.edit(p, d))  # type: ignore[misc]
        self._edited.clear()

    def _changed(self, paths: frozenset[str]) -> None:
        self._unmarked |= paths
        if not self._showing.isActive():
            self._showing.start()

    def _show(self) -> None:
        known = self.problems.known
        unmarked, self._unmarked = self._unmarked, set()
        self._table.set_problems(known.findings, known.counts, unmarked)

    def _timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer


def _obey(orders: queue.SimpleQueue[Order], checks: SiteChecks, *, wait: bool) -> None:
    """Carry out what was asked for; `wait` a moment for it where there is nothing else to do."""
    try:
        orders.get(timeout=_IDLE if wait else 0.0)(checks)
        while True:
            orders.get_nowait()(checks)
    except queue.Empty:
        return
