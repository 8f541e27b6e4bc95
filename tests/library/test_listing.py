from __future__ import annotations

import re
from collections.abc import Callable
from fnmatch import fnmatchcase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.library import listing as listing_module
from editor.library import query as q
from editor.library.folding import fold
from editor.library.learnt import Findings
from editor.library.listing import Listing
from editor.library.narrowing import narrows
from editor.library.query import parse
from editor.library.rows import Row, broken_row, row_of
from editor.library.sorting import parse_order, sort_rows

ROWS = [
    row_of(
        "_news/2021-12-17-a.md",
        {
            "title": "Azure’s new AI",
            "excerpt": "Clouds, everywhere",
            "publishedDateTime": "2021-12-17T10:49:00Z",
            "webUrl": "https://example.org/Azure-AI",
            "type": "article",
            "category": "news",
            "quality": 62,
            "heat": -1,
            "published": False,
            "provider": {"name": "South China Morning Post", "domain": "scmp.com"},
            "topics": ["AI", "AI in Autos"],
            "images": [{"url": "https://example.org/a.jpg"}],
            "related": [{}] * 41,
        },
    ),
    row_of(
        "_learning/videos/b.md",
        {
            "title": "Learn café cooking",
            "type": "video",
            "published": True,
            "quality": 10,
            "heat": 5,
            "provider": {"name": "Wired", "domain": "wired.com"},
            "topics": ["Cooking"],
            "removed": True,
        },
    ),
    row_of("_events/c.md", {"name": "A day", "startDateTime": "2021-06-01T09:00:00Z"}),
    broken_row("_news/2020-01-02-d.md", "the front matter has no closing --- line"),
]
PROBLEMS = Findings({"_events/c.md": frozenset({"mojibake", "no-topic"})})


def found(text: str, rows: list[Row] = ROWS) -> str:
    """Return the last letters of the file names that the query finds."""
    listing = Listing(rows, PROBLEMS)
    return "".join(listing.rows[i].path[-4] for i in listing.search(parse(text)))


def test_words_and_phrases() -> None:
    assert found("") == "abcd"
    assert found("AZURE") == "a"
    assert found("azure's") == "a"
    assert found("cafe") == "b"
    assert found('"morning post"') == "a"
    assert found('"ai clouds"') == ""  # title and excerpt are not one text
    assert found("autos") == "a"
    assert found("scmp.com") == "a"
    assert found("everywhere clouds") == "a"
    assert found('"everywhere clouds"') == ""
    assert found("clouds -azure") == ""
    assert found("azure OR learn") == "ab"


def test_fields_of_text() -> None:
    assert found("title:azure") == "a"
    assert found("excerpt:azure") == ""
    assert found("excerpt:clouds") == "a"
    assert found("path:videos") == "b"
    assert found("url:azure-ai") == "a"
    assert found("https://example.org/azure-ai") == "a"


def test_names_are_whole_values() -> None:
    assert found("topic:ai") == "a"
    assert found("topic:autos") == ""
    assert found("topic:*autos") == "a"
    assert found('topic:"ai in autos"') == "a"
    assert found("provider:wired") == "b"
    assert found("provider:wired.com") == "b"
    assert found("domain:*.com") == "ab"
    assert found("type:VIDEO") == "b"
    assert found("type:[v]ideo") == ""
    assert found("category:news") == "a"


def test_collections() -> None:
    assert found("collection:news") == "ad"
    assert found("collection:_news") == "ad"
    assert found("collection:learning") == "b"
    assert found("collection:learning/videos") == "b"
    assert found("in:learn") == ""


def test_numbers() -> None:
    assert found("quality:>10") == "a"
    assert found("quality:>=10") == "ab"
    assert found("quality:<62") == "b"
    assert found("quality:10..61") == "b"
    assert found("heat:-1") == "a"
    assert found("related:>40") == "a"
    assert found("related:0") == "bcd"
    assert found("-quality:>10") == "bcd"


def test_dates() -> None:
    assert found("date:2021") == "ac"
    assert found("date:2021-12") == "a"
    assert found("date:>2021-06-01") == "a"
    assert found("date:>=2021-06-01") == "ac"
    assert found("date:<2021") == "d"  # its name tells
    assert found("date:2020..2021-06") == "cd"
    assert found("date:2021-12-17T10:49") == "a"


def test_states() -> None:
    assert found("published:false") == found("is:draft") == "a"
    assert found("published:true") == "b"
    assert found("is:published") == "bc"
    assert found("is:removed") == found("removed:true") == "b"
    assert found("is:broken") == "d"
    assert found("has:images") == "a"
    assert found("has:heat") == "b"
    assert found("-has:provider") == "cd"


def test_problems() -> None:
    assert found("problem:mojibake") == "c"
    assert found("problem:unreadable") == "d"
    assert found("problem:no-*") == "c"
    assert found("has:problem") == found("problem:any") == "cd"
    assert [row.path for row in ROWS if row.problem] == ["_news/2020-01-02-d.md"]


def test_a_changed_row_makes_a_new_listing() -> None:
    listing = Listing(ROWS)
    assert list(listing.search(parse("azure"))) == [0]
    changed = listing.with_row(0, Row("_news/a.md", title="Other"))
    assert list(changed.search(parse("azure"))) == []
    assert list(changed.search(parse("other"))) == [0]
    assert list(listing.search(parse("azure"))) == [0]


QUALITY = st.sampled_from([None, 1, 2, 3])


