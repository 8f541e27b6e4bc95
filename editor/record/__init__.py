"""The record as text: reading it, editing it byte for byte, merging it.

What stands here is imported when it is first asked for: the list of records and the words of all
rooms need nothing of it, and are there sooner.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from editor.record.document import Document
    from editor.record.edits import Edit, Insert, Move, Remove, Rename, Set, type_change
    from editor.record.errors import RecordError
    from editor.record.merging import BODY, Conflict, Merge, merge
    from editor.record.paths import Path, format_path, parse_path
    from editor.record.reading import read_value

__all__ = [
    "BODY",
    "Conflict",
    "Document",
    "Edit",
    "Insert",
    "Merge",
    "Move",
    "Path",
    "RecordError",
    "Remove",
    "Rename",
    "Set",
    "format_path",
    "merge",
    "parse_path",
    "read_value",
    "type_change",
]

_HOMES = {
    "document": ("Document",),
    "edits": ("Edit", "Insert", "Move", "Remove", "Rename", "Set", "type_change"),
    "errors": ("RecordError",),
    "merging": ("BODY", "Conflict", "Merge", "merge"),
    "paths": ("Path", "format_path", "parse_path"),
    "reading": ("read_value",),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
