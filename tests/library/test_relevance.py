from __future__ import annotations

import pytest

from editor.library.listing import Listing
from editor.library.query import parse
from editor.library.relevance import by_relevance, words_of
from editor.library.rows import Row, row_of


def row(name: str, title: str, excerpt: str = "", topics: tuple[str, ...] = ()) -> Row:
    values = {"title": title, "excerpt": excerpt, "topics": list(topics), "webUrl": f"u/{name}"}
    return row_of(f"_news/{name}.md", values)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ()),
        ("a b a", ("a", "b")),
        ('(a OR "b c") -d', ("a", "b c")),
        ("title:x topic:ai* quality:>3", ("x", "ai")),
    ],
)
def test_words_of_a_query(query: str, words: tuple[str, ...]) -> None:
    assert words_of(parse(query)) == words


def ranked(query: str, *rows: Row) -> str:
    listing = Listing(rows)
    return "".join(listing.rows[i].path[6] for i in by_relevance(listing, parse(query)))


def test_a_word_in_the_title_tells_more() -> None:
    assert (
        ranked("azure", row("a", "Cloud", "about azure now"), row("b", "Azure", "about it all"))
        == "ba"
    )


def test_a_rare_word_tells_more() -> None:
    common = [row("c", "cloud") for _ in range(5)]
    rows = row("a", "x", "cloud cloud"), row("b", "x", "kubernetes"), *common
    assert ranked("cloud OR kubernetes", *rows)[0] == "b"


def test_more_often_and_shorter_is_better() -> None:
    often = row("b", "x", "azure azure azure and more")
    assert ranked("azure", row("a", "x", "azure and more words than these"), often) == "ba"


def test_without_words_the_order_stays() -> None:
    assert ranked("-zzz", row("a", "One"), row("b", "Two")) == "ab"
    assert ranked("") == ""
