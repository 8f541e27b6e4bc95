"""How a record differs from its file: line by line, one part for each field."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from editor.desk.models.session import changed_keys
from editor.record import Document

Mark = Literal[" ", "-", "+", "…"]

_AROUND: Final = 2
_LINES: Final = 4_000
"""Lines of one field beyond which the comparison is cut short."""


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line that stayed, went, or came; "…" stands for lines left out."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What is other in one field; the key "" stands for all that is no field."""

    key: str
    lines: tuple[DiffLine, ...]


def differences(original: Document, document: Document) -> list[Difference]:
    """Compare a record with its file, in the record's order of keys, what is no field last."""
    changed = changed_keys(original, document)
    order = dict.fromkeys((*document.keys(), *original.keys()))
    found = [
        Difference(key, compared(_block(original, key), _block(document, key)))
        for key in order
        if key in changed
    ]
    before, after = _rest(original), _rest(document)
    if before != after:
        found.append(Difference("", compared(before, after)))
    return found


def compared(before: str, after: str) -> tuple[DiffLine, ...]:
    """Return the lines that differ, with a few around them."""
    old, new = before.splitlines()[:_LINES], after.splitlines()[:_LINES]
    return tuple(_lines(old, new))


def _lines(old: list[str], new: list[str]) -> Iterator[DiffLine]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for place, group in enumerate(matcher.get_grouped_opcodes(_AROUND)):
        if place or group[0][1] > 0:
            yield DiffLine("…", "")
        for tag, first, last, start, end in group:
            if tag == "equal":
                yield from (DiffLine(" ", line) for line in old[first:last])
            else:
                yield from (DiffLine("-", line) for line in old[first:last])
                yield from (DiffLine("+", line) for line in new[start:end])


def _block(document: Document, key: str) -> str:
    """Return a key with its value as they stand in the file, "" where there is none."""
    place = key_span(document, key)
    return document.text[place[0] : place[1]] if place else ""


def _rest(document: Document) -> str:
    """Return the file's text with every value left out: comments, order, fences, body."""
    text, at, kept = document.text, 0, []
    places = [place for key in document.keys() if (place := key_span(document, key))]  # noqa: SIM118
    for start, end in sorted(places):
        colon = text.find(":", start, end) + 1
        kept.append(text[at:colon])
        at = end
    return "".join([*kept, text[at:]])


def key_span(document: Document, key: str) -> tuple[int, int] | None:
    """Return where a key with its value stands in the text, None where there is none."""
    found = document.entry((key,))
    if found is None:
        return None
    base, entry = found
    return base + entry.start, base + entry.end
