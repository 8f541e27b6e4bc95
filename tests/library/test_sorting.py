from __future__ import annotations

from operator import itemgetter
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import sorting
from editor.library.rows import Row
from editor.library.sorting import SORT_KEYS, parse_order, place_for, sort_in_runs, sort_rows


def order(text: str, *rows: Row) -> str:
    return "".join(row.path for row in sort_rows(rows, *parse_order(text)))


def test_the_newest_first_and_the_undated_last() -> None:
    rows = Row("a", date="2020"), Row("b"), Row("c", date="2021"), Row("d")
    assert order("date", *rows) == "cabd"
    assert order("-date", *rows) == "acbd"


def test_titles_as_a_reader_sorts_them() -> None:
    rows = Row("a", title="beta"), Row("b", title="“Alpha”"), Row("c", title="Gamma")
    assert order("title", *rows) == "bac"
    assert order("-title", *rows) == "cab"


def test_equal_rows_keep_their_order() -> None:
    rows = [
        Row(letter, quality=quality) for letter, quality in zip("abcd", [1, 2, 1, 2], strict=True)
    ]
    assert order("quality", *rows) == "bdac"
    assert order("-quality", *rows) == "acbd"


def test_zero_and_false_are_values() -> None:
    assert (
        order("published", Row("a"), Row("b", published=True), Row("c", published=False)) == "cba"
    )
    assert order("quality", Row("a", quality=0), Row("b")) == "ab"


@pytest.mark.parametrize("name", SORT_KEYS)
def test_every_key_sorts_anything(name: str) -> None:
    rows = [Row("a"), Row("b", title="t", topics=("x",), quality=1, heat=1, published=True)]
    assert sorted(order(name, *rows)) == ["a", "b"]


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(ValueError, match="no order 'colour'; use one of date"):
        parse_order("colour")


@pytest.mark.parametrize("text", ["quality", "-quality", "title", "-title"])
def test_long_lists_are_sorted_in_runs_as_in_one(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        Row(str(n), title="aBc"[n * 7 % 3], quality=None if n % 5 == 0 else n * 37 % 11)
        for n in range(100)
    ]
    whole = order(text, *rows)
    monkeypatch.setattr(sorting, "_RUN", 7)
    assert order(text, *rows) == whole


@given(st.lists(st.integers(0, 40)), st.booleans(), st.integers(1, 9), st.sampled_from([1, 5, 99]))
def test_with_breaths_it_is_sorted_as_in_one(
    values: list[int], descending: bool, some: int, sample: int
) -> None:
    breaths: list[bool] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorting, "_RUN", 7)
        patch.setattr(sorting, "_SOME", some)
        patch.setattr(sorting, "_SAMPLE", sample)
        asked = SimpleNamespace(is_set=lambda: breaths.append(True))
        items = list(enumerate(values))
        sort_in_runs(items, itemgetter(1), descending=descending, asked=asked)
        assert items == sorted(enumerate(values), key=itemgetter(1), reverse=descending)
        sort_in_runs(values, descending=descending, asked=asked)
    assert values == sorted(values, reverse=descending)
    assert breaths


@pytest.mark.parametrize("text", ["quality", "-quality", "date", "title"])
def test_a_row_is_put_where_sorting_puts_it(text: str) -> None:
    key, descending = parse_order(text)
    rows = [Row(str(n), title=str(n % 4), quality=(None, 3, 5, 3)[n % 4]) for n in range(9)]
    placed: list[Row] = []
    for row in rows:
        placed.insert(place_for(placed, row, key, descending), row)
    assert placed == sort_rows(rows, key, descending)
