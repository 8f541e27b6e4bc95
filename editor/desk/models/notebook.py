"""Turns what open records are now into entries of the journal: what is new since the last time."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from editor.desk.models.commands import Change, History
from editor.desk.models.editing import Editing
from editor.library.journal import Journal
from editor.library.journal_entries import Entry, State, Step, Version
from editor.library.splice import Splice, splice_between
from editor.record import Document


@dataclass(frozen=True, slots=True)
class Noted:
    """One record at one moment; without documents it has nothing unsaved and nothing to undo."""

    path: str
    original: Document | None = None
    document: Document | None = None
    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that is done and undone, in the order it was done."""
        return self.done + self.undone[::-1]


def noted(session: Editing, path: str) -> Noted:
    """Return a record as it is now; cheap, for the documents never change."""
    original, document, history = (
        session.original(path),
        session.document(path),
        session.history(path),
    )
    if history is None:
        return Noted(path)
    done, undone = history.steps
    return Noted(path, original, document, done, undone)


class Notebook:
    """What one session has told its journal so far; one thread at a time may use it."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._told: dict[str, tuple[Noted, Splice | None]] = {}
        self._remembered: dict[str, tuple[tuple[Change, ...], tuple[Change, ...]]] = {}

    def remember(self, path: str, history: History) -> None:
        """Know a history that came from the journal: while it stays so, it is not told again."""
        self._remembered[path] = history.steps

    def note(self, states: Iterable[Noted]) -> None:
        """Tell what is new of these records, durably. Raises JournalError; then nothing is told."""
        entries: list[Entry] = []
        told: dict[str, tuple[Noted, Splice | None]] = {}
        for now in states:
            unsaved = _unsaved(now)
            if new := self._entries(now, unsaved):
                entries += new
                told[now.path] = now, unsaved
        if entries:
            self.journal.append(*entries)
        self._told.update(told)

    def _entries(self, now: Noted, unsaved: Splice | None) -> list[Entry]:
        before, before_unsaved = self._told.get(now.path, (Noted(now.path), None))
        keep = _common(before.changes, now.changes)
        steps = tuple(_step(now.path, change) for change in now.changes[keep:])
        same = len(now.changes) == len(before.changes) and len(now.done) == len(before.done)
        if same and not steps and unsaved == before_unsaved:
            return []
        if unsaved is None and self._remembered.get(now.path) == (now.done, now.undone):
            return []
        told = time.time_ns()
        state = State(self.journal.session, now.path, told, unsaved, keep, steps, len(now.done))
        if unsaved is None or now.original is None or self.journal.knows(now.path, unsaved.before):
            return [state]
        return [Version(now.path, now.original.to_bytes(), told), state]


def _unsaved(now: Noted) -> Splice | None:
    if now.original is None or now.document is None or now.original.text == now.document.text:
        return None
    return splice_between(now.path, now.original.to_bytes(), now.document.to_bytes())


def _step(path: str, change: Change) -> Step:
    splice = splice_between(path, change.before.to_bytes(), change.after.to_bytes())
    return Step(change.text, change.at_once, splice)


def _common(one: tuple[Change, ...], other: tuple[Change, ...]) -> int:
    """Return how many changes at the beginning are the same."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine is not theirs:
            break
        count += 1
    return count
