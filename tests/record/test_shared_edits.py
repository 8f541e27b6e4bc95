"""The real edits beside the project: each gives the real later record, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from editor.cli.main import main
from editor.record import Document, Remove, Set

NUMBERS = [f"{number:03}" for number in range(1, 130)]


def steps(folder: Path) -> list[object]:
    entries: Sequence[dict[str, object]] = yaml.safe_load(
        (folder / "edits.yaml").read_text("utf-8")
    )
    return [
        Set(str(entry["set"]), entry["value"]) if "set" in entry else Remove(str(entry["remove"]))
        for entry in entries
    ]


def test_there_are_as_many_edits_as_this_file_tries(real_edits: Path) -> None:
    assert sorted(path.name for path in real_edits.iterdir() if path.is_dir()) == NUMBERS


@pytest.mark.parametrize("number", NUMBERS)
def test_the_document_becomes_the_later_record(real_edits: Path, number: str) -> None:
    folder = real_edits / number
    document = Document.from_bytes((folder / "before.md").read_bytes())
    edited = document.edit(steps(folder))
    assert edited.to_bytes().decode() == (folder / "after.md").read_text("utf-8")


@pytest.mark.parametrize("number", NUMBERS)
def test_the_steps_one_by_one_backwards_become_the_same(real_edits: Path, number: str) -> None:
    folder = real_edits / number
    document = Document.from_bytes((folder / "before.md").read_bytes())
    for step in reversed(steps(folder)):
        document = Document.from_bytes(document.edit([step]).to_bytes())
    assert document.to_bytes() == (folder / "after.md").read_bytes()


@pytest.mark.parametrize("number", NUMBERS)
def test_the_later_values_are_what_pyyaml_reads(real_edits: Path, number: str) -> None:
    data = (real_edits / number / "after.md").read_bytes()
    front = data.decode().split("---\n")[1]
    assert Document.from_bytes(data).value() == yaml.load(front, Loader=yaml.CSafeLoader)


def test_the_command_line_makes_the_same_files(real_edits: Path, tmp_path: Path) -> None:
    for number in NUMBERS:
        folder = real_edits / number
        record = tmp_path / f"{number}.md"
        shutil.copyfile(folder / "before.md", record)
        assert main(["edit", str(record), "--edits", str(folder / "edits.yaml")]) == 0
        assert record.read_bytes() == (folder / "after.md").read_bytes(), number
