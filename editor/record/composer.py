"""Reading YAML text into a tree, event by event.

libyaml gives the events; its own composer would overflow the stack on deep nesting, and forget
where aliases stand.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import yaml

from editor.record import scalars
from editor.record.errors import RecordError
from editor.record.images import MAX_DEPTH
from editor.record.lines import column, line_and_column
from editor.record.sentence import Sentence
from editor.record.tree import COMPLEX_KEY, MARKED_KEY, MERGE_KEY, Entry, Node, NodeKind, Tree
from editor.record.yaml_words import yaml_words

MAX_VALUES = 12_000
"""Values and keys of a document that is read as a whole; the longest real record has 7,200."""


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been read yet; places are absolute in the piece."""

    kind: NodeKind
    start: int
    style: str
    tag: str
    lock: str
    end: int
    entries: list[Entry] = field(default_factory=list)
    key: tuple[int, Node] | None = None


def compose(text: str) -> Tree | None:
    """Read one YAML document; None if it holds nothing.

    Raises RecordError, with the line and column within `text`, for everything that
    `yaml.compose` refuses, for a second document and for nesting beyond MAX_DEPTH.
    """
    try:
        loader = yaml.CSafeLoader(text)
    except UnicodeEncodeError as error:
        raise _unwritable(text, error.start) from None
    try:
        return _Composer(text).read(loader)
    except yaml.MarkedYAMLError as error:
        raise _from_marked(error) from None
    except yaml.reader.ReaderError as error:
        raise _from_reader(error, text) from None
    except yaml.YAMLError as error:
        raise RecordError(Sentence("The YAML cannot be read: {error}", error=str(error))) from None
    finally:
        loader.dispose()


@lru_cache(maxsize=512)
def compose_piece(text: str) -> Tree | None:
    """Read a piece as `compose` does, remembering it (12 KB each): edits read a record again."""
    return compose(text)


_COLON = re.compile(r"[ \t]*:")
_LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029]")


class _Composer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Open] = []
        self._anchors: set[str] = set()
        self._root: Tree | None = None
        self._documents = 0

    def read(self, loader: Any) -> Tree | None:
        count = 0
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            kind = type(event)
            count += 1
            if count > MAX_VALUES:
                message = Sentence(
                    "The YAML has more than {max_values:,} values; Copydesk reads no more",
                    max_values=MAX_VALUES,
                )
                raise RecordError(message, *_place(event.start_mark))
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent:
                self._begin(event, NodeKind.MAP)
            elif kind is yaml.SequenceStartEvent:
                self._begin(event, NodeKind.LIST)
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                self._finish(event.end_mark.index)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentStartEvent:
                self._document(event)
        return self._root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise RecordError(
                Sentence("A second YAML document begins here"), *_place(event.start_mark)
            )

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if style in ("|", ">"):
            end = _block_scalar_end(self._text, start, end)
        lock = self._properties(event)
        if event.tag and event.tag != "!":
            tag = event.tag
        else:
            tag = scalars.plain_tag(event.value) if event.implicit[0] else scalars.STR
        node = Node(NodeKind.SCALAR, end - start, style, event.value, tag, (), lock)
        self._attach(start, node)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            message = Sentence(
                "*{anchor} refers to nothing: no value is marked &{anchor}", anchor=event.anchor
            )
            raise RecordError(message, *_place(event.start_mark))
        start, end = event.start_mark.index, event.end_mark.index
        lock = Sentence("it refers to another value (*{anchor})", anchor=event.anchor)
        node = Node(NodeKind.ALIAS, end - start, "", event.anchor, "", (), lock)
        self._attach(start, node)

    def _begin(self, event: Any, kind: NodeKind) -> None:
        if len(self._open) >= MAX_DEPTH:
            message = Sentence(
                "The values are nested more than {max_depth} levels deep", max_depth=MAX_DEPTH
            )
            raise RecordError(message, *_place(event.start_mark))
        lock = self._properties(event)
        start = event.start_mark.index
        if event.tag or event.anchor:
            start = _after_properties(self._text, start)
        style = "flow" if event.flow_style else ""
        self._open.append(_Open(kind, start, style, event.tag or "", lock, start))

    def _finish(self, end: int) -> None:
        done = self._open.pop()
        if done.style != "flow":
            end = done.end
        elif _LINE_BREAK.search(self._text, done.start, end):
            done.lock = done.lock or Sentence(
                "it is written within [ ] or {{ }} over several lines"
            )
        entries = tuple(done.entries)
        if done.kind is NodeKind.MAP:
            entries, done.lock = _marked_duplicates(entries, done.lock)
        node = Node(done.kind, end - done.start, done.style, "", done.tag, entries, done.lock)
        self._attach(done.start, node)

    def _properties(self, event: Any) -> str:
        """Return the reason that an anchor or tag gives for leaving a value alone."""
        if event.anchor:
            if event.anchor in self._anchors:
                message = Sentence(
                    "&{anchor} stands a second time: another value has that name",
                    anchor=event.anchor,
                )
                raise RecordError(message, *_place(event.start_mark))
            self._anchors.add(event.anchor)
            return Sentence("other values may refer to it (&{anchor})", anchor=event.anchor)
        return Sentence("it has a tag ({tag})", tag=event.tag) if event.tag else ""

    def _attach(self, start: int, node: Node) -> None:
        if not self._open:
            self._root = Tree(start, node)
            return
        parent = self._open[-1]
        if parent.kind is NodeKind.LIST:
            self._attach_item(parent, start, node)
        elif parent.key is None:
            parent.key = (start, node)
        else:
            self._attach_value(parent, parent.key, start, node)
            parent.key = None
        parent.end = start + node.width

    def _attach_value(self, parent: _Open, key: tuple[int, Node], start: int, node: Node) -> None:
        key_start, key_node = key
        base = parent.start
        lock = ""
        if key_node.kind is not NodeKind.SCALAR:
            lock = COMPLEX_KEY
        elif key_node.lock:
            lock = Sentence("of its key: {lock}", lock=key_node.lock)
        elif not parent.style and not _COLON.match(self._text, key_start + key_node.width):
            lock = MARKED_KEY
        elif key_node.tag == scalars.MERGE:
            lock = MERGE_KEY
        key_end = key_start + key_node.width
        if key_node.kind is NodeKind.SCALAR:
            name, tag = key_node.text, key_node.tag
        else:
            name, tag = self._text[key_start:key_end], "!"
        parent.entries.append(
            Entry(name, key_start - base, key_end - base, start - base, node, tag, lock)
        )

    def _attach_item(self, parent: _Open, start: int, node: Node) -> None:
        dash = start
        if not parent.style and not parent.entries:
            dash = parent.start
        elif not parent.style:
            found = _dash(self._text, parent.start, parent.end)
            dash = found if parent.end <= found <= start else start
            if dash == start and node.width:
                parent.lock = parent.lock or Sentence("its dashes do not stand below each other")
        base = parent.start
        parent.entries.append(Entry("", dash - base, dash - base, start - base, node))


