"""Changes of many files at once, as the open ones among the records meet them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor.desk.models.commands import Change, History
from editor.library.store import content_hash
from editor.record import Document


@dataclass(frozen=True, slots=True)
class Shared:
    """One change of the files of many records; those that are open take it in as one step each."""

    text: str
    number: int
    hashes: Mapping[str, tuple[str, str]]
    """By path: those of the file's bytes before and afterwards (`store.content_hash`)."""


class SharedChanges:
    """Knows a file's new bytes as what was done to many, so that undo and redo name it so."""

    def __init__(self) -> None:
        self._known: list[Shared] = []

    def expect(self, shared: Shared) -> None:
        """Know the bytes that are going to be written."""
        self._known.append(shared)

    def clear(self) -> None:
        """Forget all, for another folder."""
        self._known.clear()

    def enter(self, history: History, path: str, before: Document, after: Document) -> bool:
        """Take a record's new state into its history; False for one that is not expected."""
        known = [shared for shared in reversed(self._known) if path in shared.hashes]
        found = content_hash(after.to_bytes()) if known else ""
        for shared in known:
            old, new = shared.hashes[path]
            if found == old and history.last and history.last.number == shared.number:
                history.undo()
                return True
            if found == new:
                if history.undone and history.undone.number == shared.number:
                    history.redo()
                else:
                    history.push(Change(shared.text, before, after, number=shared.number))
                    history.seal()
                return True
        return False
