"""What is around the list, which its first rows need not wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from editor.desk.actions import set_icon
from editor.desk.demo import copy_demo
from editor.desk.dialogs.folder import choose_folder
from editor.desk.filters import Filters
from editor.desk.finder import Finder
from editor.desk.frame import Frame
from editor.desk.list_screens import ListScreens
from editor.desk.loading import Loader
from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Tasks
from editor.desk.views.facet_panel import FacetPanel
from editor.desk.views.focus_ring import FocusRing
from editor.desk.views.search_completer import SearchCompleter

OpenFolder = Callable[[Path], None]


class ListSide:
    """The panes and screens that help to find records, put into the places of the frame."""

    facet_panel: FacetPanel

    def __init__(
        self, frame: Frame, table: RecordTable, loader: Loader, finder: Finder, filters: Filters
    ) -> None:
        self._frame = frame
        self._table = table
        self._loader = loader
        self._finder = finder
        self._filters = filters

    def steps(self) -> Iterator[None]:
        """Make it in steps of some milliseconds each."""
        frame = self._frame
        search = frame.top.search
        translate = QCoreApplication.translate
        clear = QAction(translate("ListScreens", "Clear the search"), frame.pane)
        clear.triggered.connect(partial(search.set_text, ""))
        ListScreens(self._table, self._loader, frame.pane, frame.panes, frame.actions, clear).show()
        yield
        self.facet_panel = FacetPanel(self._filters.model, frame.theme, frame.filters)
        self.facet_panel.chosen.connect(self._filters.choose)
        frame.put_filters(self.facet_panel)
        yield
        frame.table_columns()
        yield
        completer = SearchCompleter(search.box)
        self._finder.counted.connect(completer.know)
        FocusRing(frame.theme, frame.window)
        yield
        for action in frame.actions.values():
            set_icon(action, frame.theme)
            yield

    def slots(self, tasks: Tasks, open_folder: OpenFolder) -> dict[str, Callable[[], object]]:
        """Return what opens other folders, by the ids of the table of actions."""
        window = self._frame.window
        return {
            "open_folder": lambda: choose_folder(window, open_folder),
            "demo": lambda: tasks.read(lambda _: copy_demo(), open_folder, None, window),
        }
