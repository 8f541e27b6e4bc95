"""What of a journal stands where, so that one record's past is found without reading all of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from editor.library.journal_entries import (
    Begin,
    Done,
    End,
    Entry,
    Planned,
    State,
    Version,
)
from editor.library.splice import Splice
from editor.library.store import content_hash


@dataclass
class Transaction:
    """A batch or a save, as far as the journal tells."""

    begin: Begin
    places: list[int]
    """Where its splices are."""
    done: set[str] = field(default_factory=set)
    """The records that it is known to have written; more may be."""
    planned: int = 0
    end: End | None = None
    taken_back: str = ""
    """The transaction that took this one back, "" if none did."""


class JournalIndex:
    """Grows with each entry; places are where the entries begin in the journal's file."""

    def __init__(self) -> None:
        self.transactions: dict[str, Transaction] = {}
        self.states: defaultdict[str, list[int]] = defaultdict(list)
        self.versions: defaultdict[str, list[int]] = defaultdict(list)
        self.written: defaultdict[str, list[int]] = defaultdict(list)
        """By path: where the splices of transactions that were to write it are."""
        self._known: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, entry: Entry, place: int) -> None:
        """Take in one entry; those of a journal come in their order."""
        match entry:
            case Version():
                self.versions[entry.path].append(place)
                self._known[entry.path].add(content_hash(entry.data))
            case State():
                self.states[entry.path].append(place)
            case Begin():
                self.transactions[entry.id] = Transaction(entry, [])
                self._add_splices(entry.id, entry.splices, place)
                self._note_taken_back(entry)
            case Planned():
                self._add_splices(entry.id, entry.splices, place)
            case Done():
                if transaction := self.transactions.get(entry.id):
                    transaction.done.update(entry.paths)
            case End():
                if transaction := self.transactions.get(entry.id):
                    transaction.end = entry

    def knows(self, path: str, digest: str) -> bool:
        """Whether the bytes with that hash can be had from the journal alone."""
        return digest in self._known.get(path, ())

    def _add_splices(self, id: str, splices: tuple[Splice, ...], place: int) -> None:
        transaction = self.transactions.get(id)
        if transaction is None:
            return
        transaction.places.append(place)
        transaction.planned += len(splices)
        for splice in splices:
            self.written[splice.path].append(place)
            known = self._known.get(splice.path)
            if known is not None and splice.before in known:
                known.add(splice.after)

    def _note_taken_back(self, entry: Begin) -> None:
        """Note it at both, also that taking a taking back back stands for doing it again."""
        target = self.transactions.get(entry.takes_back)
        if target is not None:
            target.taken_back = entry.id
            first = self.transactions.get(target.begin.takes_back)
            if first is not None:
                first.taken_back = ""
