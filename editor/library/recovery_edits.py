"""What ended sessions left: edits not saved, and what can be undone after a restart."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from editor.library import store
from editor.library.journal import Journal
from editor.library.journal_compaction import joined
from editor.library.journal_entries import State, Step
from editor.library.journal_versions import Versions
from editor.library.library import Library
from editor.library.store import StoreError, content_hash


@dataclass(frozen=True)
class Past:
    """What can be undone and redone: `texts[i]` becomes `texts[i + 1]` by `steps[i]`.

    The first `at` steps are done, the others undone.
    """

    steps: tuple[Step, ...] = ()
    texts: tuple[bytes, ...] = ()
    at: int = 0


@dataclass(frozen=True)
class Unsaved:
    """A record's edits that another session did not save: what they began from, and led to."""

    path: str
    base: bytes
    ours: bytes
    state: State

    @property
    def past(self) -> Past:
        """The steps that led there."""
        return past_of(self.state, self.ours)


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
        states = [state for state in latest_states(journal, path) if _is_left(journal, state)]
        if not states:
            continue
        state = max(states, key=lambda one: one.time)
        now = _file_now(library, path)
        unsaved = _brought_back(journal, state, now)
        if unsaved is None:
            lost.append(path)
        elif unsaved.ours == now:
            settle(journal, state)
        else:
            found.append(unsaved)
    return Left(tuple(found), tuple(lost))


def settle(journal: Journal, state: State) -> None:
    """Note that another session's edits are in good hands by now. Raises JournalError."""
    journal.append(replace(state, time=time.time_ns(), unsaved=None))


def latest_states(journal: Journal, path: str) -> list[State]:
    """Return what each session told of a record last, as states that need no other."""
    latest: dict[str, State] = {}
    for state in journal.states(path):
        latest[state.session] = joined(latest.get(state.session), state)
    return list(latest.values())


def remembered_past(journal: Journal, path: str, now: bytes) -> Past:
    """Return what can be undone and redone of a record that is `now`, as far back as it is known.

    Empty if another program, or a batch, has changed it since.
    """
    digest = content_hash(now)
    states = sorted(latest_states(journal, path), key=lambda state: state.time, reverse=True)
    for state in states:
        around = [step.splice for step in state.steps[max(state.at - 1, 0) : state.at + 1]]
        here = {around[0].after} if state.at else {one.before for one in around}
        if digest in here:
            return past_of(state, now)
    return Past()


def past_of(state: State, now: bytes) -> Past:
    """Return a state's steps with the texts between them, as far as these follow from `now`."""
    texts, first, last = [now], state.at, state.at
    while first > 0 and (text := _applied(state.steps[first - 1], texts[0], back=True)) is not None:
        texts.insert(0, text)
        first -= 1
    while (
        last < len(state.steps)
        and (text := _applied(state.steps[last], texts[-1], back=False)) is not None
    ):
        texts.append(text)
        last += 1
    return Past(state.steps[first:last], tuple(texts), state.at - first)


def _applied(step: Step, text: bytes, *, back: bool) -> bytes | None:
    try:
        return (step.splice.reverse if back else step.splice).applied(text)
    except ValueError:
        return None


def _is_left(journal: Journal, state: State) -> bool:
    return state.unsaved is not None and state.session != journal.session


def _file_now(library: Library, path: str) -> bytes | None:
    try:
        return store.read(library.folder / path)[0]
    except StoreError:
        return None


def _brought_back(journal: Journal, state: State, now: bytes | None) -> Unsaved | None:
    """Return the edits with the text they began from; None if that can be had no more."""
    splice = state.unsaved
    if splice is None:
        return None
    texts = [version.data for version in journal.versions(state.path)]
    splices = [splice, *(saved for _, saved in journal.saves(state.path))]
    splices += [step.splice for step in state.steps]
    known = Versions([*texts, *([now] if now is not None else [])], splices)
    base, ours = known.find(splice.before), known.find(splice.after)
    if base is None or ours is None:
        return None
    return Unsaved(state.path, base, ours, state)
