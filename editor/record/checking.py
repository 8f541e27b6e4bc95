"""The proof that an edit did what was meant, and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from editor.record.errors import RecordError
from editor.record.images import Image
from editor.record.paths import Path
from editor.record.sentence import Sentence
from editor.record.text import RecordText
from editor.record.tree import Entry, Node


class Expectation(NamedTuple):
    """The value that must be read at `path` after an edit; all else must read as before."""

    path: Path
    image: Image


def check(before: RecordText, after: RecordText, expected: Expectation) -> None:
    """Raise RecordError unless `after` differs from `before` as expected and in nothing else."""
    if not expected.path:
        if after.root()[1].image() != expected.image:
            raise RecordError(Sentence("the result would mean something else"))
        return
    if before.keys() != after.keys() or not _same_around(before, after, expected.path[0]):
        raise RecordError(Sentence("it would change other keys"))
    old, new = _top(before, expected.path[0]), _top(after, expected.path[0])
    for step in expected.path[1:]:
        old, new = _step(old, new, step)
    if new.image() != expected.image:
        raise RecordError(Sentence("the result would mean something else"))


def _top(document: RecordText, key: str | int) -> Node:
    return document.node((key,))[1]


def _same_around(before: RecordText, after: RecordText, key: str | int) -> bool:
    """Return whether the text outside the part of `key` is the same."""
    old_start, old_end = _bounds(before, key)
    new_start, new_end = _bounds(after, key)
    same_head = before.text[:old_start] == after.text[:new_start]
    return same_head and before.text[old_end:] == after.text[new_end:]


def _bounds(document: RecordText, key: str | int) -> tuple[int, int]:
    keys = document.keys()
    index = len(keys) - 1 - keys[::-1].index(str(key))
    starts = [document.matter.start + part.start for part in document.parts]
    return starts[index], (*starts, document.matter.end)[index + 1]


def _step(old: Node, new: Node, step: str | int) -> tuple[Node, Node]:
    """Go down to an entry, proving that the entries beside it are as they were."""
    if old.kind is not new.kind or len(old.entries) != len(new.entries):
        raise RecordError(Sentence("it would change what stands around it"))
    chosen = old.entry(step)
    result: tuple[Entry, Entry] | None = None
    for one, other in zip(old.entries, new.entries, strict=True):
        if one is chosen:
            result = (one, other)
        elif one.key != other.key or (
            one.node is not other.node and one.node.image() != other.node.image()
        ):
            raise RecordError(Sentence("it would change what stands beside it"))
    if result is None:
        raise RecordError(Sentence("it would change what stands around it"))
    return result[0].node, result[1].node
