"""Replacing parts of a text."""

from __future__ import annotations

import os
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


def narrowed(text: str, splice: Splice) -> Splice:
    """Return the same change without the characters that it would replace by themselves."""
    old, new = text[splice.start : splice.end], splice.new
    head = len(os.path.commonprefix((old, new)))
    tail = len(os.path.commonprefix((old[head:][::-1], new[head:][::-1])))
    return Splice(splice.start + head, splice.end - tail, new[head : len(new) - tail])
