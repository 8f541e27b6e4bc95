"""What older versions left is still there: each folder was left by one and stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from editor.desk.settings import Settings
from editor.library.index import index_path
from editor.library.journal import Journal, journal_folder
from editor.library.library import Library
from tests.end_to_end.conftest import Person, open_window  # noqa: F401 - a fixture
from tests.upgrade.freeze import OTHER, RECORD, SEARCHES, TITLES, text

FOLDERS = sorted(path for path in Path(__file__).parent.iterdir() if (path / "site").is_dir())


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The old site, with the journal and the index where a program looks for them."""
    site, user = tmp_path / "site", tmp_path / "user"
    shutil.copytree(request.param / "site", site)
    monkeypatch.setenv("XDG_CACHE_HOME", str(user / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(user / "data"))
    places = {
        "old.journal": journal_folder(site) / "1-0.journal",
        "index.sqlite": index_path(site),
        "Copydesk.ini": user / "Copydesk" / "Copydesk.ini",
    }
    for name, place in places.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(request.param / name, place)
    return site


def test_both_an_older_and_this_version_left_something() -> None:
    assert [folder.name for folder in FOLDERS] == ["0.1.0", "first"]


def test_the_index_is_made_anew_in_silence(site: Path, caplog: pytest.LogCaptureFixture) -> None:
    library = Library(site)
    library.remembered_rows()
    rows = [row for batch in library.scan_rows() for row in batch]
    assert {row.path: row.title for row in rows} == {RECORD: TITLES[1], OTHER: "Tide"}
    assert {row.path: row for row in Library(site).remembered_rows()} == {
        row.path: row for row in rows
    }
    assert caplog.records == []


def test_the_journal_still_takes_back_what_was_changed_long_ago(site: Path) -> None:
    with Journal(site) as journal:
        assert not journal.damaged
        (batch,) = journal.batches()
        assert (batch.text, batch.records) == ("copydesk edit: 2 records", 2)
        splices = {splice.path: splice for splice in journal.written(batch.id)}
    back = splices[OTHER].reverse.applied((site / OTHER).read_bytes())
    assert back == text("Tide", published=False)


def test_edits_of_an_older_version_are_back_and_its_settings_hold(
    site: Path,
    open_window: Callable[[Path], Person],  # noqa: F811
) -> None:
    person = open_window(site)
    notice = person.window.findChild(QWidget, "notice")
    assert notice is not None
    person.sees(lambda: notice.isVisible())
    said = " ".join(label.text() for label in notice.findChildren(QLabel))
    assert TITLES[2] in said
    assert (site / RECORD).read_bytes() == text(TITLES[1], published=True)
    person.sees(lambda: person.index(RECORD).data() == TITLES[2])
    next(one for one in notice.findChildren(QPushButton) if one.text() == "Save").click()
    person.sees(lambda: (site / RECORD).read_bytes() == text(TITLES[2], published=True))
    # Undo goes on where the older version's steps began.
    person.chooses(RECORD)
    for _ in range(2):
        person.triggers("undoAction")
    person.triggers("saveAction")
    person.sees(lambda: (site / RECORD).read_bytes() == text(TITLES[0], published=True))
    assert isinstance(person.list, QTableView)
    assert person.action("saveAction").shortcut().toString() == "Ctrl+Shift+S"
    settings = Settings()
    assert (settings.theme, settings.text_size, settings.order) == ("dark", 110, "-quality")
    assert (settings.as_table, settings.save_on_leaving) == (True, False)
    assert (settings.time_zone, settings.sizes("wide")) == ("Europe/Rome", [196, 404, 660, 340])
    assert settings.searches() == SEARCHES
