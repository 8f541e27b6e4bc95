from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from editor.desk.form.exact_text import ExactText
from editor.desk.form.text_change import text_change, units
from editor.record.stretches import stretch

TEXTS = st.text(alphabet="ab \r\n\u2028\u2029\u00a0é😀", max_size=30)


@given(TEXTS, TEXTS)
def test_a_change_makes_the_new_text_of_the_old_one(old: str, new: str) -> None:
    start, end, inserted = stretch(old, new)
    assert old[:start] + inserted + old[end:] == new
    change = text_change(old, new)
    encoded = old.encode("utf-16-le")
    head = encoded[: 2 * change.start]
    tail = encoded[2 * (change.start + change.removed) :]
    assert (head + change.inserted.encode("utf-16-le") + tail).decode("utf-16-le") == new


@given(TEXTS, TEXTS, st.data())
def test_a_cursor_stays_inside_the_text(old: str, new: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, units(old)))
    assert 0 <= text_change(old, new).moved(cursor) <= units(new)


def test_a_cursor_stays_at_its_word() -> None:
    change = text_change("one two three", "one and two three")
    assert change.moved(len("one two")) == len("one and two")
    assert change.moved(2) == 2


@given(TEXTS)
def test_what_is_shown_is_what_qt_has(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    assert document.toRawText().replace("\u2029", "\n") == ExactText(text).shown


@given(TEXTS, TEXTS)
def test_an_edit_keeps_every_character_outside_of_it(text: str, middle: str) -> None:
    middle = middle.replace("\r", "").replace("\u2029", "")
    exact = ExactText(text)
    cut = len(exact.shown) // 2
    exact.edit(exact.shown[:cut] + middle + exact.shown[cut:])
    without = exact.text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    assert without == exact.shown
    if "\r" not in text.replace("\r\n", ""):
        start, end, _ = stretch(text, exact.text)
        assert start == end


def test_a_new_line_gets_the_texts_own_line_end() -> None:
    exact = ExactText("one\r\ntwo\r\n")
    exact.edit("one\nand\ntwo\n")
    assert exact.text == "one\r\nand\r\ntwo\r\n"
