from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from editor.desk.theme import Theme
from editor.desk.views.search_bar import SearchBar
from editor.desk.views.search_completer import SearchCompleter


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> Iterator[SearchBar]:
    window = QMainWindow()
    bar = SearchBar(theme, QAction("Search", window), window)
    window.setCentralWidget(bar)
    window.resize(640, 200)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    bar.box.setFocus()
    yield bar
    window.hide()


def bubble(bar: SearchBar) -> QLabel:
    return next(
        label for label in bar.window().findChildren(QLabel) if label.property("kind") == "bubble"
    )


def test_every_key_searches(bar: SearchBar, qtbot: QtBot) -> None:
    texts: list[str] = []
    bar.searched.connect(texts.append)
    qtbot.keyClicks(bar.box, "topic:A")
    assert texts == ["topic:A"[: end + 1] for end in range(7)]


def test_colouring_moves_neither_cursor_nor_selection(bar: SearchBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.box, "is:draft topic:AI")
    bar.box.setCursorPosition(3)
    qtbot.keyClicks(bar.box, "x")
    assert bar.box.text() == "is:xdraft topic:AI"
    assert bar.box.cursorPosition() == 4
    bar.box.setSelection(3, 4)
    bar.show_error("wrong", 3, 4)
    assert bar.box.selectedText() == "xdra"
    bar.clear_error()
    assert bar.box.selectedText() == "xdra"
    assert bar.box.text() == "is:xdraft topic:AI"


def test_a_text_being_composed_is_left_alone(bar: SearchBar) -> None:
    QApplication.sendEvent(bar.box, QInputMethodEvent("に", []))
    bar.show_error("wrong", 0, 1)
    bar.clear_error()
    end = QInputMethodEvent("", [])
    end.setCommitString("日本")
    QApplication.sendEvent(bar.box, end)
    assert bar.box.text() == "日本"


def test_a_field_name_is_drawn_in_the_accent(bar: SearchBar, theme: Theme) -> None:
    def has_accent() -> bool:
        image = bar.box.grab().toImage()
        accent = theme.color("accent").rgb()
        return any(
            image.pixel(x, y) == accent for x in range(image.width()) for y in range(image.height())
        )

    bar.box.setText("llll words")
    bar.box.clearFocus()
    assert not has_accent()
    bar.box.setText("llll:words")
    assert has_accent()


def test_a_mistake_is_explained_under_the_box_until_it_is_mended(bar: SearchBar) -> None:
    bar.show_error("there is no field", 2, 3)
    label = bubble(bar)
    assert label.isVisible()
    assert label.text() == "there is no field"
    assert label.textFormat() == Qt.TextFormat.PlainText
    bar.clear_error()
    assert not label.isVisible()


def test_escape_empties_the_box_and_then_leaves_it(bar: SearchBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.box, "storm")
    with qtbot.assertNotEmitted(bar.left):
        qtbot.keyClick(bar.box, Qt.Key.Key_Escape)
    assert bar.box.text() == ""
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.box, Qt.Key.Key_Escape)


def test_return_leads_into_the_list(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.box, Qt.Key.Key_Return)


def test_the_frame_shows_the_focus(bar: SearchBar) -> None:
    assert bar.property("focused") is True
    bar.box.clearFocus()
    assert bar.property("focused") is False


def test_fields_and_values_are_offered_and_taken(bar: SearchBar, qtbot: QtBot) -> None:
    completer = SearchCompleter(bar.box)
    completer.set_values({"topic": ["AI", "AI in Autos"]})
    qtbot.keyClicks(bar.box, "storm to")
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bar.box.text() == "storm topic:"
    qtbot.keyClicks(bar.box, "aut")
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bar.box.text() == 'storm topic:"AI in Autos" '
    assert not popup.isVisible()


def test_the_tip_names_the_key_that_searching_has_now(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    search = QAction("Search", window)
    search.setShortcut(QKeySequence("/"))
    bar = SearchBar(theme, search, window)
    assert bar.box.toolTip() == "Search in all records (/)"
    search.setShortcut(QKeySequence("F4"))
    assert bar.box.toolTip() == "Search in all records (F4)"
