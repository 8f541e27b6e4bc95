"""The Source tab: sound text goes into the record at once, any other stays with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk.form.record_form import RecordForm
from editor.desk.form.source_page import SourcePage
from editor.desk.models.session import Session
from editor.record import Set

PATH = "_news/2026-11-17-trams.md"
OTHER = "_news/2026-11-16-buses.md"


@pytest.fixture
def page(form: RecordForm) -> SourcePage:
    form.show_source()
    return form._source


def find(page: SourcePage, text: str) -> None:
    """Put the cursor behind a text."""
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert page.editor.find(text)
    cursor = page.editor.textCursor()
    cursor.clearSelection()
    page.editor.setTextCursor(cursor)


def text_of(session: Session, path: str = PATH) -> str:
    document = session.document(path)
    assert document is not None
    return document.text


def test_the_file_is_shown_as_it_is(page: SourcePage, site: Path) -> None:
    assert page.editor.objectName() == "sourceView"
    assert page.editor.toPlainText() == (site / PATH).read_text("utf-8")
    assert page.editor.hasFocus()


def test_sound_text_is_in_the_record_at_once(
    page: SourcePage, form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    find(page, "quality: 6")
    qtbot.keyClicks(page.editor, "55")
    document = session.document(PATH)
    assert document is not None
    assert document.value("quality") == 6552
    assert session.undo_text(PATH) == "Edit source"
    cell = form._pages._body.cells["quality"]  # type: ignore[union-attr]
    assert cell.widget.editor().text() == "6552"  # type: ignore[attr-defined]
    session.undo(PATH)
    assert "quality: 62\n" in page.editor.toPlainText()
    assert not session.is_dirty(PATH)


def test_text_that_is_no_record_stays_with_its_line(
    page: SourcePage, form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    find(page, "quality: 62")
    qtbot.keyClicks(page.editor, " : [")
    assert page.problem().startswith("● line ")
    assert page.editor.marked_line() in (9, 10)
    assert form._tabs._bar.tabText(2) == "Source ●"
    document = session.document(PATH)
    assert document is not None
    document.value()
    for _ in range(4):
        qtbot.keyClick(page.editor, Qt.Key.Key_Backspace)
    assert (page.problem(), page.editor.marked_line()) == ("", 0)
    assert text_of(session) == (site / PATH).read_text("utf-8")
    assert form._tabs._bar.tabText(2) == "Source"


def test_a_draft_waits_for_its_record(
    page: SourcePage, form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    find(page, "quality: 62")
    qtbot.keyClicks(page.editor, " : [")
    draft = page.editor.toPlainText()
    with qtbot.waitSignal(session.opened):
        form.show_record(OTHER)
    assert page.editor.toPlainText() == text_of(session, OTHER)
    assert page.problem() == ""
    form.show_record(PATH)
    assert page.editor.toPlainText() == draft
    assert page.problem() != ""
    page._discard()
    assert page.editor.toPlainText() == text_of(session)
    assert page.problem() == ""


def test_a_refresh_keeps_the_cursor(page: SourcePage, session: Session, qtbot: QtBot) -> None:
    find(page, "mood: hopeful")
    session.edit(PATH, [Set(("title",), "A much longer title than the one before")], "x", None)
    qtbot.keyClicks(page.editor, "!")
    document = session.document(PATH)
    assert document is not None
    assert document.value("mood") == "hopeful!"


def test_a_long_text_is_checked_in_the_background(
    page: SourcePage, session: Session, qtbot: QtBot
) -> None:
    body = "A line of the body.\n" * 2_000
    with qtbot.waitSignal(session.recordChanged):
        page.editor.moveCursor(QTextCursor.MoveOperation.End)
        QApplication.clipboard().setText(body)
        page.editor.paste()
    with qtbot.waitSignal(session.recordChanged):
        find(page, "quality: 62")
        qtbot.keyClicks(page.editor, "1")
    document = session.document(PATH)
    assert document is not None
    assert document.value("quality") == 621


def test_leaving_takes_what_waits_for_its_check(
    page: SourcePage, form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.clipboard().setText("x" * 30_000)
    page.editor.paste()
    form.show_record(OTHER)
    assert text_of(session).endswith("x" * 30_000)


def test_line_ends_and_byte_order_mark_stay(
    form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    path = "_news/2026-11-15-crlf.md"
    data = b"\xef\xbb\xbf---\r\ntitle: A\xc2\xa0b\r\nquality: 3\r\n---\r\nBody\r\n"
    (site / path).write_bytes(data)
    with qtbot.waitSignal(session.opened):
        form.show_record(path)
    form.show_source()
    page = form._source
    find(page, "quality: 3")
    qtbot.keyClick(page.editor, "4")
    qtbot.keyClick(page.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(page.editor, "type: video")
    document = session.document(path)
    assert document is not None
    wanted = data.replace(b"quality: 3\r\n", b"quality: 34\r\ntype: video\r\n")
    assert document.to_bytes() == wanted
