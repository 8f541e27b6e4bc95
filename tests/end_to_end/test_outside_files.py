"""Files go, come, get other names, and git is at work, while a person works in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.record import Set
from tests.end_to_end.conftest import Person
from tests.end_to_end.outside import BUSES, SOON, TRAMS, Crawler, answers, begin, row, value


@pytest.fixture
def crawler(person: Person) -> Crawler:
    return begin(person)


def test_new_changed_and_deleted_files_are_followed(person: Person, crawler: Crawler) -> None:
    new = "_news/2026-12-20-new.md"
    person.chooses(TRAMS)
    (person.folder / new).write_bytes(b'---\ntitle: "New"\npublished: false\n---\n')
    person.sees(lambda: new in person.paths(), within=SOON)
    (person.folder / BUSES).unlink()
    person.sees(lambda: BUSES not in person.paths(), within=SOON)
    crawler.sets(TRAMS, "title", "Changed while it is shown")
    person.sees(lambda: row(person, TRAMS).title == "Changed while it is shown", within=SOON)
    person.sees(lambda: value(person, TRAMS, "title") == "Changed while it is shown")
    assert person.window._pane.current == TRAMS
    assert not person.window._notice.isVisible()


def test_a_deleted_file_with_edits_stays_and_is_told(person: Person, crawler: Crawler) -> None:
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("title",), "Mine")], "Edit title", None)
    (crawler.folder / TRAMS).unlink()
    person.sees(person.window._notice.isVisible, within=SOON)
    assert "Your edits are kept here." in person.window._notice.text
    assert TRAMS in person.paths()
    assert value(person, TRAMS, "title") == "Mine"
    assert "deleted" in person.window._notice.text
    person.window.close()
    assert person.window.isVisible()
    answers(person, "Leave without saving")
    person.sees(lambda: not person.window.isVisible())


def test_a_deleted_file_is_created_again_when_wanted(person: Person, crawler: Crawler) -> None:
    person.chooses(TRAMS)
    whole = person.bytes_of(TRAMS)
    person.window._session.edit(TRAMS, [Set(("quality",), 12)], "Edit quality", None)
    (crawler.folder / TRAMS).unlink()
    answers(person, "Create the file again")
    person.sees(lambda: not person.window._session.dirty_paths())
    assert person.bytes_of(TRAMS) == whole.replace(b"quality: 92", b"quality: 12")
    person.sees(lambda: not person.window._notice.isVisible())
    assert TRAMS in person.paths()


def test_a_deleted_file_leaves_the_list_with_its_edits_when_wanted(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    below = person.paths()[person.paths().index(TRAMS) + 1]
    person.window._session.edit(TRAMS, [Set(("quality",), 12)], "Edit quality", None)
    (crawler.folder / TRAMS).unlink()
    answers(person, "Let the edits go")
    person.sees(lambda: TRAMS not in person.paths())
    assert person.window._session.dirty_paths() == ()
    person.sees(lambda: person.form().path() == below)
    assert not person.window._notice.isVisible()


def test_a_deleted_file_leaves_the_list_once_its_edits_are_undone(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("quality",), 12)], "Edit quality", None)
    (crawler.folder / TRAMS).unlink()
    person.sees(person.window._notice.isVisible, within=SOON)
    person.window._session.undo(TRAMS)
    person.sees(lambda: TRAMS not in person.paths())
    assert not person.window._notice.isVisible()


def test_the_record_that_is_shown_is_deleted(person: Person, crawler: Crawler) -> None:
    person.chooses(TRAMS)
    below = person.paths()[person.paths().index(TRAMS) + 1]
    (crawler.folder / TRAMS).unlink()
    person.sees(lambda: person.form().path() == below, within=SOON)
    assert person.window._pane.current == below


def test_a_renamed_record_is_followed_with_what_is_being_typed(
    person: Person, crawler: Crawler
) -> None:
    new = "_news/2026-11-26-renamed.md"
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Mine")
    focused = QApplication.focusWidget()
    (crawler.folder / TRAMS).rename(crawler.folder / new)
    person.sees(lambda: new in person.paths() and TRAMS not in person.paths(), within=SOON)
    assert person.form().path() == person.window._pane.current == new
    assert QApplication.focusWidget() is focused
    assert not person.window._notice.isVisible()
    person.presses("!")
    person.presses("s", Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda: b'title: "Mine!"' in person.bytes_of(new))
    person.presses("z", Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda: value(person, new, "title") != "Mine!")


def test_a_checkout_of_another_branch_and_back(person: Person, crawler: Crawler) -> None:
    """Files go, come and change at once: one record is edited, another one clean and shown."""
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("quality",), 12)], "Edit quality", None)
    here = {path: person.bytes_of(path) for path in (TRAMS, BUSES)}
    other = "_news/2026-12-01-on-the-branch.md"
    lock = crawler.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    for path in (TRAMS, BUSES):
        (crawler.folder / path).unlink()
    (crawler.folder / other).write_bytes(b'---\ntitle: "On the branch"\n---\n')
    lock.unlink()
    person.sees(lambda: other in person.paths() and BUSES not in person.paths(), within=SOON)
    person.sees(person.window._notice.isVisible)
    assert TRAMS in person.paths()
    lock.touch()
    (crawler.folder / other).unlink()
    for path, data in here.items():
        (crawler.folder / path).write_bytes(data)
    lock.unlink()
    person.sees(lambda: other not in person.paths() and BUSES in person.paths(), within=SOON)
    person.sees(lambda: not person.window._notice.isVisible())
    assert value(person, TRAMS, "quality") == 12
    person.presses("s", Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda: b"quality: 12" in person.bytes_of(TRAMS))


def test_saving_waits_for_git_and_goes_on_by_itself(person: Person) -> None:
    person.chooses(TRAMS)
    before = person.bytes_of(TRAMS)
    lock = person.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    person.presses("p")
    person.sees(person.window._notice.isVisible)
    assert "git" in person.window._notice.text.casefold()
    assert person.bytes_of(TRAMS) == before
    lock.unlink()
    person.sees(lambda: not person.window._session.dirty_paths())
    assert person.bytes_of(TRAMS) != before
    assert not person.window._notice.isVisible()


def test_a_lock_that_git_left_behind_stops_nobody(person: Person) -> None:
    person.chooses(TRAMS)
    before = person.bytes_of(TRAMS)
    lock = person.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    person.presses("p")
    answers(person, "Save all the same")
    person.sees(lambda: not person.window._session.dirty_paths())
    assert person.bytes_of(TRAMS) != before


def test_a_checkout_of_thousands_of_files_is_one_refresh(
    person: Person, crawler: Crawler, qtbot: QtBot
) -> None:
    counts: list[int] = []
    person.window._features.following.followed.connect(counts.append)
    person.chooses(TRAMS)
    place = person.list.visualRect(person.index(TRAMS)).y()
    lock = person.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    before = len(person.paths())
    for number in range(2000):
        file = person.folder / f"_news/2026-12-20-many-{number}.md"
        file.write_text(f'---\ntitle: "Many {number}"\ndate: 2026-12-20\n---\n', "utf-8")
    qtbot.wait(500)
    assert len(person.paths()) == before
    lock.unlink()
    person.sees(lambda: len(person.paths()) == before + 2000, within=20_000)
    assert [count for count in counts if count >= 100] == [2000]
    assert person.window._pane.current == TRAMS
    assert person.list.visualRect(person.index(TRAMS)).y() == place
    for number in range(0, 2000, 2):
        (person.folder / f"_news/2026-12-20-many-{number}.md").unlink()
    person.sees(lambda: len(person.paths()) == before + 1000, within=20_000)
    assert person.window._pane.current == TRAMS
    assert person.list.visualRect(person.index(TRAMS)).y() == place
