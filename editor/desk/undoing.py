"""Undo and redo across records: a change of one, or one of many at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.desk.bulk import Bulk
from editor.desk.models.batches import Batches, Step
from editor.desk.models.session import Session
from editor.desk.views.record_pane import RecordPane


class Undoing(QObject):
    """Decides whose change goes back: the shown record's, a batch's, or the last one at all."""

    changed = Signal()
    """Undo or redo would do another thing now."""
    tookBack = Signal(str)
    """The path of a record whose last change was taken back."""

    def __init__(self, session: Session, batches: Batches, bulk: Bulk, pane: RecordPane) -> None:
        super().__init__(pane)
        self._session = session
        self._bulk = bulk
        self._batches = batches
        self._pane = pane
        batches.changed.connect(self.changed)

    def undo_text(self) -> str:
        """Return the name of what undo would take back, "" for nothing."""
        path = self._session.undo_target(self._pane.current)
        step = self._batches.undoable
        if step is not None and self._undoes_many(path):
            return step.text
        return self._session.undo_text(path) if path and not self._batches.running else ""

    def redo_text(self) -> str:
        """Return the name of what redo would do again, "" for nothing."""
        step = self._batches.redoable
        if step is not None and self._redoes_many():
            return step.text
        return "" if self._batches.running else self._session.redo_text(self._pane.current)

    def undo(self) -> None:
        """Take back this record's last change, else the last one at all, and show it.

        What was done to many since then goes first.
        """
        path = self._session.undo_target(self._pane.current)
        step = self._batches.undoable
        if step is not None and self._undoes_many(path):
            self._undo_many(step)
        elif path and not self._batches.running:
            self._session.undo(path)
            self.tookBack.emit(path)
            self._pane.choose(path)

    def redo(self) -> None:
        """Do again what was undone in this record, or in many."""
        if self._redoes_many():
            self._batches.redo()
        elif self.redo_text():
            self._session.redo(self._pane.current)

    def _undo_many(self, step: Step) -> None:
        """Take back at once what was just done; show first what is of another day."""
        if step.number:
            self._batches.undo()
        else:
            self._bulk.propose_back(step)

    def _undoes_many(self, path: str) -> bool:
        step = self._batches.undoable
        if step is None or not path:
            return step is not None
        return 0 < step.number >= self._session.numbers(path)[0]

    def _redoes_many(self) -> bool:
        """Return whether many come first: redo goes forward in the order things were done."""
        step = self._batches.redoable
        own = self._session.numbers(self._pane.current)[1]
        return step is not None and (not own or step.number <= own)
