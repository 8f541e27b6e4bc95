from __future__ import annotations

from pathlib import Path

import pytest

from editor.cli.main import main
from editor.library.library import Library
from editor.record.schema import Kind

POST = """\
---
layout: post
title: "Walk {n}"
date: 2024-03-{n:02}
tags: [walks, {tag}]
---
"""
PAGE = "---\ntitle: Page {n}\nmenu: main\nweight: {n}\n---\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    site = tmp_path / "site"
    (site / "posts").mkdir(parents=True)
    for n in range(1, 10):
        (site / "posts" / f"{n}.md").write_text(POST.format(n=n, tag="snow" if n % 2 else "rain"))
        (site / f"{n}.md").write_text(PAGE.format(n=n))
    return site


Out = pytest.CaptureFixture[str]


def test_what_is_printed_can_be_kept(folder: Path, capsys: Out) -> None:
    before = {path: Library(folder).schema_for(path) for path in ("posts/1.md", "1.md")}
    assert main(["schema", str(folder)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("# Which fields")
    assert "# The records in posts\n" in text
    assert "# All other records\n" in text
    assert "\n---\n" in text
    (folder / "copydesk.yaml").write_text(text, "utf-8")
    after = Library(folder).schemas
    assert after.problem == ""
    for path, schema in before.items():
        assert after.for_record(path) == schema
        assert not after.for_record(path).guessed
    assert main(["schema", str(folder)]) == 0
    assert capsys.readouterr().out == ""


def test_the_comment_names_every_kind(folder: Path, capsys: Out) -> None:
    main(["schema", str(folder)])
    comment = capsys.readouterr().out.partition("\nname:")[0]
    assert all(line.startswith("#") for line in comment.splitlines() if line)
    assert {*Kind} <= {word.strip(",") for word in comment.split()}
    assert max(map(len, comment.splitlines())) <= 100


def test_the_known_ones_are_printed_when_asked_for(tmp_path: Path, capsys: Out) -> None:
    events = tmp_path / "_events"
    events.mkdir()
    (events / "a.md").write_text("---\nname: A\nwebsite: https://a.example\n---\n")
    assert main(["schema", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "--all" in printed.err
    assert main(["schema", "--all", str(tmp_path)]) == 0
    assert "\nname: event\n" in capsys.readouterr().out


def test_no_records_have_no_fields(tmp_path: Path, capsys: Out) -> None:
    assert main(["schema", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert (printed.out, bool(printed.err)) == ("", True)


def test_no_such_folder_and_a_broken_file_of_its_own(folder: Path, capsys: Out) -> None:
    assert main(["schema", str(folder / "nowhere")]) == 2
    assert "not a folder" in capsys.readouterr().err
    (folder / "copydesk.yaml").write_text("name: [")
    assert main(["schema", str(folder)]) == 2
    assert "copydesk.yaml" in capsys.readouterr().err


def test_many_files_are_edited_by_one_look_at_their_site(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Path] = []
    before = Library.__init__

    def noted(self: Library, of: Path, data_folder: Path | None = None) -> None:
        looks.append(of)
        before(self, of, data_folder)

    monkeypatch.setattr(Library, "__init__", noted)
    files = [str(path) for path in sorted((folder / "posts").iterdir())]
    assert main(["edit", *files, "--set", "layout=wide"]) == 0
    assert len(looks) == 1
    assert (folder / "posts/1.md").read_text().startswith("---\nlayout: wide\ntitle:")
