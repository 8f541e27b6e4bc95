"""Fields of one value: what a person types comes out as the right value, or stays with words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from editor.desk.form.field_widget import ABSENT, Unreadable
from editor.desk.form.switch import Switch
from editor.desk.zones import HERE, spoken, zone_of
from editor.record.schema import Kind

Make = Callable[..., Any]
MOMENT = dt.datetime(2021, 12, 17, 10, 49, tzinfo=dt.UTC)


class Browser(QObject):
    """Takes what would be opened in the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


def retype(qtbot: QtBot, editor: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Replace all of an input's text by keys; what QTest cannot type is pasted."""
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    if text.isascii():
        qtbot.keyClicks(editor, text)
    else:
        QGuiApplication.clipboard().setText(text)
        editor.paste()


def test_a_line_says_each_text(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.LINE, "length")
    field.set_value("PT1")
    editor = field.editor()
    assert editor.objectName() == "field.length"
    assert editor.accessibleName() == "Length"
    editor.setFocus()
    editor.end(False)
    qtbot.keyClicks(editor, "H")
    assert field.said == [(("length",), "PT1H")]


def test_showing_a_value_says_nothing(make: Make) -> None:
    for kind, value in (
        (Kind.LINE, "a"),
        (Kind.TEXT, "a\nb"),
        (Kind.NUMBER, 3),
        (Kind.SWITCH, True),
        (Kind.TIMESTAMP, MOMENT),
        (Kind.URL, "https://a.example"),
        (Kind.CHOICE, "video"),
        (Kind.CHIPS, ["a"]),
        (Kind.EMBED, "<b>"),
        (Kind.IMAGES, [{"url": "x"}]),
        (Kind.CARDS, [{"name": "x"}]),
        (Kind.PROVIDER, {"name": "x"}),
    ):
        field = make(kind, kind.value, choices=("video",))
        field.set_value(value)
        field.set_value(ABSENT)
        field.set_value(value)
        assert field.said == [], kind


def test_a_text_counts_its_characters_and_grows(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.TEXT, "excerpt")
    field.set_value("one")
    low = field.editor().height()
    assert field.hint == "3"
    field.editor().setFocus()
    field.editor().moveCursor(field.editor().textCursor().MoveOperation.End)
    qtbot.keyClicks(field.editor(), "!")
    assert (field.hint, field.said) == ("4", [(("excerpt",), "one!")])
    field.set_value("line\n" * 8)
    assert field.editor().minimumHeight() > low
    field.set_value("line\n" * 800)
    assert field.editor().minimumHeight() < 400


def test_html_is_shown_as_text(make: Make) -> None:
    field = make(Kind.EMBED, "featuredContent")
    field.set_value("<iframe src='https://example.test'></iframe>")
    assert field.editor().toPlainText() == "<iframe src='https://example.test'></iframe>"


@pytest.mark.parametrize(
    ("typed", "value"), [("62", 62), ("-1", -1), ("−5", -5), ("4.75", 4.75), (" 7 ", 7)]
)
def test_numbers(make: Make, qtbot: QtBot, typed: str, value: float) -> None:
    field = make(Kind.NUMBER, "quality")
    field.set_value(3)
    retype(qtbot, field.editor(), typed)
    path, said = field.said[-1]
    assert (path, said, type(said)) == (("quality",), value, type(value))
    assert field.problem == ""


def test_a_wrong_number_stays_and_is_not_said(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.NUMBER, "quality")
    field.set_value(3)
    field.editor().setFocus()
    field.editor().end(False)
    qtbot.keyClicks(field.editor(), "x")
    assert field.said == []
    assert "“3x” is not a number" in field.problem
    assert field.draft() == "3x"
    field.set_value(3)
    assert field.editor().text() == "3x", "a refresh that changes nothing takes nothing away"
    field.set_value(4)
    assert (field.editor().text(), field.problem) == ("4", "")


def test_an_emptied_number_goes_when_it_is_left(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.NUMBER, "quality")
    field.set_value(3)
    retype(qtbot, field.editor(), "")
    assert field.said == []
    qtbot.keyClick(field.editor(), Qt.Key.Key_Return)
    assert field.said == [(("quality",), ABSENT)]


def test_up_and_down_step_a_number(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.NUMBER, "quality")
    field.set_value(62)
    qtbot.keyClick(field.editor(), Qt.Key.Key_Up)
    qtbot.keyClick(field.editor(), Qt.Key.Key_Down)
    qtbot.keyClick(field.editor(), Qt.Key.Key_Down)
    assert [value for _, value in field.said] == [63, 62, 61]


def test_heat_says_that_nobody_measured(make: Make) -> None:
    field = make(Kind.NUMBER, "heat")
    field.set_value(-1)
    assert field._remark.text() == "not measured"
    field.set_value(5)
    assert field._remark.text() == ""


def test_a_switch_is_flipped_by_mouse_and_by_space(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.SWITCH, "removed")
    field.set_value(False)
    switch = field.editor()
    assert isinstance(switch, Switch)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert field.said == [(("removed",), True), (("removed",), False)]


@pytest.mark.parametrize(
    ("before", "typed", "value"),
    [
        (MOMENT, "2022-01-02 03:04", dt.datetime(2022, 1, 2, 3, 4, tzinfo=dt.UTC)),
        (MOMENT, "2022-01-02T03:04:05Z", dt.datetime(2022, 1, 2, 3, 4, 5, tzinfo=dt.UTC)),
        (MOMENT, "2022-01-02 03:04 +02:00", dt.datetime(2022, 1, 2, 1, 4, tzinfo=dt.UTC)),
        (MOMENT, "2022-1-2 3:04", dt.datetime(2022, 1, 2, 3, 4, tzinfo=dt.UTC)),
        (dt.date(2021, 12, 17), "2022-01-02", dt.date(2022, 1, 2)),
        (dt.datetime(2021, 1, 1), "2022-01-02 03:04", dt.datetime(2022, 1, 2, 3, 4)),
        ("2021-12-17T10:49:00Z", "2022-01-02 03:04", "2022-01-02T03:04:00Z"),
        (ABSENT, "2022-01-02", dt.datetime(2022, 1, 2, tzinfo=dt.UTC)),
    ],
)
def test_moments(make: Make, qtbot: QtBot, before: object, typed: str, value: object) -> None:
    field = make(Kind.TIMESTAMP, "publishedDateTime")
    field.set_value(before)
    retype(qtbot, field.editor(), typed)
    assert field.said[-1] == (("publishedDateTime",), value)
    assert type(field.said[-1][1]) is type(value)


@pytest.mark.parametrize("typed", ["2022-02-30", "17 Dec", "2022-01-02 25:00", "2022-01-02 03:4"])
def test_what_is_no_date_stays_with_words(make: Make, qtbot: QtBot, typed: str) -> None:
    field = make(Kind.TIMESTAMP, "publishedDateTime")
    field.set_value(dt.date(2021, 12, 17))
    retype(qtbot, field.editor(), typed)
    assert field.problem.startswith("Write the date like")
    assert field.editor().text() == typed
    assert all(value != typed for _, value in field.said)


def test_the_arrow_keys_change_the_part_at_the_cursor(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.TIMESTAMP, "publishedDateTime")
    field.set_value(MOMENT)
    editor = field.editor()
    assert editor.text() == "2021-12-17 10:49"
    for cursor, text in (
        (3, "2021-12-18 10:49"),
        (12, "2021-12-18 11:49"),
        (15, "2021-12-18 11:50"),
    ):
        editor.setCursorPosition(cursor)
        qtbot.keyClick(editor, Qt.Key.Key_Up)
        assert editor.text() == text
    assert field.said[-1][1] == dt.datetime(2021, 12, 18, 11, 50, tzinfo=dt.UTC)


def test_the_calendar_changes_the_day_alone(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.TIMESTAMP, "publishedDateTime")
    field.set_value(MOMENT)
    qtbot.mouseClick(field._button, Qt.MouseButton.LeftButton)
    calendar = field._calendar
    calendar.activated.emit(calendar.selectedDate().addDays(3))
    assert field.said == [(("publishedDateTime",), MOMENT + dt.timedelta(days=3))]
    assert not calendar.isVisible()


def test_an_address_is_checked_copied_and_opened(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.URL, "webUrl")
    field.set_value("https://harbourwire.example/trams")
    copy, open_page = field._copy, field._open
    assert (field.warning, open_page.isVisible()) == ("", True)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://harbourwire.example/trams"
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    qtbot.mouseClick(open_page, Qt.MouseButton.LeftButton)
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == [QUrl("https://harbourwire.example/trams")]
    retype(qtbot, field.editor(), "javascript:alert(1)")
    assert field.warning.startswith("This is no web address")
    assert not open_page.isVisible()
    assert field.said[-1] == (("webUrl",), "javascript:alert(1)")


def test_a_choice_says_its_label_once(make: Make) -> None:
    field = make(Kind.CHOICE, "type", choices=("article", "video"))
    assert field.editor().placeholderText() == "Type"
    field.set_prefix("Type")
    assert field.editor().placeholderText() == ""


def test_a_choice_keeps_the_records_own_word(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.CHOICE, "type", choices=("article", "video"))
    field.set_value("podcast")
    box = field.editor()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "podcast"
    assert [box.itemText(place) for place in range(box.count())] == [
        "article",
        "video",
        "podcast",
        "Other …",
    ]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert field.said == [(("type",), "video")]


def test_a_choice_has_room_for_its_words_but_not_for_any(make: Make) -> None:
    field = make(Kind.CHOICE, "type", choices=("article", "webinar"))
    box = field.editor()
    least = box.minimumSizeHint().width()
    assert least > box.fontMetrics().horizontalAdvance("webinar")
    assert field.minimumSizeHint().width() >= least
    field.set_value("a word of its own that is longer than any form is wide" * 4)
    assert box.minimumSizeHint().width() < 3 * least


def test_the_wheel_does_not_change_a_choice_in_passing(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.CHOICE, "type", choices=("article", "video"))
    field.set_value("article")
    field.editor().clearFocus()
    at, turn = QPointF(5, 5), QPoint(0, -120)
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, turn, turn, no_button, no_key, phase, False)
    QApplication.sendEvent(field.editor(), event)
    assert (field.editor().currentText(), field.said) == ("article", [])


