"""What is seen of the list stays in its place while rows come and go."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from editor.desk.models.record_table import RecordTable
from editor.desk.views.anchor import Anchor
from editor.library.rows import Row

Make = Callable[..., Row]
HEIGHT = 50


class Seen:
    """A list of 100 records of which ten are in sight."""

    def __init__(self, make_row: Make, qtbot: QtBot) -> None:
        self.table = RecordTable()
        self.make_row = make_row
        self.table.add(self.row(number) for number in range(100))
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.current = ""
        Anchor(self.table, lambda: self.view, lambda: self.current, self.view)
        qtbot.addWidget(self.view)
        self.view.resize(300, 10 * HEIGHT)
        self.view.show()
        self.table.setParent(self.view)

    def row(self, number: int) -> Row:
        return self.make_row(number, path=f"_news/{number:04}.md", date=f"2026-01-01T{number:06}")

    def scroll(self, to: int) -> None:
        self.view.verticalScrollBar().setValue(to)

    def top(self, number: int) -> int:
        """Return how far below the top of the view a record is, in pixels."""
        place = self.table.position(f"_news/{number:04}.md")
        assert place >= 0
        return self.view.rowViewportPosition(place)


@pytest.fixture
def seen(make_row: Make, qtbot: QtBot) -> Seen:
    return Seen(make_row, qtbot)


def test_new_rows_above_move_nothing_that_is_seen(seen: Seen) -> None:
    seen.scroll(1234)
    before = seen.top(70)
    seen.table.apply([seen.row(number) for number in range(200, 500)], ())
    assert seen.top(70) == before


def test_at_the_very_top_new_rows_come_in(seen: Seen) -> None:
    seen.table.apply([seen.row(200)], ())
    assert seen.view.verticalScrollBar().value() == 0
    assert seen.top(200) == 0


def test_the_current_record_stays_also_at_the_top(seen: Seen) -> None:
    seen.current = "_news/0097.md"
    before = seen.top(97)
    seen.table.apply([seen.row(200), seen.row(201)], ())
    assert seen.top(97) == before


def test_rows_that_go_above_move_nothing_that_is_seen(seen: Seen) -> None:
    seen.scroll(1234)
    before = seen.top(70)
    seen.table.apply((), [f"_news/{number:04}.md" for number in (98, 97, 95, 90, 85)])
    assert seen.top(70) == before


def test_another_order_stays_with_the_current_record_only(seen: Seen) -> None:
    seen.scroll(1234)
    seen.table.set_order("-date")
    assert seen.view.verticalScrollBar().value() == 1234
    seen.current = f"_news/{1234 // HEIGHT + 3:04}.md"
    before = seen.top(1234 // HEIGHT + 3)
    seen.table.set_order("date")
    assert seen.top(1234 // HEIGHT + 3) == before
