"""What stands below a field when the checks found something in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.checks.problem import Problem, Severity
from editor.desk.form.problem_notes import ProblemNotes, by_field
from editor.desk.form.problem_wishes import ProblemWishes
from editor.desk.form.tone_label import ToneLabel, WrappedLabel
from editor.desk.theme import Theme


def problem(field: str, rule: str = "text-whitespace", **values: object) -> Problem:
    made = {"severity": Severity.WARNING, "fixable": True, **values}
    return Problem(rule, made["severity"], "a.md", 3, field, f"{rule}!", made["fixable"])  # type: ignore[arg-type]


@pytest.fixture
def wishes() -> ProblemWishes:
    return ProblemWishes()


@pytest.fixture
def notes(qtbot: QtBot, theme: Theme, wishes: ProblemWishes) -> Iterator[ProblemNotes]:
    place = QWidget()
    qtbot.addWidget(place)
    shown = ProblemNotes(theme, wishes, place)
    place.show()
    yield shown
    place.close()


def sentences(notes: ProblemNotes) -> list[str]:
    return [one.text() for one in notes.findChildren(WrappedLabel) if not one.isHidden()]


def buttons(notes: ProblemNotes) -> list[QToolButton]:
    return [one for one in notes.findChildren(QToolButton) if one.isVisible()]


def test_a_sentence_and_its_repair(
    notes: ProblemNotes, wishes: ProblemWishes, qtbot: QtBot
) -> None:
    found = problem("title")
    notes.show_problems([found])
    assert sentences(notes) == ["text-whitespace!"]
    (repair,) = buttons(notes)
    assert repair.accessibleName() == "Repair: text-whitespace!"
    with qtbot.waitSignal(wishes.repair) as asked:
        QTest.mouseClick(repair, Qt.MouseButton.LeftButton)
    assert asked.args == [found]
    notes.show_problems([])
    assert notes.isHidden()


def test_an_item_is_named_by_its_number(notes: ProblemNotes) -> None:
    notes.show_problems([problem("images[2].width", fixable=False)])
    assert sentences(notes) == ["3: text-whitespace!"]
    assert buttons(notes) == []


def test_a_word_among_words_needs_no_number(
    notes: ProblemNotes, theme: Theme, wishes: ProblemWishes
) -> None:
    words = ProblemNotes(theme, wishes, notes, numbered=False)
    words.show_problems([problem("topics[2]")])
    assert sentences(words) == ["text-whitespace!"]


def test_few_are_shown_of_many(notes: ProblemNotes) -> None:
    notes.show_problems([problem(f"related[{n}]") for n in range(9)])
    shown = [label for label in notes.findChildren(WrappedLabel) if label.isVisible()]
    assert len(shown) == 4
    assert [one.text() for one in notes.findChildren(ToneLabel) if "more" in one.text()] == [
        "and 5 more"
    ]


def test_a_story_can_be_told_apart(
    notes: ProblemNotes, wishes: ProblemWishes, qtbot: QtBot
) -> None:
    notes.show_problems([problem("title", "duplicate-story", fixable=False)])
    (apart,) = buttons(notes)
    with qtbot.waitSignal(wishes.tellApart):
        QTest.mouseClick(apart, Qt.MouseButton.LeftButton)


def test_where_they_stand() -> None:
    note = problem("heat", severity=Severity.INFO, fixable=False)
    missing = problem("", "excerpt-missing", fixable=False)
    inner = problem("related[1].title")
    assert by_field([note, missing, inner]) == {"excerpt": [missing], "related": [inner]}
