"""Fields of several values: each thing done is one small edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.desk.form.field_widget import ABSENT, Unreadable
from editor.desk.form.tools import Provider, Tools
from editor.record import Insert, Move, Remove, Set
from editor.record.schema import Field, Kind

Make = Callable[..., Any]


@pytest.fixture
def chips(make: Make, tools: Tools) -> Any:
    tools.words = {"topics": ("AI", "AI in Autos", "City")}
    field = make(Kind.CHIPS, "topics", vocabulary="topics")
    field.set_value(["AI", "Nonsense"])
    return field


def words(field: Any) -> list[str]:
    return [chip.text() for chip in field.chips() if not chip.isHidden()]


def test_a_typed_word_is_added_in_the_vocabularys_spelling(chips: Any, qtbot: QtBot) -> None:
    qtbot.keyClicks(chips.input(), "city")
    qtbot.keyClick(chips.input(), Qt.Key.Key_Return)
    assert chips.said == [([Insert(("topics",), 2, "City")], "Add “City”")]
    assert words(chips) == ["AI", "Nonsense", "City"]
    assert chips.input().text() == ""


def test_a_comma_adds_too_and_no_word_twice(chips: Any, qtbot: QtBot) -> None:
    qtbot.keyClicks(chips.input(), "AI,New,")
    assert [text for _, text in chips.said] == ["Add “New”"]


def test_suggestions_offer_what_contains_the_text(chips: Any, qtbot: QtBot) -> None:
    chips.input().setFocus()
    qtbot.keyClicks(chips.input(), "autos")
    suggestions = chips._suggestions
    assert suggestions.is_open()
    popup = suggestions._popup
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    assert chips.input().text() == "autos", "going through the list writes nothing"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert chips.said == [([Insert(("topics",), 2, "AI in Autos")], "Add “AI in Autos”")]
    assert not suggestions.is_open()


def test_the_cross_removes_the_word(chips: Any, qtbot: QtBot) -> None:
    chip = chips.chips()[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_point())
    assert chips.said == [([Remove(("topics", 0))], "Remove “AI”")]
    assert words(chips) == ["Nonsense"]


def test_a_click_beside_the_cross_removes_nothing(chips: Any, qtbot: QtBot) -> None:
    chip = chips.chips()[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() * 0.5)
    assert chips.said == []


def test_backspace_goes_to_the_last_word_and_then_removes_it(chips: Any, qtbot: QtBot) -> None:
    chips.input().setFocus()
    qtbot.keyClick(chips.input(), Qt.Key.Key_Backspace)
    last = chips.chips()[-1]
    assert last.hasFocus()
    assert chips.said == []
    qtbot.keyClick(last, Qt.Key.Key_Backspace)
    assert chips.said == [([Remove(("topics", 1))], "Remove “Nonsense”")]


def test_alt_and_an_arrow_move_a_word(chips: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(chips.chips()[0], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert chips.said == [([Move(("topics", 0), 1)], "Move “AI”")]
    assert words(chips) == ["Nonsense", "AI"]
    assert chips.chips()[1].hasFocus()


def test_the_first_word_makes_the_list(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.CHIPS, "topics")
    field.set_value(ABSENT)
    qtbot.keyClicks(field.input(), "City,")
    assert field.said == [([Set(("topics",), ["City"])], "Add “City”")]


def test_typing_goes_on_while_the_list_is_refreshed(chips: Any, qtbot: QtBot) -> None:
    chips.input().setFocus()
    qtbot.keyClicks(chips.input(), "Ci")
    chips.set_value(["AI", "Nonsense", "City"])
    qtbot.keyClicks(chips.input(), "x")
    assert (chips.input().text(), chips.input().hasFocus()) == ("Cix", True)


def test_a_locked_list_only_shows(chips: Any, qtbot: QtBot) -> None:
    chips.set_locked(True)
    qtbot.keyClick(chips.chips()[0], Qt.Key.Key_Delete)
    assert (chips.said, chips.input().isHidden()) == ([], True)


@pytest.fixture
def provider(make: Make, tools: Tools) -> Any:
    logo = {"url": "/assets/lantern.png", "width": 50, "height": 50}
    tools.providers = (Provider("The Lantern", "lantern.example", (logo,)),)
    field = make(Kind.PROVIDER, "provider")
    field.words_changed()
    field.set_value({"name": "Harbour Wire", "domain": "harbourwire.example", "founded": 1901})
    return field


def test_the_providers_parts_are_named_and_edited(provider: Any, qtbot: QtBot) -> None:
    name = provider.findChild(QLineEdit, "field.provider.name")
    domain = provider.findChild(QLineEdit, "field.provider.domain")
    assert (name.text(), domain.text()) == ("Harbour Wire", "harbourwire.example")
    name.setFocus()
    name.end(False)
    qtbot.keyClicks(name, "s")
    assert provider.said == [(("provider", "name"), "Harbour Wires")]


def test_a_chosen_provider_brings_domain_and_logo(provider: Any, qtbot: QtBot) -> None:
    name = provider.findChild(QLineEdit, "field.provider.name")
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(name, "lant")
    popup = provider._suggestions[0]._popup
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    edits, text = provider.said[-1]
    assert text == "Provider “The Lantern”"
    logo = {"url": "/assets/lantern.png", "width": 50, "height": 50}
    assert edits == [
        Set(("provider", "name"), "The Lantern"),
        Set(("provider", "domain"), "lantern.example"),
        Set(("provider", "images"), [logo]),
    ]


def test_all_of_the_provider_can_be_seen_as_yaml(provider: Any, qtbot: QtBot) -> None:
    value = {"name": "A", "founded": 1901}
    provider.set_value(value, lambda: "name: A\nfounded: 1901")
    qtbot.mouseClick(provider._more, Qt.MouseButton.LeftButton)
    assert provider._details.editor().toPlainText() == "name: A\nfounded: 1901"


@pytest.fixture
def yaml(make: Make) -> Any:
    field = make(Kind.YAML, "location")
    field.set_value({"city": "Bergen", "seats": 40}, lambda: "city: Bergen\nseats: 40")
    return field


def test_yaml_is_checked_as_it_is_typed(yaml: Any, qtbot: QtBot) -> None:
    editor = yaml.editor()
    editor.setFocus()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    qtbot.keyClicks(editor, "0")
    assert yaml.said == [(("location",), {"city": "Bergen", "seats": 400})]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "a: [")
    assert yaml.problem.startswith(("Line 3:", "Line 4:"))
    assert yaml.said[-1] == (("location",), {"city": "Bergen", "seats": 400, "a": None})
    assert yaml.draft() == "city: Bergen\nseats: 400\na: ["


@pytest.mark.parametrize("text", ["&a 1", "*a", "!!python/none", "a: &b 1\nc: *b"])
def test_yaml_that_an_edit_could_not_write_is_not_taken(yaml: Any, qtbot: QtBot, text: str) -> None:
    yaml.set_draft(text)
    assert yaml.problem != ""
    assert yaml.said == []


def test_a_value_that_cannot_be_read_is_shown_with_the_reason(make: Make) -> None:
    field = make(Kind.YAML, "publishedDateTime")
    field.set_value(Unreadable("day is out of range"), lambda: "2021-02-30")
    assert field.editor().toPlainText() == "2021-02-30"
    assert "day is out of range" in field.problem


def test_an_emptied_yaml_removes_the_key(yaml: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(yaml.editor(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(yaml.editor(), Qt.Key.Key_Delete)
    assert yaml.said == [(("location",), ABSENT)]


def test_a_mapping_shows_its_values_side_by_side(make: Make, qtbot: QtBot) -> None:
    children = (Field("count", Kind.NUMBER, "Count"), Field("average", Kind.NUMBER, "Average"))
    field = make(Kind.YAML, "ratings", fields=children)
    field.set_value({"count": 9, "average": 4.5, "note": "new"})
    count = field.findChild(QLineEdit, "field.ratings.count")
    assert field.findChild(QLineEdit, "field.ratings.note").text() == "new"
    qtbot.keyClick(count, Qt.Key.Key_Up)
    assert field.said == [(("ratings", "count"), 10)]
    count.setFocus()
    qtbot.keyClicks(count, "x")
    assert "not a number" in field.problem


def test_a_value_in_a_mapping_that_has_parts_is_yaml(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.YAML, "seo", fields=(Field("title", Kind.LINE, "Title"),))
    field.set_value({"title": "A", "grid": [[1, 2], [3]], "none": None})
    grid, none = (field.fields()[key].editor() for key in ("grid", "none"))
    assert grid.exact_text() == "- [1, 2]\n- [3]"
    assert none.exact_text() == ""
    grid.setFocus()
    grid.selectAll()
    qtbot.keyClicks(grid, "[[4]]")
    assert field.said[-1] == (("seo", "grid"), [[4]])
    assert field.fields()["title"].editor().text() == "A"


def test_cards_are_edited_added_moved_and_removed(make: Make, qtbot: QtBot) -> None:
    field = make(Kind.CARDS, "actions", fields=(Field("title", Kind.LINE, "Title"),))
    field.set_value([{"title": "One"}, {"title": "Two"}])
    first, second = field.cards()
    title = first.values.fields()["title"].editor()
    title.setFocus()
    title.end(False)
    qtbot.keyClicks(title, "!")
    qtbot.mouseClick(second._up, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first._away, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(field._add, Qt.MouseButton.LeftButton)
    assert field.said == [
        (("actions", 0, "title"), "One!"),
        ([Move(("actions", 1), 0)], "Move in Actions"),
        ([Remove(("actions", 0))], "Remove from Actions"),
        ([Insert(("actions",), 2, {"title": ""})], "Add to Actions"),
    ]


@pytest.fixture
def strip(make: Make) -> Any:
    field = make(Kind.IMAGES, "images", fields=(Field("url", Kind.URL, "Address"),))
    field.set_value([{"url": "/assets/a.png", "width": 3, "height": 4}, {"url": "/assets/b.png"}])
    return field


def test_the_keys_of_a_picture(strip: Any, qtbot: QtBot) -> None:
    first, second = strip.cards()
    qtbot.keyClick(second, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(first, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert strip.said == [
        ([Move(("images", 1), 0)], "Move image"),
        ([Remove(("images", 0))], "Remove image"),
    ]


def test_the_last_picture_takes_the_key_along(strip: Any, qtbot: QtBot) -> None:
    strip.set_value([{"url": "/assets/a.png"}])
    qtbot.keyClick(strip.cards()[0], Qt.Key.Key_Delete)
    assert strip.said == [([Remove(("images",))], "Remove image")]


def test_a_picture_is_added_by_its_address(strip: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(strip._add, Qt.MouseButton.LeftButton)
    address = strip._address
    assert address.hasFocus()
    qtbot.keyClicks(address, "https://a.example/c.png")
    qtbot.keyClick(address, Qt.Key.Key_Return)
    assert strip.said == [
        ([Insert(("images",), 2, {"url": "https://a.example/c.png"})], "Add image")
    ]
    assert not address.isVisible()


def test_a_dropped_link_is_added(strip: Any) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://a.example/d.png")])
    strip.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert strip.said[-1][0] == [Insert(("images",), 2, {"url": "https://a.example/d.png"})]


def test_what_the_record_says_of_a_picture_can_be_edited(strip: Any, qtbot: QtBot) -> None:
    strip.cards()[0].detailed.emit(0)
    fields = strip._details.fields()
    assert set(fields) == {"url", "width", "height"}
    assert fields["url"].editor().hasFocus()
    qtbot.keyClick(fields["width"].editor(), Qt.Key.Key_Up)
    assert strip.said == [(("images", 0, "width"), 4)]
