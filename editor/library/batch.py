"""One edit over many records: first what would change, then the change, then the way back.

    wanted = plan(library, paths, lambda path, document: [Set("published", True)])
    with Journal(library.folder) as journal:
        outcome = carry_out(library, wanted, journal=journal, text="Publish 12 records")

and later, also after a restart:

    with Journal(library.folder) as journal:
        latest = next(batch for batch in journal.batches() if not batch.taken_back)
        back = undo_batch(library, journal, latest.id)

Both give an `Outcome` in which every record of the plan is accounted for. With a journal a batch is
a transaction: what it is about to write is on the disk before the first file is touched, so that
one that is killed can be finished or taken back (`editor.library.recovery`).
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event

from editor.library import store
from editor.library.git_lock import GIT_IS_BUSY, wait_for_git
from editor.library.journal import Journal, JournalError
from editor.library.journal_entries import Done, Entry
from editor.library.library import Library
from editor.library.splice import Splice, splice_between
from editor.library.store import StoreError
from editor.library.store_group import Writing, write_group
from editor.record import Document, Edit, RecordError
from editor.record.sentence import Sentence

__all__ = ["Outcome", "Plan", "Splice", "carry_out", "diff", "plan", "undo_batch"]

EditsFor = Callable[[str, Document], Sequence[Edit]]
"""Gives the edits for the record at a path; () leaves it as it is."""
Progress = Callable[[int, int], object]
"""Told how many records are done, and of how many; from any thread."""
Say = Callable[[str], object]
"""Told why a batch waits, and "" when it goes on."""

_WORKERS = 8  # most of the time of a save is spent waiting for the disk
_GROUP = 64  # records that are under way at once


@dataclass(frozen=True)
class Plan:
    """What a batch would do; nothing is written yet."""

    splices: tuple[Splice, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: dict[str, str] = field(default_factory=dict)
    """Records that cannot be edited so, and why."""

    def lines_changed(self) -> Counter[int]:
        """Return how many records have how many changed lines."""
        return Counter(_line_count(splice) for splice in self.splices)


@dataclass(frozen=True)
class Outcome:
    """What a batch did; every record of the plan is in one of the three."""

    done: tuple[Splice, ...] = ()
    failed: dict[str, str] = field(default_factory=dict)
    """Records that were not written, and why."""
    left: tuple[str, ...] = ()
    """Records that it did not come to before it was cancelled or stopped."""
    stopped: str = ""
    """Why it stopped by itself, as a sentence; "" if it did not."""
    id: str = ""
    """The batch in the journal, "" for one without."""

    @property
    def way_back(self) -> Plan:
        """The plan that restores every byte of what was done."""
        return Plan(tuple(splice.reverse for splice in reversed(self.done)))


def plan(
    library: Library,
    paths: Iterable[str],
    edits_for: EditsFor,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
) -> Plan:
    """Find out what editing these records would change; a cancelled plan is a part of it."""
    splices: list[Splice] = []
    unchanged: list[str] = []
    refused: dict[str, str] = {}
    wanted = list(paths)
    for number, path in enumerate(wanted, start=1):
        if cancel is not None and cancel.is_set():
            break
        try:
            splice = _planned(library, path, edits_for)
        except (RecordError, StoreError) as error:
            refused[path] = error.reason if isinstance(error, StoreError) else str(error)
        else:
            if splice is None:
                unchanged.append(path)
            else:
                splices.append(splice)
        progress(number, len(wanted))
    return Plan(tuple(splices), tuple(unchanged), refused)


def carry_out(
    library: Library,
    wanted: Plan,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
    journal: Journal | None = None,
    text: str = "",
    *,
    takes_back: str = "",
    say: Say = lambda _text: None,
) -> Outcome:
    """Write what the plan says, each file durably; one that has changed since stays as it is.

    `text` names the batch in the journal, which is the library's if none is given; nothing is
    written if the journal cannot be.
    """
    journal, id = journal or library.journal, ""
    if journal is not None and wanted.splices:
        try:
            id = journal.begin(text, wanted.splices, takes_back=takes_back)
        except JournalError as error:
            return Outcome(left=tuple(one.path for one in wanted.splices), stopped=_sentence(error))
    return write_all(library, wanted.splices, progress, cancel, journal, id, say)


def undo_batch(
    library: Library,
    journal: Journal,
    id: str,
    progress: Progress = lambda _done, _total: None,
    cancel: Event | None = None,
    text: str = "",
    *,
    say: Say = lambda _text: None,
) -> Outcome:
    """Take a batch of the journal back to the byte, also one that was itself a taking back.

    A record that has changed since is left alone, and is named in `failed`.
    """
    batch = journal.transaction(id)
    if batch is None:
        gone = Sentence("This change is no longer in the journal and cannot be taken back.")
        return Outcome(stopped=gone)
    back = Plan(tuple(splice.reverse for splice in reversed(journal.written(id))))
    name = text or f"Take back: {batch.begin.text}"
    return carry_out(library, back, progress, cancel, journal, name, takes_back=id, say=say)


def write_all(
    library: Library,
    splices: Sequence[Splice],
    progress: Progress,
    cancel: Event | None,
    journal: Journal | None,
    id: str,
    say: Say,
) -> Outcome:
    """Write what the journal's transaction `id` is about, group by group, and end it."""
    done: list[Splice] = []
    failed: dict[str, str] = {}
    stopped, at = "", 0
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="batch") as pool:
        while at < len(splices) and not (cancel and cancel.is_set()):
            if not wait_for_git(library.folder, cancel, say):
                stopped = GIT_IS_BUSY
                break
            written = _write_group(library, splices[at : at + _GROUP], pool)
            failed |= {one.path: problem.reason for one, problem in written if problem}
            news = [one for one, problem in written if not problem]
            done += news
            _note(journal, id, Done(id, tuple(one.path for one in news)))
            for _ in written:
                at += 1
                progress(at, len(splices))
    left = tuple(one.path for one in splices[at:])
    if journal is not None and id:
        with suppress(JournalError):
            journal.end(id, (*failed, *left))
    return Outcome(tuple(done), failed, left, stopped, id)


