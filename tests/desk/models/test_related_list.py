"""The model of related articles: states, and changes that touch only what differs."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from editor.desk.models.copied_articles import CopiedArticles
from editor.desk.models.related_list import RelatedList, State
from editor.desk.models.roles import ArticleRole, PathRole
from editor.library.rows import Row, row_of
from editor.record import Document, Insert, Move, Remove, Set

OWN = "https://a.example/own"


def article(number: int, **other: Any) -> dict[str, Any]:
    values = {
        "title": f"Story {number}",
        "excerpt": "Words.",
        "webUrl": f"https://a.example/{number}",
        "provider": {"name": "Wire", "domain": "wire.example"},
    }
    return values | other


def document_of(*articles: dict[str, Any]) -> Document:
    empty = Document.from_bytes(f'---\ntitle: "T"\nwebUrl: "{OWN}"\n---\n'.encode())
    return empty.edit([Set(("related",), list(articles))])


@pytest.fixture
def rows() -> dict[str, Row]:
    return {}


@pytest.fixture
def model(
    rows: dict[str, Row], application: QApplication, qtmodeltester: ModelTester
) -> RelatedList:
    model = RelatedList(rows.get, CopiedArticles())
    qtmodeltester.check(model)
    return model


def states(model: RelatedList) -> list[State]:
    return [model.index(row).data(ArticleRole).state for row in range(model.rowCount())]


def record(number: int, published: bool | None = True, **other: Any) -> Row:
    return row_of(f"_news/{number}.md", article(number, **other)).having(published=published)


def test_what_each_article_is(model: RelatedList, rows: dict[str, Row]) -> None:
    rows |= {row.web_url: row for row in (record(1), record(2, False), record(3, None))}
    rows["https://a.example/4"] = record(4, excerpt="Other words.")
    model.show_document(
        document_of(
            article(1), article(2), article(3), article(4), article(5), article(1),
            article(6, webUrl=OWN), article(7, webUrl=""), article(8, webUrl=""),
        )
    )  # fmt: skip
    assert states(model) == [
        State.PUBLISHED,
        State.DRAFT,
        State.PUBLISHED,
        State.DIFFERS,
        State.UNKNOWN,
        State.TWICE,
        State.ITSELF,
        State.UNKNOWN,
        State.UNKNOWN,
    ]
    assert model.index(0).data(PathRole) == "_news/1.md"
    assert model.index(4).data(PathRole) == ""


def test_a_score_that_moved_on_is_no_drift(model: RelatedList, rows: dict[str, Row]) -> None:
    rows["https://a.example/1"] = record(1, quality=90)
    model.show_document(document_of(article(1, quality=60)))
    assert states(model) == [State.PUBLISHED]


def test_states_follow_the_sites_rows(model: RelatedList, rows: dict[str, Row]) -> None:
    model.show_document(document_of(article(1), article(2)))
    assert states(model) == [State.UNKNOWN, State.UNKNOWN]
    rows["https://a.example/2"] = record(2, False)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: changed.append((top.row(), bottom.row())))
    model.rows_changed()
    assert (states(model), changed) == ([State.UNKNOWN, State.DRAFT], [(1, 1)])


def test_with_another_address_the_record_is_none_of_its_articles(
    model: RelatedList, rows: dict[str, Row]
) -> None:
    rows[OWN] = record(1, webUrl=OWN)
    document = document_of(article(1, webUrl=OWN))
    model.show_document(document)
    assert states(model) == [State.ITSELF]
    rows.clear()
    moved = document.edit([Set(("webUrl",), "https://a.example/moved")])
    model.show_document(moved, fresh=False)
    assert states(model) == [State.UNKNOWN]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (Remove(("related", 1)), [("removed", 1, 1)]),
        (Insert(("related",), 3, article(9)), [("inserted", 3, 3)]),
        (Insert(("related",), 0, article(9)), [("inserted", 0, 0)]),
        (Set(("related", 2, "title"), "New"), [("changed", 2, 2)]),
        (Move(("related", 0), 2), [("changed", 0, 2)]),
        (Remove(("related",)), [("removed", 0, 2)]),
        (Set(("title",), "Other"), []),
    ],
)
def test_an_edit_touches_only_its_rows(
    model: RelatedList, edit: Any, told: list[tuple[str, int, int]]
) -> None:
    document = document_of(article(1), article(2), article(3))
    model.show_document(document)
    heard: list[tuple[str, int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: heard.append(("removed", first, last)))
    model.rowsInserted.connect(lambda _, first, last: heard.append(("inserted", first, last)))
    model.dataChanged.connect(
        lambda top, bottom: heard.append(("changed", top.row(), bottom.row()))
    )
    model.modelReset.connect(lambda: heard.append(("reset", 0, 0)))
    model.show_document(document.edit([edit]))
    assert heard == told
    values = document.edit([edit]).get(("related",), [])
    shown = [model.item(row).row.title for row in range(model.rowCount())]
    assert shown == [value["title"] for value in values]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("related: nothing", "no list of articles"),
        ("related:\n  - 2021-02-30", "2021-02-30"),
        ("related: [{title: A}, \n  {title: B}]", "source only"),
    ],
)
def test_a_list_that_is_none_says_so(model: RelatedList, text: str, problem: str) -> None:
    model.show_document(Document.from_bytes(f"---\n{text}\n---\n".encode()))
    assert problem in model.problem
    model.show_document(None)
    assert (model.problem, model.rowCount()) == ("", 0)


def test_a_tooltip_is_plain_text(model: RelatedList) -> None:
    model.show_document(document_of(article(1, title="<b>bold</b>", excerpt="<img src=x>")))
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
