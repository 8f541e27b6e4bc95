"""The record as text: reading it, editing it byte for byte, merging it."""

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
