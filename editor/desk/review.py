"""Decisions about the records of the list, one key each, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from editor.desk.bulk import Bulk
from editor.desk.bulk_edits import switching
from editor.desk.models.decisions import Decision, Decisions
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.texts import number, said
from editor.desk.timers import PAINTED
from editor.desk.views.record_pane import RecordPane
from editor.library.rows import Row
from editor.record import RecordError, Set


class Review(QObject):
    """What the review keys do with the record that is shown."""

    ended = Signal(str)
    """The queue has no further record in that direction: a sentence for the person."""
    finished = Signal(str)
    """There is no further draft in the queue: what was decided in it."""
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
        self.decisions = Decisions(self)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(PAINTED)
        self._ahead.timeout.connect(self._read_ahead)

    def take_over(self, other: Review) -> None:
        """Remember what was decided before the window was made anew."""
        self.decisions.take_over(other.decisions)

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
        following = self._next_draft()
        if following:
            self._pane.choose(following)
        else:
            text = self.tr("That was the last draft of {count} records.")
            count = number(self._table.rowCount())
            self.finished.emit(text.format(count=count) + self._summary())

    def read_ahead(self) -> None:
        """Read the record below once this one is painted, so that the next key shows it at once."""
        self._ahead.start()

    def _read_ahead(self) -> None:
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
        what = self.tr("published") if wanted else self.tr("unpublished")
        self._decide(row, "published", wanted, text, what)

    def publish_and_next(self) -> None:
        """Publish the record that is shown and go to the next draft.

        The next one is shown first: the form need not draw the old one once more.
        """
        decided = self._pane.current
        if not decided:
            return
        following = self._next_draft()
        if following:
            self._pane.choose(following)
        self.publish(decided, published=True)
        if not following:
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
            what = self.tr("removed") if removed else self.tr("not removed")
            self._decide(row, "removed", removed, text, what)

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
        self.decisions.drop_last(path)

    def take_back(self, decision: Decision, say: Callable[[str], None]) -> None:
        """Take one decision back, whatever was done to its record since; `say` why if not."""

        def back() -> None:
            document = self._session.document(decision.path)
            edits = decision.way_back(document) if document is not None else None
            text = self.tr("Take back “{what}”").format(what=decision.what)
            if edits is None:
                say(self.tr("This is decided otherwise by now: there is nothing to take back."))
                return
            try:
                self._session.edit(decision.path, edits, text, None, at_once=True)
            except RecordError as error:
                say(said(error))
            else:
                self.decisions.drop(decision)

        if self._table.row(decision.path) is None:
            say(self.tr("The file of this record is gone."))
        else:
            self._session.open(decision.path, back)

    # --- inside ---------------------------------------------------------------------------------

    def _go(self, step: int, at_the_end: str) -> None:
        path = self._table.path_at(self._table.position(self._pane.current) + step)
        if path:
            self._pane.choose(path)
        elif count := self._table.rowCount():
            self.ended.emit(at_the_end.format(count=number(count)) + self._summary())

    def _next_draft(self) -> str:
        """Return the path of the next draft below, "" where there is none."""
        table = self._table
        for place in range(table.position(self._pane.current) + 1, table.rowCount()):
            row = table.row(table.path_at(place))
            if row is not None and row.published is False:
                return row.path
        return ""

    def _summary(self) -> str:
        """Return what was decided since another search was begun, "" for nothing."""
        counts = self.decisions.counts()
        parts = ", ".join(f"{number(count)} {what}" for what, count in sorted(counts.items()))
        if not parts:
            return ""
        minutes = self.decisions.minutes()
        if minutes < 1:
            return " " + self.tr("So far: {parts}.").format(parts=parts)
        text = self.tr("So far: {parts}, in {n} min.")
        return " " + text.format(parts=parts, n=number(minutes))

    def _targets(self) -> list[Row]:
        """Return the chosen records that can be decided about."""
        chosen = self._pane.selected() or [self._pane.current]
        rows = self._table.listing().rows_of(chosen)
        if any(row.problem for row in rows):
            self.refused.emit(self.tr("This file is broken; it is never written."))
        return [row for row in rows if not row.problem]

    def _propose(self, text: str, rows: list[Row], key: str, value: bool) -> None:
        """Show what a decision about many would change, before it is made."""
        self._bulk.propose(text, [row.path for row in rows], switching(key, value))

    def _decide(self, row: Row, key: str, value: bool, text: str, what: str) -> None:
        """Set a switch of a record, read first where it is not open, and remember it."""

        def decide() -> None:
            document = self._session.document(row.path)
            before = document.get((key,), None) if document is not None else None
            try:
                self._session.edit(row.path, [Set((key,), value)], text, None, at_once=True)
            except RecordError as error:
                self.refused.emit(f"“{row.title}”: {said(error)}")
            else:
                self.decisions.add(row.path, row.title, what, key, value, before)

        self._session.open(row.path, decide)
