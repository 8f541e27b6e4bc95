"""Whatever happens behind a field, who types in it keeps focus, cursor and composition."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.bulk_edits import adding, switching
from editor.record import Document, Edit, Remove, Set
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BUSES = "_news/2026-11-27-night-buses-get-a-second-brain-before-the-first-frost.md"
DEPOT = "_news/2026-10-02-watch-the-night-shift-under-the-tram-depot.md"
MAP = "_news/2026-11-11-who-keeps-the-map-when-the-streets-keep-moving.md"
FIELDS = ["title", "quality", "provider.name"]
COMPOSED = ["title", "excerpt", "provider.name"]


@dataclass
class Typing:
    """Someone at work in one field, with the cursor in the middle of its text."""

    person: Person
    editor: QLineEdit | QPlainTextEdit

    @property
    def state(self) -> tuple[bool, str, int, int, str]:
        """Return focus, text, cursor, anchor and what is being composed."""
        focused = QApplication.focusWidget() is self.editor
        if isinstance(self.editor, QLineEdit):
            start = self.editor.selectionStart()
            cursor = self.editor.cursorPosition()
            return focused, self.editor.text(), cursor, start, ""
        cursor_now = self.editor.textCursor()
        preedit = cursor_now.block().layout().preeditAreaText()
        place = cursor_now.position(), cursor_now.anchor()
        return focused, self.editor.toPlainText(), *place, preedit

    def composes(self, text: str) -> None:
        """Begin to write with an input method."""
        QApplication.sendEvent(self.editor, QInputMethodEvent(text, []))

    def commits(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.editor, event)


def begin(person: Person, key: str) -> Typing:
    person.chooses(TRAMS)
    fields = person.window.findChildren(QWidget, f"field.{key}")
    inputs = [one for field in fields for one in (field, *field.findChildren(QWidget))]
    found = [one for one in inputs if isinstance(one, QLineEdit | QPlainTextEdit)]
    editor = next(one for one in found if one.isVisible())
    editor.setFocus()
    person.sees(lambda: QApplication.focusWidget() is editor)
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    return Typing(person, editor)


def write(person: Person, path: str, edits: list[Edit]) -> None:
    """Change a file as another program does."""
    file = person.folder / path
    file.write_bytes(Document.from_bytes(file.read_bytes()).edit(edits).to_bytes())


def value(person: Person, path: str, key: str) -> object:
    document = person.window._session.document(path)
    assert document is not None
    return document.get((key,), None)


def list_value(person: Person, path: str, key: str) -> list[object]:
    found = value(person, path, key)
    assert isinstance(found, list)
    return found


def crawler_writes(person: Person) -> None:
    write(person, TRAMS, [Set(("heat",), 4711), Remove(("related", 0))])
    person.sees(lambda: value(person, TRAMS, "heat") == 4711)


def crawler_writes_before_the_field(person: Person) -> None:
    """Move everything down in the file and in the form."""
    write(person, TRAMS, [Set(("category",), "opinion"), Set(("type",), "video")])
    person.sees(lambda: value(person, TRAMS, "category") == "opinion")


def thousands_arrive(person: Person) -> None:
    before = len(person.paths())
    for number in range(300):
        file = person.folder / f"_news/2026-12-20-many-{number}.md"
        file.write_text(f'---\ntitle: "Many {number}"\n---\n', "utf-8")
    person.sees(lambda: len(person.paths()) == before + 300)


def others_go(person: Person) -> None:
    (person.folder / BUSES).unlink()
    person.sees(lambda: BUSES not in person.paths())


def a_batch_runs(person: Person) -> None:
    """Publish several records, this one among them, and add a topic to them."""
    batches, bulk = person.window._batches, person.window._features.bulk
    for text, change in (
        ("Publish", switching("published", True)),
        ("Add a topic", adding("topics", "Winter")),
    ):
        before = batches.undoable
        bulk.apply(text, [DEPOT, TRAMS, MAP], change)
        person.sees(lambda before=before: not batches.running and batches.undoable is not before)
    person.sees(lambda: "Winter" in list_value(person, TRAMS, "topics"))


def the_batch_is_taken_back(person: Person) -> None:
    batches = person.window._batches
    batches.undo()
    person.sees(lambda: not batches.running)
    person.sees(lambda: "Winter" not in list_value(person, TRAMS, "topics"))


def the_system_turns_dark_and_light(person: Person) -> None:
    for preference in ("dark", "light"):
        person.window._theme.set_preference(preference)
        person.waits(20)


def an_image_arrives(person: Person) -> None:
    """Show the record's picture and those of the list anew."""
    images = value(person, TRAMS, "images")
    assert isinstance(images, list)
    urls = {row.image for row in person.window._table.shown if row.image}
    for url in {*urls, images[0]["url"]}:
        person.window._images.retry(url)
        person.window._images.arrived.emit(url)


