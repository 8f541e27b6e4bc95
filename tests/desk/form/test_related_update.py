"""A copy that drifted from its record: what differs is shown, and taken over key by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.desk.form.record_form import RecordForm
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.models.related_list import State
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.record import Remove, Set

PATH = "_news/2026-11-17-trams.md"


@pytest.fixture
def panel(form: RecordForm, session: Session) -> RelatedPanel:
    """The first copy has another title and no type; the third one is gone."""
    edits = [
        Set(("related", 0, "title"), "Old buses"),
        Remove(("related", 0, "type")),
        Remove(("related", 2)),
    ]
    session.edit(PATH, edits, "x", None)
    form._related.view.setFocus()
    return form._related


def test_what_differs_is_shown_for_the_current_one(
    panel: RelatedPanel, tasks: Tasks, qtbot: QtBot
) -> None:
    assert panel.model.item(0).state is State.DIFFERS
    assert not panel._drift.isVisible()
    panel.view.setCurrentIndex(panel.model.index(0))
    qtbot.waitUntil(panel._drift.isVisible)
    words = [label.text() for label in panel._drift.findChildren(QLabel)]
    assert words[1:] == [
        *("Title", "copy", "Old buses", "record", "Buses wait"),
        *("Type", "copy", "nothing", "record", "article"),
    ]
    panel.view.setCurrentIndex(panel.model.index(1))
    qtbot.waitUntil(lambda: not panel._drift.isVisible())


def test_the_link_takes_over_the_differing_keys_only(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    before = session.document(PATH)
    assert before is not None
    panel.view.setCurrentIndex(panel.model.index(0))
    qtbot.waitUntil(panel._drift.isVisible)
    with qtbot.waitSignal(session.recordChanged):
        qtbot.mouseClick(panel._drift._update, Qt.MouseButton.LeftButton)
    after = session.document(PATH)
    assert after is not None
    old, new = before.text.splitlines(), after.text.splitlines()
    assert [line for line in old if line not in new] == ['  - title: "Old buses"']
    assert after.value("related[0].type") == "article"
    assert len(new) == len(old) + 1
    assert after.source("related[1]") == before.source("related[1]")
    assert session.undo_text(PATH) == "Update copy"
    assert panel.model.item(0).state is State.PUBLISHED
    assert not panel._drift.isVisible()
    session.undo(PATH)
    undone = session.document(PATH)
    assert undone is not None
    assert undone.text == before.text


def test_the_menu_updates_it_too(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    menu = panel._menu(0)
    (update,) = [one for one in menu.actions() if one.text() == "Update the copy"]
    with qtbot.waitSignal(session.recordChanged):
        update.trigger()
    assert session.undo_text(PATH) == "Update copy"
    assert not [one for one in panel._menu(1).actions() if "pdate" in one.text()]
