"""Several records chosen in the list: their form in the place of the one record's."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget

from editor.desk.bulk import Bulk
from editor.desk.form.record_form import RecordForm
from editor.desk.form.several_page import SeveralPage
from editor.desk.models.batches import Batches
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.several import Common, gather
from editor.desk.models.tasks import Job, Tasks
from editor.desk.views.record_pane import RecordPane
from editor.library.batch import EditsFor
from editor.library.changes import Stop
from editor.library.rows import Row

_HANDFUL: Final = 5
"""As many records a person has before the eyes: an edit of them needs no preview."""
_MANY: Final = 2_000  # records whose rows take more than a moment to find
_PAUSE: Final = 60  # ms in which a selection may go on growing
_TELL: Final = 0.1  # seconds between two reports of progress


class Several(QObject):
    """Follows the selection; records are read behind the window, the latest selection only."""

    def __init__(
        self,
        bulk: Bulk,
        batches: Batches,
        session: Session,
        table: RecordTable,
        tasks: Tasks,
        pane: RecordPane,
        form: RecordForm,
        place: QStackedWidget,
        actions: Mapping[str, QAction],
        menu: QMenu,
    ) -> None:
        super().__init__(pane)
        self._bulk = bulk
        self._session = session
        self._table = table
        self._tasks = tasks
        self._pane = pane
        self._form = form
        self._place = place
        self._paths: list[str] = []
        self._stale = False
        self._job: Job | None = None
        self._page = SeveralPage(form.tools, actions, menu, None)
        place.addWidget(self._page)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._follow)
        self._page.changeWanted.connect(self._change)
        pane.selectionChanged.connect(self._selected)
        batches.changed.connect(self._again)
        for signal in (session.saved, session.opened, session.recordChanged):
            signal.connect(self._renewed)

    @property
    def shown(self) -> bool:
        """Whether the form is that of several records."""
        return self._place.currentWidget() is self._page

    def flush(self) -> None:
        """Ask for what was typed for all of the records."""
        if self.shown:
            self._page.flush()

    # --- inside ---------------------------------------------------------------------------------

    def _selected(self, count: int) -> None:
        """One record is shown at once; several wait until the selection rests."""
        if count > 1:
            self._pause.start()
        elif self.shown:
            self._follow()

    def _follow(self) -> None:
        paths = self._pane.selected()
        if len(paths) < 2:
            self._leave()
        elif paths != self._paths or self._stale:
            self._paths, self._stale = paths, False
            self._show()

    def _leave(self) -> None:
        self._cancel()
        self._paths = []
        self._place.setCurrentIndex(0)
        self._form.show_beside(True)

    def _show(self) -> None:
        self._form.flush()
        listing, paths = self._table.listing(), self._paths
        if len(paths) <= _MANY:
            self._show_rows(paths, listing.rows_of(paths))
            return
        self._page.setEnabled(False)  # it is of those that were chosen before
        self._tasks.read(
            lambda _: listing.rows_of(paths), lambda rows: self._show_rows(paths, rows), None, self
        )

    def _show_rows(self, paths: list[str], rows: Sequence[Row]) -> None:
        if paths is not self._paths:
            return  # others were chosen since
        self._page.setEnabled(True)
        self._page.show_rows(rows)
        self._form.show_beside(False)
        self._place.setCurrentWidget(self._page)
        self._read()

    def _again(self) -> None:
        """Show what has become of the records, or that they are as they were."""
        if self.shown and not self._pause.isActive():
            self._show()

    def _renewed(self, path: str) -> None:
        """Show in a moment what a record is now; a batch is over before records are read anew."""
        if self.shown and path in self._paths:
            self._stale = True
            self._pause.start()

    def _read(self) -> None:
        self._cancel()
        library, paths = self._session.library, self._paths
        if library is None:
            return
        opened = self._session.documents()
        last = time.monotonic()

        def work(token: Stop) -> Common:
            def progress(done: int) -> None:
                nonlocal last
                now = time.monotonic()
                if now - last >= _TELL:
                    last = now
                    self._tasks.report(self._tell, (token, done, len(paths)))

            return gather(library, paths, opened, token, progress)

        self._job = self._tasks.spare(work, self._page.show_common, None, self)

    def _tell(self, what: tuple[Stop, int, int]) -> None:
        token, done, total = what
        if not token.is_set():
            self._page.show_progress(done, total)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _change(self, text: str, edits_for: EditsFor) -> None:
        if len(self._paths) > _HANDFUL:
            self._bulk.propose(text, self._paths, edits_for)
        else:
            self._bulk.apply(text, self._paths, edits_for)
