"""The window: assembles the panes and connects them; what they do is in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow

from editor.desk.actions import build_actions, connect_actions, set_icons
from editor.desk.checking import Checking
from editor.desk.demo import copy_demo
from editor.desk.dialogs.folder import choose_folder
from editor.desk.features import Features
from editor.desk.finder import Finder
from editor.desk.form.record_form import RecordForm
from editor.desk.journaling import Journaling
from editor.desk.loading import Loader
from editor.desk.models.batches import Batches
from editor.desk.models.facets import FacetModel
from editor.desk.models.image_store import ImageStore
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.pane_sizes import Panes
from editor.desk.parts import Parts
from editor.desk.rows_keeper import RowsKeeper
from editor.desk.settings import Place, Settings
from editor.desk.theme import Theme
from editor.desk.translation import Translation
from editor.desk.views.arrange import column, line, splitter, stack
from editor.desk.views.facet_panel import FacetPanel
from editor.desk.views.focus_ring import FocusRing
from editor.desk.views.menus import window_menu
from editor.desk.views.notice import Notice
from editor.desk.views.problem_panel import ProblemPanel
from editor.desk.views.record_pages import RecordPages
from editor.desk.views.record_pane import RecordPane
from editor.desk.views.start_screen import StartScreen
from editor.desk.views.status_bar import StatusBar
from editor.desk.views.top_bar import TopBar
from editor.library.library import Library
from editor.library.site import Site

_FIRST_SIZE = QSize(1600, 1000)
_FIRST_SHARE = 0.92  # of the screen, at the first start


class Window(QMainWindow):
    """The main window; it shows a folder, or the start screen while none is open.

    What it remembers is in `data_folder`, or in the user's own folders. The models live as long as
    it does. Panes and features say everything in one language and one size of text: for another
    one they are made anew.
    """

    libraryReady = Signal()
    """Every row of the folder is listed."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        translation: Translation,
        data_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self._data_folder = data_folder
        self._settings = settings
        self._theme = theme
        self._translation = translation
        self._shown = ""
        self._wanted = Place()
        self._build_models()
        self._connect_models()
        self._lasting = self.children()
        self._build()
        self._restore_geometry()
        self.show_start()

    # --- folders --------------------------------------------------------------------------------

    def show_start(self) -> None:
        """Show the screen that offers folders."""
        self._start.show_folders(self._settings.recent_folders())
        self._pages.setCurrentWidget(self._start)
        self.setWindowTitle("Copydesk")

    def resume(self) -> None:
        """Open the folder of the last session with its search and record, if there was one."""
        folder, place = self._settings.session()
        if folder is not None:
            self._open(folder, place)

    def open_folder(self, folder: Path) -> None:
        """Show another folder once what is unsaved is on disk; rows arrive in the background."""
        self._flush()
        self._features.leaving.run(lambda: self._open(folder))

    def _open(self, folder: Path, place: Place | None = None) -> None:
        library = Library(folder, self._data_folder)
        self._session.set_library(library)
        self._keeper.clear()
        self._pane.forget()
        self._show_record("")
        self._wanted = place or Place()
        self._top.search.set_text(self._wanted.search)
        self._loader.start(library)
        self._pages.setCurrentWidget(self._desk)
        self._name_site(folder.name)
        self._settings.add_recent(folder)
        self._tasks.read(lambda _: library.site, self._site_known, None, self)

    def _not_listed(self) -> None:
        """Offer a folder no more that cannot be read."""
        if self._session.library is not None:
            self._settings.forget_recent(self._session.library.folder)

    def _site_known(self, site: Site) -> None:
        self._images.set_site(site)
        self._name_site(site.title or site.folder.name)

    def _name_site(self, name: str) -> None:
        self._top.set_site(name)
        self.setWindowTitle(f"{name} – Copydesk")

    def _open_demo(self) -> None:
        self._tasks.read(lambda _: copy_demo(), self.open_folder, None, self)

    def _refresh(self) -> None:
        """Let go what the search no longer finds, and look at the files again."""
        if self._session.library is not None:
            self._finder.again()
            self._loader.refresh(self._session.library)

    def _listed(self) -> None:
        """Show the record of the last session, or the first one, of a folder listed now."""
        if not self._pane.current:
            self._form.set_depth(self._wanted.depth)
            if not self._pane.show_again(self._wanted.record, self._wanted.above):
                self._form.set_depth(0)
                self._features.review.first()
            if not isinstance(self.focusWidget(), QLineEdit):
                self._pane.take_focus()
        self.libraryReady.emit()

    # --- the record -----------------------------------------------------------------------------

    def _show_record(self, path: str) -> None:
        """Leave one record, which saves it, and show another; "" shows none."""
        left, self._shown = self._shown, path
        self._notice.leave()
        row = self._table.row(path)
        if row is not None and row.problem:
            self._show_broken(path, row.problem)
        else:
            self._record_pages.show_form()
        again = self._session.document(path) is not None
        self._form.show_record(path or None)
        if again:
            self._session.open(path)
        if left and left != path and self._settings.save_on_leaving:
            self._session.save(left)
        self._show_position()
        self._features.review.read_ahead()

    def _show_broken(self, path: str, problem: str) -> None:
        if path == self._shown:
            self._record_pages.show_broken(path, problem)

    def _record_opened(self, path: str) -> None:
        if path == self._shown:
            self._record_pages.show_form()

    def _show_position(self) -> None:
        place = self._table.position(self._shown)
        self._form.set_position(place, self._table.rowCount())

    def _go_to(self, path: str) -> None:
        """Show a record of this site, searching for everything if the list does not show it."""
        if not self._pane.choose(path):
            self._top.search.set_text("")
            self._pane.choose(path)

    def _save(self) -> None:
        """Save the record that is shown, and any other with edits."""
        self._flush()
        self._session.save_all()

    def _flush(self) -> None:
        """Take what is being typed, into one record or into several."""
        self._form.flush()
        self._features.several.flush()

    # --- panes ----------------------------------------------------------------------------------

    def _toggle_table(self) -> None:
        self._settings.as_table = self._actions["table"].isChecked()
        self._pane.show_table(self._settings.as_table)
        self._panes.adapt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange the panes when the window crosses one of the two widths."""
        super().resizeEvent(event)
        self._panes.resized(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go when everything is on disk and no thread is left."""
        self._flush()
        if not self._features.leaving.settled:
            event.ignore()
            self._features.leaving.run(self.close)
            return
        self._save_layout()
        self._images.close()
        self._session.set_library(None)
        self._tasks.shutdown()
        super().closeEvent(event)

    def _save_layout(self) -> None:
        self._settings.set_layout("window", self.saveGeometry())
        self._settings.set_layout("columns", self._pane.grid.horizontalHeader().saveState())
        self._settings.order = self._table.order
        library = self._session.library
        self._settings.set_session(library.folder if library else None, self._place())

    def _place(self) -> Place:
        search = self._top.search.box.text()
        return Place(search, self._shown, self._pane.above(), self._form.depth())

    def _restore_geometry(self) -> None:
        self.setMinimumSize(760, 520)
        room = self.screen().availableSize() * _FIRST_SHARE
        self.resize(room.boundedTo(_FIRST_SIZE))
        self.restoreGeometry(self._settings.layout("window"))

    def rebuild(self) -> None:
        """Make everything to be seen anew; records, edits and the place of the person stay."""
        self._flush()
        self._save_layout()
        old = [child for child in self.children() if child not in self._lasting]
        top, pane, form, features = self._top, self._pane, self._form, self._features
        place, at_work = self._place(), self._pages.currentWidget() is self._desk
        self._build()
        self._top.take_over(top)
        self._form.take_over(form)
        self._features.take_over(features)
        if at_work:
            self._show_again(place, pane.selected())
        else:
            self.show_start()
        for one in old:
            shiboken6.delete(one)

    def _show_again(self, place: Place, selected: list[str]) -> None:
        self._pages.setCurrentWidget(self._desk)
        self._pages.show()
        self._table.countsChanged.emit()
        if not self._pane.show_again(place.record, place.above, selected):
            self._show_record(place.record)
        self._pane.take_focus()

    def _restyle(self) -> None:
        set_icons(self._actions, self._theme)

    # --- assembling -----------------------------------------------------------------------------

    def _build(self) -> None:
        self._build_panes()
        self._features = Features(self._parts())
        connect_actions(self._actions, self._slots() | self._features.slots())
        self._connect_panes()
        self._pane.grid.horizontalHeader().restoreState(self._settings.layout("columns"))
        self._actions["table"].setChecked(self._settings.as_table)
        self._pane.show_table(self._settings.as_table)
        self._panes.resized(self.width())

    def _build_models(self) -> None:
        self._tasks = Tasks(self)
        self._session = Session(self._tasks, self)
        self._table = RecordTable(self, self._tasks.read)
        self._table.set_order(self._settings.order)
        self._journaling = Journaling(self._session, self._tasks, self)
        self._batches = Batches(self._session, self._table, self._tasks, self)
        self._journaling.opened.connect(self._batches.remember)
        self._facets = FacetModel(self)
        self._images = ImageStore(self._tasks, self, folder=self._data_folder)
        self._loader = Loader(self._table, self._tasks, self)
        self._finder = Finder(self._table, self._facets, self._tasks, self)
        self._keeper = RowsKeeper(self._session, self._table, self._tasks, self)
        self._checking = Checking(self._session, self._table, self._loader, self._tasks, self)

    def _build_panes(self) -> None:
        """Make everything to be seen, from top to bottom and from left to right."""
        theme = self._theme
        self._actions = build_actions(self, theme, self._settings.keys())
        self._actions["table"].setCheckable(True)
        menu = window_menu(self._actions, self._settings, self.open_folder, self)
        self._top = TopBar(self._settings, theme, self._actions, menu, self)
        self._facet_panel = FacetPanel(self._facets, theme, self)
        self._pane = RecordPane(self._table, theme, self._images, self._actions, self)
        self._notice = Notice(theme, self)
        self._form = RecordForm(
            self._session,
            self._images,
            theme,
            self._tasks,
            self._actions,
            self._table.row_by_url,
        )
        self._form.set_listing(self._table.listing)
        self._problem_panel = ProblemPanel(theme, self._table, self)
        self._status_bar = StatusBar(theme, self._actions, self)
        self._start = StartScreen(theme, self._actions, self)
        self._record_pages = RecordPages(self._form, theme, self._actions["refresh"])
        self._form_place = stack(self._record_pages)
        record = column(self._notice, self._form_place, stretched=1)
        self._splitter = splitter(
            self._facet_panel, self._pane, record, self._form.related_panel, stretched=2
        )
        self._desk = column(
            *(self._top, line(), self._splitter, self._problem_panel, line(), self._status_bar),
            stretched=2,
        )
        self._panes = Panes(self._splitter, self._facet_panel, self._form, self._settings, theme)
        self._pages = stack(self._desk, self._start)
        self.setCentralWidget(self._pages)
        self._ring = FocusRing(theme, self)

    def _parts(self) -> Parts:
        """Return what the features work on."""
        return Parts(
            window=self,
            settings=self._settings,
            theme=self._theme,
            translation=self._translation,
            actions=self._actions,
            tasks=self._tasks,
            session=self._session,
            journaling=self._journaling,
            batches=self._batches,
            table=self._table,
            images=self._images,
            loader=self._loader,
            finder=self._finder,
            checking=self._checking,
            top=self._top,
            pane=self._pane,
            notice=self._notice,
            form=self._form,
            form_place=self._form_place,
            status_bar=self._status_bar,
            problem_panel=self._problem_panel,
            shown=lambda: self._shown,
            rebuild=self.rebuild,
        )

    def _slots(self) -> dict[str, Callable[[], object]]:
        """Return what the window itself does, by the ids of the table of actions."""
        return {
            "edit_title": self._form.focus_title,
            "save": self._save,
            "source": self._form.show_source,
            "search": self._top.search.take_focus,
            "facets": self._panes.toggle_filters,
            "table": self._toggle_table,
            "refresh": self._refresh,
            "open_folder": lambda: choose_folder(self, self.open_folder),
            "demo": self._open_demo,
            "leave_field": self._pane.take_focus,
            "quit": self.close,
        }

    def _connect_models(self) -> None:
        self._loader.finished.connect(self._listed)
        self._loader.failed.connect(self._not_listed)
        self._table.countsChanged.connect(self._show_position)
        self._table.layoutChanged.connect(self._show_position)
        self._session.failed.connect(self._show_broken)
        self._session.opened.connect(self._record_opened)
        self._theme.changed.connect(self._restyle)

    def _connect_panes(self) -> None:
        self._start.folderChosen.connect(self.open_folder)
        self._form.openRecord.connect(self._go_to)
        self._form.refused.connect(self._notice.say)
        self._loader.finished.connect(self._form.rows_changed)
        self._pane.currentChanged.connect(self._show_record)
        search = self._top.search
        search.searched.connect(self._finder.search)
        search.left.connect(self._pane.take_focus)
        self._facet_panel.chosen.connect(self._finder.choose)
        self._finder.textWanted.connect(search.set_text)
        self._finder.mistaken.connect(search.show_error)
        self._finder.understood.connect(search.clear_error)
        self._finder.counted.connect(search.completer.know)
