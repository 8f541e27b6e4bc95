"""Reading plainly written YAML without a parser, which takes ten times as long.

Only what can mean one thing is read here; for all else the answer is None, and the parser is asked.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from editor.record import scalars

# Possessive quantifiers throughout: hostile text must not make the matcher try again.
_KEY = r"[A-Za-z_][A-Za-z0-9_]*+"
_QUOTED = r'"((?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]++|\\["\\/nt])*+)"'
_PLAIN = (
    r"((?:[A-Za-z0-9/]|-(?=[0-9]))"
    r"(?:[A-Za-z0-9_./+~=&%?\'()-]++|,(?=[ ]?\w)|:(?=[A-Za-z0-9/])|[ ](?=[\w(&]))*+)"
)
_VALUE = rf"(?:{_QUOTED}|{_PLAIN})"
_SIMPLE = re.compile(rf"{_KEY}:[ ]++{_VALUE}[ \r\n]*+", re.ASCII)
_LINE = re.compile(rf"([ ]*+)(-[ ])?(?:({_KEY}):(?:[ ]++{_VALUE})?|{_VALUE})[ ]*+\r?", re.ASCII)


class _Line(NamedTuple):
    column: int
    dash: bool
    key: str | None
    value: tuple[Any] | None
    """None where a key opens a block, or has no value."""


class UnusualError(Exception):
    """Here it takes a parser to tell."""


def simple_value(text: str) -> tuple[Any] | None:
    """Return the value of a key with a value on its line, and nothing else, in `text`."""
    match = _SIMPLE.fullmatch(text)
    try:
        return _value(*match.groups()) if match else None
    except UnusualError:
        return None


def plain_value(text: str) -> Any:
    """Return the mapping or list in `text`; None for what it takes a parser to read."""
    try:
        lines = [_line(line) for line in text.split("\n") if line.strip(" \r")]
        value, end = _block(lines, 0)
    except (UnusualError, IndexError):
        return None
    return value if end == len(lines) else None


def _line(text: str) -> _Line:
    match = _LINE.fullmatch(text)
    if match is None:
        raise UnusualError
    indent, dash, key, *values = match.groups()
    quoted, plain = values[:2] if key else values[2:]
    value = None if quoted is None and plain is None else _value(quoted, plain)
    if key is None and not dash:
        raise UnusualError
    return _Line(len(indent), bool(dash), key and intern(key), value)


def _block(lines: list[_Line], at: int) -> tuple[Any, int]:
    """Return the block that begins at a line, and where it ends."""
    return _list(lines, at) if lines[at].dash else _mapping(lines, at)


def _list(lines: list[_Line], at: int) -> tuple[list[Any], int]:
    column, items = lines[at].column, []
    while at < len(lines) and lines[at].dash and lines[at].column == column:
        if lines[at].key is None:
            (item,) = lines[at].value or (None,)
            at += 1
        else:
            lines[at] = lines[at]._replace(column=column + 2, dash=False)
            item, at = _mapping(lines, at)
        items.append(item)
    return items, at


def _mapping(lines: list[_Line], at: int) -> tuple[dict[str, Any], int]:
    column, values = lines[at].column, {}
    while at < len(lines) and not lines[at].dash and lines[at].column == column:
        _, _, key, value = lines[at]
        if key is None or key in values:
            raise UnusualError
        at += 1
        if value is not None:
            (values[key],) = value
        elif at < len(lines) and _is_below(lines[at], column):
            values[key], at = _block(lines, at)
        else:
            values[key] = None
    return values, at


def _is_below(line: _Line, column: int) -> bool:
    return line.column > column or (line.dash and line.column == column)


def _value(quoted: str | None, plain: str | None) -> tuple[Any]:
    if plain is None:
        assert quoted is not None
        return (quoted_value(quoted),)
    return (unquoted_value(plain),)


def quoted_value(text: str) -> str:
    """Return the text between double quotes, in which only what JSON has too is escaped."""
    value: str = json.loads(f'"{text}"') if "\\" in text else text
    return value


@lru_cache(maxsize=8192)
def unquoted_value(text: str) -> Any:
    """Return what a plain scalar means. Raises UnusualError for a date or number that is none."""
    try:
        return scalars.construct(scalars.plain_tag(text), text)
    except ValueError:
        raise UnusualError from None
