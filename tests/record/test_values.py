"""Any text in any place: what is written is read back as the same value of the same type."""

from __future__ import annotations

import datetime
import math
import pickle

import pytest
import yaml
from examples import CASES

from editor.record import Document, RecordError, Rename, Set

TEXTS = (CASES / "tricky_words.txt").read_text(encoding="utf-8").split("\n")
SPACED = [
    "",
    " ",
    "  two",
    "end ",
    "a: b",
    "a :b",
    "a: ",
    "a #b",
    "- a",
    "? a",
    ": a",
    "--- a",
    "... a",
    "# a",
    "a, b",
    "[a, b]",
    "{a: b}",
    "key: value # comment",
    "2021-12-17 10:49:00",
    "2021-12-17 10:49:00.5 +01:00",
    "= a",
    "a\tb",
    "\ta",
    "a\t",
    "a\t#b",
    "a\nb",
    "a\n",
    "\na",
    "\n",
    "\n\n",
    "a\n\n",
    "a\n\n\nb\n",
    "  a\nb",
    "a\n  b\n",
    "a\n---\nb",
    "---\na\n---\n",
    "a\n...\n",
    "a\n# b\n",
    "a\n\tb\n",
    "a \nb \n",
    " \n",
    "\n a\n",
    "a\rb",
    "a\r\nb",
    "a\r",
    "\x00",
    "\x07 bell",
    "\x1b[0m",
    "\x7f",
    "\x85",
    "a\x85b",
    "\xa0",
    "\xad",
    "a\u2028b",
    "a\u2029b",
    "\u200b",
    "\ufeff",
    "\ufeffa",
    "a\ufeff",
    "\ufffe",
    "a\uffff",
    "\ue000",
    "\U0010ffff",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "x" * 5000,
    "words " * 2000,
    "  " * 500,
    "\\" * 99,
    '"' * 99,
    "'" * 99,
    "🦊" * 2000,
]
PLACES = {
    "plain": ("text: old\nafter: x\n", "text"),
    "plain over two lines": ("text: old\n  more\nafter: x\n", "text"),
    "single-quoted": ("text: 'old'\nafter: x\n", "text"),
    "double-quoted": ('text: "old"\nafter: x\n', "text"),
    "literal": ("text: |\n  old\nafter: x\n", "text"),
    "literal, stripped": ("text: |-\n  old\nafter: x\n", "text"),
    "literal, kept": ("text: |+\n  old\n\nafter: x\n", "text"),
    "literal with a mark": ("text: |2\n   old\nafter: x\n", "text"),
    "folded": ("text: >\n  old\n  more\nafter: x\n", "text"),
    "folded, kept": ("text: >+\n  old\n\nafter: x\n", "text"),
    "literal inside": ("map:\n  list:\n    - |\n      old\nafter: x\n", "map.list[0]"),
    "number": ("text: 12\nafter: x\n", "text"),
    "bool": ("text: true\nafter: x\n", "text"),
    "date": ("text: 2021-12-17\nafter: x\n", "text"),
    "null": ("text: null\nafter: x\n", "text"),
    "list item": ("list:\n  - old\n  - other\nafter: x\n", "list[0]"),
    "indentless list item": ("list:\n- old\nafter: x\n", "list[0]"),
    "first of an item": ("list:\n  - text: old\n    more: x\nafter: x\n", "list[0].text"),
    "flow list": ("list: [old, other]\nafter: x\n", "list[0]"),
    "flow mapping": ("map: {a: old, b: other}\nafter: x\n", "map.a"),
    "before a comment": ("text: old # said\nafter: x\n", "text"),
    "before a tab": ("text:\told\t# said\nafter: x\n", "text"),
    "a line below": ("text:\n  old\nafter: x\n", "text"),
    "last": ("before: x\ntext: old", "text"),
    "new": ("before: x\n", "text"),
    "list": ("text:\n  - old\nafter: x\n", "text"),
    "mapping": ("text:\n  a: old\nafter: x\n", "text"),
    "Windows": ("text: |\r\n  old\r\nafter: x\r\n", "text"),
}


@pytest.mark.parametrize(("before", "path"), PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("fenced", [False, True], ids=["plain file", "fenced"])
def test_any_text_comes_back(before: str, path: str, fenced: bool) -> None:
    shape = "---\n{}\n---\nBody\n" if fenced else "{}"
    document = Document.from_bytes(shape.format(before).encode())
    for text in [*TEXTS, *SPACED]:
        edited = document.edit([Set(path, text)])
        again = Document.from_bytes(edited.to_bytes())
        assert again.value(path) == text
        assert type(again.value(path)) is str
        assert again.body == document.body
        for other in ("before", "after", "map.b", "list[1]", "list[0].more"):
            assert again.get(other) == document.get(other)


@pytest.mark.parametrize(("before", "path"), PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        False,
        0,
        -1,
        10**40,
        1.0,
        -0.0,
        1e300,
        1e-300,
        0.1 + 0.2,
        1e16,
        123456789012345680.0,
        math.inf,
        -math.inf,
        math.nan,
        datetime.date(1, 1, 1),
        datetime.date(2024, 2, 29),
        datetime.datetime(1, 1, 1, 0, 0, 0),
        datetime.datetime(9999, 12, 31, 23, 59, 59, 999999),
        datetime.datetime(2021, 12, 17, 10, 49, 0, 1, datetime.UTC),
        datetime.datetime(
            2021, 12, 17, 10, 49, tzinfo=datetime.timezone(-datetime.timedelta(hours=3, minutes=30))
        ),
        [],
        {},
        ["a", 1, None, True, 1.5],
        [[1, [2, []]], {}],
        [{"a": 1, "b": [1, 2]}, {"c": {"d": {}}}],
        {"a": "x: y", "b": ["- x", ""], "42": "42", "true": None, "a b: c": "", "": "empty"},
        {"text": "one\ntwo\n", "more": ["one\ntwo", "\n"]},
    ],
    ids=repr,
)
def test_any_value_comes_back(before: str, path: str, value: object) -> None:
    edited = Document.from_bytes(before.encode()).edit([Set(path, value)])
    text = edited.to_bytes().decode()
    read = Document.from_bytes(text.encode()).value(path)
    assert repr(read) == repr(value) or (read == value and _same_types(read, value))
    assert yaml.load(text, Loader=yaml.CSafeLoader).get("after") == edited.get("after")


