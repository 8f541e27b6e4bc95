from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from editor.cli import index as index_command
from editor.library import library as library_module


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(library_module, "_SETTLED", -1)  # trust what was written just now
    news = tmp_path / "site" / "_news"
    news.mkdir(parents=True)
    (news / "a.md").write_text("---\ntitle: a\n---\n")
    (news / "torn.md").write_text("---\ntitle: x\n")
    return news.parent


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    index_command.add_parser(parser.add_subparsers())
    parsed = parser.parse_args(["index", *arguments])
    code: int = parsed.run(parsed)
    return code


Out = pytest.CaptureFixture[str]


def figures(capsys: Out, *arguments: str) -> dict[str, object]:
    assert run(*arguments, "--json") == 0
    result: dict[str, object] = json.loads(capsys.readouterr().out)
    return result


def test_figures(folder: Path, capsys: Out) -> None:
    first = figures(capsys, str(folder))
    assert (first["records"], first["read"]) == (2, 2)
    assert isinstance(first["seconds"], float)
    (skipped,) = first["skipped"]  # type: ignore[misc]
    assert skipped["path"] == "_news/torn.md"
    assert "no closing --- line" in skipped["reason"]
    assert Path(str(first["index"])).is_file()


def test_only_what_changed_is_read_unless_told(folder: Path, capsys: Out) -> None:
    figures(capsys, str(folder))
    assert figures(capsys, str(folder))["read"] == 0
    assert figures(capsys, str(folder), "--rebuild")["read"] == 2


def test_text_for_a_person(folder: Path, capsys: Out) -> None:
    assert run(str(folder)) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("2 records, 2 files read, 0.")
    assert second.startswith("skipped _news/torn.md: ")


def test_a_missing_folder(tmp_path: Path, capsys: Out) -> None:
    assert run(str(tmp_path / "nowhere")) == 2
    assert "is not a folder" in capsys.readouterr().err
