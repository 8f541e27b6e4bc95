"""Records that could be added to the related articles: found in the background, with why."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor.desk.models.related_list import Related, State, spoken
from editor.desk.models.roles import ArticleRole, ImageRole, PathRole
from editor.desk.models.search import parse_search
from editor.desk.models.tasks import Job, Tasks
from editor.desk.plain_tip import plain_tip
from editor.desk.texts import said
from editor.library.listing import Listing
from editor.library.query import Everything, QueryError
from editor.library.relevance import by_relevance
from editor.library.rows import Row
from editor.library.similar import Similar, SimilarRecords

Index = QModelIndex | QPersistentModelIndex
ListingSource = Callable[[], Listing]
"""Gives all records of the site as they are now."""

WhyRole: Final = int(Qt.ItemDataRole.UserRole) + 30
"""What a suggested record shares with the one it is suggested for, in words."""
MOST: Final = 20
_NO_PARENT: Final = QModelIndex()


class RelatedCandidates(QAbstractListModel):
    """At most 20 records, the best first; those that are listed already never appear."""

    found = Signal()
    """The answer to what was asked last is here."""
    mistaken = Signal(str)
    """The query cannot be understood, and why; the last results stay."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._items: list[Similar] = []
        self._similar = SimilarRecords()
        self._job: Job | None = None

    # --- what a view asks for -----------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is known of a record."""
        one = self._items[index.row()]
        if role == ArticleRole:
            return _article(one.row)
        if role == Qt.ItemDataRole.DisplayRole:
            return one.row.title
        if role == PathRole:
            return one.row.path
        if role == ImageRole:
            return one.row.image
        if role == WhyRole:
            return self._why(one)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            article = spoken(_article(one.row))
            text = "\n".join(part for part in (article, self._why(one), one.row.excerpt) if part)
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def candidate(self, place: int) -> Similar:
        """Return the one at a place."""
        return self._items[place]

    def _why(self, one: Similar) -> str:
        shared = " · ".join(", ".join(part) for part in (one.topics, one.words) if part)
        reasons = [self.tr("Shares {}").format(shared)] if shared else []
        if one.days is not None:
            apart = self.tr("{} days apart").format(one.days) if one.days > 1 else ""
            reasons.append(apart or (self.tr("one day apart"), self.tr("same day"))[not one.days])
        return " · ".join(reasons)

    # --- what it shows ------------------------------------------------------------------------

    def suggest(self, listing: Listing, row: Row, without: Collection[str]) -> None:
        """Look for the records most like `row`; `without` are addresses not wanted."""
        self._ask(lambda _: self._similar.find(listing, row, without, MOST))

    def search(self, listing: Listing, text: str, without: Collection[str]) -> None:
        """Look for what a query finds, or say what is wrong with it."""
        try:
            query = parse_search(text).query
        except QueryError as error:
            self.mistaken.emit(said(error.message))
            return

        def work(cancelled: threading.Event) -> list[Similar]:
            if isinstance(query, Everything) or cancelled.is_set():
                return []
            rows = (listing.rows[place] for place in by_relevance(listing, query))
            wanted = [row for row in rows if _can_be_added(row, without)]
            return [Similar(row) for row in wanted[:MOST]]

        self._ask(work)

    def leave_out(self, without: Collection[str]) -> None:
        """Drop what is listed by now."""
        for place in reversed(range(len(self._items))):
            if self._items[place].row.web_url in without:
                self.beginRemoveRows(_NO_PARENT, place, place)
                del self._items[place]
                self.endRemoveRows()

    def clear(self) -> None:
        """Forget everything, also what is still being looked for."""
        if self._job is not None:
            self._job.cancel()
        self._replace([])

    def _ask(self, work: Callable[[threading.Event], list[Similar]]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._tasks.read(work, self._arrived, None, self)

    def _arrived(self, items: Sequence[Similar]) -> None:
        self._job = None
        self._replace(items)
        self.found.emit()

    def _replace(self, items: Sequence[Similar]) -> None:
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()


def _can_be_added(row: Row, without: Collection[str]) -> bool:
    return bool(row.web_url) and not row.problem and row.web_url not in without


def _article(row: Row) -> Related:
    state = State.DRAFT if row.published is False else State.PUBLISHED
    return Related(row, state, row.path)
