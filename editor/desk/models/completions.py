"""What could be meant where a person is typing in the search: a field, or one of its values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from editor.desk.texts import said
from editor.library.facets import write_term
from editor.library.query_fields import FIELDS, find_field
from editor.record.value import Value

_TERM: Final = re.compile(r'-?(?:(?P<field>\w+):)?(?P<value>"[^"]*|[^\s()"]*)$')
_MOST: Final = 12
_LEAST_LETTERS: Final = 2  # of a field's name, so that plain words are not disturbed


class Completion(Value):
    """A text to put in the place of the characters from `start` to the cursor."""

    text: str
    start: int
    hint: str = ""


def completions(text: str, cursor: int, values: Mapping[str, Iterable[str]]) -> list[Completion]:
    """Return what may be meant at the cursor; `values` are the known ones of each field."""
    match = _TERM.search(text[:cursor])
    if match is None:
        return []
    if match["field"] is None:
        return _fields(match["value"], match.start("value"))
    field = find_field(match["field"])
    if field is None:
        return []
    known = field.values or tuple(values.get(field.name, ()))
    return _values(match["field"], match["value"], match.start("field"), known)


def _fields(typed: str, start: int) -> list[Completion]:
    if len(typed) < _LEAST_LETTERS or typed.startswith('"'):
        return []
    return [
        Completion(f"{field.name}:", start, said(field.help))
        for field in FIELDS
        if field.name.startswith(typed.lower())
    ]


def _values(field: str, typed: str, start: int, known: Sequence[str]) -> list[Completion]:
    """Return the values that begin with what is typed, then those that hold it elsewhere."""
    wanted = typed.lstrip('"').casefold()
    begin = [value for value in known if value.casefold().startswith(wanted)]
    within = [value for value in known if wanted in value.casefold() and value not in begin]
    found = [value for value in begin + within if value.casefold() != wanted][:_MOST]
    return [Completion(write_term(f"{field}:{{}}", value) + " ", start) for value in found]
