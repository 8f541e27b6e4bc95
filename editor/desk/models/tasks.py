"""Background work on lanes of threads, whose results arrive on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from editor.desk.models.turns import Patient, Turns
from editor.desk.timers import set_when_painted

T = TypeVar("T")

_READERS: Final = 3
_SPARE: Final = 2
_FETCHERS: Final = 6
_PAINTING: Final = 0.1  # seconds that a write waits for the window to be painted, at most
_FINISHED: Final = ("write", "note")  # lanes whose work is done to the end when the window closes


class Job:
    """One piece of work; after `cancel` neither of its callbacks is called."""

    def __init__(
        self,
        lane: str,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        owner: QObject | None,
    ) -> None:
        self.lane = lane
        self._done = done
        self._failed = failed
        self._owner = owner
        self.token = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the result any more."""
        return self.token.is_set()

    def cancel(self) -> None:
        """Ask the work to stop through its token, and drop whatever it still gives."""
        self.token.set()

    def deliver(self, value: object, error: Exception | None) -> None:
        """Hand the outcome over, unless it was cancelled or its owner is gone."""
        if self.cancelled or (self._owner is not None and not shiboken6.isValid(self._owner)):
            return
        if error is None:
            self._done(value)
        elif self._failed is not None:
            self._failed(error)
        else:
            raise error


class Tasks(QObject):
    """Runs work on threads and calls back on the GUI thread, once for each job.

    `read` is for the disk and what is computed, `spare` for what leaves the window its turn, and
    `fetch` for what may wait for a network: a slow server never holds up opening a record. `write`
    is one thread: writes happen in order, and so does what `note` tells the journal, which a long
    write does not keep waiting. `stay` is for work that only ends when it is told to.
    """

    fetching = Signal(int, int)
    """Finished and asked fetches since the lane was last idle; (0, 0) when it is idle again."""
    _reported = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            "read": ThreadPoolExecutor(_READERS, thread_name_prefix="read"),
            "spare": ThreadPoolExecutor(_SPARE, thread_name_prefix="spare"),
            "fetch": ThreadPoolExecutor(_FETCHERS, thread_name_prefix="fetch"),
            "write": ThreadPoolExecutor(1, thread_name_prefix="write"),
            "note": ThreadPoolExecutor(1, thread_name_prefix="note"),
        }
        self._staying: dict[Job, threading.Thread] = {}
        self._jobs: set[Job] = set()
        self._fetches = [0, 0]
        self._closed = False
        self.turns = Turns()
        """Holds back what has time; work that takes long asks it (`Turns.patient`)."""
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        work: Callable[[threading.Event], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run `work` beside others; an error without `failed` goes to the excepthook."""
        return self._start("read", work, done, failed, owner)

    def spare(
        self,
        work: Callable[[Patient], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run work that has time: it leaves the window its turn when it asks."""
        return self._start(
            "spare", lambda token: work(self.turns.patient(token)), done, failed, owner
        )

    def fetch(
        self,
        work: Callable[[threading.Event], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run work that may wait long, such as loading a picture, without holding up `read`."""
        return self._start("fetch", work, done, failed, owner)

    def write(
        self,
        work: Callable[[threading.Event], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run `work` after all writes asked before it, and after the window shows what is asked.

        What a person did is on screen sooner where the file is not written beside the painting.
        """
        painted = threading.Event()
        set_when_painted(painted)

        def write(token: threading.Event) -> T:
            if not self._closed:
                painted.wait(_PAINTING)
            return work(token)

        return self._start("write", write, done, failed, owner)

    def stay(self, work: Callable[[Job], object], owner: QObject | None = None) -> Job:
        """Run `work` on a thread of its own until its job is cancelled; it is not `running`.

        It is given the job itself, by which what it reports can be told from an earlier one's.
        """
        job = Job("stay", lambda _: None, None, owner)
        if self._closed:
            job.cancel()
            return job
        if owner is not None:
            owner.destroyed.connect(job.cancel)
        thread = threading.Thread(target=self._run, args=(job, lambda _: work(job)), name="stay")
        self._staying = {one: other for one, other in self._staying.items() if other.is_alive()}
        self._staying[job] = thread
        thread.start()
        return job

    def note(
        self,
        work: Callable[[threading.Event], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Run work for the journal after all that was asked before it."""
        return self._start("note", work, done, failed, owner)

    def report(self, callback: Callable[[Any], None], value: object) -> None:
        """From a worker: call `callback(value)` on the GUI thread, before the job's own end.

        A method of an object of Qt that is gone by then is not called.
        """
        self._reported.emit(callback, value, None)

    @property
    def running(self) -> int:
        """How many jobs have not reported yet."""
        return len(self._jobs)

    def shutdown(self) -> None:
        """Cancel what reads, finish what writes and notes, and wait until no thread is left."""
        self._closed = True
        for job in (*self._jobs, *self._staying):
            if job.lane not in _FINISHED:
                job.cancel()
        for name, lane in self._lanes.items():
            lane.shutdown(wait=True, cancel_futures=name not in _FINISHED)
        for thread in self._staying.values():
            thread.join()
        self._jobs.clear()

    def _start(
        self,
        lane: str,
        work: Callable[[threading.Event], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
        owner: QObject | None,
    ) -> Job:
        job = Job(lane, done, failed, owner)
        if self._closed:
            job.cancel()
            return job
        self._jobs.add(job)
        if lane == "fetch":
            self._count(0, 1)
        self._lanes[lane].submit(self._run, job, work)
        return job

    def _run(self, job: Job, work: Callable[[threading.Event], T]) -> None:
        """On the worker's thread: do the work and report once."""
        value: object = None
        error: Exception | None = None
        if not job.cancelled:
            try:
                value = work(job.token)
            except Exception as fault:
                error = fault
        self._reported.emit(job, value, error)

    @Slot(object, object, object)
    def _deliver(
        self, target: Job | Callable[[Any], None], value: object, error: Exception | None
    ) -> None:
        if self._closed:
            return
        if not isinstance(target, Job):
            told = getattr(target, "__self__", None)
            if not isinstance(told, QObject) or shiboken6.isValid(told):
                target(value)
            return
        self._jobs.discard(target)
        if target.lane == "fetch":
            self._count(1, 0)
        target.deliver(value, error)

    def _count(self, finished: int, asked: int) -> None:
        self._fetches[0] += finished
        self._fetches[1] += asked
        if self._fetches[0] == self._fetches[1]:
            self._fetches = [0, 0]
        self.fetching.emit(*self._fetches)
