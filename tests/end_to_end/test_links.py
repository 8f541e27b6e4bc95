"""Tending the links between records, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu, QTabBar, QWidget

from editor.record import Document
from tests.end_to_end.conftest import Person

BUSES = "_news/2026-11-27-night-buses-get-a-second-brain-before-the-first-frost.md"
ROOF = "_news/2026-11-19-the-library-that-lends-out-its-roof.md"
FAX = "_news/2026-11-05-town-hall-switches-off-its-last-fax-gently.md"
CHEESES = "_news/2026-11-13-a-till-that-knows-its-cheeses.md"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "_news").glob("*.md")}


def menu_of_sources(person: Person) -> QMenu:
    button = person.window.findChild(QWidget, "relatedSources")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    person.sees(lambda: any(menu.isVisible() for menu in button.findChildren(QMenu)))
    return next(menu for menu in button.findChildren(QMenu) if menu.isVisible())


def picks(menu: QMenu, beginning: str) -> None:
    action = next(one for one in menu.actions() if one.text().startswith(beginning))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def listed(folder: Path, path: str) -> list[str]:
    document = Document.from_bytes((folder / path).read_bytes())
    return [item["webUrl"] for item in document.get(("related",), [])]


def test_all_copies_of_a_record_are_updated_in_one_step(person: Person, demo: Path) -> None:
    person.chooses(BUSES)
    person.presses("e")
    person.types("Night buses think twice")
    person.triggers("saveAction")
    person.sees(lambda: b"Night buses think twice" in person.bytes_of(BUSES))
    before = contents(demo)
    picks(menu_of_sources(person), "Update its copies in 3 records")
    person.agrees("Change 3 records")
    person.sees(lambda: sum(before[name] != now for name, now in contents(demo).items()) == 3)
    changed = [name for name, now in contents(demo).items() if before[name] != now]
    for name in changed:
        lines = zip(before[name].split(b"\n"), contents(demo)[name].split(b"\n"), strict=True)
        other = [(old, new) for old, new in lines if old != new]
        assert [new.strip(b" -") for _, new in other] == [b'title: "Night buses think twice"']
    person.sees(lambda: "Update the copies" in person.action("undoAction").toolTip())
    person.triggers("undoAction")
    person.sees(lambda: contents(demo) == before)


def test_going_to_a_record_that_lists_this_one(person: Person) -> None:
    person.chooses(FAX)
    picks(menu_of_sources(person), "Pickpockets")
    person.sees(lambda: "pickpockets" in person.form().path())


def test_those_that_list_a_record_are_listed_there_too(person: Person, demo: Path) -> None:
    path = "_news/2026-10-13-hives-on-high-the-town-hall-tower-has-new-tenants.md"
    person.chooses(path)
    assert listed(demo, path) == []
    picks(menu_of_sources(person), "Also list them here")
    person.agrees("Change 1 record")
    person.sees(lambda: len(listed(demo, path)) == 2)


def test_chosen_records_are_linked_to_each_other(person: Person, demo: Path) -> None:
    before = contents(demo)
    person.chooses(ROOF)
    for path in (FAX, CHEESES):
        person.list.scrollTo(person.index(path))
        place = person.list.visualRect(person.index(path)).center()
        control = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(person.list.viewport(), Qt.MouseButton.LeftButton, control, place)
    person.triggers("linkChosenAction")
    person.agrees("Change 3 records")
    group = (ROOF, FAX, CHEESES)
    person.sees(lambda: "Link 3" in person.action("undoAction").toolTip())
    addresses = {
        path: Document.from_bytes((demo / path).read_bytes()).get("webUrl") for path in group
    }
    for path in group:
        others = {url for other, url in addresses.items() if other != path}
        assert others <= set(listed(demo, path))
        assert addresses[path] not in listed(demo, path)
    person.triggers("undoAction")
    person.sees(lambda: contents(demo) == before)


def test_one_record_alone_is_linked_to_nothing(person: Person, demo: Path) -> None:
    before = contents(demo)
    person.chooses(ROOF)
    person.triggers("linkChosenAction")
    notice = person.window.findChild(QWidget, "notice")
    assert notice is not None
    person.sees(notice.isVisible)
    assert contents(demo) == before


def drags(person: Person, path: str, monkeypatch: pytest.MonkeyPatch) -> QMimeData:
    """Press on a record of the list, and move the pointer until a drag begins."""
    carried: list[QMimeData] = []
    dragging = person.window._features.dragging

    def carry(drag: QDrag) -> None:
        assert drag.pixmap().width() > 100
        carried.append(drag.mimeData())

    monkeypatch.setattr(dragging, "_carry", carry)
    port = person.list.viewport()
    person.list.scrollTo(person.index(path))
    place = person.list.visualRect(person.index(path)).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
    for step in range(1, 30):
        held, at = Qt.MouseButton.LeftButton, QPointF(place + QPoint(step, 0))
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, port.mapToGlobal(at), held, held, Qt.KeyboardModifier(0)
        )
        QApplication.sendEvent(port, event)
    assert len(carried) == 1
    return carried[0]


def drops(person: Person, data: QMimeData, place: int) -> None:
    """Let go of what is dragged over the lower half of a related article."""
    view = person.window.findChild(QListView, "relatedList")
    assert view is not None
    at = QPointF(view.visualRect(view.model().index(place, 0)).bottomLeft() + QPoint(20, -5))
    action, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(at, action, data, held, Qt.KeyboardModifier(0))
    view.dropEvent(event)  # Qt takes such events only while something is really dragged


def test_a_record_is_dragged_onto_the_related_articles(
    person: Person, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.chooses(FAX)
    before = listed(demo, FAX)
    data = drags(person, CHEESES, monkeypatch)
    assert person.form().path() == FAX
    assert [Path(url.toLocalFile()).is_file() for url in data.urls()] == [True]
    assert data.text().startswith("https://")
    drops(person, data, 0)
    person.sees(lambda: person.action("saveAction").isEnabled())
    person.triggers("saveAction")
    person.sees(lambda: len(listed(demo, FAX)) == len(before) + 1)
    address = Document.from_bytes((demo / CHEESES).read_bytes()).get("webUrl")
    assert listed(demo, FAX) == [before[0], address, *before[1:]]
    drops(person, data, 0)
    notice = person.window.findChild(QWidget, "notice")
    assert notice is not None
    person.sees(notice.isVisible)
    person.sees(lambda: person.action("undoAction").isEnabled())
    person.triggers("undoAction")
    person.triggers("saveAction")
    person.sees(lambda: listed(demo, FAX) == before)


def test_in_a_narrow_window_a_record_is_dropped_on_the_tab(
    person: Person, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.window.resize(1024, 700)
    person.chooses(FAX)
    before = listed(demo, FAX)
    bar = person.window.findChild(QTabBar)
    assert bar is not None
    person.sees(lambda: bar.isTabVisible(1))
    data = drags(person, CHEESES, monkeypatch)
    action, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for place, taken in ((0, False), (1, True)):
        at = QPointF(bar.tabRect(place).center())
        event = QDropEvent(at, action, data, held, Qt.KeyboardModifier(0))
        bar.dropEvent(event)
        assert event.isAccepted() == taken
    person.sees(lambda: person.action("saveAction").isEnabled())
    person.triggers("saveAction")
    address = Document.from_bytes((demo / CHEESES).read_bytes()).get("webUrl")
    person.sees(lambda: listed(demo, FAX) == [*before, address])


def test_a_pasted_address_finds_its_record_however_it_is_spelled(
    person: Person, demo: Path
) -> None:
    person.chooses(FAX)
    before = listed(demo, FAX)
    url = Document.from_bytes((demo / ROOF).read_bytes()).get("webUrl")
    view = person.window.findChild(QListView, "relatedList")
    assert view is not None
    view.setFocus()
    for spelling in (f"{url}?utm_source=mail#top", f"{url}/"):
        QGuiApplication.clipboard().setText(spelling)
        person.presses("v", Qt.KeyboardModifier.ControlModifier)
        person.sees(lambda: person.window._session.undo_text(FAX))
    person.triggers("saveAction")
    person.sees(lambda: listed(demo, FAX) == [*before, url])
