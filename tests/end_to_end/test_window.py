from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.app import create_window, resume_window
from editor.desk import finder as finder_module
from editor.desk.models.facets import FacetLine
from editor.desk.models.roles import FacetRole
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.library.list_columns import LIST_COLUMNS
from editor.library.opening import Opening
from editor.record import Set
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BUSES = "_news/2026-11-27-night-buses-get-a-second-brain-before-the-first-frost.md"


def widget(person: Person, name: str) -> QWidget:
    found = person.window.findChild(QWidget, name)
    assert found is not None, name
    return found


def facets(person: Person) -> list[FacetLine]:
    model = person.window._facet_panel.list.model()
    return [model.index(row, 0).data(FacetRole) for row in range(model.rowCount())]


def clicks_facet(person: Person, label: str) -> None:
    person.sees(lambda: any(line.label == label for line in facets(person)))
    view = person.window._facet_panel.list
    place = next(i for i, line in enumerate(facets(person)) if line.label == label)
    index = view.model().index(place, 0)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )


def test_the_names_that_scripts_rely_on_are_there(person: Person) -> None:
    for name in ("recordList", "searchBox", "facetPanel", "recordForm", "relatedList"):
        widget(person, name)
    for name in ("save", "undo", "redo", "publish", "next", "previous"):
        assert person.window.findChild(QAction, f"{name}Action") is not None, name
    assert person.list.model().index(0, 0).data() == (
        "Ask the pilots: an open evening on the harbour’s busiest mile"
    )


def test_the_filters_teach_the_query(person: Person) -> None:
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    clicks_facet(person, "Drafts")
    assert box.text() == "is:draft"
    drafts = len(person.paths())
    clicks_facet(person, "Technology")
    assert box.text() == "is:draft topic:Technology"
    assert 0 < len(person.paths()) < drafts
    person.sees(lambda: next(one for one in facets(person) if one.label == "Technology").active)
    clicks_facet(person, "All records")
    assert box.text() == ""
    assert len(person.paths()) == 41


def test_a_wrong_query_keeps_the_last_results(person: Person) -> None:
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    box.setText("is:draft")
    found = person.paths()
    box.setText("is:draft qualty:>6")
    bubble = next(
        one for one in person.window.findChildren(QLabel) if one.property("kind") == "bubble"
    )
    assert bubble.isVisible()
    assert "qualty" in bubble.text()
    assert person.paths() == found
    box.setText("is:draft quality:>60")
    assert not bubble.isVisible()
    assert 0 < len(person.paths()) < len(found)


def test_selection_and_place_survive_a_search(person: Person) -> None:
    person.chooses(TRAMS)
    below = person.paths()[person.paths().index(TRAMS) + 1]
    QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert person.window._pane.selected() == [TRAMS, below]
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    top = person.list.visualRect(person.index(below)).top()
    box.setText("has:title OR -zzz")
    box.setText("-zzz")
    assert person.window._pane.selected() == [TRAMS, below]
    assert person.list.visualRect(person.index(below)).top() == top


def test_what_a_search_hid_is_chosen_and_in_sight_again_without_it(person: Person) -> None:
    last = person.paths()[-1]
    person.chooses(last)
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    box.setText("hedgehogs")
    assert last not in person.paths()
    assert person.window._pane.selected() == []
    box.clear()
    assert person.window._pane.selected() == [last]
    assert person.list.viewport().rect().contains(person.list.visualRect(person.index(last)))


def test_a_record_that_a_search_hides_is_gone_to_also_among_many(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder_module, "_MANY", 1)
    last = person.paths()[-1]
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    box.setText("hedgehogs")
    person.sees(lambda: last not in person.paths())
    person.form().openRecord.emit(last)
    assert person.window._pane.current == last
    box.setText("hedgehogs")
    person.window._do("previous")  # what an action is about is found first
    assert last not in person.paths()


def test_return_in_the_search_goes_to_the_first_record_that_it_finds(person: Person) -> None:
    person.chooses(person.paths()[-1])
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    box.setFocus()
    box.setText("hedgehogs")
    QTest.keyClick(box, Qt.Key.Key_Return)
    person.sees(lambda: person.form().path() == person.paths()[0])
    assert person.window._pane.selected() == person.paths()[:1]


