"""The syntax tree of a piece of YAML, with every value's exact place in the text.

Places are relative to the parent, so that a node depends on its own text only: the node of an
unchanged piece serves again wherever the piece stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from editor.record import scalars
from editor.record.images import Image, image_of
from editor.record.sentence import Sentence

COMPLEX_KEY = Sentence("its key is no single value")
MERGE_KEY = Sentence("it takes over other values (<<)")
MARKED_KEY = Sentence("its key is marked with ?")


_UNMOVABLE = frozenset({COMPLEX_KEY, MARKED_KEY, MERGE_KEY})


class NodeKind(Enum):
    """What a node is."""

    SCALAR = "scalar"
    LIST = "list"
    MAP = "map"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list.

    `start` is where the key, or the dash of a block list's item, begins; `value` where the value
    begins; both count characters from the parent's begin. `key_end` ends the key.
    """

    key: str
    start: int
    key_end: int
    value: int
    node: Node
    key_tag: str = scalars.STR
    lock: str = ""

    @property
    def end(self) -> int:
        """Return where the value ends, from the parent's begin."""
        return self.value + self.node.width

    def shifted(self, by: int) -> Entry:
        """Return the same entry, its places counted from `by` characters earlier."""
        places = (self.start + by, self.key_end + by, self.value + by)
        return Entry(self.key, *places, self.node, self.key_tag, self.lock)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One value: `width` characters of text, `text` the decoded scalar or the alias's name.

    `style` is the quoting of a scalar (``"" ' " | >``) or ``"flow"`` for [] and {}.
    `lock` says why the value cannot be edited safely, "" if it can.
    """

    kind: NodeKind
    width: int
    style: str = ""
    text: str = ""
    tag: str = ""
    entries: tuple[Entry, ...] = ()
    lock: str = ""
    _image: list[Image] = field(default_factory=list, repr=False)

    @property
    def flow(self) -> bool:
        """Whether this is a list in [] or a mapping in {}."""
        return self.style == "flow"

    @property
    def held(self) -> str:
        """Why the value as a whole cannot be edited: a lock of its own or of one of its keys."""
        return self.lock or next((e.lock for e in self.entries if e.lock), "")

    @property
    def fixed(self) -> str:
        """Why entries can be neither added nor removed nor moved here, "" if they can."""
        odd = (e.lock for e in self.entries if e.lock in _UNMOVABLE)
        return self.lock or next(odd, "")

    def entry(self, step: str | int) -> Entry | None:
        """Return the last entry with this key, or the item at this position."""
        if self.kind is NodeKind.MAP:
            name = str(step)
            return next((entry for entry in reversed(self.entries) if entry.key == name), None)
        if self.kind is NodeKind.LIST and isinstance(step, int):
            position = step + len(self.entries) if step < 0 else step
            if 0 <= position < len(self.entries):
                return self.entries[position]
        return None

    def image(self) -> Image:
        """Return what the value means, for comparison: never raises, never follows an alias."""
        if not self._image:
            self._image.append(self._make_image())
        return self._image[0]

    def _make_image(self) -> Image:
        if self.kind is NodeKind.LIST:
            return ("list", tuple(entry.node.image() for entry in self.entries))
        if self.kind is NodeKind.MAP:
            pairs = Counter((_key_image(entry), entry.node.image()) for entry in self.entries)
            return ("map", frozenset(pairs.items()))
        if self.kind is NodeKind.ALIAS:
            return ("alias", self.text)
        try:
            return image_of(scalars.construct(self.tag, self.text))
        except ValueError:
            return ("unreadable", self.tag, self.text)


def _key_image(entry: Entry) -> Image:
    try:
        return image_of(scalars.construct(entry.key_tag, entry.key))
    except ValueError:
        return ("unreadable", entry.key_tag, entry.key)


@dataclass(frozen=True, slots=True)
class Tree:
    """The root node of a piece and where it begins in the piece."""

    offset: int
    node: Node


def list_of(items: Sequence[tuple[int, Tree]]) -> Node:
    """Return one block list of items that were composed each as a list of its own.

    Each item comes with the place of its dash.
    """
    base = items[0][0]
    entries = []
    for dash, tree in items:
        entries.append(tree.node.entries[0].shifted(dash - base))
    return Node(NodeKind.LIST, entries[-1].end, entries=tuple(entries))
