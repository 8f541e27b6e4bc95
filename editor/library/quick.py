"""The list's values of a plainly written record, without a YAML parser.

A record is cut at its list items. Records repeat each other's items, so an item that was found
sound once is sound at a glance afterwards. What is not of the plainest shape is left to the
document, which reads everything and is held against this in the tests.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml

from editor.library.rows import DATE_KEYS, LISTED_KEYS
from editor.record import scalars, shapes
from editor.record.frontmatter import BOM, MAX_YAML

# What stands for itself between double quotes, and what does so in plain text.
_BEYOND_ASCII = r"\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_QUOTED = r"\x20\x21\x23-\x5b\x5d-\x7e" + _BEYOND_ASCII
_PLAIN = r"\x21\x24-\x39\x3b-\x5b\x5d-\x7e" + _BEYOND_ASCII
# Possessive quantifiers throughout: hostile text must not make the matcher try again.
_KEY = r"[A-Za-z_][A-Za-z0-9_]*+"
_DOUBLE = rf'"(?:[{_QUOTED}]++|\\["\\/nt])*+"'
_WORDS = rf"[A-Za-z/](?:[{_PLAIN}\#]++|:(?=[{_PLAIN}])|\ (?=[{_PLAIN}]))*+"
_NUMBER = r"-?+(?:0|[1-9][0-9]{0,14}+)(?=\n|\Z)"
_DATE = (
    r"(?!0000)[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    r"|[0-9][0-9](?:0[48]|[2468][048]|[13579][26])-02-29"
)
_MOMENT = rf"(?:{_DATE})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z(?=\n|\Z)"
_GROUPS = rf"({_DOUBLE})|({_WORDS})|({_NUMBER}|{_MOMENT})"
_PAIR = rf"{_KEY}:\ (?:{_DOUBLE}|{_WORDS}|{_NUMBER}|{_MOMENT})"

# One top-level key with all that belongs to it, or the closing fence with all that follows.
_TOP = re.compile(
    rf"(({_KEY}):(?:\ (?:{_GROUPS})\n++|(\n++)|(\n(?:\ [^\n]*+\n++)++))(?!\ )|---\n[\S\s]*+)"
)
_VALUE = re.compile(_GROUPS)
_ADDRESS = re.compile(rf"url: (?:{_GROUPS})(?=\n|\Z)")
_NEXT_KEY = re.compile(rb"\n(?=[^ \n])")
_LOOSE_VALUE = re.compile(
    r"^ *(?:- +)*(?:[A-Za-z_][A-Za-z0-9_-]*: +)?([-+.\d][^\n]*?) *$", re.MULTILINE
)


def _lines(own: str) -> str:
    """Return a pattern for the lines of a mapping indented by `own`, each with its line break.

    A value may be a mapping or a list of mappings, whose dashes may stand below the key.
    """
    below, deepest = own + "  ", own + "    "
    pairs = rf"(?:\n{below}{_PAIR})++"
    items = rf"(?:\n{below}-\ {_PAIR}(?:\n{deepest}{_PAIR})*+)++"
    flush = rf"(?:\n{own}-\ {_PAIR}(?:\n{below}{_PAIR})*+)++"
    return rf"(?:\n{own}(?:{_PAIR}|{_KEY}:(?:{pairs}|{items}|{flush})))"


_MAPPING = re.compile(rf"{_KEY}:{_lines('  ')}++")
_HEAD = 4_000  # bytes within which a record has its first list
_VALUED_LISTS = ("topics", "images")  # of other lists only the length is wanted


class _Style:
    """How lists are indented: their dash, its shape, and the items that were found sound."""

    def __init__(self, dash: str, shape: str) -> None:
        self.dash = dash
        self.separator = f"\n{dash}".encode()
        self.shape = shape
        self.pattern = re.compile(rf"{_PAIR}{_lines(' ' * len(dash))}*+|{_GROUPS}")
        self.sound: set[int] = set()


class QuickReader:
    """Reads records; remembers the hashes of up to `memory` sound items.

    Not to be used by two threads at once.
    """

    def __init__(self, memory: int = 500_000) -> None:
        self._memory = memory
        self._indented = _Style("  - ", shapes.ITEM)
        self._flush = _Style("- ", shapes.OUTER_ITEM)
        self._nested: dict[str, Any] = {}

    def values(self, data: bytes) -> Mapping[str, Any] | None:
        """Return the values of a record as far as `row_of` needs them; None if it takes a parser.

        Images have their address only, lists but topics their length, null is an empty list, and
        what is not among `LISTED_KEYS` is None.
        """
        data = data.removeprefix(BOM)
        if b"\r" in data:
            data = data.replace(b"\r\n", b"\n")
        if not data.startswith(b"---\n") or len(data) > MAX_YAML:
            return None
        style = self._flush if data.find(b":\n- ", 0, _HEAD) >= 0 else self._indented
        try:
            return _Record(self, style).read(data[4:])
        except (_UnusualError, UnicodeDecodeError):
            return None

    def check_item(self, item: bytes, style: _Style) -> None:
        """Raise _UnusualError unless this is a list item in which every value can be read."""
        key = hash(item)
        if key in style.sound:
            return
        text = item.decode()
        if not (style.pattern.fullmatch(text) or _has_shape(style.dash + text, style.shape)):
            raise _UnusualError
        if len(style.sound) >= self._memory:
            style.sound.clear()
        style.sound.add(key)

    def mapping(self, piece: str) -> Any:
        """Return the value of a key with a mapping below it."""
        if piece not in self._nested:
            if not (_MAPPING.fullmatch(piece) or _has_shape(piece, shapes.MAPPING)):
                raise _UnusualError
            if len(self._nested) >= 10_000:
                self._nested.clear()
            wanted = piece.partition(":")[0] in LISTED_KEYS
            value = yaml.load(piece, Loader=yaml.CSafeLoader) if wanted else {"": None}
            (self._nested[piece],) = value.values()
        return self._nested[piece]


class _UnusualError(Exception):
    """Here it takes a parser to tell."""


class _Record:
    """One record on its way; `current` is the key whose list is being read, if one is."""

    def __init__(self, reader: QuickReader, style: _Style) -> None:
        self.reader = reader
        self.style = style
        self.values: dict[str, Any] = {}
        self.current: str | None = None
        self.closed = False

    def read(self, data: bytes) -> dict[str, Any]:
        """Return the values of what follows a file's opening fence."""
        head, *items = data.lstrip(b"\n").split(self.style.separator)
        self.take_keys(head)
        sound = self.style.sound
        position = 0
        glanced = False
        while position < len(items) and not self.closed:
            current = self.current
            if current is None:
                raise _UnusualError
            if current not in _VALUED_LISTS and not glanced:
                glanced = True
                position += self.glance_at(items[position:-1], current)
            item = items[position]
            if hash(item) in sound and current not in _VALUED_LISTS:
                self.values[current].append(None)
            else:
                self.take_item(item, current)
            position += 1
        if not self.closed:
            raise _UnusualError
        b"".join(items[position:]).decode()  # the rest is the body
        return self.values

    def glance_at(self, items: list[bytes], current: str) -> int:
        """Take the items if all of them are known to be sound; return how many were taken."""
        if not self.style.sound.issuperset(map(hash, items)):
            return 0
        self.values[current] += [None] * len(items)
        return len(items)

    def take_keys(self, data: bytes) -> None:
        """Take the lines from a top-level key on, up to the closing fence if it comes."""
        text = data.decode() + "\n"
        values = self.values
        taken = 0
        for whole, key, quoted, words, other, opens, nested in _TOP.findall(text):
            taken += len(whole)
            if not key:
                self.closed = True
                break
            if key in values:
                raise _UnusualError
            self.current = None
            if opens:
                self.current = key
                values[key] = []
            elif nested:
                values[key] = self.reader.mapping(whole.rstrip("\n"))
            elif key not in LISTED_KEYS:
                values[key] = None
            elif other and key in DATE_KEYS:
                values[key] = other
            else:
                values[key] = _value(quoted, words or other)
        if taken != len(text):
            raise _UnusualError

    def take_item(self, data: bytes, key: str) -> None:
        """Take an item of the list of `key`, and the keys that may follow it."""
        tail = _NEXT_KEY.search(data)
        item = (data[: tail.start()] if tail else data).rstrip(b" \n")
        self.reader.check_item(item, self.style)
        value = None
        if key == "topics":
            value = _item_value(item.decode())
        elif key == "images":
            value = self.image(item.decode())
        self.values[key].append(value)
        if tail:
            self.take_keys(data[tail.end() :])

    def image(self, item: str) -> Any:
        """Return an image, with its address at least."""
        match = _ADDRESS.match(item)
        if match and item.count("url:") == 1:
            return {"url": _value(match[1], match[2] or match[3])}
        return yaml.load(self.style.dash + item, Loader=yaml.CSafeLoader)[0]


def _has_shape(piece: str, shape: str) -> bool:
    """Whether the piece has that shape, and what looks like a number or a date in it is one."""
    if shapes.shape(piece) != shape:
        return False
    try:
        for text in _LOOSE_VALUE.findall(piece):
            scalars.construct(scalars.plain_tag(text), text)
    except ValueError:
        return False
    return True


def _item_value(item: str) -> Any:
    match = _VALUE.fullmatch(item)
    if match is None:
        raise _UnusualError
    return _value(match[1], match[2] or match[3])


def _value(quoted: str | None, plain: str | None) -> Any:
    if quoted:
        text = quoted[1:-1].replace('\\"', '"')
        # What may follow a backslash here means the same in JSON.
        return json.loads(quoted) if "\\" in text else text
    return _plain_value(plain or "")


@lru_cache(maxsize=4096)
def _plain_value(text: str) -> Any:
    try:
        return scalars.construct(scalars.plain_tag(text), text)
    except ValueError:
        raise _UnusualError from None
