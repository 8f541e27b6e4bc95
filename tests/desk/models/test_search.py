from __future__ import annotations

from collections.abc import Callable

import pytest

from editor.desk.models.search import parse_search, toggled_unsaved
from editor.library.listing import Listing
from editor.library.query import QueryError
from editor.library.rows import Row


def test_unsaved_joins_the_librarys_language(make_row: Callable[..., Row]) -> None:
    listing = Listing([make_row(number) for number in range(6)])
    unsaved = {make_row(2).path, make_row(5).path}
    found = parse_search("is:unsaved quality:<4").find(listing, unsaved)
    assert [row.title for row in found] == ["Story 2"]
    assert not parse_search("is:unsaved").empty
    assert parse_search("  ").empty


def test_a_mistake_after_it_keeps_its_place() -> None:
    with pytest.raises(QueryError) as fault:
        parse_search("is:unsaved qualty:3")
    assert fault.value.position == len("is:unsaved ")


def test_the_words_in_quotes_are_no_filter() -> None:
    assert not parse_search('"is:unsaved"').unsaved


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "is:unsaved"),
        ("topic:AI", "topic:AI is:unsaved"),
        ("topic:AI is:unsaved", "topic:AI"),
        ("is:unsaved", ""),
    ],
)
def test_a_click_adds_or_removes_it(before: str, after: str) -> None:
    assert toggled_unsaved(before) == after
