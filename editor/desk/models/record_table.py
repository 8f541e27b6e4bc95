"""The rows of the list: all that the folder holds, and those that the query finds, sorted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor.desk.models.columns import COLUMNS, ORDERS, column_name, state_text
from editor.desk.models.roles import ImageRole, PathRole, ProblemsRole, RowRole, UnsavedRole
from editor.desk.models.search import Search
from editor.desk.models.shown_rows import ShownRows
from editor.desk.models.turns import steadily
from editor.library.changes import Stop
from editor.library.learnt import Findings
from editor.library.listing import Hits, Listing
from editor.library.rows import Row
from editor.library.sorting import SortKey, parse_order, place_for

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STRETCHES: Final = 40  # of rows, taken out one by one: each costs the views as much as all
_MANY: Final = 2_000  # rows that cannot be sorted between two frames
_FEW: Final = 300  # rows that are put into their places, or marked, one by one

Background = Callable[[Callable[[Stop], Any], Callable[[Any], None]], object]
"""What runs work on another thread and hands its result over on this one, as `Tasks.spare`."""


class RecordTable(QAbstractTableModel):
    """What list and table show; a record keeps its place until the next search or sort.

    So the record that was just published stays where it is, and the queue keeps its count. Many
    rows are sorted in the `background`, if there is one.
    """

    countsChanged = Signal()
    """How many rows there are, or how many are shown, is another number."""
    listed = Signal()
    """Rows have come, gone, or been read again: what is known of other records may be other."""
    sought = Signal()
    """A search has begun: what has time leaves the window its own."""
    searched = Signal()
    """There is another search, or the same one again; what it finds is shown next."""

    def __init__(self, parent: QObject | None = None, background: Background | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._listing = Listing(())
        self._edited: dict[str, Row] = {}  # rows that the listing does not have as they are
        self._shown = ShownRows()
        self._unsaved: frozenset[str] = frozenset()
        self._problems = Findings()
        self._problem_counts: Mapping[str, int] = {}
        self._search = Search()
        self._order = ORDERS[0]

    # --- what there is ------------------------------------------------------------------------

    @property
    def shown(self) -> list[Row]:
        """Return the rows that the query found, as sorted."""
        return list(self._shown)

    @property
    def unsaved(self) -> frozenset[str]:
        """Return the paths that are marked as unsaved."""
        return self._unsaved

    @property
    def search(self) -> Search:
        """Return the search that is shown."""
        return self._search

    def listing(self) -> Listing:
        """Return all rows as they are now, sorted, to be searched on any thread."""
        if self._edited:
            edited, self._edited = self._edited, {}
            self._listing = self._listing.with_changes(edited.values(), (), *self._sorting())
        return self._listing

    @property
    def total(self) -> int:
        """How many records the folder holds."""
        return len(self._listing)

    @property
    def order(self) -> str:
        """The order in use."""
        return self._order

    def row(self, path: str) -> Row | None:
        """Return a record's row, shown or not."""
        return self._edited.get(path) or self._listing.row(path)

    def row_by_url(self, web_url: str) -> Row | None:
        """Return the row of the record that is the article at an address."""
        return self.listing().row_by_url(web_url)

    def position(self, path: str) -> int:
        """Return the place of a record among those shown, from 0; -1 when it is not shown."""
        return self._shown.position(path)

    def path_at(self, place: int) -> str:
        """Return the path of the record shown at a place, "" beyond the ends."""
        return self._shown[place].path if 0 <= place < len(self._shown) else ""

    def paths(self, first: int, last: int) -> list[str]:
        """Return the paths of the records shown from the first to the last of these places."""
        return self._shown.paths(first, last)

    def index_of(self, path: str) -> QModelIndex:
        """Return the index of a record, an invalid one when it is not shown."""
        place = self.position(path)
        return self.index(place, 0) if place >= 0 else QModelIndex()

    # --- changes ------------------------------------------------------------------------------

    def clear(self) -> None:
        """Forget everything, for another folder."""
        self._unsaved = frozenset()
        self._problems, self._problem_counts = Findings(), {}
        self.beginResetModel()
        self._use(Listing(()))
        self._shown = ShownRows()
        self.endResetModel()
        self.countsChanged.emit()

    def take(self, listing: Listing, order: str) -> None:
        """Show a listing made elsewhere, in that order, of all the rows there are and more.

        Unsaved rows stay as edited; what is chosen is kept.
        """
        if order != self._order:
            listing, _ = listing.in_order(*self._sorting())
        listing.learn(self._problems)
        kept = [row for path in self._unsaved if (row := self.row(path))]
        if kept:
            listing = listing.with_changes(kept, (), *self._sorting())
        self._use(listing)
        places = self._search.places(listing, self._unsaved)
        if self._shown:
            self._take_more(listing, places)
        elif places:
            self.beginInsertRows(QModelIndex(), 0, len(places) - 1)
            self._shown = ShownRows(listing, places)
            self.endInsertRows()
        self.listed.emit()
        self.countsChanged.emit()

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows that have arrived; what is chosen and where the view stands is kept."""
        fresh = {row.path: row for row in rows if self.row(row.path) is None}
        if not fresh:
            return
        listing = self.listing().with_changes(fresh.values(), (), *self._sorting())
        if len(fresh) > _FEW:
            self.take(listing, self._order)
            return
        self._use(listing)
        for row in self._search.find(Listing(fresh.values()), self._unsaved):
            place = place_for(self._shown, row, *self._sorting())
            self.beginInsertRows(QModelIndex(), place, place)
            self._shown.insert(place, [row])
            self.endInsertRows()
        self.countsChanged.emit()

    def update(self, row: Row) -> None:
        """Show a record's new values in its place, whether or not the query still finds it."""
        if self._replace(row):
            self.countsChanged.emit()
        else:
            self.add([row])

    def apply(self, rows: Iterable[Row], gone: Iterable[str]) -> None:
        """Take new and changed rows, drop those that are gone; unsaved ones stay as edited."""
        fresh = [row for row in rows if row.path not in self._unsaved and not self._replace(row)]
        self._remove([path for path in gone if self.row(path) and path not in self._unsaved])
        self.add(row for row in fresh if row.path not in self._unsaved)
        self.listed.emit()
        self.countsChanged.emit()

    def set_search(self, search: Search) -> None:
        """Show what a search finds; where that is what is shown already, the views rest."""
        for _ in self.searching(search):
            pass

    def searching(self, search: Search) -> Iterator[None]:
        """Do what `set_search` does in steps of a few milliseconds; the last one shows it."""
        self.sought.emit()
        while True:
            listing, unsaved = self.listing(), self._unsaved
            places = yield from steadily(search.seeking(listing, unsaved))
            if listing is self.listing() and unsaved is self._unsaved:
                break  # nothing has changed meanwhile
        self._search = search
        self.searched.emit()
        if self._shown.are(listing, places):
            self._shown = ShownRows(listing, places)
        else:
            self.beginResetModel()
            self._shown = ShownRows(listing, places)
            self.endResetModel()
        self.countsChanged.emit()

    def set_order(self, order: str) -> None:
        """Sort by one of the library's orders, "-" before it for the other way round."""
        listing, self._order = self.listing(), order
        key, descending = self._sorting()
        if self._background is None or len(listing) < _MANY:
            self._sort(*listing.in_order(key, descending))
            return

        def done(made: tuple[Listing, Hits]) -> None:
            if order != self._order:
                return  # another one was asked for meanwhile
            if self._listing is listing and not self._edited:
                self._sort(*made)
            else:
                self.set_order(order)

        self._background(lambda asked: listing.in_order(key, descending, asked), done)

    def set_problems(self, found: Findings, counts: Mapping[str, int], other: set[str]) -> None:
        """Mark records with the problems found, of which notes are not counted.

        `other` are the paths with other ones than before. What was listed stays listed.
        """
        self._problems, self._problem_counts = found, counts
        self.listing().learn(found)
        places: Sequence[int] = range(len(self._shown))
        if len(other) <= _FEW:
            places = [place for place in map(self.position, other) if place >= 0]
        if places:
            first, last = self.index(min(places), 0), self.index(max(places), 0)
            self.dataChanged.emit(first, last, [ProblemsRole])
        self.countsChanged.emit()

    def set_unsaved(self, paths: Iterable[str]) -> None:
        """Mark just these records as unsaved."""
        before, self._unsaved = self._unsaved, frozenset(paths)
        for index in map(self.index_of, before ^ self._unsaved):
            if index.isValid():
                self.dataChanged.emit(index, index, [UnsavedRole])

    # --- inside -------------------------------------------------------------------------------

    def _take_more(self, listing: Listing, places: Sequence[int]) -> None:
        """Show the rows at these positions besides those that are shown."""
        before = {row.path for row in self._shown}
        here = (place for place in map(listing.place, before) if place is not None)
        places = sorted({*places, *here})
        rows = map(listing.rows.__getitem__, places)
        first = len(self._shown)
        if more := [row for row in rows if row.path not in before]:
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._shown.insert(first, more)
            self.endInsertRows()
        self._rearrange(listing, places)

    def _use(self, listing: Listing) -> None:
        """Have these rows, which hold all edited ones."""
        self._listing = listing
        self._edited = {}
        if self._background is not None and len(listing) >= _MANY:
            self._background(listing.prepare, lambda _: None)

    def _replace(self, row: Row) -> bool:
        """Show a record's new values; return whether there is such a record."""
        before = self.row(row.path)
        if before is None or before == row:
            return before is not None
        self._edited[row.path] = row
        place = self.position(row.path)
        if place >= 0:
            self._shown.replace(place, row)
            last = self.index(place, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(place, 0), last, [_DISPLAY, RowRole, ImageRole])
        return True

    def _remove(self, paths: Collection[str]) -> None:
        if not paths:
            return
        self._use(self.listing().with_changes((), paths, *self._sorting()))
        places = sorted(place for place in map(self.position, paths) if place >= 0)
        stretches = list(_stretches(places))
        if len(stretches) > _STRETCHES:
            self.beginResetModel()
            self._shown.remove_all(set(places))
            self.endResetModel()
            return
        for first, last in reversed(stretches):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._shown.remove(first, last)
            self.endRemoveRows()

    def _sorting(self) -> tuple[SortKey, bool]:
        return parse_order(self._order)

    def _sort(self, listing: Listing, moved: Hits) -> None:
        """Show the same rows as they stand in another order; `moved` has each one's new place."""
        before, self._listing = self._listing, listing
        listing.learn(self._problems)
        shown = self._shown
        places: Sequence[int] = range(len(listing))
        if len(shown) < len(listing):
            if shown.in_listing and shown.listing is before:
                places = sorted(map(moved.__getitem__, shown.found))
            else:
                found = (listing.place(row.path) for row in shown)
                places = sorted(place for place in found if place is not None)
        self._rearrange(listing, places)

    def _rearrange(self, listing: Listing, places: Sequence[int]) -> None:
        """Show the same rows in their new places; chosen ones stay with their records."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        paths = [self._shown[index.row()].path for index in before]
        self._shown = ShownRows(listing, places)
        after = [
            self.index(self.position(path), index.column())
            for path, index in zip(paths, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # --- Qt's side ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many records are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many columns the table has; the list shows the first one."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a value of a row; none of them is computed here but the columns' short texts."""
        if not index.isValid():
            return None
        row: Row = self._shown[index.row()]
        if role == RowRole:
            return row
        if role == _DISPLAY:
            return COLUMNS[index.column()].text(row)
        if role == PathRole:
            return row.path
        if role == UnsavedRole:
            return row.path in self._unsaved
        if role == ProblemsRole:
            return self._problem_counts.get(row.path, 0) or int(bool(row.problem))
        if role == ImageRole:
            return row.image
        if role == _ALIGNMENT and COLUMNS[index.column()].number:
            return _RIGHT
        if role == _ACCESSIBLE:
            return ", ".join(self._said(row))
        return None

    def _said(self, row: Row) -> Iterator[str]:
        """Yield what a screen reader says of a record."""
        yield from (row.title, state_text(row), row.provider, row.date[:10])
        if count := self._problem_counts.get(row.path):
            one, many = self.tr("1 problem"), self.tr("{n} problems")
            yield one if count == 1 else many.format(n=count)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGNMENT and COLUMNS[section].number:
            return _RIGHT
        return column_name(COLUMNS[section].id) if role == _DISPLAY else None


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of ascending places without a gap."""
    first = 0
    for at, place in enumerate(places):
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield places[first], place
            first = at + 1
