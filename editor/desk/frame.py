"""The panes around a record, and the places that are kept for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QStackedWidget, QWidget

from editor.desk.finder import Finder
from editor.desk.models.record_table import RecordTable
from editor.desk.pane_sizes import Panes
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.views.arrange import column, line, splitter
from editor.desk.views.layout_first import LayoutFirst
from editor.desk.views.record_pane import RecordPane
from editor.desk.views.start_screen import StartScreen
from editor.desk.views.status_bar import StatusBar
from editor.desk.views.steady import SteadyStrip
from editor.desk.views.table_columns import TableColumns
from editor.desk.views.top_bar import TopBar


class Frame:
    """What stands in the window from its first moment on, each where it stays.

    Every widget is made in its place: one that gets another parent is styled once more, and so is
    all that is in it.
    """

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        theme: Theme,
        table: RecordTable,
        actions: Mapping[str, QAction],
        menu: QMenu,
        open_folder: Callable[[Path], object],
    ) -> None:
        self.window = window
        LayoutFirst(window)
        self.settings = settings
        self.theme = theme
        self.actions = actions
        self._open_folder = open_folder
        self._columns: TableColumns | None = None
        self.pages = QStackedWidget(window)
        """The desk, or the screen that offers folders."""
        window.setCentralWidget(self.pages)
        self.desk = QWidget(self.pages)
        self.pages.addWidget(self.desk)
        self.top = TopBar(settings, theme, actions, menu, self.desk)
        self.splitter = splitter(self.desk)
        self.filters = QFrame(self.splitter)
        """Where the filters will be."""
        self.filters.setProperty("kind", "side")
        self.pane = RecordPane(table, theme, actions, self.splitter)
        self.record = QWidget(self.splitter)
        """Where notices will be, over the form."""
        self.form_place = QStackedWidget(self.record)
        """Where the form will be."""
        self.beside = QFrame(self.splitter)
        """Where the related articles will be."""
        self.beside.setProperty("kind", "surface")
        self._foot = SteadyStrip(self.desk)
        self.status_bar = StatusBar(theme, actions, self._foot)
        self._foot.hold(self.status_bar)
        self.panes = Panes(self.splitter, self.filters, self.record, self.beside, settings, theme)
        self._lay_out()

    def table_columns(self) -> TableColumns:
        """Return the columns of the table, which are made now if they were not before."""
        if self._columns is None:
            self._columns = TableColumns(self.pane.grid.horizontalHeader(), self.settings)
            self.pane.offer_columns(self._columns.menu)
        return self._columns

    def show_table(self, as_table: bool) -> None:
        """Show the records in columns, or as cards."""
        if as_table:
            self.table_columns()
        self.pane.show_table(as_table)

    @cached_property
    def start(self) -> StartScreen:
        """The screen that offers folders, made where it is to be seen."""
        screen = StartScreen(self.theme, self.actions, self.pages)
        screen.folderChosen.connect(self._open_folder)
        self.pages.addWidget(screen)
        return screen

    def _lay_out(self) -> None:
        """Put them from top to bottom and from left to right."""
        self._filter_lines = column(self.filters)
        self._record_lines = column(self.record)
        self._record_lines.addWidget(self.form_place, 1)
        panes = (self.filters, self.pane, self.record, self.beside)
        for pane in panes:
            self.splitter.addWidget(pane)
        for at, pane in enumerate(panes):
            self.splitter.setStretchFactor(at, int(pane is self.record))
        self._lines = column(self.desk)
        self._lines.addWidget(self.top)
        self._lines.addWidget(line(self.desk))
        self._lines.addWidget(self.splitter, 1)
        self._lines.addWidget(line(self.desk))
        self._lines.addWidget(self._foot)

    def connect(self, finder: Finder) -> None:
        """Let what is typed be found."""
        search = self.top.search
        search.searched.connect(finder.search)
        search.left.connect(finder.finish)
        search.left.connect(self.pane.take_focus)
        finder.textWanted.connect(search.set_text)
        finder.mistaken.connect(search.show_error)
        finder.understood.connect(search.clear_error)

    def put_filters(self, panel: QWidget) -> None:
        """Put the filters into their place."""
        self._filter_lines.addWidget(panel)

    def put_over_form(self, notice: QWidget) -> None:
        """Put a notice over the form."""
        self._record_lines.insertWidget(0, notice)

    def put_below(self, panel: QWidget) -> None:
        """Put a panel under the panes."""
        self._lines.insertWidget(self._lines.indexOf(self.splitter) + 1, panel)
