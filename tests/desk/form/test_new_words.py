from __future__ import annotations

import pytest

from editor.desk.form.new_words import new_words


@pytest.mark.parametrize(
    ("base", "text", "parts"),
    [
        ("published: false", "published: true", ["true"]),
        ("published: true", "published: false", ["false"]),
        ("one two four", "one two three four", ["three "]),
        ("alike", "alike", []),
        ("one two", "one", []),
        ("a 🚋 b", "a 🚋 c", ["c"]),
        ("", "all of it", ["all of it"]),
        ("grey cats sleep here", "brown dogs run here", ["brown dogs run"]),
        ("grey, cats", "brown, dogs", ["brown", "dogs"]),
    ],
)
def test_whole_words_are_marked(base: str, text: str, parts: list[str]) -> None:
    encoded = text.encode("utf-16-le")
    found = [
        encoded[2 * start : 2 * end].decode("utf-16-le") for start, end in new_words(base, text)
    ]
    assert found == parts


def test_a_very_long_text_is_marked_as_a_whole() -> None:
    text = "word " * 3_000
    assert new_words("word", text) == [(0, len(text))]
