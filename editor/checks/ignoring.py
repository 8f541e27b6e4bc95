"""Comments in a record that tell the checks what a person decided about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.record import Document, RecordError
from editor.record.sentence import Sentence
from editor.record.tree import Node

_IGNORE, _DIFFERENT = "ignore", "not-a-duplicate-of"
_COMMENT = re.compile(r"#[ \t]*copydesk:[ \t]*([a-z-]+)[ \t]+([^\r\n]+)")


def ignored_rules(document: Document) -> frozenset[str]:
    """Return the rules that comments in the front matter turn off for the record.

    ``# copydesk: ignore RULE`` takes several rules, with commas or spaces between.
    """
    return _names(document, _IGNORE)


def different_stories(document: Document) -> frozenset[str]:
    """Return the records, by their files' names, that a person said tell another story.

    ``# copydesk: not-a-duplicate-of NAME`` is written by the button "Not a duplicate".
    """
    return _names(document, _DIFFERENT)


def tell_apart(document: Document, names: list[str]) -> Document:
    """Return the record with a comment that it is no duplicate of the records of these names.

    Raises RecordError where the front matter does not take one.
    """
    matter = document.matter
    line_break = "\r\n" if "\r\n" in matter.text else "\n"
    comment = f"# copydesk: {_DIFFERENT} {' '.join(names)}{line_break}"
    text = matter.text[: matter.start] + comment + matter.text[matter.start :]
    end, body_start = matter.end + len(comment), matter.body_start + len(comment)
    told = document.with_matter(matter._replace(text=text, end=end, body_start=body_start))
    if not different_stories(told).issuperset(names):
        raise RecordError(
            Sentence("This record takes no comment at its beginning; write it in the source")
        )
    return told


def _names(document: Document, word: str) -> frozenset[str]:
    texts = _comments(document, word)
    return frozenset(name for text in texts for name in re.split(r"[,\s]+", text) if name)


def _comments(document: Document, word: str) -> Iterator[str]:
    if "copydesk:" not in document.matter.yaml:  # as in nearly all records
        return
    found = [match for match in _COMMENT.finditer(document.matter.yaml) if match[1] == word]
    if found:
        start = document.matter.start
        base, root = document.root()
        spans = list(_spans(root, base))
        for match in found:
            if not any(begin <= start + match.start() < end for begin, end in spans):
                yield match[2]


def _spans(node: Node, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the values without parts stand: what looks like a comment there is none."""
    if not node.entries:
        yield start, start + node.width
    for entry in node.entries:
        yield from _spans(entry.node, start + entry.value)
