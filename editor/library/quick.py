"""The list's values of a plainly written record, without a YAML parser.

A record is cut at its list items. Records repeat each other's items, so an item that was found
sound once is sound at a glance afterwards. What is not of the plainest shape is left to the
document, which reads everything and is held against this in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import yaml

from editor.library.rows import DATE_KEYS, LISTED_KEYS
from editor.record import shapes
from editor.record.frontmatter import BOM, MAX_YAML
from editor.record.plain import UnusualError, plain_value, quoted_value, unquoted_value

# What stands for itself between double quotes, and what does so in plain text. What else does not
# is looked for on its own (`_ODD`): classes of many thousand letters take long to compile.
_QUOTED = r'^\x00-\x1f"\\\x7f-\x9f'
_PLAIN = r"^\x00-\x20\x22\x23\x3a\x5c\x7f-\x9f"
_PLAIN_OR_SIGN = _PLAIN.replace(r"\x23", "")
_ODD = ("\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff")
# Possessive quantifiers throughout: hostile text must not make the matcher try again.
_KEY = r"[A-Za-z_][A-Za-z0-9_]*+"
_DOUBLE = rf'"[{_QUOTED}]*+(?:\\["\\/nt][{_QUOTED}]*+)*+"'
_WORDS = rf"[A-Za-z/](?:[{_PLAIN_OR_SIGN}]++|:(?=[{_PLAIN}])|\ (?=[{_PLAIN}]))*+"
_NUMBER = r"-?+(?:0|[1-9][0-9]{0,14}+)(?=\n|\Z)"
_DATE = (
    r"(?!0000)[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    r"|[0-9][0-9](?:0[48]|[2468][048]|[13579][26])-02-29"
)
_MOMENT = rf"(?:{_DATE})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z(?=\n|\Z)"
_GROUPS = rf"({_DOUBLE})|({_WORDS})|({_NUMBER}|{_MOMENT})"
_ANY_VALUE = rf"(?:{_DOUBLE}|{_WORDS}|{_NUMBER}|{_MOMENT})"
_PAIR = rf"{_KEY}:\ {_ANY_VALUE}"

# One top-level key with all that belongs to it, or the closing fence with all that follows.
_TOP = re.compile(
    rf"(({_KEY}):(?:\ (?:{_GROUPS})\n++|(\n(?:(?:\ |-\ )[^\n]*+\n++)*+)\n*+)(?!\ )"
    r"|---\n[\S\s]*+)"
)
_VALUE = re.compile(_GROUPS)
_ADDRESS = re.compile(rf"url: (?:{_GROUPS})(?=\n|\Z)")
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
_FENCE = b"---\n"
_HEAD = 4_000  # bytes within which a record has its first list


class _Style:
    """How lists are indented: their dash, its shape, and the items that were found sound.

    Its patterns take 10 ms to compile, and most sites write all their lists in one style.
    """

    def __init__(self, dash: str, shape: str) -> None:
        self.dash = dash
        self.separator = f"\n{dash}"
        self.separator_bytes = self.separator.encode()
        self.related = f"\nrelated:\n{dash}".encode()
        """What `related`, the one long list, begins with."""
        self.after = re.compile(rb"\n(?! |\n|- )" if dash == "- " else rb"\n(?! |\n)")
        """The line break before the key that follows a list."""
        self.shape = shape
        item = rf"(?:{_PAIR}{_lines(' ' * len(dash))}*+|{_ANY_VALUE})"
        self.items = re.compile(rf"(?:{item}(?:\Z|\n{dash}(?!\Z)))++")
        """Matches items in which every value can be read, with `separator` between them."""
        self.sound: set[int] = set()


class QuickReader:
    """Reads records; remembers the hashes of up to `memory` sound items.

    Not to be used by two threads at once.
    """

    def __init__(self, memory: int = 500_000) -> None:
        self._memory = memory
        self._nested: dict[str, Any] = {}

    @cached_property
    def _indented(self) -> _Style:
        return _Style("  - ", shapes.ITEM)

    @cached_property
    def _flush(self) -> _Style:
        return _Style("- ", shapes.OUTER_ITEM)

    def values(self, data: bytes) -> Mapping[str, Any] | None:
        """Return the values of a record as far as `row_of` needs them; None if it takes a parser.

        Images have their address only, lists but topics their length, null is an empty list, and
        what is not among `LISTED_KEYS` is None.
        """
        data = data.removeprefix(BOM)
        if b"\r" in data:
            data = data.replace(b"\r\n", b"\n")
        if not data.startswith(_FENCE) or len(data) > MAX_YAML:
            return None
        style = self._flush if data.find(b":\n- ", 0, _HEAD) >= 0 else self._indented
        try:
            return _Record(self, style).read(data, len(_FENCE) - 1)
        except (UnusualError, UnicodeDecodeError):
            return None

    def check(self, item: bytes, style: _Style) -> None:
        """Raise UnusualError unless this is a list item in which every value can be read."""
        key = hash(item)
        if key not in style.sound:
            _check_item(item.decode().rstrip(" \n"), style)
            if len(style.sound) >= self._memory:
                style.sound.clear()
            style.sound.add(key)

    def are_sound(self, items: list[bytes], whole: bytes | memoryview, style: _Style) -> bool:
        """Whether every value can be read in list items; False also where it takes one by one.

        `whole` is the text that was cut into them.
        """
        known = style.sound
        keys = list(map(hash, items))
        if known.issuperset(keys):
            return True
        if not known.isdisjoint(keys):
            new = [item for item, key in zip(items, keys, strict=True) if key not in known]
            whole = style.separator_bytes.join(new)
        text = str(whole, "utf-8")
        if _has_odd(text) or not style.items.fullmatch(text):
            return False
        if len(known) + len(keys) > self._memory:
            known.clear()
        known.update(keys)
        return True

    def first_with_more(self, items: list[bytes], style: _Style) -> int:
        """Return the place of the first item that goes on with other keys.

        Raises UnusualError if in one before it not every value can be read.
        """
        for place, item in enumerate(items):
            try:
                self.check(item, style)
            except UnusualError:
                if style.after.search(item) is None:
                    raise
                return place
        return len(items) - 1

    def nested(self, key: str, block: str, style: _Style) -> Any:
        """Return the value of a key with a block below it, of lists but topics only the length."""
        if key == "images":  # no two records have the same
            return self._nested_value(key, block, style)
        piece = f"{key}:{block}"
        if piece not in self._nested:
            if len(self._nested) >= 10_000:
                self._nested.clear()
            self._nested[piece] = self._nested_value(key, block, style)
        return self._nested[piece]

    def _nested_value(self, key: str, block: str, style: _Style) -> Any:
        block = block.rstrip(" \n")
        if not block:
            return []
        if block.startswith(style.separator):
            items = [item.rstrip(" \n") for item in block.split(style.separator)[1:]]
            for item in items:
                _check_item(item, style)
            if key == "images":
                return [_image(item, style) for item in items]
            return [_item_value(item) if key == "topics" else None for item in items]
        piece = f"{key}:{block}"
        if not (_MAPPING.fullmatch(piece) or _has_shape(piece, shapes.MAPPING)):
            raise UnusualError
        if key not in LISTED_KEYS:
            return None
        return _read(piece)[key]


class _Record:
    """One record on its way; `closed` once its closing fence has come."""

    def __init__(self, reader: QuickReader, style: _Style) -> None:
        self.reader = reader
        self.style = style
        self.values: dict[str, Any] = {}
        self.closed = False

    def read(self, data: bytes, at: int) -> dict[str, Any]:
        """Return the values of what follows a file's opening fence, whose signs end there."""
        begin = data.find(self.style.related, at)
        first = begin + len(self.style.related)
        if begin < 0 or data.find(b"\n---\n", at, begin + 1) >= 0:
            self.take_keys(data[at:])
        else:
            self.take_keys(data[at : begin + 1] + self.take_related(data[first:]))
        if not self.closed:
            raise UnusualError
        return self.values

    def take_related(self, data: bytes) -> bytes:
        """Take the long list from behind its first dash, and return what follows it."""
        style = self.style
        items = data.split(style.separator_bytes)
        *others, last = items
        after = style.after.search(last)
        if after is not None:
            own = last[: after.start()].rstrip(b" \n")
            whole = memoryview(data)[: len(data) - len(last) + len(own)]
            if self.reader.are_sound([*others, own], whole, style):
                self.values["related"] = [None] * len(items)
                return last[after.end() :]
        place = self.reader.first_with_more(items, style)
        last = items[place]
        after = style.after.search(last)
        if after is None:
            raise UnusualError
        self.reader.check(last[: after.start()].rstrip(b" \n"), style)
        self.values["related"] = [None] * (place + 1)
        return style.separator_bytes.join((last[after.end() :], *items[place + 1 :]))

    def take_keys(self, data: bytes) -> None:
        """Take the lines from a top-level key on, up to the closing fence if it comes."""
        text = data.lstrip(b"\n").decode()
        if _has_odd(text):
            raise UnusualError
        values = self.values
        taken = 0
        for whole, key, quoted, words, other, block in _TOP.findall(text):
            taken += len(whole)
            if not key:
                self.closed = True
                break
            if key in values:
                raise UnusualError
            if block:
                values[key] = self.reader.nested(key, block, self.style)
            elif key not in LISTED_KEYS:
                values[key] = None
            elif other and key in DATE_KEYS:
                values[key] = other
            else:
                values[key] = _value(quoted, words or other)
        if taken != len(text):
            raise UnusualError


