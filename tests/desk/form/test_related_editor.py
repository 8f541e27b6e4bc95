"""An article that is no record of this site: what is known of it is written where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.desk.form.record_form import RecordForm
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.models.session import Session
from editor.record import Document, Insert, Remove

PATH = "_news/2026-11-17-trams.md"
CONTROL = Qt.KeyboardModifier.ControlModifier
NEW = "https://www.lantern.example/ferries"


@pytest.fixture
def panel(form: RecordForm) -> RelatedPanel:
    form._related.view.setFocus()
    return form._related


def document(session: Session) -> Document:
    found = session.document(PATH)
    assert found is not None
    return found


def line(panel: RelatedPanel, name: str) -> QLineEdit:
    found = panel.findChild(QLineEdit, name)
    assert found is not None
    return found


def opened(panel: RelatedPanel, place: int, qtbot: QtBot) -> RelatedPanel:
    panel.view.setCurrentIndex(panel.model.index(place))
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    return panel


def test_only_an_article_without_a_record_is_edited_here(panel: RelatedPanel, qtbot: QtBot) -> None:
    panel.view.setCurrentIndex(panel.model.index(0))
    assert not panel.editor.isVisible()
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    assert panel.editor.widget is None
    panel.view.setCurrentIndex(panel.model.index(1))
    assert panel.editor.isVisible()
    assert panel.editor.widget is None
    texts = ["dit title" in one.text() for one in panel._menu(1).actions()]
    assert any(texts)
    assert not any("dit title" in one.text() for one in panel._menu(0).actions())


def test_a_pasted_address_asks_for_its_title_at_once(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    before = document(session)
    QGuiApplication.clipboard().setText(NEW)
    qtbot.keyClick(panel.view, Qt.Key.Key_V, CONTROL)
    title = line(panel, "field.related[3].title")
    assert title.hasFocus()
    qtbot.keyClicks(title, "Ferries wait")
    qtbot.keyClicks(line(panel, "field.related[3].publishedDateTime"), "2026-11-15 09:30")
    item = document(session).value(("related", 3))
    assert (item["title"], item["webUrl"]) == ("Ferries wait", NEW)
    assert str(item["publishedDateTime"]) == "2026-11-15 09:30:00+00:00"
    assert list(item)[:3] == ["title", "publishedDateTime", "webUrl"]
    assert panel.model.item(3).row.title == "Ferries wait"
    for place in range(3):
        assert document(session).source(("related", place)) == before.source(("related", place))


def test_typing_is_one_step_to_undo(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    before = document(session)
    title = line(opened(panel, 1, qtbot), "field.related[1].title")
    title.selectAll()
    qtbot.keyClicks(title, "Nowhere")
    assert document(session).value("related[1].title") == "Nowhere"
    session.undo(PATH)
    assert document(session).text == before.text
    assert title.text() == "Elsewhere"


def test_half_a_date_stands_there_again(panel: RelatedPanel, qtbot: QtBot) -> None:
    date = line(opened(panel, 1, qtbot), "field.related[1].publishedDateTime")
    date.selectAll()
    qtbot.keyClicks(date, "2026-1")
    assert panel.editor._problem.isVisible()
    panel.view.setCurrentIndex(panel.model.index(0))
    assert not panel.editor.isVisible()
    opened(panel, 1, qtbot)
    assert line(panel, "field.related[1].publishedDateTime").text() == "2026-1"
    assert panel.editor._problem.isVisible()


def test_the_fields_follow_an_article_that_others_move(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    opened(panel, 1, qtbot)
    line(panel, "field.related[1].title").setFocus()
    session.edit(PATH, [Insert(("related",), 0, {"title": "First", "webUrl": NEW})], "x", None)
    title = line(panel, "field.related[2].title")
    assert title.text() == "Elsewhere"
    assert title.hasFocus()
    session.edit(PATH, [Remove(("related", 2))], "x", None)
    assert panel.editor.widget is None or panel.editor.widget.path != ("related", 2)


def test_escape_goes_back_to_the_list(panel: RelatedPanel, qtbot: QtBot) -> None:
    opened(panel, 1, qtbot)
    qtbot.keyClick(line(panel, "field.related[1].title"), Qt.Key.Key_Escape)
    assert panel.editor.widget is None
    assert panel.view.hasFocus()


def test_fields_of_another_article_are_made_after_the_list_and_take_nothing_before(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    session.edit(PATH, [Insert(("related",), 0, {"title": "First", "webUrl": NEW})], "x", None)
    old = opened(panel, 0, qtbot).editor.widget
    assert old is not None
    panel.view.setFocus()
    edited: list[object] = []
    panel.editor.edited.connect(lambda *given: edited.append(given))
    panel.view.setCurrentIndex(panel.model.index(2))
    assert panel.editor.widget is old
    old.edited.emit(("related", 0, "title"), "meant for the one before")
    assert edited == []
    qtbot.waitUntil(lambda: panel.editor.widget is not old)
    assert panel.editor.widget is not None
    assert panel.editor.widget.path == ("related", 2)
