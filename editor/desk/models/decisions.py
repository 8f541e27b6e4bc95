"""What a person decided since the program was started, so that each can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.record import Document, Edit, Remove, Set


@dataclass(frozen=True)
class Decision:
    """A switch that was set in one record; `before` and `what` are what it was and a word for it.

    `before` is None where the record did not say.
    """

    at: datetime
    path: str
    title: str
    what: str
    key: str
    value: bool
    before: Any

    def way_back(self, document: Document) -> list[Edit] | None:
        """Return the edits that take it back, None if the record says something else by now."""
        if document.get((self.key,), None) is not self.value:
            return None
        if self.before is None:
            return [Remove((self.key,))]
        return [Set((self.key,), self.before)]


class Decisions(QObject):
    """The decisions in the order they were made; a queue begins with another search."""

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], datetime] = datetime.now
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._all: list[Decision] = []
        self._first = 0

    @property
    def all(self) -> Sequence[Decision]:
        """The decisions that stand, the latest last."""
        return self._all

    def take_over(self, other: Decisions) -> None:
        """Remember what was decided before the window was made anew."""
        self._all, self._first = other._all, other._first

    def add(self, path: str, title: str, what: str, key: str, value: bool, before: Any) -> None:
        """Remember a decision that is made now."""
        self._all.append(Decision(self._now(), path, title, what, key, value, before))
        self.changed.emit()

    def drop(self, decision: Decision) -> None:
        """Forget a decision that was taken back."""
        place = next((i for i, one in enumerate(self._all) if one is decision), None)
        if place is not None:
            del self._all[place]
            self._first -= place < self._first
            self.changed.emit()

    def drop_last(self, path: str) -> None:
        """Forget the last decision about a record: its step was undone."""
        last = next((one for one in reversed(self._all) if one.path == path), None)
        if last is not None:
            self.drop(last)

    def begin_queue(self) -> None:
        """Count from here: the person has turned to other records."""
        self._first = len(self._all)

    def counts(self) -> Counter[str]:
        """Return how many records of the queue were decided how, by their last decision."""
        last = {one.path: one.what for one in self._all[self._first :]}
        return Counter(last.values())

    def minutes(self) -> int:
        """Return how long ago the first decision of the queue was made."""
        queue = self._all[self._first :]
        return round((self._now() - queue[0].at).total_seconds() / 60) if queue else 0
