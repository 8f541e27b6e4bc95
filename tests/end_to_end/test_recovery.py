"""A program that was killed, and the next start: seen in the real window."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from editor.desk.dialogs.record_history import RecordHistoryDialog
from editor.library.batch import Plan, carry_out, plan
from editor.library.journal import Journal
from editor.library.library import Library
from editor.record import Document, Set
from tests.end_to_end.conftest import Person


def title(path: Path) -> str:
    return str(Document.from_bytes(path.read_bytes()).value("title"))


def notice(person: Person) -> str:
    frame = person.window.findChild(QWidget, "notice")
    assert frame is not None
    return (
        " ".join(label.text() for label in frame.findChildren(QLabel)) if frame.isVisible() else ""
    )


def answers(person: Person, text: str) -> None:
    frame = person.window.findChild(QWidget, "notice")
    assert frame is not None
    button = next(one for one in frame.findChildren(QPushButton) if one.text() == text)
    button.click()


def types_title(person: Person, text: str) -> str:
    """Type over the title of an article; return its path."""
    person.chooses(next(path for path in person.paths() if path.startswith("_news/")))
    person.triggers("editTitleAction")
    person.sees(lambda: isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit))
    person.types(text)
    return str(person.form().path())


@pytest.fixture
def killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the next window find the journal that it would find if this moment had been a kill."""

    def kill() -> None:
        left = tmp_path / "left"
        shutil.copytree(os.environ["XDG_DATA_HOME"], left)
        monkeypatch.setenv("XDG_DATA_HOME", str(left))

    return kill


def kept(folder: Path, path: str, text: str) -> bool:
    """Whether the journal tells of an edit."""
    places = Path(os.environ["XDG_DATA_HOME"]).rglob("*.journal")
    return any(text.encode() in place.read_bytes() for place in places) or _told(folder, path, text)


def _told(folder: Path, path: str, text: str) -> bool:
    left = Path(os.environ["XDG_DATA_HOME"] + "-look")
    shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(os.environ["XDG_DATA_HOME"], left)
    with Journal(folder, left / "copydesk") as journal:
        states = [state for state in journal.states(path) if state.unsaved is not None]
    return bool(states) and text.encode() in states[-1].unsaved.new  # type: ignore[union-attr]


def test_unsaved_edits_are_back_after_a_kill(
    open_window: Callable[[Path], Person], demo: Path, killed: Callable[[], None]
) -> None:
    person = open_window(demo)
    path = types_title(person, "Typed before the kill")
    person.sees(lambda: kept(demo, path, "before the kill"), within=2000)
    before = (demo / path).read_bytes()
    killed()
    again = open_window(demo)
    again.sees(lambda: "are back" in notice(again))
    assert "“Typed before the kill”" in notice(again)
    assert (demo / path).read_bytes() == before
    again.sees(lambda: again.index(path).data() == "Typed before the kill")
    answers(again, "Save")
    again.sees(lambda: title(demo / path) == "Typed before the kill")
    again.chooses(path)
    again.triggers("undoAction")
    again.triggers("saveAction")
    again.sees(lambda: (demo / path).read_bytes() == before)


def test_they_are_merged_with_what_changed_meanwhile(
    open_window: Callable[[Path], Person], demo: Path, killed: Callable[[], None]
) -> None:
    person = open_window(demo)
    path = types_title(person, "Typed before the kill")
    person.sees(lambda: kept(demo, path, "before the kill"), within=2000)
    killed()
    document = Document.from_bytes((demo / path).read_bytes())
    (demo / path).write_bytes(document.edit([Set("heat", 777)]).to_bytes())
    again = open_window(demo)
    again.sees(lambda: "are back" in notice(again))
    answers(again, "Save")
    again.sees(lambda: title(demo / path) == "Typed before the kill")
    assert Document.from_bytes((demo / path).read_bytes()).value("heat") == 777


def test_undo_goes_back_through_a_save_and_a_restart(
    open_window: Callable[[Path], Person], demo: Path
) -> None:
    person = open_window(demo)
    path = str(person.form().path())
    before = (demo / path).read_bytes()
    person.presses("p")
    person.sees(lambda: (demo / path).read_bytes() != before)
    published = (demo / path).read_bytes()
    person.window.close()
    person.sees(lambda: not person.window.isVisible())
    again = open_window(demo)
    again.chooses(path)
    undo = "undoAction"
    again.sees(lambda: "“" in action_text(again, undo))
    again.triggers(undo)
    again.sees(lambda: (demo / path).read_bytes() == before)
    again.triggers("redoAction")
    again.sees(lambda: (demo / path).read_bytes() == published)


