"""New values as YAML text, written as their neighbours are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from editor.record import scalars
from editor.record.errors import RecordError
from editor.record.neighbours import Habit, Neighbours
from editor.record.paths import Path
from editor.record.sentence import Sentence
from editor.record.tree import Node

MAX_KEY = 1000
"""Characters of a key; YAML allows 1,024 on the line before the colon."""


def is_container(value: object) -> bool:
    """Return whether a value has items of its own to write."""
    return isinstance(value, dict | list | tuple) and bool(value)


def scalar(value: Any, habit: Habit, *, flow: bool = False) -> str:
    """Return one line of YAML for a scalar, or for an empty list or mapping."""
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    return scalars.write(value, habit.style, habit.text, flow=flow)


def key(name: object, style: str = "") -> str:
    """Return YAML text for a mapping's key. Raises RecordError for a key that is no text."""
    if not isinstance(name, str):
        raise RecordError(
            Sentence(
                "A key must be text, but {name!r} is {kind}",
                name=name,
                kind=scalars.type_name(name),
            )
        )
    written = scalars.write(name, style, "", flow=True)
    if len(written) > MAX_KEY:
        raise RecordError(
            Sentence(
                "The key {written}... is longer than {max_key} characters",
                written=written[:40],
                max_key=MAX_KEY,
            )
        )
    return written


class Writer:
    """Writes values for places in one record."""

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours

    def inline(self, value: Any, path: Path, *, flow: bool) -> str:
        """Return a value on one line: a scalar, or a collection within [] or {}."""
        if not is_container(value):
            return scalar(value, self._neighbours.habit(path, value), flow=flow)
        if isinstance(value, Mapping):
            return "{" + ", ".join(self.flow_pair(k, v, path) for k, v in value.items()) + "}"
        items = (self.inline(item, (*path, i), flow=True) for i, item in enumerate(value))
        return "[" + ", ".join(items) + "]"

    def flow_pair(self, name: Any, value: Any, path: Path) -> str:
        """Return `name: value` for a mapping within {}."""
        return f"{key(name)}: {self.inline(value, (*path, str(name)), flow=True)}"

    def pair(self, name: Any, value: Any, path: Path, column: int) -> str:
        """Return the lines of a mapping's entry, each with its line end.

        `path` is the mapping's, `column` where its keys stand.
        """
        head = " " * column + key(name) + ":"
        return head + self.after_key(value, (*path, str(name)), column)

    def item(self, value: Any, path: Path, column: int, gap: int = 1) -> str:
        """Return the lines of a list's item at `path`; `column` is where its dash stands.

        `gap` counts the spaces between the dash and the value.
        """
        head = " " * column + "-"
        if not is_container(value):
            return f"{head}{' ' * gap}{self.inline(value, path, flow=False)}{self._newline}"
        inner = column + 1 + gap
        return head + " " * gap + self.block(value, path, inner).lstrip(" ")

    def after_key(self, value: Any, path: Path, column: int) -> str:
        """Return what follows the colon of a key in `column`, line end included."""
        if not is_container(value) or self.stays_inline(value):
            return f" {self.inline(value, path, flow=False)}{self._newline}"
        return self._newline + self.below(value, path, column)

    def below(self, value: Any, path: Path, column: int) -> str:
        """Return the block lines of a collection that belongs to a key in `column`."""
        if isinstance(value, Mapping):
            return self.block(value, path, column + self._neighbours.indent)
        return self.block(value, path, column + self._neighbours.dash_offset)

    def block(self, value: Any, path: Path, column: int) -> str:
        """Return the lines of a collection whose keys or dashes stand in `column`."""
        if isinstance(value, Mapping):
            return "".join(self.pair(k, v, path, column) for k, v in value.items())
        return "".join(self.item(v, (*path, i), column) for i, v in enumerate(value))

    def stays_inline(self, value: Any) -> bool:
        """Return whether a new collection is written within [], as the record's others are."""
        return (
            isinstance(value, list | tuple)
            and self._neighbours.flow_lists
            and not any(is_container(item) for item in value)
        )

    @property
    def _newline(self) -> str:
        return self._neighbours.newline


_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*(?P<rest>[^\r\n]*)")


def rewritten(value: Any, node: Node, raw: str, habit: Habit, column: int, newline: str) -> str:
    """Return a scalar in the style of the one that it replaces.

    `raw` is the old text, `column` that of the key or dash which owns the value. Of a block
    scalar the comment after its sign stays.
    """
    if node.style not in ("|", ">"):
        return scalar(value, habit)
    header = _BLOCK_HEADER.match(raw)
    rest = header["rest"] if header else ""
    wants_block = isinstance(value, str) and habit.style == node.style
    if wants_block and (text := _block_scalar(value, node.style, raw, column, newline)):
        sign, _, lines = text.partition("\n")
        return f"{sign}{rest.rstrip()}{newline}{lines}"
    return scalar(value, Habit('"', "")) + (f" {rest.strip()}" if rest.strip() else "")


_UNFIT = re.compile(
    r"[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def _block_scalar(value: str, style: str, raw: str, column: int, newline: str) -> str:
    """Return header and lines of a block scalar, "" where `value` does not fit one."""
    if not value.strip("\n") or _UNFIT.search(value):
        return ""
    content = value.rstrip("\n")
    breaks = len(value) - len(content)
    lines = content.split("\n")
    if style == ">":
        if any(line[:1] in (" ", "\t") for line in lines):
            style = "|"
        else:
            lines = _unfolded(lines)
    indent = _content_indent(raw) or column + 2
    hint = str(indent - column) if lines[0][:1] in (" ", "\t", "") else ""
    if hint and not 1 <= int(hint) <= 9:
        return ""
    chomping = {0: "-", 1: ""}.get(breaks, "+")
    body = newline.join(" " * indent + line if line else "" for line in lines)
    return f"{style}{hint}{chomping}\n{body}" + newline * max(breaks - 1, 0)


def _unfolded(lines: list[str]) -> list[str]:
    """Return the lines of folded text that read as `lines`: each line break stands twice."""
    result = lines[:1]
    for line in lines[1:]:
        if line and any(result):
            result.append("")
        result.append(line)
    return result


def _content_indent(raw: str) -> int:
    for line in raw.splitlines()[1:]:
        if line.strip():
            return len(line) - len(line.lstrip(" "))
    return 0
