from __future__ import annotations

from copy import copy
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.rows import (
    LISTED_KEYS,
    Row,
    broken_row,
    collection_of,
    row_of,
    stem_of,
    utc_text,
)

EAST = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2021, 12, 17, 10, 49, tzinfo=UTC), "2021-12-17T10:49:00Z"),
        (datetime(2021, 12, 17, 1, 0, 0, 999, tzinfo=EAST), "2021-12-16T17:00:00Z"),
        (datetime(2021, 12, 17, 10, 49), "2021-12-17T10:49:00Z"),
        (date(2021, 12, 17), "2021-12-17T00:00:00Z"),
        ("2021-12-17T10:49:00Z", "2021-12-17T10:49:00Z"),
        (" 2021-12-17 10:49:00 +0800 ", "2021-12-17T02:49:00Z"),
        (datetime(1, 1, 1, tzinfo=EAST), ""),
        ("soon", ""),
        (2021, ""),
        (None, ""),
    ],
)
def test_times_sort_as_text(value: object, text: str) -> None:
    assert utc_text(value) == text


@pytest.mark.parametrize(
    ("path", "collection"),
    [
        ("_news/a.md", "news"),
        ("_learning/videos/a.md", "learning/videos"),
        ("_posts/2021/05/a.md", "posts"),
        ("a.md", ""),
        ("pages/a.md", "pages"),
    ],
)
def test_collections_as_people_name_them(path: str, collection: str) -> None:
    assert collection_of(path) == collection


@pytest.mark.parametrize("path", ["a/b.md", "a.b.c", ".md", "a/.md", "a.", "a", "a..md", "x/a"])
def test_a_name_without_its_ending(path: str) -> None:
    assert stem_of(path) == PurePosixPath(path).stem


def test_a_row_tells_its_texts_at_once() -> None:
    row = Row("a.md", title="T\0“t”", excerpt="Über\1 \0", web_url="https://x/\0\1")
    assert row.texts() == (row.title, row.excerpt, row.web_url)
    assert row.texts() == ("T\0“t”", "Über\1 \0", "https://x/\0\1")
    assert row.having(image="https://x/y.jpg", published=False).image == "https://x/y.jpg"
    assert copy(row) == row


def test_which_rows_read_alike() -> None:
    row = Row("a.md", title="The İ T", date="2026", provider="P", domain="p.org", excerpt="Über")
    own = {
        "topics": ("AI",),
        "quality": 5,
        "published": True,
        "web_url": "https://x/",
        "image": "i",
    }
    assert row.reads_like(row.having(path="b.md", **own))
    for name in ("title", "date", "provider", "domain", "excerpt"):
        for other in (getattr(row, name).upper() + "x", getattr(row, name).swapcase() + " ", ""):
            assert not row.reads_like(row.having(**{name: other}))
    assert not row.reads_like(row.having(title="THE İ T"))


def test_a_full_row() -> None:
    row = row_of(
        "_news/a.md",
        {
            "title": "T",
            "excerpt": "E",
            "publishedDateTime": datetime(2021, 1, 2, tzinfo=UTC),
            "webUrl": "https://x",
            "type": "article",
            "category": "news",
            "quality": 62,
            "heat": -1,
            "removed": True,
            "published": False,
            "provider": {"name": "P", "domain": "p.org"},
            "topics": ["AI", "B"],
            "images": [{"url": ""}, {"url": "i.jpg"}],
            "related": [{}, {}],
        },
    )
    assert row == Row(
        *("_news/a.md", "news", "T", "2021-01-02T00:00:00Z", "P", "p.org", "article", "news"),
        *(62, -1, False, True, ("AI", "B"), "i.jpg", 2, 2, "https://x", "E", ""),
    )
    assert row.folded == "t\ne\np\np.org\nai\nb"
    assert row.excerpt == "E"


def test_what_stands_in_for_what() -> None:
    row = row_of("_events/2020-05-06-x.md", {"name": "N", "website": "w", "originalUrl": "o"})
    assert (row.title, row.date, row.web_url) == ("N", "2020-05-06T00:00:00Z", "w")
    assert row_of("a/b.c.md", {}).title == "b.c"
    assert row_of("a.md", {"startDateTime": "2021-01-01"}).date == "2021-01-01T00:00:00Z"
    assert row_of("a.md", {"provider": "P", "images": ["u"], "topics": "T"}).topics == ("T",)
    assert row_of("a.md", {"title": 2021, "published": "true", "quality": True}).title == "2021"


def test_a_broken_row_still_has_a_name_and_a_place() -> None:
    row = broken_row("_news/2020-05-06-x.md", "it is torn")
    assert (row.title, row.collection, row.problem) == ("2020-05-06-x", "news", "it is torn")
    assert row.date == "2020-05-06T00:00:00Z"


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(EAST)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(LISTED_KEYS)), VALUES))
def test_any_values_make_a_row(values: dict[str, Any]) -> None:
    row = row_of("_news/a.md", values)
    assert row.problem == ""
    assert hash(row) == hash(row_of("_news/a.md", values))
    assert len(row.title) <= 2_000