def action_text(person: Person, name: str) -> str:
    from PySide6.QtGui import QAction

    action = person.window.findChild(QAction, name)
    return action.text() if action else ""


def test_a_clean_end_leaves_nothing(open_window: Callable[[Path], Person], demo: Path) -> None:
    person = open_window(demo)
    types_title(person, "Saved on leaving")
    person.window.close()
    person.sees(lambda: not person.window.isVisible())
    again = open_window(demo)
    again.sees(lambda: again.window._features.recovery.looked)
    assert notice(again) == ""


def cut_short(demo: Path) -> tuple[dict[str, bytes], Plan]:
    """Leave a batch of which two files are written; return the files from before, and its plan."""
    library = Library(demo)
    names = [path.relative_to(demo).as_posix() for path in sorted(demo.glob("_news/*.md"))]
    before = {name: (demo / name).read_bytes() for name in names}
    wanted = plan(library, names, lambda path, document: [Set("heat", 5)])
    with Journal(demo) as journal:
        journal.begin("Set heat", wanted.splices)
        carry_out(library, Plan(wanted.splices[:2]))
    return before, wanted


@pytest.mark.parametrize("answer", ["Finish", "Take back"])
def test_a_batch_that_was_cut_short_is_decided(
    open_window: Callable[[Path], Person], demo: Path, answer: str
) -> None:
    before, wanted = cut_short(demo)
    person = open_window(demo)
    person.sees(lambda: "“Set heat” was interrupted: 2 of" in notice(person))
    answers(person, answer)
    said = "is finished" if answer == "Finish" else "is taken back"
    person.sees(lambda: said in notice(person))
    after = {name: (demo / name).read_bytes() for name in before}
    if answer == "Take back":
        assert after == before
    else:
        assert {one.path for one in wanted.splices} == {
            name for name in before if after[name] != before[name]
        }
        person.sees(lambda: "Set heat" in action_text(person, "undoAction"))


def test_a_batch_that_git_keeps_waiting_can_be_decided_again(
    open_window: Callable[[Path], Person], demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.library.git_lock.PATIENCE", 0.2)
    before, wanted = cut_short(demo)
    lock = demo / ".git" / "index.lock"
    lock.parent.mkdir(exist_ok=True)
    lock.touch()
    person = open_window(demo)
    person.sees(lambda: "was interrupted" in notice(person))
    answers(person, "Take back")
    person.sees(lambda: "Git is at work in this folder" in notice(person))
    assert "“Set heat” was interrupted: 2 of" in notice(person)
    assert (demo / wanted.splices[0].path).read_bytes() != before[wanted.splices[0].path]
    lock.unlink()
    answers(person, "Take back")
    person.sees(lambda: "is taken back" in notice(person))
    assert {name: (demo / name).read_bytes() for name in before} == before


def test_the_history_of_a_record_and_putting_back(
    open_window: Callable[[Path], Person], demo: Path
) -> None:
    person = open_window(demo)
    path = types_title(person, "A second title")
    file = demo / path
    before = Document.from_bytes(file.read_bytes())
    person.triggers("saveAction")
    person.sees(lambda: title(file) == "A second title")
    person.window._session.edit(path, [Set("quality", 99)], "Edit the quality", None)
    person.triggers("saveAction")
    person.sees(lambda: Document.from_bytes(file.read_bytes()).value("quality") == 99)
    person.sees(lambda: not person.window._session.is_dirty(path))
    person.triggers("historyAction")
    person.sees(lambda: person.window.findChild(RecordHistoryDialog) is not None)
    dialog = person.window.findChild(RecordHistoryDialog)
    assert dialog is not None
    assert [card.save.what for card in dialog.cards] == ["Quality", "Title"]
    dialog.cards[1].button.click()
    person.triggers("saveAction")
    person.sees(lambda: title(file) == before.value("title"))
    after = Document.from_bytes(file.read_bytes())
    assert after.value("quality") == 99
    assert person.window._session.undo_text(path) == "Put back “Title”"
