"""The rows of the list: all that the folder holds, and those that the query finds, sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor.desk.models.roles import ImageRole, PathRole, ProblemsRole, RowRole, UnsavedRole
from editor.desk.models.search import Search
from editor.library.listing import Listing
from editor.library.rows import Row
from editor.library.sorting import parse_order, sort_rows

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_STRETCHES: Final = 40
"""Stretches of rows that are taken out one by one; each costs the views as much as all rows."""

ORDERS: Final = ("date", "-date", "quality", "heat", "title", "provider", "related", "path")
"""The orders offered, as `editor.library.sorting` writes them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table: what it says of a row, and the order its header sorts by."""

    id: str
    text: Callable[[Row], str]
    sort: str
    number: bool = False


COLUMNS: Final = (
    Column("title", lambda row: row.title, "title"),
    Column("state", lambda row: state_text(row), "published"),
    Column("provider", attrgetter("provider"), "provider"),
    Column("date", lambda row: row.date[:16].replace("T", " "), "date"),
    Column("quality", lambda row: _or_blank(row.quality), "quality", number=True),
    Column("heat", lambda row: "" if row.heat == -1 else _or_blank(row.heat), "heat", number=True),
    Column("related", lambda row: str(row.related or ""), "related", number=True),
    Column("topics", lambda row: ", ".join(row.topics), "topic"),
    Column("file", attrgetter("path"), "path"),
)


class RecordTable(QAbstractTableModel):
    """What list and table show; a record keeps its place until the next search or sort.

    So the record that was just published stays where it is, and the queue keeps its count.
    """

    countsChanged = Signal()
    """How many rows there are, or how many are shown, is another number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self._shown: list[Row] = []
        self._places: dict[str, int] | None = {}
        self._by_url: dict[str, str] | None = {}
        self._unsaved: frozenset[str] = frozenset()
        self._search = Search()
        self._order = ORDERS[0]
        self._listing: Listing | None = None

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
        if self._listing is None:
            # Kept in this order, they are sorted again in no time after the next change.
            self._rows = {row.path: row for row in self._sorted(self._rows.values())}
            self._listing = Listing(self._rows.values())
        return self._listing

    @property
    def total(self) -> int:
        """How many records the folder holds."""
        return len(self._rows)

    @property
    def order(self) -> str:
        """The order in use."""
        return self._order

    def row(self, path: str) -> Row | None:
        """Return a record's row, shown or not."""
        return self._rows.get(path)

    def row_by_url(self, web_url: str) -> Row | None:
        """Return the row of the record that is the article at an address."""
        if self._by_url is None:
            self._by_url = {}
            for row in self._rows.values():
                if row.web_url:
                    self._by_url.setdefault(row.web_url, row.path)
        path = self._by_url.get(web_url)
        return self._rows.get(path) if path else None

    def position(self, path: str) -> int:
        """Return the place of a record among those shown, from 0; -1 when it is not shown."""
        if self._places is None:
            self._places = {row.path: place for place, row in enumerate(self._shown)}
        return self._places.get(path, -1)

    def path_at(self, place: int) -> str:
        """Return the path of the record shown at a place, "" beyond the ends."""
        return self._shown[place].path if 0 <= place < len(self._shown) else ""

    def index_of(self, path: str) -> QModelIndex:
        """Return the index of a record, an invalid one when it is not shown."""
        place = self.position(path)
        return self.index(place, 0) if place >= 0 else QModelIndex()

    # --- changes ------------------------------------------------------------------------------

    def clear(self) -> None:
        """Forget everything, for another folder."""
        self.beginResetModel()
        self._rows, self._shown = {}, []
        self._unsaved = frozenset()
        self._places, self._by_url, self._listing = {}, {}, None
        self.endResetModel()
        self.countsChanged.emit()

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows that have arrived; what is chosen and where the view stands is kept."""
        fresh = [row for row in rows if row.path not in self._rows]
        self._rows.update((row.path, row) for row in fresh)
        self._by_url = self._listing = None
        found = self._search.find(Listing(fresh), self._unsaved)
        if found:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._shown += found
            self._places = None
            self.endInsertRows()
            self._resort()
        self.countsChanged.emit()

    def update(self, row: Row) -> None:
        """Show a record's new values in its place, whether or not the query still finds it."""
        if row.path in self._rows:
            self._change([row])
        else:
            self.add([row])

    def _change(self, rows: Iterable[Row]) -> None:
        """Show the new values of any number of known records, told to the views in one go."""
        places = []
        for row in rows:
            before = self._rows[row.path]
            self._rows[row.path] = row
            if before.web_url != row.web_url:
                self._by_url = None
            place = self.position(row.path)
            if place >= 0 and before != row:
                self._shown[place] = row
                places.append(place)
        self._listing = None
        if places:
            first, last = self.index(min(places), 0), self.index(max(places), len(COLUMNS) - 1)
            self.dataChanged.emit(first, last, [_DISPLAY, RowRole, ImageRole])
        self.countsChanged.emit()

    def replace_all(self, rows: Iterable[Row]) -> None:
        """Take the rows of a new look at the folder; only what differs changes on screen."""
        seen = {row.path: row for row in rows}
        self.apply(
            [row for path, row in seen.items() if self._rows.get(path) != row],
            [path for path in self._rows if path not in seen],
        )

    def apply(self, rows: Iterable[Row], gone: Iterable[str]) -> None:
        """Take new and changed rows, drop those that are gone; unsaved ones stay as edited."""
        fresh, known = [], []
        for row in rows:
            if row.path not in self._rows:
                fresh.append(row)
            elif row.path not in self._unsaved:
                known.append(row)
        if known:
            self._change(known)
        self._remove(path for path in gone if path not in self._unsaved)
        if fresh:
            self.add(fresh)

    def _remove(self, paths: Iterable[str]) -> None:
        """Take any number of records out: stretch by stretch, or all at once if they are many."""
        gone = {path for path in paths if self._rows.pop(path, None) is not None}
        if not gone:
            return
        self._by_url = self._listing = None
        found = stretches(place for place, row in enumerate(self._shown) if row.path in gone)
        if len(found) > _STRETCHES:
            self.beginResetModel()
            self._shown = [row for row in self._shown if row.path not in gone]
            self._places = None
            self.endResetModel()
        else:
            for first, last in reversed(found):
                self.beginRemoveRows(QModelIndex(), first, last)
                del self._shown[first : last + 1]
                self._places = None
                self.endRemoveRows()
        self.countsChanged.emit()

    def set_search(self, search: Search) -> None:
        """Show what a search finds."""
        found = search.find(self.listing(), self._unsaved)
        self.beginResetModel()
        self._search = search
        self._shown = found
        self._places = None
        self.endResetModel()
        self.countsChanged.emit()

    def set_order(self, order: str) -> None:
        """Sort by one of the library's orders, "-" before it for the other way round."""
        self._order = order
        self._listing = None
        self._resort()

    def set_unsaved(self, paths: Iterable[str]) -> None:
        """Mark just these records as unsaved."""
        before, self._unsaved = self._unsaved, frozenset(paths)
        for path in before ^ self._unsaved:
            index = self.index_of(path)
            if index.isValid():
                self.dataChanged.emit(index, index, [UnsavedRole])

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
        row = self._shown[index.row()]
        if role == RowRole:
            return row
        if role == _DISPLAY:
            return COLUMNS[index.column()].text(row)
        if role == PathRole:
            return row.path
        if role == UnsavedRole:
            return row.path in self._unsaved
        if role == ProblemsRole:
            return int(bool(row.problem))
        if role == ImageRole:
            return row.image
        if role == _ALIGNMENT and COLUMNS[index.column()].number:
            return _RIGHT
        if role == _ACCESSIBLE:
            return f"{row.title}, {state_text(row)}, {row.provider}, {row.date[:10]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGNMENT and COLUMNS[section].number:
            return _RIGHT
        return column_name(COLUMNS[section].id) if role == _DISPLAY else None

    def _sorted(self, rows: Iterable[Row]) -> list[Row]:
        return sort_rows(rows, *parse_order(self._order))

    def _resort(self) -> None:
        """Sort what is shown; chosen rows and the current one stay with their records."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        paths = [self._shown[index.row()].path for index in before]
        self._shown = self._sorted(self._shown)
        self._places = None
        after = [
            self.index(self.position(path), index.column())
            for path, index in zip(paths, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def stretches(places: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of neighbours among ascending places."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def state_text(row: Row) -> str:
    """Return in a word what a record is to its readers."""
    translate = QCoreApplication.translate
    if row.problem:
        return translate("RecordTable", "broken")
    if row.removed:
        return translate("RecordTable", "removed")
    if row.published is None:
        return ""
    if row.published:
        return translate("RecordTable", "published")
    return translate("RecordTable", "draft")


def column_name(column: str) -> str:
    """Return the header of a column in the language in use."""
    translate = QCoreApplication.translate
    return {
        "title": translate("RecordTable", "Title"),
        "state": translate("RecordTable", "State"),
        "provider": translate("RecordTable", "Provider"),
        "date": translate("RecordTable", "Date (UTC)"),
        "quality": translate("RecordTable", "Quality"),
        "heat": translate("RecordTable", "Heat"),
        "related": translate("RecordTable", "Related"),
        "topics": translate("RecordTable", "Topics"),
        "file": translate("RecordTable", "File"),
    }[column]


def order_name(order: str) -> str:
    """Return the name of an order in the language in use."""
    translate = QCoreApplication.translate
    return {
        "date": translate("RecordTable", "Newest first"),
        "-date": translate("RecordTable", "Oldest first"),
        "quality": translate("RecordTable", "Best quality first"),
        "heat": translate("RecordTable", "Hottest first"),
        "title": translate("RecordTable", "By title"),
        "provider": translate("RecordTable", "By provider"),
        "related": translate("RecordTable", "Most related first"),
        "path": translate("RecordTable", "By file"),
    }.get(order, translate("RecordTable", "Other order"))


def _or_blank(number: int | None) -> str:
    return "" if number is None else str(number)
