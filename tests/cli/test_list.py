from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from editor.cli import list as list_command

RECORD = "---\ntitle: {}\nquality: {}\npublished: {}\npublishedDateTime: {}T10:00:00Z\n---\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    news = tmp_path / "site" / "_news"
    news.mkdir(parents=True)
    (news.parent / "_config.yml").write_text("title: x\n")
    (news / "old.md").write_text(RECORD.format("Old story", 10, "true", "2020-01-02"))
    (news / "new.md").write_text(RECORD.format('"New “one”"', 70, "false", "2021-12-17"), "utf-8")
    (news / "torn.md").write_text("---\ntitle: x\n")
    return news.parent


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    list_command.add_parser(parser.add_subparsers())
    parsed = parser.parse_args(["list", *arguments])
    code: int = parsed.run(parsed)
    return code


Out = pytest.CaptureFixture[str]


def test_the_newest_first(folder: Path, capsys: Out) -> None:
    assert run(str(folder)) == 0
    new, old, torn = capsys.readouterr().out.splitlines()
    assert new == "2021-12-17  draft      _news/new.md  New “one”"
    assert old.startswith("2020-01-02  published  _news/old.md")
    assert torn.startswith("-           -          _news/torn.md  ! ")


def test_nothing_reaches_the_terminal_but_text(folder: Path, capsys: Out) -> None:
    path = folder / "_news/old.md"
    path.write_text(path.read_text().replace("Old story", '"\\e[31mOld"'))
    run(str(folder), "--query", "quality:10")
    assert "\u001b" not in capsys.readouterr().out


def test_a_query_and_an_order(folder: Path, capsys: Out) -> None:
    assert run(str(folder), "--query", "quality:>5", "--sort", "quality") == 0
    assert [line.split()[2] for line in capsys.readouterr().out.splitlines()] == [
        "_news/new.md",
        "_news/old.md",
    ]
    assert run(str(folder), "--query", "is:broken", "--sort=-date") == 0
    assert "_news/torn.md" in capsys.readouterr().out


def test_what_fits_best_comes_first(folder: Path, capsys: Out) -> None:
    (folder / "_news/long.md").write_text("---\ntitle: Some\nexcerpt: on one and other\n---\n")
    assert run(str(folder), "--query", "one", "--sort", "relevance") == 0
    assert [line.split()[2] for line in capsys.readouterr().out.splitlines()] == [
        "_news/new.md",
        "_news/long.md",
    ]


def test_json_has_every_column(folder: Path, capsys: Out) -> None:
    new = folder / "_news" / "new.md"
    text = new.read_text("utf-8").replace("quality:", "excerpt: Words for the List.\nquality:")
    new.write_text(text, "utf-8")
    assert run(str(folder), "--json", "--query", "is:draft") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["title"] == "New “one”"
    assert row["type"] == ""
    assert (row["quality"], row["published"], row["topics"]) == (70, False, [])
    assert row["excerpt"] == "Words for the List."
    assert not {"folded", "spelling"} & row.keys()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--query", "a colour:red"], "character 3: there is no field"),
        (["--query", "a colour:red"], "  a colour:red\n    ^^^^^^\n"),
        (["--query", "a OR"], "character 5"),
        (["--sort", "colour"], "There is no order 'colour'"),
    ],
)
def test_a_wrong_query_is_explained(
    folder: Path, capsys: Out, arguments: list[str], message: str
) -> None:
    assert run(str(folder), *arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err


def test_a_missing_folder(tmp_path: Path, capsys: Out) -> None:
    assert run(str(tmp_path / "nowhere")) == 2
    assert "is not a folder" in capsys.readouterr().err


def test_what_the_checks_find(folder: Path, capsys: Out) -> None:
    assert run(str(folder), "--query", "problem:excerpt-missing -problem:unreadable") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    (folder / "copydesk.yaml").write_text("checks:\n  excerpt-missing: off\n")
    assert run(str(folder), "--query", "problem:excerpt-missing") == 0
    assert capsys.readouterr().out == ""
