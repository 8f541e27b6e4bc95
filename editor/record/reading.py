"""From a tree to Python values."""

from __future__ import annotations

from typing import Any

from editor.record import scalars
from editor.record.composer import compose
from editor.record.errors import RecordError
from editor.record.lines import line_and_column
from editor.record.sentence import Sentence
from editor.record.tree import Entry, Node, NodeKind

_COLLECTION_TAGS = {
    NodeKind.MAP: ("", "!", "tag:yaml.org,2002:map"),
    NodeKind.LIST: ("", "!", "tag:yaml.org,2002:seq"),
}


class MisreadError(Exception):
    """A value that has no Python form; `offset` is its place in the text."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message


def construct(node: Node, start: int) -> Any:
    """Return the value as `yaml.safe_load` gives it; `start` is the node's place in the text.

    Aliases and merge keys are not followed: the values behind a few hundred bytes of them can
    fill the memory. Raises MisreadError.
    """
    if node.kind is NodeKind.SCALAR:
        try:
            return scalars.construct(node.tag, node.text)
        except ValueError as error:
            raise MisreadError(start, str(error)) from None
    if node.kind is NodeKind.ALIAS:
        raise MisreadError(
            start,
            Sentence(
                "*{node} stands for another value; Copydesk does not follow it", node=node.text
            ),
        )
    if node.tag not in _COLLECTION_TAGS[node.kind]:
        raise MisreadError(
            start,
            Sentence("Copydesk cannot read a value with the tag {tag}", tag=node.tag),
        )
    if node.kind is NodeKind.LIST:
        return [construct(entry.node, start + entry.value) for entry in node.entries]
    return {
        construct_key(entry, start): construct(entry.node, start + entry.value)
        for entry in node.entries
    }


def construct_key(entry: Entry, start: int) -> Any:
    """Return a mapping's key; `start` is the place of the mapping. Raises MisreadError."""
    place = start + entry.start
    if entry.key_tag == scalars.MERGE:
        raise MisreadError(
            place, Sentence("<< takes over other values; Copydesk does not follow it")
        )
    try:
        return scalars.construct(entry.key_tag, entry.key)
    except ValueError:
        raise MisreadError(
            place,
            Sentence("{key!r} is no key that Copydesk reads", key=entry.key),
        ) from None


def read_value(text: str) -> Any:
    """Return the value that a piece of YAML text means, None for text that holds nothing.

    Raises RecordError, with line and column, for what cannot be read.
    """
    tree = compose(text)
    if tree is None:
        return None
    try:
        return construct(tree.node, tree.offset)
    except MisreadError as error:
        raise RecordError(error.message, *line_and_column(text, error.offset)) from None
