"""Work done little by little on the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.desk.models.tasks import Tasks
from editor.desk.slices import Afterwards, Slices


def steps(taken: list[int]) -> Iterator[None]:
    for step in range(3):
        taken.append(step)
        yield


@pytest.fixture
def parent(tasks: Tasks) -> QObject:
    return tasks


def test_all_steps_are_taken_in_the_event_loop(parent: QObject, qtbot: QtBot) -> None:
    taken: list[int] = []
    slices = Slices(steps(taken), parent)
    slices.start()
    assert taken == []
    with qtbot.waitSignal(slices.finished):
        pass
    assert taken == [0, 1, 2]
    assert slices.done


def test_somebody_who_waits_has_them_at_once(parent: QObject, qtbot: QtBot) -> None:
    taken: list[int] = []
    slices = Slices(steps(taken), parent)
    with qtbot.waitSignal(slices.finished):
        slices.finish()
    assert taken == [0, 1, 2]


def test_what_is_stopped_takes_no_step(parent: QObject, qtbot: QtBot) -> None:
    taken: list[int] = []
    slices = Slices(steps(taken), parent)
    slices.start()
    slices.stop()
    with qtbot.assertNotEmitted(slices.finished, wait=20):
        pass
    assert taken == []
    assert not slices.done


def test_a_step_that_fails_is_the_last_one(parent: QObject) -> None:
    def failing() -> Iterator[None]:
        yield
        raise ValueError("no")

    slices = Slices(failing(), parent)
    with pytest.raises(ValueError, match="no"):
        slices.finish()
    assert slices.ended
    assert not slices.done


def test_it_goes_on_when_a_module_is_imported(tasks: Tasks, qtbot: QtBot) -> None:
    taken: list[int] = []
    sys.modules.pop("colorsys", None)

    def all_steps() -> Iterator[str | None]:
        yield "colorsys"
        taken.append(100 + ("colorsys" in sys.modules))
        yield None
        yield from steps(taken)  # type: ignore[misc]

    later = Afterwards(all_steps(), tasks, tasks)
    later.within(5_000)
    later.soon()
    later.not_yet()
    with qtbot.assertNotEmitted(later.finished, wait=60):
        pass
    later.soon()
    with qtbot.waitSignal(later.finished):
        pass
    assert taken == [101, 0, 1, 2]


def test_a_step_may_stop_them_and_ask_for_the_rest(parent: QObject) -> None:
    taken: list[str] = []
    ended: list[bool] = []

    def some() -> Iterator[None]:
        slices.finish()  # somebody asks again while it is being done
        taken.append("one")
        yield
        slices.stop()
        taken.append("two")
        yield
        taken.append("three")

    slices = Slices(some(), parent)
    slices.finished.connect(lambda: ended.append(True))
    slices.finish()
    assert (taken, ended, slices.ended, slices.done) == (["one", "two"], [], True, False)
