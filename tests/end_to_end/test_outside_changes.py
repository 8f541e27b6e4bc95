"""Other programs change files of the folder while a person works in the window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor.desk.dialogs.conflict import ConflictDialog
from editor.desk.dialogs.conflict_card import Choice
from editor.record import Document, Set
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BUSES = "_news/2026-11-27-night-buses-get-a-second-brain-before-the-first-frost.md"
BEGIN = "_news/2026-12-31-begin.md"
SOON = 2000  # ms within which a change from outside is seen


class Crawler:
    """Another program that writes into the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def sets(self, path: str, key: str, value: object) -> None:
        document = self.document(path).edit([Set((key,), value)])
        (self.folder / path).write_bytes(document.to_bytes())

    def document(self, path: str) -> Document:
        return Document.from_bytes((self.folder / path).read_bytes())

    def value(self, path: str, key: str) -> object:
        return self.document(path).value((key,))


@pytest.fixture
def crawler(person: Person, qtbot: QtBot) -> Crawler:
    """A crawler at work from a moment at which its changes are seen."""
    file = person.folder / BEGIN
    for number in range(100):
        file.write_text(f'---\ntitle: "Begin {number}"\n---\n', "utf-8")
        if BEGIN in person.paths():
            break
        qtbot.wait(100)
    assert BEGIN in person.paths()
    return Crawler(person.folder)


def row(person: Person, path: str):  # type: ignore[no-untyped-def]
    return person.window._table.row(path)


def value(person: Person, path: str, key: str) -> object:
    return person.window._session.document(path).value((key,))


def offer(person: Person, text: str) -> QPushButton | None:
    """Return the button of the message that has a text, once it is there."""
    buttons = person.window._notice.findChildren(QPushButton)
    return next((one for one in buttons if one.text() == text and one.isVisible()), None)


def answers(person: Person, text: str) -> None:
    person.sees(lambda: offer(person, text) is not None)
    button = offer(person, text)
    assert button is not None
    button.click()


def test_a_crawler_and_a_person_in_one_record_are_merged_without_a_question(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    related = crawler.value(TRAMS, "related")
    assert isinstance(related, list)
    person.presses("e")
    person.types("Trams, edited here")
    crawler.sets(TRAMS, "heat", 77)
    crawler.sets(TRAMS, "related", related[1:])
    person.sees(lambda: value(person, TRAMS, "heat") == 77, within=SOON)
    person.presses("s", Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda: not person.window._session.dirty_paths())
    assert crawler.value(TRAMS, "title") == "Trams, edited here"
    assert crawler.value(TRAMS, "heat") == 77
    assert crawler.value(TRAMS, "related") == related[1:]
    person.sees(lambda: row(person, TRAMS).heat == 77)
    assert not person.window._notice.isVisible()


@pytest.mark.parametrize(("answer", "title"), [("Keep mine", "Mine"), ("Take theirs", "Theirs")])
def test_a_true_conflict_is_one_notice_about_its_field(
    person: Person, crawler: Crawler, answer: str, title: str
) -> None:
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("title",), "Mine")], "Edit title", None)
    told: list[str] = []
    person.window._session.saveFailed.connect(lambda _, reason: told.append(reason))
    crawler.sets(TRAMS, "heat", 78)
    crawler.sets(TRAMS, "title", "Theirs")
    theirs = person.bytes_of(TRAMS)
    notice = person.window._notice
    person.sees(notice.isVisible, within=SOON)
    assert "title" in notice.text
    assert "heat" not in notice.text
    assert len(told) == 1
    assert person.bytes_of(TRAMS) == theirs
    answers(person, answer)
    person.sees(lambda: not person.window._session.dirty_paths())
    assert crawler.value(TRAMS, "title") == title
    assert crawler.value(TRAMS, "heat") == 78
    assert not notice.isVisible()


def test_touching_and_rewriting_the_same_bytes_asks_nothing(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("title",), "Mine")], "Edit title", None)
    for path in (TRAMS, BUSES):
        os.utime(person.folder / path)
        (person.folder / path).write_bytes(person.bytes_of(path))
    crawler.sets(BEGIN, "title", "After")
    person.sees(lambda: row(person, BEGIN).title == "After", within=SOON)
    assert not person.window._notice.isVisible()
    assert value(person, TRAMS, "title") == "Mine"
    assert person.window._session.undo_text(TRAMS) == "Edit title"


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


