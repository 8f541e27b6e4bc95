"""The session beside other programs that write into the same files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.models.outside import Decision, Diverged
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.library import Library
from editor.record import Edit, Remove, Set

FIRST = "_news/2026-11-19-trams-1.md"


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

    def diverged(self) -> bool:
        return isinstance(self.session.trouble(FIRST), Diverged)

    def settles(self, *theirs: str, edits: Sequence[Edit] = ()) -> None:
        """Decide a conflict as it was told: theirs in these keys, mine in the others."""
        trouble = self.session.trouble(FIRST)
        assert isinstance(trouble, Diverged)
        self.session.settle(FIRST, Decision(trouble.outside, frozenset(theirs), edits))

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


def test_undo_takes_back_the_persons_edit_and_nothing_of_theirs(desk: Desk) -> None:
    desk.edits("title", "Mine")
    theirs = desk.outside("heat: -1", "heat: 12")
    desk.saves()
    ours = desk.file.read_bytes()
    assert desk.session.undo_text(FIRST) == "Edit title"
    desk.session.undo(FIRST)
    desk.saves()
    assert desk.file.read_bytes() == theirs
    desk.session.redo(FIRST)
    desk.saves()
    assert desk.file.read_bytes() == ours


def test_undo_leaves_what_they_changed_in_the_same_field_and_says_so(desk: Desk) -> None:
    left: list[str] = []
    desk.session.leftAlone.connect(lambda _, text: left.append(text))
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.saves()
    desk.outside("Mine", "Theirs")
    desk.follows()
    desk.session.undo(FIRST)
    assert (desk.value("quality"), left) == (62, [])
    desk.session.undo(FIRST)
    assert desk.value("title") == "Theirs"
    assert len(left) == 1
    assert "title" in left[0]
    desk.session.redo(FIRST)
    desk.session.redo(FIRST)
    assert (desk.value("title"), desk.value("quality")) == ("Theirs", 70)


def test_typing_on_after_an_outside_change_undoes_only_what_was_typed(desk: Desk) -> None:
    def types(text: str) -> None:
        desk.session.edit(FIRST, [Set(("title",), text)], "Edit title", None, "title")

    types("M")
    desk.outside("heat: -1", "heat: 12")
    desk.follows()
    types("Mi")
    types("Min")
    desk.session.undo(FIRST)
    assert (desk.value("title"), desk.value("heat")) == ("M", 12)
    desk.session.undo(FIRST)
    assert (desk.value("title"), desk.value("heat")) == ("Trams return 1", 12)


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
    assert desk.diverged()
    assert desk.session.is_dirty(FIRST)
    assert desk.value("title") == "Mine"


@pytest.mark.parametrize(("theirs", "title"), [((), "Mine"), (("title",), "Theirs")])
def test_a_conflict_is_settled_in_just_its_field(
    desk: Desk, theirs: tuple[str, ...], title: str
) -> None:
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.outside("heat: -1", "heat: 12")
    desk.outside("Trams return 1", "Theirs")
    desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.settles(*theirs)
    text = desk.file.read_text("utf-8")
    assert all(part in text for part in (f'title: "{title}"', "heat: 12", "quality: 70"))
    assert not desk.diverged()
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
        desk.settles()
    assert "quality" in desk.failures[-1]
    assert desk.file.read_bytes() == theirs


def test_each_field_is_decided_on_its_own(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.edits("excerpt", "My excerpt")
    desk.outside("Trams return 1", "Theirs")
    desk.outside("quality: 62", "quality: 99")
    desk.outside("They carry people again.", "Their excerpt")
    desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.settles("quality", edits=[Set(("excerpt",), "Our excerpt")])
    text = desk.file.read_text("utf-8")
    assert all(p in text for p in ('title: "Mine"', "quality: 99", 'excerpt: "Our excerpt"'))
    desk.session.undo(FIRST)
    assert (desk.value("title"), desk.value("quality")) == ("Mine", 70)
    assert desk.value("excerpt") == "My excerpt"


def test_an_edit_that_cannot_be_made_leaves_the_file_and_the_edits(desk: Desk) -> None:
    desk.edits("title", "Mine")
    theirs = desk.outside("Trams return 1", "Theirs")
    desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saveFailed):
        desk.settles(edits=[Remove(("nobody",))])
    assert desk.file.read_bytes() == theirs
    assert desk.value("title") == "Mine"
    assert desk.session.is_dirty(FIRST)


def test_a_deleted_file_keeps_the_edits_and_says_so(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.file.unlink()
    assert "deleted" in desk.fails_to_save()
    assert not desk.file.exists()
    assert not desk.diverged()
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
    assert (desk.value("heat"), desk.value("title")) == (12, "Trams return 1")


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
    assert not desk.diverged()
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
    assert not desk.session.drop(FIRST)
    assert "deleted" in desk.failures[-1]
    assert desk.value("title") == "Mine"
    desk.session.undo(FIRST)
    assert desk.session.drop(FIRST)
    assert desk.session.document(FIRST) is None


def test_a_field_removed_outside_and_edited_here_is_a_conflict(desk: Desk) -> None:
    desk.session.edit(FIRST, [Remove(("excerpt",))], "Remove excerpt", None)
    desk.outside("They carry people again.", "Theirs")
    assert "excerpt" in desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.settles()
    assert b"excerpt" not in desk.file.read_bytes()


def test_a_deleted_file_is_created_again_with_the_edits(desk: Desk) -> None:
    desk.edits("title", "Mine")
    document = desk.session.document(FIRST)
    assert document is not None
    shutil.rmtree(desk.file.parent)
    desk.fails_to_save()
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.session.create(FIRST)
    assert desk.file.read_bytes() == document.to_bytes()
    assert desk.session.trouble(FIRST) is None
    desk.edits("quality", 70)
    desk.saves()


def test_creating_meets_a_file_that_is_there_again(desk: Desk) -> None:
    desk.edits("title", "Mine")
    before = desk.file.read_bytes()
    desk.file.unlink()
    desk.fails_to_save()
    desk.file.write_bytes(before.replace(b"heat: -1", b"heat: 12"))
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.session.create(FIRST)
    assert b"heat: 12" in desk.file.read_bytes()
    assert b'title: "Mine"' in desk.file.read_bytes()


def test_a_renamed_record_goes_on_with_its_edits_and_history(desk: Desk) -> None:
    new = FIRST.replace("trams", "renamed")
    desk.edits("title", "Mine")
    desk.edits("quality", 70)
    desk.file.rename(desk.file.parent.parent / new)
    desk.session.move(FIRST, new)
    assert desk.session.dirty_paths() == (new,)
    assert desk.session.undo_target("") == new
    with desk.qtbot.waitSignal(desk.session.saved):
        desk.session.save(new)
    desk.session.undo(new)
    document = desk.session.document(new)
    assert document is not None
    assert (document.value("title"), document.value("quality")) == ("Mine", 62)


def test_a_record_broken_for_a_while_keeps_its_history(desk: Desk) -> None:
    desk.edits("title", "Mine")
    desk.saves()
    whole = desk.file.read_bytes()
    desk.file.write_bytes(b'---\ntitle: "never closed\n---\n')
    with desk.qtbot.waitSignal(desk.session.failed):
        desk.session.follow([FIRST])
    desk.file.write_bytes(whole)
    with desk.qtbot.waitSignal(desk.session.opened):
        desk.session.follow([FIRST])
    desk.session.undo(FIRST)
    assert desk.value("title") == "Trams return 1"


def test_a_look_waits_for_a_record_that_is_being_opened(desk: Desk) -> None:
    second = "_news/2026-11-18-trams-2.md"
    desk.session.open(second)
    desk.session.follow([second])
    desk.qtbot.waitUntil(lambda: desk.session._tasks.running == 0)
    assert desk.session.document(second) is not None
