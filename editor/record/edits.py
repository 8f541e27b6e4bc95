"""Edits of a record, and how each becomes the smallest change of its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from editor.record.checking import Expectation, check
from editor.record.errors import RecordError
from editor.record.images import image_of
from editor.record.neighbours import Neighbours
from editor.record.paths import Path, format_path, parse_path
from editor.record.placing import Placing
from editor.record.reading import MisreadError, construct
from editor.record.scalars import type_name
from editor.record.sentence import Sentence
from editor.record.splices import Splice, spliced
from editor.record.text import RecordText
from editor.record.tree import NodeKind


@dataclass(frozen=True)
class Set:
    """Give the value at `path`; a missing key is added at its schema's place."""

    path: str | Path
    value: Any


@dataclass(frozen=True)
class Remove:
    """Take out the key or list item at `path`."""

    path: str | Path


@dataclass(frozen=True)
class Insert:
    """Put a new item into the list at `path`, before position `index` (its length: at the end)."""

    path: str | Path
    index: int
    value: Any


@dataclass(frozen=True)
class Move:
    """Give the list item, or the key, at `path` the position `index`."""

    path: str | Path
    index: int


@dataclass(frozen=True)
class Rename:
    """Give the key at `path` another name."""

    path: str | Path
    key: str


Edit = Set | Remove | Insert | Move | Rename

AnyRecord = TypeVar("AnyRecord", bound=RecordText)
_Plan = tuple[list[Splice], Expectation]


def apply_edit(document: AnyRecord, edit: Edit) -> AnyRecord:
    """Return the record with one edit made.

    The result is read again and compared with what was meant. Raises RecordError where the edit
    is impossible, or where the text around the value does not let it be made safely.
    """
    path = parse_path(edit.path)
    if reason := document.locked(path):
        raise document.error_at(document.span(path)[0], reason)
    failure: RecordError | None = None
    for quoted in (False, True):
        splices, expected = _PLANS[type(edit)](document, edit, path, quoted)
        if not splices:
            check(document, document, expected)
            return document
        try:
            after = _changed(document, splices)
            check(document, after, expected)
        except RecordError as error:
            failure = error
        else:
            return after
    raise RecordError(
        Sentence(
            "{path} cannot be changed safely here, edit its source: {why}",
            path=format_path(path) or Sentence("The record"),
            why=failure.message if failure else "",
        )
    )


def type_change(document: RecordText, edit: Edit) -> str | None:
    """Return a sentence about the type that an edit changes, None where it changes none."""
    if not isinstance(edit, Set) or not document.has(edit.path):
        return None
    start, node = document.node(edit.path)
    try:
        old = construct(node, start)
    except MisreadError:
        return None
    was, becomes = type_name(old), type_name(edit.value)
    if old is None or edit.value is None or was == becomes:
        return None
    return Sentence(
        "{path} was {was} and becomes {becomes}",
        path=format_path(parse_path(edit.path)),
        was=was,
        becomes=becomes,
    )


def _changed(document: AnyRecord, splices: Sequence[Splice]) -> AnyRecord:
    matter = document.matter
    text = spliced(matter.text, splices)
    return document.with_matter(matter.with_text(text))


def _placing(document: RecordText, quoted: bool) -> Placing:
    return Placing(document, Neighbours(document, always_quoted=quoted))


def _set(document: RecordText, edit: Set, path: Path, quoted: bool) -> _Plan:
    image = image_of(edit.value)
    placing = _placing(document, quoted)
    if not path:
        if not isinstance(edit.value, dict):
            raise RecordError(Sentence("A record as a whole can only be set to a mapping"))
        return placing.set_root(edit.value), Expectation((), image)
    found = document.entry(path)
    if found is None:
        return _add(document, placing, path, edit.value)
    return placing.set_value(path, *found, edit.value), Expectation(path, image)


