"""The session beside other programs that write into the same files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.library import Library
from editor.record import Remove, Set

FIRST = "_news/2026-11-19-trams-1.md"
TOLD = "Take in changes from outside"


class Desk:
    """A session with its first record open, and what it tells."""

    def __init__(self, session: Session, site: Path, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot
        self.file = site / FIRST
        self.failures: list[str] = []
        self.changes: list[tuple[frozenset[str], object]] = []
        session.saveFailed.connect(lambda _, reason: self.failures.append(reason))
        with qtbot.waitSignal(session.opened):
            session.open(FIRST)
        session.recordChanged.connect(lambda _, keys, origin: self.changes.append((keys, origin)))

    def value(self, key: str) -> object:
        document = self.session.document(FIRST)
        assert document is not None
        return document.value((key,))

    def edits(self, key: str, value: object, *, at_once: bool = False) -> None:
        self.session.edit(FIRST, [Set((key,), value)], f"Edit {key}", self.session, at_once=at_once)
        self.changes.clear()

    def saves(self) -> None:
        with self.qtbot.waitSignal(self.session.saved):
            self.session.save(FIRST)

    def fails_to_save(self) -> str:
        with self.qtbot.waitSignal(self.session.saveFailed):
            self.session.save(FIRST)
        return self.failures[-1]

    def outside(self, old: str, new: str) -> bytes:
        """Write as another program does, and return the bytes."""
        before = self.file.read_bytes()
        after = before.replace(old.encode(), new.encode())
        assert after != before
        self.file.write_bytes(after)
        return after

    def follows(self) -> None:
        """Look at the file again, until nothing is left to do."""
        self.session.follow([FIRST])
        self.qtbot.waitUntil(lambda: self.session._tasks.running == 0)


@pytest.fixture
def desk(tasks: Tasks, site: Path, qtbot: QtBot) -> Iterator[Desk]:
    session = Session(tasks)
    session.set_library(Library(site))
    yield Desk(session, site, qtbot)
    qtbot.waitUntil(lambda: tasks.running == 0)
    session.deleteLater()


def test_a_save_takes_in_what_changed_elsewhere_in_the_file(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.outside("heat: -1", "heat: 12")
    desk.saves()
    assert desk.failures == []
    text = desk.file.read_text("utf-8")
    assert 'title: "Mine"' in text
    assert "heat: 12" in text
    assert desk.changes == [(frozenset({"heat"}), None)]
    assert not desk.session.is_dirty(FIRST)


def test_undo_takes_back_the_merge_first_and_then_the_edit(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.outside("heat: -1", "heat: 12")
    desk.saves()
    assert desk.session.undo_text(FIRST) == TOLD
    desk.session.undo(FIRST)
    assert (desk.value("heat"), desk.value("title")) == (-1, "Mine")
    assert desk.session.undo_text(FIRST) == "Edit title"
    desk.session.undo(FIRST)
    desk.session.redo(FIRST)
    desk.session.redo(FIRST)
    assert not desk.session.is_dirty(FIRST)


def test_the_same_change_on_both_sides_is_no_conflict(desk: Desk) -> None:
    desk.edits("title", "Mine")
    theirs = desk.outside("Trams return 1", "Mine")
    desk.saves()
    assert desk.file.read_bytes() == theirs
    assert desk.failures == []


def test_edits_made_while_a_merge_runs_are_saved_too(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.outside("heat: -1", "heat: 12")
    desk.session.save(FIRST)
    for quality in range(70, 80):
        desk.edits("quality", quality, at_once=True)
        desk.qtbot.wait(2)
    desk.qtbot.waitUntil(lambda: not desk.session.is_dirty(FIRST))
    text = desk.file.read_text("utf-8")
    assert all(part in text for part in ('title: "Mine"', "heat: 12", "quality: 79"))


def test_a_true_conflict_names_its_field_and_writes_nothing(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.outside("heat: -1", "heat: 12")
    theirs = desk.outside("Trams return 1", "Theirs")
    reason = desk.fails_to_save()
    assert "title" in reason
    assert "heat" not in reason
    assert desk.file.read_bytes() == theirs
    assert desk.session.in_conflict(FIRST)
    assert desk.session.is_dirty(FIRST)
    assert desk.value("title") == "Mine"


@pytest.mark.parametrize(("theirs", "title"), [(False, "Mine"), (True, "Theirs")])
def test_a_conflict_is_settled_in_just_its_field(desk: Desk, theirs: bool, title: str) -> None:
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.outside("heat: -1", "heat: 12")
    desk.outside("Trams return 1", "Theirs")
    desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.session.settle(FIRST, theirs=theirs)
    text = desk.file.read_text("utf-8")
    assert all(part in text for part in (f'title: "{title}"', "heat: 12", "quality: 70"))
    assert not desk.session.in_conflict(FIRST)
    assert not desk.session.is_dirty(FIRST)
    desk.session.undo(FIRST)
    assert desk.value("title") == "Mine"


def test_what_came_after_the_question_is_asked_again(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.outside("Trams return 1", "Theirs")
    desk.fails_to_save()
    theirs = desk.outside("quality: 62", "quality: 99")
    with desk.qtbot.waitSignal(desk.session.saveFailed):
        desk.session.settle(FIRST, theirs=False)
    assert "quality" in desk.failures[-1]
    assert desk.file.read_bytes() == theirs


def test_reloading_takes_the_whole_file_and_undo_brings_the_edits_back(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.outside("Trams return 1", "Theirs")
    desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.recordChanged):
        desk.session.reload(FIRST)
    assert not desk.session.is_dirty(FIRST)
    assert not desk.session.in_conflict(FIRST)
    desk.session.undo(FIRST)
    assert desk.value("title") == "Mine"


def test_a_deleted_file_keeps_the_edits_and_says_so(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.file.unlink()
    assert "deleted" in desk.fails_to_save()
    assert not desk.file.exists()
    assert not desk.session.in_conflict(FIRST)
    assert desk.session.dirty_paths() == (FIRST,)


def test_a_file_broken_on_disk_keeps_the_edits_and_says_so(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.file.write_bytes(b'---\ntitle: "never closed\n---\n')
    assert "line 2" in desk.fails_to_save()
    assert desk.file.read_bytes() == b'---\ntitle: "never closed\n---\n'
    assert desk.value("title") == "Mine"


def test_a_clean_record_is_reloaded_and_its_history_is_kept(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.saves()
    desk.outside("heat: -1", "heat: 12")
    desk.follows()
    assert (desk.value("heat"), desk.value("title")) == (12, "Mine")
    assert not desk.session.is_dirty(FIRST)
    desk.session.undo(FIRST)
    desk.session.undo(FIRST)
    assert desk.value("title") == "Trams return 1"


def test_an_edited_record_takes_in_outside_changes_before_it_is_saved(desk: Desk) -> None:
    desk.edits("title", "Mine")
    theirs = desk.outside("heat: -1", "heat: 12")
    desk.follows()
    assert (desk.value("heat"), desk.value("title")) == (12, "Mine")
    assert desk.changes == [(frozenset({"heat"}), None)]
    assert desk.session.is_dirty(FIRST)
    assert desk.file.read_bytes() == theirs
    desk.saves()
    assert desk.failures == []


def test_a_conflict_is_told_once_and_over_when_the_file_is_put_back(desk: Desk) -> None:
    before = desk.file.read_bytes()
    desk.edits("title", "Mine")
    desk.outside("Trams return 1", "Theirs")
    desk.follows()
    os.utime(desk.file)
    desk.follows()
    assert len(desk.failures) == 1
    desk.outside("Theirs", "Theirs again")
    desk.follows()
    assert len(desk.failures) == 2
    desk.file.write_bytes(before)
    with desk.qtbot.waitSignal(desk.session.settled):
        desk.follows()
    assert not desk.session.in_conflict(FIRST)
    assert desk.session.is_dirty(FIRST)


def test_touching_rewriting_and_own_saves_ask_nothing_and_change_nothing(desk: Desk) -> None:
    desk.edits("title", "Mine")
    for _ in range(5):
        os.utime(desk.file)
        desk.file.write_bytes(desk.file.read_bytes())
        desk.follows()
    desk.saves()
    desk.follows()
    assert desk.failures == []
    assert desk.changes == []
    assert desk.session.undo_text(FIRST) == "Edit title"


def test_a_look_that_a_save_overtook_changes_nothing(desk: Desk) -> None:
    desk.session.follow([FIRST])
    desk.edits("title", "Mine", at_once=True)
    desk.qtbot.waitUntil(lambda: desk.session._tasks.running == 0)
    assert desk.value("title") == "Mine"
    assert not desk.session.is_dirty(FIRST)


def test_a_record_whose_file_is_gone_is_closed_unless_it_has_edits(desk: Desk) -> None:
    desk.file.unlink()
    desk.edits("title", "Mine")
    with desk.qtbot.waitSignal(desk.session.saveFailed):
        assert not desk.session.drop(FIRST)
    assert desk.value("title") == "Mine"
    desk.session.undo(FIRST)
    assert desk.session.drop(FIRST)
    assert desk.session.document(FIRST) is None


def test_a_field_removed_outside_and_edited_here_is_a_conflict(desk: Desk) -> None:
    desk.session.edit(FIRST, [Remove(("excerpt",))], "Remove excerpt", None)
    desk.outside("They carry people again.", "Theirs")
    assert "excerpt" in desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.session.settle(FIRST, theirs=False)
    assert b"excerpt" not in desk.file.read_bytes()
