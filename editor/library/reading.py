"""Reading the rows of the list from the files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editor.library.rows import LISTED_KEYS, Row, broken_row, row_of
from editor.library.scan import YAML_SUFFIXES, Found, starts_as_record
from editor.library.store import RECORD_LIMIT, read_bytes, too_large
from editor.record import Document, RecordError
from editor.record.schema import Schema

_HEAD = 64  # bytes that show whether there is front matter


def read_row(folder: Path, found: Found) -> Row | None:
    """Read the row of a scanned file, None if it turns out to be no record.

    What is wrong with the text is said in the row, as that the file is too large, which is not
    read then. Raises StoreError where the system does not let it be read.
    """
    path = found.path
    if found.size > RECORD_LIMIT:
        head = read_bytes(folder / path, most=_HEAD)
        is_record = found.certain or starts_as_record(head)
        return broken_row(path, too_large(found.size)) if is_record else None
    data = read_bytes(folder / path, most=RECORD_LIMIT)
    if not found.certain and not starts_as_record(data[:_HEAD]):
        return None
    try:
        return row_of(path, listed_values(open_document(path, data)))
    except RecordError as error:
        return broken_row(path, str(error))


def open_document(path: str, data: bytes, schema: Schema | None = None) -> Document:
    """Read a record's bytes; only a YAML file may do without fences. Raises RecordError."""
    fenced = None if path.lower().endswith(YAML_SUFFIXES) else True
    return Document.from_bytes(data, schema, fenced)


def listed_values(document: Document) -> Mapping[str, Any]:
    """Return what a row needs of a document; of `related` only the length counts."""
    keys = LISTED_KEYS.intersection(document.keys())
    return {key: document.value((key,)) for key in keys}
