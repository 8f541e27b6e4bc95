"""Reading the rows of the list from the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from editor.library.rows import LISTED_KEYS, Row, broken_row, row_of
from editor.library.scan import YAML_SUFFIXES, Found, starts_as_record
from editor.library.store import RECORD_LIMIT, read_bytes, too_large
from editor.record import Document, RecordError
from editor.record.frontmatter import split
from editor.record.schema import Schema
from editor.record.sentence import Sentence
from editor.record.yaml_words import yaml_words

_REFERENCES = 200  # merge keys times aliases; with more, a few bytes can stand for hours of work
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
            document = open_document(path, data)
            if any(document.locked((part.key,)) for part in document.parts):
                return _loaded_row(path, data)
            return _document_row(path, document)
        except RecordError as error:
            return broken_row(path, str(error))


def open_document(path: str, data: bytes, schema: Schema | None = None) -> Document:
    """Read a record's bytes; only a YAML file may do without fences. Raises RecordError."""
    return Document.from_bytes(data, schema, _is_fenced(path))


def _document_row(path: str, document: Document) -> Row:
    """Return the row of a document; a value that no parser could read is the row's problem."""
    values: dict[str, Any] = {}
    problem = ""
    for key in (part.key for part in document.parts):
        try:
            value = document.value((key,))
        except RecordError as error:
            problem = problem or str(error)
            continue
        if key in LISTED_KEYS:
            values[key] = value
    row = row_of(path, values)
    return row.having(problem=problem) if problem else row


def _loaded_row(path: str, data: bytes) -> Row:
    """Return the row of a sound document with anchors, tags and the like, as YAML has them.

    Documents do not follow them. Raises RecordError.
    """
    front = split(data, _is_fenced(path))
    if front.yaml.count("<<") * front.yaml.count("*") > _REFERENCES:
        raise RecordError(
            Sentence("Too many values refer to others; Copydesk does not follow them")
        )
    try:
        values = yaml.load(front.yaml, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        above = front.text.count("\n", 0, front.start) + 1
        place = (mark.line + above, mark.column + 1) if mark else ()
        raise RecordError(_yaml_fault(error), *place) from error
    except (yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise RecordError(Sentence("A value cannot be read: {error}", error=str(error))) from error
    return row_of(path, values)


def _yaml_fault(error: yaml.MarkedYAMLError) -> Sentence:
    problem = yaml_words(str(error.problem or error.context))
    return Sentence("The YAML cannot be read: {problem}", problem=problem)


def _is_fenced(path: str) -> bool | None:
    """Whether a file must have fences; only a YAML file may do without."""
    return None if path.lower().endswith(YAML_SUFFIXES) else True
