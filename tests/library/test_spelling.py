from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.library.folding import fold
from editor.library.rows import row_of
from editor.library.spelling import spelled, spelling


@given(st.text(), st.text())
@example("Élan “so” it’s", fold("Élan “so” it’s"))
@example("ab… c  d", "ab... c d")
@example("\ud800A", "\ud800a")
def test_a_text_is_told_by_its_folded_form_and_its_spelling(text: str, other: str) -> None:
    for folded in (fold(text), other):
        assert spelled(folded, spelling(text, folded)) == text


@pytest.mark.parametrize("text", ["", "plain words.", "The Tram's “new” Line", "Über Tab\tstop"])
def test_what_differs_in_single_letters_is_not_kept_twice(text: str) -> None:
    found = spelling(text, fold(text))

    assert not text or found != f"={text}"
    assert len(found) <= 1 + 2 * sum(a != b for a, b in zip(text, fold(text), strict=True))


@pytest.mark.parametrize("excerpt", ["", "A\nB", " Leading", "Nul \0 inside", "…", "x" * 3_000])
def test_a_row_gives_its_excerpt_back(excerpt: str) -> None:
    row = row_of("_news/a.md", {"title": "T\0t", "excerpt": excerpt, "topics": ["AI"]})

    assert row.excerpt == excerpt[:2_000]
