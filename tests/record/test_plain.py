"""What is read without a parser is what the parser reads."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.record.plain import plain_value, simple_value

VALUES = (
    *('"a"', '"a \\"b\\" \\\\ \\n"', "2021-12-17T10:49:00Z", "2021-12-17", "news", "a b", "-1"),
    *("62", "1.5", "yes", "null", "~", "https://example.org/a?b=c#d", "12:30:45", "014", "- x"),
    *("a: b", "a :b", "[]", "{}", "&a b", "*a", "!x y", "'a'", "|", ">-", "a #b", "a#b", "1_000"),
    *("a, b", "R&D", "it's (x)", "=", "<<", "?", "2021-02-30", "\t", "é", '"\x85"', '"\\x41"'),
)
LINES = st.builds(
    lambda indent, dash, key, value, end: " " * indent + dash + key + value + end,
    st.integers(0, 6),
    st.sampled_from(["", "", "- ", "-  ", "-"]),
    st.sampled_from(["", "a: ", "b: ", "a:", "c:  ", "a b: ", "<<: ", "? "]),
    st.sampled_from(["", *VALUES]),
    st.sampled_from(["\n", "\n", "\n\n", " \n", "\r\n", "\r", " # x\n"]),
)


def parsed(text: str) -> object:
    return yaml.load(text, Loader=yaml.CSafeLoader)


@given(st.lists(LINES, min_size=1, max_size=8).map("".join))
def test_blocks(text: str) -> None:
    value = plain_value(text)
    if value is not None:
        assert value == parsed(text)


@given(
    st.sampled_from(["a", "a_1"]), st.sampled_from(VALUES), st.sampled_from(["", "\n\n", "\r\n"])
)
def test_values_on_one_line(key: str, value: str, end: str) -> None:
    text = f"{key}: {value}{end}"
    found = simple_value(text)
    if found is not None:
        assert parsed(text) == {key: found[0]}


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: x y",
        "  - a: 1\n    b:\n      - x\n      - y: 2\n        z: 3\n    c:\n      d: e\n",
        "a:\n- b: 1\n  c:\n  - d\n- e",
        "a:\nb:\n  c:\n",
    ],
)
def test_plain_ones_are_read(text: str) -> None:
    assert plain_value(text) == parsed(text)


@pytest.mark.parametrize("text", ["", "a", "a: 1\na: 2", "  - a\n - b", "a: b\n  c", "- a\nb: c"])
def test_others_are_left_to_the_parser(text: str) -> None:
    assert plain_value(text) is None


def test_real_records(real_site: Path) -> None:
    read = 0
    for path in sorted((real_site / "_news").glob("*.md"))[::4]:
        front = path.read_text("utf-8").split("\n---\n")[0].removeprefix("---\n")
        value = plain_value(front)
        read += value is not None
        assert value is None or value == parsed(front)
    assert read > 20
