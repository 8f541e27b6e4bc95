"""What is said over the form: the end of a queue, a save that failed, edits not yet saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from editor.desk.dialogs.conflict import ConflictDialog
from editor.desk.leaving import Leaving
from editor.desk.models.outside import Decision, Diverged, Outside
from editor.desk.models.record_table import RecordTable
from editor.desk.models.saving import GitAtWork
from editor.desk.models.session import Session
from editor.desk.review import Review
from editor.desk.theme import Theme
from editor.desk.views.notice import Notice, Offer
from editor.library.store import ChangedOnDisk


class Messages(QObject):
    """Puts what happened into a sentence with what can be done about it.

    What keeps a record from being saved is said until it is over; of several, the last first.
    """

    letGo = Signal(str)
    """The edits of a record whose file is gone are not wanted any more."""

    def __init__(
        self,
        notice: Notice,
        session: Session,
        table: RecordTable,
        review: Review,
        leaving: Leaving,
        theme: Theme,
        current: Callable[[], str],
    ) -> None:
        super().__init__(notice)
        self._notice = notice
        self._session = session
        self._table = table
        self._review = review
        self._leaving = leaving
        self._theme = theme
        self._current = current
        self._troubles: dict[str, str] = {}
        session.saveFailed.connect(self._not_saved)
        session.saved.connect(self._over)
        session.settled.connect(self._over)
        session.dirtyChanged.connect(self._dirty_changed)
        session.moved.connect(self._over)
        session.leftAlone.connect(self._left_alone)
        leaving.stopped.connect(self._stopped)
        review.ended.connect(self._ended)
        review.refused.connect(notice.say)

    def take_over(self, other: Messages) -> None:
        """Say again what still keeps a record from being saved."""
        self._troubles = other._troubles
        self._say_last()

    def show_of(self, path: str) -> None:
        """Say again what keeps a record, which is shown now, from being saved."""
        if path in self._troubles:
            self._not_saved(path, self._troubles[path])

    def _left_alone(self, _path: str, text: str) -> None:
        self._notice.say(text)

    def _ended(self, text: str) -> None:
        self._notice.say(text, [(self.tr("Go to the first"), self._review.first)])

    # --- what is not saved ----------------------------------------------------------------------

    def _not_saved(self, path: str, reason: str) -> None:
        self._troubles.pop(path, None)
        self._troubles[path] = reason
        self._say_last()

    def _dirty_changed(self, path: str, dirty: bool) -> None:
        if not dirty:
            self._over(path)

    def _over(self, path: str) -> None:
        """Take the message back when nothing is wrong any more with the record it is about."""
        if self._troubles.pop(path, None) is None:
            return
        if self._troubles:
            self._say_last()
        else:
            self._notice.hide()

    def _say_last(self) -> None:
        if not self._troubles:
            return
        path, reason = next(reversed(self._troubles.items()))
        row = self._table.row(path)
        if path != self._current() and row is not None:
            reason = f"“{row.title}”: {reason}"
        kept = self.tr("Your edits are kept here.")
        text = f"{reason} {kept}"
        if more := len(self._troubles) - 1:
            one, many = self.tr("One more record waits."), self.tr("{n} more records wait.")
            text += " " + (one if more == 1 else many.format(n=more))
        self._notice.say(text, self._offers(path), stays=True)

    def _offers(self, path: str) -> list[Offer]:
        session, trouble = self._session, self._session.trouble(path)
        offers: list[Offer] = [(self.tr("Try again"), partial(session.save, path))]
        if isinstance(trouble, Diverged):
            seen = trouble.outside
            theirs = Decision(seen, frozenset(seen.keys))
            offers = [
                (self.tr("Compare …"), partial(self._compare, path, seen)),
                (self.tr("Keep mine"), partial(session.settle, path, Decision(seen))),
                (self.tr("Take theirs"), partial(session.settle, path, theirs)),
            ]
        elif isinstance(trouble, ChangedOnDisk):
            offers = [
                (self.tr("Create the file again"), partial(session.create, path)),
                (self.tr("Let the edits go"), partial(self.letGo.emit, path)),
            ]
        elif isinstance(trouble, GitAtWork):
            anyway = partial(session.save, path, heeding_git=False)
            offers.append((self.tr("Save all the same"), anyway))
        if self._leaving.waiting:
            offers.append((self.tr("Leave without saving"), self._leaving.agree))
        return offers

    def _compare(self, path: str, outside: Outside) -> None:
        """Let a person decide field by field; the message stays until they have."""
        self._notice.show()
        row = self._table.row(path)
        title = row.title if row is not None and row.title else path
        dialog = ConflictDialog(title, outside, self._theme, self._notice)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.decided.connect(partial(self._session.settle, path))
        dialog.open()

    def _stopped(self, reason: str) -> None:
        if self._troubles:
            self._say_last()
            return
        offers = [
            (self.tr("Save"), self._leaving.save_and_go),
            (self.tr("Leave without saving"), self._leaving.agree),
        ]
        self._notice.say(reason, offers, stays=True)
