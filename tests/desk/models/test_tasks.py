from __future__ import annotations

import threading
import time

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.desk.models.tasks import Job, Tasks


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[str, bool]] = []
    main = threading.current_thread()
    tasks.read(
        lambda _: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread() is main)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    name, on_main = seen[0]
    assert name.startswith("read")
    assert on_main


def test_a_failure_arrives_once_and_not_as_a_result(qtbot: QtBot, tasks: Tasks) -> None:
    results: list[object] = []
    errors: list[Exception] = []

    def work(_: threading.Event) -> None:
        raise OSError("the disk is full")

    tasks.write(work, results.append, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "the disk is full"
    assert not results


def test_a_cancelled_job_reports_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    results: list[object] = []
    started, release = threading.Event(), threading.Event()

    def work(token: threading.Event) -> bool:
        started.set()
        release.wait(5)
        return token.is_set()

    job = tasks.read(work, results.append, results.append)
    assert started.wait(5)
    job.cancel()
    release.set()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert results == []


def test_what_is_told_to_a_dead_object_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    class Listener(QObject):
        def hear(self, value: object) -> None:
            heard.append((self.objectName(), value))

    gone, here, heard = Listener(), Listener(), []
    told = threading.Event()

    def work(_: threading.Event) -> None:
        told.wait(5)
        tasks.report(gone.hear, 1)
        tasks.report(here.hear, 2)

    tasks.read(work, lambda _: None)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    told.set()
    qtbot.waitUntil(lambda: heard == [("", 2)])


def test_a_dead_owner_hears_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    owner, results = QObject(), []
    release = threading.Event()
    tasks.read(lambda _: release.wait(5), results.append, None, owner)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    release.set()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert results == []


def test_writes_happen_in_the_order_they_were_asked(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[int] = []
    for number in range(50):
        tasks.write(lambda _, number=number: order.append(number), lambda _: None)
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert order == list(range(50))


class Canvas(QWidget):
    """Says when it is painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        time.sleep(0.05)  # as long as the window takes
        self._seen.append("painted")


def test_a_write_begins_when_what_was_asked_is_painted(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[str] = []
    canvas = Canvas(seen)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    qtbot.waitUntil(lambda: bool(seen))
    for _ in range(3):
        seen.clear()
        canvas.update()
        tasks.write(lambda _: seen.append("written"), lambda _: None)
        qtbot.waitUntil(lambda: len(seen) == 2)
        assert seen == ["painted", "written"]


def test_what_writes_wait_for_is_dropped_on_their_thread(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []
    for _ in range(30):
        for number in range(50):
            tasks.write(lambda _, number=number: number, done.append)
        qtbot.waitUntil(lambda: tasks.running == 0)
    assert done == [*range(50)] * 30


def test_a_write_begins_although_the_window_is_busy(tasks: Tasks, application: object) -> None:
    begun = threading.Event()
    tasks.write(lambda _: begun.set(), lambda _: None)
    assert begun.wait(10), "no event is handled here"


@pytest.mark.parametrize("lane", ["fetch", "spare"])
def test_what_may_take_long_does_not_hold_up_a_read(qtbot: QtBot, tasks: Tasks, lane: str) -> None:
    release, seen = threading.Event(), []
    for _ in range(20):
        getattr(tasks, lane)(lambda _: release.wait(10), lambda _: None)
    tasks.read(lambda _: "record", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    release.set()
    qtbot.waitUntil(lambda: tasks.running == 0)


def test_fetches_are_counted_until_none_is_left(qtbot: QtBot, tasks: Tasks) -> None:
    counts: list[tuple[int, int]] = []
    tasks.fetching.connect(lambda done, total: counts.append((done, total)))
    for _ in range(3):
        tasks.fetch(lambda _: None, lambda _: None)
    assert counts[-1] == (0, 3)
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert counts[-1] == (0, 0)
    assert (2, 3) in counts


def test_batches_arrive_before_the_end(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[object] = []

    def work(_: threading.Event) -> str:
        for number in range(3):
            tasks.report(seen.append, number)
        return "end"

    tasks.read(work, seen.append)
    qtbot.waitUntil(lambda: "end" in seen)
    assert seen == [0, 1, 2, "end"]


def test_shutdown_finishes_writes_and_cancels_reads(application: object) -> None:
    before = set(threading.enumerate())
    tasks, done = Tasks(), []
    gate = threading.Event()
    job = tasks.read(lambda token: token.wait(10), lambda _: None)
    for number in range(5):
        tasks.write(lambda _, number=number: done.append(number), lambda _: None)
    gate.set()
    tasks.shutdown()
    assert done == [0, 1, 2, 3, 4]
    assert job.cancelled
    assert set(threading.enumerate()) <= before
    assert tasks.read(lambda _: 1, lambda _: pytest.fail("too late")).cancelled


def test_what_stays_takes_nobodys_place_and_ends_when_told(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[str] = []

    def work(job: Job) -> None:
        tasks.report(seen.append, "begun")
        job.token.wait()
        tasks.report(seen.append, "ended")

    jobs = [tasks.stay(work) for _ in range(6)]
    qtbot.waitUntil(lambda: seen == ["begun"] * 6)
    assert tasks.running == 0
    tasks.read(lambda _: "read", seen.append)
    qtbot.waitUntil(lambda: "read" in seen)
    jobs[0].cancel()
    qtbot.waitUntil(lambda: "ended" in seen)


def test_what_stays_ends_with_its_owner(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    job = tasks.stay(lambda job: job.token.wait(), owner)
    shiboken6.delete(owner)
    assert job.cancelled


def test_an_error_that_nobody_takes_is_a_bug(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.captureExceptions() as faults:
        tasks.read(lambda _: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: tasks.running == 0)
    assert faults[0][0] is ZeroDivisionError
