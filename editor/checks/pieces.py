"""Reading the pieces of records, without a parser where they are plain, and each only once."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, cast

from editor.checks.article import Article, Fields, value_of
from editor.record import scalars
from editor.record.composer import compose
from editor.record.outline import Part
from editor.record.shapes import ITEM, OPEN, OUTER_ITEM, shape
from editor.record.tree import Entry, Node, NodeKind, Tree

# A key with a value on its line that takes no parser. Possessive: hostile text is tried once.
_QUOTED = r'"((?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]++|\\["\\/nt])*+)"'
_PLAIN = r"((?:[A-Za-z0-9/]|-(?=[0-9]))(?:[A-Za-z0-9_./+~=&%?-]++|:(?=[A-Za-z0-9/])|[ ](?=\w))*+)"
_SIMPLE = re.compile(rf"[A-Za-z_][A-Za-z0-9_]*+:[ ]++(?:{_QUOTED}|{_PLAIN})[ \r\n]*+", re.ASCII)
_LONG = 2_000  # characters of a part that is not worth remembering


class Pieces:
    """What was read of pieces of records lately.

    Records share most of their related articles, and many topics and providers.
    """

    def __init__(self, limit: int = 8_000) -> None:
        """Keep at most `limit` pieces of a kind."""
        self._limit = limit
        self._articles: dict[str | Node, Article] = {}
        self._parts: dict[str, tuple[Entry, Any]] = {}

    def part(self, text: str, part: Part) -> tuple[Entry, Any]:
        """Return the entry and the value of a top-level key that is written as `text`."""
        known = self._parts.get(text)
        if known is None:
            known = part.entry, value_of(part.entry.node)
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
        tree = compose(piece)
        assert tree is not None, "a piece of this shape holds an item"
        return self._article(piece, tree.node.entries[0].node, fields, tree)

    def of_node(self, node: Node, fields: Fields) -> Article:
        """Return the article embedded as `node`; what is no mapping has no values."""
        known = self._articles.get(node)
        return known if known and known.fields is fields else self._article(node, node, fields)

    def _article(
        self, key: str | Node, node: Node, fields: Fields, tree: Tree | None = None
    ) -> Article:
        is_mapping = node.kind is NodeKind.MAP
        entries = node.entries if is_mapping else ()
        values = {entry.key: value_of(entry.node) for entry in entries}
        article = Article(entries, values, fields, embedded=True, is_mapping=is_mapping, tree=tree)
        self._keep(self._articles, key, article)
        return article

    def _keep(self, known: dict[Any, Any], key: object, value: object) -> None:
        if len(known) >= self._limit:
            known.clear()
        known[key] = value


def simple_value(source: str) -> tuple[Any] | None:
    """Return the value of a key that stands on one line, None where it takes the parser."""
    match = _SIMPLE.fullmatch(source)
    if match is None:
        return None
    quoted, plain = match.groups()
    if plain is None:
        # What may follow a backslash here means the same in JSON.
        return (json.loads(f'"{quoted}"') if "\\" in quoted else quoted,)
    try:
        return (scalars.construct(scalars.plain_tag(plain), plain),)
    except ValueError:
        return None
