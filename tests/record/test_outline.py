"""The outline of a record that was edited."""

from __future__ import annotations

import pytest

from editor.record import Document, Insert, Move, Remove, Set, composer, outline

TEXT = """---
title: One
related:
  - title: First
    webUrl: https://a.example/1
  - title: Second
    webUrl: https://a.example/2
  - title: Third
    webUrl: https://a.example/3
tags: [a, b]
---
"""


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pieces that are composed from here on, whatever was remembered of other records."""
    pieces: list[str] = []

    def compose(piece: str) -> composer.Tree | None:
        pieces.append(piece)
        return composer.compose(piece)

    monkeypatch.setattr(outline, "compose_piece", compose)
    return pieces


def read_whole(document: Document) -> Document:
    document.value()
    return document


@pytest.mark.parametrize(
    ("edit", "fresh"),
    [
        (Move("related[2]", 1), []),
        (Remove("related[1]"), []),
        (Set("title", "Two"), ["title: Two\n"]),
        (Set("related[1].title", "2nd"), ["  - title: 2nd\n    webUrl: https://a.example/2\n"]),
        (
            Insert("related", 1, {"title": "New"}),
            ["  - title: New\n"],
        ),
    ],
)
def test_an_edit_composes_only_what_it_writes(
    composed: list[str], edit: Move | Remove | Set | Insert, fresh: list[str]
) -> None:
    document = read_whole(Document.from_bytes(TEXT.encode()))
    composed.clear()
    after = read_whole(document.edit([edit]))
    assert composed == fresh
    assert after.value() == Document.from_bytes(after.to_bytes()).value()


def test_another_schema_composes_nothing(composed: list[str]) -> None:
    document = read_whole(Document.from_bytes(TEXT.encode()))
    composed.clear()
    assert document.with_schema(document.schema).value() == document.value()
    assert composed == []


def test_a_record_at_rest_is_read_again(composed: list[str]) -> None:
    document = read_whole(Document.from_bytes(TEXT.encode()))
    composed.clear()
    document.rest()
    read_whole(document)
    assert len(composed) == 6
