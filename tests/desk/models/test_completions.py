from __future__ import annotations

import pytest

from editor.desk.models.completions import Completion, completions

VALUES = {"topic": ["AI", "AI in Autos", "Storage", "Trade"], "provider": ['The "Lantern"']}


def texts(text: str, cursor: int | None = None) -> list[str]:
    at = len(text) if cursor is None else cursor
    return [completion.text for completion in completions(text, at, VALUES)]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", []),
        ("t", []),
        ("to", ["topic:"]),
        ("storm -to", ["topic:"]),
        ("(pro", ["provider:", "problem:"]),
        ("topic:", ["topic:AI ", 'topic:"AI in Autos" ', "topic:Storage ", "topic:Trade "]),
        ("topic:a", ["topic:AI ", 'topic:"AI in Autos" ', "topic:Storage ", "topic:Trade "]),
        ('topic:"AI i', ['topic:"AI in Autos" ']),
        ("topic:storage", []),
        ("provider:lant", ['provider:"The \\"Lantern\\"" ']),
        ("is:dr", ["is:draft "]),
        ("nothing:x", []),
        ('"to', []),
    ],
)
def test_what_is_offered(typed: str, offered: list[str]) -> None:
    assert sorted(texts(typed)) == sorted(offered)


def test_only_what_stands_before_the_cursor_counts() -> None:
    assert completions("to storm", 2, VALUES)[0] == Completion("topic:", 0, "one of the topics")
    assert completions("x topic:tr y", 10, VALUES) == [Completion("topic:Trade ", 2)]
