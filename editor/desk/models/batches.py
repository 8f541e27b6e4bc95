"""Changes of many records at once, one at a time: planned, carried out, taken back as one step."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.shared_changes import Shared
from editor.desk.models.tasks import Tasks
from editor.library import batch, store
from editor.library.batch import EditsFor, Outcome, Plan, Progress, Say, Splice
from editor.library.journal import Journal
from editor.library.library import Library
from editor.library.store import StoreError

translate = QCoreApplication.translate

_TELL: Final = 0.05  # seconds between two reports of progress
_REMEMBERED: Final = 20  # changes of earlier starts that can be taken back


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
    """Empty for one of an earlier start: the journal has it."""
    id: str
    """Its name in the journal, "" for none."""


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
        self._wish: Wish | Step | None = None
        self._saving: set[str] = set()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._undone_at = 0
        self._reached = (0, 0)
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

    def plan_back(self, step: Step) -> None:
        """Find out what taking back a change of an earlier start would do, as `plan` does."""
        self._cancel = threading.Event()
        self._wish = step
        self._find(
            lambda progress, cancel: _planned_back(step, progress, cancel),
            self.tr("Looking at the records"),
        )

    def carry_out(self, wanted: Plan) -> None:
        """Do what was planned, after everything that is being written; `finished` follows."""
        wish = self._wish
        assert wish is not None
        if isinstance(wish, Step):
            self._forget(wish)
            self._take_back(replace(wish, way_back=wanted))
            return
        number = self._session.tick()
        hashes = {splice.path: (splice.before, splice.after) for splice in wanted.splices}
        self._session.shared.expect(Shared(wish.text, number, hashes))

        def done(outcome: Outcome) -> None:
            if outcome.done:
                way_back = outcome.way_back
                self._done.append(Step(wish.library, wish.text, number, way_back, outcome.id))
                self._undone.clear()
            self._end()
            self.finished.emit(wish.text, wanted, outcome)

        self._write(wish.library, wish.text, wish.text, wanted, done)

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
            self._forget(step)
            self._cancel = threading.Event()
            self.changed.emit()
            self._take_back(step)

    def redo(self) -> None:
        """Do the change again that was taken back last."""
        step = self.redoable
        if step is None:
            return
        self._undone.pop()
        self._cancel = threading.Event()
        self.changed.emit()

        def done(outcome: Outcome) -> None:
            if outcome.done:
                self._done.append(replace(step, way_back=outcome.way_back, id=outcome.id))
            self._end()
            self.finished.emit(step.text, step.way_back, outcome)

        name = self.tr("Redo “{text}”").format(text=step.text)
        self._write(step.library, name, step.text, step.way_back, done)

    def remember(self, journal: Journal) -> None:
        """Look up in the background which changes of earlier starts can be taken back."""
        library = self._session.library

        def work(_: threading.Event) -> list[Step]:
            assert library is not None
            return _earlier(library, journal)

        def arrived(steps: list[Step]) -> None:
            if library is self._session.library:
                here = [step for step in self._done if step.library is library and step.number]
                known = {step.id for step in here}
                self._done = [*(step for step in steps if step.id not in known), *here]
                self.changed.emit()

        if library is not None:
            self._tasks.read(work, arrived, None, self)

    # --- inside ---------------------------------------------------------------------------------

    def _last(self, steps: list[Step]) -> Step | None:
        """Return the last step of the folder that is open."""
        here = steps and steps[-1].library is self._session.library
        return steps[-1] if here and not self.running else None

    def _saved(self, path: str, trouble: str = "") -> None:
        if path in self._saving and (trouble or not self._session.is_dirty(path)):
            self._saving.discard(path)
            if not self._saving and isinstance(self._wish, Wish):
                self._plan(self._wish)

    def _plan(self, wish: Wish) -> None:
        why = self.tr("its edits could not be saved")
        unsaved = dict.fromkeys(filter(self._session.is_dirty, wish.paths), why)
        paths = [path for path in wish.paths if path not in unsaved]

        def find(progress: Progress, cancel: threading.Event) -> Plan:
            found = batch.plan(wish.library, paths, wish.edits_for, progress, cancel)
            return replace(found, refused=found.refused | unsaved)

        self._find(find, self.tr("Looking at the records"))

    def _find(self, find: Callable[[Progress, threading.Event], Plan], text: str) -> None:
        """Make a plan in the background, and tell it unless nobody wants it any more."""
        cancel = self._token()
        progress = self._progress(text, cancel)

        def done(found: Plan) -> None:
            if cancel is self._cancel:
                self.progressed.emit("", 0, 0)
                self.planned.emit(found)

        self._tasks.read(lambda _: find(progress, cancel), done, self._broken, self)

    def _forget(self, step: Step) -> None:
        self._done = [one for one in self._done if one is not step]

    def _take_back(self, step: Step) -> None:
        def done(outcome: Outcome) -> None:
            rest = tuple(one for one in step.way_back.splices if one.path in outcome.left)
            if rest:
                self._done.append(replace(step, way_back=Plan(rest)))
            if outcome.done:
                self._undone.append(replace(step, way_back=outcome.way_back))
                self._undone_at = self._session.clock
            self._end()
            self.undone.emit(step.text, outcome)

        name = self.tr("Undo “{text}”").format(text=step.text)
        self._write(step.library, name, name, step.way_back, done, takes_back=step.id)

    def _write(
        self,
        library: Library,
        name: str,
        text: str,
        wanted: Plan,
        done: Callable[[Outcome], None],
        *,
        takes_back: str = "",
    ) -> None:
        """Write a plan in the background: `name` is what is done, `text` what the journal says."""
        cancel = self._token()
        progress, say = self._progress(name, cancel), self._waiting(name, cancel)
        self._reached = (0, len(wanted.splices))

        def work(_: threading.Event) -> Outcome:
            outcome = batch.carry_out(
                library, wanted, progress, cancel, text=text, takes_back=takes_back, say=say
            )
            library.changes(splice.path for splice in outcome.done)
            return outcome

        def arrived(outcome: Outcome) -> None:
            self._take_in(library, outcome)
            done(outcome)

        self._tasks.write(work, arrived, self._broken, self)

    def _take_in(self, library: Library, outcome: Outcome) -> None:
        """Show what became of the records: the rows in one go, then those that are open."""
        if library is self._session.library:
            paths = [splice.path for splice in outcome.done]
            now = library.known(paths)
            self._table.apply(now.rows, now.gone)
            self._session.follow(paths)

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
            self._reached = (done, total)
            self.progressed.emit(text, done, total)

    def _waiting(self, text: str, cancel: threading.Event) -> Say:
        """Return what a worker calls when it must wait for git, and with "" when it goes on."""
        waiting = self.tr("{text}: waiting for git to be done in this folder").format(text=text)
        return lambda why: self._tasks.report(
            self._tell_waiting, (cancel, waiting if why else text)
        )

    def _tell_waiting(self, what: tuple[threading.Event, str]) -> None:
        cancel, text = what
        if cancel is self._cancel:
            self.progressed.emit(text, *self._reached)


def _earlier(library: Library, journal: Journal) -> list[Step]:
    """Return the changes of earlier starts that were not taken back, the latest last."""
    found = [one for one in journal.batches() if not one.taken_back and not one.takes_back]
    return [Step(library, one.text, 0, Plan(), one.id) for one in reversed(found[:_REMEMBERED])]


def _planned_back(step: Step, progress: Progress, cancel: threading.Event) -> Plan:
    """Return what takes a change of the journal back; files changed since are refused."""
    library, journal = step.library, step.library.journal
    splices = journal.written(step.id) if journal is not None else []
    back: list[Splice] = []
    refused: dict[str, str] = {}
    for done, splice in enumerate(reversed(splices), start=1):
        if cancel.is_set():
            break
        try:
            _, stamp = store.read(library.folder / splice.path)
        except StoreError as error:
            refused[splice.path] = error.reason
        else:
            if stamp.hash == splice.after:
                back.append(splice.reverse)
            else:
                refused[splice.path] = translate("Bulk", "it was changed since, and stays so")
        progress(done, len(splices))
    return Plan(tuple(back), (), refused)
