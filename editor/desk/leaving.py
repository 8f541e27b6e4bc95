"""Leaving a folder or the window: without a question, and without losing an edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor.desk.models.batches import Batches
from editor.desk.models.session import Session


class Leaving(QObject):
    """Saves what is unsaved, then goes on; what cannot be saved keeps the person here."""

    stopped = Signal(str)
    """Something is not saved: why. `agree` goes on all the same."""

    def __init__(
        self, session: Session, batches: Batches, wanted: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._batches = batches
        self._wanted = wanted
        self._then: Callable[[], object] | None = None
        self._agreed = False
        session.saved.connect(self._saved)
        session.saveFailed.connect(self._failed)
        batches.changed.connect(self._batch_changed)

    @property
    def settled(self) -> bool:
        """Whether nothing would be lost, or the person agreed to lose it."""
        return self._agreed or not (self._batches.running or self._session.dirty_paths())

    @property
    def waiting(self) -> bool:
        """Whether the person wants to go, and something keeps them here."""
        return self._then is not None

    def run(self, then: Callable[[], object]) -> None:
        """Call `then` when everything is on disk; at once, if it is."""
        if self.settled:
            then()
            return
        self._then = then
        if self._batches.running:
            return
        if self._wanted():
            self._session.save_all()
        else:
            count = len(self._session.dirty_paths())
            self.stopped.emit(self.tr("{n} records have unsaved edits.").format(n=count))

    def agree(self) -> None:
        """Go on although edits are lost; the person said so."""
        self._agreed = True
        self._go_on()
        self._agreed = False

    def save_and_go(self) -> None:
        """Save everything, whatever the preference says, and go on."""
        self._session.save_all()

    def _saved(self, _path: str) -> None:
        if self._then is not None and self.settled:
            self._go_on()

    def _batch_changed(self) -> None:
        """Go on where a change of many records, which is never cut short, was waited for."""
        if self._then is not None and not self._batches.running:
            self.run(self._then)

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _failed(self, _path: str, reason: str) -> None:
        if self._then is not None:
            self.stopped.emit(reason)