def _add(document: RecordText, placing: Placing, path: Path, value: Any) -> _Plan:
    """Add a key that is missing, with the mappings above it that are missing too."""
    depth = len(path) - 1
    while depth and not document.has(path[:depth]):
        depth -= 1
    for step in reversed(path[depth + 1 :]):
        if isinstance(step, int):
            raise RecordError(
                Sentence("There is no list at {path}", path=format_path(path[: depth + 1]))
            )
        value = {step: value}
    image_of(value)
    name, parent = path[depth], path[:depth]
    kind = placing.kind(parent)
    if isinstance(name, int):
        count = len(placing.names(parent)) if kind is NodeKind.LIST else 0
        where = format_path(parent)
        raise RecordError(
            Sentence(
                "{where} has no item [{name}]: it has {count}; insert a new one",
                where=where,
                name=name,
                count=count,
            )
        )
    if kind is not NodeKind.MAP:
        raise RecordError(
            Sentence(
                "{path} is no mapping, so it has no {name!r}", path=format_path(parent), name=name
            )
        )
    return placing.add_key(parent, name, value)


def _remove(document: RecordText, _edit: Remove, path: Path, quoted: bool) -> _Plan:
    placing, index = _position(document, path, quoted)
    order = [i for i in range(len(placing.names(path[:-1]))) if i != index]
    return placing.reorder(path[:-1], order)


def _insert(document: RecordText, edit: Insert, path: Path, quoted: bool) -> _Plan:
    image_of(edit.value)
    placing = _placing(document, quoted)
    if not document.has(path) or document.node(path)[1].image() == image_of(None):
        if edit.index:
            raise RecordError(
                Sentence(
                    "{path} has no items; position {index} is none",
                    path=format_path(path),
                    index=edit.index,
                )
            )
        return _set(document, Set(path, [edit.value]), path, quoted)
    if placing.kind(path) is not NodeKind.LIST:
        raise RecordError(
            Sentence(
                "{path} is no list, so nothing can be inserted into it", path=format_path(path)
            )
        )
    count = len(placing.names(path))
    if not -count <= edit.index <= count:
        raise RecordError(
            Sentence(
                "{path} has {count} items; position {index} is none",
                path=format_path(path),
                count=count,
                index=edit.index,
            )
        )
    index = edit.index if edit.index >= 0 else edit.index + count
    return placing.insert_item(path, index, edit.value)


def _move(document: RecordText, edit: Move, path: Path, quoted: bool) -> _Plan:
    placing, index = _position(document, path, quoted)
    order = list(range(len(placing.names(path[:-1]))))
    if not -len(order) <= edit.index < len(order):
        where = format_path(path[:-1]) or "The record"
        raise RecordError(
            Sentence(
                "{where} has {count} entries; position {index} is none",
                where=where,
                count=len(order),
                index=edit.index,
            )
        )
    order.insert(edit.index % len(order), order.pop(index))
    return placing.reorder(path[:-1], order)


def _rename(document: RecordText, edit: Rename, path: Path, quoted: bool) -> _Plan:
    placing, index = _position(document, path, quoted)
    if placing.kind(path[:-1]) is not NodeKind.MAP:
        raise RecordError(Sentence("{path} is no key, so it has no name", path=format_path(path)))
    if edit.key == str(path[-1]):
        return [], Expectation(path, document.node(path)[1].image())
    if edit.key in placing.names(path[:-1]):
        where = format_path((*path[:-1], edit.key))
        raise RecordError(Sentence("There is a key {where} already", where=where))
    return placing.rename(path[:-1], index, edit.key)


def _position(document: RecordText, path: Path, quoted: bool) -> tuple[Placing, int]:
    if not path:
        raise RecordError(Sentence("The record as a whole can be neither removed nor moved"))
    document.node(path)
    placing = _placing(document, quoted)
    names = placing.names(path[:-1])
    if placing.kind(path[:-1]) is NodeKind.MAP:
        return placing, names.index(str(path[-1]))
    return placing, int(path[-1]) % len(names)


_PLANS: dict[type, Callable[[RecordText, Any, Path, bool], _Plan]] = {
    Set: _set,
    Remove: _remove,
    Insert: _insert,
    Move: _move,
    Rename: _rename,
}
