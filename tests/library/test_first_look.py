from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from editor.library.first_look import first_rows
from editor.library.library import Library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name in ("_news", "_events", "drafts"):
        (site / name).mkdir(parents=True)
    (site / "_config.yml").write_text("title: Harbour\nexclude: [drafts]\n", "utf-8")
    for number in range(6):
        record = f"---\ntitle: Ferry {number}\npublished: true\n---\nText.\n"
        (site / "_news" / f"2026-03-0{number + 1}-ferry-{number}.md").write_text(record, "utf-8")
    (site / "_events" / "regatta.md").write_text("---\ntitle: Regatta\n---\n", "utf-8")
    (site / "drafts" / "left-out.md").write_text("---\ntitle: Left out\n---\n", "utf-8")
    (site / "readme.md").write_text("No record.\n", "utf-8")
    return site


def listed(folder: Path) -> dict[str, object]:
    library = Library(folder, folder.parent / "data")
    return {row.path: row for batch in library.scan_rows() for row in batch}


def titles(folder: Path, count: int) -> list[str]:
    return sorted(row.title for row in first_rows(folder, count))


def test_it_gives_the_rows_that_a_look_at_all_files_gives(folder: Path) -> None:
    rows = first_rows(folder, 100)
    assert {row.path: row for row in rows} == listed(folder)
    assert len(rows) == 7


def test_it_gives_no_more_than_are_wanted_of_the_last_by_the_date_of_their_name(
    folder: Path,
) -> None:
    assert len(first_rows(folder, 3)) == 3
    assert set(titles(folder, 1)) < {"Ferry 3", "Ferry 4", "Ferry 5"}


def test_it_begins_with_what_is_read_in_the_least_time(folder: Path) -> None:
    for number in (4, 5):
        long = folder / "_news" / f"2026-03-0{number + 1}-ferry-{number}.md"
        long.write_text(long.read_text("utf-8") + 10_000 * "x", "utf-8")
    assert titles(folder, 4) == ["Ferry 1", "Ferry 2", "Ferry 3", "Regatta"]


def test_of_very_many_names_it_lists_some(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.library.first_look._NAMES", 5)
    assert len(first_rows(folder, 100)) == 5 + 1


def test_it_leaves_out_what_takes_a_parser_or_cannot_be_read(folder: Path) -> None:
    news = folder / "_news"
    (news / "2026-03-01-ferry-0.md").write_text("---\ntitle: [Ferry\n---\n", "utf-8")
    (news / "2026-03-02-ferry-1.md").write_text("---\ntitle: &name Ferry\n---\n", "utf-8")
    (news / "2026-03-03-ferry-2.md").write_bytes(b"---\ntitle: Ferry \xff\n---\n")
    (news / "2026-03-04-ferry-3.md").write_text("---\ntitle: a\n---\n" + 2_000_000 * "x", "utf-8")
    assert titles(folder, 100) == ["Ferry 4", "Ferry 5", "Regatta"]
    assert len(listed(folder)) == 7


def test_it_looks_at_few_files_where_none_is_plain(folder: Path) -> None:
    for file in (folder / "_news").iterdir():
        file.write_text("---\ntitle: &name Ferry\n---\n", "utf-8")
    assert titles(folder, 2) == []
    assert titles(folder, 3) == ["Regatta"]


def test_a_file_that_may_not_be_read_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: str, mode: str) -> BinaryIO:
        if path.endswith("regatta.md"):
            raise PermissionError(path)
        return cast("BinaryIO", io.open(path, mode))  # noqa: UP020 - the name itself is another's

    monkeypatch.setattr("editor.library.first_look.open", refused, raising=False)
    assert titles(folder, 100) == [f"Ferry {number}" for number in range(6)]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert first_rows(tmp_path / "nowhere", 100) == []
