"""Changes of many records at once, one at a time: planned, carried out, taken back as one step."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.shared_changes import Shared
from editor.desk.models.tasks import Tasks
from editor.library import batch
from editor.library.batch import EditsFor, Outcome, Plan, Progress
from editor.library.library import Changes, Library

_TELL: Final = 0.05  # seconds between two reports of progress


@dataclass(frozen=True)
class Wish:
    """What is to become of which records; `text` names it in menus and messages."""

    library: Library
    text: str
    paths: tuple[str, ...]
    edits_for: EditsFor


@dataclass(frozen=True)
class Step:
    """A change that was carried out, with the way back from it."""

    library: Library
    text: str
    number: int
    """Its place among all changes, by the session's count; 0 for one of an earlier start."""
    way_back: Plan


class Batches(QObject):
    """Works on the files; the list and the open records are told when it is over."""

    progressed = Signal(str, int, int)
    """What is being done, to how many records, and of how many; 0 of 0 when it is over."""
    planned = Signal(object)
    """The plan that was asked for; `carry_out` or `drop` is to follow."""
    finished = Signal(str, object, object)
    """The change's name, its plan and its outcome."""
    undone = Signal(str, object)
    """The name of a change that was taken back, and the outcome of that."""
    changed = Signal()
    """Undo or redo would do another thing now."""

    def __init__(
        self, session: Session, table: RecordTable, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._tasks = tasks
        self._cancel: threading.Event | None = None
        self._wish: Wish | None = None
        self._saving: set[str] = set()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._undone_at = 0
        session.saved.connect(self._saved)
        session.saveFailed.connect(self._saved)

    # --- what others ask for --------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether a change is being planned, decided about or carried out."""
        return self._cancel is not None

    def plan(self, text: str, paths: Sequence[str], edits_for: EditsFor) -> None:
        """Find out what a change would do; `planned` follows once open edits are on disk."""
        library = self._session.library
        assert library is not None
        assert not self.running
        self._cancel = threading.Event()
        self._wish = Wish(library, text, tuple(paths), edits_for)
        self._saving = set(self._session.dirty_paths()).intersection(paths)
        for path in tuple(self._saving):
            self._session.save(path)
        if not self._saving:
            self._plan(self._wish)

    def carry_out(self, wanted: Plan) -> None:
        """Do what was planned, after everything that is being written; `finished` follows."""
        wish, number = self._wish, self._session.tick()
        assert wish is not None
        hashes = {splice.path: (splice.before, splice.after) for splice in wanted.splices}
        self._session.shared.expect(Shared(wish.text, number, hashes))

        def done(outcome: Outcome) -> None:
            if outcome.done:
                self._done.append(Step(wish.library, wish.text, number, outcome.way_back))
                self._undone.clear()
            self._end()
            self.finished.emit(wish.text, wanted, outcome)

        self._write(wish.library, wish.text, wanted, done)

    def drop(self) -> None:
        """Do nothing of what was planned, or is being planned."""
        self.cancel()
        self._end()

    def cancel(self) -> None:
        """Stop where it is; what is done stays done, and can be undone."""
        if self._cancel is not None:
            self._cancel.set()

    @property
    def undoable(self) -> Step | None:
        """The change that undo would take back, None while one is under way."""
        return self._last(self._done)

    @property
    def redoable(self) -> Step | None:
        """The change that redo would do again; anything done since has closed that way."""
        return self._last(self._undone) if self._undone_at == self._session.clock else None

    def undo(self) -> None:
        """Take the last change back, each file to the byte; files changed since stay."""
        step = self.undoable
        if step is not None:
            self._done.pop()
            self._again(step, self.tr("Undo “{text}”"), self._taken_back)

    def redo(self) -> None:
        """Do the change again that was taken back last."""
        step = self.redoable
        if step is not None:
            self._undone.pop()
            self._again(step, self.tr("Redo “{text}”"), self._done_again)

    # --- inside ---------------------------------------------------------------------------------

    def _last(self, steps: list[Step]) -> Step | None:
        """Return the last step of the folder that is open."""
        here = steps and steps[-1].library is self._session.library
        return steps[-1] if here and not self.running else None

    def _saved(self, path: str, trouble: str = "") -> None:
        if path in self._saving and (trouble or not self._session.is_dirty(path)):
            self._saving.discard(path)
            if not self._saving and self._wish is not None:
                self._plan(self._wish)

    def _plan(self, wish: Wish) -> None:
        cancel = self._token()
        unsaved = dict.fromkeys(
            filter(self._session.is_dirty, wish.paths), self.tr("its edits could not be saved")
        )
        progress = self._progress(self.tr("Looking at the records"), cancel)

        def work(_: threading.Event) -> Plan:
            paths = [path for path in wish.paths if path not in unsaved]
            found = batch.plan(wish.library, paths, wish.edits_for, progress, cancel)
            return Plan(found.splices, found.unchanged, found.refused | unsaved)

        def done(found: Plan) -> None:
            if cancel is self._cancel:
                self.progressed.emit("", 0, 0)
                self.planned.emit(found)

        self._tasks.read(work, done, self._broken, self)

    def _again(self, step: Step, name: str, done: Callable[[Step, Outcome], None]) -> None:
        self._cancel = threading.Event()
        self.changed.emit()
        text = name.format(text=step.text)
        self._write(step.library, text, step.way_back, lambda outcome: done(step, outcome))

    def _taken_back(self, step: Step, outcome: Outcome) -> None:
        rest = tuple(one for one in step.way_back.splices if one.path in outcome.left)
        if rest:
            self._done.append(replace(step, way_back=Plan(rest)))
        if outcome.done:
            self._undone.append(replace(step, way_back=outcome.way_back))
            self._undone_at = self._session.clock
        self._end()
        self.undone.emit(step.text, outcome)

    def _done_again(self, step: Step, outcome: Outcome) -> None:
        if outcome.done:
            self._done.append(replace(step, way_back=outcome.way_back))
        self._end()
        self.finished.emit(step.text, step.way_back, outcome)

    def _write(
        self, library: Library, text: str, wanted: Plan, done: Callable[[Outcome], None]
    ) -> None:
        cancel = self._token()
        progress = self._progress(text, cancel)

        def work(_: threading.Event) -> tuple[Outcome, Changes]:
            outcome = batch.carry_out(library, wanted, progress, cancel)
            return outcome, library.changes(splice.path for splice in outcome.done)

        def arrived(result: tuple[Outcome, Changes]) -> None:
            outcome, changes = result
            self._take_in(library, outcome, changes)
            done(outcome)

        self._tasks.write(work, arrived, self._broken, self)

    def _take_in(self, library: Library, outcome: Outcome, changes: Changes) -> None:
        """Show what became of the records: the rows in one go, then those that are open."""
        if library is self._session.library:
            self._table.apply(changes.rows, changes.gone)
            self._session.follow([splice.path for splice in outcome.done])

    def _broken(self, error: Exception) -> None:
        """Be ready for the next change; the error itself is a bug, and is reported as one."""
        self._end()
        raise error

    def _end(self) -> None:
        self._wish = self._cancel = None
        self._saving.clear()
        self.progressed.emit("", 0, 0)
        self.changed.emit()

    def _token(self) -> threading.Event:
        assert self._cancel is not None
        return self._cancel

    def _progress(self, text: str, cancel: threading.Event) -> Progress:
        """Return what a worker calls for each record; a person is told some times a second."""
        last = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if done == total or now - last >= _TELL:
                last = now
                self._tasks.report(self._tell, (cancel, text, done, total))

        return tell

    def _tell(self, what: tuple[threading.Event, str, int, int]) -> None:
        cancel, text, done, total = what
        if cancel is self._cancel:
            self.progressed.emit(text, done, total)
