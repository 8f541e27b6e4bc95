"""What was read of pieces of records lately: they share many of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from editor.checks.article import Article, Fields, value_of
from editor.record.composer import compose
from editor.record.outline import Part
from editor.record.plain import plain_value
from editor.record.shapes import ITEM, OPEN, OUTER_ITEM, shape
from editor.record.tree import Node, NodeKind

_LONG = 2_000  # characters of a part that is not worth remembering


class Pieces:
    """What was read of pieces of records lately.

    Records share most of their related articles, and many topics and providers.
    """

    def __init__(self, limit: int = 8_000) -> None:
        """Keep at most `limit` pieces of a kind."""
        self._limit = limit
        self._articles: dict[str | Node, Article] = {}
        self._parts: dict[str, tuple[bool, Any]] = {}

    def part(self, text: str, part: Part) -> tuple[bool, Any]:
        """Return the value of a top-level key that is written as `text`.

        The first of the two says whether it took no parser, so that no key in it stands twice.
        """
        known = self._parts.get(text)
        if known is None:
            known = _read_part(text, part)
            if len(text) < _LONG:
                self._keep(self._parts, text, known)
        return known

    def articles(self, head: str, items: Sequence[str], fields: Fields) -> list[Article] | None:
        """Return the articles that are written as a list's items, each from its dash on.

        None where it takes the parser to tell where they begin and end.
        """
        known = self._articles
        items = [item.rstrip(" \r\n") for item in items]
        found = [known.get(item) for item in items]
        if all(article is not None and article.fields is fields for article in found):
            is_plain = shape(head) == OPEN and len({item[:1] for item in items}) == 1
            return cast("list[Article]", found) if is_plain else None
        if {shape(head), *map(shape, items)} in ({OPEN, ITEM}, {OPEN, OUTER_ITEM}):
            return [self._of_text(item, fields) for item in items]
        return None

    def _of_text(self, piece: str, fields: Fields) -> Article:
        known = self._articles.get(piece)
        if known is not None and known.fields is fields:
            return known
        value = plain_value(piece)
        if value is not None and isinstance(value[0], dict):
            article = Article((), value[0], fields, embedded=True, piece=piece)
            self._keep(self._articles, piece, article)
            return article
        tree = compose(piece)
        assert tree is not None, "a piece of this shape holds an item"
        return self._article(piece, tree.node.entries[0].node, fields, piece)

    def of_node(self, node: Node, fields: Fields) -> Article:
        """Return the article embedded as `node`; what is no mapping has no values."""
        known = self._articles.get(node)
        return known if known and known.fields is fields else self._article(node, node, fields)

    def _article(self, key: str | Node, node: Node, fields: Fields, piece: str = "") -> Article:
        is_mapping = node.kind is NodeKind.MAP
        entries = node.entries if is_mapping else ()
        values = {entry.key: value_of(entry.node) for entry in entries}
        article = Article(
            entries, values, fields, embedded=True, is_mapping=is_mapping, piece=piece
        )
        self._keep(self._articles, key, article)
        return article

    def _keep(self, known: dict[Any, Any], key: object, value: object) -> None:
        if len(known) >= self._limit:
            known.clear()
        known[key] = value


def _read_part(text: str, part: Part) -> tuple[bool, Any]:
    values = plain_value(text)
    if isinstance(values, dict) and part.key in values:
        return True, values[part.key]
    return False, value_of(part.entry.node)
