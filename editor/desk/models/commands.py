"""What can be undone: the named changes of one record, as whole immutable documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.record import Conflict, Document, merge


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a record's history; `at_once` means that the file follows it immediately.

    `number` is its place among the changes of all records, 0 where nobody asks for it.
    """

    text: str
    before: Document
    after: Document
    merge_key: str | None = None
    at_once: bool = False
    number: int = 0


class History:
    """The undo stack of one record."""

    def __init__(self, done: Iterable[Change] = (), undone: Iterable[Change] = ()) -> None:
        self._done = list(done)
        self._undone = list(undone)
        self._open = False

    @property
    def steps(self) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        """What is done and what is undone, each with the one last that undo or redo takes next."""
        return tuple(self._done), tuple(self._undone)

    @property
    def empty(self) -> bool:
        """Whether nothing was ever done."""
        return not self._done and not self._undone

    @property
    def last(self) -> Change | None:
        """What undo would take back, None when there is nothing."""
        return self._done[-1] if self._done else None

    @property
    def undone(self) -> Change | None:
        """What redo would do again, None when there is nothing."""
        return self._undone[-1] if self._undone else None

    @property
    def undo_text(self) -> str:
        """The name of what undo would take back, "" when there is nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """The name of what redo would do again, "" when there is nothing."""
        return self._undone[-1].text if self._undone else ""

    def push(self, change: Change) -> None:
        """Add a change; it joins the last one when both have the same merge key."""
        last = self._done[-1] if self._done and self._open else None
        if last is not None and change.merge_key and last.merge_key == change.merge_key:
            self._done.pop()
            change = replace(change, before=last.before, at_once=False)
        self._done.append(change)
        self._undone.clear()
        self._open = True

    def seal(self) -> None:
        """Let the next change start a step of its own, whatever its merge key."""
        self._open = False

    def undo(self) -> Change | None:
        """Take the last change off and return it, None when there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> Change | None:
        """Put the last undone change back and return it, None when there is none."""
        return self._move(self._undone, self._done)

    def _move(self, source: list[Change], target: list[Change]) -> Change | None:
        self._open = False
        if not source:
            return None
        target.append(source.pop())
        return target[-1]


def stepped(
    document: Document, was: Document, becomes: Document
) -> tuple[Document, tuple[Conflict, ...]]:
    """Bring the step from `was` to `becomes` into a document that may have changed since.

    What was changed since where the step would, stays, and is returned.
    """
    if document.text == was.text:
        return becomes, ()
    found = merge(was, document, becomes)
    return found.document, found.conflicts
