"""What another program made of a record's file, and the edits here brought together with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.desk.texts import said
from editor.library.library import Library
from editor.library.store import ChangedOnDisk, Stamp
from editor.record import Conflict, Document, Edit, Remove, Set, format_path, merge
from editor.record.paths import Path

_NAMED: Final = 3  # fields that a sentence names before it only counts


@dataclass(frozen=True, slots=True)
class Outside:
    """A file as it is now; `merged` is the record with what changed in it, ours in conflicts."""

    base: Document
    ours: Document
    theirs: Document
    stamp: Stamp
    merged: Document
    conflicts: tuple[Conflict, ...]

    def covers(self, later: Outside) -> bool:
        """Whether who has seen these conflicts has seen all of `later`, with their values."""
        seen = [(conflict.path, conflict.theirs) for conflict in self.conflicts]
        return all((conflict.path, conflict.theirs) in seen for conflict in later.conflicts)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the top-level keys that conflicts are in."""
        return tuple(dict.fromkeys(str(conflict.path[0]) for conflict in self.conflicts))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about `seen`: theirs stands in some keys, mine in the others.

    `edits` come last: values that are neither mine nor theirs.
    """

    seen: Outside
    theirs: frozenset[str] = frozenset()
    edits: Sequence[Edit] = ()

    def carried_out(self, outside: Outside) -> Document:
        """Return the record as decided; raises RecordError for a value that cannot be taken."""
        document = outside.merged
        taken = [key for key in outside.keys if key in self.theirs]
        if taken:
            other = merge(outside.base, outside.theirs, outside.ours).document
            if len(taken) == len(outside.keys):
                document = other
            else:
                document = document.edit([_taking(other, key) for key in taken])
        return document.edit(list(self.edits)) if self.edits else document


class Diverged(Exception):  # noqa: N818 - the name says it all
    """Both sides changed the same; str() is a sentence that names the fields."""

    def __init__(self, outside: Outside) -> None:
        super().__init__(_conflict_text(outside))
        self.outside = outside


class UnreadableOutside(Exception):  # noqa: N818 - the name says it all
    """The file cannot be read as a record any more; str() is a sentence that says why."""


def look_outside(library: Library, path: str, base: Document, ours: Document) -> Outside:
    """Read a file again and merge; raises UnreadableOutside, and ChangedOnDisk if it is gone."""
    opened = library.read(path)
    if opened.document is None or opened.stamp is None:
        file = library.folder / path
        if not file.exists():
            raise ChangedOnDisk(file, gone=True)
        text = QCoreApplication.translate("Session", "The file cannot be read as it is now: {why}")
        raise UnreadableOutside(text.format(why=said(opened.problem or "")))
    found = merge(base, ours, opened.document)
    return Outside(base, ours, opened.document, opened.stamp, found.document, found.conflicts)


def left_text(conflicts: Sequence[Conflict]) -> str:
    """Say in which fields a step back or forward left what another program wrote."""
    text = QCoreApplication.translate(
        "Session", "Another program has changed {fields} since; that stays as it is."
    )
    return text.format(fields=_named([conflict.path for conflict in conflicts]))


def _named(paths: Sequence[Path]) -> str:
    """Return the first few of some fields by name, and how many more there are."""
    fields = [format_path(path) for path in paths]
    text = ", ".join(fields[:_NAMED])
    if len(fields) <= _NAMED:
        return text
    more = QCoreApplication.translate("Session", "{fields} and {n} more fields")
    return more.format(fields=text, n=len(fields) - _NAMED)


def _taking(other: Document, key: str) -> Edit:
    return Set((key,), other.value((key,))) if other.has((key,)) else Remove((key,))


def _conflict_text(outside: Outside) -> str:
    text = QCoreApplication.translate(
        "Session", "Another program also changed {fields}; nothing was overwritten."
    )
    return text.format(fields=_named([conflict.path for conflict in outside.conflicts]))
