"""The record edits that a typed value means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from editor.desk.form.field_widget import ABSENT
from editor.record import Document, Edit, Insert, Remove, Set
from editor.record.paths import Path


def edits_for(document: Document, original: Document, path: Path, value: Any) -> list[Edit]:
    """Return what gives `path` the value, [] where it has it already.

    An emptied text is removed where the file never had the key, else it is an empty text; ABSENT
    removes the key in any case. A value inside a mapping that is missing brings the mapping along.
    """
    if value is ABSENT or (value == "" and not original.has(path)):
        return [Remove(path)] if document.has(path) else []
    missing = len(path)
    while missing > 1 and not document.has(path[: missing - 1]):
        missing -= 1
    for step in reversed(path[missing:]):
        value = {step: value}
    return [Set(path[:missing], value)]


def insertions(
    path: Path, count: int, items: Sequence[Any], place: int | None = None
) -> list[Edit]:
    """Return what puts items into a list of `count`, at its end or before a place.

    A list that is empty, or not there, is set as a whole.
    """
    if not count:
        return [Set(path, list(items))]
    first = count if place is None else place
    return [Insert(path, first + step, item) for step, item in enumerate(items)]
