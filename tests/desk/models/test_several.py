from __future__ import annotations

from collections import Counter
from pathlib import Path
from threading import Event

import pytest

from editor.desk.models.several import gather
from editor.library.library import Library
from editor.record import Document

FIRST, SECOND, THIRD, FOURTH = (f"_news/2026-11-{20 - n}-trams-{n}.md" for n in range(1, 5))
BROKEN = "_news/2026-11-01-broken.md"


@pytest.fixture
def library(site: Path, tmp_path: Path) -> Library:
    return Library(site, tmp_path / "data")


def change(library: Library, path: str, old: bytes, new: bytes) -> None:
    file = library.folder / path
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new))


def test_common_values_are_those_that_every_record_has(library: Library) -> None:
    found = gather(library, [FIRST, SECOND, FOURTH], {}, Event())
    assert found.count == 3
    assert found.values["quality"] == 62
    assert found.values["provider"] == {"name": "Harbour Wire", "domain": "harbourwire.example"}
    assert {"title", "webUrl", "published"} <= found.differing
    assert not found.differing & found.values.keys()
    assert "originalUrl" not in found.differing | found.values.keys()


def test_a_key_that_only_some_have_differs(library: Library) -> None:
    change(library, SECOND, b"quality: 62\n", b"")
    for paths in ([FIRST, SECOND], [SECOND, FIRST]):
        assert "quality" in gather(library, paths, {}, Event()).differing


def test_a_number_is_not_the_text_that_reads_the_same(library: Library) -> None:
    change(library, SECOND, b"quality: 62", b'quality: "62"')
    assert "quality" in gather(library, [FIRST, SECOND], {}, Event()).differing


def test_words_are_counted_by_record(library: Library) -> None:
    change(library, SECOND, b"  - City\n", b"  - City\n  - Rail\n  - Rail\n")
    found = gather(library, [FIRST, SECOND, THIRD], {}, Event())
    assert found.words["topics"] == Counter(City=3, Rail=1)


def test_unsaved_edits_count_and_broken_files_are_told(library: Library) -> None:
    text = library.read(FIRST).document
    assert text is not None
    edited = Document.from_bytes(text.to_bytes().replace(b"quality: 62", b"quality: 99"))
    found = gather(library, [FIRST, SECOND, BROKEN], {FIRST: edited}, Event())
    assert "quality" in found.differing
    assert (found.count, found.unreadable) == (2, 1)


def test_records_of_different_kinds_share_the_fields_of_both(library: Library) -> None:
    events = library.folder / "_events"
    events.mkdir()
    (events / "fair.md").write_text('---\ntitle: "Fair"\nlocation: "Hall"\n---\n', "utf-8")
    found = gather(library, [FIRST, "_events/fair.md"], {}, Event())
    keys = [field.key for field in found.fields]
    assert "excerpt" in keys
    assert "location" not in keys
    assert "ampWebUrl" not in keys


def test_a_cancelled_look_ends_soon(library: Library) -> None:
    cancel = Event()
    done: list[int] = []

    def progress(number: int) -> None:
        done.append(number)
        cancel.set()

    assert gather(library, [FIRST, SECOND], {}, cancel, progress).count == 1
    assert done == [1]
