"""The top-level keys of a record's YAML, found without parsing what nobody asked for.

Where every piece has a plain shape (`shapes`), the outline is known from the lines alone and a
value is composed when it is asked for. Anything unusual is composed as one document. Both ways
give the same parts for the same text; property tests hold them against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from editor.record.errors import RecordError
from editor.record.shapes import PIECE_BEGIN, SOUND, Shape, shape
from editor.record.tree import Entry, Node, NodeKind, Tree, compose, compose_piece, list_of


@dataclass(frozen=True, eq=False)
class Part:
    """A top-level key with its value; `start` counts characters from the YAML's begin."""

    key: str
    start: int
    _pieces: tuple[str, ...] = ()
    _composed: Entry | None = None

    @cached_property
    def entry(self) -> Entry:
        """Return the key and its value, places counted from the part's begin."""
        if self._composed is not None:
            return self._composed
        if len(self._pieces) > 1:
            return _entry_of_list(self._pieces)
        tree = compose_piece(self._pieces[0])
        assert tree is not None
        return tree.node.entries[0]


def outline(text: str) -> tuple[Part, ...]:
    """Return the parts of a record's YAML in order.

    Raises RecordError, with line and column in `text`, for text that is no YAML mapping.
    """
    pieces = PIECE_BEGIN.split(text)
    shapes = [shape(piece) for piece in pieces]
    if SOUND.fullmatch("".join(shapes)):
        parts = _parts(pieces, shapes)
        if len({part.key for part in parts}) == len(parts):
            return parts
    return _composed_parts(compose(text))


def _parts(pieces: Sequence[str], shapes: Sequence[Shape]) -> tuple[Part, ...]:
    parts: list[Part] = []
    at = 0
    position = 0
    while position < len(pieces):
        piece = pieces[position]
        length = len(piece) + 1
        last = position + 1
        if shapes[position] is Shape.OPEN:
            while last < len(pieces) and shapes[last] in _FOLLOWS:
                length += len(pieces[last]) + 1
                last += 1
        if shapes[position] in _BEGINS:
            key = piece[: piece.index(":")]
            parts.append(Part(key, at, tuple(pieces[position:last])))
        at += length
        position = last
    return tuple(parts)


_BEGINS = frozenset({Shape.SCALAR, Shape.MAPPING, Shape.OPEN})
_FOLLOWS = frozenset({Shape.ITEM, Shape.OUTER_ITEM, Shape.COMMENT})


def _entry_of_list(pieces: Sequence[str]) -> Entry:
    """Return the entry of a key whose list's items are composed one by one."""
    items: list[tuple[int, Tree]] = []
    at = len(pieces[0]) + 1
    for piece in pieces[1:]:
        tree = None if piece.startswith("#") else compose_piece(piece)
        if tree is not None:
            items.append((at + tree.offset, Tree(tree.offset, tree.node)))
        at += len(piece) + 1
    header = compose_piece(pieces[0])
    assert header is not None
    entry = header.node.entries[0]
    if not items:
        return entry
    return Entry(entry.key, entry.start, entry.key_end, items[0][0], list_of(items))


def _composed_parts(tree: Tree | None) -> tuple[Part, ...]:
    if tree is None:
        return ()
    root = tree.node
    if root.kind is NodeKind.SCALAR and root.tag == "tag:yaml.org,2002:null" and not root.lock:
        return ()
    if root.kind is not NodeKind.MAP:
        raise RecordError("The front matter is no mapping: Copydesk needs lines of key: value", 1, 1)
    return tuple(_composed_part(entry, tree.offset, root) for entry in root.entries)


def _composed_part(entry: Entry, offset: int, root: Node) -> Part:
    lock = entry.lock or root.lock or ("the record is written in { }" if root.flow else "")
    moved = replace(entry.shifted(-entry.start), lock=lock)
    return Part(entry.key, offset + entry.start, (), moved)
