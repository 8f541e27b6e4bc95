"""What the checks find, as a person meets it: at the field, in the list and in the panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QToolButton, QTreeView, QWidget

from editor.checks.checker import Checker
from editor.checks.problem import Problem
from editor.checks.subject import Subject
from editor.desk.form.image_card import ImageCard
from editor.desk.form.item_sign import ItemSign
from editor.desk.form.problem_notes import ProblemNotes
from editor.record import Document, Edit, Set
from tests.end_to_end.conftest import Person


def path_of(person: Person, name: str) -> str:
    return next(path for path in person.paths() if name in path)


@pytest.fixture
def checked(person: Person) -> Person:
    problems = person.window._checking.problems
    person.sees(lambda: problems.found() and not problems.waiting, within=30_000)
    return person


def tree(person: Person) -> QTreeView:
    found = person.window.findChild(QTreeView, "problemList")
    assert found is not None
    return found


def button(notes: QWidget, text: str) -> QToolButton:
    return next(
        one for one in notes.findChildren(QToolButton) if one.text() == text and one.isVisible()
    )


def notes_at(person: Person, path: str, rule: str) -> ProblemNotes:
    """Choose a record and wait for the note of a rule at one of its fields."""
    person.chooses(path)

    def found() -> list[ProblemNotes]:
        return [
            one
            for one in person.form().findChildren(ProblemNotes)
            if one.isVisible() and any(problem.rule == rule for problem in one.problems())
        ]

    person.sees(found)
    return found()[0]


def test_a_repair_at_the_field_is_an_edit_that_can_be_undone(checked: Person) -> None:
    path = path_of(checked, "ferry")
    before = checked.bytes_of(path)
    notes = notes_at(checked, path, "text-whitespace")
    session = checked.window._session
    QTest.mouseClick(button(notes, "Repair"), Qt.MouseButton.LeftButton)
    checked.sees(lambda: session.is_dirty(path))
    checked.sees(lambda: not notes.isVisible())
    assert session.undo_text(path) == "Repair “White space”"
    checked.triggers("undoAction")
    assert session.document(path).to_bytes() == before
    checked.sees(lambda: notes_at(checked, path, "text-whitespace"))


def test_the_list_counts_and_finds_them(checked: Person) -> None:
    search = checked.window._top.search
    search.set_text("problem:text-whitespace")
    checked.sees(lambda: len(checked.paths()) == 3)
    search.set_text("problem:any -problem:text-whitespace")
    checked.sees(lambda: len(checked.paths()) > 5)
    assert not any("ferry" in path for path in checked.paths())
    lines = checked.window._filters.model
    checked.sees(lambda: any(line.group == "problem" for line in lines.lines))
    shown = {line.label for line in lines.lines if line.group == "problem"}
    assert "image-missing" not in shown  # a note is no problem to filter by


def test_the_panel_leads_to_the_field(checked: Person) -> None:
    checked.triggers("problemsAction")
    view = tree(checked)
    assert view.isVisible()
    model = view.model()
    checked.sees(lambda: model.place_of("text-whitespace").isValid())
    rule = model.place_of("text-whitespace")
    view.expand(rule)
    finding = model.index(0, 0, rule)
    path = model.problem(finding).path
    view.setCurrentIndex(finding)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    checked.sees(lambda: checked.form().path() == path)
    key = model.problem(finding).field
    field = checked.window.findChild(QWidget, f"field.{key}")
    checked.sees(lambda: field.hasFocus())
    checked.triggers("problemsAction")
    assert not view.isVisible()


def test_all_of_a_rule_are_repaired_after_a_preview(checked: Person, demo: Path) -> None:
    checked.triggers("problemsAction")
    view = tree(checked)
    checked.sees(lambda: view.model().place_of("text-whitespace").isValid())
    view.setCurrentIndex(view.model().place_of("text-whitespace"))
    paths = [problem.path for problem in view.model().group(view.currentIndex()).problems]
    before = {path: checked.bytes_of(path) for path in paths}
    checked.window._problem_panel._all.click()
    preview = checked.window.findChild(QDialog, "bulkPreview")
    checked.sees(lambda: preview is not None and preview.isVisible())
    assert {path: checked.bytes_of(path) for path in paths} == before
    preview.reject()


def test_not_a_duplicate_is_remembered_in_both(checked: Person) -> None:
    first, second = sorted(path for path in checked.paths() if "insurers" in path)[:2]
    notes = notes_at(checked, first, "duplicate-story")
    QTest.mouseClick(button(notes, "Not a duplicate"), Qt.MouseButton.LeftButton)
    session = checked.window._session
    checked.sees(lambda: session.document(second) is not None)
    checked.sees(lambda: "not-a-duplicate-of" in session.document(first).text)
    checked.sees(lambda: b"not-a-duplicate-of" in checked.bytes_of(second))
    checked.sees(
        lambda: (
            not any(
                problem.rule == "duplicate-story"
                for path in (first, second)
                for problem in checked.window._checking.problems.of(path)
            )
        )
    )


def test_an_item_in_which_something_was_found_has_a_sign(checked: Person) -> None:
    problems = checked.window._checking.problems
    image = next(
        one for found in problems.found().values() for one in found if one.field == "images[0].url"
    )
    checked.chooses(image.path)
    checked.window._problem_panel.chosen.emit(image)
    cards = checked.form().findChildren(ImageCard)
    checked.sees(lambda: any(card.hasFocus() for card in cards))
    card = next(card for card in cards if card.hasFocus())
    checked.sees(card.accessibleDescription)
    signs = card.findChildren(ItemSign)
    assert len(signs) == 1
    assert signs[0].isVisible()
    assert image.message in signs[0].toolTip()


def test_the_way_to_a_related_article_leaves_the_form_in_sight(checked: Person) -> None:
    checked.window.resize(1700, 1000)
    found = checked.window._checking.problems.found().values()
    itself = next(one for of_one in found for one in of_one if one.rule == "related-self")
    checked.window._problem_panel.chosen.emit(itself)
    related = checked.form()._related
    checked.sees(lambda: related.view.currentIndex().row() == 1)
    assert related.isVisible()
    title = checked.form().findChild(QWidget, "field.title")
    checked.sees(title.isVisible)


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def monotonic(self) -> float:
        return self.now

    def thread_time(self) -> float:
        return self.now


def test_nothing_is_checked_while_somebody_types(
    checked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(checked, "ferry")
    checked.chooses(path)
    clock, looks = Clock(), list[str]()
    check = Checker.check_subject

    def noted(
        checker: Checker, subject: Subject, between: Callable[[], object] = bool
    ) -> list[Problem]:
        looks.append(subject.path)
        return check(checker, subject, between)

    monkeypatch.setattr("editor.desk.models.turns.time", clock)
    monkeypatch.setattr(Checker, "check_subject", noted)
    checking = checked.window._checking
    clock.now += 1  # it has rested
    checking.quiet()  # no check that has begun goes on beyond this
    title = checked.form().findChild(QWidget, "field.title")
    title.setFocus()
    for letter in "Pilots":
        QTest.keyClicks(title, letter)
        checked.waits(1)
    checked.sees(lambda: checking._checks.waiting)  # the edited record is to be checked
    QTest.keyClicks(title, "!")
    checked.waits(1)
    assert looks == []
    clock.now += 60
    checked.sees(lambda: looks and not problems_wait(checked))


def test_the_background_waits_from_before_an_edit_is_made(
    checked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(checked, "ferry")
    checked.chooses(path)
    turns, quiet, edit = checked.window._tasks.turns, list[bool](), Document.edit

    def noted(document: Document, edits: Sequence[Edit]) -> Document:
        quiet.append(turns.is_quiet)
        return edit(document, edits)

    monkeypatch.setattr(Document, "edit", noted)
    turns.go_on()
    checked.window._session.edit(path, [Set(("title",), "Pilots")], "Edit title", None)
    assert quiet == [True]


def problems_wait(person: Person) -> int:
    return int(person.window._checking.problems.waiting)
