"""The copy of a record that another record embeds among its related articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from editor.desk.form.labels import label_of
from editor.desk.form.tools import Provider
from editor.library.rows import LISTED_KEYS, utc_text
from editor.record import Document, Edit, RecordError, Remove, Set
from editor.record.schema import Field
from editor.record.urls import canonical_url

_LISTS: Final = "related"


def copy_of(document: Document, field: Field | None) -> dict[str, Any]:
    """Return what the schema's field for related articles takes over of a record.

    A value that cannot be read is left out.
    """
    keys = [one.key for one in field.fields] if field is not None else []
    values = _values(document, keys or document.keys())
    return _taken(values, field.fields) if field is not None and keys else values


def listed_values(document: Document) -> dict[str, Any]:
    """Return what the site's list shows of a record but its related articles, as far as it can."""
    values = _values(document, LISTED_KEYS - {_LISTS})
    return {key: value for key, value in values.items() if value is not None}


def unknown_article(url: str, providers: Sequence[Provider] = ()) -> dict[str, Any]:
    """Return the copy of an article of which only the address is known, and so its provider."""
    article: dict[str, Any] = {"title": "", "webUrl": url}
    host = "." + (urlsplit(canonical_url(url)).hostname or "")
    found = [one for one in providers if one.domain and host.endswith(f".{one.domain}")]
    if found:
        nearest = max(found, key=lambda one: len(one.domain))
        article["provider"] = {"name": nearest.name, "domain": nearest.domain}
    return article


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


def _values(document: Document, keys: Iterable[str]) -> dict[str, Any]:
    """Return the values of those keys that are there and can be read."""
    values = {}
    for key in keys:
        with suppress(RecordError):
            if document.has((key,)):
                values[key] = document.value((key,))
    return values


def _value(document: Document, key: str) -> Any:
    try:
        return document.get((key,))
    except RecordError:
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """A key under which a copy says something else than its record; None where there is nothing."""

    key: str
    label: str
    here: Any
    there: Any


def differences(
    copy: Mapping[str, Any], document: Document, field: Field | None
) -> list[Difference]:
    """Return where a copy and its record disagree, in the order of the schema's fields.

    Looked at are the schema's fields for related articles, and what the copy has beyond them
    where its record has it too.
    """
    there = copy_of(document, field)
    fields = {one.key: one for one in field.fields} if field is not None else {}
    beyond = [key for key in copy if key not in fields]
    there |= {
        key: _value(document, key) for key in beyond if key != _LISTS and document.has((key,))
    }
    keys = [*fields, *(key for key in beyond if key in there)]
    return [
        Difference(key, _label(key, fields.get(key)), copy.get(key), there.get(key))
        for key in keys
        if not _same(copy.get(key), there.get(key))
    ]


def update_of(place: int, found: Sequence[Difference]) -> list[Edit]:
    """Return the edits after which the copy at a place says what its record says."""
    return [
        Set((_LISTS, place, one.key), one.there)
        if one.there is not None
        else Remove((_LISTS, place, one.key))
        for one in found
    ]


def _same(here: Any, there: Any) -> bool:
    """Return whether two values mean the same; a time may be written as text."""
    if type(here) is type(there) and here == there:
        return True
    moment = utc_text(here)
    return bool(moment) and moment == utc_text(there)


def _label(key: str, field: Field | None) -> str:
    return label_of(field) if field is not None else key
