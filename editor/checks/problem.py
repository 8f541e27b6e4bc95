"""What a check tells: a problem in a record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from editor.record import Path


class Severity(StrEnum):
    """How much a problem matters; INFO alone fails no check of a site."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(NamedTuple):
    """What a rule found: where in the record, and one sentence about it."""

    path: Path
    """Where the value stands; () for the record as a whole. Of a missing key its parent exists."""
    message: str
    fixable: bool = True
    """Whether the rule's repair, if it has one, can repair this very case."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding of a rule in the record at `path`."""

    rule: str
    severity: Severity
    path: str
    """The record's file, relative to the site, with "/"."""
    line: int
    """Counted from 1; 1 where the file as a whole is meant."""
    field: str
    """Where the value stands, as ``images[0].width``; "" for the record as a whole."""
    message: str
    fixable: bool


@lru_cache(maxsize=8_192, typed=True)
def shared(text: str) -> str:
    """Return the text as one object for all its equals: many problems say the same."""
    return text