def test_nothing_found_offers_to_clear_the_search(person: Person, qtbot: QtBot) -> None:
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    box.setText("zzzz")
    screen = person.window._pane.message
    assert screen.isVisible()
    assert "Nothing found" in screen.accessibleName()
    button = screen.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert box.text() == ""
    assert person.list.isVisible()


def test_a_folder_without_records_says_what_to_do(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    person = open_window(empty)
    screen = person.window._pane.message
    assert screen.isVisible()
    assert "No records here" in screen.accessibleName()
    record = person.window._frame.form_place
    assert not record.isVisible()
    (empty / "one.md").write_text("---\ntitle: One\n---\n")
    person.window._refresh()
    person.sees(record.isVisible)
    person.sees(lambda: person.form().path() == "one.md")


def test_the_table_shows_the_columns_that_the_site_wants(
    open_window: Callable[[Path], Person], demo: Path
) -> None:
    (demo / "copydesk.yaml").write_text("columns: [date, title, collection]\n")
    person = open_window(demo)
    columns = person.window._frame.table_columns()
    person.sees(lambda: columns.shown() == ["date", "title", "collection"])
    columns._toggle(LIST_COLUMNS.index("file"), shown=True)
    person.window.rebuild()
    columns = person.window._frame.table_columns()
    person.sees(lambda: columns.shown() == ["date", "title", "collection", "file"])


def test_panes_follow_the_width(person: Person, qtbot: QtBot) -> None:
    panel, related = widget(person, "facetPanel"), person.form().related_panel
    assert panel.isVisible()
    assert related.isVisible()
    person.window.resize(1024, 700)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert not related.isVisible()
    assert person.window.size() == QSize(1024, 700), "everything fits into 1024x700"
    assert person.window._pane.width() == pytest.approx(330, abs=3)
    person.triggers("facetsAction")
    assert panel.isVisible()
    person.window.resize(1600, 1000)
    qtbot.waitUntil(related.isVisible)
    assert person.window._pane.width() == pytest.approx(404, abs=3)


def test_a_pane_keeps_the_width_it_was_given(person: Person) -> None:
    splitter = person.window._splitter
    splitter.moveSplitter(splitter.handle(2).x() + 60, 2)
    splitter.splitterMoved.emit(0, 2)
    wide = person.window._pane.width()
    assert wide == pytest.approx(464, abs=3)
    person.window.resize(1024, 700)
    person.window.resize(1600, 1000)
    assert person.window._pane.width() == wide


def test_the_table_shows_the_same_records(person: Person) -> None:
    person.chooses(TRAMS)
    person.triggers("tableAction")
    grid = person.window._pane.grid
    assert grid.isVisible()
    assert (
        grid.currentIndex().data()
        == "Trams without drivers carry their first passengers along the quay"
    )
    header = grid.horizontalHeader()
    header.sectionClicked.emit(4)
    quality = [grid.model().index(row, 4).data() for row in range(5)]
    assert quality == sorted(quality, key=int, reverse=True)
    header.sectionClicked.emit(4)
    assert person.window._table.order == "-quality"
    assert Settings().as_table
    person.triggers("tableAction")
    assert person.list.isVisible()


def test_both_looks_draw_everything(person: Person, qapp: QApplication) -> None:
    theme = qapp.findChild(Theme)
    assert theme is not None
    person.chooses(TRAMS)
    try:
        theme.set_preference("dark")
        dark = person.window.grab().toImage()
        assert dark.pixelColor(person.window.width() - 200, 24).lightnessF() < 0.3
        theme.set_preference("light")
        light = person.window.grab().toImage()
        assert light.pixelColor(person.window.width() - 200, 24).lightnessF() > 0.8
    finally:
        theme.set_preference("light")


def test_a_new_file_is_listed_and_a_lost_one_goes_after_a_refresh(
    person: Person, qtbot: QtBot
) -> None:
    new = "_news/2026-12-20-new.md"
    (person.folder / new).write_bytes(b'---\ntitle: "New"\npublished: false\n---\n')
    (person.folder / BUSES).unlink()
    person.chooses(TRAMS)
    with qtbot.waitSignal(person.window.libraryReady):
        person.presses(Qt.Key.Key_F5)
    assert new in person.paths()
    assert BUSES not in person.paths()
    assert person.window._pane.current == TRAMS


def test_unsaved_records_are_counted_and_found(person: Person) -> None:
    person.chooses(TRAMS)
    session = person.window._session
    session.edit(TRAMS, [Set(("quality",), 1)], "Edit quality", None)
    status = person.window.findChild(QLabel, "statusText")
    assert status is not None
    assert "1 unsaved" in status.text()
    person.sees(lambda: next(one for one in facets(person) if one.label == "Unsaved").count == 1)
    clicks_facet(person, "Unsaved")
    assert person.paths() == [TRAMS]
    session.save(TRAMS)
    person.sees(lambda: "every change kept" in status.text())


def test_the_list_of_shortcuts_opens_and_closes(person: Person) -> None:
    person.list.setFocus()
    person.presses("?")
    dialog = person.window.findChild(QDialog, "shortcutsDialog")
    assert dialog is not None
    assert dialog.isVisible()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Publish and next" in texts
    keys = [button.text() for button in dialog.findChildren(QAbstractButton)]
    assert "J" in keys
    dialog.reject()


def test_another_folder_takes_the_place_of_the_first(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other"
    (other / "_news").mkdir(parents=True)
    (other / "_news" / "a.md").write_bytes(b'---\ntitle: "Only one"\n---\n')
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Unsaved when the folder was left")
    with qtbot.waitSignal(person.window.libraryReady):
        person.window.open_folder(other)
    assert person.paths() == ["_news/a.md"]
    assert b"Unsaved when the folder was left" in person.bytes_of(TRAMS)
    assert Settings().recent_folders()[:2] == [other, person.folder]
    person.sees(lambda: person.form().path() == "_news/a.md")


def test_without_saving_on_leaving_closing_says_so(person: Person) -> None:
    person.window._settings.save_on_leaving = False
    before = person.bytes_of(TRAMS)
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Not to be kept")
    person.chooses(BUSES)
    person.window.close()
    assert person.window.isVisible()
    notice = widget(person, "notice")
    assert "unsaved" in notice.accessibleName()
    leave = next(
        one for one in notice.findChildren(QPushButton) if one.text() == "Leave without saving"
    )
    leave.click()
    assert not person.window.isVisible()
    assert person.bytes_of(TRAMS) == before


def test_without_a_folder_the_start_screen_offers_some(person: Person, qtbot: QtBot) -> None:
    window = create_window(None)
    qtbot.addWidget(window)
    assert window.findChild(QWidget, "startScreen").isVisibleTo(window)
    window.close()


def test_the_last_session_comes_back(
    person: Person, qtbot: QtBot, open_window: Callable[[Path], Person]
) -> None:
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    box.setText("is:draft")
    person.chooses(TRAMS)
    person.window.close()
    person.sees(lambda: not person.window.isVisible())
    again = resume_window()
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.libraryReady):
        again.show()
    assert again._top.search.box.text() == "is:draft"
    assert again._pane.current == TRAMS
    again.close()


def test_a_folder_that_is_gone_says_so(person: Person, tmp_path: Path, qtbot: QtBot) -> None:
    gone = tmp_path / "gone"
    with qtbot.waitSignal(person.window._loader.failed):
        person.window.open_folder(gone)
    screen = person.window._pane.message
    assert screen.isVisible()
    assert str(gone) in screen.accessibleName()
    assert gone not in Settings().recent_folders()


def test_that_records_are_read_is_said_only_where_it_takes_long(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    (other / "_news").mkdir(parents=True)
    (other / "_news" / "a.md").write_bytes(b'---\ntitle: "A"\n---\n')
    go_on, rows = threading.Event(), Opening.remembered_rows
    monkeypatch.setattr(
        Opening, "remembered_rows", lambda opening: go_on.wait(20) and rows(opening)
    )
    person.window.open_folder(other)
    assert person.list.isVisible()
    assert person.paths() == []
    assert person.window._session.library is None, "nothing else is read before the first rows"
    person.sees(lambda: "Reading" in person.window._pane.message.accessibleName())
    person.sees(person.window._pane.message.isVisible)
    person.window._table.countsChanged.emit()
    assert person.window._pane.message.isVisible()
    go_on.set()
    person.sees(lambda: person.paths() == ["_news/a.md"] and person.list.isVisible())
    person.sees(lambda: person.form().path() == "_news/a.md")
    assert person.window._session.library.folder == other
