"""The records as cards under each other, and as a table with columns."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editor.desk.models.columns import COLUMNS
from editor.desk.models.record_table import RecordTable
from editor.desk.models.roles import ImageRole
from editor.desk.theme import Theme
from editor.desk.views import paint
from editor.desk.views.cell_delegate import CellDelegate
from editor.desk.views.record_delegate import RecordDelegate
from editor.library.sorting import parse_order

_WIDTHS: Final = (290, 104, 140, 152, 68, 60, 72, 180, 280, 90, 90, 120, 68, 280)
_Action = QAbstractItemView.CursorAction


class _RecordView(QTableView):
    """Rows of one height, chosen as a whole; letters are the window's review keys.

    A table also where it shows one column of cards: a list view lays out every row again for
    each one that changes.
    """

    def __init__(self, model: RecordTable, row_height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        # One that Qt has made would have Python look for its class among all those of widgets, and
        # make them all for that, when it is asked for: a twentieth of the whole start.
        self.setViewport(QWidget(self))
        self.setProperty("kind", "surface")
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the search box finds, and letters decide."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last record."""
        if action in (_Action.MoveHome, _Action.MoveEnd):
            row = 0 if action == _Action.MoveHome else self.model().rowCount() - 1
            return self.model().index(row, 0)
        return super().moveCursor(action, modifiers)


class RecordList(_RecordView):
    """One column of cards as wide as the view."""

    def __init__(
        self, model: RecordTable, delegate: RecordDelegate, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(model, theme.px(76), parent)
        self._theme = theme
        self.setObjectName("recordList")
        self.setAccessibleName(self.tr("Records"))
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(COLUMNS)):
            self.hideColumn(column)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards and the ground below them, so that nothing shines through.

        Of such a view only what comes into sight is drawn when it is scrolled. A style sheet takes
        that away with every theme.
        """
        view = self.viewport()
        view.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        ground = view.rect()
        ground.setTop(self.verticalHeader().length() - self.verticalOffset())
        painter = QPainter(view)
        paint.fill(painter, ground & event.rect(), self._theme.color("surface"))
        painter.end()
        super().paintEvent(event)

    def show_picture(self, url: str) -> None:
        """Draw the cards in sight that show a picture, now that it is there."""
        model, area = self.model(), self.viewport().rect()
        first = max(0, self.rowAt(0))
        for row in range(first, model.rowCount()):
            index = model.index(row, 0)
            if not self.visualRect(index).intersects(area):
                break
            if index.data(ImageRole) == url:
                self.update(index)


class RecordGrid(_RecordView):
    """The same records in columns; a click on a header sorts."""

    def __init__(self, model: RecordTable, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, theme.px(30), parent)
        self.setObjectName("recordGrid")
        self.setAccessibleName(self.tr("Records as a table"))
        self._records = model
        self.setItemDelegate(CellDelegate(theme, self.first_column, self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)
        model.layoutChanged.connect(self._show_order)
        self._show_order()
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, theme.px(width))

    def first_column(self) -> int:
        """Return the column at the very left."""
        header = self.horizontalHeader()
        places = map(header.logicalIndex, range(header.count()))
        return next((place for place in places if not header.isSectionHidden(place)), 0)

    def _sort(self, section: int) -> None:
        """Sort by a column, the other way round when it is sorted by that already."""
        order = COLUMNS[section].sort
        self._records.set_order(f"-{order}" if self._records.order == order else order)

    def _show_order(self) -> None:
        key, descending = parse_order(self._records.order)
        ways = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        section = next((i for i, one in enumerate(COLUMNS) if one.sort == key.name), -1)
        self.horizontalHeader().setSortIndicator(section, ways[0 if descending else 1])