def test_the_tip_tells_the_moment_that_is_shown(make: Make) -> None:
    field = make(Kind.TIMESTAMP, "publishedDateTime")
    editor = field.editor()

    def tip() -> list[str]:
        place = QPoint(5, 5)
        QApplication.sendEvent(editor, QHelpEvent(QEvent.Type.ToolTip, place, place))
        return editor.toolTip().splitlines()

    assert len(tip()) == 1
    for moment in (MOMENT, MOMENT + dt.timedelta(days=1)):
        field.set_value(moment)
        assert tip()[1:] == [
            spoken(moment, dt.UTC),
            f"{spoken(moment, zone_of(HERE))} where you are",
        ]
    field.set_value(ABSENT)
    assert len(tip()) == 1


@pytest.mark.parametrize(
    "kind",
    [Kind.LINE, Kind.TEXT, Kind.NUMBER, Kind.TIMESTAMP, Kind.URL, Kind.CHOICE, Kind.SWITCH],
)
def test_a_locked_field_takes_no_keys(make: Make, qtbot: QtBot, kind: Kind) -> None:
    field = make(kind, choices=("1", "2"))
    field.set_value({Kind.NUMBER: 1, Kind.TIMESTAMP: MOMENT, Kind.SWITCH: True}.get(kind, "1"))
    field.set_locked(True)
    for key in (Qt.Key.Key_2, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Delete):
        qtbot.keyClick(field.editor(), key)
    assert field.said == []


