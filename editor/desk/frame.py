"""The panes around a record, and the places that are kept for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QStackedWidget, QWidget

from editor.desk.finder import Finder
from editor.desk.list_screens import ListScreens
from editor.desk.loading import Loader
from editor.desk.models.facets import FacetModel
from editor.desk.models.record_table import RecordTable
from editor.desk.pane_sizes import Panes
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.views.arrange import column, line, splitter
from editor.desk.views.facet_panel import FacetPanel
from editor.desk.views.layout_first import LayoutFirst
from editor.desk.views.notice import Notice
from editor.desk.views.record_pane import RecordPane
from editor.desk.views.start_screen import StartScreen
from editor.desk.views.status_bar import StatusBar
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
        facets: FacetModel,
        actions: Mapping[str, QAction],
        menu: QMenu,
    ) -> None:
        self.window = window
        LayoutFirst(window)
        self.settings = settings
        self.theme = theme
        self.actions = actions
        self._table = table
        self.pages = QStackedWidget(window)
        """The desk, or the screen that offers folders."""
        window.setCentralWidget(self.pages)
        self.desk = QWidget(self.pages)
        self.start = StartScreen(theme, actions, self.pages)
        self.pages.addWidget(self.desk)
        self.pages.addWidget(self.start)
        self.top = TopBar(settings, theme, actions, menu, self.desk)
        self.splitter = splitter(self.desk)
        self.facet_panel = FacetPanel(facets, theme, self.splitter)
        self.pane = RecordPane(table, theme, actions, self.splitter)
        record = QWidget(self.splitter)
        self.notice = Notice(theme, record)
        self.form_place = QStackedWidget(record)
        """Where the form will be."""
        self.beside = QFrame(self.splitter)
        """Where the related articles will be."""
        self.beside.setProperty("kind", "surface")
        self.status_bar = StatusBar(theme, actions, self.desk)
        self.panes = Panes(self.splitter, self.facet_panel, record, self.beside, settings, theme)
        self._lay_out(record)

    def _lay_out(self, record: QWidget) -> None:
        """Put them from top to bottom and from left to right."""
        place = column(record)
        place.addWidget(self.notice)
        place.addWidget(self.form_place, 1)
        panes = (self.facet_panel, self.pane, record, self.beside)
        for pane in panes:
            self.splitter.addWidget(pane)
        for at, pane in enumerate(panes):
            self.splitter.setStretchFactor(at, int(pane is record))
        self._lines = column(self.desk)
        self._lines.addWidget(self.top)
        self._lines.addWidget(line(self.desk))
        self._lines.addWidget(self.splitter, 1)
        self._lines.addWidget(line(self.desk))
        self._lines.addWidget(self.status_bar)

    def connect(self, finder: Finder, loader: Loader) -> None:
        """Let what is typed or clicked be found, and say why where nothing is listed."""
        search = self.top.search
        clear = QAction(QCoreApplication.translate("ListScreens", "Clear the search"), self.pane)
        clear.triggered.connect(lambda: search.set_text(""))
        ListScreens(self._table, loader, self.pane, self.panes, self.actions, clear)
        search.searched.connect(finder.search)
        search.left.connect(self.pane.take_focus)
        self.facet_panel.chosen.connect(finder.choose)
        finder.textWanted.connect(search.set_text)
        finder.mistaken.connect(search.show_error)
        finder.understood.connect(search.clear_error)
        finder.counted.connect(search.completer.know)

    def put_below(self, panel: QWidget) -> None:
        """Put a panel under the panes."""
        self._lines.insertWidget(self._lines.indexOf(self.splitter) + 1, panel)
