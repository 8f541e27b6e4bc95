"""One key of a record as the file on disk has it, to the byte."""

from __future__ import annotations

from editor.record import Document, RecordError, Remove, Set


def put_back(document: Document, original: Document, key: str) -> Document:
    """Return the record with one top-level key as it is in `original`.

    Raises RecordError where the key's place in the record is such that it cannot be done.
    """
    if not original.has((key,)):
        return document.edit([Remove((key,))])
    if not document.has((key,)):
        document = document.edit([Set((key,), original.value((key,)))])
    start, end = document.span((key,))
    text = document.text[:start] + original.source((key,)) + document.text[end:]
    restored = document.with_matter(document.matter.with_text(text))
    if restored.source((key,)) != original.source((key,)):
        raise RecordError(f"{key} cannot be put back by itself; edit it in Source")
    return restored
