"""How a record writes things: what a new value learns from those that stand beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from editor.record import scalars
from editor.record.lines import column, line_start
from editor.record.paths import Path
from editor.record.schema import Field
from editor.record.text import RecordText
from editor.record.tree import Entry, Node, NodeKind


@dataclass(frozen=True)
class Habit:
    """The quoting of a scalar, and the text of one of its kind (spelling of dates)."""

    style: str
    text: str


class Neighbours:
    """The writing habits of one record; looked up only where an edit needs them."""

    def __init__(self, document: RecordText, always_quoted: bool = False) -> None:
        self._document = document
        self.always_quoted = always_quoted
        """Whether every text is written in double quotes, which are safe everywhere."""
        self._habits: dict[tuple[tuple[str, ...], bool, type], Habit] = {}

    @cached_property
    def newline(self) -> str:
        """The line end that most lines have."""
        text = self._document.text
        windows = text.count("\r\n")
        return "\r\n" if windows * 2 > text.count("\n") else "\n"

    @cached_property
    def indent(self) -> int:
        """Columns from a key to the keys of the mapping below it; 2 where there is none."""
        return self._offset(NodeKind.MAP, default=2)

    @cached_property
    def dash_offset(self) -> int:
        """Columns from a key to the dashes of the list below it; 2 where there is none."""
        return self._offset(NodeKind.LIST, default=2)

    @cached_property
    def flow_lists(self) -> bool:
        """Whether the record writes its lists as [a, b]."""
        lists = Counter(
            node.flow
            for _, node in self._top_level()
            if node.kind is NodeKind.LIST and node.entries
        )
        return lists[True] > 0 and lists[False] == 0

    @cached_property
    def blank_before_groups(self) -> bool:
        """Whether the record has a blank line before the first key of a group."""
        text = self._document.text
        votes = Counter(
            _blank_line_before(text, self._document.matter.start + part.start)
            for part in self._document.parts[1:]
            if (field := self._document.schema.field(part.key)) and field.group
        )
        return votes[True] >= votes[False]

    def habit(self, path: Path, value: object) -> Habit:
        """Return how a new scalar at `path` is written.

        Values at the same place of other items teach first, then those of the same sort anywhere
        in the record; the schema decides where nobody does.
        """
        if self.always_quoted and isinstance(value, str):
            return Habit('"', "")
        if habit := _shown_habit(self._at_same_place(path), value):
            return habit
        names = tuple(step for step in path if isinstance(step, str))
        sort = (names, isinstance(path[-1], int), type(value))
        if sort not in self._habits:
            self._habits[sort] = self._habit_of_sort(path, value)
        return self._habits[sort]

    def _habit_of_sort(self, path: Path, value: object) -> Habit:
        if habit := _shown_habit(self._of_same_sort(path), value):
            return habit
        field = self._document.schema.at(path)
        return Habit('"' if field and field.quoted else "", "")

    def _at_same_place(self, path: Path) -> Iterator[Node]:
        """Yield the values in the items of the innermost list that holds `path`, nearest first."""
        depth = next((i for i in range(len(path) - 1, -1, -1) if isinstance(path[i], int)), None)
        found = None if depth is None else self._document.entry(path[:depth])
        if found is None or depth is None:
            return
        position = int(path[depth])
        items = list(enumerate(found[1].node.entries))
        for _, item in sorted(items, key=lambda at: abs(at[0] - position + 0.5)):
            node: Node | None = item.node
            for step in path[depth + 1 :]:
                child = node.entry(step) if node else None
                node = child.node if child else None
            if node is not None:
                yield node

    def _of_same_sort(self, path: Path) -> Iterator[Node]:
        """Yield the values of the same key, then those of fields that are written alike.

        A key of another sort of field teaches nothing: an event's quoted `name` says little about
        that of its provider.
        """
        field = self._document.schema.at(path)
        name, in_list = _last_key(path), isinstance(path[-1], int)
        alike = [
            (other, node)
            for other, node, its_field in self._scalars
            if isinstance(other[-1], int) == in_list and self._is_alike(field, its_field)
        ]
        yield from (node for other, node in alike if _last_key(other) == name)
        if field:
            yield from (node for other, node in alike if _last_key(other) != name)

    @staticmethod
    def _is_alike(one: Field | None, other: Field | None) -> bool:
        if one is None or other is None:
            return one is other
        return (one.kind, one.quoted) == (other.kind, other.quoted)

    @cached_property
    def _scalars(self) -> list[tuple[Path, Node, Field | None]]:
        """The record's values without parts, in order, with their paths and fields."""
        found: list[tuple[Path, Node, Field | None]] = []
        stack: list[tuple[Path, Node]] = [
            ((part.key,), part.entry.node) for part in reversed(self._document.parts)
        ]
        while stack:
            path, node = stack.pop()
            if node.kind is NodeKind.SCALAR:
                found.append((path, node, self._document.schema.at(path)))
            items = node.kind is NodeKind.LIST
            steps = [i if items else entry.key for i, entry in enumerate(node.entries)]
            pairs = zip(steps, node.entries, strict=True)
            stack.extend(((*path, step), entry.node) for step, entry in reversed(list(pairs)))
        return found

    def _top_level(self) -> Iterator[tuple[int, Node]]:
        for part in self._document.parts:
            base = self._document.matter.start + part.start
            yield base + part.entry.value, part.entry.node

    def _offset(self, kind: NodeKind, default: int) -> int:
        """Return the usual columns between a top-level key and the block below it."""
        text = self._document.text
        offsets = Counter(
            column(text, start)
            for start, node in self._top_level()
            if node.kind is kind and not node.flow and node.entries
        )
        return offsets.most_common(1)[0][0] if offsets else default


def _last_key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _shown_habit(nodes: Iterable[Node], value: object) -> Habit | None:
    """Return the habit of the first node of the value's type that tells one, None where none does.

    Quotes that a value could not do without say nothing about others.
    """
    for node in nodes:
        if not _same_type(node, value):
            continue
        if not isinstance(value, str):
            return Habit("", node.text)
        if not node.style or (node.style in ("'", '"') and scalars.is_plain(node.text, flow=False)):
            return Habit(node.style, node.text)
    return None


def _same_type(node: Node, value: object) -> bool:
    try:
        other = scalars.construct(node.tag, node.text)
    except ValueError:
        return False
    return value is not None and scalars.type_name(other) == scalars.type_name(value)


def _blank_line_before(text: str, at: int) -> bool:
    return not text[line_start(text, max(at - 1, 0)) : at].strip()


def entry_column(text: str, entry: Entry, base: int) -> int:
    """Return the column of an entry's key or dash."""
    return column(text, base + entry.start)
