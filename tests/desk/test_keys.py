from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.desk.actions import build_actions
from editor.desk.keys import Keys, pressed_key
from editor.desk.settings import Settings
from editor.desk.theme import Theme

NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(theme: Theme, settings: Settings, qtbot: QtBot) -> Iterator[Keys]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Keys(build_actions(window, theme, settings.keys()), settings, window)
    window.close()


def test_a_key_is_given_and_remembered(keys: Keys, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keys.changed):
        keys.give("publish", "G")
    assert keys.of("publish") == ("G",)
    assert keys.is_changed("publish")
    again = QWidget()
    qtbot.addWidget(again)
    action = build_actions(again, theme, Settings().keys())["publish"]
    assert [one.toString() for one in action.shortcuts()] == ["G"]
    assert action.toolTip().endswith("(G)")


def test_a_key_has_one_owner(keys: Keys) -> None:
    assert keys.owner("J") == "next"
    assert keys.owner("Ctrl+Alt+Q") == ""
    keys.give("publish", "Ctrl+Enter")
    assert keys.of("publish_next") == ("Ctrl+Return",)
    assert keys.owner("Ctrl+Enter") == "publish"
    assert keys.owner("P") == ""


def test_the_usual_keys_come_back(keys: Keys) -> None:
    keys.give("publish", "J")
    keys.give("save")
    assert keys.of("next") == ()
    keys.reset("next")
    assert keys.of("next") == ("J",)
    assert keys.of("publish") == ()
    keys.reset_all()
    assert keys.of("publish") == ("P",)
    assert keys.of("save") == ("Ctrl+S",)
    assert Settings().keys() == {}


@pytest.mark.parametrize(
    ("key", "held", "sign", "text"),
    [
        (Qt.Key.Key_G, NO, "g", "G"),
        (Qt.Key.Key_G, SHIFT, "G", "Shift+G"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_Return, CONTROL, "\r", "Ctrl+Return"),
        (Qt.Key.Key_Return, NO, "\r", ""),
        (Qt.Key.Key_Tab, NO, "\t", ""),
        (Qt.Key.Key_Down, SHIFT, "", ""),
        (Qt.Key.Key_Control, CONTROL, "", ""),
        (Qt.Key.Key_F7, NO, "", "F7"),
    ],
)
def test_what_is_pressed_is_named(
    key: Qt.Key, held: Qt.KeyboardModifier, sign: str, text: str
) -> None:
    assert pressed_key(QKeyEvent(QEvent.Type.KeyPress, key, held, sign)) == text
