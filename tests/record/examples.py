"""Readable cases in text files: a record, the edits, the record afterwards.

A file holds many cases::

    === what holds
    title: Old
    >>> Set("title", "New")
    title: New

A case without `>>>` is a document to read. `!!! words` after the edits means that they are refused
with a reason that has these words in it; `::: words` right after the name says more about a
document.
One empty line before `===` belongs to the file and not to the case.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.record import Insert, Move, Remove, Rename, Set

CASES = Path(__file__).resolve().parent / "cases"

_NAMES = {
    "Set": Set,
    "Remove": Remove,
    "Insert": Insert,
    "Move": Move,
    "Rename": Rename,
    "date": datetime.date,
    "datetime": datetime.datetime,
    "utc": datetime.UTC,
    "hours": lambda count: datetime.timezone(datetime.timedelta(hours=count)),
    "nan": float("nan"),
    "inf": float("inf"),
}


@dataclass(frozen=True)
class Example:
    """One case of a file; `after` is None where the edits are refused or there are none."""

    name: str
    before: str
    edits: tuple[object, ...]
    after: str | None
    refusal: str | None
    notes: tuple[str, ...]


def examples(file_name: str) -> list[Example]:
    """Return the cases of one file in `cases/`."""
    text = (CASES / file_name).read_text(encoding="utf-8")
    return [_example(part) for part in re.split(r"(?m)^=== ", text)[1:]]


def _example(part: str) -> Example:
    name, _, rest = part.partition("\n")
    lines = rest.splitlines(keepends=True)
    if lines and lines[-1] == "\n":
        lines.pop()
    notes = [line[4:].strip() for line in lines if line.startswith("::: ")]
    edits = [line[4:].strip() for line in lines if line.startswith(">>> ")]
    refusals = [line[4:].strip() for line in lines if line.startswith("!!! ")]
    before, after = _halves(lines)
    return Example(
        name=name,
        before=before,
        edits=tuple(eval(edit, dict(_NAMES)) for edit in edits),
        after=after if edits and not refusals else None,
        refusal=refusals[0] if refusals else None,
        notes=tuple(notes),
    )


def _halves(lines: list[str]) -> tuple[str, str]:
    marks = [index for index, line in enumerate(lines) if line.startswith((">>> ", "!!! "))]
    kept = [line if not line.startswith((">>> ", "!!! ", "::: ")) else "" for line in lines]
    if not marks:
        return "".join(kept), ""
    return "".join(kept[: marks[0]]), "".join(kept[marks[-1] :])


@dataclass(frozen=True)
class Dress:
    """A way to put a case's YAML into a file; what holds, holds in each of them."""

    name: str

    def wear(self, text: str) -> bytes:
        """Return the file with this YAML in it."""
        if "fenced" in self.name:
            text = f"---\n{text}---\n\nThe body.\n---\nnot: yaml: at all\n"
        if "CRLF" in self.name:
            text = text.replace("\n", "\r\n")
        data = text.encode()
        return b"\xef\xbb\xbf" + data if "BOM" in self.name else data


DRESSES = (
    Dress("plain"),
    Dress("fenced"),
    Dress("fenced CRLF"),
    Dress("fenced BOM"),
)


def dressed(cases: list[Example]) -> Iterator[tuple[str, Example, Dress]]:
    """Yield every case in every dress with a name for the test."""
    for case in cases:
        for dress in DRESSES:
            yield f"{case.name} [{dress.name}]", case, dress
