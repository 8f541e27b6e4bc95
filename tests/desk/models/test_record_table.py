from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from editor.desk.models import record_table
from editor.desk.models.columns import COLUMNS, ORDERS, column_name, order_name
from editor.desk.models.record_table import RecordTable
from editor.desk.models.roles import ImageRole, PathRole, ProblemsRole, RowRole, UnsavedRole
from editor.desk.models.search import parse_search
from editor.library.learnt import Findings
from editor.library.listing import Listing
from editor.library.rows import Row
from editor.library.sorting import parse_order, sort_rows

Make = Callable[..., Row]


def titles(table: RecordTable) -> list[str]:
    return [table.index(place, 0).data() for place in range(table.rowCount())]


def filled(make_row: Make, count: int = 20) -> RecordTable:
    table = RecordTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(table)
    table.add(make_row(number) for number in range(count))
    return table


def test_rows_arrive_in_batches_and_stand_sorted(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 3)
    table.add([make_row(9), make_row(1, title="A double that is not taken")])
    assert titles(table) == ["Story 9", "Story 2", "Story 1", "Story 0"]
    assert table.total == 4


def test_what_is_chosen_moves_with_its_record(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 5)
    kept = QPersistentModelIndex(table.index_of(make_row(3).path))
    selection = QItemSelectionModel(table)
    selection.select(table.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    table.add([make_row(20), make_row(21)])
    assert kept.data(PathRole) == make_row(3).path
    assert selection.selectedIndexes()[0].data(PathRole) == make_row(3).path
    table.set_order("title")
    assert kept.data(PathRole) == make_row(3).path
    assert kept.row() == table.position(make_row(3).path)


def test_a_search_shows_what_it_finds(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row)
    table.set_search(parse_search("quality:>16"))
    assert titles(table) == ["Story 19", "Story 18", "Story 17"]
    table.add([make_row(25), make_row(3)])
    assert titles(table)[0] == "Story 25"
    table.set_search(parse_search(""))
    assert table.rowCount() == 21


def test_a_search_that_finds_the_same_rows_leaves_the_views_alone(
    make_row: Make, qtbot: QtBot
) -> None:
    table = filled(make_row, 4)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignals([table.searched] * 2):
        table.set_search(parse_search("st"))
        table.set_search(parse_search("story"))
    assert table.search == parse_search("story")
    with qtbot.waitSignal(table.modelReset):
        table.set_search(parse_search('"story 2"'))
    assert table.position(make_row(2).path) == 0


def test_a_record_that_no_longer_fits_stays_until_the_next_search(
    make_row: Make, qtbot: QtBot
) -> None:
    table = filled(make_row, 4)
    table.set_search(parse_search("is:draft"))
    with qtbot.waitSignal(table.dataChanged) as changed:
        table.update(make_row(2, published=True, title="Another title"))
    first, last, roles = changed.args
    assert (first.row(), last.row(), last.column()) == (1, 1, len(COLUMNS) - 1)
    assert RowRole in roles
    assert titles(table) == ["Story 3", "Another title", "Story 1", "Story 0"]
    table.set_search(table.search)
    assert titles(table) == ["Story 3", "Story 1", "Story 0"]


def test_unsaved_records_are_marked_and_found(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 4)
    path = make_row(2).path
    with qtbot.waitSignal(table.dataChanged):
        table.set_unsaved([path])
    assert table.index_of(path).data(UnsavedRole) is True
    table.set_search(parse_search("is:unsaved"))
    assert titles(table) == ["Story 2"]
    table.set_unsaved([])
    assert table.index_of(path).data(UnsavedRole) is False


def test_a_new_look_at_the_folder_replaces_the_rows(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 4)
    table.set_search(parse_search("is:draft"))
    table.set_unsaved([make_row(2).path])
    changed = [make_row(number, provider="The Lantern") for number in (1, 2)]
    with qtbot.assertNotEmitted(table.modelReset):
        gone = [make_row(number).path for number in (0, 3)]
        table.apply([make_row(7), make_row(8, published=True), *changed], gone)
    assert titles(table) == ["Story 7", "Story 2", "Story 1"]
    assert table.total == 4
    assert table.row(make_row(1).path) == changed[0]
    assert table.row(make_row(2).path) == make_row(2), "an unsaved record stays as edited"
    assert table.row(make_row(0).path) is None


def test_records_are_found_by_their_address(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 4)
    assert table.row_by_url("https://example.test/2") == make_row(2)
    assert table.row_by_url("https://example.test/none") is None
    assert table.row_by_url("") is None
    moved = make_row(2, web_url="https://example.test/moved")
    table.update(moved)
    assert table.row_by_url("https://example.test/moved") == moved
    assert table.row_by_url("https://example.test/2") is None


def test_every_role_and_column_gives_a_plain_value(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 1)
    table.update(make_row(0, image="https://example.test/a.jpg", problem="It is empty."))
    index = table.index(0, 0)
    assert index.data(ImageRole) == "https://example.test/a.jpg"
    assert index.data(ProblemsRole) == 1
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Story 0, broken")
    texts = [table.index(0, column).data() for column in range(len(COLUMNS))]
    assert texts[:4] == ["Story 0", "broken", "Harbour Wire", "2026-11-01 10:00"]
    headers = [
        table.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))
    ]
    assert headers == [column_name(column.id) for column in COLUMNS]
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert table.data(QModelIndex()) is None


