from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.query import (
    And,
    Between,
    During,
    Everything,
    Flag,
    Name,
    Not,
    Or,
    Query,
    QueryError,
    State,
    Text,
    Words,
    parse,
    parse_terms,
)

A, B, C, D = (Words(letter) for letter in "abcd")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("  ", Everything()),
        ("Azure", Words("azure")),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a (b c)", And((A, B, C))),
        ('"A  b"', Words("a b")),
        (r'"say \"hi\""', Words('say "hi"')),
        ("a OR b c", Or((A, And((B, C))))),
        ("a OR (b OR c)", Or((A, B, C))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("--a", A.__class__("a")),
        ("-(a b)", Not(And((A, B)))),
        ('-"a b"', Not(Words("a b"))),
        ("a - b", And((A, Words("-"), B))),
        ("or and not", And((Words("or"), Words("and"), Words("not")))),
        ("ORacle", Words("oracle")),
        ("c++ 10:30 well-known", And((Words("c++"), Words("10:30"), Words("well-known")))),
        ("China’s café", And((Words("china's"), Words("cafe")))),
        ("https://x.org/A?b=c", Text("url", "https://x.org/a?b=c")),
        ('topic:"AI in Autos"', Name("topic", "ai in autos")),
        ("Topics:AI", Name("topic", "ai")),
        ("provider:south*", Name("provider", "south*")),
        ("title:One", Text("title", "one")),
        ("quality:60", Between("quality", 60, 60)),
        ("quality:>=60", Between("quality", 60, None)),
        ("quality:<=60", Between("quality", None, 60)),
        ("quality:40..60", Between("quality", 40, 60)),
        ("quality:40..", Between("quality", 40, None)),
        ("quality:..60", Between("quality", None, 60)),
        ("heat:-1", Between("heat", -1, -1)),
        ("published:false", Flag("published", False)),
        ("published:=Yes", Flag("published", True)),
        ("is:draft", Flag("published", False)),
        ("is:removed", Flag("removed", True)),
        ("is:published", State("is", "published")),
        ("has:image", State("has", "images")),
        ("problem:mojibake", Name("problem", "mojibake")),
        ("date:2021-12", During("date", "2021-12", "2021-12~")),
        ("date:>2021-6-1", During("date", "2021-06-01~", "")),
        ("date:<2021", During("date", "", "2021")),
        ("date:2021-01..2021-06", During("date", "2021-01", "2021-06~")),
        ("date:..2021", During("date", "", "2021~")),
        ("date:2021-12-17t10:49z", During("date", "2021-12-17T10:49", "2021-12-17T10:49~")),
    ],
)
def test_the_tree(text: str, tree: Query) -> None:
    assert parse(text) == tree


def test_more_and_less_leave_the_number_out() -> None:
    above, below = parse("quality:>60"), parse("quality:<60")
    assert isinstance(above, Between)
    assert isinstance(below, Between)
    assert above.low is not None
    assert below.high is not None
    assert 60 < above.low < 60.001
    assert 59.999 < below.high < 60


@pytest.mark.parametrize(
    ("text", "position", "length", "part"),
    [
        ("a )", 2, 1, "closes nothing"),
        ("a (b", 2, 1, "never closed"),
        ("a ()", 2, 2, "nothing between"),
        ('a "b c', 2, 4, "never closed"),
        ("OR a", 0, 2, "before OR"),
        ("a OR", 4, 1, "after OR"),
        ("a OR OR b", 5, 1, "after OR"),
        ("AND a", 0, 3, "before AND"),
        ("a NOT", 2, 3, "after NOT"),
        ("a topic:", 2, 6, "a value is missing"),
        ('topic:"" a', 0, 6, "a value is missing"),
        ("quality:> 3", 0, 9, "a value is missing"),
        ("a colour:red", 2, 6, 'no field "colour"'),
        ("qualty:3", 0, 6, "do you mean quality:?"),
        ("quality:many", 8, 4, "not a number"),
        ("quality:9..1", 8, 4, "smaller number first"),
        ("date:soon", 5, 4, "not a date"),
        ("date:2021-13", 5, 7, "no month 13"),
        ("date:2022..2021", 5, 10, "earlier date first"),
        ("published:perhaps", 10, 7, "neither true nor false"),
        ("published:>true", 11, 4, "cannot be more or less"),
        ("topic:>AI", 7, 2, "has no order"),
        ("is:nice", 3, 4, "draft, published, removed, broken"),
        ("(" * 60 + "a" + ")" * 60, 50, 1, "levels"),
        ("a" * 10_001, 10_000, 1, "at most"),
    ],
)
def test_errors_say_what_and_where(text: str, position: int, length: int, part: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    error = caught.value
    assert part in error.message
    assert (error.position, error.length) == (position, length)
    assert str(error) == f"character {position + 1}: {error.message}"


def test_terms_know_their_place() -> None:
    text = ' topic:"AI in Autos"  -draft  (a OR b) '
    assert [text[term.start : term.end] for term in parse_terms(text)] == [
        'topic:"AI in Autos"',
        "-draft",
        "(a OR b)",
    ]
    assert [(term.start, term.end) for term in parse_terms(" a OR b ")] == [(1, 7)]


PIECES = st.sampled_from(
    [
        *(
            "a",
            "B",
            " ",
            "  ",
            "(",
            ")",
            '"',
            "-",
            "OR",
            "AND",
            "NOT",
            "\\",
            "*",
            "\n",
            "é",
            "\ud800",
        ),
        *("topic:", "quality:", "date:", "is:", "has:", "published:", "title:", "foo:", "http://"),
        *(">", ">=", "<", "..", "=", "60", "-1", "2021", "2021-12", "9" * 30, "١", "true", "draft"),
    ]
)


@given(st.lists(PIECES).map("".join) | st.text())
def test_only_query_errors_are_raised(text: str) -> None:
    place = (0, 1)
    try:
        parse(text)
    except QueryError as error:
        place = (error.position, error.length)
    assert 0 <= place[0] <= len(text)
    assert place[1] >= 1
