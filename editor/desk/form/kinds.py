"""Which kind of field suits a value that no schema knows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Final

from editor.desk.browser import is_web_address
from editor.record.schema import Field, Kind

_LINE_LIMIT: Final = 120
_SINGLE: Final = (str, int, float, dt.date, type(None))


def kind_of(value: Any) -> Kind:
    """Return the kind by which a value can be edited with nothing lost."""
    if isinstance(value, bool):
        return Kind.SWITCH
    if isinstance(value, int | float):
        return Kind.NUMBER
    if isinstance(value, dt.date):
        return Kind.TIMESTAMP
    if isinstance(value, str):
        if is_web_address(value):
            return Kind.URL
        return Kind.TEXT if "\n" in value or len(value) > _LINE_LIMIT else Kind.LINE
    if isinstance(value, list) and value:
        if all(isinstance(item, str) for item in value):
            return Kind.CHIPS
        if all(is_flat_mapping(item) for item in value):
            return Kind.CARDS
    return Kind.YAML


def guessed_field(key: str, value: Any, known: Field | None = None) -> Field:
    """Return a field for a value: of the schema's label where it knows the key."""
    children: tuple[Field, ...] = ()
    if is_flat_mapping(value):
        children = tuple(guessed_field(name, one) for name, one in value.items())
    if known is None:
        return Field(key, kind_of(value), label=key, fields=children)
    return replace(known, kind=kind_of(value), fields=known.fields or children)


def is_flat_mapping(value: Any) -> bool:
    """Return whether a value is a mapping of names to single values."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(key, str) and isinstance(one, _SINGLE) for key, one in value.items())
    )
