"""Where new text goes: the splices that give one value or collection its new content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from editor.record import flows, writing
from editor.record.blocks import Block, Kept, New
from editor.record.checking import Expectation
from editor.record.errors import RecordError
from editor.record.images import image_of
from editor.record.lines import line_end
from editor.record.matching import match_items
from editor.record.neighbours import Habit, Neighbours, entry_column
from editor.record.paths import Path, format_path
from editor.record.scalars import NULL, STR
from editor.record.sentence import Sentence
from editor.record.splices import Splice
from editor.record.text import RecordText
from editor.record.tree import MERGE_KEY, Entry, Node, NodeKind
from editor.record.writing import Writer, is_container


@dataclass(frozen=True)
class _Collection:
    """A list or mapping in the text.

    It belongs to a colon or dash that ends at `owner_end`; its lines may begin at `floor`.
    """

    path: Path
    start: int
    node: Node
    owner_end: int
    floor: int


class Placing:
    """Plans changes of one record's text; it changes nothing itself."""

    def __init__(self, document: RecordText, neighbours: Neighbours) -> None:
        self._document = document
        self._text = document.text
        self._neighbours = neighbours
        self._writer = Writer(neighbours)

    def kind(self, path: Path) -> NodeKind:
        """Return what stands at `path`; null counts as what the caller would make of it."""
        node = self._container(path)[1]
        if _is_null(node):
            return NodeKind.MAP if not path else self._wanted_kind(path)
        return node.kind

    def _wanted_kind(self, path: Path) -> NodeKind:
        field = self._document.schema.at(path)
        lists = {"chips", "images", "related", "cards"}
        return NodeKind.LIST if field and field.kind in lists else NodeKind.MAP

    def names(self, path: Path) -> list[str]:
        """Return the keys of the mapping at `path`; for a list an empty text an item."""
        return [entry.key for entry in self._container(path)[1].entries]

    def set_root(self, value: dict[Any, Any]) -> list[Splice]:
        """Return the changes that give the record these top-level keys and values."""
        if not self._document.parts:
            return self._first_keys(value)
        return self._set_mapping(self._collection(()), value)

    def set_value(self, path: Path, base: int, entry: Entry, value: Any) -> list[Splice]:
        """Return the changes that give the entry at `path` a value, none where it has it."""
        node = entry.node
        if node.image() == image_of(value):
            return []
        if reason := entry.lock or node.held:
            raise RecordError(
                Sentence(
                    "{path} is edited as source only: {reason}",
                    path=format_path(path),
                    reason=reason,
                )
            )
        start = base + entry.value
        flow = self._in_flow(path)
        if is_container(value) and node.entries:
            held = self._collection_of(path, base, entry)
            if node.kind is NodeKind.MAP and isinstance(value, dict):
                return self._set_mapping(held, value)
            if node.kind is NodeKind.LIST and not isinstance(value, dict):
                return self._set_list(held, value)
        if flow:
            return [Splice(start, start + node.width, self._within_flow(path, node, value))]
        if node.entries and not node.flow:
            return self._replace_block(path, base, entry, value)
        if is_container(value) and not self._writer.stays_inline(value):
            return self._open_block(path, base, entry, value)
        return [self._inline(path, base, entry, value)]

    def add_key(self, path: Path, name: str, value: Any) -> tuple[list[Splice], Expectation]:
        """Return the plan that gives the mapping at `path` one more key."""
        if not self.names(path):
            expected = Expectation(path, image_of({name: value}))
            if not path:
                return self._first_keys({name: value}), expected
            return self.set_value(path, *self._entry(path), {name: value}), expected
        held = self._collection(path)
        items: list[Kept | New] = [Kept(i) for i in range(len(held.node.entries))]
        self._add(held, items, self.names(path), name, value, after=None)
        pairs = Counter(dict(held.node.image()[1]))
        pairs[(("str", name), image_of(value))] += 1
        expected = Expectation(path, ("map", frozenset(pairs.items())))
        return self._arranged(held, items), expected

    def insert_item(self, path: Path, index: int, value: Any) -> tuple[list[Splice], Expectation]:
        """Return the plan that puts a new item into the list at `path`."""
        if not self.names(path):
            expected = Expectation(path, image_of([value]))
            return self.set_value(path, *self._entry(path), [value]), expected
        held = self._collection(path)
        items: list[Kept | New] = [Kept(i) for i in range(len(held.node.entries))]
        items.insert(index, self._new_item(held, index, value))
        images = [entry.node.image() for entry in held.node.entries]
        images.insert(index, image_of(value))
        return self._arranged(held, items), Expectation(path, ("list", tuple(images)))

    def reorder(self, path: Path, order: Sequence[int]) -> tuple[list[Splice], Expectation]:
        """Return the plan that leaves the collection at `path` these entries in this order."""
        held = self._collection(path)
        entries = tuple(held.node.entries[index] for index in order)
        expected = Expectation(path, Node(held.node.kind, 0, entries=entries).image())
        if list(order) == list(range(len(held.node.entries))):
            return [], expected
        return self._arranged(held, [Kept(index) for index in order]), expected

    def rename(self, path: Path, index: int, key: str) -> tuple[list[Splice], Expectation]:
        """Return the plan that gives a key of the mapping at `path` another name."""
        start, node = self._container(path)
        entry = node.entries[index]
        if any(other.lock == MERGE_KEY for other in node.entries):
            raise RecordError(
                Sentence(
                    "{key} is edited as source only: beside it, {merge_key}",
                    key=entry.key,
                    merge_key=MERGE_KEY,
                )
            )
        first, last = start + entry.start, start + entry.key_end
        style = self._text[first] if self._text[first] in "\"'" else ""
        pairs = Counter(dict(node.image()[1]))
        pairs.subtract(dict(Node(NodeKind.MAP, 0, entries=(entry,)).image()[1]))
        pairs[(("str", key), entry.node.image())] += 1
        expected = ("map", frozenset((+pairs).items()))
        return [Splice(first, last, writing.key(key, style))], Expectation(path, expected)

    def _set_mapping(self, held: _Collection, value: dict[Any, Any]) -> list[Splice]:
        wanted = {str(name): item for name, item in value.items()}
        if len(wanted) != len(value):
            raise RecordError(
                Sentence("Two keys for {path} have the same text", path=format_path(held.path))
            )
        items: list[Kept | New] = []
        names: list[str] = []
        for index, entry in enumerate(held.node.entries):
            if entry.key in wanted:
                path = (*held.path, entry.key)
                inner = self.set_value(path, held.start, entry, wanted[entry.key])
                items.append(Kept(index, tuple(inner)))
                names.append(entry.key)
        before: str | None = None
        for name, item in wanted.items():
            if name not in names:
                self._add(held, items, names, name, item, after=before)
            before = name
        return self._rearranged(held, items)

    def _set_list(self, held: _Collection, value: Sequence[Any]) -> list[Splice]:
        entries = held.node.entries
        old = [entry.node.image() for entry in entries]
        items: list[Kept | New] = []
        near = 0
        for new, index in zip(value, match_items(old, [image_of(v) for v in value]), strict=True):
            if index is None:
                items.append(self._new_item(held, near, new))
            else:
                inner = self.set_value((*held.path, index), held.start, entries[index], new)
                items.append(Kept(index, tuple(inner)))
                near = index + 1
        return self._rearranged(held, items)

    def _rearranged(self, held: _Collection, items: Sequence[Kept | New]) -> list[Splice]:
        """Return the splices inside the entries where no entry comes, goes or moves."""
        in_place = [
            item for i, item in enumerate(items) if isinstance(item, Kept) and item.index == i
        ]
        if len(in_place) == len(items) == len(held.node.entries):
            return [splice for item in in_place for splice in item.splices]
        return self._arranged(held, items)

    def _add(
        self,
        held: _Collection,
        items: list[Kept | New],
        names: list[str],
        name: str,
        value: Any,
        after: str | None,
    ) -> None:
        """Put a new key into `items`, and its name into `names`, at its schema's place."""
        at = self._place(held.path, names, name, after)
        if held.node.flow:
            text = self._writer.flow_pair(name, value, held.path)
        else:
            column = entry_column(self._text, held.node.entries[0], held.start)
            text = self._writer.pair(name, value, held.path, column)
        names.insert(at, name)
        items.insert(at, New(text, self._blank_before(held.path, name)))

    def _place(self, path: Path, names: Sequence[str], name: str, after: str | None) -> int:
        order = [field.key for field in self._document.schema.siblings(path)]
        if name in order:
            position = order.index(name)
            for known in reversed(order[:position]):
                if known in names:
                    return names.index(known) + 1
            for known in order[position + 1 :]:
                if known in names:
                    return names.index(known)
        return names.index(after) + 1 if after in names else len(names)

    def _blank_before(self, path: Path, name: str) -> bool | None:
        if path:
            return None
        field = self._document.schema.field(name)
        return bool(field and field.group and self._neighbours.blank_before_groups)

    def _group_leads(self, held: _Collection) -> frozenset[int]:
        """Return the entries whose blank line above them goes when they go."""
        names = enumerate(entry.key for entry in held.node.entries)
        return frozenset(i for i, name in names if self._blank_before(held.path, name))

    def _new_item(self, held: _Collection, index: int, value: Any) -> New:
        inside = (*held.path, index)
        if held.node.flow:
            return New(self._writer.inline(value, inside, flow=True))
        column = entry_column(self._text, held.node.entries[0], held.start)
        return New(self._writer.item(value, inside, column, _gap(held.node)))

    def _arranged(self, held: _Collection, items: Sequence[Kept | New]) -> list[Splice]:
        """Return the changes that leave the collection these entries in this order."""
        node = held.node
        if node.fixed:
            where = format_path(held.path) or "The record"
            raise RecordError(
                Sentence("{where} is edited as source only: {fixed}", where=where, fixed=node.fixed)
            )
        if node.flow:
            return [flows.arranged(self._text, held.start, node, items)]
        block = Block(self._text, held.start, node, held.floor, self._neighbours.newline)
        if items:
            return [block.arranged(items, self._group_leads(held))]
        if not held.path:
            if not self._document.matter.fenced:
                raise RecordError(Sentence("A YAML file without fences needs at least one key"))
            return [Splice(*block.region(), "")]
        return block.emptied(held.owner_end, "[]" if node.kind is NodeKind.LIST else "{}")

    def _replace_block(self, path: Path, base: int, entry: Entry, value: Any) -> list[Splice]:
        """Put a scalar, or a collection of the other kind, in place of a block."""
        held = self._collection_of(path, base, entry)
        block = Block(self._text, held.start, held.node, held.floor, self._neighbours.newline)
        if not is_container(value):
            habit = self._neighbours.habit(path, value)
            return block.emptied(held.owner_end, writing.scalar(value, habit))
        start, end = block.region()
        if block.compact:
            lines = self._writer.block(value, path, block.column).lstrip(" ")
        else:
            lines = self._writer.below(value, path, entry_column(self._text, entry, base))
        return [Splice(start, end, self._fitted(lines, end))]

    def _open_block(self, path: Path, base: int, entry: Entry, value: Any) -> list[Splice]:
        """Put a block in place of a scalar or of an empty collection; a comment beside it stays."""
        owner_end = self._owner_end(base, entry)
        column = entry_column(self._text, entry, base)
        end = base + entry.value + entry.node.width
        below = line_end(self._text, end)
        beside = self._text[end:below].strip()
        if isinstance(path[-1], int):
            inner = column + 2
            lines = self._writer.block(value, path, inner)
            if not beside:
                return [Splice(owner_end, below, self._fitted(" " + lines.lstrip(" "), below))]
        else:
            lines = self._writer.below(value, path, column)
        if below == end or self._text[below - 1] != "\n":
            lines = self._neighbours.newline + lines.removesuffix(self._neighbours.newline)
        return [self._emptied_line(owner_end, end), Splice(below, below, lines)]

    def _emptied_line(self, owner_end: int, end: int) -> Splice:
        """Take the value off its line; a comment behind a tab comes to stand behind a space."""
        if not self._text.startswith("\t", end):
            return Splice(owner_end, end, "")
        beside = self._text[end : line_end(self._text, end)]
        return Splice(owner_end, end + len(beside) - len(beside.lstrip(" \t")), " ")

    def _inline(self, path: Path, base: int, entry: Entry, value: Any) -> Splice:
        """Replace what stands on the line, or in a block scalar, by a value on the line."""
        node, start = entry.node, base + entry.value
        if not node.width:
            return self._fill(path, self._owner_end(base, entry), value)
        if node.kind is not NodeKind.SCALAR or is_container(value):
            return Splice(start, start + node.width, self._writer.inline(value, path, flow=False))
        raw = self._text[start : start + node.width]
        column = entry_column(self._text, entry, base)
        new = writing.rewritten(
            value, node, raw, self._own_habit(path, node, value), column, self._neighbours.newline
        )
        return Splice(start, start + node.width, new)

    def _within_flow(self, path: Path, node: Node, value: Any) -> str:
        if node.kind is NodeKind.SCALAR and not is_container(value):
            return writing.scalar(value, self._own_habit(path, node, value), flow=True)
        return self._writer.inline(value, path, flow=True)

    def _own_habit(self, path: Path, node: Node, value: Any) -> Habit:
        if isinstance(value, str) and node.tag != STR:
            return self._neighbours.habit(path, value)
        if self._neighbours.always_quoted:
            return Habit('"', node.text)
        return Habit(node.style, node.text)

    def _fill(self, path: Path, owner_end: int, value: Any) -> Splice:
        """Write a value where there is none, behind the colon or the dash."""
        new = self._writer.inline(value, path, flow=False)
        rest = self._text[owner_end : line_end(self._text, owner_end)]
        if rest[:1] == " " and not rest.strip():
            return Splice(owner_end + 1, owner_end + 1, new)
        return Splice(owner_end, owner_end, f" {new}")

    def _first_keys(self, value: dict[Any, Any]) -> list[Splice]:
        end = self._document.matter.end
        return [Splice(end, end, self._fitted(self._writer.block(value, (), 0), end))]

    def _fitted(self, lines: str, end: int) -> str:
        """Return lines that end at `end`; the text's last line may have no line end."""
        if end == len(self._text) and end and not self._text.endswith("\n"):
            return lines.removesuffix(self._neighbours.newline)
        return lines

    def _in_flow(self, path: Path) -> bool:
        return any(self._document.node(path[:i])[1].flow for i in range(1, len(path)))

    def _container(self, path: Path) -> tuple[int, Node]:
        return self._document.node(path) if path else self._document.root()

    def _collection(self, path: Path) -> _Collection:
        if path:
            return self._collection_of(path, *self._entry(path))
        floor = self._document.matter.start
        return _Collection((), *self._document.root(), floor, floor)

    def _collection_of(self, path: Path, base: int, entry: Entry) -> _Collection:
        owner_end = self._owner_end(base, entry)
        floor = line_end(self._text, owner_end)
        return _Collection(path, base + entry.value, entry.node, owner_end, floor)

    def _entry(self, path: Path) -> tuple[int, Entry]:
        found = self._document.entry(path)
        assert found is not None
        return found

    def _owner_end(self, base: int, entry: Entry) -> int:
        """Return the place behind the colon or the dash of an entry."""
        if entry.key_end > entry.start:
            return self._text.index(":", base + entry.key_end) + 1
        return base + entry.start + 1


def _gap(node: Node) -> int:
    """Return how many spaces stand between a dash and its item in this list."""
    gaps = [entry.value - entry.start - 1 for entry in node.entries if entry.node.width]
    usual = Counter(gap for gap in gaps if 1 <= gap <= 8)
    return usual.most_common(1)[0][0] if usual else 1


def _is_null(node: Node) -> bool:
    return node.kind is NodeKind.SCALAR and node.tag == NULL
