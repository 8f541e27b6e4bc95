"""What rules look at: the values of a record, and of each article embedded in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from editor.record import Document, Path, scalars
from editor.record.composer import compose
from editor.record.schema import Field, Kind, shipped_schema
from editor.record.shapes import BLANK, COMMENT, ITEM, OPEN, OUTER_ITEM, PIECE_BEGIN, shape
from editor.record.tree import Entry, Node, NodeKind

RELATED = "related"

# A key with a text that stands for itself, which takes no parser.
_QUOTED = re.compile(
    r"""[A-Za-z_][A-Za-z0-9_]*:[ ]+"([^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*)"[ \r\n]*"""
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands for a value that cannot be read, and says why."""

    reason: str
    sound: bool
    """It is valid YAML that Copydesk does not follow, as an alias; else no parser reads it."""


class Leaf(NamedTuple):
    """A value that has no parts, with the field that the schema has for it."""

    path: Path
    field: Field
    value: Any


@dataclass(frozen=True, eq=False)
class Article:
    """A record's top level without its related articles, or one article embedded in a record."""

    entries: Sequence[Entry]
    """Those of plain texts may be missing."""
    values: Mapping[str, Any]
    """What cannot be read is Unreadable."""
    fields: tuple[Field, ...]
    embedded: bool = False
    is_mapping: bool = True
    """False for an item of `related` that holds no keys and so is no article."""

    def text(self, key: str) -> str:
        """Return the text at `key`, "" for anything else."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The values that the schema has a field for and that have no parts, null left out."""
        return tuple(_leaves((), self.values, self.fields))

    def leaves_of(self, *kinds: Kind) -> Iterator[Leaf]:
        """Yield the leaves whose fields are of one of these kinds."""
        return (leaf for leaf in self.leaves if leaf.field.kind in kinds)


class Copies:
    """Makes articles of the items of `related`.

    Records share most of them, so what was made of a text, or of a tree, is kept.
    """

    def __init__(self, limit: int = 8_000) -> None:
        """Keep at most `limit` articles."""
        self._limit = limit
        self._known: dict[str | Node, Article] = {}

    def of_text(self, piece: str, fields: tuple[Field, ...]) -> Article:
        """Return the article that is written as `piece`, an item from its dash on."""
        known = self._known.get(piece)
        if known is not None and known.fields is fields:
            return known
        tree = compose(piece)
        assert tree is not None, "a piece of this shape holds an item"
        return self._keep(piece, tree.node.entries[0].node, fields)

    def of_node(self, node: Node, fields: tuple[Field, ...]) -> Article:
        """Return the article embedded as `node`; what is no mapping has no values."""
        known = self._known.get(node)
        return known if known and known.fields is fields else self._keep(node, node, fields)

    def _keep(self, key: str | Node, node: Node, fields: tuple[Field, ...]) -> Article:
        is_mapping = node.kind is NodeKind.MAP
        entries = node.entries if is_mapping else ()
        values = {entry.key: value_of(entry.node) for entry in entries}
        article = Article(entries, values, fields, embedded=True, is_mapping=is_mapping)
        if len(self._known) >= self._limit:
            self._known.clear()
        self._known[key] = article
        return article


class Subject:
    """A record on the examination table."""

    def __init__(self, path: str, document: Document, copies: Copies | None = None) -> None:
        self.path = path
        self.document = document
        self._copies = copies or Copies()

    @cached_property
    def article(self) -> Article:
        """The record's own values."""
        entries: list[Entry] = []
        values: dict[str, Any] = {}
        parts = self.document.parts
        is_repeated = len({part.key for part in parts}) < len(parts)
        for index, part in enumerate(parts):
            quoted = None if is_repeated else _QUOTED.fullmatch(self._source(index))
            if quoted is not None:
                values[part.key] = quoted[1]
            elif part.key != RELATED or self._pieces is None:
                entries.append(part.entry)
                if not _holds_copies(part.entry):
                    values[part.key] = value_of(part.entry.node)
        return Article(entries, values, self.document.schema.fields)

    def _source(self, index: int) -> str:
        """Return the text of a part, with what stands between it and the next one."""
        parts, matter = self.document.parts, self.document.matter
        last = index + 1 == len(parts)
        end = matter.end if last else matter.start + parts[index + 1].start
        return matter.text[matter.start + parts[index].start : end]

    @cached_property
    def copies(self) -> tuple[Article, ...]:
        """The items of `related`; a list that is none has no items."""
        field = self.document.schema.field(RELATED) or shipped_schema("article").field(RELATED)
        fields = field.fields if field else ()
        if self._pieces is not None:
            return tuple(self._copies.of_text(piece, fields) for piece in self._pieces)
        found = self.document.entry((RELATED,))
        if found is None or not _holds_copies(found[1]):
            return ()
        return tuple(self._copies.of_node(entry.node, fields) for entry in found[1].node.entries)

    @cached_property
    def _pieces(self) -> list[str] | None:
        """The texts of the items of `related`, None where it takes the parser to tell them."""
        places = [i for i, part in enumerate(self.document.parts) if part.key == RELATED]
        if len(places) != 1:
            return None
        head, *items = PIECE_BEGIN.split(self._source(places[0]))
        items = [item.rstrip(" \r\n") for item in items if shape(item) not in (BLANK, COMMENT)]
        shapes = set(map(shape, items))
        is_plain = shape(head) == OPEN and len(shapes) == 1 and shapes <= {ITEM, OUTER_ITEM}
        return items if is_plain else None


def value_of(node: Node) -> Any:
    """Return a value as Python has it, Unreadable in the places of what cannot be read."""
    if node.kind is NodeKind.SCALAR:
        try:
            return scalars.construct(node.tag, node.text)
        except ValueError as error:
            return Unreadable(str(error), bool(node.lock))
    if node.kind is NodeKind.ALIAS:
        return Unreadable(node.lock, True)
    if node.kind is NodeKind.LIST:
        return [value_of(entry.node) for entry in node.entries]
    return {entry.key: value_of(entry.node) for entry in node.entries}


def _holds_copies(entry: Entry) -> bool:
    return entry.key == RELATED and entry.node.kind is NodeKind.LIST


def is_blank(value: object) -> bool:
    """Whether there is nothing: null, an empty list, a text of white space."""
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _leaves(path: Path, values: Mapping[str, Any], fields: tuple[Field, ...]) -> Iterator[Leaf]:
    for field in fields:
        value = values.get(field.key)
        if value is not None:
            yield from _leaves_of_value((*path, field.key), value, field)


def _leaves_of_value(path: Path, value: Any, field: Field) -> Iterator[Leaf]:
    if isinstance(value, dict):
        yield from _leaves(path, value, field.fields)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves_of_value((*path, index), item, field)
    elif value is not None:
        yield Leaf(path, field, value)
