"""Every real record can be shown: each key has its widget, and looking changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.desk.form.article_pages import ArticlePages
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.form.related_records import RelatedRecords
from editor.desk.form.tools import Tools
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.library import Library

_EVERY = 6


@pytest.fixture
def library(real_site: Path, tmp_path: Path) -> Library:
    return Library(real_site, tmp_path / "data")


@pytest.fixture
def pages(tools: Tools, place: QWidget) -> ArticlePages:
    return ArticlePages(tools, place)


def test_real_records(
    pages: ArticlePages,
    tools: Tools,
    tasks: Tasks,
    library: Library,
    long_run: bool,
    qtbot: QtBot,
) -> None:
    said: list[object] = []
    pages.edited.connect(lambda *what: said.append(what))
    pages.operated.connect(lambda *what: said.append(what))
    related = RelatedPanel(tools, lambda _: None, RelatedRecords(Session(tasks), tasks, pages))
    qtbot.addWidget(related)
    rows = [row for batch in library.scan_rows() for row in batch]
    assert len(rows) > 500
    for row in rows if long_run else rows[::_EVERY]:
        document = library.read(row.path).document
        assert document is not None, row.path
        pages.show_record(row.path, document, document, frozenset())
        related.show_document(document, fresh=True)
        assert said == [], row.path
        assert related.model.rowCount() == row.related
        body = pages._body
        assert body is not None
        for key in set(document.keys()) - {"published", "related"}:
            cell = body.cells[key]
            assert cell.has_value(), (row.path, key)
            assert cell.fits(document.value((key,))), (row.path, key)
            assert cell.words() == "" or cell.widget.warning, (row.path, key)