def test_several_records_in_trouble_are_told_one_after_the_other(
    person: Person, crawler: Crawler
) -> None:
    for path in (BUSES, TRAMS):
        person.chooses(path)
        person.window._session.edit(path, [Set(("title",), f"Mine {path}")], "Edit title", None)
        crawler.sets(path, "title", "Theirs")
        person.sees(lambda path=path: path in person.window._features.messages._troubles)
    notice = person.window._notice
    assert "One more record" in notice.text
    answers(person, "Keep mine")
    person.sees(lambda: "more" not in notice.text)
    assert notice.isVisible()
    answers(person, "Keep mine")
    person.sees(lambda: not person.window._session.dirty_paths())
    assert not notice.isVisible()
    assert [crawler.value(path, "title") for path in (BUSES, TRAMS)] == [
        f"Mine {BUSES}",
        f"Mine {TRAMS}",
    ]


def test_theirs_is_shown_once_the_edit_against_it_is_undone(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("title",), "Mine")], "Edit title", None)
    crawler.sets(TRAMS, "title", "Theirs")
    person.sees(person.window._notice.isVisible, within=SOON)
    person.presses("z", Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda: value(person, TRAMS, "title") == "Theirs")
    assert not person.window._notice.isVisible()
    assert person.window._session.dirty_paths() == ()


def test_two_versions_are_compared_from_the_message(person: Person, crawler: Crawler) -> None:
    person.chooses(TRAMS)
    edits = [Set(("title",), "Mine"), Set(("quality",), 12)]
    person.window._session.edit(TRAMS, edits, "Edit both", None)
    both = crawler.document(TRAMS).edit([Set(("title",), "Theirs"), Set(("quality",), 13)])
    (crawler.folder / TRAMS).write_bytes(both.to_bytes())
    answers(person, "Compare …")
    dialog = person.window.findChild(ConflictDialog)
    assert dialog is not None
    assert [card.key for card in dialog.cards] == ["title", "quality"]
    assert person.bytes_of(TRAMS) == both.to_bytes()
    dialog.cards[0].choose(Choice.MINE)
    dialog.cards[1].choose(Choice.THEIRS)
    dialog.accept()
    person.sees(lambda: not person.window._session.dirty_paths())
    assert (crawler.value(TRAMS, "title"), crawler.value(TRAMS, "quality")) == ("Mine", 13)
    assert not person.window._notice.isVisible()


def test_a_file_that_was_broken_for_a_while_is_shown_again(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    whole = person.bytes_of(TRAMS)
    (crawler.folder / TRAMS).write_bytes(b'---\ntitle: "never closed\n---\n')
    broken = person.window._broken
    person.sees(broken.isVisible, within=SOON)
    (crawler.folder / TRAMS).write_bytes(whole)
    person.sees(lambda: not broken.isVisible() and person.form().isEnabled(), within=SOON)


def test_coming_back_to_the_window_looks_at_all_files(person: Person, qapp: QApplication) -> None:
    person.window._features.following._watching.cancel()
    crawler = Crawler(person.folder)
    crawler.sets(BUSES, "title", "Not reported by the system")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    person.sees(lambda: row(person, BUSES).title == "Not reported by the system")


def test_another_folder_is_followed_in_the_place_of_the_first(
    person: Person, crawler: Crawler, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other"
    (other / "_news").mkdir(parents=True)
    (other / "_news" / "a.md").write_bytes(b'---\ntitle: "A"\n---\n')
    with qtbot.waitSignal(person.window.libraryReady):
        person.window.open_folder(other)
    new = other / "_news" / "b.md"
    crawler.sets(BUSES, "title", "Of the first folder")
    for number in range(100):
        new.write_text(f'---\ntitle: "B {number}"\n---\n', "utf-8")
        if "_news/b.md" in person.paths():
            break
        qtbot.wait(100)
    assert sorted(person.paths()) == ["_news/a.md", "_news/b.md"]


def test_panes_made_anew_go_on_following(person: Person, crawler: Crawler) -> None:
    person.chooses(TRAMS)
    person.window._session.edit(TRAMS, [Set(("title",), "Mine")], "Edit title", None)
    crawler.sets(TRAMS, "title", "Theirs")
    person.sees(person.window._notice.isVisible, within=SOON)
    person.window.rebuild()
    person.sees(person.window._notice.isVisible)
    crawler.sets(BUSES, "title", "After")
    person.sees(lambda: row(person, BUSES).title == "After")
    answers(person, "Take theirs")
    person.sees(lambda: not person.window._session.dirty_paths())
    assert value(person, TRAMS, "title") == "Theirs"
    assert not person.window._notice.isVisible()


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
