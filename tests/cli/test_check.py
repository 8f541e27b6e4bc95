from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor.cli.main import main

RECORD = """\
---
title: {title}
excerpt: "Text"
publishedDateTime: 2021-12-17T10:49:00Z
webUrl: "https://example.org/{name}"
topics:
  - AI
images:
  - url: "https://example.org/a.jpg"
---
"""

Out = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    site = tmp_path / "site"
    (site / "_news").mkdir(parents=True)
    (site / "_config.yml").write_text("title: x\n")
    write(site, "sound", "Sound")
    write(site, "spaced", '" Spaced "')
    return site


def write(site: Path, name: str, title: str) -> Path:
    path = site / "_news" / f"2021-12-17-{name}.md"
    path.write_bytes(RECORD.format(title=title, name=name).encode())
    return path


SPACED = "_news/2021-12-17-spaced.md"


def test_text(folder: Path, capsys: Out) -> None:
    assert main(["check", str(folder)]) == 1
    out, err = capsys.readouterr()
    message = "title: The title begins and ends with white space. [text-whitespace]"
    assert out == f"{SPACED}:2: warning: {message}\n"
    assert err == "0 errors, 1 warnings, 0 notes in 2 records\n"


def test_json(folder: Path, capsys: Out) -> None:
    assert main(["check", str(folder), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "rule": "text-whitespace",
            "severity": "warning",
            "path": SPACED,
            "line": 2,
            "field": "title",
            "message": "The title begins and ends with white space.",
            "fixable": True,
        }
    ]