def _check_item(item: str, style: _Style) -> None:
    """Raise UnusualError unless this is a list item in which every value can be read."""
    if _has_odd(item):
        raise UnusualError
    if not (style.items.fullmatch(item) or _has_shape(style.dash + item, style.shape)):
        raise UnusualError


def _image(item: str, style: _Style) -> Any:
    """Return an image, with its address at least."""
    match = _ADDRESS.match(item)
    if match and item.count("url:") == 1:
        return {"url": _value(match[1], match[2] or match[3])}
    return _read(style.dash + item)[0]


def _read(piece: str) -> Any:
    """Return the mapping or list in a sound piece."""
    value = plain_value(piece)
    return yaml.load(piece, Loader=yaml.CSafeLoader) if value is None else value


def _has_odd(text: str) -> bool:
    return not text.isascii() and any(sign in text for sign in _ODD)


def _has_shape(piece: str, shape: str) -> bool:
    """Whether the piece has that shape, and what looks like a number or a date in it is one."""
    if shapes.shape(piece) != shape:
        return False
    try:
        for text in _LOOSE_VALUE.findall(piece):
            unquoted_value(text)
    except UnusualError:
        return False
    return True


def _item_value(item: str) -> Any:
    match = _VALUE.fullmatch(item)
    if match is None:
        raise UnusualError
    return _value(match[1], match[2] or match[3])


def _value(quoted: str | None, plain: str | None) -> Any:
    return quoted_value(quoted[1:-1]) if quoted else unquoted_value(plain or "")
