"""What other programs changed in the folder, counted at the top and listed on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from editor.desk.following import Following
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.texts import number, shortened
from editor.desk.theme import Theme
from editor.desk.views.top_bar import TopBar
from editor.library.changes import Changes

_MOST: Final = 15  # records that the menu names
_LONGEST: Final = 60  # characters of a title in it


class OutsideNews(QObject):
    """Counts records whose row is another one through no doing of this window.

    They are counted until the person forgets them, or opens another folder.
    """

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        following: Following,
        theme: Theme,
        top: TopBar,
        go_to: Callable[[str], object],
    ) -> None:
        super().__init__(top)
        self._table = table
        self._theme = theme
        self._go_to = go_to
        self._paths: dict[str, str] = {}  # with what became of each, the latest last
        self._button = QToolButton(top)
        self._button.setObjectName("outsideNews")
        self._button.setProperty("kind", "flat")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._button)
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)
        self._button.setToolTip(self.tr("Other programs changed these records; a click lists them"))
        top.put_at_end(self._button)
        following.arriving.connect(self._learn)
        session.folderChanged.connect(self.forget)
        theme.changed.connect(self._show)
        self._show()

    def take_over(self, other: OutsideNews) -> None:
        """Know what the one before knew."""
        self._paths = other._paths
        self._show()

    def forget(self) -> None:
        """Begin to count anew."""
        self._paths = {}
        self._show()

    def _learn(self, changes: Changes) -> None:
        """Take what is about to come into the list."""
        became = {path: self.tr("gone") for path in changes.gone if self._table.row(path)}
        for row in changes.rows:
            before = self._table.row(row.path)
            if before != row and row.path not in changes.own:
                became[row.path] = self.tr("changed") if before else self.tr("new")
        if became:
            kept = {path: word for path, word in self._paths.items() if path not in became}
            self._paths = kept | became
            self._show()

    def _show(self) -> None:
        count = len(self._paths)
        self._button.setVisible(bool(count))
        self._button.setIcon(self._theme.icon("external-change"))
        text = self.tr("{n} changed outside").format(n=number(count))
        self._button.setText(text)
        self._button.setAccessibleName(text)

    def _fill(self) -> None:
        self._menu.clear()
        latest = list(reversed(self._paths.items()))
        for path, word in latest[:_MOST]:
            row = self._table.row(path)
            title = " ".join(row.title.split()) if row else path
            line = f"{shortened(title, _LONGEST)}  –  {word}"
            action = self._menu.addAction(line.replace("&", "&&"))
            action.setEnabled(row is not None)
            action.triggered.connect(partial(self._go_to, path))
        if len(latest) > _MOST:
            more = self.tr("and {n} more").format(n=number(len(latest) - _MOST))
            self._menu.addAction(more).setEnabled(False)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Forget these"), self.forget)
