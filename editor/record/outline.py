"""The top-level keys of a record's YAML, found without parsing what nobody asked for.

Where every piece has a plain shape (`shapes`), the outline is known from the lines alone and a
value is composed when it is asked for. Anything unusual is composed as one document. Both ways
give the same parts for the same text; property tests hold them against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from itertools import accumulate, takewhile

from editor.record.composer import compose, compose_piece
from editor.record.errors import RecordError
from editor.record.sentence import Sentence
from editor.record.shapes import (
    COMMENT,
    ITEM,
    MAPPING,
    OPEN,
    OUTER_ITEM,
    PIECE_BEGIN,
    SCALAR,
    SOUND,
    UNUSUAL,
    shape,
)
from editor.record.tree import Entry, Node, NodeKind, Tree, list_of

MAX_KEYS = 1000
"""Top-level keys of a record; real ones have some 30."""


class Composed:
    """The pieces of a text as trees; those that an earlier text had too are composed only once."""

    def __init__(self, before: Composed | None = None) -> None:
        self._trees: dict[str, Tree] = {}
        self._before = before._trees if before else {}

    def tree(self, piece: str) -> Tree:
        """Return what a piece of plain shape says."""
        tree = self._trees.get(piece) or self._before.get(piece) or compose_piece(piece)
        assert tree is not None
        self._trees[piece] = tree
        return tree


class Part:
    """A top-level key with its value; `start` counts characters from the YAML's begin."""

    __slots__ = ("_entry", "_make_entry", "key", "start")

    def __init__(self, key: str, start: int, make_entry: Callable[[], Entry]) -> None:
        self.key = key
        self.start = start
        self._make_entry = make_entry
        self._entry: Entry | None = None

    @property
    def entry(self) -> Entry:
        """Return the key and its value, places counted from the part's begin."""
        if self._entry is None:
            self._entry = self._make_entry()
        return self._entry


class Outline:
    """The keys of a record in order, and their parts, which are made when first asked for."""

    def __init__(
        self,
        keys: tuple[str, ...],
        make_parts: Callable[[], Iterable[Part]],
        composed: Composed,
        tag: str = "",
    ) -> None:
        """`tag` is the YAML tag of the record as a whole."""
        self.keys = keys
        self.composed = composed
        self.tag = tag
        self._make_parts = make_parts

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts in order, one a key."""
        return tuple(self._make_parts())

    @cached_property
    def by_key(self) -> dict[str | int, Part]:
        """The parts by their keys; of a key that stands twice the last."""
        return {part.key: part for part in self.parts}


def outline(text: str, before: Outline | None = None) -> Outline:
    """Return the outline of a record's YAML, which `before` was of before an edit.

    Raises RecordError, with line and column in `text`, for text that is no YAML mapping.
    """
    composed = Composed(before.composed if before else None)
    pieces = PIECE_BEGIN.split(text)
    word = "".join(takewhile(UNUSUAL.__ne__, map(_shape, pieces)))
    if len(word) == len(pieces) and SOUND.fullmatch(word):
        begins = [piece for piece, letter in zip(pieces, word, strict=True) if letter in _BEGINS]
        keys = tuple([piece[: piece.index(":")] for piece in begins])
        _refuse_many(len(keys))
        if len(set(keys)) == len(keys):
            return Outline(keys, lambda: _parts(keys, pieces, word, composed), composed)
    tree = compose(text)
    parts = _composed_parts(tree)
    _refuse_many(len(parts))
    tag = tree.node.tag if tree and parts else ""
    return Outline(tuple(part.key for part in parts), lambda: parts, composed, tag)


def _refuse_many(count: int) -> None:
    if count > MAX_KEYS:
        raise RecordError(
            Sentence(
                "The record has {count:,} keys; Copydesk reads {max_keys:,} at most",
                count=count,
                max_keys=MAX_KEYS,
            ),
            1,
        )


def _shape(piece: str) -> str:
    known = shape(piece)
    return known if known != UNUSUAL else _parsed_shape(piece)


_SIMPLE_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,120}:(?=[ \t\r\n]|\Z)")


# Behind such a line break, what looks like the middle of a piece begins a line for YAML.
_ODD_LINE_BREAK = re.compile("\r(?!\n)|[\x85\u2028\u2029]")


@lru_cache(maxsize=2048)
def _parsed_shape(piece: str) -> str:
    """Return the shape of a piece that is sound on its own, UNUSUAL where that does not tell.

    A key, or an item, that composes alone without anchors, tags and the like means the same
    wherever it stands: no piece begins within another's quotes or block text.
    """
    is_item = piece.startswith("  -")
    text = piece + "\n"
    if _ODD_LINE_BREAK.search(text) or not (is_item or _SIMPLE_KEY.match(piece)):
        return UNUSUAL
    try:
        tree = compose_piece(text)
    except RecordError:
        return UNUSUAL
    wanted = (2, NodeKind.LIST) if is_item else (0, NodeKind.MAP)
    if tree is None or (tree.offset, tree.node.kind) != wanted or not _is_free(tree.node):
        return UNUSUAL
    if tree.node.flow or len(tree.node.entries) != 1:
        return UNUSUAL
    if is_item:
        return ITEM
    return SCALAR if tree.node.entries[0].node.width else OPEN


def _is_free(node: Node) -> bool:
    """Return whether nothing in a tree is locked."""
    return not node.held and all(_is_free(entry.node) for entry in node.entries)


_BEGINS = SCALAR + MAPPING + OPEN
_PART = re.compile(f"[{SCALAR}{MAPPING}]|{OPEN}[{ITEM}{OUTER_ITEM}{COMMENT}]*")


def _parts(
    keys: Sequence[str], pieces: Sequence[str], word: str, composed: Composed
) -> Iterator[Part]:
    starts = list(accumulate(map(len, pieces), initial=0))
    for key, match in zip(keys, _PART.finditer(word), strict=True):
        first, last = match.span()
        # Each piece but the last lost the line break that ended it.
        whole = [piece + "\n" for piece in pieces[first:last]]
        if last == len(pieces):
            whole[-1] = pieces[-1]
        yield Part(key, starts[first] + first, partial(_entry_of_pieces, whole, composed))


def _entry_of_pieces(pieces: Sequence[str], composed: Composed) -> Entry:
    """Return the entry of a key; the items of its list are composed one by one."""
    entry = composed.tree(pieces[0]).node.entries[0]
    items: list[tuple[int, Tree]] = []
    at = len(pieces[0])
    for piece in pieces[1:]:
        if not piece.startswith("#"):
            tree = composed.tree(piece)
            items.append((at + tree.offset, tree))
        at += len(piece)
    if not items:
        return entry
    return replace(entry, value=items[0][0], node=list_of(items))


def _composed_parts(tree: Tree | None) -> tuple[Part, ...]:
    if tree is None:
        return ()
    root = tree.node
    if root.kind is NodeKind.SCALAR and root.tag == "tag:yaml.org,2002:null" and not root.lock:
        return ()
    if root.kind is not NodeKind.MAP:
        raise RecordError(
            Sentence("The front matter is no mapping: Copydesk needs lines of key: value"), 1, 1
        )
    return tuple(_composed_part(entry, tree.offset, root) for entry in root.entries)


def _composed_part(entry: Entry, offset: int, root: Node) -> Part:
    lock = entry.lock or root.lock or ("the record is written in { }" if root.flow else "")
    if lock != entry.lock:
        entry = replace(entry, lock=lock)
    return Part(entry.key, offset + entry.start, partial(entry.shifted, -entry.start))
