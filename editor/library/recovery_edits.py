"""What ended sessions left: edits not saved, and what can be undone after a restart."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.library import store
from editor.library.journal import Journal
from editor.library.journal_compaction import standing
from editor.library.journal_entries import State, Step, Version
from editor.library.journal_versions import Versions
from editor.library.library import Library
from editor.library.splice import splice_between
from editor.library.store import StoreError, content_hash


@dataclass(frozen=True)
class PastStep:
    """A step that can be undone or redone, with the record before and after it."""

    text: str
    at_once: bool
    before: bytes
    after: bytes


@dataclass(frozen=True)
class Past:
    """What can be undone, the latest last, and what can be redone, the next one last."""

    done: tuple[PastStep, ...] = ()
    undone: tuple[PastStep, ...] = ()


@dataclass(frozen=True)
class Unsaved:
    """A record's edits that another session did not save: what they began from, and led to.

    They begin from what that session saved last, if it did after it began to edit.
    """

    path: str
    base: bytes
    ours: bytes
    past: Past
    state: State


@dataclass(frozen=True)
class Left:
    """What sessions left unsaved; `lost` are records whose edits no text leads to any more."""

    unsaved: tuple[Unsaved, ...] = ()
    lost: tuple[str, ...] = ()


def left_unsaved(library: Library, journal: Journal) -> Left:
    """Return, for each record, the latest edits that an ended session did not save.

    What turns out to be in the file is settled in the journal. Raises JournalError.
    """
    found, lost = [], []
    for path in journal.stated_paths():
        states = [state for state in standing(journal.states(path)) if _is_left(journal, state)]
        if not states:
            continue
        state = max(states, key=lambda one: one.time)
        now = _file_now(library, path)
        saved = _saved_since(journal, state, now)
        if saved and not _tells_of(state, saved[-1]):
            settle(journal, state)  # all that it tells was saved a moment later
            continue
        unsaved = _brought_back(journal, state, now, saved)
        if unsaved is None:
            lost.append(path)
        elif unsaved.ours == now:
            settle(journal, state)
        else:
            found.append(unsaved)
    return Left(tuple(found), tuple(lost))


def settle(journal: Journal, state: State) -> None:
    """Note that nothing of what a session left unsaved is missing. Raises JournalError."""
    journal.append(replace(state, unsaved=None))


def take_over(journal: Journal, edits: Unsaved) -> None:
    """Make another session's edits this one's, before anybody can see or save them.

    Raises JournalError.
    """
    unsaved = splice_between(edits.path, edits.base, edits.ours)
    told = replace(
        edits.state,
        session=journal.session,
        follows=edits.state.session,
        time=time.time_ns(),
        unsaved=unsaved,
    )
    known = journal.knows(edits.path, unsaved.before)
    journal.append(*([] if known else [Version(edits.path, edits.base, told.time)]), told)


def remembered_past(journal: Journal, path: str, now: bytes) -> Past:
    """Return what can be undone and redone of a record that is `now`, as the latest session had it.

    Steps whose texts are no longer known are left out, with all that lies beyond them.
    """
    told = [state for state in standing(journal.states(path)) if state.steps]
    if not told:
        return Past()
    state = max(told, key=lambda one: one.time)
    return _past(state, known_versions(journal, state.path, now))


def _past(state: State, known: Versions) -> Past:
    done = _reachable(reversed(state.steps[: state.done]), known)
    undone = _reachable(state.steps[state.done :], known)
    return Past(done[::-1], undone[::-1])


def _reachable(steps: Iterable[Step], known: Versions) -> tuple[PastStep, ...]:
    found = []
    for step in steps:
        before, after = known.find(step.splice.before), known.find(step.splice.after)
        if before is None or after is None:
            break
        found.append(PastStep(step.text, step.at_once, before, after))
    return tuple(found)


def known_versions(journal: Journal, path: str, now: bytes | None) -> Versions:
    """Return all texts of a record that the journal, and its file as it is now, give."""
    texts = [version.data for version in journal.versions(path)]
    splices = [splice for _, splice in journal.saves(path)]
    for state in standing(journal.states(path)):
        splices += [step.splice for step in state.steps]
        splices += [state.unsaved] if state.unsaved is not None else []
    return Versions(texts if now is None else [now, *texts], splices)


def _is_left(journal: Journal, state: State) -> bool:
    return state.unsaved is not None and state.session != journal.session


def _file_now(library: Library, path: str) -> bytes | None:
    try:
        return store.read(library.folder / path)[0]
    except StoreError:
        return None


def _saved_since(journal: Journal, state: State, now: bytes | None) -> list[str]:
    """Return the hashes of what the state's own session saved from where its edits began."""
    here = state.unsaved.before if state.unsaved else ""
    digest = content_hash(now) if now is not None else ""
    saved = []
    for transaction, splice in journal.saves(state.path):
        begin, end = transaction.begin, transaction.end
        own = begin.session == state.session and not begin.batch and splice.before == here
        if own and (splice.after == digest or (end is not None and not end.unwritten)):
            here = splice.after
            saved.append(here)
    return saved


def _tells_of(state: State, digest: str) -> bool:
    """Whether a state knows a version: a save ends a step, so that what it saved is between two."""
    splices = [step.splice for step in state.steps]
    return any(digest in (splice.before, splice.after) for splice in splices)


def _brought_back(
    journal: Journal, state: State, now: bytes | None, saved: list[str]
) -> Unsaved | None:
    """Return the edits with the text they began from; None if that can be had no more."""
    if state.unsaved is None:
        return None
    known = known_versions(journal, state.path, now)
    start = saved[-1] if saved else state.unsaved.before
    base, ours = known.find(start), known.find(state.unsaved.after)
    if base is None or ours is None:
        return None
    return Unsaved(state.path, base, ours, _past(state, known), state)
