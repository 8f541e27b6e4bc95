"""What is typed is found, in a large folder in slices between which the window answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.desk import finder as finder_module
from editor.desk.filters import Filters
from editor.desk.finder import Finder
from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Tasks
from editor.library import listing as listing_module
from editor.library.rows import Row

ROWS = [Row(f"{n:02}.md", title=f"Story {n}", date=f"2021-01-{31 - n:02}") for n in range(1, 31)]


@pytest.fixture
def table(application: QApplication) -> Iterator[RecordTable]:
    parent = QObject()
    table = RecordTable(parent)
    table.add(ROWS)
    yield table
    parent.deleteLater()


@pytest.fixture
def finder(table: RecordTable, monkeypatch: pytest.MonkeyPatch) -> Finder:
    """Search thirty records as hundred thousand are: in steps of three."""
    monkeypatch.setattr(finder_module, "_MANY", 30)
    monkeypatch.setattr(listing_module, "_STEP", 3)
    return Finder(table, table)


def titles(table: RecordTable) -> list[str]:
    return [row.title for row in table.shown]


def test_few_records_are_searched_at_once(table: RecordTable) -> None:
    finder = Finder(table, table)
    finder.search('"story 7"')
    assert titles(table) == ["Story 7"]
    assert not finder.is_searching


def test_many_are_searched_in_the_event_loop(
    finder: Finder, table: RecordTable, qtbot: QtBot
) -> None:
    finder.search("story 2")
    assert finder.is_searching
    assert len(titles(table)) == 30
    with qtbot.waitSignal(table.searched):
        pass
    assert titles(table) == ["Story 2", "Story 12", *(f"Story {n}" for n in range(20, 30))]
    assert not finder.is_searching


def test_who_goes_on_with_what_is_found_has_it_at_once(
    finder: Finder, table: RecordTable, qtbot: QtBot
) -> None:
    finder.search('"story 7"')
    finder.finish()
    assert titles(table) == ["Story 7"]
    with qtbot.assertNotEmitted(table.searched, wait=20):
        finder.finish()


def test_the_next_key_ends_the_search_for_less(
    finder: Finder, table: RecordTable, qtbot: QtBot
) -> None:
    found: list[str] = []
    table.searched.connect(lambda: found.append(table.search.text))
    finder.search("s")
    finder.search('"story 17"')
    qtbot.waitUntil(lambda: not finder.is_searching)
    assert found == ['"story 17"']
    assert titles(table) == ["Story 17"]


def test_what_was_typed_and_taken_back_is_not_shown(
    finder: Finder, table: RecordTable, qtbot: QtBot
) -> None:
    finder.search('"story 17"')
    finder.search("")
    qtbot.waitUntil(lambda: not finder.is_searching)
    assert len(titles(table)) == 30


def test_a_record_that_changes_meanwhile_is_found_as_it_is_now(
    finder: Finder, table: RecordTable
) -> None:
    finder.search("harbour")
    steps = table.searching(finder._searching.search)  # type: ignore[union-attr]
    next(steps)
    table.update(ROWS[4].having(title="The harbour"))
    for _ in steps:
        pass
    assert titles(table) == ["The harbour"]


def test_searching_again_keeps_to_what_was_typed_last(finder: Finder, table: RecordTable) -> None:
    finder.search('"story 17"')
    finder.again()
    assert titles(table) == ["Story 17"]
    table.update(ROWS[16].having(title="The harbour"))
    assert titles(table) == ["The harbour"]
    finder.again()
    assert titles(table) == []


def test_a_mistake_leaves_what_is_shown(finder: Finder, table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.mistaken):
        finder.search("quality:>x")
    assert not finder.is_searching
    assert len(titles(table)) == 30


def test_nothing_is_counted_while_a_search_goes_on(
    finder: Finder, table: RecordTable, tasks: Tasks, qtbot: QtBot
) -> None:
    Filters(finder, table, tasks, table)
    table.sought.emit()
    with qtbot.assertNotEmitted(finder.counted, wait=100):
        pass
    with qtbot.waitSignal(finder.counted):
        finder.search('"story 17"')
        finder.finish()


def test_a_search_that_is_begun_when_another_is_shown_goes_on(
    finder: Finder, table: RecordTable, qtbot: QtBot
) -> None:
    texts = iter(['"story 9"'])
    table.countsChanged.connect(lambda: [finder.search(text) for text in texts])
    finder.search('"story 7"')
    finder.finish()
    assert finder.is_searching
    qtbot.waitUntil(lambda: not finder.is_searching)
    assert titles(table) == ["Story 9"]


def test_after_a_search_that_failed_the_same_can_be_sought_again(
    finder: Finder, table: RecordTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_search: object) -> Iterator[None]:
        yield
        raise ValueError("broken")

    with monkeypatch.context() as patch:
        patch.setattr(table, "searching", broken)
        finder.search('"story 7"')
        with pytest.raises(ValueError, match="broken"):
            finder.finish()
    assert not finder.is_searching
    finder.search('"story 7"')
    finder.finish()
    assert titles(table) == ["Story 7"]
