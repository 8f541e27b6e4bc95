"""Batches that were cut short: what became of each file, and the ways to go on or back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from threading import Event

from editor.library import store
from editor.library.batch import Outcome, Plan, Progress, Say, carry_out, write_all
from editor.library.git_lock import GIT_IS_BUSY, wait_for_git
from editor.library.journal import Journal
from editor.library.journal_index import Transaction
from editor.library.library import Library
from editor.library.splice import Splice
from editor.library.store import StoreError

CHANGED_SINCE = "it was changed since, and is left as it is."


@dataclass(frozen=True)
class Account:
    """Every file of a batch: as it was before, as the batch makes it, or neither, and why."""

    before: tuple[Splice, ...] = ()
    after: tuple[Splice, ...] = ()
    other: dict[str, str] = field(default_factory=dict)
    unknown: int = 0
    """How many files the batch meant whose entries in the journal are damaged."""

    @property
    def total(self) -> int:
        """How many files the batch was about."""
        return len(self.before) + len(self.after) + len(self.other) + self.unknown


def account(library: Library, journal: Journal, batch: Transaction) -> Account:
    """Look at the files of a batch; nothing but their bytes tells how far it came."""
    before, after, other = [], [], {}
    splices = journal.splices(batch.begin.id)
    for splice in splices:
        try:
            digest = store.read(library.folder / splice.path)[1].hash
        except StoreError as error:
            other[splice.path] = error.reason
            continue
        if digest == splice.after:
            after.append(splice)
        elif digest == splice.before:
            before.append(splice)
        else:
            other[splice.path] = CHANGED_SINCE
    unknown = max(batch.begin.count - len(splices), 0)
    return Account(tuple(before), tuple(after), other, unknown)


def resume(
    library: Library,
    journal: Journal,
    batch: Transaction,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
    say: Say = lambda _text: None,
) -> Outcome:
    """Finish a batch that was cut short; what was changed since is left alone and named.

    While git is at work nothing is done, and the batch stays unfinished.
    """
    if not wait_for_git(library.folder, cancel, say):
        return _nothing_done(account(library, journal, batch).before)
    found = account(library, journal, batch)
    id = batch.begin.id
    rest = write_all(library, found.before, progress, cancel, journal, id, say)
    return replace(rest, done=(*found.after, *rest.done), failed=found.other | rest.failed)


def roll_back(
    library: Library,
    journal: Journal,
    batch: Transaction,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
    say: Say = lambda _text: None,
) -> Outcome:
    """Take back what a batch did before it was cut short; the same outcome as of any batch.

    While git is at work nothing is done, and the batch stays unfinished.
    """
    if not wait_for_git(library.folder, cancel, say):
        return _nothing_done(account(library, journal, batch).after)
    found = account(library, journal, batch)
    back = Plan(tuple(splice.reverse for splice in reversed(found.after)))
    text, id = f"Take back: {batch.begin.text}", batch.begin.id
    outcome = carry_out(library, back, progress, cancel, journal, text, takes_back=id, say=say)
    if outcome.id or not back.splices:
        journal.end(id, (*(one.path for one in found.before), *found.other))
    return replace(outcome, failed=found.other | outcome.failed)


def _nothing_done(splices: Sequence[Splice]) -> Outcome:
    """Return the outcome when git is at work all the time: the batch can be decided on again."""
    return Outcome(left=tuple(one.path for one in splices), stopped=GIT_IS_BUSY)
