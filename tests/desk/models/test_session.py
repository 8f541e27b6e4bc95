from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.library import Library
from editor.record import RecordError, Set

FIRST = "_news/2026-11-19-trams-1.md"
BROKEN = "_news/2026-11-01-broken.md"


@pytest.fixture
def session(tasks: Tasks, site: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session(tasks)
    session.set_library(Library(site))
    yield session
    qtbot.waitUntil(lambda: tasks.running == 0)
    session.deleteLater()


def opened(session: Session, qtbot: QtBot, path: str = FIRST) -> str:
    with qtbot.waitSignal(session.opened):
        session.open(path)
    return path


def changed_lines(before: bytes, after: bytes) -> list[tuple[str, str]]:
    old, new = before.decode().split("\n"), after.decode().split("\n")
    assert len(old) == len(new)
    return [(one, two) for one, two in zip(old, new, strict=True) if one != two]


def test_an_edit_is_told_and_saved_as_one_line(session: Session, site: Path, qtbot: QtBot) -> None:
    path = opened(session, qtbot)
    before = (site / path).read_bytes()
    told: list[tuple[object, ...]] = []
    session.recordChanged.connect(lambda *args: told.append(args))
    session.dirtyChanged.connect(lambda *args: told.append(args))
    session.edit(path, [Set(("title",), "Trams “return” — “日本”")], "Edit title", session)
    assert told == [(path, frozenset({"title"}), session), (path, True)]
    assert (site / path).read_bytes() == before
    with qtbot.waitSignals([session.saved, session.dirtyChanged]):
        session.save(path)
    assert not session.is_dirty(path)
    assert changed_lines(before, (site / path).read_bytes()) == [
        ('title: "Trams return 1"', 'title: "Trams “return” — “日本”"')
    ]


def test_undo_goes_back_through_a_save(session: Session, site: Path, qtbot: QtBot) -> None:
    path = opened(session, qtbot)
    before = (site / path).read_bytes()
    session.edit(path, [Set(("quality",), 80)], "Edit quality", None)
    with qtbot.waitSignal(session.saved):
        session.save(path)
    assert session.undo_text(path) == "Edit quality"
    session.undo(path)
    assert session.is_dirty(path)
    assert session.redo_text(path) == "Edit quality"
    with qtbot.waitSignal(session.saved):
        session.save_all()
    assert (site / path).read_bytes() == before
    session.redo(path)
    assert session.document(path).value(("quality",)) == 80  # type: ignore[union-attr]


def test_a_decision_its_undo_and_its_redo_are_saved_at_once(
    session: Session, site: Path, qtbot: QtBot
) -> None:
    path = opened(session, qtbot)
    before = (site / path).read_bytes()
    with qtbot.waitSignal(session.saved):
        session.edit(path, [Set(("published",), True)], "Publish", None, at_once=True)
    assert changed_lines(before, (site / path).read_bytes()) == [
        ("published: false", "published: true")
    ]
    with qtbot.waitSignal(session.saved):
        session.undo(path)
    assert (site / path).read_bytes() == before
    with qtbot.waitSignal(session.saved):
        session.redo(path)
    assert b"published: true" in (site / path).read_bytes()


def test_typing_is_one_step_and_typing_back_is_clean(session: Session, qtbot: QtBot) -> None:
    path = opened(session, qtbot)
    for title in ("T", "Tr", "Tra"):
        session.edit(path, [Set(("title",), title)], "Edit title", None, "title")
    session.edit(path, [Set(("title",), "Trams return 1")], "Edit title", None, "title")
    assert not session.is_dirty(path)
    session.undo(path)
    assert session.document(path).value(("title",)) == "Trams return 1"  # type: ignore[union-attr]
    assert session.undo_text(path) == ""


def test_edits_made_while_a_save_runs_are_saved_after_it(
    session: Session, site: Path, qtbot: QtBot
) -> None:
    path = opened(session, qtbot)
    for quality in (10, 20, 30):
        session.edit(path, [Set(("quality",), quality)], "Edit quality", None, at_once=True)
    assert session.is_dirty(path)
    qtbot.waitUntil(lambda: not session.is_dirty(path))
    assert b"quality: 30" in (site / path).read_bytes()


def test_a_clean_record_follows_its_file_when_it_is_looked_at_again(
    session: Session, site: Path, qtbot: QtBot
) -> None:
    path = opened(session, qtbot)
    text = (site / path).read_bytes().replace(b"quality: 62", b"quality: 7")
    (site / path).write_bytes(text)
    with qtbot.waitSignal(session.recordChanged) as told:
        session.open(path)
    assert told.args[1] == frozenset({"quality"})
    assert not session.is_dirty(path)
    session.edit(path, [Set(("quality",), 8)], "Edit quality", None)
    with qtbot.waitSignal(session.saved):
        session.save(path)
    assert b"quality: 8" in (site / path).read_bytes()


def test_a_broken_record_says_why_and_is_never_there(
    session: Session, site: Path, qtbot: QtBot
) -> None:
    before = (site / BROKEN).read_bytes()
    with qtbot.waitSignal(session.failed) as failed:
        session.open(BROKEN)
    assert failed.args[0] == BROKEN
    assert "line" in failed.args[1]
    assert session.document(BROKEN) is None
    session.save_all()
    assert (site / BROKEN).read_bytes() == before


def test_a_record_that_is_gone_says_so(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.failed) as failed:
        session.open("_news/none.md")
    assert failed.args[1]


def test_an_edit_that_cannot_be_made_changes_nothing(session: Session, qtbot: QtBot) -> None:
    path = opened(session, qtbot)
    with pytest.raises(RecordError):
        session.edit(path, [Set(("topics", 9, "x"), "y")], "Edit", None)
    assert not session.is_dirty(path)
    assert session.undo_text(path) == ""


def test_undo_means_the_last_change_where_this_record_has_none(
    session: Session, qtbot: QtBot
) -> None:
    path = opened(session, qtbot)
    other = opened(session, qtbot, "_news/2026-11-18-trams-2.md")
    assert session.undo_target(other) == ""
    session.edit(path, [Set(("quality",), 1)], "Edit quality", None)
    assert session.undo_target(other) == path
    session.edit(other, [Set(("quality",), 2)], "Edit quality", None)
    assert session.undo_target(path) == path
    assert session.dirty_paths() == (path, other)


def test_what_waits_for_a_record_is_called_once_it_is_open(session: Session, qtbot: QtBot) -> None:
    seen: list[str] = []
    session.open(FIRST, lambda: seen.append("first"))
    session.open(FIRST, lambda: seen.append("second"))
    qtbot.waitUntil(lambda: len(seen) == 2)
    session.open(FIRST, lambda: seen.append("third"))
    assert seen == ["first", "second", "third"]


def test_a_record_read_for_another_folder_comes_too_late(
    session: Session, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(FIRST)
    session.set_library(Library(tmp_path))
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert session.document(FIRST) is None


def test_records_that_were_only_looked_at_are_let_go(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("editor.desk.models.session._KEPT", 2)
    changed = opened(session, qtbot)
    session.edit(changed, [Set(("quality",), 1)], "Edit quality", None)
    names = [f"_news/2026-11-{20 - number}-trams-{number}.md" for number in (2, 3, 4)]
    for name in names:
        opened(session, qtbot, name)
    document = session.document(changed)
    assert document is not None
    assert "_outline" not in vars(document)
    assert document.value("quality") == 1
    assert session.document(names[0]) is None
    assert session.document(names[2]) is not None


def test_the_record_that_is_seen_is_never_let_go(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("editor.desk.models.session._KEPT", 1)
    seen = opened(session, qtbot)
    session.hold(seen)
    names = [f"_news/2026-11-{20 - number}-trams-{number}.md" for number in (2, 3)]
    opened(session, qtbot, names[0])
    session.edit(seen, [Set(("quality",), 1)], "Edit quality", None)
    session.undo(seen)
    session.hold("")
    opened(session, qtbot, names[1])
    assert session.document(names[0]) is None
    assert session.document(names[1]) is not None


def test_a_decision_undone_while_it_is_being_saved_is_undone_on_disk(
    session: Session, site: Path, qtbot: QtBot
) -> None:
    path = opened(session, qtbot)
    before = (site / path).read_bytes()
    session.edit(path, [Set(("published",), True)], "Publish", None, at_once=True)
    session.undo(path)
    assert session.is_dirty(path), "the file is about to be another one"
    qtbot.waitUntil(lambda: not session.is_dirty(path))
    assert (site / path).read_bytes() == before