def the_folder_is_read_again(person: Person) -> None:
    person.triggers("refreshAction")
    person.sees(lambda: not person.window._loader.running)


def everything_is_saved(person: Person) -> None:
    person.window._session.save_all()
    person.sees(lambda: not person.window._session.dirty_paths())


HAPPENINGS: list[Callable[[Person], None]] = [
    crawler_writes,
    crawler_writes_before_the_field,
    thousands_arrive,
    others_go,
    a_batch_runs,
    the_batch_is_taken_back,
    the_system_turns_dark_and_light,
    an_image_arrives,
    the_folder_is_read_again,
    everything_is_saved,
]


@pytest.mark.parametrize("key", FIELDS)
def test_who_types_keeps_focus_and_cursor(person: Person, key: str, qtbot: QtBot) -> None:
    typing = begin(person, key)
    for happen in HAPPENINGS:
        before = typing.state
        assert before[0]
        happen(person)
        qtbot.wait(20)
        assert typing.state == before, happen.__name__
    if key in ("title", "excerpt"):
        QTest.keyClicks(typing.editor, "abc")
        assert typing.state[1][2:5] == "abc"


@pytest.mark.parametrize("key", COMPOSED)
def test_who_composes_keeps_the_composition(person: Person, key: str, qtbot: QtBot) -> None:
    typing = begin(person, key)
    text = typing.state[1]
    typing.composes("ni hao")
    before = typing.state
    assert before[4] == "ni hao" or isinstance(typing.editor, QLineEdit)
    for happen in HAPPENINGS:
        happen(person)
        qtbot.wait(20)
        assert typing.state == before, happen.__name__
    typing.commits("你好")
    wanted = f"{text[:2]}你好{text[2:]}"
    assert typing.state[1] == wanted
    document = person.window._session.document(TRAMS)
    assert document is not None
    assert document.value(key) == wanted
    assert document.value("heat") == 4711


def test_who_composes_while_an_agreed_batch_is_carried_out(person: Person) -> None:
    """The batch waits behind a slow write; meanwhile somebody has begun to compose."""
    window = person.window
    person.chooses(TRAMS)
    person.presses(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    disk_is_free = threading.Event()
    window._tasks.write(lambda _: disk_is_free.wait(10), lambda _: None)
    window._features.bulk_actions.switch("removed", on=True)
    person.agrees("Change 2 records")
    person.sees(lambda: window._batches.running)
    typing = begin(person, "title")
    typing.composes("ni hao")
    before = typing.state
    assert before[0]
    assert before[4] == "ni hao"
    disk_is_free.set()
    person.sees(lambda: not window._batches.running)
    person.sees(lambda: value(person, TRAMS, "removed") is True)
    assert typing.state == before


def test_typing_while_the_crawler_writes_all_the_time(person: Person, qtbot: QtBot) -> None:
    typing = begin(person, "title")
    written = ""
    for number in range(40):
        write_or_retry(person, number)
        letter = "abcdefgh "[number % 9]
        QTest.keyClicks(typing.editor, letter)
        written += letter
        qtbot.wait(15)
        assert typing.state[0]
        assert typing.state[1][2 : 2 + len(written)] == written
        assert typing.state[2] == 2 + len(written)
        if number % 10 == 9:
            person.presses("s", Qt.KeyboardModifier.ControlModifier)
    person.presses("s", Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda: not person.window._session.dirty_paths())
    person.sees(lambda: value(person, TRAMS, "heat") == 1039)
    saved = Document.from_bytes(person.bytes_of(TRAMS))
    assert (saved.value("title"), saved.value("heat")) == (typing.state[1], 1039)
    assert not person.window._notice.isVisible()


def write_or_retry(person: Person, number: int) -> None:
    """Set the heat as a careful program does: never over what it has not read."""
    from editor.library.library import Library
    from editor.library.store import ChangedOnDisk

    library = Library(Path(person.folder))
    while True:
        opened = library.read(TRAMS)
        assert opened.document is not None
        assert opened.stamp is not None
        try:
            edit = Set(("heat",), 1000 + number)
            library.save(TRAMS, opened.document.edit([edit]), opened.stamp)
        except ChangedOnDisk:
            continue
        return
