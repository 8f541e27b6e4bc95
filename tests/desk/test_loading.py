"""Listing a folder: what is remembered of it first, and then what is other by now."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.loading import Loader
from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Tasks
from editor.library.changes import Stop
from editor.library.library import Library
from editor.library.opening import Opening


@pytest.fixture
def table(tasks: Tasks) -> RecordTable:
    return RecordTable(tasks)


@pytest.fixture
def loader(table: RecordTable, tasks: Tasks) -> Loader:
    return Loader(table, tasks, tasks)


def titles(table: RecordTable) -> dict[str, str]:
    return {Path(row.path).name: row.title for row in table.shown}


def listed(loader: Loader, site: Path, qtbot: QtBot) -> Opening:
    opening = Opening(site, site.parent / "data")
    with qtbot.waitSignal(loader.finished):
        loader.start(opening)
    return opening


def test_what_is_remembered_is_listed_before_any_file_is_looked_at_and_passed_on(
    site: Path,
    loader: Loader,
    table: RecordTable,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("editor.library.library._SETTLED", -1)  # files just written are remembered
    assert listed(loader, site, qtbot).library.files_read == 5
    changed = site / "_news" / "2026-11-19-trams-1.md"
    changed.write_text(changed.read_text("utf-8").replace("return 1", "are back"), "utf-8")
    (site / "_news" / "2026-11-18-trams-2.md").unlink()

    opening = listed(loader, site, qtbot)
    assert titles(table)["2026-11-19-trams-1.md"] == "Trams return 1"
    assert "2026-11-18-trams-2.md" in titles(table)

    loader.settle()
    qtbot.waitUntil(lambda: opening.library.is_listed)
    changes = opening.library.changes()
    assert [row.title for row in changes.rows] == ["Trams are back"]
    assert changes.gone == ("_news/2026-11-18-trams-2.md",)
    assert opening.library.files_read == 1


def test_a_folder_that_is_gone_is_said_again_to_who_comes_later(
    tmp_path: Path, loader: Loader, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([loader.begun, loader.failed], order="strict"):
        loader.start(Opening(tmp_path / "nowhere", tmp_path / "data"))
    assert not loader.running
    with qtbot.waitSignal(loader.failed) as said, qtbot.assertNotEmitted(loader.begun):
        loader.say_again()
    assert "nowhere" in said.args[0]


def test_the_background_begins_when_what_is_listed_first_is_shown(
    site: Path, loader: Loader, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(loader.settled):
        listed(loader, site, qtbot)
    assert not loader.calm
    loader.settle_within(60_000)
    with qtbot.waitSignal(loader.settled):
        loader.settle()
    assert loader.calm
    with qtbot.waitSignals([loader.finished, loader.settled], order="strict"):
        loader.say_again()
    with qtbot.assertNotEmitted(loader.settled):
        listed(loader, site, qtbot)


def test_plainly_written_records_of_an_unknown_folder_are_listed_before_all_are_read(
    site: Path, loader: Loader, table: RecordTable, qtbot: QtBot
) -> None:
    odd = site / "_news" / "2026-11-17-odd.md"
    odd.write_text("---\ntitle: &name Odd\n---\n", "utf-8")
    shown: list[set[str]] = []
    begun: list[int] = []
    loader.begun.connect(lambda: begun.append(table.total))
    table.rowsInserted.connect(lambda: shown.append(set(titles(table).values())))
    table.modelReset.connect(lambda: shown.append(set(titles(table).values())))
    listed(loader, site, qtbot)
    first = next(one for one in shown if one)
    assert first < set(titles(table).values())
    assert begun == [len(first)]
    assert "Odd" in set(titles(table).values()) - first


def test_a_file_that_changes_between_the_first_look_and_the_whole_one_is_listed_as_it_is_last(
    site: Path, loader: Loader, table: RecordTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = site / "_news" / "2026-11-19-trams-1.md"
    pass_on = Opening.pass_on

    def later(opening: Opening, *asked: Stop) -> Library:
        changed.write_text(changed.read_text("utf-8").replace("return 1", "are back"), "utf-8")
        return pass_on(opening, *asked)

    monkeypatch.setattr(Opening, "pass_on", later)
    listed(loader, site, qtbot)
    assert titles(table)["2026-11-19-trams-1.md"] == "Trams are back"
