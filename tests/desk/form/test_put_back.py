from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.form.differences import differences
from editor.desk.form.edits import edits_for
from editor.desk.form.field_widget import ABSENT
from editor.desk.form.put_back import put_back
from editor.record import Document, Insert, Remove, Set

TEXT = """---
title: 'Single quoted'   # a comment
quality: 0062
heat: -1
topics:
- City
-   Trams

provider: {name: A, domain: b.example}
published: false
---
Body
"""
ORIGINAL = Document.from_bytes(TEXT.encode())
CHANGES = [
    Set(("title",), "Another"),
    Set(("title",), "Two\nlines"),
    Set(("heat",), 3),
    Remove(("heat",)),
    Set(("topics",), ["Sea"]),
    Insert(("topics",), 0, "Sea"),
    Remove(("topics",)),
    Set(("provider", "name"), "B"),
    Set(("published",), True),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_key_comes_back_to_the_byte(change: Set | Insert | Remove) -> None:
    edited = ORIGINAL.edit([change])
    key = str(change.path[0])
    restored = put_back(edited, ORIGINAL, key)
    assert restored.source((key,)) == ORIGINAL.source((key,))
    assert restored.value() == ORIGINAL.value()


@given(st.lists(st.sampled_from(CHANGES[:4] + CHANGES[7:]), min_size=1, max_size=3))
def test_other_changes_stay(changes: list[Set | Remove]) -> None:
    edited = ORIGINAL
    for change in changes:
        if edited.has((change.path[0],)) or isinstance(change, Set):
            edited = edited.edit([change])
    restored = put_back(edited, ORIGINAL, "title")
    assert restored.source(("title",)) == "'Single quoted'"
    for key in ("heat", "provider", "published"):
        assert restored.get((key,)) == edited.get((key,))


def test_a_key_that_was_added_goes() -> None:
    edited = ORIGINAL.edit([Set(("excerpt",), "New")])
    assert put_back(edited, ORIGINAL, "excerpt").text == TEXT


def test_differences_are_told_by_field_in_the_records_order() -> None:
    edited = ORIGINAL.edit([Set(("published",), True), Set(("title",), "Another")])
    found = differences(ORIGINAL, edited)
    assert [one.key for one in found] == ["title", "published"]
    assert [(line.mark, line.text) for line in found[1].lines] == [
        ("-", "published: false"),
        ("+", "published: true"),
    ]


def test_what_is_no_field_is_told_too() -> None:
    edited = Document.from_bytes(TEXT.replace("# a comment", "# one").encode())
    (found,) = differences(ORIGINAL, edited)
    assert found.key == ""
    assert any("# one" in line.text and line.mark == "+" for line in found.lines)


def test_the_same_record_has_no_differences() -> None:
    assert differences(ORIGINAL, Document.from_bytes(TEXT.encode())) == []


@pytest.mark.parametrize(
    ("path", "value", "edits"),
    [
        (("title",), "x", [Set(("title",), "x")]),
        (("title",), "", [Set(("title",), "")]),
        (("excerpt",), "", []),
        (("excerpt",), "x", [Set(("excerpt",), "x")]),
        (("heat",), ABSENT, [Remove(("heat",))]),
        (("removed",), ABSENT, []),
        (("size", "unit"), "cm", [Set(("size",), {"unit": "cm"})]),
        (("provider", "name"), "B", [Set(("provider", "name"), "B")]),
    ],
)
def test_what_a_typed_value_means(path: tuple[str, ...], value: object, edits: list[Set]) -> None:
    assert edits_for(ORIGINAL, ORIGINAL, path, value) == edits


def test_an_emptied_text_goes_where_the_file_never_had_it() -> None:
    edited = ORIGINAL.edit([Set(("excerpt",), "x")])
    assert edits_for(edited, ORIGINAL, ("excerpt",), "") == [Remove(("excerpt",))]
