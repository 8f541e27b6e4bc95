"""The window: assembles the panes and connects them; what they do is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow

from editor.desk.actions import build_actions, connect_actions, set_icons
from editor.desk.finder import Finder
from editor.desk.frame import Frame
from editor.desk.loading import Loader
from editor.desk.memory import hold_memory_together
from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Tasks
from editor.desk.pane_sizes import restore_geometry
from editor.desk.settings import Place, Settings
from editor.desk.slices import Afterwards
from editor.desk.theme import Theme
from editor.desk.translation import Translation
from editor.desk.views.menus import window_menu
from editor.library.opening import Opening

if TYPE_CHECKING:
    from editor.library.site import Site

_AT_LAST = 1500  # ms after which the background's work begins even if no record was shown
_LATEST = 1000  # ms after which the rest is made even if no row has come


class Window(QMainWindow):
    """The main window; it shows a folder at a place in it, or the start screen while none is open.

    What it remembers is in `data_folder`, or in the user's own folders. The list is on screen
    first; the rest is made after that (`_make_rest`), little by little, or at once for whoever asks
    for it before. The models live as long as the window. Panes and features say everything in one
    language and one size of text: for another one they are made anew.
    """

    libraryReady = Signal()
    """Every row of the folder is listed, and all of the window is there."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        translation: Translation,
        data_folder: Path | None = None,
        folder: Path | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__()
        self._data_folder = data_folder
        self._settings = settings
        self._theme = theme
        self._translation = translation
        self._shown = ""
        self._wanted = place or Place()
        self._opening: Opening | None = None
        self._models = QObject(self)
        self._build_models()
        if folder is not None:
            self._read(folder)  # on a thread, while the list is made
        self._rest = Afterwards(self._make_rest(), self._tasks, self)
        self._rest.finished.connect(self._complete)
        self._connect_models()
        self._lasting = self.children()
        self._build_list()
        restore_geometry(self, settings)
        self._show_opened(folder) if folder else self.show_start()

    # --- folders --------------------------------------------------------------------------------

    def show_start(self) -> None:
        """Show the screen that offers folders."""
        self._frame.start.show_folders(self._settings.recent_folders())
        self._pages.setCurrentWidget(self._frame.start)
        self.setWindowTitle("Copydesk")
        self._rest.soon()

    def open_folder(self, folder: Path) -> None:
        """Show another folder once what is unsaved is on disk; rows arrive in the background."""
        if not self._rest.done:
            self._open(folder)
            return
        self._flush()
        self._features.leaving.run(lambda: self._open(folder))

    def _open(self, folder: Path) -> None:
        self._rest.not_yet()
        self._wanted = Place()
        self._pane.forget()
        self._read(folder)
        if self._rest.done:
            self._session.set_library(None)
            self._show_record("")
        self._show_opened(folder)

    def _read(self, folder: Path) -> None:
        """Begin to list a folder."""
        self._opening = Opening(folder, self._data_folder)
        self._loader.start(self._opening)

    def _show_opened(self, folder: Path) -> None:
        self._top.search.set_text(self._wanted.search)
        self._pages.setCurrentWidget(self._desk)
        self._name_site(folder.name)
        self._settings.add_recent(folder)
        self._rest.within(_LATEST)

    def _use_library(self) -> None:
        """Read and write the records of the folder, once some are on screen and all is made."""
        if self._opening is None or not self._rest.done or self._session.library is not None:
            return
        library = self._opening.library
        self._session.set_library(library)
        self._keeper.clear()
        self._tasks.read(lambda _: library.site, self._site_known, None, self)
        self._show_record(self._pane.current)

    def _not_listed(self) -> None:
        """Offer a folder no more that cannot be read."""
        if self._opening is not None:
            self._settings.forget_recent(self._opening.folder)

    def _site_known(self, site: Site) -> None:
        self._images.set_site(site)
        self._name_site(site.title or site.folder.name)

    def _name_site(self, name: str) -> None:
        self._top.set_site(name)
        self.setWindowTitle(f"{name} – Copydesk")

    def _refresh(self) -> None:
        """Let go what the search no longer finds, and look at the files again."""
        if self._session.library is not None:
            self._finder.again()
            self._loader.refresh(self._session.library)

    def _listed(self) -> None:
        """Show the record of the last session, or the first one, of a folder listed now."""
        if not self._rest.done:
            return
        if not self._pane.current:
            self._form.set_depth(self._wanted.depth)
            if not self._pane.show_again(self._wanted.record, self._wanted.above):
                self._form.set_depth(0)
                self._features.review.first()
            if not isinstance(self.focusWidget(), QLineEdit):
                self._pane.take_focus()
        self.libraryReady.emit()
        self._loader.settle_within(_AT_LAST)

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
        if left != path and self._session.is_dirty(left) and self._settings.save_on_leaving:
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
            self._finder.finish()
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
        self._frame.show_table(self._settings.as_table)
        self._panes.adapt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange the panes when the window crosses one of the two widths."""
        super().resizeEvent(event)
        self._panes.resized(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go when everything is on disk and no thread is left."""
        if not self._rest.done:
            self._rest.stop()
            self._tasks.shutdown()
            super().closeEvent(event)
            return
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
        self._frame.table_columns().keep()
        self._settings.order = self._table.order
        folder = self._opening.folder if self._opening else None
        self._settings.set_session(folder, self._place())

    def _place(self) -> Place:
        search = self._top.search.box.text()
        return Place(search, self._shown, self._pane.above(), self._form.depth())

    def rebuild(self) -> None:
        """Make everything to be seen anew; records, edits and the place of the person stay."""
        self._flush()
        self._save_layout()
        old = [child for child in self.children() if child not in self._lasting]
        top, pane, form, features = self._top, self._pane, self._form, self._features
        place, at_work = self._place(), self._pages.currentWidget() is self._desk
        self._build_list()
        for _ in (*self._make_list_side(), *self._make_panes()):
            pass
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

    def _build_models(self) -> None:
        parent = self._models
        self._tasks = Tasks(parent)
        self._table = RecordTable(parent, self._tasks.spare)
        self._table.set_order(self._settings.order)
        self._loader = Loader(self._table, self._tasks, parent)
        self._finder = Finder(self._table, parent)

    def _build_list(self) -> None:
        """Make the list and what is around it."""
        theme, settings = self._theme, self._settings
        self._actions = build_actions(self, theme, settings.keys())
        self._actions["table"].setCheckable(True)
        menu = window_menu(self._actions, settings, self.open_folder, self)
        self._frame = frame = Frame(
            self, settings, theme, self._table, self._actions, menu, self.open_folder
        )
        self._pages, self._desk, self._top = frame.pages, frame.desk, frame.top
        self._pane, self._panes, self._splitter = frame.pane, frame.panes, frame.splitter
        self._connect_list()

    def _connect_list(self) -> None:
        self._frame.connect(self._finder)
        self._slots = self._list_slots()
        connect_actions(self._actions, self._do)
        self._actions["table"].setChecked(self._settings.as_table)
        self._frame.show_table(self._settings.as_table)
        self._panes.resized(self.width())

    def _do(self, action: str) -> None:
        """Do what an action says, which may need what is not made yet."""
        if action not in self._slots:
            self._rest.finish()
        self._use_library()
        self._finder.finish()
        if self._actions[action].isEnabled():
            self._slots[action]()

    # --- what is made after the first rows ------------------------------------------------------

    def _make_rest(self) -> Iterator[str | None]:
        """Make all the rest; a thread imports each module that is named here before it goes on."""
        yield "editor.desk.list_side"
        from editor.desk.filters import Filters  # noqa: PLC0415

        hold_memory_together()
        self._filters = Filters(self._finder, self._table, self._tasks, self._models)
        yield from self._make_list_side()
        yield "editor.desk.bench"
        from editor.desk.bench import Bench  # noqa: PLC0415

        self._bench = bench = Bench(
            self._table, self._loader, self._finder, self._tasks, self._data_folder, self._models
        )
        self._session, self._images, self._keeper = bench.session, bench.images, bench.keeper
        self._batches, self._checking = bench.batches, bench.checking
        self._session.failed.connect(self._show_broken)
        self._session.opened.connect(self._record_opened)
        yield None
        yield from self._make_panes()

    def _make_list_side(self) -> Iterator[None]:
        """Make what is around the list."""
        from editor.desk.list_side import ListSide  # noqa: PLC0415

        side = ListSide(self._frame, self._table, self._loader, self._finder, self._filters)
        yield from side.steps()
        self._facet_panel = side.facet_panel
        self._slots |= side.slots(self._tasks, self.open_folder)

    def _make_panes(self) -> Iterator[None]:
        """Make the panes that show a record, and the features."""
        from editor.desk.bench import RecordSide  # noqa: PLC0415

        side = RecordSide(
            self._frame, self._bench, self._translation, lambda: self._shown, self.rebuild
        )
        yield from side.steps()
        self._form, self._features, self._notice = side.form, side.features, side.notice
        self._record_pages, self._problem_panel = side.pages, side.problem_panel
        self._connect_panes()

    def _complete(self) -> None:
        """Go on with the folder that is listed by now, and with the record that is chosen."""
        self._use_library()
        if self._opening is not None:
            self._loader.say_again()

    def _list_slots(self) -> dict[str, Callable[[], object]]:
        """Return what needs no record, by the ids of the table of actions."""
        return {
            "search": self._top.search.take_focus,
            "table": self._toggle_table,
            "facets": self._panes.toggle_filters,
            "leave_field": self._pane.take_focus,
            "quit": self.close,
        }

    def _connect_models(self) -> None:
        self._loader.begun.connect(self._use_library)
        self._loader.begun.connect(self._rest.soon)
        self._loader.finished.connect(self._listed)
        self._loader.failed.connect(self._not_listed)
        self._theme.changed.connect(self._restyle)

    def _connect_panes(self) -> None:
        self._table.countsChanged.connect(self._show_position)
        self._table.layoutChanged.connect(self._show_position)
        self._form.openRecord.connect(self._go_to)
        self._form.refused.connect(self._notice.say)
        self._form.shown.connect(self._loader.settle)
        self._table.listed.connect(self._form.rows_changed)
        self._pane.currentChanged.connect(self._show_record)
        self._slots |= self._features.slots() | {
            "edit_title": self._form.focus_title,
            "save": self._save,
            "source": self._form.show_source,
            "refresh": self._refresh,
        }
