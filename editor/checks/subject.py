"""A record as the rules look at it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from editor.checks.article import RELATED, Article, Fields, holds_copies
from editor.checks.pieces import Pieces
from editor.record import Document, Path
from editor.record.outline import Part
from editor.record.plain import simple_value
from editor.record.schema import shipped_schema
from editor.record.shapes import PIECE_BEGIN
from editor.record.tree import Entry


class Subject:
    """A record on the examination table."""

    def __init__(self, path: str, document: Document, pieces: Pieces | None = None) -> None:
        self.path = path
        self.document = document
        self._pieces = pieces or Pieces()

    @cached_property
    def article(self) -> Article:
        """The record's own values."""
        entries: list[Entry] = []
        values: dict[str, Any] = {}
        parts = self.document.parts
        for part in parts:
            if part.key == RELATED and self._plain_copies is not None:
                continue
            if part.key in self._simple:
                (values[part.key],) = self._simple[part.key]
                continue
            is_plain, value = self._pieces.part(self._text(part), part)
            if not is_plain or self._is_repeated:
                entries.append(part.entry)
            if not (part.key == RELATED and isinstance(value, list)):
                values[part.key] = value
        return Article(entries, values, self.document.schema.fields)

    @cached_property
    def copies(self) -> Sequence[Article]:
        """The items of `related`; a list that is none has no items."""
        if self._plain_copies is not None:
            return self._plain_copies
        found = self.document.entry((RELATED,))
        if found is None or not holds_copies(found[1]):
            return ()
        items = found[1].node.entries
        return [self._pieces.of_node(entry.node, self._copied_fields) for entry in items]

    def line(self, path: Path) -> int:
        """Return the line in which the value at `path`, or what is there of it, begins."""
        if len(path) == 1 and path[0] in self._simple:
            return self._line_at(self._parts[path[0]].start)
        if len(path) > 1 and path[0] == RELATED and self._plain_copies is not None:
            return self._line_of_copy(path)
        document = self.document
        while path and not document.has(path):
            path = path[:-1]
        return document.line(path) if path else 1

    def is_locked(self, path: Path) -> bool:
        """Whether the value at `path` cannot be edited safely."""
        if len(path) > 1 and path[0] == RELATED and self._plain_copies is not None:
            return False
        return self.document.locked(path) is not None

    def source(self, path: Path) -> str:
        """Return the exact YAML text of a value that is not among the related articles."""
        if len(path) == 1 and path[0] in self._simple:
            return self._text(self._parts[path[0]]).partition(":")[2].strip(" \r\n")
        return self.document.source(path)

    # -- without a parser ------------------------------------------------------------------------

    @cached_property
    def _parts(self) -> dict[str | int, Part]:
        return {part.key: part for part in self.document.parts}

    @property
    def _is_repeated(self) -> bool:
        """Whether a key stands twice."""
        return len(self._parts) < len(self.document.parts)

    @cached_property
    def _simple(self) -> dict[str | int, tuple[Any]]:
        """The values that stand on the lines of their keys and take no parser."""
        if self._is_repeated:
            return {}
        found = ((part.key, simple_value(self._text(part))) for part in self.document.parts)
        return {key: value for key, value in found if value is not None}

    @cached_property
    def _ends(self) -> dict[Part, int]:
        """Where the parts end, counted from the YAML's begin."""
        parts, matter = self.document.parts, self.document.matter
        starts = [part.start for part in parts]
        return dict(zip(parts, [*starts[1:], matter.end - matter.start], strict=True))

    def _text(self, part: Part) -> str:
        """Return the text of a part, with what stands between it and the next one."""
        matter = self.document.matter
        return matter.text[matter.start + part.start : matter.start + self._ends[part]]

    def _line_at(self, place: int) -> int:
        matter = self.document.matter
        return matter.text.count("\n", 0, matter.start + place) + 1

    @cached_property
    def _split_copies(self) -> tuple[str, list[str]]:
        head, *items = PIECE_BEGIN.split(self._text(self._parts[RELATED]))
        return head, items

    @cached_property
    def _plain_copies(self) -> list[Article] | None:
        """The items of `related`, None where it takes the parser to tell them."""
        if RELATED not in self._parts or self._is_repeated:
            return None
        head, items = self._split_copies
        return self._pieces.articles(head, items, self._copied_fields) if items else None

    def _line_of_copy(self, path: Path) -> int:
        """Return the line of a value that is in, or is, one of the plainly written copies."""
        _, index, *steps = path
        head, items = self._split_copies
        assert isinstance(index, int)
        place = self._parts[RELATED].start + len(head) + sum(map(len, items[:index])) + index + 1
        return self._line_at(place + self.copies[index].place(tuple(steps)))

    @property
    def _copied_fields(self) -> Fields:
        field = self.document.schema.field(RELATED) or shipped_schema("article").field(RELATED)
        return field.fields if field else ()