def diff(library: Library, splice: Splice) -> str:
    """Return the change as a unified diff; raises StoreError or ValueError if the file is other."""
    data, _ = store.read(library.folder / splice.path)
    texts = [part.decode("utf-8", "replace") for part in (data, splice.applied(data))]
    before, after = (text.splitlines(keepends=True) for text in texts)
    names = f"a/{splice.path}", f"b/{splice.path}"
    return "".join(difflib.unified_diff(before, after, *names, n=2))


def _planned(library: Library, path: str, edits_for: EditsFor) -> Splice | None:
    opened = library.read(path)
    if opened.document is None or opened.stamp is None:
        raise RecordError(opened.problem or Sentence("the record cannot be read"))
    edits = edits_for(path, opened.document)
    before = opened.document.to_bytes()
    after = opened.document.edit(edits).to_bytes() if edits else before
    if after == before:
        return None
    return splice_between(path, before, after)


def _write_group(
    library: Library, group: Sequence[Splice], pool: ThreadPoolExecutor
) -> list[tuple[Splice, StoreError | None]]:
    """Write a few files and return what is wrong with each."""
    writings = [Writing(library.folder / one.path, one.before, one.applied) for one in group]
    with library.own_writes.of({one.path: one.after for one in group}) as done:
        write_group(writings, library.folder, pool)
        written = [(one, writing.problem) for one, writing in zip(group, writings, strict=True)]
        done.difference_update(one.path for one, problem in written if problem)
    return written


def _note(journal: Journal | None, id: str, entry: Entry) -> None:
    """Tell the journal how far it came; without that, the files themselves still tell."""
    if journal is not None and id:
        with suppress(JournalError):
            journal.append(entry, durable=False)


def _sentence(error: Exception) -> str:
    text = str(error)
    return text[:1].upper() + text[1:]


def _line_count(splice: Splice) -> int:
    return max(splice.old.count(b"\n"), splice.new.count(b"\n"), 1)
