"""Comments in a record that turn rules off for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.record import Document
from editor.record.tree import Node

_IGNORE = re.compile(r"#[ \t]*copydesk:[ \t]*ignore[ \t]+([\w, \t-]+)")


def ignored_rules(document: Document) -> frozenset[str]:
    """Return the rules that comments in the front matter turn off for the record.

    ``# copydesk: ignore RULE`` takes several rules, with commas or spaces between.
    """
    found = list(_IGNORE.finditer(document.matter.yaml))
    if not found:
        return frozenset()
    start = document.matter.start
    base, root = document.root()
    spans = list(_spans(root, base))
    names = (
        match[1]
        for match in found
        if not any(begin <= start + match.start() < end for begin, end in spans)
    )
    return frozenset(name for text in names for name in re.split(r"[,\s]+", text) if name)


def _spans(node: Node, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the values without parts stand: what looks like a comment there is none."""
    if not node.entries:
        yield start, start + node.width
    for entry in node.entries:
        yield from _spans(entry.node, start + entry.value)
