"""A form on a small site, in a window that has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.actions import build_actions
from editor.desk.form.field_widget import FieldWidget
from editor.desk.form.record_form import RecordForm
from editor.desk.form.registry import make_field
from editor.desk.form.tools import Tools
from editor.desk.models.image_store import ImageStore
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.theme import Theme
from editor.library.library import Library
from editor.library.rows import Row
from editor.media.pictures import Pictures
from editor.record.schema import Field, Kind

PATH = "_news/2026-11-17-trams.md"
OTHER = "_news/2026-11-16-buses.md"

RECORD = """---
category: news
title: "Trams return to the quay"
excerpt: "They carry “people” again."
publishedDateTime: 2026-11-17T10:49:00Z
originalUrl: "https://harbourwire.example/trams?from=feed"
webUrl: "https://harbourwire.example/trams"
type: article
quality: 62
heat: -1
published: false
mood: hopeful

provider:
  name: Harbour Wire
  domain: harbourwire.example
  images:
    - url: /assets/images/logo.png
      width: 50
      height: 50

topics:
  - City
  - Trams

images:
  - url: /assets/images/tram.png
    width: 300
    height: 100
    isCached: true
  - url: /assets/images/missing.png

related:
  - title: "Buses wait"
    excerpt: "Nobody knows why."
    publishedDateTime: 2026-11-16T09:00:00Z
    webUrl: "https://harbourwire.example/buses"
    type: article
    provider:
      name: Harbour Wire
      domain: harbourwire.example
    quality: 40
  - title: "Elsewhere"
    excerpt: "A story of another town."
    publishedDateTime: 2026-11-10T09:00:00Z
    webUrl: "https://elsewhere.example/story"
    provider:
      name: Elsewhere Post
      domain: elsewhere.example
  - title: "Buses wait"
    webUrl: "https://harbourwire.example/buses"

secured: "c2VjcmV0;aXY="
---

"""

OTHER_RECORD = """---
category: news
title: "Buses wait"
excerpt: "Nobody knows why."
publishedDateTime: 2026-11-16T09:00:00Z
webUrl: "https://harbourwire.example/buses"
type: article
quality: 40
published: true

provider:
  name: Harbour Wire
  domain: harbourwire.example

topics:
  - City
---

"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two records, three topics, two providers and a picture of 320 x 168."""
    folder = tmp_path / "site"
    files = {
        "_config.yml": "title: Test Desk\nurl: https://site.example\n",
        PATH: RECORD,
        OTHER: OTHER_RECORD,
        "_data/topics/01-city.yaml": "name: City\n",
        "_data/topics/02-trams.yaml": "name: Trams\n",
        "_data/topics/03-sea.yaml": "name: The Sea\n",
        "_data/organizations/lantern.example.md": "---\nname: The Lantern\n"
        "domain: lantern.example\nimages:\n  - url: /assets/images/big.png\n    width: 400\n"
        "    height: 400\n  - url: /assets/images/small.png\n    width: 50\n    height: 50\n---\n",
        "_data/organizations/harbourwire.example.md": "---\nname: Harbour Wire\n"
        "domain: harbourwire.example\n---\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    images = folder / "assets" / "images"
    images.mkdir(parents=True)
    Image.new("RGB", (320, 168), (200, 60, 40)).save(images / "tram.png")
    return folder


@pytest.fixture
def images(tasks: Tasks, tmp_path: Path, qtbot: QtBot) -> Iterator[ImageStore]:
    store = ImageStore(tasks, None, Pictures(tmp_path / "pictures", allow_private=True))
    yield store
    store.close()
    qtbot.waitUntil(lambda: tasks.running == 0)
    store.deleteLater()


@pytest.fixture
def tools(theme: Theme, images: ImageStore, tasks: Tasks) -> Tools:
    return Tools(theme, images, tasks, make_field)


@pytest.fixture
def place(application: QApplication, qtbot: QtBot) -> QWidget:
    """A window with the focus, to put widgets into."""
    window = QWidget()
    QVBoxLayout(window)
    window.resize(640, 200)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def make(tools: Tools, place: QWidget) -> Callable[..., Any]:
    """Build the field of a kind in a window, and note what it says."""

    def build(kind: Kind, key: str = "key", **values: Any) -> FieldWidget:
        field = Field(key, kind, label=values.pop("label", key.title()), **values)
        widget = make_field(field, (key,), tools, place)
        widget.said = []  # type: ignore[attr-defined]
        widget.edited.connect(lambda path, value: widget.said.append((path, value)))  # type: ignore[attr-defined]
        widget.operated.connect(lambda edits, text: widget.said.append((edits, text)))  # type: ignore[attr-defined]
        layout = place.layout()
        assert layout is not None
        layout.addWidget(widget)
        widget.set_name(f"field.{key}")
        widget.show()
        return widget

    return build


@pytest.fixture
def session(tasks: Tasks, site: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session(tasks)
    session.set_library(Library(site, site.parent / "data"))
    yield session
    qtbot.waitUntil(lambda: tasks.running == 0)
    session.deleteLater()


@pytest.fixture
def form(
    session: Session, images: ImageStore, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> Iterator[RecordForm]:
    """A form in a window of 1000 x 900, the record PATH in it."""
    assert session.library is not None
    images.set_site(session.library.site)
    rows: dict[str, Row] = {
        row.web_url: row for batch in session.library.scan_rows() for row in batch
    }
    window = QMainWindow()
    actions = build_actions(window, theme)
    form = RecordForm(session, images, theme, tasks, actions, rows.get)
    for _ in form.steps():
        pass
    box = QWidget()
    QVBoxLayout(box).addWidget(form, 2)
    layout = box.layout()
    assert layout is not None
    layout.addWidget(form.related_panel)
    window.setCentralWidget(box)
    window.resize(1000, 900)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(session.opened):
        form.show_record(PATH)
    qtbot.waitUntil(lambda: tasks.running == 0 and form.path() == PATH)
    yield form
    window.close()
