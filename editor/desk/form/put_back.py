"""One key of a record as the file on disk has it, to the byte."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desk.form.differences import key_span
from editor.record import Document, RecordError, Remove, Set


def put_back(document: Document, original: Document, key: str) -> Document:
    """Return the record with one top-level key as it is in `original`.

    Raises RecordError where the key's place in the record is such that it cannot be done.
    """
    if not original.has((key,)):
        return document.edit([Remove((key,))])
    if not document.has((key,)):
        document = document.edit([Set((key,), original.value((key,)))])
    here, there = key_span(document, key), key_span(original, key)
    assert here is not None
    assert there is not None
    before = original.text[there[0] : there[1]]
    text = document.text[: here[0]] + before + document.text[here[1] :]
    restored = document.with_matter(document.matter.with_text(text))
    if restored.source((key,)) != original.source((key,)):
        text = QCoreApplication.translate(
            "Form", "{key} cannot be put back by itself; edit it in Source"
        )
        raise RecordError(text.format(key=key))
    return restored
