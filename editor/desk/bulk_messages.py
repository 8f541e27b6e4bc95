"""What is said over the form about a change of many records."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.desk.bulk import Bulk
from editor.desk.bulk_words import done_sentence, undone_sentence
from editor.desk.models.batches import Batches
from editor.desk.views.notice import Notice
from editor.library.batch import Outcome, Plan


class BulkMessages(QObject):
    """Says what was done and offers the way back; what was not done stays until it is read."""

    def __init__(self, notice: Notice, batches: Batches, bulk: Bulk) -> None:
        super().__init__(notice)
        self._notice = notice
        self._batches = batches
        batches.finished.connect(self._finished)
        batches.undone.connect(self._undone)
        bulk.refused.connect(notice.say)

    def _finished(self, text: str, plan: Plan, outcome: Outcome) -> None:
        offers = [(self.tr("Undo"), self._batches.undo)] if outcome.done else []
        troubled = bool(plan.refused or outcome.failed or outcome.left)
        self._notice.say(done_sentence(text, plan, outcome), offers, stays=troubled)

    def _undone(self, text: str, outcome: Outcome) -> None:
        offers = [(self.tr("Redo"), self._batches.redo)] if outcome.done else []
        troubled = bool(outcome.failed or outcome.left)
        self._notice.say(undone_sentence(text, outcome), offers, stays=troubled)
