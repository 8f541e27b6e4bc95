"""Related articles: each thing done is one minimal edit, and the view stays where it is."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
    QPalette,
    QRegion,
)
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from editor.desk.form.record_form import RecordForm
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.form.related_view import records_dragged
from editor.desk.models.related_list import State
from editor.desk.models.roles import ArticleRole
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.record import Insert, Set

PATH = "_news/2026-11-17-trams.md"
OTHER = "_news/2026-11-16-buses.md"
BUSES = "https://harbourwire.example/buses"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(form: RecordForm) -> RelatedPanel:
    form._related.view.setFocus()
    return form._related


def choose(panel: RelatedPanel, place: int) -> None:
    panel.view.setCurrentIndex(panel.model.index(place))


def titles(session: Session) -> list[Any]:
    document = session.document(PATH)
    assert document is not None
    return [item["title"] for item in document.get(("related",), [])]


def states(panel: RelatedPanel) -> list[State]:
    return [panel.model.index(row).data(ArticleRole).state for row in range(panel.model.rowCount())]


def test_each_says_what_it_is_to_the_site(panel: RelatedPanel) -> None:
    assert isinstance(panel.view, QListView)
    assert panel.view.objectName() == "relatedList"
    assert states(panel) == [State.PUBLISHED, State.UNKNOWN, State.TWICE]


def test_excerpts_are_shown_of_a_few(panel: RelatedPanel) -> None:
    delegate = panel.view.itemDelegate()
    excerpts = [delegate._below(panel.model.index(row)) for row in range(3)]  # type: ignore[attr-defined]
    assert excerpts == [("Nobody knows why.",), ("A story of another town.",), ()]
    tip = panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("Nobody knows why.")


def test_enter_goes_to_the_record(panel: RelatedPanel, form: RecordForm, qtbot: QtBot) -> None:
    choose(panel, 0)
    with qtbot.waitSignal(form.openRecord) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert wanted.args == [OTHER]


def test_delete_removes_the_chosen_ones_in_one_step(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    choose(panel, 2)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert titles(session) == ["Buses wait", "Elsewhere"]
    assert session.undo_text(PATH) == "Remove “Buses wait”"
    assert panel.view.currentIndex().row() == 1
    session.undo(PATH)
    assert not session.is_dirty(PATH)
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    document = session.document(PATH)
    assert document is not None
    assert not document.has("related")
    assert session.undo_text(PATH) == "Remove 3 related articles"


def test_alt_and_an_arrow_move_one(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    choose(panel, 0)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down, ALT)
    assert titles(session) == ["Elsewhere", "Buses wait", "Buses wait"]
    assert panel.view.currentIndex().row() == 1
    assert panel.view.places() == [1]
    qtbot.keyClick(panel.view, Qt.Key.Key_Up, ALT)
    assert not session.is_dirty(PATH)
    qtbot.keyClick(panel.view, Qt.Key.Key_Up, ALT)
    assert not session.is_dirty(PATH), "the first one cannot go up"


def test_a_move_changes_no_other_article(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    document = session.document(PATH)
    assert document is not None
    before = [document.source(("related", place)) for place in range(3)]
    choose(panel, 2)
    qtbot.keyClick(panel.view, Qt.Key.Key_Up, ALT)
    moved = session.document(PATH)
    assert moved is not None
    after = [moved.source(("related", place)) for place in range(3)]
    assert after == [before[0], before[2], before[1]]


def test_a_row_is_dragged_to_its_place(
    panel: RelatedPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(panel, 0)
    last = panel.view.visualRect(panel.model.index(2))
    event = drop(QMimeData(), QPointF(last.center().x(), last.bottom() - 2))
    monkeypatch.setattr(event, "source", lambda: panel.view)
    panel.view.dropEvent(event)
    assert titles(session) == ["Elsewhere", "Buses wait", "Buses wait"]
    assert panel.view.currentIndex().row() == 2


def test_a_line_shows_where_a_drop_would_go(panel: RelatedPanel) -> None:
    second = panel.view.visualRect(panel.model.index(1))
    for data, gap in ((records_dragged(["_news/a.md"]), 1), (QMimeData(), -1)):
        at = second.topLeft() + QPoint(9, 2)
        actions, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        panel.view.dragMoveEvent(QDragMoveEvent(at, actions, data, held, Qt.KeyboardModifier(0)))
        assert panel.view._gap == gap
        line = panel.view.viewport().grab().toImage().pixelColor(20, second.top())
        assert (line == panel.view.palette().color(QPalette.ColorRole.Highlight)) == (gap == 1)


def drop(data: QMimeData, at: QPointF) -> QDropEvent:
    return QDropEvent(
        at,
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_pasted_address_brings_the_records_copy(
    panel: RelatedPanel, session: Session, tasks: Tasks, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    QGuiApplication.clipboard().setText(f" {BUSES}\n")
    with qtbot.waitSignal(session.recordChanged):
        qtbot.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    document = session.document(PATH)
    assert document is not None
    (copy,) = document.value("related")
    assert list(copy) == [
        "title",
        "excerpt",
        "publishedDateTime",
        "webUrl",
        "type",
        "provider",
        "quality",
    ]
    assert copy["provider"] == {"name": "Harbour Wire", "domain": "harbourwire.example"}
    assert states(panel) == [State.PUBLISHED]


def test_a_dropped_link_of_another_site_becomes_an_entry(
    panel: RelatedPanel, session: Session
) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://new.example/story")])
    panel.view.dropEvent(drop(data, QPointF(5, 5)))
    document = session.document(PATH)
    assert document is not None
    assert document.value("related[3]") == {"title": "", "webUrl": "https://new.example/story"}


def test_what_is_no_address_is_not_pasted(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    for text in ("hello", "javascript:alert(1)", "file:///etc/passwd", ""):
        QGuiApplication.clipboard().setText(text)
        qtbot.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not session.is_dirty(PATH)


def test_an_address_is_typed(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    finder = panel._finder
    qtbot.mouseClick(panel.head.add, Qt.MouseButton.LeftButton)
    assert finder.input.hasFocus()
    qtbot.keyClicks(finder.input, "https://new.example/x")
    qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    assert titles(session)[-1] == ""
    assert finder.input.text() == ""
    qtbot.keyClick(finder.input, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert panel.view.hasFocus()


def test_the_selection_stays_while_the_record_changes(
    panel: RelatedPanel, session: Session
) -> None:
    choose(panel, 1)
    session.edit(PATH, [Set(("related", 0, "title"), "Other")], "x", None)
    assert panel.view.currentIndex().row() == 1
    assert states(panel)[0] is State.DIFFERS


def test_narrow_and_wide(panel: RelatedPanel, form: RecordForm, qtbot: QtBot) -> None:
    form.set_narrow(True)
    assert form._tabs._bar.tabText(1) == "Related 3"
    assert not form.related_panel.isVisible()
    form._tabs.show_page(panel)
    qtbot.waitUntil(panel.view.isVisible)
    form.set_narrow(False)
    assert form.related_panel.isVisible()
    assert panel.view.isVisible()
    assert form._tabs.page() is form._pages


def test_a_list_that_cannot_be_edited_says_why(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    session.edit(PATH, [Set(("related",), ["just a word"])], "x", None)
    assert panel.model.rowCount() == 0
    assert "no list of articles" in panel._note.text()
    assert panel._note.isVisible()


class Painted(QObject):
    """Notes what is painted of a view."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.region = QRegion()
        self.times = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.region += event.region()
            self.times += 1
        return False


