"""Choosing between two versions of the same fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from editor.desk.dialogs.conflict import ConflictDialog
from editor.desk.dialogs.conflict_card import Choice
from editor.desk.models.outside import Decision, Outside
from editor.desk.theme import Theme
from editor.library.store import Stamp
from editor.record import Document, Set, merge
from tests.desk.conftest import RECORD

Ask = Callable[..., ConflictDialog]


def diverged(**values: tuple[object, object]) -> Outside:
    """Return a record in which both sides changed these keys: ours and theirs."""
    base = Document.from_bytes(RECORD.encode())
    ours = base.edit([Set((key,), mine) for key, (mine, _) in values.items()])
    theirs = base.edit([Set((key,), theirs) for key, (_, theirs) in values.items()])
    found = merge(base, ours, theirs)
    stamp = Stamp("", 0, 0, 0, 0)
    return Outside(base, ours, theirs, stamp, found.document, found.conflicts)


@pytest.fixture
def ask(theme: Theme, qtbot: QtBot) -> Ask:
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()

    def make(**values: tuple[object, object]) -> ConflictDialog:
        dialog = ConflictDialog("Trams return", diverged(**values), theme, window)
        dialog.show()
        return dialog

    return make


def decision(dialog: ConflictDialog, qtbot: QtBot) -> Decision:
    with qtbot.waitSignal(dialog.decided) as decided:
        dialog.accept()
    found = decided.args[0]
    assert isinstance(found, Decision)
    return found


def button(dialog: ConflictDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_it_shows_just_the_fields_in_conflict_with_all_three_versions(ask: Ask) -> None:
    dialog = ask(title=("Mine", "Theirs"), quality=(70, 99))
    assert [card.key for card in dialog.cards] == ["title", "quality"]
    first = dialog.cards[0]
    assert (first.mine.text, first.theirs.text, first.before.text) == (
        "Mine",
        "Theirs",
        "Trams return",
    )
    assert dialog.cards[1].theirs.text == "99"


def test_nothing_is_decided_before_every_field_is(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask(title=("Mine", "Theirs"), quality=(70, 99))
    save = button(dialog, "Save")
    assert not save.isEnabled()
    with qtbot.assertNotEmitted(dialog.decided):
        dialog.accept()
    dialog.cards[0].choose(Choice.MINE)
    assert not save.isEnabled()
    dialog.cards[1].choose(Choice.THEIRS)
    assert save.isEnabled()
    found = decision(dialog, qtbot)
    document = found.carried_out(found.seen)
    assert (document.value("title"), document.value("quality")) == ("Mine", 99)


@pytest.mark.parametrize(
    ("text", "title", "quality"), [("Keep all mine", "Mine", 70), ("Take all theirs", "Theirs", 99)]
)
def test_one_side_in_every_field(
    ask: Ask, qtbot: QtBot, text: str, title: str, quality: int
) -> None:
    dialog = ask(title=("Mine", "Theirs"), quality=(70, 99))
    button(dialog, text).click()
    found = decision(dialog, qtbot)
    document = found.carried_out(found.seen)
    assert (document.value("title"), document.value("quality")) == (title, quality)


def test_a_value_can_be_written_and_is_checked(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask(quality=(70, 99), title=("Mine", "Theirs"))
    number = next(card for card in dialog.cards if card.key == "quality")
    title = next(card for card in dialog.cards if card.key == "title")
    title.choose(Choice.WRITTEN)
    title.written.editor.selectAll()
    QTest.keyClicks(title.written.editor, "Ours: both")
    number.choose(Choice.WRITTEN)
    number.written.editor.selectAll()
    QTest.keyClicks(number.written.editor, "[1")
    assert number.problem
    assert not button(dialog, "Save").isEnabled()
    number.written.editor.selectAll()
    QTest.keyClicks(number.written.editor, "85")
    assert not number.problem
    found = decision(dialog, qtbot)
    document = found.carried_out(found.seen)
    assert (document.value("title"), document.value("quality")) == ("Ours: both", 85)


def test_the_keyboard_decides(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask(title=("Mine", "Theirs"))
    card = dialog.cards[0]
    qtbot.waitUntil(lambda: dialog.focusWidget() is card.mine.radio)
    QTest.keyClick(card.mine.radio, Qt.Key.Key_Space)
    assert card.choice is Choice.MINE
    QTest.keyClick(card.mine.radio, Qt.Key.Key_Right)
    assert card.choice is Choice.THEIRS
    with qtbot.waitSignal(dialog.decided):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_later_leaves_everything_as_it_is(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask(title=("Mine", "Theirs"))
    dialog.cards[0].choose(Choice.MINE)
    with qtbot.assertNotEmitted(dialog.decided):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_field_that_one_side_removed_says_so(ask: Ask) -> None:
    dialog = ask(excerpt=(None, "Theirs"))
    assert dialog.cards[0].mine.view.placeholderText() == "not there"


def test_several_places_of_one_field_are_decided_together(ask: Ask, qtbot: QtBot) -> None:
    mine = {"name": "Mine", "domain": "mine.example"}
    theirs = {"name": "Theirs", "domain": "theirs.example"}
    dialog = ask(provider=(mine, theirs))
    assert len(dialog.cards) == 1
    assert dialog.cards[0].theirs.text == ("provider.name: Theirs\nprovider.domain: theirs.example")
    dialog.cards[0].choose(Choice.THEIRS)
    found = decision(dialog, qtbot)
    assert found.carried_out(found.seen).value("provider") == theirs


def test_both_themes(ask: Ask, theme: Theme) -> None:
    dialog = ask(title=("Mine", "Theirs"))
    light = dialog.grab().toImage().pixelColor(2, 2)
    theme.set_preference("dark")
    assert dialog.grab().toImage().pixelColor(2, 2).lightness() < light.lightness()
