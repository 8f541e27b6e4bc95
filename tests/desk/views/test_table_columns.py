from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.desk.models.columns import COLUMNS
from editor.desk.models.record_table import RecordTable
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.views.record_list import RecordGrid
from editor.desk.views.table_columns import TableColumns
from editor.library.list_columns import LIST_COLUMNS, USUAL_COLUMNS


@pytest.fixture
def grid(theme: Theme, qtbot: QtBot) -> RecordGrid:
    grid = RecordGrid(RecordTable(), theme, None)  # type: ignore[arg-type]
    grid.model().setParent(grid)
    qtbot.addWidget(grid)
    return grid


def columns_of(grid: RecordGrid, settings: Settings) -> TableColumns:
    return TableColumns(grid.horizontalHeader(), settings)


def choose(columns: TableColumns, text: str) -> None:
    columns.menu.aboutToShow.emit()
    next(one for one in columns.menu.actions() if one.text() == text).trigger()


def test_every_column_of_the_library_is_one_of_the_table() -> None:
    assert tuple(column.id for column in COLUMNS) == LIST_COLUMNS


def test_a_person_chooses_and_it_is_remembered(grid: RecordGrid, settings: Settings) -> None:
    columns = columns_of(grid, settings)
    assert columns.shown() == list(USUAL_COLUMNS)
    choose(columns, "Heat")
    choose(columns, "Collection")
    wanted = [name for name in (*USUAL_COLUMNS, "collection") if name != "heat"]
    assert columns.shown() == wanted
    columns.keep()
    again = columns_of(grid, settings)
    assert again.shown() == wanted
    choose(again, "Usual columns")
    assert again.shown() == list(USUAL_COLUMNS)


def test_the_title_always_stays(grid: RecordGrid, settings: Settings) -> None:
    columns = columns_of(grid, settings)
    columns.follow(("date", "page"))
    assert set(columns.shown()) == {"title", "date", "page"}
    columns.menu.aboutToShow.emit()
    assert [one.text() for one in columns.menu.actions() if not one.isEnabled()] == ["Title"]


def test_a_sites_columns_are_shown_and_what_a_person_made_of_them(
    grid: RecordGrid, settings: Settings
) -> None:
    columns = columns_of(grid, settings)
    columns.follow(("date", "title", "category"))
    assert columns.shown() == ["date", "title", "category"]
    assert grid.first_column() == LIST_COLUMNS.index("date")
    choose(columns, "Category")
    columns.follow(())
    assert columns.shown() == list(USUAL_COLUMNS)
    columns.follow(("date", "title", "category"))
    assert columns.shown() == ["date", "title"]
    choose(columns, "The columns of this site")
    assert columns.shown() == ["date", "title", "category"]


def test_what_an_older_version_remembered_shows_no_newer_columns(
    grid: RecordGrid, settings: Settings, theme: Theme
) -> None:
    class Older(RecordTable):
        def columnCount(self, parent: object = None) -> int:  # noqa: N802 - Qt's name
            return len(USUAL_COLUMNS)

    header = RecordGrid(Older(grid), theme, grid).horizontalHeader()
    header.resizeSection(2, 222)
    settings.set_layout("columns", header.saveState())
    columns = columns_of(grid, settings)
    assert columns.shown() == list(USUAL_COLUMNS)
    assert grid.horizontalHeader().sectionSize(2) == 222
    assert grid.horizontalHeader().contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
