"""Reading the rows of the list from the files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.library.rows import LISTED_KEYS, Row, broken_row, row_of
from editor.library.scan import YAML_SUFFIXES, Found, starts_as_record
from editor.library.store import RECORD_LIMIT, read_bytes, too_large
from editor.record import Document, RecordError
from editor.record.schema import Schema

_HEAD = 64  # bytes that show whether there is front matter


class RowReader:
    """Reads the rows of files; not to be used by two threads at once."""

    def __init__(self, folder: Path) -> None:
        # Its patterns take long to compile, and a start on known files reads none.
        from editor.library.quick import QuickReader  # noqa: PLC0415

        self._root = f"{folder}/"
        self._quick = QuickReader()

    def read(self, found: Found) -> Row | None:
        """Read the row of a scanned file, None if it turns out to be no record.

        What is wrong with the text is said in the row, as that the file is too large, which is
        not read then. Raises StoreError where the system does not let it be read.
        """
        path = self._root + found.path
        if found.size > RECORD_LIMIT:
            is_record = found.certain or starts_as_record(read_bytes(path, most=_HEAD))
            return broken_row(found.path, too_large(found.size)) if is_record else None
        data = read_bytes(path, most=RECORD_LIMIT)
        if not found.certain and not starts_as_record(data[:_HEAD]):
            return None
        return self.row(found.path, data)

    def row(self, path: str, data: bytes) -> Row:
        """Return the row of a record's bytes."""
        values = self._quick.values(data)
        if values is not None:
            return row_of(path, values)
        try:
            return document_row(path, open_document(path, data))
        except RecordError as error:
            return broken_row(path, str(error))


def open_document(path: str, data: bytes, schema: Schema | None = None) -> Document:
    """Read a record's bytes; only a YAML file may do without fences. Raises RecordError."""
    fenced = None if path.lower().endswith(YAML_SUFFIXES) else True
    return Document.from_bytes(data, schema, fenced)


def document_row(path: str, document: Document) -> Row:
    """Return the row of a document; a value that no parser could read is the row's problem.

    What Copydesk alone does not follow, as aliases, counts as missing.
    """
    values: dict[str, Any] = {}
    problem = ""
    for key in (part.key for part in document.parts):
        try:
            value = document.value((key,))
        except RecordError as error:
            if document.locked((key,)) is None:
                problem = problem or str(error)
            continue
        if key in LISTED_KEYS:
            values[key] = value
    row = row_of(path, values)
    return replace(row, problem=problem) if problem else row
