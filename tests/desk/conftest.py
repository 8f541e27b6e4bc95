"""Fixtures for the desk: an application in its look, and nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from editor.desk.models.tasks import Tasks
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.library.rows import Row


@pytest.fixture(autouse=True)
def _own_user_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("user")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    if qapp.findChild(Theme) is None:
        Theme("light", qapp).apply(qapp)
    return qapp


@pytest.fixture
def theme(application: QApplication) -> Iterator[Theme]:
    theme = application.findChild(Theme)
    assert theme is not None
    theme.set_preference("light")
    yield theme
    theme.set_preference("light")


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def tasks(application: QApplication) -> Iterator[Tasks]:
    before = set(threading.enumerate())
    tasks = Tasks()
    yield tasks
    tasks.shutdown()
    assert set(threading.enumerate()) <= before
    tasks.deleteLater()


@pytest.fixture
def make_row() -> Callable[..., Row]:
    def make(number: int = 0, **values: object) -> Row:
        given: dict[str, object] = {
            "path": f"_news/2026-11-{number % 28 + 1:02}-story-{number}.md",
            "collection": "news",
            "title": f"Story {number}",
            "date": f"2026-11-{number % 28 + 1:02}T10:00:00Z",
            "provider": "Harbour Wire",
            "kind": "article",
            "quality": number,
            "heat": -1,
            "published": False,
            "topics": ("City",),
            "web_url": f"https://example.test/{number}",
        }
        return Row(**(given | values))  # type: ignore[arg-type]

    return make


RECORD = """---
category: news
title: "Trams return"
excerpt: "They carry people again."
publishedDateTime: 2026-11-17T10:49:00Z
webUrl: "https://example.test/trams"
type: article
quality: 62
heat: -1
published: false

provider:
  name: Harbour Wire
  domain: harbourwire.example

topics:
  - City
---

"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site of three drafts, one published record and one broken file."""
    news = tmp_path / "site" / "_news"
    news.mkdir(parents=True)
    (news.parent / "_config.yml").write_text("title: Test Desk\n", "utf-8")
    for number in range(1, 5):
        text = RECORD.replace("2026-11-17", f"2026-11-{20 - number}")
        text = text.replace("Trams return", f"Trams return {number}").replace(
            "/trams", f"/{number}"
        )
        if number == 4:
            text = text.replace("published: false", "published: true")
        (news / f"2026-11-{20 - number}-trams-{number}.md").write_bytes(text.encode())
    (news / "2026-11-01-broken.md").write_bytes(
        b'---\ntitle: "never closed\npublished: false\n---\n'
    )
    return news.parent
