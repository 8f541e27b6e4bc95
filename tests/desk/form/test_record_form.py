"""The whole form on a real session: what is typed is in the record, what changes is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.desk.form.chips_field import ChipsField
from editor.desk.form.field_cell import FieldCell
from editor.desk.form.record_form import RecordForm
from editor.desk.form.switch import Switch
from editor.desk.models.session import Session
from editor.desk.theme import Theme
from editor.desk.views.screens import Screen
from editor.record import Document, Insert, Set

PATH = "_news/2026-11-17-trams.md"
OTHER = "_news/2026-11-16-buses.md"


def editor(form: RecordForm, name: str) -> Any:
    found = form.findChild(QWidget, f"field.{name}")
    assert found is not None, name
    return found


def cell(form: RecordForm, name: str) -> FieldCell:
    widget: QWidget | None = editor(form, name)
    while widget is not None and not isinstance(widget, FieldCell):
        widget = widget.parentWidget()
    assert widget is not None
    return widget


def value(session: Session, *path: str | int, record: str = PATH) -> Any:
    document = session.document(record)
    assert document is not None
    return document.get(path)


def diff(site: Path, session: Session) -> list[tuple[str, str]]:
    """Return the lines in which the record differs from its file."""
    document = session.document(PATH)
    assert document is not None
    old = (site / PATH).read_text("utf-8").split("\n")
    new = document.text.split("\n")
    assert len(old) == len(new)
    return [(one, two) for one, two in zip(old, new, strict=True) if one != two]


def show(form: RecordForm, session: Session, qtbot: QtBot, path: str) -> None:
    with qtbot.waitSignal(session.opened):
        form.show_record(path)
        if session.document(path) is not None:
            session.opened.emit(path)


def test_what_is_not_there_yet_is_said(form: RecordForm, session: Session, qtbot: QtBot) -> None:
    def said() -> str:
        shown = (one for one in form.findChildren(Screen) if one.isVisibleTo(form))
        return " ".join(one.accessibleName().strip() for one in shown)

    form.show_record(None)
    assert said() == "No record is chosen Choose one in the list."
    with qtbot.waitSignal(session.opened):
        form.show_record(OTHER)
        assert said() == "Opening the record …"
    qtbot.waitUntil(lambda: said() == "")


def test_every_key_of_the_record_has_its_widget(form: RecordForm, session: Session) -> None:
    document = session.document(PATH)
    assert document is not None
    for key in document.keys():  # noqa: SIM118
        shown = form.window().findChild(QWidget, f"field.{key}")
        assert shown is not None, key
        assert shown.accessibleName() or shown.findChildren(QWidget), key


def test_the_values_are_those_of_the_record(form: RecordForm) -> None:
    texts = {
        "originalUrl": "https://harbourwire.example/trams?from=feed",
        "webUrl": "https://harbourwire.example/trams",
        "quality": "62",
        "heat": "-1",
        "mood": "hopeful",
        "publishedDateTime": "2026-11-17 10:49",
        "provider.name": "Harbour Wire",
        "provider.domain": "harbourwire.example",
    }
    for name, text in texts.items():
        assert isinstance(editor(form, name), QLineEdit)
        assert editor(form, name).text() == text
    for name, text in {
        "title": "Trams return to the quay",
        "excerpt": "They carry “people” again.",
    }.items():
        assert isinstance(editor(form, name), QPlainTextEdit)
        assert editor(form, name).toPlainText() == text
    assert isinstance(editor(form, "type"), QComboBox)
    assert editor(form, "type").currentText() == "article"
    topics = editor(form, "topics")
    assert isinstance(topics, ChipsField)
    assert [chip.text() for chip in topics.chips()] == ["City", "Trams"]
    strip = form.findChild(QWidget, "imageStrip")
    assert strip is not None
    assert len(editor(form, "images").cards()) == 2


def test_typing_a_title_changes_its_line_alone(
    form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    title = editor(form, "title")
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(title, ' "at last"')
    assert diff(site, session) == [
        ('title: "Trams return to the quay"', 'title: "Trams return to the quay \\"at last\\""')
    ]
    assert title.hasFocus()
    assert cell(form, "title").mark.is_changed()
    assert not cell(form, "excerpt").mark.is_changed()


def test_typing_in_one_field_is_one_step_to_undo(
    form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    title, quality = editor(form, "title"), editor(form, "quality")
    title.setFocus()
    qtbot.keyClicks(title, "abc")
    quality.setFocus()
    qtbot.keyClick(quality, Qt.Key.Key_Up)
    assert session.undo_text(PATH) == "Edit Quality"
    session.undo(PATH)
    assert (session.undo_text(PATH), quality.text()) == ("Edit Title", "62")
    session.undo(PATH)
    assert title.toPlainText() == "Trams return to the quay"
    assert diff(site, session) == []
    assert not cell(form, "title").mark.is_changed()


def test_what_changes_behind_a_field_keeps_its_cursor(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    title = editor(form, "title")
    title.setFocus()
    cursor = title.textCursor()
    cursor.setPosition(len("Trams"))
    title.setTextCursor(cursor)
    session.edit(PATH, [Set(("quality",), 99)], "batch", None)
    session.edit(PATH, [Set(("title",), "All trams return to the quay")], "batch", None)
    assert editor(form, "quality").text() == "99"
    assert title.hasFocus()
    qtbot.keyClicks(title, "!")
    assert value(session, "title") == "All trams! return to the quay"


def test_the_mark_puts_one_field_back(
    form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    session.edit(PATH, [Set(("title",), "X"), Set(("quality",), 1)], "x", None)
    mark = cell(form, "title").mark
    assert "Trams return to the quay" in mark.toolTip()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert diff(site, session) == [("quality: 62", "quality: 1")]
    assert not mark.is_changed()
    assert session.undo_text(PATH) == "Put back Title"


def test_a_save_takes_the_marks_away(form: RecordForm, session: Session, qtbot: QtBot) -> None:
    session.edit(PATH, [Set(("title",), "X")], "x", None)
    assert cell(form, "title").mark.is_changed()
    with qtbot.waitSignal(session.saved):
        session.save(PATH)
    assert not cell(form, "title").mark.is_changed()


def test_the_switch_publishes_and_saves_at_once(
    form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    switch = editor(form, "published")
    assert isinstance(switch, Switch)
    assert (switch.isChecked(), switch.accessibleName()) == (False, "Draft")
    with qtbot.waitSignal(session.saved):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert "published: true" in (site / PATH).read_text("utf-8")
    assert switch.accessibleName() == "Published"


def test_a_wrong_number_is_told_and_not_written_and_waits_for_its_record(
    form: RecordForm, session: Session, site: Path, qtbot: QtBot
) -> None:
    quality = editor(form, "quality")
    quality.setFocus()
    qtbot.keyClicks(quality, "x")
    assert "not a number" in cell(form, "quality").words()
    assert diff(site, session) == []
    show(form, session, qtbot, OTHER)
    assert (quality.text(), cell(form, "quality").words()) == ("40", "")
    show(form, session, qtbot, PATH)
    assert "not a number" in cell(form, "quality").words()
    assert quality.text() in ("62x", "x62")


def test_a_wrong_number_that_was_mended_does_not_come_back(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    quality = editor(form, "quality")
    quality.setFocus()
    quality.end(False)
    qtbot.keyClicks(quality, "x")
    form.flush()
    qtbot.keyClick(quality, Qt.Key.Key_Backspace)
    show(form, session, qtbot, OTHER)
    show(form, session, qtbot, PATH)
    assert (quality.text(), cell(form, "quality").words()) == ("62", "")


def test_another_record_begins_afresh(form: RecordForm, session: Session, qtbot: QtBot) -> None:
    title = editor(form, "title")
    title.setFocus()
    title.moveCursor(title.textCursor().MoveOperation.End)
    show(form, session, qtbot, OTHER)
    assert editor(form, "title") is title, "the widgets are used again"
    assert title.textCursor().position() == 0
    assert form.findChild(QWidget, "field.mood") is None
    assert editor(form, "removed").isHidden() or not editor(form, "removed").isVisible()
    qtbot.keyClicks(title, "Z")
    assert value(session, "title", record=OTHER) == "ZBuses wait"
    assert value(session, "title") == "Trams return to the quay"


def test_a_locked_value_says_why(form: RecordForm, session: Session, qtbot: QtBot) -> None:
    document = session.document(PATH)
    assert document is not None
    text = document.text.replace("topics:\n", "topics: &t\n")
    session.replace(PATH, Document.from_bytes(text.encode(), document.schema), "x", None)
    assert "source only" in cell(form, "topics").words()
    qtbot.keyClick(editor(form, "topics").chips()[0], Qt.Key.Key_Delete)
    assert value(session, "topics") == ["City", "Trams"]


@pytest.mark.parametrize(
    ("line", "shown", "words"),
    [
        ("publishedDateTime: 2026-02-30", "2026-02-30", "cannot be read"),
        ("quality: lots", "lots", "A number belongs here"),
        ("topics: City", "City", "A list of words belongs here"),
        ("title: 12", "12", "A text belongs here"),
    ],
)
def test_a_value_that_does_not_fit_is_shown_as_it_stands(
    form: RecordForm, session: Session, line: str, shown: str, words: str
) -> None:
    document = session.document(PATH)
    assert document is not None
    key = line.partition(":")[0]
    start, end = document.span((key,))
    text = document.text[:start] + line.partition(": ")[2] + document.text[end:]
    session.replace(PATH, Document.from_bytes(text.encode(), document.schema), "x", None)
    assert editor(form, key).toPlainText() == shown
    assert words in cell(form, key).words()


def test_a_value_that_did_not_fit_can_be_mended_in_place(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    session.edit(PATH, [Set(("quality",), "lots")], "x", None)
    wrong = editor(form, "quality")
    wrong.setFocus()
    qtbot.keyClick(wrong, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(wrong, "7")
    assert value(session, "quality") == 7
    mended = editor(form, "quality")
    assert isinstance(mended, QLineEdit)
    assert mended.text() == "7"
    assert mended.hasFocus()


def test_unknown_keys_are_folded_and_counted(form: RecordForm, qtbot: QtBot) -> None:
    fold = form._pages._body._more._fold  # type: ignore[union-attr]
    assert fold.words() == "1 more field"
    assert not editor(form, "mood").isVisible()
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    mood = editor(form, "mood")
    assert mood.isVisible()
    links = form._pages._body._links  # type: ignore[union-attr]
    assert links.words() == "+1 link"
    qtbot.mouseClick(links, Qt.MouseButton.LeftButton)
    assert editor(form, "originalUrl").isVisible()


def test_a_new_key_goes_to_its_place(form: RecordForm, session: Session, qtbot: QtBot) -> None:
    amp = editor(form, "ampWebUrl")
    qtbot.keyClicks(amp, "https://a.example/amp")
    document = session.document(PATH)
    assert document is not None
    assert document.keys()[6:8] == ("ampWebUrl", "type")
    qtbot.keyClick(amp, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(amp, Qt.Key.Key_Delete)
    assert not session.document(PATH).has(("ampWebUrl",))  # type: ignore[union-attr]
    assert not session.is_dirty(PATH)


def test_the_changes_tab_counts_and_puts_back(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    session.edit(PATH, [Set(("title",), "X"), Insert(("topics",), 2, "Sea")], "x", None)
    changes = form._changes
    with qtbot.waitSignal(changes.compared):
        form._tabs.show_page(changes)
    assert [section.key for section in changes.sections()] == ["title", "topics"]
    assert form._tabs._bar.tabText(3) == "Changes 2"
    with qtbot.waitSignal(changes.compared):
        qtbot.mouseClick(changes.sections()[1].button, Qt.MouseButton.LeftButton)
    assert [section.key for section in changes.sections()] == ["title"]
    assert value(session, "topics") == ["City", "Trams"]


def test_the_preview_shows_plain_text(form: RecordForm, session: Session, qtbot: QtBot) -> None:
    session.edit(PATH, [Set(("title",), "<img src=/dev/zero> & more")], "x", None)
    form._tabs.show_page(form._preview)
    texts = form._preview.page.texts()
    assert texts[0] == "<img src=/dev/zero> & more"
    assert texts[1] == "Harbour Wire  ·  17 November 2026"
    assert form._preview.page._title.textFormat() == Qt.TextFormat.PlainText


def test_tab_goes_through_the_fields_in_their_order(form: RecordForm, qtbot: QtBot) -> None:
    form._pages._body._more._fold.setChecked(True)  # type: ignore[union-attr]
    QApplication.processEvents()
    title = editor(form, "title")
    title.setFocus()
    names = ["field.title"]
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName(), (type(focused), focused.objectName())
        if focused is title:
            break
        names.append(focused.objectName() or type(focused).__name__)
    wanted = ["field.title", "field.excerpt", "field.publishedDateTime", "field.type"]
    wanted += ["field.category", "field.topics.add", "field.provider.name"]
    wanted += ["field.provider.domain", "field.webUrl", "field.quality", "field.heat"]
    wanted += ["field.mood"]
    assert [name for name in names if name in wanted] == wanted, "|".join(names)


def test_a_theme_changes_under_a_typing_hand(
    form: RecordForm, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    title = editor(form, "title")
    title.setFocus()
    qtbot.keyClicks(title, "a")
    theme.set_preference("dark")
    qtbot.keyClicks(title, "b")
    theme.set_preference("light")
    assert title.hasFocus()
    assert value(session, "title") == "abTrams return to the quay"


def test_the_vocabulary_reaches_topics_and_provider(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    topics = editor(form, "topics")
    qtbot.keyClicks(topics.input(), "the sea,")
    assert value(session, "topics") == ["City", "Trams", "The Sea"]
    assert [provider.name for provider in form._tools.providers] == ["Harbour Wire", "The Lantern"]
    (logo,) = form._tools.providers[1].logos
    assert logo["width"] == 50


def test_focus_title_selects_it(form: RecordForm, qtbot: QtBot) -> None:
    form.focus_title()
    title = editor(form, "title")
    assert title.hasFocus()
    assert title.textCursor().selectedText() == "Trams return to the quay"


def test_keys_typed_while_a_record_is_read_go_to_what_is_seen(
    form: RecordForm, session: Session, qtbot: QtBot
) -> None:
    title = editor(form, "title")
    title.setFocus()
    with qtbot.waitSignal(session.opened):
        form.show_record(OTHER)
        assert form.path() == PATH
        qtbot.keyClicks(title, "A")
        assert title.hasFocus()
    assert value(session, "title") == "ATrams return to the quay"
    assert value(session, "title", record=OTHER) == "Buses wait"
    assert title.toPlainText() == "Buses wait"
    qtbot.keyClicks(title, "B")
    assert value(session, "title", record=OTHER) == "BBuses wait"


def test_no_record_is_a_screen_that_says_so(form: RecordForm, qtbot: QtBot) -> None:
    form.show_record(None)
    assert not editor(form, "title").isVisible()
    assert (form.path(), form.isEnabled()) == ("", False)
    with qtbot.waitSignal(form._session.opened):
        form.show_record(PATH)
        form._session.open(PATH)
    assert editor(form, "title").isVisible()


def test_every_tab_has_room_whichever_is_chosen(form: RecordForm, qtbot: QtBot) -> None:
    bar = form._tabs._bar
    form.set_narrow(True)
    for place in range(bar.count()):
        bar.setCurrentIndex(place)
        qtbot.wait(1)
        arrows = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
        assert not arrows
        assert bar.tabRect(bar.count() - 1).right() <= bar.width()
