"""The list beside the documents that are open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.rows_keeper import RowsKeeper
from editor.library.library import Library
from editor.record import Set

FIRST = "_news/2026-11-19-trams-1.md"


class Kept:
    """A list of a site's records with its first one open."""

    def __init__(self, tasks: Tasks, site: Path, qtbot: QtBot) -> None:
        self.owner = QObject()
        self.session = Session(tasks, self.owner)
        self.table = RecordTable(self.owner)
        self.keeper = RowsKeeper(self.session, self.table, tasks, self.owner)
        library = Library(site)
        self.session.set_library(library)
        self.table.add(row for batch in library.scan_rows() for row in batch)
        with qtbot.waitSignal(self.session.opened):
            self.session.open(FIRST)

    def edits(self, key: str, value: object) -> None:
        self.session.edit(FIRST, [Set((key,), value)], "Edit", None)

    def shown(self, key: str) -> object:
        row = self.table.row(FIRST)
        return getattr(row, key, None)


@pytest.fixture
def kept(tasks: Tasks, site: Path, qtbot: QtBot) -> Iterator[Kept]:
    kept = Kept(tasks, site, qtbot)
    yield kept
    qtbot.waitUntil(lambda: tasks.running == 0)
    kept.owner.deleteLater()


def test_a_switch_is_shown_at_once_and_the_rest_soon(kept: Kept, qtbot: QtBot) -> None:
    kept.edits("published", True)
    assert kept.shown("published") is True
    kept.edits("title", "Mine")
    qtbot.waitUntil(lambda: kept.shown("title") == "Mine")
    assert kept.table.unsaved == {FIRST}


def test_the_last_of_many_edits_is_what_stays(kept: Kept, qtbot: QtBot) -> None:
    for number in range(30):
        kept.edits("title", f"Mine {number}")
    qtbot.waitUntil(lambda: kept.shown("title") == "Mine 29")


def test_a_row_that_arrives_too_late_is_no_new_record(
    kept: Kept, tasks: Tasks, qtbot: QtBot
) -> None:
    kept.edits("title", "Mine")
    kept.session.forget(FIRST)
    kept.table.apply((), [FIRST])
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert kept.table.row(FIRST) is None
    assert kept.table.unsaved == frozenset()
