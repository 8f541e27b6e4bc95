from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.theme import Theme
from editor.desk.views.focus_ring import FocusRing
from editor.desk.views.key_button import KeyButton
from editor.desk.views.notice import Notice
from editor.desk.views.screens import Screen
from editor.desk.views.start_screen import StartScreen
from editor.desk.views.status_bar import StatusBar


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(800, 400)
    QVBoxLayout(host)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    return host


def action(host: QWidget, text: str, key: str = "") -> QAction:
    made = QAction(text, host)
    made.setShortcut(QKeySequence(key))
    return made


def test_a_key_button_follows_its_action(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    undo = action(host, "Undo", "Ctrl+Z")
    button = KeyButton(undo, theme, host)
    host.layout().addWidget(button)  # type: ignore[union-attr]
    narrow = button.sizeHint().width()
    undo.setText("Undo “Publish”")
    assert button.sizeHint().width() > narrow
    assert button.accessibleName() == "Undo “Publish”"
    assert "Ctrl+Z" in button.toolTip()
    with qtbot.waitSignal(undo.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    undo.setEnabled(False)
    assert not button.isEnabled()
    assert not button.grab().isNull()


def test_a_key_that_has_no_room_is_left_out_as_a_whole(host: QWidget, theme: Theme) -> None:
    undo = action(host, "Undo", "Ctrl+Shift+Z")
    button = KeyButton(undo, theme, host)
    button.resize(button.sizeHint())
    button.show()
    color = theme.color("field_line").rgb()
    ends = button.width() - theme.px(7)
    assert button.grab().toImage().pixelColor(ends, button.height() // 2).rgb() == color
    button.resize(button.sizeHint() - QSize(4, 0))
    image = button.grab().toImage()
    assert not any(
        image.pixel(x, y) == color for x in range(image.width()) for y in range(image.height())
    )


def test_a_notice_offers_what_to_do_and_goes(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    notice, done = Notice(theme, host), []
    notice.say("<b>Changed</b> by another program.", [("Take it", lambda: done.append("taken"))])
    assert notice.isVisible()
    assert notice.text == "<b>Changed</b> by another program."
    button = notice.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["taken"]
    assert not notice.isVisible()
    notice.say("Another")
    assert notice.text == "Another"


def test_a_notice_puts_its_buttons_below_where_they_crowd_the_words(
    host: QWidget, theme: Theme
) -> None:
    notice = Notice(theme, host)
    notice.say("Another program also changed the title.", [("Compare …", str), ("Mine", str)])
    button, words = notice.findChild(QPushButton), notice.findChildren(QLabel)[1]
    assert button is not None
    for width, below in ((900, False), (260, True), (900, False)):
        notice.resize(width, 200)
        notice.layout().activate()
        assert (button.y() > words.geometry().bottom()) is below


def test_a_screen_says_why_and_offers_actions(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    screen, open_folder = Screen(theme, host), action(host, "Open a folder …")
    screen.show_message("folder", "No records here", "Open <another> folder.", [open_folder])
    assert [label.textFormat() for label in screen.findChildren(QLabel) if label.text()] == [
        Qt.TextFormat.PlainText
    ] * 2
    button = screen.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(open_folder.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert screen.accessibleName() == "No records here Open <another> folder."


def test_a_button_of_a_screen_names_the_key_its_action_has_now(host: QWidget, theme: Theme) -> None:
    read = action(host, "Read", "F5")
    read.setToolTip("Read (F5)")
    screen = Screen(theme, host)
    screen.show_message("error", "Gone", "", [read])
    read.setToolTip("Read (F6)")
    assert screen.findChildren(QPushButton)[0].toolTip() == "Read (F6)"


def test_the_start_screen_lists_recent_folders(
    host: QWidget, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    actions = {name: action(host, name) for name in ("open_folder", "demo")}
    start = StartScreen(theme, actions, host)
    start.show_folders([tmp_path / "one & two"])
    texts = [button.text() for button in start.findChildren(QPushButton)]
    assert texts[:2] == ["open_folder", "demo"]
    assert texts[2].startswith("one && two")
    with qtbot.waitSignal(start.folderChosen) as chosen:
        qtbot.mouseClick(start.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [tmp_path / "one & two"]


def test_the_status_bar_shows_work_only_while_there_is_some(host: QWidget, theme: Theme) -> None:
    actions = {name: action(host, name) for name in ("problems", "undo", "save")}
    bar = StatusBar(theme, actions, host)
    host.layout().addWidget(bar)  # type: ignore[union-attr]
    bar.show()
    bar.set_text("12 shown")
    bar.set_progress("Pictures 3/9", 3, 9)
    assert bar._bar.isVisible()
    assert (bar._bar.value(), bar._bar.maximum()) == (3, 9)
    bar.set_busy("Reading records")
    assert bar._bar.maximum() == 0
    bar.set_progress("", 0, 0)
    assert not bar._bar.isVisible()
    assert not bar._work.isVisible()


def test_the_ring_is_around_the_control_that_has_the_focus(
    host: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    one, two, bare = QLineEdit(host), QLineEdit(host), QLineEdit(host)
    bare.setProperty("kind", "bare")
    for box in (one, two, bare):
        host.layout().addWidget(box)  # type: ignore[union-attr]
    ring = FocusRing(theme, host)
    assert not ring.isVisible()
    host.activateWindow()
    for box in (one, two):
        box.setFocus()
        qtbot.waitUntil(lambda box=box: ring.widget() is box and ring.isVisible())
        assert ring.geometry().contains(box.geometry())
        assert ring.geometry() != box.geometry()
    bare.setFocus()
    qtbot.waitUntil(lambda: ring.widget() is None)
