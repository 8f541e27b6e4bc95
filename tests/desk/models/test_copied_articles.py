"""What a record copies of other articles is read once."""

from __future__ import annotations

import pytest

from editor.desk.models import copied_articles
from editor.desk.models.copied_articles import CopiedArticles, NoArticlesError
from editor.record import Document, Move, RecordError, Set


def document(related: str) -> Document:
    return Document.from_bytes(f"---\ntitle: T\n{related}---\n".encode())


TWO = "related:\n  - title: A\n    webUrl: https://a.example/1\n  - title: B\n"


def test_what_stands_as_it_stood_is_the_same_row() -> None:
    copied = CopiedArticles()
    first = copied.of(document(TWO))
    assert [row.title for row in first] == ["A", "B"]
    assert first[0].web_url == "https://a.example/1"
    moved = copied.of(document(TWO).edit([Move(("related", 0), 1)]))
    assert [moved[1] is first[0], moved[0] is first[1]] == [True, True]
    changed = copied.of(document(TWO).edit([Set(("related", 0, "title"), "C")]))
    assert (changed[0].title, changed[1] is first[1]) == ("C", True)


def test_prepared_on_one_thread_is_found_by_another() -> None:
    copied, record = CopiedArticles(), document(TWO)
    copied.prepare(record)
    known = dict(copied._rows)
    assert [known[text] for text in known] == copied.of(document(TWO))
    assert all(row is known[text] for text, row in copied._rows.items())


@pytest.mark.parametrize("related", ["", "related:\n", "related: []\n"])
def test_a_record_without_any(related: str) -> None:
    assert CopiedArticles().of(document(related)) == []


@pytest.mark.parametrize("related", ["related: 5\n", "related:\n  - word\n", "related: {a: 1}\n"])
def test_what_is_no_list_of_articles(related: str) -> None:
    copied = CopiedArticles()
    with pytest.raises(NoArticlesError):
        copied.of(document(related))
    copied.prepare(document(related))


def test_what_cannot_be_read_is_no_reason_to_fail_before_it_is_shown() -> None:
    copied, broken = CopiedArticles(), document("related:\n  - 2021-02-30\n")
    with pytest.raises(RecordError):
        copied.of(broken)
    copied.prepare(broken)


def test_so_many_are_kept_and_always_those_of_the_last_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(copied_articles, "_KEPT", 3)
    copied = CopiedArticles()
    many = "related:\n" + "".join(f"  - title: M{number}\n" for number in range(5))
    copied.of(document(TWO))
    assert len(copied.of(document(many))) == 5
    assert len(copied._rows) == 5
    copied.of(document(TWO))
    assert [row.title for row in copied._rows.values()] == ["M4", "A", "B"]
