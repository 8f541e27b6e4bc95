"""`copydesk show`, `get` and `edit`: exit codes, output, and what is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from editor.cli.main import main

RECORD = """\
---
category: news
title: "Old “title”" # working title
publishedDateTime: 2021-12-17T10:49:00Z
heat: -1
published: false

provider:
  name: South China
  domain: example.org

topics:
  - AI
  - Cloud
---

Body
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.md"
    path.write_bytes(RECORD.encode())
    return path


Out = pytest.CaptureFixture[str]


def test_show_names_every_key(record: Path, capsys: Out) -> None:
    assert main(["show", str(record)]) == 0
    shown = capsys.readouterr().out
    for word in ("category", "Old “title”", "South China", "Cloud", "2021-12-17"):
        assert word in shown
    assert record.read_text("utf-8") == RECORD


def test_show_json_is_json_of_all_values(record: Path, capsys: Out) -> None:
    assert main(["show", str(record), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["title"] == "Old “title”"
    assert shown["heat"] == -1
    assert shown["published"] is False
    assert shown["topics"] == ["AI", "Cloud"]
    assert shown["provider"]["domain"] == "example.org"
    assert str(shown["publishedDateTime"]).startswith("2021-12-17")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("category", "news"),
        ("title", "Old “title”"),
        ("heat", -1),
        ("published", False),
        ("provider.name", "South China"),
        ("topics[1]", "Cloud"),
        ("topics", ["AI", "Cloud"]),
    ],
)
def test_get_prints_the_value(record: Path, capsys: Out, path: str, expected: object) -> None:
    assert main(["get", str(record), path]) == 0
    assert yaml.safe_load(capsys.readouterr().out) == expected


def test_get_of_a_missing_value(record: Path, capsys: Out) -> None:
    assert main(["get", str(record), "provider.size"]) in (1, 2)
    out = capsys.readouterr()
    assert out.out == ""
    assert "provider.size" in out.err


@pytest.mark.parametrize(
    ("arguments", "before", "after"),
    [
        (["--set", "title=New"], '"Old “title”"', '"New"'),
        (["--set", "heat=50"], "heat: -1", "heat: 50"),
        (["--set", "published=true"], "published: false", "published: true"),
        (["--set", "provider.name=A = B"], "South China", "A = B"),
        (["--set", "topics[0]=IoT"], "- AI", "- IoT"),
        (["--set", "topics=[AI, Cloud, Edge]"], "  - Cloud\n", "  - Cloud\n  - Edge\n"),
        (
            ["--set", "publishedDateTime=2022-01-02T03:04:05Z"],
            "2021-12-17T10:49:00Z",
            "2022-01-02T03:04:05Z",
        ),
        (["--remove", "heat"], "heat: -1\n", ""),
        (["--remove", "topics[0]"], "  - AI\n", ""),
        (["--set", "heat=1", "--remove", "category"], "", ""),
    ],
)
def test_edit_changes_only_that(
    record: Path, capsys: Out, arguments: list[str], before: str, after: str
) -> None:
    assert main(["edit", str(record), *arguments]) == 0
    expected = (
        RECORD.replace(before, after, 1)
        if before
        else RECORD.replace("heat: -1", "heat: 1").replace("category: news\n", "")
    )
    assert record.read_bytes().decode() == expected


def test_edit_from_a_file(record: Path, tmp_path: Path, capsys: Out) -> None:
    edits = tmp_path / "edits.yaml"
    edits.write_text(
        "# a comment\n- set: title\n  value: New\n- remove: heat\n- set: topics\n  value: [AI]\n"
    )
    assert main(["edit", str(record), "--edits", str(edits)]) == 0
    expected = (
        RECORD.replace("Old “title”", "New").replace("heat: -1\n", "").replace("  - Cloud\n", "")
    )
    assert record.read_bytes().decode() == expected


def test_a_dry_run_shows_the_difference_and_writes_nothing(record: Path, capsys: Out) -> None:
    before = record.stat()
    assert main(["edit", str(record), "--set", "heat=50", "--diff"]) in (0, 1)
    shown = capsys.readouterr().out.splitlines()
    assert "-heat: -1" in shown
    assert "+heat: 50" in shown
    assert len([line for line in shown if line[:1] in "+-" and line[:3] not in ("+++", "---")]) == 2
    after = record.stat()
    assert record.read_bytes() == RECORD.encode()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_an_edit_that_changes_nothing_writes_nothing(record: Path, capsys: Out) -> None:
    before = record.stat()
    assert main(["edit", str(record), "--set", "heat=-1"]) == 0
    after = record.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_many_files_at_once(tmp_path: Path, capsys: Out) -> None:
    files = [tmp_path / f"{number}.md" for number in range(3)]
    for file in files:
        file.write_bytes(RECORD.encode())
    assert main(["edit", *map(str, files), "--set", "published=true"]) == 0
    for file in files:
        assert file.read_bytes().decode() == RECORD.replace("published: false", "published: true")


