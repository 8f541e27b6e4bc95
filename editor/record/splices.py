"""Replacing parts of a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """Characters [start, end) become `new`."""

    start: int
    end: int
    new: str


def spliced(text: str, splices: Iterable[Splice], offset: int = 0) -> str:
    """Return `text` with splices made, their places counted from `offset` before its begin."""
    result: list[str] = []
    at = 0
    for start, end, new in sorted(splices):
        result += (text[at : start - offset], new)
        at = end - offset
    return "".join(result) + text[at:]