@given(
    st.lists(QUALITY, max_size=12),
    st.dictionaries(st.integers(0, 15), QUALITY),
    st.sets(st.integers(0, 15)),
    st.sampled_from(["quality", "-quality", "path"]),
    st.booleans(),
)
def test_a_changed_listing_is_as_one_made_anew(
    qualities: list[int | None],
    changed: dict[int, int | None],
    gone: set[int],
    order: str,
    one_by_one: bool,
) -> None:
    key, descending = parse_order(order)
    rows = {str(n): Row(str(n), title=f"t{n}", quality=q) for n, q in enumerate(qualities)}
    listing = Listing(sort_rows(rows.values(), key, descending))
    before = list(listing.rows)
    fresh = {str(n): Row(str(n), title=f"new{n}", quality=q) for n, q in changed.items()}
    without = {str(n) for n in gone} - fresh.keys()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing_module, "_FEW", 300 if one_by_one else 0)
        other = listing.with_changes(fresh.values(), without, key, descending)
    expected = {path: row for path, row in (rows | fresh).items() if path not in without}
    assert {row.path: row for row in other.rows} == expected
    assert [key.value(row) for row in other.rows] == [
        key.value(row) for row in sort_rows(expected.values(), key, descending)
    ]
    assert other.texts == Listing(other.rows).texts
    assert all(other.place(row.path) == place for place, row in enumerate(other.rows))
    assert list(other.search(parse("new"))) == list(Listing(other.rows).search(parse("new")))
    assert listing.rows == before


def test_rows_made_by_hand_are_searched_too() -> None:
    assert found("paper", [Row("x/a.md", title="White Paper")]) == "a"


# -- against the plain reading of the language ----------------------------------------------------

WORDS = ["azure", "ai", "cloud", "a", "é", "x y"]
ROW = st.builds(
    lambda number, **values: row_of(f"_news/{number}.md", values),
    number=st.integers(0, 999),
    title=st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
    excerpt=st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
    quality=st.none() | st.integers(-2, 4),
    published=st.none() | st.booleans(),
    publishedDateTime=st.sampled_from([None, "2021-12-17T10:49:00Z", "2020-01-01", "x"]),
    topics=st.lists(st.sampled_from(["AI", "Azure", "AI in Autos"]), max_size=2),
    images=st.lists(st.just({"url": "u"}), max_size=2),
)
TERM = st.sampled_from(
    [
        *WORDS,
        *("quality:>1", "quality:..2", "quality:0", "published:true", "is:draft", "is:published"),
        *("date:2021", "date:<2021", "topic:ai", "topic:a*", "has:images", "title:ai", "excerpt:a"),
    ]
)
TREE = st.recursive(
    TERM,
    lambda inner: st.one_of(
        inner.map(lambda item: f"-({item})"),
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} OR {pair[1]})"),
    ),
    max_leaves=6,
)


def meets(query: q.Query, row: Row) -> bool:
    """The language read word for word, one row at a time."""
    match query:
        case q.Everything():
            return True
        case q.And(items):
            return all(meets(item, row) for item in items)
        case q.Or(items):
            return any(meets(item, row) for item in items)
        case q.Not(item):
            return not meets(item, row)
        case q.Words(text):
            parts = [row.title, row.excerpt, row.provider, row.domain, *row.topics]
            return any(text in fold(part) for part in parts)
        case q.Text(field, text):
            return text in fold(getattr(row, field))
        case q.Name(_, value):
            return any(fnmatchcase(fold(name), value) for name in row.topics)
        case q.Between(_, low, high):
            value = row.quality
            return value is not None and (-99 if low is None else low) <= value <= (
                99 if high is None else high
            )
        case q.During(_, low, high):
            return bool(row.date) and low <= row.date and (not high or row.date < high)
        case q.Flag(_, value):
            return row.published is value
        case q.State("is", _):
            return row.published is not False
        case _:
            return row.images > 0


@given(st.lists(ROW, max_size=8), TREE)
def test_search_agrees_with_the_plain_reading(rows: list[Row], text: str) -> None:
    query = parse(text)
    expected = [i for i, row in enumerate(rows) if meets(query, row)]
    assert list(Listing(rows).search(query)) == expected


@given(st.lists(ROW, max_size=8), st.lists(TREE, max_size=4))
def test_typing_on_gives_what_a_fresh_search_gives(rows: list[Row], texts: list[str]) -> None:
    listing = Listing(rows)
    typed = ""
    for text in texts:
        for word in re.findall(r"\S+", text):
            typed = f"{typed} {word}"
            try:
                query = parse(typed)
            except q.QueryError:
                continue
            assert list(listing.search(query)) == list(Listing(rows).search(query))


@settings(max_examples=200)
@given(st.lists(ROW, max_size=8), TREE, TREE)
def test_narrowing_is_never_claimed_wrongly(rows: list[Row], text: str, other: str) -> None:
    query, wider = parse(text), parse(other)
    if narrows(query, wider):
        hits: Callable[[q.Query], set[int]] = lambda tree: set(Listing(rows).search(tree))  # noqa: E731
        assert hits(query) <= hits(wider)


def test_what_narrows() -> None:
    assert narrows(parse("azu"), parse("az"))
    assert narrows(parse("azure topic:AI"), parse("az"))
    assert narrows(parse("topic:AI quality:>3 x"), parse("x topic:AI"))
    assert not narrows(parse("az"), parse("azu"))
    assert not narrows(parse("-azu"), parse("-az"))
    assert not narrows(parse("a OR b"), parse("a"))


def test_rows_of_many_records_are_those_of_each() -> None:
    rows = [row_of(f"_news/{number}.md", {"title": f"Story {number}"}) for number in range(900)]
    listing = Listing(rows)
    for step in (7, 2, 1):
        paths = ["gone.md", *(row.path for row in reversed(rows[::step]))]
        assert listing.rows_of(paths) == list(reversed(rows[::step]))
