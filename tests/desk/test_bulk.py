from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.bulk import Bulk
from editor.desk.dialogs.bulk_diff import BulkDiff
from editor.desk.dialogs.bulk_list import BulkList
from editor.desk.dialogs.bulk_preview import BulkPreview
from editor.desk.models.batches import Batches
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.theme import Theme
from editor.library.batch import Outcome, Plan
from editor.library.library import Library
from editor.record import Document, Edit, Set

FIRST, SECOND, THIRD, FOURTH = (f"_news/2026-11-{20 - n}-trams-{n}.md" for n in range(1, 5))
BROKEN = "_news/2026-11-01-broken.md"
EVERY = (FIRST, SECOND, THIRD, FOURTH, BROKEN)


def publish(_path: str, _document: Document) -> Sequence[Edit]:
    return [Set(("published",), True)]


class Desk:
    """A session, a table and what changes many records, without a window."""

    def __init__(self, library: Library, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.library = library
        self.window = QWidget()
        self.window.resize(1000, 700)
        qtbot.addWidget(self.window)
        self.session = Session(tasks, self.window)
        self.session.set_library(library)
        self.table = RecordTable(self.window)
        for rows in library.scan_rows():
            self.table.add(rows)
        self.calls: list[str] = []
        self.batches = Batches(self.session, self.table, tasks, self.window)
        self.bulk = Bulk(
            self.batches,
            self.session,
            self.table,
            tasks,
            theme,
            lambda: self.calls.append("flush"),
            self.window,
        )
        self.told: list[tuple[str, Plan, Outcome]] = []
        self.undone: list[tuple[str, Outcome]] = []
        self.batches.finished.connect(lambda *what: self.told.append(what))
        self.batches.undone.connect(lambda *what: self.undone.append(what))

    def bytes_of(self, path: str) -> bytes:
        return (self.library.folder / path).read_bytes()

    def sees(self, check) -> None:  # type: ignore[no-untyped-def]
        self.qtbot.waitUntil(lambda: bool(check()))

    def preview(self) -> BulkPreview:
        """Wait for the dialog with its plan."""
        dialog = self.window.findChild(BulkPreview)
        assert dialog is not None
        self.sees(lambda: tabs(dialog))
        return dialog

    def agrees(self) -> None:
        self.qtbot.mouseClick(agree_button(self.preview()), Qt.MouseButton.LeftButton)
        self.sees(lambda: not self.batches.running)

    def opens(self, path: str) -> None:
        with self.qtbot.waitSignal(self.session.opened):
            self.session.open(path)


def tabs(dialog: BulkPreview) -> list[str]:
    bar = dialog.findChild(QTabBar)
    assert bar is not None
    return [bar.tabText(place) for place in range(bar.count())]


def agree_button(dialog: BulkPreview) -> QPushButton:
    button = dialog.findChild(QPushButton, "agreeButton")
    assert button is not None
    return button


@pytest.fixture
def desk(site: Path, tmp_path: Path, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(Library(site, tmp_path / "data"), tasks, theme, qtbot)
    yield desk
    desk.sees(lambda: not tasks.running)


def test_a_change_is_shown_first_and_written_when_agreed_to(desk: Desk) -> None:
    before = {path: desk.bytes_of(path) for path in EVERY}
    desk.bulk.propose("Publish", EVERY, publish)
    dialog = desk.preview()
    assert tabs(dialog) == ["Change 3", "Cannot change 1", "Stay as they are 1"]
    assert agree_button(dialog).text() == "Change 3 records"
    assert {path: desk.bytes_of(path) for path in EVERY} == before
    desk.agrees()
    for path in (FIRST, SECOND, THIRD):
        wanted = before[path].replace(b"published: false", b"published: true")
        assert desk.bytes_of(path) == wanted
        row = desk.table.row(path)
        assert row is not None
        assert row.published
    for path in (FOURTH, BROKEN):
        assert desk.bytes_of(path) == before[path]
    assert [(text, len(outcome.done)) for text, _, outcome in desk.told] == [("Publish", 3)]


def test_the_preview_tells_of_each_record_what_changes_or_why_nothing_does(desk: Desk) -> None:
    desk.bulk.propose("Publish", EVERY, publish)
    dialog = desk.preview()
    diff = dialog.findChild(BulkDiff)
    records = dialog.findChild(BulkList)
    bar = dialog.findChild(QTabBar)
    assert diff is not None
    assert records is not None
    assert bar is not None
    desk.sees(lambda: "- published: false\n+ published: true" in diff.text())
    QTest.keyClick(records, Qt.Key.Key_Down)
    assert records.currentIndex().data() == "Trams return 2"
    bar.setCurrentIndex(1)
    assert "never ends" in diff.text()
    bar.setCurrentIndex(2)
    assert diff.text() == "This record is so already."
    dialog.reject()


def test_nothing_is_written_when_the_person_does_not_agree(desk: Desk) -> None:
    before = {path: desk.bytes_of(path) for path in EVERY}
    desk.bulk.propose("Publish", EVERY, publish)
    desk.preview().reject()
    assert not desk.batches.running
    assert desk.batches.undoable is None
    assert {path: desk.bytes_of(path) for path in EVERY} == before
    assert desk.told == []


def test_undo_restores_every_byte_but_of_files_changed_since(desk: Desk) -> None:
    before = {path: desk.bytes_of(path) for path in EVERY}
    desk.bulk.propose("Publish", EVERY, publish)
    desk.agrees()
    theirs = desk.bytes_of(SECOND) + b"Theirs.\n"
    (desk.library.folder / SECOND).write_bytes(theirs)
    desk.batches.undo()
    desk.sees(lambda: not desk.batches.running)
    assert {path: desk.bytes_of(path) for path in EVERY} == before | {SECOND: theirs}
    [(text, outcome)] = desk.undone
    assert text == "Publish"
    assert list(outcome.failed) == [SECOND]
    assert desk.batches.undoable is None
    row = desk.table.row(FIRST)
    assert row is not None
    assert row.published is False
    desk.batches.redo()
    desk.sees(lambda: not desk.batches.running)
    assert b"published: true" in desk.bytes_of(FIRST)
    assert desk.bytes_of(SECOND) == theirs
    desk.batches.undo()
    desk.sees(lambda: not desk.batches.running)
    assert {path: desk.bytes_of(path) for path in EVERY} == before | {SECOND: theirs}


def test_unsaved_edits_are_on_disk_before_the_files_are_changed(desk: Desk) -> None:
    desk.opens(FIRST)
    desk.session.edit(FIRST, [Set(("title",), "Mine")], "Edit title", None)
    desk.bulk.apply("Publish", [FIRST, SECOND], publish)
    desk.sees(lambda: not desk.batches.running)
    assert desk.calls == ["flush"]
    assert b'title: "Mine"' in desk.bytes_of(FIRST)
    assert b"published: true" in desk.bytes_of(FIRST)
    desk.sees(lambda: desk.session.undo_text(FIRST) == "Publish")
    assert desk.session.document(FIRST).value(("published",)) is True  # type: ignore[union-attr]
    desk.batches.undo()
    desk.sees(lambda: desk.session.undo_text(FIRST) == "Edit title")
    assert not desk.session.is_dirty(FIRST)
    assert b"published: false" in desk.bytes_of(FIRST)
    desk.batches.redo()
    desk.sees(lambda: desk.session.undo_text(FIRST) == "Publish")
    assert not desk.session.is_dirty(FIRST)


def test_edits_that_cannot_be_saved_keep_their_record_out(desk: Desk) -> None:
    desk.opens(FIRST)
    theirs = desk.bytes_of(FIRST).replace(b"quality: 62", b"quality: 12")
    (desk.library.folder / FIRST).write_bytes(theirs)
    desk.session.edit(FIRST, [Set(("quality",), 99)], "Edit quality", None)
    desk.bulk.propose("Publish", [FIRST, SECOND], publish)
    dialog = desk.preview()
    assert tabs(dialog) == ["Change 1", "Cannot change 1"]
    desk.agrees()
    assert desk.bytes_of(FIRST) == theirs
    assert b"published: true" in desk.bytes_of(SECOND)


def test_one_change_at_a_time(desk: Desk) -> None:
    said: list[str] = []
    desk.bulk.refused.connect(said.append)
    desk.bulk.propose("Publish", EVERY, publish)
    desk.bulk.apply("Publish", [FIRST], publish)
    assert len(said) == 1
    desk.preview().reject()


def test_a_change_that_waits_for_git_says_so(desk: Desk) -> None:
    lock = desk.library.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    said: list[str] = []
    desk.batches.progressed.connect(lambda text, _done, _total: said.append(text))
    desk.bulk.propose("Publish", [FIRST, SECOND], publish)
    desk.qtbot.mouseClick(agree_button(desk.preview()), Qt.MouseButton.LeftButton)
    desk.sees(lambda: said[-1] == "Publish: waiting for git to be done in this folder")
    assert b"published: false" in desk.bytes_of(FIRST)
    lock.unlink()
    desk.sees(lambda: not desk.batches.running)
    assert "Publish" in said[said.index("Publish: waiting for git to be done in this folder") :]
    assert b"published: true" in desk.bytes_of(FIRST)
