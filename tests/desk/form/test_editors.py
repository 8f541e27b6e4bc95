from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.form.line_editor import LineEditor
from editor.desk.form.plain_editor import PlainEditor
from editor.desk.form.title_editor import TitleEditor

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def line(place: QWidget, qtbot: QtBot) -> LineEditor:
    return shown(LineEditor(), place, qtbot)


@pytest.fixture
def plain(place: QWidget, qtbot: QtBot) -> PlainEditor:
    return shown(PlainEditor(), place, qtbot)


def shown(widget: W, place: QWidget, qtbot: QtBot) -> W:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def test_a_refresh_keeps_cursor_and_selection(line: LineEditor, qtbot: QtBot) -> None:
    line.show_text("one two three")
    line.setSelection(4, 3)
    line.show_text("zero one two three")
    assert line.selectedText() == "two"
    line.setCursorPosition(len("zero one"))
    line.show_text("zero one and two three")
    qtbot.keyClicks(line, "!")
    assert line.text() == "zero one! and two three"


def test_only_a_person_says_typed(line: LineEditor, qtbot: QtBot) -> None:
    said: list[str] = []
    line.typed.connect(said.append)
    line.show_text("from the record")
    assert said == []
    line.end(False)
    qtbot.keyClicks(line, "!?")
    line.setText("by an assistive tool")
    assert said == ["from the record!", "from the record!?", "by an assistive tool"]


@pytest.mark.parametrize("make", [LineEditor, PlainEditor, TitleEditor])
def test_a_refresh_waits_for_the_composition(
    make: Callable[[], LineEditor | PlainEditor], place: QWidget, qtbot: QtBot
) -> None:
    editor = shown(make(), place, qtbot)
    editor.show_text("old ")
    compose(editor, "ni")
    editor.show_text("changed behind it")
    compose(editor, "nih")
    compose(editor, "")
    assert text_of(editor) == "changed behind it"


@pytest.mark.parametrize("make", [LineEditor, PlainEditor, TitleEditor])
def test_what_was_composed_wins_over_what_came_meanwhile(
    make: Callable[[], LineEditor | PlainEditor], place: QWidget, qtbot: QtBot
) -> None:
    editor = shown(make(), place, qtbot)
    said: list[str] = []
    editor.typed.connect(said.append)
    compose(editor, "ni")
    editor.show_text("changed behind it")
    compose(editor, "", "你")
    assert said == ["你"]
    assert text_of(editor) == "你"


def text_of(editor: LineEditor | PlainEditor) -> str:
    return editor.text() if isinstance(editor, LineEditor) else editor.exact_text()


@pytest.mark.parametrize("make", [LineEditor, PlainEditor])
def test_undo_is_left_to_the_window(
    make: Callable[[], QWidget], place: QWidget, qtbot: QtBot
) -> None:
    editor = shown(make(), place, qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
    event.ignore()
    QApplication.sendEvent(editor, event)
    assert not event.isAccepted()
    letter = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "j"
    )
    letter.ignore()
    QApplication.sendEvent(editor, letter)
    assert letter.isAccepted()


def test_a_long_text_keeps_cursor_and_scroll_position(plain: PlainEditor, qtbot: QtBot) -> None:
    lines = [f"line {number}" for number in range(400)]
    plain.show_text("\n".join(lines))
    cursor = plain.textCursor()
    cursor.setPosition(plain.document().findBlockByNumber(200).position() + 4)
    plain.setTextCursor(cursor)
    plain.centerCursor()
    plain.show_text("\n".join(["first", *lines]))
    assert plain.textCursor().block().text() == "line 200"
    assert plain.textCursor().positionInBlock() == 4
    qtbot.keyClicks(plain, "!")
    assert "line! 200" in plain.exact_text()


def test_odd_characters_come_out_as_they_went_in(plain: PlainEditor, qtbot: QtBot) -> None:
    text = "no\u00a0break\u2028line\r\nend\u2029last"
    plain.show_text(text)
    plain.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(plain, "x")
    assert plain.exact_text() == text + "x"


def test_a_title_takes_no_line_breaks(place: QWidget, qtbot: QtBot) -> None:
    title = shown(TitleEditor(), place, qtbot)
    QApplication.clipboard().setText("two\nlines")
    title.paste()
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert title.text() == "two lines"


def test_a_title_grows_with_its_text(place: QWidget, qtbot: QtBot) -> None:
    title = shown(TitleEditor(), place, qtbot)
    title.show_text("short")
    low = title.height()
    title.show_text("a long title " * 20)
    assert title.minimumHeight() > 2 * low
