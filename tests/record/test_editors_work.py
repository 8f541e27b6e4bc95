"""What editors do all day changes exactly the lines it must, in every record of a real site."""

from __future__ import annotations

import difflib
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.library.library import Library
from editor.library.reading import open_document
from editor.record import Document, Insert, Move, Remove, Set

TITLE = 'Trams “ohne” "Fahrer": 路面電車 \\ 100 % – é'
MOMENT = datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def records(real_site: Path) -> list[Document]:
    library = Library(real_site)
    paths = [row.path for batch in library.scan_rows() for row in batch]
    assert len(paths) == 568
    return [
        open_document(path, (real_site / path).read_bytes(), library.schema_for(path))
        for path in paths
    ]


def changed(before: Document, after: Document) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came, as `git diff` counts them."""
    lines = list(
        difflib.unified_diff(before.text.split("\n"), after.text.split("\n"), n=0, lineterm="")
    )[2:]
    gone = [line[1:] for line in lines if line.startswith("-")]
    come = [line[1:] for line in lines if line.startswith("+")]
    return gone, come


def test_flipping_published(records: list[Document]) -> None:
    for record in records:
        flipped = record.get("published") is False
        gone, come = changed(record, record.edit([Set("published", flipped)]))
        if record.has("published"):
            assert (gone, come) == (
                [f"published: {str(not flipped).lower()}"],
                [f"published: {str(flipped).lower()}"],
            )
        else:
            assert (gone, come) == ([], [f"published: {str(flipped).lower()}"])


def test_changing_a_title(records: list[Document]) -> None:
    for record in records:
        key = "title" if record.has("title") else "name"
        after = record.edit([Set(key, TITLE)])
        gone, come = changed(record, after)
        assert (len(gone), len(come)) == (1, 1)
        assert come[0] == f'{key}: "Trams “ohne” \\"Fahrer\\": 路面電車 \\\\ 100 % – é"'
        assert after.value(key) == TITLE


def test_changing_a_date(records: list[Document]) -> None:
    dated = 0
    for record in records:
        for key in ("publishedDateTime", "startDateTime"):
            if record.has(key):
                gone, come = changed(record, record.edit([Set(key, MOMENT)]))
                assert len(gone) == 1
                assert come == [f"{key}: 2031-02-03T04:05:06Z"]
                dated += 1
    assert dated > 500


def test_adding_and_removing_a_topic(records: list[Document]) -> None:
    for record in records:
        count = len(record.value("topics"))
        more = record.edit([Insert("topics", count, "Sea and Weather")])
        assert changed(record, more) == ([], ["  - Sea and Weather"])
        assert more.edit([Remove(("topics", count))]).to_bytes() == record.to_bytes()
        less = record.edit([Remove(("topics", 0))])
        gone, come = changed(record, less)
        if count > 1:
            assert (len(gone), come) == (1, [])
        else:
            assert come == ["topics: []"]
            assert gone == ["topics:", f"  - {record.source('topics[0]')}"]


def test_moving_a_related_article(records: list[Document]) -> None:
    moved = 0
    for record in records:
        count = len(record.get("related") or ())
        for old, new in {(0, count - 1), (count - 1, 0), (count // 2, 0)} if count > 1 else ():
            if old == new:
                continue
            after = record.edit([Move(("related", old), new)])
            gone, come = changed(record, after)
            assert Counter(gone) == Counter(come)
            assert Counter(record.text.split("\n")) == Counter(after.text.split("\n"))
            assert after.source(("related", new)) == record.source(("related", old))
            assert after.edit([Move(("related", new), old)]).to_bytes() == record.to_bytes()
            moved += 1
    assert moved > 100
