"""Paths as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.record import Document, RecordError, Remove, Set, format_path, parse_path

STEPS = st.one_of(st.integers(-99, 10**8), st.text(st.characters(exclude_categories=["Cs"])))


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("title", ("title",)),
        ("provider.name", ("provider", "name")),
        ("images[0].width", ("images", 0, "width")),
        ("grid[1][2]", ("grid", 1, 2)),
        ('a["b.c"].d', ("a", "b.c", "d")),
        ('["a b"]', ("a b",)),
        ('["say \\"hi\\""]', ('say "hi"',)),
        ("ключ.é 中", ("ключ", "é 中")),
        ("x-y_z", ("x-y_z",)),
        ("", ()),
    ],
)
def test_a_path_is_read_and_written(text: str, path: tuple[str | int, ...]) -> None:
    assert parse_path(text) == path
    assert parse_path(format_path(path)) == path
    assert parse_path(path) == path


@pytest.mark.parametrize(
    "text", ["a..b", ".a", "a.", "a[", "a[]", "a[x]", "[0", "a]b", "a[1.5]", 'a["b', 'a"b', "a[0]b"]
)
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(RecordError, match="path"):
        parse_path(text)


@settings(max_examples=300, derandomize=True, database=None)
@given(st.lists(STEPS, max_size=5))
def test_every_path_survives_being_written(steps: list[str | int]) -> None:
    path = tuple(steps)
    assert parse_path(format_path(path)) == path


@settings(max_examples=300, derandomize=True, database=None)
@given(st.text(max_size=30))
def test_any_text_is_a_path_or_refused(text: str) -> None:
    try:
        path = parse_path(text)
    except RecordError:
        return
    assert parse_path(format_path(path)) == path


def test_a_path_counts_from_the_end_as_python_does() -> None:
    document = Document.from_bytes(b"topics:\n  - a\n  - b\n")
    assert document.value("topics[-1]") == "b"
    assert document.edit([Set("topics[-1]", "c")]).text == "topics:\n  - a\n  - c\n"


@pytest.mark.parametrize("path", [("map", 0), ("map", 2), ("title", 0), ("topics", "a"), (0,)])
def test_a_step_of_the_wrong_kind_finds_nothing(path: tuple[str | int, ...]) -> None:
    text = "title: old\nmap:\n  a: 1\n  1: 2\n  b: 3\ntopics:\n  - a\n"
    document = Document.from_bytes(text.encode())
    with pytest.raises(RecordError):
        document.edit([Set(path, "new")])
    assert not document.has(path)
    assert document.get(path, "nothing") == "nothing"
    with pytest.raises(RecordError):
        document.value(path)


def test_a_number_as_a_key_is_the_same_entry_for_every_edit() -> None:
    document = Document.from_bytes(b"map:\n  a: 1\n  b: 2\n  1: x\n")
    assert document.value(("map", "1")) == "x"
    assert document.edit([Remove(("map", "1"))]).text == "map:\n  a: 1\n  b: 2\n"
    assert document.edit([Set(("map", "1"), "y")]).text == "map:\n  a: 1\n  b: 2\n  1: y\n"
    for step in (0, 1, 2):
        try:
            edited = document.edit([Remove(("map", step))])
        except RecordError:
            continue
        assert edited.text == "map:\n  a: 1\n  b: 2\n", step
