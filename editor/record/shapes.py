"""Recognising the plain shapes of YAML that records are made of, without a parser.

A record is cut into pieces at its top-level keys and list items. A piece whose every line has a
plain shape, and whose lines fit each other by indentation, is sound YAML wherever it stands, and
needs no parser to prove it; anything else is left to the parser. Records repeat each other's
pieces, so what was found about a piece is remembered.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

# What a piece is; one letter each, so that a record's pieces read as a word.
SCALAR = "S"
"""`key: value` on one line"""
MAPPING = "M"
"""`key:` with a nested block below it"""
OPEN = "O"
"""`key:` alone: items of a list may follow, else its value is null"""
ITEM = "I"
"""an item of a list, its dash indented by two spaces"""
OUTER_ITEM = "J"
"""an item of a list whose dashes stand at the beginning of the line"""
COMMENT = "C"
BLANK = "B"
UNUSUAL = "U"

PIECE_BEGIN = re.compile(r"\n(?=[^ \r\n]|  -)")
"""The line break before each piece."""

SOUND = re.compile(
    f"{BLANK}?(?:[{SCALAR}{MAPPING}{COMMENT}]"
    f"|{OPEN}(?:[{ITEM}{COMMENT}]*|[{OUTER_ITEM}{COMMENT}]*))*"
)
"""The words that are a sound mapping."""

# Left out by name, as classes of many thousand letters take long to compile.
_CONTROL = r"\x00-\x1f\x7f-\x9f"
_ODD = re.compile("[\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What else does not stand for itself; a piece with one of these has no plain shape."""
_TEXT = rf"^{_CONTROL}"
_NO_QUOTE = rf'^{_CONTROL}"\\'
_NO_APOSTROPHE = rf"^{_CONTROL}'"
_NO_SIGN = rf"^{_CONTROL}\x20\x23\x3a"
# Possessive quantifiers throughout: hostile text must not make the matcher try again.
_ESCAPE = r'\\(?:["\\/ntrbfae0 ]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4})'
_DOUBLE = rf'"(?:[{_NO_QUOTE}]++|{_ESCAPE})*+"'
_SINGLE = rf"'(?:[{_NO_APOSTROPHE}]++|'')*+'"
# Plain text begins with a letter, a digit or a sign that means nothing to YAML; a colon or a
# number sign inside it touches other text.
_PLAIN = (
    rf"(?:[A-Za-z0-9_./+$(;^~\\\xa1-\u2027\u202a-\ud7ff]|-(?=[A-Za-z0-9_.]))"
    rf"(?:[{_NO_SIGN}]++|(?<!\ )\#|:(?=[{_NO_SIGN}])|\ ++(?=[{_NO_SIGN}]|:[{_NO_SIGN}]))*+"
)
_VALUE = rf"(?:{_DOUBLE}|{_SINGLE}|\[\]|\{{\}}|{_PLAIN})"
_KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,120}+:"
_END = r"\ *\r?"
_OPEN_PIECE = re.compile(rf"{_KEY}{_END}(?:\n\ *\r?)*")
_COMMENT_LINE = re.compile(r"\ *\#[^\x00-\x08\x0a-\x1f\x7f-\x9f]*\r?")
_BLANK_LINE = re.compile(r"\ *\r?")


# These two take 10 ms to compile, and the first records on screen need neither.
@cache
def _line_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<indent>\ *)(?:(?P<dash>-\ )?(?P<key>{_KEY})(?:\ ++{_VALUE}|(?P<opens>))"
        rf"|(?P<item>-\ ){_VALUE}){_END}"
    )


@cache
def _scalar_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_KEY}\ ++{_VALUE}{_END}(?:\n\ *\r?)*")


@lru_cache(maxsize=8192)
def shape(piece: str) -> str:
    """Return the shape of a piece, UNUSUAL where only the parser can tell."""
    if not piece.isascii() and _ODD.search(piece):
        return UNUSUAL
    first = piece[:1]
    if first == "#":
        return COMMENT if _is_comment(piece) else UNUSUAL
    if first == "-":
        return _nested(piece, 0, OUTER_ITEM)
    if piece.startswith("  -"):
        return _nested(piece, 2, ITEM)
    if _scalar_pattern().fullmatch(piece):
        return SCALAR
    if _OPEN_PIECE.fullmatch(piece):
        return OPEN
    if not piece.strip(" \r\n"):
        return BLANK
    return _nested(piece, 0, MAPPING)


def _is_comment(piece: str) -> bool:
    return all(
        _COMMENT_LINE.fullmatch(line) or _BLANK_LINE.fullmatch(line) for line in piece.split("\n")
    )


class _Line(NamedTuple):
    """The plain shape of one line; columns count from 0."""

    level: tuple[int, bool]
    """The column where it begins, and whether a dash stands there."""
    key_level: tuple[int, bool] | None
    """The level of its key, None if it has no key."""
    opens: bool
    """Whether its key has no value, so that a block may follow."""


_EMPTY = _Line((-1, False), None, False)


def _nested(piece: str, column: int, result: str) -> str:
    """Return `result` if the lines of `piece` fit each other, from a block at `column`."""
    levels = [(column, result is not MAPPING)]
    opened = -1
    for text in piece.split("\n"):
        line = _line(text)
        if line is None:
            return UNUSUAL
        if line is _EMPTY:
            continue
        level, key_level, opens = line
        if opened >= 0 and level[0] > opened:
            levels.append(level)
        elif level != levels[-1]:
            while len(levels) > 1 and levels[-1][0] > level[0]:
                levels.pop()
            if level != levels[-1]:
                return UNUSUAL
        if key_level is None:
            opened = -1
            continue
        if key_level != level:
            levels.append(key_level)
        opened = key_level[0] if opens else -1
    return result


@lru_cache(maxsize=8192)
def _line(text: str) -> _Line | None:
    """Return the shape of a line, None if only the parser can tell."""
    match = _line_pattern().fullmatch(text)
    if match is None:
        return _EMPTY if _BLANK_LINE.fullmatch(text) else None
    indent, dash, key, opens, _item = match.groups()
    at = len(indent)
    if key is None:
        return _Line((at, True), None, False)
    if dash is None:
        return _Line((at, False), (at, False), opens is not None)
    return _Line((at, True), (at + len(dash), False), opens is not None)
