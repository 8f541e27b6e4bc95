from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.desk.memory import Tidier


class Ring:
    """Garbage that only the collector finds."""

    alive = 0

    def __init__(self) -> None:
        self.own = self
        Ring.alive += 1

    def __del__(self) -> None:
        Ring.alive -= 1


@pytest.fixture
def automatic() -> Iterator[None]:
    was = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was else gc.disable)()


def test_garbage_is_found_between_events_only(
    automatic: None, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("editor.desk.memory._PAUSE", 1)
    owner = QObject()
    Tidier(owner)
    kept = [Ring() for _ in range(20_000)]
    kept.clear()
    assert Ring.alive == 20_000, "nothing is looked for in the middle of an event"
    qtbot.waitUntil(lambda: Ring.alive == 0)


def test_it_stays_off_whoever_puts_it_on(
    automatic: None, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("editor.desk.memory._PAUSE", 1)
    owner = QObject()
    Tidier(owner)
    gc.enable()
    qtbot.waitUntil(lambda: not gc.isenabled())
