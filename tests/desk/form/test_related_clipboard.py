"""Copying related articles from one record's list, and pasting them into another's."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.desk.form.record_form import RecordForm
from editor.desk.form.related_clipboard import copied_text, pasted_articles
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.models.session import Session
from editor.record import Document

PATH = "_news/2026-11-17-trams.md"
OTHER = "_news/2026-11-16-buses.md"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(form: RecordForm) -> RelatedPanel:
    form._related.view.setFocus()
    return form._related


def related(session: Session, path: str) -> list[Any]:
    document = session.document(path)
    assert document is not None
    items: list[Any] = document.get(("related",), [])
    return items


def test_copied_is_the_yaml_of_the_record(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    panel.view.setCurrentIndex(panel.model.index(1))
    qtbot.keyClick(panel.view, Qt.Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith('- title: "Elsewhere"\n  excerpt: "A story of another town."\n')
    assert text.endswith("  provider:\n    name: Elsewhere Post\n    domain: elsewhere.example\n")
    assert yaml.safe_load(text) == [related(session, PATH)[1]]


def test_pasted_into_another_record(
    panel: RelatedPanel, form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_C, CONTROL)
    source = related(session, PATH)
    with qtbot.waitSignal(session.opened):
        form.show_record(OTHER)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_V, CONTROL)
    assert related(session, OTHER) == [source[1]], "the record itself is not related to itself"
    assert session.undo_text(OTHER) == "Paste “Elsewhere”"


def test_pasted_below_the_current_one(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    before = session.document(PATH)
    assert before is not None
    panel.view.setCurrentIndex(panel.model.index(0))
    new = '- title: "One"\n  webUrl: "https://new.example/1"\n- title: "Two"\n'
    QGuiApplication.clipboard().setText(new + '  webUrl: "https://new.example/2"\n')
    qtbot.keyClick(panel.view, Qt.Key.Key_V, CONTROL)
    titles = [item["title"] for item in related(session, PATH)]
    assert titles == ["Buses wait", "One", "Two", "Elsewhere", "Buses wait"]
    assert session.undo_text(PATH) == "Paste 2 related articles"
    assert panel.view.currentIndex().row() == 1
    after = session.document(PATH)
    assert after is not None
    added = [line for line in after.text.splitlines() if line not in before.text.splitlines()]
    assert len(added) == 4
    session.undo(PATH)
    assert not session.is_dirty(PATH)


def test_what_is_listed_already_is_refused(
    panel: RelatedPanel, form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    panel.view.setCurrentIndex(panel.model.index(1))
    qtbot.keyClick(panel.view, Qt.Key.Key_C, CONTROL)
    with qtbot.waitSignal(form.refused) as said:
        qtbot.keyClick(panel.view, Qt.Key.Key_V, CONTROL)
    assert "already" in said.args[0]
    assert not session.is_dirty(PATH)


@pytest.mark.parametrize(
    "text",
    [
        *("", "hello", "- hello", "- [1, 2]", "- title: [", "- {}", "title:\n", "- title: 1"),
        *("- &a {title: x}\n- *a", "- !!python/name:os.system ''", "- title: x\n- y"),
        "- title: x\n" * 100_000,
    ],
)
def test_what_is_no_list_of_articles_is_none(text: str) -> None:
    assert pasted_articles(text) == []


def test_a_text_of_several_lines_comes_back() -> None:
    record = Document.from_bytes(
        b"---\nrelated:\n- title: A\n  excerpt: |\n    one\n\n    two\n- title: B\n---\n"
    )
    assert pasted_articles(copied_text(record, [0, 1])) == record.value("related")
