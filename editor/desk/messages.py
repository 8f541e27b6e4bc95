"""What is said over the form: the end of a queue, a save that failed, edits not yet saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor.desk.leaving import Leaving
from editor.desk.models.outside import Decision, Diverged
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.review import Review
from editor.desk.views.notice import Notice, Offer


class Messages(QObject):
    """Puts what happened into a sentence with what can be done about it."""

    def __init__(
        self,
        notice: Notice,
        session: Session,
        table: RecordTable,
        review: Review,
        leaving: Leaving,
        current: Callable[[], str],
    ) -> None:
        super().__init__(notice)
        self._notice = notice
        self._session = session
        self._table = table
        self._review = review
        self._leaving = leaving
        self._current = current
        session.saveFailed.connect(self._not_saved)
        session.saved.connect(self._over)
        session.settled.connect(self._over)
        leaving.stopped.connect(self._stopped)
        review.ended.connect(self._ended)
        review.refused.connect(notice.say)
        self._failed = ""

    def take_over(self, other: Messages) -> None:
        """Say again what still keeps a record from being saved."""
        if other._failed:
            self._session.save(other._failed)

    def _ended(self, text: str) -> None:
        self._notice.say(text, [(self.tr("Go to the first"), self._review.first)])

    def _not_saved(self, path: str, reason: str) -> None:
        row = self._table.row(path)
        if path != self._current() and row is not None:
            reason = f"“{row.title}”: {reason}"
        settle = partial(self._session.settle, path)
        offers: list[Offer] = [(self.tr("Try again"), partial(self._session.save, path))]
        trouble = self._session.trouble(path)
        if isinstance(trouble, Diverged):
            seen = trouble.outside
            offers = [
                (self.tr("Keep mine"), partial(settle, Decision(seen))),
                (self.tr("Take theirs"), partial(settle, Decision(seen, frozenset(seen.keys)))),
            ]
        if self._leaving.waiting:
            offers.append((self.tr("Leave without saving"), self._leaving.agree))
        reason += " " + self.tr("Your edits are kept here.")
        self._failed = path
        self._notice.say(reason, offers, stays=True)

    def _over(self, path: str) -> None:
        """Take the message back when nothing is wrong any more with the record it is about."""
        if path == self._failed:
            self._failed = ""
            self._notice.hide()

    def _stopped(self, reason: str) -> None:
        offers = [
            (self.tr("Save"), self._leaving.save_and_go),
            (self.tr("Leave without saving"), self._leaving.agree),
        ]
        self._notice.say(reason, offers, stays=True)
