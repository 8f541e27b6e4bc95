"""The record edits that a typed value means."""

from __future__ import annotations

from typing import Any

from editor.desk.form.field_widget import ABSENT
from editor.record import Document, Edit, Remove, Set
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
