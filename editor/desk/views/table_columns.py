"""Which columns the table of records shows: the site's, until the person chooses others."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu

from editor.desk.models.columns import COLUMNS, column_name
from editor.desk.settings import Settings
from editor.library.list_columns import LIST_COLUMNS, USUAL_COLUMNS

_FIRST = LIST_COLUMNS[0]  # what a record is known by: it always stays
_STATE, _STATE_OF_0_1 = "table columns", "columns"


class TableColumns(QObject):
    """Shows, hides and remembers the columns of a table's header, whose menu it is.

    What a person chose is kept apart for each choice of a site's `columns:`, so that sites with the
    same ones look the same.
    """

    def __init__(self, header: QHeaderView, settings: Settings) -> None:
        super().__init__(header)
        self._header = header
        self._settings = settings
        self._wanted: tuple[str, ...] = ()
        self.menu = QMenu(self.tr("Columns"), header)
        """A choice of columns, with the way back to the usual ones."""
        self.menu.aboutToShow.connect(self._fill)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open)
        self._drawn = header.saveState()
        self._restore()

    def shown(self) -> list[str]:
        """Return the columns in sight, from left to right."""
        header = self._header
        places = map(header.logicalIndex, range(header.count()))
        return [COLUMNS[place].id for place in places if not header.isSectionHidden(place)]

    def follow(self, columns: tuple[str, ...]) -> None:
        """Show what a site wants to see, () for the usual ones, or what was made of that."""
        if columns != self._wanted:
            self.keep()
            self._wanted = columns
            self._restore()

    def keep(self) -> None:
        """Remember what is shown, in which order, and how wide."""
        self._settings.set_layout(self._name(), self._header.saveState())

    def _restore(self) -> None:
        self.reset()
        state = self._settings.layout(self._name())
        if not state.isEmpty():
            self._header.restoreState(state)
        elif not self._wanted:
            self._header.restoreState(self._settings.layout(_STATE_OF_0_1))
            self._show(USUAL_COLUMNS)  # it knew no others

    def _name(self) -> str:
        return " ".join((_STATE, *self._wanted))

    def reset(self) -> None:
        """Show the columns that the site wants, in its order and as wide as they are drawn."""
        self._header.restoreState(self._drawn)
        columns = self._wanted or USUAL_COLUMNS
        self._show((_FIRST, *columns))
        for place, name in enumerate(columns):
            visual = self._header.visualIndex(LIST_COLUMNS.index(name))
            self._header.moveSection(visual, place)

    def _show(self, columns: Collection[str]) -> None:
        for place, column in enumerate(COLUMNS):
            self._header.setSectionHidden(place, column.id not in columns)

    def _toggle(self, place: int, shown: bool) -> None:
        self._header.setSectionHidden(place, not shown)

    def _fill(self) -> None:
        self.menu.clear()
        for place, column in enumerate(COLUMNS):
            action = self.menu.addAction(column_name(column.id))
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(place))
            action.setEnabled(column.id != _FIRST)
            action.toggled.connect(partial(self._toggle, place))
        self.menu.addSeparator()
        usual = self.tr("The columns of this site") if self._wanted else self.tr("Usual columns")
        self.menu.addAction(usual, self.reset)

    def _open(self, place: QPoint) -> None:
        self.menu.popup(self._header.viewport().mapToGlobal(place))
