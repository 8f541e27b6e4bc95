from __future__ import annotations

import sys
import threading

import pytest

from editor.desk.models import turns as turns_module
from editor.desk.models.turns import Turns, undisturbed


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Each breath, as the clock goes on by half of a slice with every look at it."""
    now, breaths = iter(range(10_000)), list[float]()
    monkeypatch.setattr(turns_module.time, "monotonic", lambda: next(now) * 0.004)
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


def test_a_search_is_not_cut_into_pieces() -> None:
    before = sys.getswitchinterval()
    with undisturbed():
        during = sys.getswitchinterval()
    assert during > before == sys.getswitchinterval()
