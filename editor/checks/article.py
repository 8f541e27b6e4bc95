"""What rules look at: the values of a record, and of each article embedded in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from editor.record import Path, scalars
from editor.record.composer import compose
from editor.record.schema import Field, Kind
from editor.record.tree import Entry, Node, NodeKind

RELATED = "related"

Fields = tuple[Field, ...]


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
    fields: Fields
    embedded: bool = False
    is_mapping: bool = True
    """False for an item of `related` that holds no keys and so is no article."""
    piece: str = ""
    """The text of an embedded article that was read on its own, from its dash on."""

    def text(self, key: str) -> str:
        """Return the text at `key`, "" for anything else."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def place(self, path: Path) -> int:
        """Return where a value, or else what it would be in, begins in the piece.

        The places are remembered: they are a hundredth of the tree that tells them.
        """
        if path not in self._places:
            self._places[path] = _place(self.piece, path)
        return self._places[path]

    @cached_property
    def _places(self) -> dict[Path, int]:
        return {}

    @cached_property
    def web_url(self) -> str:
        """The address of the article's page, "" for none."""
        return self.text("webUrl")

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The values that the schema has a field for and that have no parts, null left out."""
        return tuple(_leaves((), self.values, self.fields))

    def leaves_of(self, *kinds: Kind) -> Sequence[Leaf]:
        """Return the leaves whose fields are of one of these kinds."""
        if kinds not in self._by_kinds:
            self._by_kinds[kinds] = [leaf for leaf in self.leaves if leaf.field.kind in kinds]
        return self._by_kinds[kinds]

    def let_leaves_go(self) -> None:
        """Give back the memory of the leaves, until they are asked for again."""
        self.__dict__.pop("leaves", None)
        self.__dict__.pop("_by_kinds", None)

    @cached_property
    def _by_kinds(self) -> dict[tuple[Kind, ...], list[Leaf]]:
        return {}


def _place(piece: str, path: Path) -> int:
    tree = compose(piece)  # a list whose one item the article is
    assert tree is not None, "it was read on its own"
    place, node = tree.offset, tree.node
    for step in (0, *path):
        entry = node.entry(step)
        if entry is None:
            break
        place, node = place + entry.value, entry.node
    return place


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


def holds_copies(entry: Entry) -> bool:
    """Whether this is a list of related articles."""
    return entry.key == RELATED and entry.node.kind is NodeKind.LIST


def is_blank(value: object) -> bool:
    """Whether there is nothing: null, an empty list, a text of white space."""
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _leaves(path: Path, values: Mapping[str, Any], fields: Fields) -> Iterator[Leaf]:
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
