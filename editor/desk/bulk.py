"""Changing many records: what it would do is shown first, then it is done, as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.desk.dialogs.bulk_preview import BulkPreview
from editor.desk.models.batches import Batches, Step
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.theme import Theme
from editor.library.batch import EditsFor, Plan


class Bulk(QObject):
    """Asks with a preview; what a person agreed to is carried out behind the window."""

    refused = Signal(str)
    """Why nothing is done at all."""

    def __init__(
        self,
        batches: Batches,
        session: Session,
        table: RecordTable,
        tasks: Tasks,
        theme: Theme,
        flush: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._batches = batches
        self._session = session
        self._table = table
        self._tasks = tasks
        self._theme = theme
        self._flush = flush
        self._window = window
        self._asked = False
        self._preview: BulkPreview | None = None
        batches.planned.connect(self._planned)

    def propose(self, text: str, paths: Sequence[str], edits_for: EditsFor) -> None:
        """Show what a change would do, and do it if the person agrees."""
        if self._is_free(paths):
            self._open_preview(text, len(paths))
            self._plan(text, paths, edits_for)

    def propose_back(self, step: Step) -> None:
        """Show what taking back a change of an earlier start would do; it may be long ago."""
        if not self._batches.running:
            self._asked = True
            self._open_preview(self.tr("Take back “{text}”").format(text=step.text), 0)
            self._batches.plan_back(step)

    def apply(self, text: str, paths: Sequence[str], edits_for: EditsFor) -> None:
        """Do it at once, for the few records that a person sees anyway."""
        if self._is_free(paths):
            self._plan(text, paths, edits_for)

    def _is_free(self, paths: Sequence[str]) -> bool:
        if self._batches.running:
            self.refused.emit(self.tr("Several records are being changed; wait for that first."))
        return bool(paths) and not self._batches.running and self._session.library is not None

    def _plan(self, text: str, paths: Sequence[str], edits_for: EditsFor) -> None:
        self._asked = True
        self._flush()
        self._batches.plan(text, paths, edits_for)

    def _open_preview(self, text: str, count: int) -> None:
        library = self._session.library
        assert library is not None
        preview = BulkPreview(
            text, count, library, self._title_of, self._tasks, self._theme, self._window
        )
        self._batches.progressed.connect(preview.show_progress)
        preview.agreed.connect(self._agreed)
        preview.rejected.connect(self._rejected)
        self._preview = preview
        preview.open()

    def _title_of(self, path: str) -> str:
        row = self._table.row(path)
        return row.title if row is not None else path

    def _planned(self, found: Plan) -> None:
        if not self._asked:
            return
        if self._preview is not None:
            self._preview.show_plan(found)
        elif found.splices or found.refused:
            self._agreed(found)
        else:
            self._rejected()

    def _agreed(self, wanted: Plan) -> None:
        self._preview, self._asked = None, False
        self._batches.carry_out(wanted)

    def _rejected(self) -> None:
        self._preview, self._asked = None, False
        self._batches.drop()
