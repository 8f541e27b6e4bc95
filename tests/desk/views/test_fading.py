from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.desk.views.fading import Fading


def test_a_picture_that_was_missing_comes_in_over_a_moment(qtbot: QtBot) -> None:
    parent = QObject()
    fading = Fading(parent)
    fading.miss("a.jpg")
    assert fading.opacity("a.jpg") < 0.5
    with qtbot.waitSignal(fading.stepped) as stepped:
        pass
    assert stepped.args == ["a.jpg"]
    qtbot.waitUntil(lambda: fading.opacity("a.jpg") == 1)
    qtbot.waitUntil(lambda: not fading._timer.isActive())


def test_a_picture_that_was_there_at_once_does_not_move(qtbot: QtBot) -> None:
    parent = QObject()
    fading = Fading(parent)
    assert fading.opacity("a.jpg") == 1
    assert not fading._timer.isActive()


def test_nothing_moves_where_the_style_has_no_animations(qtbot: QtBot) -> None:
    still = SimpleNamespace(styleHint=lambda hint: 0)
    parent = QObject()
    fading = Fading(parent, still)  # type: ignore[arg-type]
    fading.miss("a.jpg")
    assert fading.opacity("a.jpg") == 1
    assert not fading._timer.isActive()
