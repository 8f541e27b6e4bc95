"""The links between records, tended in many records at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.desk.form.related_links import linking, updating
from editor.desk.form.related_records import Documents, RelatedRecords
from editor.desk.form.related_sources import SourcesButton
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import number, shortened
from editor.desk.views.record_pane import RecordPane
from editor.library.batch import EditsFor
from editor.library.library import Library
from editor.library.links import Links

Propose = Callable[[str, Sequence[str], EditsFor], None]
"""Shows what a change of many records would do, and does it if the person agrees."""

_LONG: Final = 40  # characters of a title in a question
_MOST: Final = 50
"""Records that are linked to each other at once: each gets a copy of all the others."""


class Linking(QObject):
    """Finds the records that list a record, updates their copies, links records to each other."""

    refused = Signal(str)
    """Why nothing is done."""

    def __init__(
        self,
        propose: Propose,
        session: Session,
        table: RecordTable,
        tasks: Tasks,
        pane: RecordPane,
        button: SourcesButton,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._propose = propose
        self._session = session
        self._table = table
        self._tasks = tasks
        self._pane = pane
        self._records = RelatedRecords(session, tasks, self)
        self._known: tuple[Library, Links] | None = None
        self._job: Job | None = None
        self._button = button
        button.wanted.connect(self._show_sources)
        button.updateWanted.connect(self.update_copies)
        button.linkBackWanted.connect(self.link_back)

    # --- what a person asks for -----------------------------------------------------------------

    def update_copies(self) -> None:
        """Propose to update every copy of the record that is shown."""
        path = self._pane.current
        if path:
            self.find(path, lambda sources: self._update(path, sources))

    def link_back(self) -> None:
        """Propose to list every record that lists the one that is shown."""
        path = self._pane.current
        if path:
            self.find(path, lambda sources: self._link_back(path, sources))

    def link_chosen(self) -> None:
        """Propose to give each of the chosen records copies of all the others."""
        paths = self._pane.selected()
        if len(paths) < 2:
            self.refused.emit(self.tr("Choose several records in the list to link them."))
        elif len(paths) > _MOST:
            text = self.tr("At most {most} records can be linked to each other at once.")
            self.refused.emit(text.format(most=_MOST))
        else:
            text = self.tr("Link {n} records to each other").format(n=number(len(paths)))
            self._records.read(paths, lambda found: self._propose(text, paths, linking(found)))

    def find(self, path: str, done: Callable[[list[str]], None]) -> None:
        """Call `done` with the paths of the records that list this one, which may be none.

        The files of the site are looked through the first time; then only what has changed.
        """
        library, row = self._session.library, self._table.row(path)
        if library is None or row is None or not row.web_url:
            done([])
            return
        links, rows = self._links(library), self._table.listing().rows

        def work(cancel: threading.Event) -> list[str]:
            links.look(rows, self._tasks.turns.patient(cancel))
            return [source for source in links.to(row.web_url) if source != path]

        if self._job is not None:
            self._job.cancel()
        self._job = self._tasks.read(work, done, None, self)

    # --- inside ---------------------------------------------------------------------------------

    def _show_sources(self) -> None:
        path = self._pane.current

        def found(sources: list[str]) -> None:
            rows = [row for source in sources if (row := self._table.row(source)) is not None]
            if path == self._pane.current:
                self._button.show_sources(rows)

        self.find(path, found)

    def _links(self, library: Library) -> Links:
        if self._known is None or self._known[0] is not library:
            self._known = library, Links(library)
        return self._known[1]

    def _update(self, path: str, sources: list[str]) -> None:
        def read(found: Documents) -> None:
            if path in found:
                text = self.tr("Update the copies of “{title}”").format(title=self._title(path))
                self._propose(text, sources, updating(found[path]))

        if sources:
            self._records.read([path], read)
        else:
            self.refused.emit(self.tr("No other record lists this one."))

    def _link_back(self, path: str, sources: list[str]) -> None:
        def read(found: Documents) -> None:
            text = self.tr("Link back from “{title}”").format(title=self._title(path))
            self._propose(text, [path], linking(found))

        if sources:
            self._records.read(sources, read)
        else:
            self.refused.emit(self.tr("No other record lists this one."))

    def _title(self, path: str) -> str:
        row = self._table.row(path)
        title = row.title if row is not None else path
        return shortened(title, _LONG)
