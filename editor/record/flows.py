"""The entries of a list in [] or a mapping in {} that stands on one line."""

from __future__ import annotations

from editor.record.blocks import Kept, New, Order
from editor.record.splices import Splice, spliced
from editor.record.tree import Node


def arranged(text: str, start: int, node: Node, order: Order) -> Splice:
    """Return the change that gives a flow collection these entries in this order.

    The text of a `New` is the entry alone. Signs, padding and the space behind commas stay.
    """
    opening, closing = text[start], text[start + node.width - 1]
    spans = [(start + entry.start, start + entry.end) for entry in node.entries]
    comma = ", "
    before = after = ""
    if spans:
        before = text[start + 1 : spans[0][0]]
        after = text[spans[-1][1] : start + node.width - 1]
    if len(spans) > 1:
        comma = text[spans[0][1] : spans[1][0]]
    pieces: list[str] = []
    for position, item in enumerate(order):
        if position:
            pieces.append(_joint(text, spans, order[position - 1], item) or comma)
        pieces.append(item.text if isinstance(item, New) else _kept(text, spans, item))
    inside = before + "".join(pieces) + after if pieces else ""
    new = opening + inside + closing
    return Splice(start, start + node.width, new)


def _joint(text: str, spans: list[tuple[int, int]], before: Kept | New, item: Kept | New) -> str:
    """Return what stands between two entries that were neighbours already, else ""."""
    if isinstance(before, Kept) and isinstance(item, Kept) and item.index == before.index + 1:
        return text[spans[before.index][1] : spans[item.index][0]]
    return ""


def _kept(text: str, spans: list[tuple[int, int]], item: Kept) -> str:
    start, end = spans[item.index]
    return spliced(text[start:end], item.splices, start)
