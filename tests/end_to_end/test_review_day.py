from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QWidget

from editor.desk.bulk_edits import adding
from editor.desk.form.several_chips import SeveralChips
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BUSES = "_news/2026-11-27-night-buses-get-a-second-brain-before-the-first-frost.md"
CONTROL = Qt.KeyboardModifier.ControlModifier


def changed_lines(before: bytes, after: bytes) -> list[tuple[str, str]]:
    old, new = before.decode().split("\n"), after.decode().split("\n")
    assert len(old) == len(new)
    pairs = zip(old, new, strict=True)
    return [(one.rstrip("\r"), two.rstrip("\r")) for one, two in pairs if one != two]


def test_open_choose_edit_publish_undo_and_save(person: Person) -> None:
    assert len(person.paths()) == 41
    before = person.bytes_of(TRAMS)
    person.chooses(TRAMS)

    person.presses("e")
    title = person.window.findChild(QWidget, "field.title")
    assert title is not None
    focus = QApplication.focusWidget()
    assert focus is title or title.isAncestorOf(focus)
    person.types('Trams "without" drivers – 路面電車')
    assert person.index(TRAMS).data() != ""
    person.presses(Qt.Key.Key_S, CONTROL)
    person.sees(lambda: person.bytes_of(TRAMS) != before)
    titled = person.bytes_of(TRAMS)
    assert changed_lines(before, titled) == [
        (
            'title: "Trams without drivers carry their first passengers along the quay"',
            'title: "Trams \\"without\\" drivers – 路面電車"',
        )
    ]
    person.sees(lambda: person.index(TRAMS).data() == 'Trams "without" drivers – 路面電車')

    person.presses(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is person.list
    person.presses("p")
    person.sees(lambda: b"published: true" in person.bytes_of(TRAMS))
    assert changed_lines(titled, person.bytes_of(TRAMS)) == [
        ("published: false", "published: true")
    ]

    undo = person.window.findChild(QAction, "undoAction")
    assert undo is not None
    assert undo.text() == "Undo “Publish”"
    person.presses(Qt.Key.Key_Z, CONTROL)
    person.sees(lambda: person.bytes_of(TRAMS) == titled)
    person.presses(Qt.Key.Key_Z, CONTROL)
    person.presses(Qt.Key.Key_S, CONTROL)
    person.sees(lambda: person.bytes_of(TRAMS) == before)


def test_publish_and_next_goes_through_the_drafts_and_says_when_it_ends(person: Person) -> None:
    box = person.window.findChild(QLineEdit, "searchBox")
    assert box is not None
    person.presses("/")
    assert QApplication.focusWidget() is box
    person.types("is:draft topic:Transport")
    person.presses(Qt.Key.Key_Return)
    queue = person.paths()
    assert len(queue) > 2
    person.chooses(queue[0])
    before = {path: person.bytes_of(path) for path in queue}
    for place, path in enumerate(queue):
        assert person.form().path() == path
        person.presses(Qt.Key.Key_Return, CONTROL)
        person.sees(lambda path=path: b"published: true" in person.bytes_of(path))
        if place + 1 < len(queue):
            person.sees(lambda place=place: person.form().path() == queue[place + 1])
    for path, old in before.items():
        assert changed_lines(old, person.bytes_of(path)) == [
            ("published: false", "published: true")
        ]
    assert person.paths() == queue, "what was published stays in the queue that was started"
    notice = person.window.findChild(QWidget, "notice")
    assert notice is not None
    assert notice.isVisible()
    assert f"{len(queue)} published" in notice.accessibleName()

    person.presses(Qt.Key.Key_Z, CONTROL)
    last = queue[-1]
    person.sees(lambda: person.bytes_of(last) == before[last])


def test_a_click_on_the_ring_in_the_list_publishes_another_record(person: Person) -> None:
    person.chooses(TRAMS)
    rect = person.list.visualRect(person.index(BUSES))
    row = person.window._table.row(BUSES)
    assert row is not None
    delegate = person.list.itemDelegate()
    place = delegate.mark_center(rect, row)  # type: ignore[attr-defined]
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(
            person.list.viewport(),
            QMouseEvent(
                kind,
                place,
                person.list.viewport().mapToGlobal(place),
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
    person.sees(lambda: b"published: true" in person.bytes_of(BUSES))
    assert person.form().path() == TRAMS
    assert isinstance(place, QPointF)


def test_letters_are_text_while_a_field_has_the_focus(person: Person) -> None:
    person.chooses(TRAMS)
    before = person.bytes_of(TRAMS)
    person.presses("e")
    person.types("pxjko")
    assert person.form().path() == TRAMS
    person.presses(Qt.Key.Key_S, CONTROL)
    person.sees(lambda: b'title: "pxjko"' in person.bytes_of(TRAMS))
    assert len(changed_lines(before, person.bytes_of(TRAMS))) == 1


def test_leaving_a_record_saves_it(person: Person) -> None:
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Left without saving")
    person.chooses(BUSES)
    person.sees(lambda: b'title: "Left without saving"' in person.bytes_of(TRAMS))


def test_closing_saves_what_is_unsaved(person: Person) -> None:
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Closed without saving")
    person.window.close()
    person.sees(lambda: not person.window.isVisible())
    assert b'title: "Closed without saving"' in person.bytes_of(TRAMS)


def test_what_another_program_wrote_meanwhile_is_kept(person: Person) -> None:
    person.chooses(TRAMS)
    theirs = person.bytes_of(TRAMS).replace(b"quality: 92", b"quality: 12")
    (person.folder / TRAMS).write_bytes(theirs)
    person.presses("e")
    person.types("Mine")
    person.presses(Qt.Key.Key_S, CONTROL)
    person.sees(lambda: b'title: "Mine"' in person.bytes_of(TRAMS))
    assert b"quality: 12" in person.bytes_of(TRAMS)
    assert len(changed_lines(theirs, person.bytes_of(TRAMS))) == 1
    assert not person.window._notice.isVisible()


def test_a_broken_file_is_listed_shown_and_never_written(
    open_window,
    demo: Path,  # type: ignore[no-untyped-def]
) -> None:
    broken = "_news/2026-01-24-broken.md"
    data = b'---\ntitle: "never closed\npublished: false\n---\n'
    (demo / broken).write_bytes(data)
    person: Person = open_window(demo)
    assert broken in person.paths()
    person.list.scrollTo(person.index(broken))
    place = person.list.visualRect(person.index(broken)).center()

    QTest.mouseClick(person.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    person.sees(lambda: person.window._record_pages.broken.isVisible())
    assert "line" in person.window._record_pages.broken.accessibleName()
    person.presses("p")
    person.presses("x")
    person.chooses(TRAMS)
    assert not person.window._record_pages.broken.isVisible()
    person.window.close()
    assert person.bytes_of(broken) == data


def test_several_chosen_records_are_decided_together(person: Person) -> None:
    person.chooses(TRAMS)
    for _ in range(2):
        QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = person.window._pane.selected()
    before = {path: person.bytes_of(path) for path in chosen}
    assert [b"published: false" in data for data in before.values()].count(True) == 1
    person.presses("p")
    person.agrees("Change 1 record")
    person.sees(lambda: not any(b"published: false" in person.bytes_of(path) for path in chosen))
    undo = person.action("undoAction")
    person.sees(lambda: undo.text() == "Undo “Publish”")
    person.presses("x")
    person.agrees("Change 3 records")
    person.sees(lambda: all(b"removed: true" in person.bytes_of(path) for path in chosen))
    person.sees(lambda: undo.text() == "Undo “Mark as removed”")
    person.presses(Qt.Key.Key_Z, CONTROL)
    person.sees(lambda: undo.text() == "Undo “Publish”")
    person.presses(Qt.Key.Key_Z, CONTROL)
    person.sees(lambda: {path: person.bytes_of(path) for path in chosen} == before)


def test_the_page_opens_only_where_it_is_one(person: Person) -> None:
    opened: list[str] = []
    person.window._features.review._open_url = lambda url: opened.append(url.toString())
    person.chooses(TRAMS)
    person.list.setFocus()
    person.presses("o")
    assert opened == ["https://northgateherald.example/city/trams-without-drivers"]
    row = person.window._table.row(TRAMS)
    assert row is not None
    for address in ("file:///etc/passwd", "javascript:alert(1)", ""):
        person.window._table.update(row.having(web_url=address))
        person.presses("o")
    assert len(opened) == 1


def test_one_decision_is_taken_back_although_others_followed(person: Person) -> None:
    person.chooses(TRAMS)
    person.list.setFocus()
    before = person.bytes_of(TRAMS)
    person.presses("p")
    person.sees(lambda: b"published: true" in person.bytes_of(TRAMS))
    person.presses("e")
    person.types("Trams again")
    person.presses(Qt.Key.Key_S, CONTROL)
    person.sees(lambda: b'title: "Trams again"' in person.bytes_of(TRAMS))
    person.triggers("decisionsAction")
    dialog = person.window.findChild(QWidget, "decisionsDialog")
    assert dialog is not None
    listed = dialog.findChild(QListView, "decisionList")
    button = dialog.findChild(QPushButton, "takeBack")
    assert listed is not None
    assert button is not None
    assert listed.model().rowCount() == 1
    button.click()
    person.sees(lambda: b"published: false" in person.bytes_of(TRAMS))
    assert b'title: "Trams again"' in person.bytes_of(TRAMS)
    assert len(changed_lines(before, person.bytes_of(TRAMS))) == 1
    assert listed.model().rowCount() == 0
    assert not button.isEnabled()


def test_an_edit_of_several_records_goes_to_all_and_back_in_one_step(person: Person) -> None:
    person.chooses(TRAMS)
    for _ in range(2):
        QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = person.window._pane.selected()
    before = {path: person.bytes_of(path) for path in chosen}
    page = person.window._features.several._page
    person.sees(lambda: page.isVisible() and page.cells)
    count = person.window.findChild(QLabel, "severalCount")
    assert count is not None
    assert count.text() == "3 records selected"
    title = page.cells["title"].widget.editor()
    assert title.placeholderText() == "Multiple"  # type: ignore[attr-defined]
    quality = page.cells["quality"].widget.editor()
    quality.setFocus()
    QTest.keyClicks(quality, "7")
    QTest.keyClick(quality, Qt.Key.Key_Return)
    person.sees(lambda: all(b"\nquality: 7\n" in person.bytes_of(path) for path in chosen))
    for path, old in before.items():
        assert len(changed_lines(old, person.bytes_of(path))) == 1
    undo = person.action("undoAction")
    person.sees(lambda: undo.text() == "Undo “Set Quality”")
    person.triggers("undoAction")
    person.sees(lambda: {path: person.bytes_of(path) for path in chosen} == before)
    person.chooses(BUSES)
    assert not page.isVisible()


def test_the_form_of_several_shows_what_a_change_of_many_made_of_them(person: Person) -> None:
    for path in reversed(person.paths()[3:6]):
        person.chooses(path)  # a record that was opened is read anew only after the batch
    for _ in range(2):
        QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    several = person.window._features.several
    person.sees(lambda: several.shown and several._page.cells)
    chips = several._page.cells["topics"].widget
    assert isinstance(chips, SeveralChips)
    bulk = person.window._features.bulk
    bulk.propose("Add", person.window._pane.selected(), adding("topics", "Tides"))
    person.agrees("Change 3 records")
    person.sees(lambda: "Tides" in chips._counts)
    person.presses(Qt.Key.Key_Z, CONTROL)
    person.sees(lambda: "Tides" not in chips._counts)


def test_a_search_that_shows_none_of_several_ends_their_form(person: Person) -> None:
    person.chooses(TRAMS)
    QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    several = person.window._features.several
    person.sees(lambda: several.shown)
    person.window._top.search.set_text("hedgehogs")
    person.sees(lambda: len(person.paths()) == 1)
    person.sees(lambda: not several.shown)


def test_a_change_of_many_is_taken_back_after_a_restart(
    open_window: Callable[[Path], Person], demo: Path
) -> None:
    person = open_window(demo)
    person.chooses(TRAMS)
    QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = person.window._pane.selected()
    before = {path: person.bytes_of(path) for path in chosen}
    person.presses("x")
    person.agrees("Change 2 records")
    person.sees(lambda: all(b"removed: true" in person.bytes_of(path) for path in chosen))
    person.sees(lambda: not person.window._batches.running)
    person.window.close()
    person.sees(lambda: not person.window.isVisible())

    again = open_window(demo)
    undo = again.action("undoAction")
    again.sees(lambda: undo.text() == "Undo “Mark as removed”")
    again.triggers("undoAction")
    again.agrees("Change 2 records")
    again.sees(lambda: {path: again.bytes_of(path) for path in chosen} == before)
