"""Preferences and keys in the real window: what is chosen takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor.app import resume_window
from editor.desk.dialogs.key_field import KeyField
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.translation import Translation
from tests.end_to_end.conftest import Person
from tests.end_to_end.fit import misfits

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    theme, translation = qapp.findChild(Theme), qapp.findChild(Translation)
    if theme is not None and translation is not None:
        translation.use("en")
        theme.set_text_size(100)
        theme.set_preference("light")


def dialog(person: Person) -> QWidget:
    person.sees(lambda: QApplication.activeModalWidget() is not None)
    shown = QApplication.activeModalWidget()
    assert shown is not None
    return shown


def chooses(person: Person, preference: str, text: str) -> None:
    """Choose in the dialog of preferences by the keyboard, as far down as the text stands."""
    person.list.setFocus() if person.list.isVisible() else None
    if QApplication.activeModalWidget() is None:
        person.triggers("preferencesAction")
    box = dialog(person).findChild(QComboBox, f"preference.{preference}")
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        box = dialog(person).findChild(QComboBox, f"preference.{preference}")
        assert box is not None
        if box.currentText() == text:
            return
        place = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        person.sees(lambda at=place: _current(person, preference) != at)
    raise AssertionError(f"there is no {text}")


def _current(person: Person, preference: str) -> int:
    box = dialog(person).findChild(QComboBox, f"preference.{preference}")
    return box.currentIndex() if box is not None else -1


def _row_height(person: Person) -> int:
    return person.window._pane.list.verticalHeader().defaultSectionSize()


def test_another_language_keeps_record_edits_and_undo(person: Person) -> None:
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Trams stay")
    person.presses(Qt.Key.Key_Escape)
    chooses(person, "language", "简体中文")
    person.sees(lambda: dialog(person).windowTitle() == "偏好设置")
    assert dialog(person).focusWidget().objectName() == "preference.language"
    dialog(person).close()
    window = person.window
    assert window.findChild(QWidget, "savedSearches").toolTip() == "已保存的搜索"
    assert window._shown == TRAMS
    assert window._pane.current == TRAMS
    person.sees(lambda: window._form.path() == TRAMS)
    status = window.findChild(QLabel, "statusText")
    assert status is not None
    assert "未保存" in status.text()
    window._actions["undo"].trigger()
    person.sees(lambda: not window._session.is_dirty(TRAMS))
    assert Settings().language == "zh_CN"


def test_larger_text_makes_everything_larger(person: Person) -> None:
    before = _row_height(person)
    person.chooses(TRAMS)
    chooses(person, "text_size", "200 %")
    person.sees(lambda: _row_height(person) == 2 * before)
    dialog(person).close()
    assert person.window._pane.current == TRAMS


def test_pictures_are_not_fetched_while_offline(person: Person) -> None:
    person.triggers("preferencesAction")
    box = dialog(person).findChild(QCheckBox, "preference.offline")
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Space)
    dialog(person).close()
    assert person.window._images._pictures.offline
    assert Settings().offline


def test_the_status_bar_says_once_that_the_desk_works_offline(person: Person) -> None:
    status = person.window.findChild(QLabel, "statusText")
    assert status is not None
    assert "working offline" not in status.text()
    person.triggers("preferencesAction")
    box = dialog(person).findChild(QCheckBox, "preference.offline")
    assert box is not None
    box.click()
    assert status.text().endswith("working offline")
    box.click()
    assert "working offline" not in status.text()
    dialog(person).close()


def test_a_new_key_acts_and_a_collision_is_named(person: Person) -> None:
    person.chooses(TRAMS)
    person.triggers("shortcutsAction")
    shown = dialog(person)
    fields = {one._name: one for one in shown.findChildren(KeyField)}
    QTest.mouseClick(fields["Next record"], Qt.MouseButton.LeftButton)
    QTest.keyClick(fields["Next record"], Qt.Key.Key_G)
    assert fields["Next record"].text() == "G"
    QTest.mouseClick(fields["Undo"], Qt.MouseButton.LeftButton)
    QTest.keyClick(fields["Undo"], Qt.Key.Key_G)
    texts = [one.text() for one in shown.findChildren(QLabel)]
    assert "G is the key of “Next record”." in texts
    assert fields["Undo"].text() == "Ctrl+Z"
    shown.close()
    person.list.setFocus()
    person.presses("g")
    assert person.window._pane.current != TRAMS
    person.window._features.preferences._keys.reset_all()


def test_the_list_and_the_form_are_scrolled_as_they_were(
    open_window: Callable[[Path], Person], demo: Path, qtbot: QtBot
) -> None:
    first = open_window(demo)
    first.window.resize(1024, 700)
    first.chooses(TRAMS)
    first.list.verticalScrollBar().setValue(100)
    area = first.window._form._pages.currentWidget()
    first.sees(lambda: area.verticalScrollBar().maximum() > 40)  # type: ignore[attr-defined]
    area.verticalScrollBar().setValue(40)  # type: ignore[attr-defined]
    first.window.close()
    first.sees(lambda: not first.window.isVisible())
    folder, place = Settings().session()
    assert folder == demo
    assert (place.record, place.depth) == (TRAMS, 40)
    again = resume_window()
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.libraryReady):
        again.show()
    qtbot.waitUntil(lambda: again._form.path() == TRAMS)
    qtbot.waitUntil(lambda: again._pane.list.verticalScrollBar().value() == 100)
    qtbot.waitUntil(lambda: again._form.depth() == 40)
    again.close()


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1600, 1000)])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut_off(person: Person, width: int, height: int, language: str) -> None:
    person.window._translation.use(language)  # type: ignore[arg-type]
    person.window.rebuild()
    person.window.resize(width, height)
    person.window._pane.choose(TRAMS)
    person.sees(lambda: person.window._form.path() == TRAMS)
    person.sees(lambda: not person.window._tasks.running, 20_000)
    QTest.qWait(300)
    assert misfits(person.window) == []


def test_newer_versions_can_be_asked_for_where_there_is_a_page(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "preference.check_updates"
    person.triggers("preferencesAction")
    assert dialog(person).findChild(QCheckBox, name) is None
    dialog(person).close()
    person.sees(lambda: QApplication.activeModalWidget() is None)
    monkeypatch.setattr("editor.desk.preferences.home_page", lambda: "https://example.test/desk")
    person.triggers("preferencesAction")
    switch = dialog(person).findChild(QCheckBox, name)
    assert switch is not None
    assert switch.isChecked()
    assert not misfits(dialog(person))
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not Settings().check_updates
