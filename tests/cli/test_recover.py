"""`copydesk recover`, and `edit --folder`, which is a change that it can take back."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.cli.main import main
from editor.library.batch import Plan, carry_out, plan
from editor.library.journal import Journal
from editor.library.library import Library
from editor.record import Set

RECORD = """---
title: "{}"
heat: {}
published: false
---
"""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    news = tmp_path / "site" / "_news"
    news.mkdir(parents=True)
    (news.parent / "_config.yml").write_text("title: Test\n", "utf-8")
    for number in range(4):
        (news / f"{number}.md").write_text(RECORD.format(number, number), "utf-8")
    return news.parent


def contents(site: Path) -> list[str]:
    return [path.read_text("utf-8") for path in sorted((site / "_news").iterdir())]


def cut_short(site: Path) -> None:
    library = Library(site)
    names = [f"_news/{number}.md" for number in range(4)]
    wanted = plan(library, names, lambda path, document: [Set("published", True)])
    with Journal(site) as journal:
        journal.begin("Publish 4 records", wanted.splices)
        carry_out(library, Plan(wanted.splices[:1]))
    (site / "_news" / ".copydesk-0123456789ab.tmp").write_text("half")


def test_nothing_left_behind(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recover", str(site)]) == 0
    assert "no change of many records was cut short" in capsys.readouterr().out


def test_it_says_what_was_left_and_touches_no_record(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cut_short(site)
    records = contents(site)[1:]
    assert main(["recover", str(site)]) == 1
    said = capsys.readouterr().out
    assert "temporary files removed: 1" in said
    assert "“Publish 4 records” of " in said
    assert "was cut short: 1 of 4 records are written" in said
    assert contents(site) == records


def test_resume(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut_short(site)
    assert main(["recover", str(site), "--resume"]) == 0
    assert all("published: true" in text for text in contents(site))
    assert main(["recover", str(site)]) == 0


def test_rollback(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(site)
    cut_short(site)
    assert main(["recover", str(site), "--rollback"]) == 0
    assert contents(site) == before
    assert main(["recover", str(site)]) == 0


def test_a_record_changed_since_is_named(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut_short(site)
    (site / "_news" / "2.md").write_text("somebody's work")
    assert main(["recover", str(site), "--resume"]) == 1
    assert "_news/2.md: it was changed since" in capsys.readouterr().out
    assert (site / "_news" / "2.md").read_text() == "somebody's work"


def test_wrong_use(site: Path) -> None:
    assert main(["recover", str(site / "nowhere")]) == 2
    assert main(["recover", str(site), "--resume", "--rollback"]) == 2


def test_edit_found_is_one_change_that_can_be_taken_back(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(site)
    step = ["edit", "--folder", str(site), "--query", "heat:>1", "--set", "published=true"]
    assert main([*step, "--diff"]) == 0
    said = capsys.readouterr()
    assert said.out.count("+published: true") == 2
    assert "would change 2 of 2 files" in said.err
    assert contents(site) == before
    assert main(step) == 0
    assert "changed 2 of 2 files" in capsys.readouterr().err
    assert sum("published: true" in text for text in contents(site)) == 2
    with Journal(site) as journal:
        (batch,) = journal.batches()
        assert (batch.text, batch.records) == ("copydesk edit: 2 records", 2)
