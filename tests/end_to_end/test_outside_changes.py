"""Other programs change files of the folder while a person works in the window."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from editor.desk.dialogs.conflict import ConflictDialog
from editor.desk.dialogs.conflict_card import Choice
from editor.library.changes import Changes, Stop
from editor.library.library import Library
from editor.library.links import State
from editor.record import Set
from tests.end_to_end.conftest import Person
from tests.end_to_end.outside import BEGIN, BUSES, SOON, TRAMS, Crawler, answers, begin, row, value

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def crawler(person: Person) -> Crawler:
    return begin(person)


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
    broken = person.window._record_pages.broken
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


def news(person: Person) -> QToolButton:
    button = person.window.findChild(QToolButton, "outsideNews")
    assert button is not None
    return button


def test_what_others_changed_is_counted_and_listed(person: Person, crawler: Crawler) -> None:
    news(person).menu().aboutToShow.emit()
    news(person).menu().actions()[-1].trigger()
    assert not news(person).isVisible()
    crawler.sets(TRAMS, "heat", 79)
    crawler.sets(BUSES, "title", "Night buses & more")
    person.sees(lambda: news(person).text() == "2 changed outside", within=SOON)
    (person.folder / BEGIN).unlink()
    person.sees(lambda: news(person).text() == "3 changed outside", within=SOON)
    menu = news(person).menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == f"{BEGIN}  –  gone"
    assert not menu.actions()[0].isEnabled()
    assert "Night buses && more  –  changed" in texts
    menu.actions()[texts.index("Night buses && more  –  changed")].trigger()
    person.sees(lambda: person.window._form.path() == BUSES)
    person.window.rebuild()
    assert news(person).text() == "3 changed outside"
    news(person).menu().aboutToShow.emit()
    news(person).menu().actions()[-1].trigger()
    assert not news(person).isVisible()


def test_what_this_window_does_is_no_news(person: Person, crawler: Crawler) -> None:
    person.window._features.news.forget()
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Trams, edited here")
    person.presses("s", CONTROL)
    person.sees(lambda: crawler.value(TRAMS, "title") == "Trams, edited here")
    person.chooses(BUSES)
    person.presses("p")
    for _ in range(2):
        QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = person.window._pane.selected()
    person.presses("x")
    person.agrees("Change 3 records")
    person.sees(lambda: all(b"removed: true" in person.bytes_of(path) for path in chosen))
    person.sees(lambda: not person.window._batches.running)
    crawler.sets(BEGIN, "title", "After")
    person.sees(lambda: news(person).isVisible(), within=SOON)
    assert news(person).text() == "1 changed outside"


@pytest.fixture
def unwatched(person: Person, crawler: Crawler) -> Library:
    """The library of a window that is told of what changed only when the test tells it."""
    watching = person.window._features.following._watching
    watching.cancel()
    person.window._tasks._staying[watching].join()
    person.window._features.news.forget()
    return person.window._session.library


def test_a_save_that_is_told_when_its_record_was_edited_again_is_no_news(
    person: Person, crawler: Crawler, unwatched: Library
) -> None:
    person.chooses(TRAMS)
    person.presses("e")
    person.types("First")
    person.window._form.flush()
    person.window._session.save(TRAMS)  # by its key the whole folder would be looked at
    person.sees(lambda: crawler.value(TRAMS, "title") == "First")
    late = unwatched.changes()
    assert [changed.path for changed in late.rows] == [TRAMS]
    person.types("Second")
    person.sees(lambda: row(person, TRAMS).title == "Second")
    person.window._features.following._arrived(unwatched, late)
    assert not news(person).isVisible()
    assert row(person, TRAMS).title == "Second"


def test_a_batch_whose_files_another_look_has_met_first_is_shown_and_no_news(
    person: Person, unwatched: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes, late = unwatched.changes, list[Changes]()

    def slow(paths: Iterable[str] | None = None, cancel: Stop | None = None) -> Changes:
        late.append(changes())
        return changes(paths, cancel)

    monkeypatch.setattr(unwatched, "changes", slow)
    shown: list[list[bool]] = []

    def finished() -> None:
        shown.append([row(person, path).removed for path in chosen])
        person.window._features.following._arrived(unwatched, late[0])

    person.window._batches.finished.connect(finished)
    person.chooses(TRAMS)
    QTest.keyClick(person.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = person.window._pane.selected()
    person.presses("x")
    person.agrees("Change 2 records")
    person.sees(lambda: shown)
    assert shown == [[True, True]]
    assert {one.path for one in late[0].rows} == set(chosen)
    assert not news(person).isVisible()


def test_refreshing_shows_and_tells_what_others_changed_but_no_unsaved_edits(
    person: Person, crawler: Crawler, unwatched: Library
) -> None:
    person.chooses(TRAMS)
    person.presses("e")
    person.types("Not saved")
    person.sees(lambda: row(person, TRAMS).title == "Not saved")
    person.window._session.open(BUSES)
    person.sees(lambda: person.window._session.document(BUSES) is not None)
    crawler.sets(BUSES, "title", "Written outside")
    person.triggers("refreshAction")
    person.sees(lambda: row(person, BUSES).title == "Written outside")
    person.sees(lambda: value(person, BUSES, "title") == "Written outside")
    assert news(person).text() == "1 changed outside"
    assert row(person, TRAMS).title == "Not saved"


def test_what_changed_since_the_last_start_is_told_at_the_next(
    open_window: Callable[[Path], Person], demo: Path
) -> None:
    open_window(demo).window.close()
    Crawler(demo).sets(TRAMS, "title", "Written overnight")
    person = open_window(demo)
    person.sees(lambda: news(person).text() == "1 changed outside")
    assert news(person).isVisible()


def test_a_related_article_is_judged_anew_when_its_record_changes(
    person: Person, crawler: Crawler
) -> None:
    person.chooses(TRAMS)
    articles = person.window._form._related.model
    first = articles.item(0)
    assert first.state is State.DRAFT
    crawler.sets(first.path, "published", True)
    person.sees(lambda: articles.item(0).state is State.PUBLISHED, within=SOON)
    crawler.sets(first.path, "title", "It says something else now")
    person.sees(lambda: articles.item(0).state is State.DIFFERS, within=SOON)


def test_what_a_look_found_that_was_called_off_too_late_is_told_by_the_next(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = person.window
    library, looked = window._session.library, threading.Event()
    window._features.following._watching.cancel()
    person.waits(300)

    def changes(*asked: object) -> Changes:
        found = Library.changes(library, *asked)
        looked.set()
        return found

    monkeypatch.setattr(library, "changes", changes)
    text = (person.folder / BUSES).read_text("utf-8")
    title = row(person, BUSES).title
    (person.folder / BUSES).write_text(text.replace(title, "Told late", 1), "utf-8")
    window._refresh()
    assert looked.wait(5)  # it has found the change; nothing is told before the event loop runs
    window._refresh()
    person.sees(lambda: row(person, BUSES).title == "Told late", within=SOON)


def test_what_a_look_finds_while_the_panes_are_made_anew_is_told(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = person.window
    library, looked, go_on = window._session.library, threading.Event(), threading.Event()

    def changes(*asked: object) -> Changes:
        found = Library.changes(library, *asked)
        if BUSES in found.touched:
            looked.set()
            go_on.wait(5)
        return found

    monkeypatch.setattr(library, "changes", changes)
    text = (person.folder / BUSES).read_text("utf-8")
    title = row(person, BUSES).title
    (person.folder / BUSES).write_text(text.replace(title, "Told late", 1), "utf-8")
    window._features.following.look()
    assert looked.wait(5)
    window.rebuild()
    go_on.set()
    person.sees(lambda: row(person, BUSES).title == "Told late", within=SOON)
