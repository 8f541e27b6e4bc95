"""What another program made of a record's file, and the edits here brought together with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.library.library import Library
from editor.library.store import Stamp
from editor.record import Conflict, Document, format_path, merge

_NAMED: Final = 3  # fields that a sentence names before it only counts


@dataclass(frozen=True, slots=True)
class Outside:
    """A file as it is now, and `merged` as the record would be with what changed in it."""

    theirs: Document
    stamp: Stamp
    merged: Document
    conflicts: tuple[Conflict, ...]

    def covers(self, later: Outside) -> bool:
        """Whether who has seen these conflicts has seen all of `later`, with their values."""
        seen = [(conflict.path, conflict.theirs) for conflict in self.conflicts]
        return all((conflict.path, conflict.theirs) in seen for conflict in later.conflicts)


class UnreadableOutside(Exception):  # noqa: N818 - the name says it all
    """The file cannot be read as a record any more; str() is a sentence that says why."""


def look_outside(
    library: Library, path: str, base: Document, ours: Document, *, prefer_theirs: bool = False
) -> Outside:
    """Read a file again and merge; where both sides changed a value, ours or theirs stands.

    Raises UnreadableOutside.
    """
    opened = library.read(path)
    if opened.document is None or opened.stamp is None:
        text = QCoreApplication.translate("Session", "the file cannot be read as it is now. {why}")
        raise UnreadableOutside(text.format(why=opened.problem or ""))
    theirs = opened.document
    found = merge(base, ours, theirs)
    merged = merge(base, theirs, ours).document if prefer_theirs else found.document
    return Outside(theirs, opened.stamp, merged, found.conflicts)


def conflict_text(outside: Outside) -> str:
    """Say in which fields another program changed what was edited here too."""
    fields = [format_path(conflict.path) for conflict in outside.conflicts]
    named = ", ".join(fields[:_NAMED])
    translate = QCoreApplication.translate
    if len(fields) > _NAMED:
        more = translate("Session", "{fields} and {n} more fields")
        named = more.format(fields=named, n=len(fields) - _NAMED)
    text = translate("Session", "Another program also changed {fields}; nothing was overwritten.")
    return text.format(fields=named)