def _repeated(key: str, count: int) -> Sentence:
    return Sentence("the key {key} stands {count} times", key=key, count=count)


def _marked_duplicates(entries: tuple[Entry, ...], lock: str) -> tuple[tuple[Entry, ...], str]:
    if len(entries) == len({entry.key for entry in entries}):
        return entries, lock
    counts = Counter(entry.key for entry in entries)
    marked = tuple(
        replace(entry, lock=entry.lock or _repeated(entry.key, counts[entry.key]))
        if counts[entry.key] > 1
        else entry
        for entry in entries
    )
    return marked, lock


def _block_scalar_end(text: str, start: int, end: int) -> int:
    """Return where a block scalar's own text ends, without the line break that closes it."""
    sign = _after_properties(text, start)
    header_end = _line_end(text, sign, end)
    if "+" in text[sign:header_end].partition("#")[0]:
        return start + len(re.sub(r"\r?\n\Z", "", text[start:end]))
    last = start + len(text[start:end].rstrip())
    return max(header_end, _line_end(text, last, end))


def _line_end(text: str, at: int, end: int) -> int:
    """Return where the line of `at` ends, without its line break."""
    found = text.find("\n", at, end)
    if found < 0:
        return end
    return found - 1 if text[found - 1] == "\r" else found


_PROPERTY = re.compile(r"[&!]\S*[ \t]*(?:#[^\n]*)?(?:\r?\n[ \t]*)?")


def _after_properties(text: str, start: int) -> int:
    while match := _PROPERTY.match(text, start):
        start = match.end()
    return start


@lru_cache(maxsize=64)
def _dash_pattern(column: int) -> re.Pattern[str]:
    return re.compile(rf"^ {{{column}}}-(?=[ \t\r\n]|\Z)", re.MULTILINE)


def _dash(text: str, first: int, after: int) -> int:
    match = _dash_pattern(column(text, first)).search(text, after)
    return match.end() - 1 if match else -1


def _place(mark: Any) -> tuple[int | None, int | None]:
    return (mark.line + 1, mark.column + 1) if mark else (None, None)


def _from_marked(error: yaml.MarkedYAMLError) -> RecordError:
    if error.context == "while scanning a quoted scalar" and error.context_mark:
        return RecordError(
            Sentence("The quoted text that begins here never ends"), *_place(error.context_mark)
        )
    mark = error.problem_mark or error.context_mark
    problem = yaml_words(error.problem or error.context or "something")
    if not (error.context and error.problem):
        return RecordError(
            Sentence("The YAML cannot be read: {problem}", problem=problem), *_place(mark)
        )
    message = Sentence(
        "The YAML cannot be read: {problem} ({context})",
        problem=problem,
        context=yaml_words(error.context),
    )
    return RecordError(message, *_place(mark))


def _unwritable(text: str, at: int) -> RecordError:
    message = Sentence("The character U+{code:04X} may not stand in a file", code=ord(text[at]))
    return RecordError(message, *line_and_column(text, at))


def _from_reader(error: Any, text: str) -> RecordError:
    found = _UNREADABLE.search(text)
    at, name = (found.start(), f"U+{ord(found[0]):04X}") if found else (0, str(error))
    return RecordError(
        Sentence("The character {name} may not stand in YAML", name=name),
        *line_and_column(text, at),
    )


_UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