def test_a_lock_shows_nothing_of_its_value(make: Make) -> None:
    field = make(Kind.LOCK, "secured")
    field.set_value("c2VjcmV0;aXY=")
    assert field.text() == "intact"
    shown = [field.accessibleName(), field.toolTip(), field._key.text(), field._word.text()]
    assert not any("c2VjcmV0" in text for text in shown)
    assert field.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_values_of_another_kind_are_not_for_the_field(make: Make) -> None:
    assert not make(Kind.NUMBER).accepts(True)
    assert not make(Kind.NUMBER).accepts("3")
    assert not make(Kind.SWITCH).accepts(1)
    assert not make(Kind.LINE).accepts(3)
    assert not make(Kind.CHIPS).accepts([1])
    assert not make(Kind.LINE, "title", required=True).accepts("two\nlines")
    assert make(Kind.YAML).accepts(Unreadable("a wrong date"))


def test_a_date_in_another_form_is_shown_in_ours_when_it_is_left(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.TIMESTAMP, "publishedDateTime")
    field.set_value(MOMENT)
    retype(qtbot, field.editor(), "2022-01-02T03:04:00Z")
    assert field.editor().text() == "2022-01-02T03:04:00Z"
    qtbot.keyClick(field.editor(), Qt.Key.Key_Return)
    assert field.editor().text() == "2022-01-02 03:04"
