"""Decisions about the records of the list, one key each, and the way from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal

from editor.desk.bulk import Bulk
from editor.desk.bulk_edits import switching
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.texts import number
from editor.desk.views.record_pane import RecordPane
from editor.library.rows import Row
from editor.record import RecordError, Set


class Review(QObject):
    """What the review keys do with the record that is shown."""

    ended = Signal(str)
    """The queue has no further record in that direction: a sentence for the person."""
    refused = Signal(str)
    """The decision could not be made, and why."""

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        pane: RecordPane,
        bulk: Bulk,
        open_url: Callable[[QUrl], object],
    ) -> None:
        super().__init__(pane)
        self._session = session
        self._table = table
        self._pane = pane
        self._bulk = bulk
        self._open_url = open_url
        self._decided: dict[str, str] = {}

    def take_over(self, other: Review) -> None:
        """Remember what was decided before the window was made anew."""
        self._decided = other._decided

    # --- the way through the queue --------------------------------------------------------------

    def next(self) -> None:
        """Go to the record below."""
        self._go(1, self.tr("This is the last of {count} records."))

    def previous(self) -> None:
        """Go to the record above."""
        self._go(-1, self.tr("This is the first of {count} records."))

    def first(self) -> None:
        """Go to the first record of the list."""
        self._pane.choose(self._table.path_at(0))

    def next_draft(self) -> None:
        """Go to the next record below that is a draft."""
        shown = self._table.shown
        start = self._table.position(self._pane.current) + 1
        draft = next((row for row in shown[start:] if row.published is False), None)
        if draft is not None:
            self._pane.choose(draft.path)
        else:
            text = self.tr("That was the last draft of {count} records.")
            self.ended.emit(text.format(count=number(len(shown))) + self._summary())

    def read_ahead(self) -> None:
        """Read the record below, so that the next key shows it at once."""
        path = self._table.path_at(self._table.position(self._pane.current) + 1)
        if path and self._pane.current and self._session.document(path) is None:
            self._session.open(path)

    # --- decisions ------------------------------------------------------------------------------

    def toggle_published(self) -> None:
        """Publish the records that are chosen, or make them drafts again if none is one."""
        rows = self._targets()
        wanted = any(row.published is False for row in rows)
        if len(rows) > 1:
            text = self.tr("Publish") if wanted else self.tr("Unpublish")
            self._propose(text, rows, "published", wanted)
        elif rows:
            self.publish(rows[0].path, published=wanted)

    def publish(self, path: str, published: bool | None = None) -> None:
        """Set a record's switch and save it at once; None means the other than is shown."""
        row = self._table.row(path)
        if row is None:
            return
        wanted = row.published is False if published is None else published
        text = self.tr("Publish") if wanted else self.tr("Unpublish")
        self._decided[path] = self.tr("published") if wanted else self.tr("unpublished")
        self._session.open(path, partial(self._set, path, "published", wanted, text))

    def publish_and_next(self) -> None:
        """Publish the record that is shown and go to the next draft."""
        if self._pane.current:
            self.publish(self._pane.current, published=True)
            self.next_draft()

    def toggle_removed(self) -> None:
        """Mark the records that are chosen as taken down, or no longer so."""
        rows = self._targets()
        removed = not all(row.removed for row in rows)
        text = self.tr("Mark as removed") if removed else self.tr("Mark as not removed")
        if len(rows) > 1:
            self._propose(text, rows, "removed", removed)
            return
        for row in rows:
            self._decided[row.path] = self.tr("removed") if removed else self.tr("not removed")
            self._session.open(row.path, partial(self._set, row.path, "removed", removed, text))

    def open_page(self) -> None:
        """Open the record's page in the browser."""
        row = self._table.row(self._pane.current)
        url = QUrl(row.web_url if row else "", QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in ("http", "https"):
            self._open_url(url)
        elif row is not None:
            self.refused.emit(self.tr("This record has no address of a page that can be opened."))

    def forget(self, path: str) -> None:
        """Count a record no more whose decision was taken back."""
        self._decided.pop(path, None)

    # --- inside ---------------------------------------------------------------------------------

    def _go(self, step: int, at_the_end: str) -> None:
        path = self._table.path_at(self._table.position(self._pane.current) + step)
        if path:
            self._pane.choose(path)
        elif count := self._table.rowCount():
            self.ended.emit(at_the_end.format(count=number(count)) + self._summary())

    def _summary(self) -> str:
        """Return what was decided since the program was started, "" for nothing."""
        decided = Counter(self._decided.values())
        parts = [f"{number(count)} {what}" for what, count in sorted(decided.items())]
        return " " + self.tr("So far: {parts}.").format(parts=", ".join(parts)) if parts else ""

    def _targets(self) -> list[Row]:
        """Return the chosen records that can be decided about."""
        chosen = self._pane.selected() or [self._pane.current]
        rows = [row for path in chosen if (row := self._table.row(path)) is not None]
        if any(row.problem for row in rows):
            self.refused.emit(self.tr("This file is broken; it is never written."))
        return [row for row in rows if not row.problem]

    def _propose(self, text: str, rows: list[Row], key: str, value: bool) -> None:
        """Show what a decision about many would change, before it is made."""
        self._bulk.propose(text, [row.path for row in rows], switching(key, value))

    def _set(self, path: str, key: str, value: bool, text: str) -> None:
        try:
            self._session.edit(path, [Set((key,), value)], text, None, at_once=True)
        except RecordError as error:
            self.refused.emit(str(error))
