"""Types are kept, and a change of type is told; values as people type them."""

from __future__ import annotations

import datetime

import oracle
import pytest
import yaml

from editor.record import Document, Insert, RecordError, Remove, Set, read_value, type_change

RECORD = Document.from_bytes(
    b"title: Old\nheat: 61\naverage: 4.5\npublished: false\nwhen: 2021-12-17T10:49:00Z\n"
    b"empty:\ntopics:\n  - AI\nprovider:\n  name: A\nbad: 2021-02-30\nmark: &m a\n"
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("title", 12),
        ("title", True),
        ("title", ["a"]),
        ("heat", "61"),
        ("heat", True),
        ("published", 1),
        ("published", "false"),
        ("when", "2021-12-17T10:49:00Z"),
        ("topics", "AI"),
        ("topics", {"a": 1}),
        ("provider", ["A"]),
        ("topics[0]", 1),
    ],
)
def test_another_type_is_told_with_the_path(path: str, value: object) -> None:
    note = type_change(RECORD, Set(path, value))
    assert note
    assert path in note
    assert oracle.same(RECORD.edit([Set(path, value)]).value(path), value)


@pytest.mark.parametrize(
    "edit",
    [
        Set("title", "New"),
        Set("title", "12"),
        Set("heat", 62),
        Set("average", 5),
        Set("published", True),
        Set("when", datetime.datetime(2022, 1, 2, tzinfo=datetime.UTC)),
        Set("empty", "text"),
        Set("title", None),
        Set("topics", []),
        Set("missing", 1),
        Set("provider.name", "B"),
        Set("bad", "text"),
        Remove("title"),
        Insert("topics", 0, 5),
    ],
)
def test_the_same_type_needs_no_words(edit: object) -> None:
    assert type_change(RECORD, edit) is None


@pytest.mark.parametrize(
    "text",
    [
        "A title",
        "12",
        "1.5",
        "true",
        "null",
        "~",
        "''",
        '"12"',
        "[a, 'b', 3]",
        "{a: 1, b: [c]}",
        "2021-12-17",
        "2021-12-17T10:49:00Z",
        "- a\n- b",
        "a: 1\nb: 2",
        "|\n  one\n  two",
    ],
)
def test_a_typed_value_is_read_as_pyyaml_reads_it(text: str) -> None:
    assert oracle.same(read_value(text), yaml.load(text, Loader=yaml.CSafeLoader))


@pytest.mark.parametrize(
    "text",
    [
        "[a",
        "'a",
        "a: b: c",
        "!!python/object:os.system x",
        "!mine x",
        "&a [*a]",
        "2021-02-30",
        "{<<: {a: 1}}",
        "a: 1\n---\nb: 2",
        "[" * 5000,
        "\x00",
        "*a",
        "\ud800",
        "a: \udcff",
    ],
)
def test_a_value_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(RecordError):
        read_value(text)