def test_every_order_sorts_and_has_a_name(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row)
    for order in ORDERS:
        table.set_order(order)
        assert sorted(titles(table)) == sorted(f"Story {number}" for number in range(20))
    assert len({order_name(order) for order in ORDERS}) == len(ORDERS)
    assert order_name("topic") == "By topics"
    assert order_name("-title") == "By title, turned round"
    table.set_order("-date")
    assert titles(table)[0] == "Story 0"


def test_a_cleared_table_is_empty(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row)
    table.clear()
    assert (table.total, table.rowCount()) == (0, 0)
    assert table.row_by_url("https://example.test/2") is None
    assert not table.index_of(make_row(1).path).isValid()


def test_a_record_is_found_in_its_place_after_every_change(make_row: Make, qtbot: QtBot) -> None:
    table = filled(make_row, 12)

    def places_are_right() -> bool:
        return [table.position(row.path) for row in table.shown] == list(range(table.rowCount()))

    assert places_are_right()
    table.set_search(parse_search("quality:>3"))
    assert places_are_right()
    assert table.position(make_row(1).path) == -1
    table.apply([make_row(40), make_row(7, title="Later")], [make_row(9).path, make_row(5).path])
    assert places_are_right()
    table.set_order("title")
    assert places_are_right()
    assert titles(table)[0] == "Later"


def test_records_that_are_gone_leave_the_others_in_their_order(
    make_row: Make, qtbot: QtBot
) -> None:
    for count, gone in ((30, range(5, 12)), (200, range(0, 200, 2))):
        table = filled(make_row, count)
        paths = [make_row(number).path for number in gone]
        left = [row.path for row in table.shown if row.path not in paths]
        table.apply([], paths)
        assert [row.path for row in table.shown] == left
        assert table.total == len(left) == count - len(gone)


def test_many_rows_are_sorted_in_the_background(
    make_row: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], None]] = []
    table = RecordTable(None, lambda work, done: waiting.append(lambda: done(work(None))))
    table.add([make_row(1, title="B"), make_row(2, title="A")])
    monkeypatch.setattr(record_table, "_MANY", 1)
    table.set_order("quality")
    table.set_order("title")
    table.update(make_row(1, title="0"))
    for run in waiting[:2]:
        run()
    assert titles(table) == ["A", "0"], "what changed meanwhile is sorted once more"
    waiting[2]()
    assert titles(table) == ["0", "A"]


def test_a_listing_made_elsewhere_keeps_what_is_edited_and_chosen(
    make_row: Make, qtbot: QtBot
) -> None:
    table = filled(make_row, 3)
    kept = QPersistentModelIndex(table.index_of(make_row(1).path))
    table.update(make_row(0, title="Edited"))
    table.set_unsaved([make_row(0).path])
    rows = sort_rows([make_row(number) for number in range(6)], *parse_order("date"))
    table.take(Listing(rows), "date")
    assert titles(table) == ["Story 5", "Story 4", "Story 3", "Story 2", "Story 1", "Edited"]
    assert kept.row() == 4
    table.set_order("-date")
    table.take(Listing(rows), "date")
    assert titles(table)[0] == "Edited"


def test_other_problems_mark_no_more_rows_than_they_are_in(
    make_row: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = filled(make_row, 20)
    marked: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last, _: marked.append((first.row(), last.row())))
    path = table.path_at(4)
    counts = {path: 2}
    table.set_problems(Findings(), counts, {path, "_news/elsewhere.md"})
    assert marked == [(4, 4)]
    assert table.index(4, 0).data(ProblemsRole) == 2
    table.set_problems(Findings(), counts, {"_news/elsewhere.md"})
    assert len(marked) == 1
    monkeypatch.setattr(record_table, "_FEW", 1)
    table.set_problems(Findings(), counts, {path, "_news/elsewhere.md"})
    assert marked[1:] == [(0, 19)]