@pytest.mark.parametrize("size", [(-30, 0), (0, -20), (-30, 20)])
def test_another_size_is_painted_once(
    panel: RelatedPanel, qtbot: QtBot, size: tuple[int, int]
) -> None:
    qtbot.wait(50)
    painted = Painted(panel.view)
    panel.view.resize(panel.view.width() + size[0], panel.view.height() + size[1])
    panel.view.viewport().update()
    qtbot.waitUntil(lambda: painted.times > 0)
    qtbot.wait(50)
    assert painted.times == 1


def test_an_article_that_is_put_in_is_painted_once(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    more = [Insert(("related",), 3, {"title": f"More {number}"}) for number in range(30)]
    session.edit(PATH, more, "More", None)
    qtbot.wait(50)
    painted = Painted(panel.view)
    session.edit(PATH, [Insert(("related",), 1, {"title": "One more"})], "One more", None)
    qtbot.waitUntil(lambda: painted.times > 0)
    qtbot.wait(50)
    assert painted.times == 1
    assert panel.view.verticalScrollBar().maximum() > 0


def test_a_row_of_a_long_list_is_painted_alone(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    more = [Insert(("related",), 3, {"title": f"More {number}"}) for number in range(8)]
    session.edit(PATH, more, "More", None)
    choose(panel, 0)
    qtbot.wait(50)
    painted = Painted(panel.view)
    rows = [panel.view.visualRect(panel.model.index(place)) for place in (1, 2)]
    session.edit(PATH, [Set(("related", 1, "title"), "Another title")], "Edit", None)
    qtbot.waitUntil(lambda: painted.region.intersects(rows[0]))
    assert not painted.region.intersects(rows[1])
