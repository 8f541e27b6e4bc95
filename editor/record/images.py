"""What a value means, as something that compares safely.

`==` on Python's own values says that ``1``, ``1.0`` and ``True`` are the same, and that nan is
not nan; an image tells types apart.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from editor.record.errors import RecordError
from editor.record.sentence import Sentence

Image = tuple[Any, ...]

MAX_DEPTH = 100
"""Levels of nesting that are read and written; libyaml's composer overflows near 1,500."""


def image_of(value: Any, depth: int = 0) -> Image:
    """Return the image of a Python value; the order of a mapping's keys does not count.

    Raises RecordError for what YAML front matter cannot hold.
    """
    if value is None:
        return ("null",)
    for kind, name in _PLAIN:
        if isinstance(value, kind):
            return (name, value)
    if isinstance(value, float):
        return ("float", repr(value))
    if isinstance(value, dt.datetime):
        return ("time", _moment(value))
    if isinstance(value, dt.date):
        return ("date", value.isoformat())
    if depth > MAX_DEPTH:
        raise RecordError(
            Sentence("The value is nested more than {max_depth} levels deep", max_depth=MAX_DEPTH)
        )
    if isinstance(value, list | tuple):
        return ("list", tuple(image_of(item, depth + 1) for item in value))
    if isinstance(value, dict):
        pairs = ((image_of(key), image_of(item, depth + 1)) for key, item in value.items())
        return ("map", frozenset(Counter(pairs).items()))
    raise RecordError(
        Sentence(
            "A value of the type {name} cannot be written into a record", name=type(value).__name__
        )
    )


_PLAIN: tuple[tuple[type, str], ...] = (
    (bool, "bool"),
    (int, "int"),
    (str, "str"),
    (bytes, "bytes"),
)


def _moment(value: dt.datetime) -> str:
    if value.tzinfo is None:
        return f"{value} local"
    try:
        return value.astimezone(dt.UTC).isoformat()
    except OverflowError:  # within a day of the first or last year
        return value.isoformat()