def test_github(folder: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert main(["check", "site", "--format", "github"]) == 1
    message = "title: The title begins and ends with white space."
    out = capsys.readouterr().out
    assert out == f"::warning file=site/{SPACED},line=2,title=text-whitespace::{message}\n"


def test_clean_and_notes(folder: Path, capsys: Out) -> None:
    (folder / SPACED).unlink()
    assert main(["check", str(folder), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    path = write(folder, "sound", "Sound")
    path.write_bytes(path.read_bytes().replace(b'"Text"', b'"Text ..."'))
    assert main(["check", str(folder)]) == 0
    assert "info: excerpt" in capsys.readouterr().out


def test_single_files_know_their_site(folder: Path, capsys: Out, monkeypatch: object) -> None:
    twin = write(folder, "twin", "Twin")
    twin.write_bytes(twin.read_bytes().replace(b"/twin", b"/sound"))
    assert main(["check", str(twin)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{twin.as_posix()}:5: warning: webUrl: The same page")
    assert out.count("\n") == 1


def test_rules_by_name(folder: Path, capsys: Out) -> None:
    assert main(["check", str(folder), "--rule", "image-missing", "--rule", "url-invalid"]) == 0
    assert main(["check", str(folder), "--rule", "no-such"]) == 2
    assert "no rule no-such" in capsys.readouterr().err


def test_a_broken_file(folder: Path, capsys: Out) -> None:
    (folder / SPACED).write_text('---\ntitle: x\nexcerpt: "never closed\n---\n')
    assert main(["check", str(folder)]) == 1
    assert capsys.readouterr().out.startswith(f"{SPACED}:3: error: The quoted text that begins")


def test_fix_changes_only_what_it_must(folder: Path, capsys: Out) -> None:
    before = (folder / SPACED).read_bytes()
    sound = (folder / "_news/2021-12-17-sound.md").stat().st_mtime_ns
    assert main(["check", str(folder), "--fix"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert f"{SPACED}:2: title: repaired [text-whitespace]" in err
    assert (folder / SPACED).read_bytes() == before.replace(b'" Spaced "', b'"Spaced"')
    assert (folder / "_news/2021-12-17-sound.md").stat().st_mtime_ns == sound
    assert main(["check", str(folder), "--fix"]) == 0
    assert "repaired" not in capsys.readouterr().err


def test_a_repaired_title_is_repaired_in_its_copies_too(folder: Path, capsys: Out) -> None:
    copy = 'related:\n  - title: "Chinaâ€™s"\n    webUrl: "https://example.org/z"\n---\n'
    sound = folder / "_news/2021-12-17-sound.md"
    sound.write_text(sound.read_text().replace("\n---\n", f"\n{copy}"), "utf-8")
    last = write(folder, "z", '"â€œChinaâ€™s&amp;"')
    last.write_text(last.read_text("utf-8").replace("&amp;", " &amp; India"), "utf-8")
    assert main(["check", str(folder), "--fix"]) == 0
    assert 'title: "“China’s & India"' in last.read_text("utf-8")
    assert '  - title: "“China’s & India"' in sound.read_text("utf-8")


def test_diff_writes_nothing(folder: Path, capsys: Out) -> None:
    before = (folder / SPACED).read_bytes()
    assert main(["check", str(folder), "--fix", "--diff"]) == 1
    out, err = capsys.readouterr()
    assert '-title: " Spaced "\n+title: "Spaced"\n' in out
    assert "repaired" not in err
    assert (folder / SPACED).read_bytes() == before


def test_a_baseline_passes_over_what_was_there(folder: Path, capsys: Out) -> None:
    baseline = folder.parent / "baseline.json"
    assert main(["check", str(folder), "--write-baseline", str(baseline)]) == 0
    assert main(["check", str(folder), "--baseline", str(baseline)]) == 0
    path = folder / SPACED
    path.write_bytes(path.read_bytes().replace(b"---\ntitle", b"---\n# one line more\ntitle", 1))
    assert main(["check", str(folder), "--baseline", str(baseline)]) == 0
    capsys.readouterr()
    path.write_bytes(path.read_bytes().replace(b'"Text"', b'""'))
    assert main(["check", str(folder), "--baseline", str(baseline)]) == 1
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[["a"]]', "[" * 100_000])
def test_what_is_no_baseline(text: str, folder: Path, capsys: Out) -> None:
    baseline = folder.parent / "baseline.json"
    baseline.write_text(text)
    assert main(["check", str(folder), "--baseline", str(baseline)]) == 2
    assert "is no baseline" in capsys.readouterr().err


def test_wrong_use(folder: Path, capsys: Out) -> None:
    assert main(["check"]) == 2
    assert main(["check", str(folder / "gone")]) == 2
    assert main(["check", str(folder), "--format", "xml"]) == 2
    assert main(["check", str(folder), "--baseline", str(folder / "gone")]) == 2


class TestSettings:
    def test_off_and_other_severities(self, folder: Path, capsys: Out) -> None:
        settings = folder / "copydesk.yaml"
        settings.write_text("checks:\n  text-whitespace: off\n  of-a-later-version: error\n")
        assert main(["check", str(folder)]) == 0
        settings.write_text("checks: {text-whitespace: info}\n")
        assert main(["check", str(folder)]) == 0
        settings.write_text("checks:\n  text-whitespace: error\n")
        assert main(["check", str(folder)]) == 1
        assert ":2: error: title" in capsys.readouterr().out

    def test_beside_schemas(self, folder: Path, capsys: Out) -> None:
        schema = "name: own\nlabel: Own\nfolders: [_news]\nfields:\n  - {key: title, kind: line}\n"
        checks = "checks:\n  text-whitespace: off\n  key-unknown: warning\n"
        (folder / "copydesk.yaml").write_text(f"{schema}---\n{checks}")
        assert main(["check", str(folder), "--rule", "key-unknown"]) == 1
        assert "of the kind “Own” have no key excerpt" in capsys.readouterr().out
        assert main(["check", str(folder), "--rule", "text-whitespace"]) == 1

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("checks: [", "line 2, column 1"),
            ("checks: 7\n", "line 1, column 9"),
            ("checks:\n  text-whitespace: loud\n", "line 2, column 20"),
            ("name: a\nlabel: A\n---\nchecks:\n  text-whitspace: off\n", "line 5, column 3"),
            ("name: a\nlabel: A\n---\nname: b\nlabel: {}\n", "line 5, column 8"),
            ("checks: {}\n---\nchoices: {type: blog}\n", "line 3, column 17"),
        ],
    )
    def test_wrong_settings(self, text: str, place: str, folder: Path, capsys: Out) -> None:
        (folder / "copydesk.yaml").write_text(text)
        assert main(["check", str(folder)]) == 2
        error = capsys.readouterr().err
        assert "copydesk.yaml" in error
        assert place in error
