"""The copy of a record that another record embeds among its related articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from editor.record import Document, RecordError
from editor.record.schema import Field


def copy_of(document: Document, field: Field | None) -> dict[str, Any]:
    """Return what the schema's field for related articles takes over of a record.

    A value that cannot be read is left out.
    """
    try:
        values = document.value()
    except RecordError:
        values = {key: value for key in document.keys() if (value := _value(document, key))}  # noqa: SIM118
    if field is None or not field.fields:
        return values if isinstance(values, dict) else {}
    return _taken(values, field.fields)


def unknown_article(url: str) -> dict[str, Any]:
    """Return the copy of an article of which only the address is known."""
    return {"title": "", "webUrl": url}


def _taken(values: Any, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the values of the fields' keys, in the fields' order, their own fields alike."""
    taken: dict[str, Any] = {}
    for field in fields:
        if not isinstance(values, dict) or field.key not in values:
            continue
        value = values[field.key]
        if field.fields and isinstance(value, dict):
            value = _taken(value, field.fields)
        elif field.fields and isinstance(value, list):
            value = [_taken(item, field.fields) for item in value]
        taken[field.key] = value
    return taken


def _value(document: Document, key: str) -> Any:
    try:
        return document.value((key,))
    except RecordError:
        return None
