"""What was saved of one record, save by save: when, by what, and the texts before and after."""

from __future__ import annotations

from dataclasses import dataclass

from editor.library.journal import Journal
from editor.library.journal_index import Transaction
from editor.library.recovery_edits import known_versions
from editor.library.splice import Splice
from editor.library.store import content_hash


@dataclass(frozen=True)
class PastSave:
    """One change of a record's file; a text is None when the journal no longer leads to it.

    `time` is in nanoseconds since 1970; `text` names a change of many records, "" for a save.
    """

    id: str
    time: int
    text: str
    before: bytes | None
    after: bytes | None


def record_history(journal: Journal, path: str, now: bytes | None) -> list[PastSave]:
    """Return what was saved of a record that is `now`, the latest first."""
    saves = [pair for pair in journal.saves(path) if _was_written(pair, path)]
    seen = {splice.before for _, splice in saves} | ({content_hash(now)} if now else set())
    # One that was never confirmed, because the program ended there, counts if it left a trace.
    saves = [(one, splice) for one, splice in saves if one.end or splice.after in seen]
    known = known_versions(journal, path, now)
    return [
        PastSave(
            one.begin.id,
            one.begin.time,
            one.begin.text,
            known.find(splice.before),
            known.find(splice.after),
        )
        for one, splice in reversed(saves)
    ]


def _was_written(save: tuple[Transaction, Splice], path: str) -> bool:
    end = save[0].end
    return end is None or path not in end.unwritten
