"""The middle pane: a header with count and order, and the records as cards or as a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollBar,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desk.models.columns import COLUMNS, ORDERS, order_name
from editor.desk.models.record_table import RecordTable
from editor.desk.models.roles import PathRole
from editor.desk.theme import Theme
from editor.desk.views.anchor import Anchor
from editor.desk.views.arrange import ScrolledPage, line
from editor.desk.views.elided_label import ElidedLabel
from editor.desk.views.record_delegate import RecordDelegate
from editor.desk.views.record_list import RecordGrid, RecordList
from editor.desk.views.screens import Screen

if TYPE_CHECKING:
    from editor.desk.models.image_store import ImageStore

_SELECT: Final = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class RecordPane(QFrame):
    """List, table or a screen that says why there is nothing; chosen rows outlive refreshes."""

    currentChanged = Signal(str)
    """The record to show, "" for none."""
    selectionChanged = Signal(int)
    publishClicked = Signal(str)
    menuWanted = Signal(str, QPoint)
    """A record and the global position to show its menu at."""

    def __init__(
        self,
        model: RecordTable,
        theme: Theme,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._model = model
        self._theme = theme
        self._current = ""
        self._marked: list[str] = []
        delegate = RecordDelegate(theme, None, actions["publish"], self)
        self._thumbnails = delegate.thumbnails
        delegate.publishClicked.connect(self.publishClicked)
        self._views = QStackedWidget(self)
        self.list = RecordList(model, delegate, theme, self._views)
        self.grid = RecordGrid(model, theme, self._views)
        for view in (self.list, self.grid):
            self._views.addWidget(view)
        self._build_header(actions["table"])
        self._connect()
        self._thumbnails.fading.stepped.connect(self.list.show_picture)

    @cached_property
    def message(self) -> Screen:
        """The screen that says why there are no records, made when there is something to say."""
        return Screen(self._theme, self)

    @cached_property
    def _place(self) -> ScrolledPage:
        """Where a long message in a narrow pane is scrolled."""
        place = ScrolledPage(self.message)
        self.message.setAutoFillBackground(False)
        self._views.addWidget(place)
        return place

    def show_pictures(self, images: ImageStore) -> None:
        """Fill the places of the pictures from now on."""
        self._thumbnails.images = images
        images.arrived.connect(self.list.show_picture)
        self.list.viewport().update()

    def offer_columns(self, menu: QMenu) -> None:
        """Offer the choice of the table's columns where its order is chosen, too."""
        orders = self._order.menu()
        orders.addSeparator()
        columns = orders.addMenu(menu)
        orders.aboutToShow.connect(lambda: columns.setVisible(self._as_table))

    # --- what is chosen -----------------------------------------------------------------------

    @property
    def current(self) -> str:
        """Return the path of the record that is shown, "" for none."""
        return self._current

    def step_off(self, gone: Collection[str]) -> None:
        """Leave the current record, which is going to be no more, for the next one that stays."""
        paths = self._model.paths(0, self._model.rowCount() - 1)
        place = max(0, self._model.position(self._current))
        others = (path for path in (*paths[place:], *reversed(paths[:place])) if path not in gone)
        if not self.choose(next(others, "")):
            self.forget()
            self.currentChanged.emit("")

    def forget(self) -> None:
        """Know no current record, for another folder."""
        self._current = ""

    def above(self) -> float:
        """Return how many rows stand between the top of the view and the current record."""
        return self._model.position(self._current) - self._scroll_bar().value() / self._row_height()

    def show_again(self, current: str, above: float, selected: Sequence[str] = ()) -> bool:
        """Choose what was chosen, and scroll to where `above` was; False if it is not listed."""
        if not self.choose(current):
            return False
        self._select(selected or [current])
        self._scroll_bar().setValue(self._scroll_for(above))
        if above >= 0:  # fewer rows may fit than before
            self.view.scrollTo(self._model.index_of(current))
        return True

    def selected(self) -> list[str]:
        """Return the paths of all chosen records, from top to bottom."""
        ranges = sorted((one.top(), one.bottom()) for one in self._selection.selection().toList())
        return [path for first, last in ranges for path in self._model.paths(first, last)]

    def choose(self, path: str) -> bool:
        """Make a record the current one; False when the query does not show it."""
        index = self._model.index_of(path)
        if index.isValid():
            self._selection.setCurrentIndex(index, _SELECT)
            self.view.scrollTo(index)
        return index.isValid()

    @property
    def view(self) -> QTableView:
        """Return the view in use: the list or the table."""
        return self.grid if self._as_table else self.list

    def take_focus(self) -> None:
        """Have the keys go to the view in use."""
        self.view.setFocus()

    def show_table(self, as_table: bool) -> None:
        """Show the table with its columns, or the list with its cards."""
        self._as_table = as_table
        if self._views.currentWidget() in (self.list, self.grid):
            self.show_records()

    def show_records(self) -> None:
        """Show the records, not a screen."""
        if self._views.currentWidget() is self.view:
            return
        self._views.setCurrentWidget(self.view)
        index = self._model.index_of(self._current)
        if index.isValid():
            self.view.scrollTo(index)

    def show_screen(self) -> None:
        """Show the screen that says why there are no records."""
        self._views.setCurrentWidget(self._place)

    def set_count(self, text: str) -> None:
        """Say how many records there are, in the header."""
        if text != self._count.text():
            self._count.setText(text)
            self._fit_header()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the order where there is room for it."""
        super().resizeEvent(event)
        self._fit_header()

    # --- inside -------------------------------------------------------------------------------

    def _build_header(self, table: QAction) -> None:
        self._as_table = False
        self._count = ElidedLabel("small", self)
        self._order = QToolButton(self)
        self._order.setObjectName("orderButton")
        self._order.setProperty("kind", "small")
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._order.setIconSize(QSize(self._theme.px(12), self._theme.px(12)))
        self._order.setMenu(self._order_menu())
        toggle = QToolButton(self)
        toggle.setObjectName("tableButton")
        toggle.setProperty("kind", "small")
        toggle.setDefaultAction(table)
        header = QFrame(self)
        header.setFixedHeight(self._theme.px(34))
        self._header = row = QHBoxLayout(header)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(4)
        row.addWidget(self._count, 1)
        row.addWidget(self._order)
        row.addWidget(toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(line(self))
        column.addWidget(self._views, 1)
        self._show_order()

    def _fit_header(self) -> None:
        """Let the name of the order give way to the count."""
        style = Qt.ToolButtonStyle
        self._order.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        if self._header.sizeHint().width() > self.width():
            self._order.setToolButtonStyle(style.ToolButtonIconOnly)

    def _order_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for order in ORDERS:
            action = menu.addAction(order_name(order))
            action.setCheckable(True)
            action.setData(order)
            action.setChecked(order == self._model.order)
            group.addAction(action)
        group.triggered.connect(lambda action: self._model.set_order(action.data()))
        return menu

    def _show_order(self) -> None:
        name = order_name(self._model.order)
        self._order.setText(name)
        self._order.setToolTip(self.tr("The order of the list: {name}").format(name=name))
        self._order.setIcon(self._theme.icon("chevron-down"))
        for action in self._order.menu().actions():
            action.setChecked(action.data() == self._model.order)

    def _connect(self) -> None:
        self._selection = self.list.selectionModel()
        self.grid.setSelectionModel(self._selection)
        self._selection.currentChanged.connect(self._current_moved)
        self._selection.selectionChanged.connect(self._selection_moved)
        self._model.modelAboutToBeReset.connect(self._remember)
        self._model.modelReset.connect(self._restore)
        self._model.layoutChanged.connect(self._show_order)
        Anchor(self._model, lambda: self.view, lambda: self._current, self)
        self._theme.changed.connect(self._show_order)

    def _current_moved(self, index: QModelIndex) -> None:
        if not index.isValid() or index.data(PathRole) == self._current:
            return
        self._current = index.data(PathRole)
        if not self._selection.hasSelection():  # Qt only goes to it where a view gets the focus
            self._select([self._current])
        self.currentChanged.emit(self._current)

    def _selection_moved(self) -> None:
        ranges = self._selection.selection().toList()
        self.selectionChanged.emit(sum(one.height() for one in ranges))

    def _remember(self) -> None:
        self._marked = self.selected()
        self._scroll = self._scroll_bar().value()
        self._above = self.above() if self._is_current_in_sight() else None

    def _is_current_in_sight(self) -> bool:
        rect = self.view.visualRect(self._model.index_of(self._current))
        return rect.intersects(self.view.viewport().rect())

    def _restore(self) -> None:
        """Choose the same records again, and leave the current one where it was on screen.

        One that a search did not find is chosen again with the next that does, and is in sight
        again when all records are.
        """
        current = self._model.index_of(self._current)
        if current.isValid():
            self._selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._select(self._marked or [self._current])
        if current.isValid() and not self._marked and self._model.search.empty:
            self.view.scrollTo(current)
        elif self._above is None:
            self._scroll_bar().setValue(self._scroll)
        elif current.isValid():
            self._scroll_bar().setValue(self._scroll_for(self._above))
        self._selection_moved()  # Qt says nothing of rows that went with a search

    def _select(self, paths: Sequence[str]) -> None:
        selection = QItemSelection()
        for path in paths:
            index = self._model.index_of(path)
            if index.isValid():
                selection.select(index, index.siblingAtColumn(len(COLUMNS) - 1))
        self._selection.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _scroll_bar(self) -> QScrollBar:
        return self.view.verticalScrollBar()

    def _scroll_for(self, above: float) -> int:
        return round((self._model.position(self._current) - above) * self._row_height())

    def _row_height(self) -> int:
        return self.view.verticalHeader().defaultSectionSize()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a record's menu."""
        if self._current:
            self.menuWanted.emit(self._current, event.globalPos())
