"""What a decision about many records means for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from editor.desk.form.edits import edits_for
from editor.library.batch import EditsFor
from editor.record import Document, Edit, Insert, RecordError, Remove, Set
from editor.record.paths import Path, parse_path

translate = QCoreApplication.translate


def switching(key: str, on: bool) -> EditsFor:
    """Turn one of the two switches in every record that is not so, said or unsaid.

    A record that does not say is published, and is not removed.
    """

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        return [] if document.get((key,), key == "published") is on else [Set((key,), on)]

    return edits


def settings(values: Iterable[tuple[Path, Any]]) -> EditsFor:
    """Give several values to every record, each with what must be there around it."""
    wanted = list(values)

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        found: list[Edit] = []
        changed = document
        for path, value in wanted:
            step = edits_for(changed, document, path, value)
            changed = changed.edit(step)
            found += step
        return found

    return edits


def values_set(edits: Iterable[Edit]) -> dict[Path, Any]:
    """Return what edits of one record set, as values that any record can be given."""
    found = [edit for edit in edits if isinstance(edit, Set)]
    return {parse_path(one.path): one.value for one in found}


def adding(key: str, word: str) -> EditsFor:
    """Add a word to the list `key` of every record that has it not."""

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        words = _words(document, key)
        if word in words:
            return []
        if not words:
            return [Set((key,), [word])]
        return [Insert((key,), len(words), word)]

    return edits


def removing(key: str, word: str) -> EditsFor:
    """Take a word out of the list `key` wherever it stands."""

    def edits(_path: str, document: Document) -> Sequence[Edit]:
        words = _words(document, key)
        places = [place for place, one in enumerate(words) if one == word]
        return [Remove((key, place)) for place in reversed(places)]

    return edits


def _words(document: Document, key: str) -> list[Any]:
    """Return a list of a record, [] where there is none; raises RecordError for anything else."""
    value = document.get((key,), None)
    if value is None:
        return []
    if not isinstance(value, list):
        raise RecordError(translate("Bulk", "{key} is no list in this record").format(key=key))
    return value
