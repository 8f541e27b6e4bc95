"""`copydesk merge` as git's merge driver, and its installation in a working copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor.cli.main import main

BASE = """\
---
title: "Old"
heat: -1 # not measured
published: false

topics:
  - AI
---

Body
"""
OURS = BASE.replace('"Old"', '"Ours"')
THEIRS = BASE.replace("heat: -1", "heat: 50").replace("  - AI\n", "  - AI\n  - Edge\n")
BOTH = THEIRS.replace('"Old"', '"Ours"')

Out = pytest.CaptureFixture[str]


@pytest.fixture
def three(tmp_path: Path) -> list[str]:
    for name, text in (("base", BASE), ("ours", OURS), ("theirs", THEIRS)):
        (tmp_path / f"{name}.md").write_bytes(text.encode())
    return [str(tmp_path / f"{name}.md") for name in ("base", "ours", "theirs")]


def test_both_changes_land_in_ours(three: list[str], capsys: Out) -> None:
    assert main(["merge", *three]) == 0
    base, ours, theirs = (Path(path).read_bytes().decode() for path in three)
    assert (base, ours, theirs) == (BASE, BOTH, THEIRS)


def test_a_conflict_is_exit_1_and_told_without_markers(three: list[str], capsys: Out) -> None:
    Path(three[2]).write_bytes(THEIRS.replace('"Old"', '"Theirs"').encode())
    assert main(["merge", *three]) == 1
    out = capsys.readouterr()
    told = out.out + out.err
    assert "title" in told
    assert "Ours" in told
    assert "Theirs" in told
    assert Path(three[1]).read_bytes().decode() == BOTH


@pytest.mark.parametrize("which", [0, 1, 2])
def test_an_unreadable_side_is_exit_2_and_ours_is_not_written(
    three: list[str], capsys: Out, which: int
) -> None:
    Path(three[which]).write_bytes(b"---\ntitle: 'open\n---\n")
    before = Path(three[1]).read_bytes()
    assert main(["merge", *three]) == 2
    assert Path(three[1]).read_bytes() == before
    assert capsys.readouterr().err.strip()


def test_a_missing_side_is_exit_2(three: list[str], capsys: Out) -> None:
    assert main(["merge", three[0], three[1], three[2] + ".none"]) == 2
    assert Path(three[1]).read_bytes() == OURS.encode()


def git(folder: Path, *arguments: str, code: int = 0) -> str:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def working_copy(tmp_path: Path) -> Path:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    folder = tmp_path / "a site"
    (folder / "_news").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "_news" / "record.md").write_bytes(BASE.encode())
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "base")
    return folder


def branch(folder: Path, theirs: str, ours: str) -> None:
    record = folder / "_news" / "record.md"
    git(folder, "checkout", "-q", "-b", "theirs")
    record.write_bytes(theirs.encode())
    git(folder, "commit", "-q", "-a", "-m", "theirs")
    git(folder, "checkout", "-q", "main")
    record.write_bytes(ours.encode())
    git(folder, "commit", "-q", "-a", "-m", "ours")


def test_git_merges_records_with_it(
    working_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(working_copy)
    assert main(["merge", "--install"]) == 0
    told = capsys.readouterr().out
    assert ".gitattributes" in told
    assert ".md" in (working_copy / ".gitattributes").read_text()
    git(working_copy, "add", ".gitattributes")
    git(working_copy, "commit", "-q", "-m", "attributes")
    branch(working_copy, BASE.replace("heat: -1", "heat: 50"), BASE.replace('"Old"', '"Ours"'))
    root = Path(__file__).resolve().parents[2]
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    git(working_copy, "merge", "-q", "theirs", "-m", "both")
    merged = (working_copy / "_news" / "record.md").read_bytes().decode()
    assert merged == BASE.replace("heat: -1", "heat: 50").replace('"Old"', '"Ours"')


def test_installing_twice_is_installing_once(
    working_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(working_copy)
    (working_copy / ".gitattributes").write_bytes(b"*.png binary\n")
    assert main(["merge", "--install"]) == 0
    once = (working_copy / ".gitattributes").read_bytes()
    config = (working_copy / ".git" / "config").read_bytes()
    assert once.startswith(b"*.png binary\n")
    assert main(["merge", "--install"]) == 0
    assert (working_copy / ".gitattributes").read_bytes() == once
    assert (working_copy / ".git" / "config").read_bytes() == config


def test_uninstalling_restores(
    working_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(working_copy)
    (working_copy / ".gitattributes").write_bytes(b"*.png binary\n")
    before = git(working_copy, "config", "--local", "--list")
    assert main(["merge", "--install"]) == 0
    assert git(working_copy, "config", "--local", "--list") != before
    assert main(["merge", "--uninstall"]) == 0
    assert (working_copy / ".gitattributes").read_bytes() == b"*.png binary\n"
    assert git(working_copy, "config", "--local", "--list") == before
    assert main(["merge", "--uninstall"]) == 0


def test_uninstalling_takes_away_the_file_that_it_made(
    working_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(working_copy)
    assert main(["merge", "--install"]) == 0
    assert main(["merge", "--uninstall"]) == 0
    assert not (working_copy / ".gitattributes").exists()


def test_outside_of_a_working_copy_it_is_exit_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["merge", "--install"]) == 2
    assert capsys.readouterr().err.strip()
    assert not (tmp_path / ".gitattributes").exists()