def _same_types(one: object, other: object) -> bool:
    if isinstance(one, datetime.datetime):
        return isinstance(other, datetime.datetime)  # the same moment in another zone's spelling
    return type(one) is type(other)


def _cycle() -> list[object]:
    cycle: list[object] = []
    cycle.append(cycle)
    return cycle


def _deep(levels: int) -> object:
    value: object = "end"
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        "\ud800",
        "a\udfff",
        b"bytes",
        object(),
        {1, 2},
        1j,
        range(3),
        {1: "a"},
        {None: "a"},
        {("a",): "b"},
        {"a\ud800": 1},
        [object()],
        {"a": {"b": object()}},
        _cycle(),
        _deep(150),
        _deep(5000),
        datetime.time(1, 2),
        datetime.timedelta(1),
        lambda: None,
    ],
    ids=lambda value: type(value).__name__,
)
@pytest.mark.parametrize(
    "before",
    [
        "text: old\n",
        "text: 'old'\n",
        "text: |\n  old\n",
        "text:\n  - old\n",
        "text: [old]\n",
        "x: 1\n",
    ],
)
def test_what_yaml_cannot_hold_is_refused(before: str, value: object) -> None:
    document = Document.from_bytes(before.encode())
    with pytest.raises(RecordError):
        document.edit([Set("text", value)])


def test_extreme_moments_never_raise_anything_else() -> None:
    document = Document.from_bytes(b"a: 2021-12-17T10:49:00Z\nb: 2021-12-17T10:49:00-05:00\n")
    for hours in (-23, 0, 23):
        zone = datetime.timezone(datetime.timedelta(hours=hours))
        for moment in (datetime.datetime.min, datetime.datetime.max):
            for path in ("a", "b"):
                value = moment.replace(tzinfo=zone)
                try:
                    edited = document.edit([Set(path, value)])
                except RecordError:
                    continue
                assert edited.value(path) == value


@pytest.mark.parametrize(
    "key",
    [
        "a b",
        "a: b",
        "- a",
        "#",
        "",
        "42",
        "yes",
        "null",
        "é",
        "😀",
        "a#b",
        "a #b",
        "[x]",
        "{",
        "'",
        '"',
        "\\",
        "a\nb",
        "\t",
        "\ufeff",
        "?",
        "? a",
        "<<",
        "=",
        "---",
        "2021-12-17",
        "!a",
        "&a",
        "*a",
        "\u2028",
        "a.b",
    ],
)
@pytest.mark.parametrize(
    "before", ["title: Old\ntype: x\n", "title: Old", "map: {title: Old}\n", "map:\n  title: Old\n"]
)
def test_any_key_comes_back(before: str, key: str) -> None:
    document = Document.from_bytes(before.encode())
    parent: tuple[str, ...] = ("map",) if document.has("map") else ()
    added = document.edit([Set((*parent, key), "value")])
    again = Document.from_bytes(added.to_bytes())
    assert again.value((*parent, key)) == "value"
    assert again.value((*parent, "title")) == "Old"
    renamed = document.edit([Rename((*parent, "title"), key)])
    assert Document.from_bytes(renamed.to_bytes()).value((*parent, key)) == "Old"


def test_a_key_too_long_for_yaml_is_refused_or_comes_back() -> None:
    document = Document.from_bytes(b"title: Old\n")
    key = "x" * 2000
    try:
        edited = document.edit([Set((key,), 1)])
    except RecordError:
        return
    assert Document.from_bytes(edited.to_bytes()).value((key,)) == 1


def test_a_value_is_fresh_at_each_call() -> None:
    document = Document.from_bytes(b"topics:\n  - AI\nprovider: {name: A}\n")
    document.value("topics").append("changed")
    document.value()["provider"]["name"] = "changed"
    assert document.value() == {"topics": ["AI"], "provider": {"name": "A"}}


def test_a_value_that_changes_after_the_edit_changes_no_record() -> None:
    value = ["AI"]
    edited = Document.from_bytes(b"title: a\n").edit([Set("topics", value)])
    value.append("changed")
    assert edited.value("topics") == ["AI"]


@pytest.mark.parametrize("line", [None, 3])
def test_an_error_survives_being_sent_between_processes(line: int | None) -> None:
    error = pickle.loads(pickle.dumps(RecordError("A reason", line, line)))
    assert (error.message, error.line, error.column) == ("A reason", line, line)
    assert str(error) == ("A reason" if line is None else "line 3, column 3: A reason")
