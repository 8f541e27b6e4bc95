from __future__ import annotations

from pathlib import Path

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


def test_it_gives_the_rows_that_a_look_at_all_files_gives(folder: Path) -> None:
    rows = first_rows(folder, 100)
    assert {row.path: row for row in rows} == listed(folder)
    assert [row.title for row in rows][:2] == ["Regatta", "Ferry 0"]


def test_it_gives_no_more_than_are_wanted(folder: Path) -> None:
    assert [row.title for row in first_rows(folder, 3)] == ["Regatta", "Ferry 0", "Ferry 1"]


def test_it_leaves_out_what_takes_a_parser_or_cannot_be_read(folder: Path) -> None:
    news = folder / "_news"
    (news / "2026-03-01-ferry-0.md").write_text("---\ntitle: [Ferry\n---\n", "utf-8")
    (news / "2026-03-02-ferry-1.md").write_text("---\ntitle: &name Ferry\n---\n", "utf-8")
    (news / "2026-03-03-ferry-2.md").write_bytes(b"---\ntitle: Ferry \xff\n---\n")
    (news / "2026-03-04-ferry-3.md").write_text("---\ntitle: a\n---\n" + 2_000_000 * "x", "utf-8")
    rows = first_rows(folder, 100)
    assert [row.title for row in rows] == ["Regatta", "Ferry 4", "Ferry 5"]
    assert len(listed(folder)) == 7


def test_it_looks_at_few_files_where_none_is_plain(folder: Path) -> None:
    for file in (folder / "_news").iterdir():
        file.write_text("---\ntitle: &name Ferry\n---\n", "utf-8")
    (folder / "_events" / "regatta.md").write_text("---\ntitle: &name Regatta\n---\n", "utf-8")
    (folder / "_news" / "2026-03-09-last.md").write_text("---\ntitle: Last\n---\n", "utf-8")
    assert first_rows(folder, 2) == []
    assert [row.title for row in first_rows(folder, 3)] == ["Last"]


def test_a_file_that_may_not_be_read_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "regatta.md":
            raise PermissionError(path)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert [row.title for row in first_rows(folder, 1)] == ["Ferry 0"]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert first_rows(tmp_path / "nowhere", 100) == []
