"""What the status bar, the search bar and the actions say about the state of things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from editor.desk.actions import tooltip
from editor.desk.loading import Loader
from editor.desk.models.facets import FacetCounts
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.texts import number
from editor.desk.undoing import Undoing
from editor.desk.views.record_pane import RecordPane
from editor.desk.views.status_bar import StatusBar
from editor.desk.views.top_bar import TopBar

_PAUSE: Final = 250  # ms
_OF_A_RECORD: Final = (
    *("publish", "publish_next", "removed", "open_page", "edit_title", "source", "history"),
    *("add_topic", "remove_topic", "set_field"),
)


class Status(QObject):
    """Listens to everyone and puts it into words."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        table: RecordTable,
        session: Session,
        undoing: Undoing,
        loader: Loader,
        tasks: Tasks,
        pane: RecordPane,
        top: TopBar,
        bar: StatusBar,
        is_offline: Callable[[], bool],
    ) -> None:
        super().__init__(pane)
        self._actions = actions
        self._undoing = undoing
        self._table = table
        self._session = session
        self._loader = loader
        self._pane = pane
        self._top = top
        self._bar = bar
        self._is_offline = is_offline
        self._said: tuple[str, str, bool, bool] | None = None
        """What the actions say: undo, redo, whether there is something to save, and a record."""
        self._drafts = 0
        self._failed: set[str] = set()
        table.countsChanged.connect(self.show_counts)
        session.dirtyChanged.connect(self._dirty_changed)
        session.saveFailed.connect(self._save_failed)
        loader.finished.connect(self._show_work)
        loader.failed.connect(self._show_work)
        for signal in (session.historyChanged, session.saved, session.opened, pane.currentChanged):
            signal.connect(self.show_actions)
        undoing.changed.connect(self.show_actions)
        tasks.fetching.connect(self._fetched)
        self._fetches = (0, 0)
        self._batch = ("", 0, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_work)
        self.show_actions()

    def take_over(self, other: Status) -> None:
        """Know what could not be saved, as the one before did."""
        self._failed = other._failed

    def counted(self, counts: FacetCounts) -> None:
        """Take the number of drafts from a new count."""
        self._drafts = counts.drafts
        self.show_counts()

    def show_actions(self) -> None:
        """Say what undo and redo would do, and let only what can be done be chosen."""
        undo, redo = self._undoing.undo_text(), self._undoing.redo_text()
        said = undo, redo, bool(self._session.dirty_paths()), bool(self._pane.current)
        if said == self._said:
            return
        self._said = said
        self._name("undo", self.tr("Undo"), undo)
        self._name("redo", self.tr("Redo"), redo)
        self._actions["save"].setEnabled(said[2])
        for name in _OF_A_RECORD:
            self._actions[name].setEnabled(said[3])

    def _name(self, action: str, verb: str, text: str) -> None:
        self._actions[action].setText(f"{verb} “{text}”" if text else verb)
        self._actions[action].setToolTip(tooltip(self._actions[action]))
        self._actions[action].setEnabled(bool(text))

    def _dirty_changed(self, path: str, dirty: bool) -> None:
        if not dirty:
            self._failed.discard(path)
        self.show_counts()
        self.show_actions()

    def _save_failed(self, path: str, _reason: str) -> None:
        self._failed.add(path)
        self.show_counts()

    def show_counts(self) -> None:
        """Say how many records there are, and what is the matter with some."""
        shown, total = self._table.rowCount(), self._table.total
        unsaved = len(self._session.dirty_paths())
        parts = [self.tr("%Ln drafts", "", self._drafts)] if self._drafts else []
        parts.append(self.tr("{n} shown").format(n=number(shown)))
        if unsaved:
            parts.append(self.tr("{n} unsaved").format(n=number(unsaved)))
        if self._failed:
            parts.append(self.tr("{n} could not be saved").format(n=number(len(self._failed))))
        elif not unsaved:
            parts.append(self.tr("every change kept"))
        if self._is_offline():
            parts.append(self.tr("working offline"))
        self._bar.set_text(" · ".join(parts) if total else "")
        self._top.search.set_count(self._found(shown, total))
        self._pane.set_count(self.tr("%Ln records", "", shown))
        self._show_work()

    def _found(self, shown: int, total: int) -> str:
        if self._table.search.empty:
            return ""
        return self.tr("{shown} of {total}").format(shown=number(shown), total=number(total))

    def _fetched(self, done: int, total: int) -> None:
        """Show it in a moment: what is done by then was never worth a word."""
        self._fetches = (done, total)
        if not self._pause.isActive():
            self._pause.start()

    def show_batch(self, text: str, done: int, total: int) -> None:
        """Say how far a change of many records is; 0 of 0 when there is none."""
        self._batch = (text, done, total)
        self._show_work()

    def _show_work(self) -> None:
        done, total = self._fetches
        if self._batch[2]:
            self._bar.set_progress(*self._batch, can_cancel=True)
        elif self._loader.running:
            text = self.tr("Reading records: {n}").format(n=number(self._table.total))
            self._bar.set_busy(text)
        else:
            text = self.tr("Pictures {done}/{total}").format(done=done, total=total)
            self._bar.set_progress(text, done, total)