def test_a_bad_file_among_good_ones(tmp_path: Path, capsys: Out) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_bytes(RECORD.encode())
    bad.write_bytes(b"---\ntitle: 'open\n---\n")
    assert main(["edit", str(good), str(bad), "--set", "heat=1"]) == 2
    assert bad.read_bytes() == b"---\ntitle: 'open\n---\n"
    assert "bad.md" in capsys.readouterr().err


def test_windows_line_ends_and_the_mark_stay(record: Path, capsys: Out) -> None:
    data = b"\xef\xbb\xbf" + RECORD.replace("\n", "\r\n").encode()
    record.write_bytes(data)
    assert main(["edit", str(record), "--set", "heat=50"]) == 0
    assert record.read_bytes() == data.replace(b"heat: -1", b"heat: 50")


WRONG = [
    ["edit", "FILE", "--set", "heat"],
    ["edit", "FILE", "--set", "heat=[1"],
    ["edit", "FILE", "--set", "title.x=1"],
    ["edit", "FILE", "--set", "topics[9]=1"],
    ["edit", "FILE", "--remove", "missing"],
    ["edit", "FILE", "--edits", "no-such-file.yaml"],
    ["edit", "no-such-file.md", "--set", "heat=1"],
    ["show", "no-such-file.md"],
    ["get", "no-such-file.md", "title"],
    ["get", "FILE", "a..b"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_use_is_told_and_nothing_is_written(
    record: Path, capsys: Out, arguments: list[str]
) -> None:
    words = [str(record) if word == "FILE" else word for word in arguments]
    assert main(words) in (1, 2)
    out = capsys.readouterr()
    assert out.err.strip()
    assert "Traceback" not in out.err
    assert record.read_bytes() == RECORD.encode()


@pytest.mark.parametrize(
    "content",
    [
        "- just\n- a list\n",
        "set: title\n",
        "- set: title\n",
        "- put: x\n  value: 1\n",
        "[",
        "- set: 1\n  value: 2\n",
        "- 1\n",
        "",
        "- set: heat\n  remove: heat\n  value: 1\n",
    ],
)
def test_a_file_of_edits_that_is_none(
    record: Path, tmp_path: Path, capsys: Out, content: str
) -> None:
    edits = tmp_path / "edits.yaml"
    edits.write_text(content)
    code = main(["edit", str(record), "--edits", str(edits)])
    out = capsys.readouterr()
    assert "Traceback" not in out.err
    if content:
        assert code == 2
        assert out.err.strip()
    assert record.read_bytes() == RECORD.encode()


BROKEN = {
    "empty": b"",
    "no closing fence": b"---\ntitle: a\n",
    "bad YAML": b"---\ntitle: 'a\n---\n",
    "bad UTF-8": b"---\ntitle: \xff\n---\n",
    "UTF-16": "\ufeff---\ntitle: a\n---\n".encode("utf-16-le"),
    "a list": b"---\n- a\n---\n",
    "brackets": b"---\na: " + b"[" * 50_000 + b"\n---\n",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
@pytest.mark.parametrize("command", ["show", "get", "edit"])
def test_an_unreadable_file_is_exit_2(
    tmp_path: Path, capsys: Out, data: bytes, command: str
) -> None:
    path = tmp_path / "broken.md"
    path.write_bytes(data)
    more = {"show": [], "get": ["title"], "edit": ["--set", "title=new"]}[command]
    assert main([command, str(path), *more]) == 2
    out = capsys.readouterr()
    assert "broken.md" in out.err
    assert "Traceback" not in out.err
    assert path.read_bytes() == data


def test_a_locked_value_is_refused_with_its_line(record: Path, capsys: Out) -> None:
    text = RECORD.replace("heat: -1", "heat: &mark -1")
    record.write_bytes(text.encode())
    assert main(["edit", str(record), "--set", "heat=1"]) in (1, 2)
    assert "5" in capsys.readouterr().err
    assert record.read_bytes() == text.encode()
    assert main(["edit", str(record), "--set", "published=true"]) == 0


def test_the_module_is_a_command(record: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "editor", "get", str(record), "title"],
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout.strip()) == (0, "Old “title”")


@pytest.mark.parametrize("command", ["show", "get", "edit", "merge"])
def test_each_command_has_help(capsys: Out, command: str) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert command in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_terminal_can_show_any_record(record: Path, encoding: str) -> None:
    record.write_bytes(RECORD.replace("Old", "中文 😀").encode())
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for words in (["show"], ["get"], ["edit", "--diff", "--set", "title=é"]):
        command = [sys.executable, "-m", "editor", words[0], str(record), *words[1:]]
        if words == ["get"]:
            command.append("title")
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
        assert done.stdout
