"""A record's exact text, and the values that stand in it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self

from editor.record import frontmatter
from editor.record.errors import RecordError
from editor.record.frontmatter import FrontMatter
from editor.record.lines import line_and_column
from editor.record.outline import Outline, Part, outline
from editor.record.paths import Path, format_path, parse_path
from editor.record.reading import MisreadError, construct
from editor.record.schema import Schema, shipped_schema
from editor.record.sentence import Sentence
from editor.record.tree import Entry, Node, NodeKind


class RecordText:
    """A record as it is read: immutable, its text kept to the byte.

    Values are read only when asked for. Paths are tuples like ``("images", 0, "width")`` or texts
    like ``"images[0].width"``.
    """

    def __init__(
        self, matter: FrontMatter, schema: Schema | None = None, before: Outline | None = None
    ) -> None:
        """Take a split file, which `before` was of before an edit.

        Raises RecordError if its YAML cannot be read.
        """
        self.matter = matter
        self._schema = schema
        try:
            self._outline = outline(matter.yaml, before)
        except RecordError as error:
            raise _moved(error, matter.text.count("\n", 0, matter.start)) from None

    @cached_property
    def _outline(self) -> Outline:
        return outline(self.matter.yaml)

    def rest(self) -> None:
        """Let go what was read of the values, up to 3 MB: it is read again when asked for."""
        self.__dict__.pop("_outline", None)

    @classmethod
    def from_bytes(
        cls, data: bytes, schema: Schema | None = None, fenced: bool | None = None
    ) -> Self:
        """Read a record file.

        `schema` says where new keys go and how they are written (an article's if None); `fenced`
        whether the file has --- fences (None looks at its first line). Raises RecordError, with
        line and column, for what cannot be read.
        """
        return cls(frontmatter.split(data, fenced), schema)

    def to_bytes(self) -> bytes:
        """Return the file's bytes: those that were read, but for the edits."""
        return self.matter.to_bytes()

    @property
    def text(self) -> str:
        """The file's text, without the byte order mark."""
        return self.matter.text

    @property
    def body(self) -> str:
        """What follows the closing fence."""
        return self.text[self.matter.body_start :]

    @property
    def schema(self) -> Schema:
        """The fields that the record's kind has."""
        return self._schema or shipped_schema("article")

    def with_schema(self, schema: Schema) -> Self:
        """Return the same record, its new keys to be written by `schema`."""
        return type(self)(self.matter, schema, self._outline)

    def with_matter(self, matter: FrontMatter) -> Self:
        """Return a record of the same kind with another text; raises RecordError."""
        return type(self)(matter, self._schema, self._outline)

    def keys(self) -> tuple[str, ...]:
        """Return the top-level keys in the file's order."""
        return self._outline.keys

    def entry(self, path: str | Path) -> tuple[int, Entry] | None:
        """Return the entry at `path` and the place in `text` that its own places count from."""
        steps = parse_path(path)
        if not steps:
            return None
        part = self._outline.by_key.get(steps[0])
        if part is None:
            return None
        base, entry = self.matter.start + part.start, part.entry
        for step in steps[1:]:
            child = entry.node.entry(step)
            if child is None:
                return None
            base, entry = base + entry.value, child
        return base, entry

    def node(self, path: str | Path) -> tuple[int, Node]:
        """Return where the value at `path` begins in `text`, and its tree.

        Raises RecordError where there is none.
        """
        steps = parse_path(path)
        if not steps:
            return self.root()
        found = self.entry(steps)
        if found is None:
            raise RecordError(Sentence("There is no value at {path}", path=format_path(steps)))
        base, entry = found
        return base + entry.value, entry.node

    @property
    def parts(self) -> tuple[Part, ...]:
        """The top-level keys with their values, places counted from the YAML's begin."""
        return self._outline.parts

    def root(self) -> tuple[int, Node]:
        """Return the record's mapping as a tree, and where it begins in `text`."""
        if not self.parts:
            return self.matter.start, Node(NodeKind.MAP, 0, tag=self._outline.tag)
        first = self.parts[0].start
        entries = tuple(part.entry.shifted(part.start - first) for part in self.parts)
        node = Node(NodeKind.MAP, entries[-1].end, tag=self._outline.tag, entries=entries)
        return self.matter.start + first, node

    def has(self, path: str | Path) -> bool:
        """Return whether there is a value, null included, at `path`."""
        return self.entry(path) is not None

    def value(self, path: str | Path = ()) -> Any:
        """Return a value as `yaml.safe_load` gives it, fresh at each call.

        Raises RecordError where there is no value, and where one cannot be read: an invalid date,
        an alias, a merge key, a tag that means nothing here.
        """
        try:
            start, node = self.node(path)
            return construct(node, start)
        except MisreadError as error:
            raise self.error_at(error.offset, error.message) from None

    def get(self, path: str | Path, default: Any = None) -> Any:
        """Return the value at `path`, `default` where there is none.

        Raises RecordError for a value that cannot be read.
        """
        return self.value(path) if self.has(path) else default

    def source(self, path: str | Path) -> str:
        """Return the exact YAML text of the value at `path`."""
        start, end = self.span(path)
        return self.text[start:end]

    def span(self, path: str | Path) -> tuple[int, int]:
        """Return where the value's text begins and ends, in characters of `text`."""
        start, node = self.node(path)
        return start, start + node.width

    def line(self, path: str | Path) -> int:
        """Return the line in which the value begins, counted from 1."""
        return line_and_column(self.text, self.span(path)[0])[0]

    def locked(self, path: str | Path = ()) -> str | None:
        """Return why the value at `path` cannot be edited safely, None if it can.

        Such a value is shown, and edited as source text only.
        """
        steps = parse_path(path)
        if not steps and (reason := self.root()[1].fixed):
            return Sentence(
                "Keys are added and taken out in the source only: of one, {reason}", reason=reason
            )
        for length in range(1, len(steps) + 1):
            found = self.entry(steps[:length])
            if found is None:
                return None
            entry = found[1]
            whole = length == len(steps)
            if reason := entry.lock or (entry.node.held if whole else entry.node.lock):
                return Sentence(
                    "{path} is edited as source only: {reason}",
                    path=format_path(steps[:length]),
                    reason=reason,
                )
        return None

    def error_at(self, offset: int, message: str) -> RecordError:
        """Return an error that names the line and column of a place in `text`."""
        return RecordError(message, *line_and_column(self.text, offset))


def _moved(error: RecordError, lines: int) -> RecordError:
    line = None if error.line is None else error.line + lines
    return RecordError(error.message, line, error.column)
