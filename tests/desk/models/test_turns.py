from __future__ import annotations

import sys
import threading
from collections.abc import Generator

import pytest

from editor.desk.models import turns as turns_module
from editor.desk.models.turns import Turns, steadily


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Each breath, as the clock goes on by half of a slice with every look at it."""
    now, breaths = [0.0], list[float]()

    def monotonic() -> float:
        now[0] += 0.002
        return now[0]

    monkeypatch.setattr(turns_module.time, "monotonic", monotonic)
    monkeypatch.setattr(turns_module.time, "thread_time", lambda: now[0])
    return breaths


class Token(threading.Event):
    def __init__(self, breaths: list[float]) -> None:
        super().__init__()
        self._breaths = breaths

    def wait(self, timeout: float | None = None) -> bool:
        self._breaths.append(timeout or 0.0)
        return self.is_set()


def test_work_takes_a_breath_after_each_slice(waits: list[float]) -> None:
    patient = Turns().patient(Token(waits))
    assert [patient.is_set() for _ in range(12)] == [False] * 12
    assert 2 <= len(waits) <= 6


def test_two_works_have_slices_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns_module.time, "monotonic", lambda: 0.0)
    turns = Turns()
    first, second, third = (turns.next_slice(0.001) for _ in range(3))
    assert 0 < first < second < third
    assert second - first == pytest.approx(third - second)


def test_who_shared_a_slice_is_left_alone_for_longer(
    waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = Turns().patient(Token(waits))
    [alone.is_set() for _ in range(4)]
    monkeypatch.setattr(turns_module.time, "thread_time", lambda: 0.0)
    shared = Turns().patient(Token(waits))
    breath = waits[-1]
    [shared.is_set() for _ in range(4)]
    assert waits[-1] > 2 * breath


def test_work_that_a_person_waits_for_goes_on_whatever_they_do_and_rests_longer(
    waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns_module.time, "thread_time", lambda: 0.0)
    patient = Turns().patient(Token(waits))
    [patient.is_set() for _ in range(4)]
    turns, breath = Turns(), waits[-1]
    polite = turns.polite(Token(waits))
    turns.be_quiet()
    waits.clear()
    [polite.is_set() for _ in range(4)]
    assert 1 <= len(waits) <= 2
    assert waits[-1] > 1.5 * breath


def test_work_waits_while_a_person_does_something(waits: list[float]) -> None:
    turns, token = Turns(), Token(waits)
    patient = turns.patient(token)
    turns.be_quiet()
    assert turns.is_quiet
    while not waits:
        patient.is_set()
    assert len(waits) > 40
    turns.be_quiet()
    turns.go_on()
    assert not turns.is_quiet


def test_work_that_is_called_off_does_not_wait(waits: list[float]) -> None:
    turns, token = Turns(), Token(waits)
    patient = turns.patient(token)
    turns.be_quiet()
    token.set()
    assert [patient.is_set() for _ in range(4)] == [True] * 4
    assert len(waits) <= 4


def test_work_that_is_called_off_takes_no_slices_from_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns_module.time, "monotonic", lambda: 0.0)
    turns, token = Turns(), Token([])
    patient = turns.patient(token)
    turns.be_quiet()
    token.set()
    assert all(patient.is_set() for _ in range(100_000))
    assert turns.next_slice(0.001) == 0.001


def test_slices_are_not_taken_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns_module.time, "monotonic", lambda: 0.0)
    turns = Turns()
    assert max(turns.next_slice(0.001) for _ in range(1_000)) < 0.1
    turns.go_on()
    assert turns.next_slice(0.001) == 0.001


def test_a_step_is_not_cut_into_pieces() -> None:
    intervals = [sys.getswitchinterval()]

    def steps() -> Generator[None, None, str]:
        intervals.append(sys.getswitchinterval())
        yield
        intervals.append(sys.getswitchinterval())
        return "found"

    taken = steadily(steps())
    next(taken)
    intervals.append(sys.getswitchinterval())
    with pytest.raises(StopIteration, match="found"):
        next(taken)
    before, first, between, second = intervals
    # Python keeps whole microseconds, and rounds down.
    assert before == pytest.approx(between, abs=2e-6) == sys.getswitchinterval()
    assert first == second > before
