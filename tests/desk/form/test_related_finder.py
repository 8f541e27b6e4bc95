"""Adding related articles: suggestions with their reason, search as one types, links back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.desk.form.record_form import RecordForm
from editor.desk.form.related_finder import RelatedFinder
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.models.related_candidates import WhyRole
from editor.desk.models.related_list import State
from editor.desk.models.roles import ArticleRole, PathRole
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.listing import Listing
from editor.record import Document, Set

PATH = "_news/2026-11-17-trams.md"
FERRY = "_news/2026-11-15-ferry.md"
TOWER = "_news/2026-11-14-tower.md"
BUSES = "https://harbourwire.example/buses"

NEWCOMER = """---
category: news
title: "{title}"
excerpt: "{title}, it is said."
publishedDateTime: 2026-11-15T09:00:00Z
webUrl: "https://lantern.example/{name}"
type: article
published: false

provider:
  name: The Lantern
  domain: lantern.example

topics:
  - {topic}
---

"""


@pytest.fixture
def site(site: Path) -> Path:
    """Two more records that share words with the trams, one more than the other, and one not."""
    for path, title, topic in (
        (FERRY, "A ferry meets trams at the quay", "Trams"),
        (TOWER, "Trams return to the tower", "Trams"),
        ("_news/2026-11-13-bread.md", "Bread is dear", "Food"),
    ):
        name = path.rpartition("-")[2].removesuffix(".md")
        (site / path).write_bytes(NEWCOMER.format(title=title, name=name, topic=topic).encode())
    return site


@pytest.fixture
def finder(form: RecordForm, session: Session) -> Iterator[RelatedFinder]:
    assert session.library is not None
    listing = Listing(row for batch in session.library.scan_rows() for row in batch)
    form.set_listing(lambda: listing)
    form._related.show_document(session.document(PATH), fresh=True)
    yield form._related._finder
    form._related._finder.hide()


@pytest.fixture
def panel(finder: RelatedFinder, form: RecordForm) -> RelatedPanel:
    return form._related


def suggest(panel: RelatedPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel._finder.model.found):
        qtbot.mouseClick(panel.head.suggest, Qt.MouseButton.LeftButton)


def paths(finder: RelatedFinder) -> list[str]:
    model = finder.model
    return [model.index(row).data(PathRole) for row in range(model.rowCount())]


def urls(document: Document | None) -> list[Any]:
    assert document is not None
    return [item["webUrl"] for item in document.get(("related",), [])]


def test_suggestions_say_what_is_shared(panel: RelatedPanel, qtbot: QtBot) -> None:
    suggest(panel, qtbot)
    finder = panel._finder
    assert finder.view.hasFocus()
    assert set(paths(finder)) == {FERRY, TOWER}, "neither itself, nor what is listed, nor bread"
    place = paths(finder).index(FERRY)
    assert finder.model.index(place).data(WhyRole).startswith("Shares Trams · ")
    assert "quay" in finder.model.index(place).data(WhyRole)
    assert finder.model.index(place).data(ArticleRole).state is State.DRAFT
    assert finder._heading.text() == "Suggestions 2"


def test_enter_adds_a_copy_which_leaves_the_suggestions(
    panel: RelatedPanel, session: Session, qtbot: QtBot
) -> None:
    suggest(panel, qtbot)
    before = session.document(PATH)
    assert before is not None
    first, second = paths(panel._finder)
    with qtbot.waitSignal(session.recordChanged):
        qtbot.keyClick(panel._finder.view, Qt.Key.Key_Return)
    after = session.document(PATH)
    assert after is not None
    assert len(urls(after)) == 4
    assert after.value("related[3].provider") == {
        "name": "The Lantern",
        "domain": "lantern.example",
    }
    assert "topics" not in after.value("related[3]")
    assert all(line in after.text.splitlines() for line in before.text.splitlines())
    assert paths(panel._finder) == [second]
    assert panel._finder.view.hasFocus()
    with qtbot.waitSignal(panel._finder.model.found):
        session.undo(PATH)
    assert paths(panel._finder) == [first, second]


def test_a_click_adds_too(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    suggest(panel, qtbot)
    view = panel._finder.view
    second = view.visualRect(panel._finder.model.index(1)).center()
    wanted = paths(panel._finder)[1]
    with qtbot.waitSignal(session.recordChanged):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second)
    name = wanted.rpartition("-")[2].removesuffix(".md")
    assert urls(session.document(PATH))[-1] == f"https://lantern.example/{name}"


def test_the_other_one_links_back_and_is_saved(
    panel: RelatedPanel, session: Session, qtbot: QtBot, site: Path
) -> None:
    suggest(panel, qtbot)
    wanted = paths(panel._finder)[0]
    panel._finder.link_back.setChecked(True)
    with qtbot.waitSignal(session.saved) as saved:
        qtbot.keyClick(panel._finder.view, Qt.Key.Key_Return)
    assert saved.args == [wanted]
    on_disk = Document.from_bytes((site / wanted).read_bytes())
    (copy,) = on_disk.value("related")
    assert copy["title"] == "Trams return to the quay"
    assert copy["webUrl"] == "https://harbourwire.example/trams"
    assert "related" not in copy
    assert session.undo_text(wanted) == "Link back to “Trams return to the quay”"
    assert session.undo_text(PATH) == "Add a related article"
    assert session.is_dirty(PATH), "only the other one is saved at once"


def test_one_that_links_back_already_is_left_alone(
    panel: RelatedPanel, session: Session, qtbot: QtBot, tasks: Tasks
) -> None:
    for path in (FERRY, TOWER):
        with qtbot.waitSignal(session.opened):
            session.open(path)
        there = [{"title": "T", "webUrl": "https://harbourwire.example/trams"}]
        session.edit(path, [Set(("related",), there)], "x", None, at_once=True)
    qtbot.waitUntil(lambda: tasks.running == 0)
    suggest(panel, qtbot)
    panel._finder.link_back.setChecked(True)
    qtbot.keyClick(panel._finder.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert len(urls(session.document(PATH))) == 4
    assert {session.undo_text(path) for path in (FERRY, TOWER)} == {"x"}


def test_search_finds_as_one_types(panel: RelatedPanel, session: Session, qtbot: QtBot) -> None:
    finder = panel._finder
    with qtbot.waitSignal(finder.model.found):
        qtbot.mouseClick(panel.head.add, Qt.MouseButton.LeftButton)
    assert finder.input.hasFocus()
    with qtbot.waitSignal(finder.model.found):
        qtbot.keyClick(finder.input, Qt.Key.Key_B)
    with qtbot.waitSignal(finder.model.found):
        qtbot.keyClicks(finder.input, "read")
    assert paths(finder) == ["_news/2026-11-13-bread.md"]
    with qtbot.waitSignal(session.recordChanged):
        qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    assert urls(session.document(PATH))[-1] == "https://lantern.example/bread"


def test_the_query_language_is_that_of_the_list(panel: RelatedPanel, qtbot: QtBot) -> None:
    finder = panel._finder
    panel._open_finder(typing=True)
    for letters, expected in (("provider:lantern", 0), ('provider:"The Lantern"', 3)):
        finder.input.clear()
        with qtbot.waitSignal(finder.model.found, check_params_cb=None):
            qtbot.keyClicks(finder.input, letters[:-1])
        qtbot.keyClicks(finder.input, letters[-1])
        qtbot.waitUntil(lambda expected=expected: finder.model.rowCount() == expected)
    finder.input.clear()
    qtbot.keyClicks(finder.input, "qualty:>60")
    assert finder._note.isVisible()
    assert "qualty" in finder._note.text()


def test_what_is_listed_is_not_found_again(panel: RelatedPanel, qtbot: QtBot) -> None:
    finder = panel._finder
    panel._open_finder(typing=True)
    qtbot.keyClicks(finder.input, "buses")
    qtbot.waitUntil(lambda: "No record" in finder._note.text())
    assert paths(finder) == []


def test_escape_closes_from_both(panel: RelatedPanel, qtbot: QtBot) -> None:
    suggest(panel, qtbot)
    qtbot.keyClick(panel._finder.view, Qt.Key.Key_Escape)
    assert not panel._finder.isVisible()
    assert panel.view.hasFocus()


def test_the_first_one_is_chosen_also_after_an_empty_search(
    panel: RelatedPanel, qtbot: QtBot
) -> None:
    finder = panel._finder
    panel._open_finder(typing=True)
    qtbot.keyClicks(finder.input, "zzz")
    qtbot.waitUntil(lambda: not finder.view.isVisible())
    finder.close_it()
    suggest(panel, qtbot)
    assert finder.view.hasFocus()
    assert [index.row() for index in finder.view.selectedIndexes()] == [0]


def test_the_same_button_closes(panel: RelatedPanel, qtbot: QtBot) -> None:
    suggest(panel, qtbot)
    qtbot.mouseClick(panel.head.suggest, Qt.MouseButton.LeftButton)
    assert not panel._finder.isVisible()
