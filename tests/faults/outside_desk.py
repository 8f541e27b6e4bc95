"""The real window on a site of its own, driven by a program beside which another one writes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT)]

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings  # noqa: E402

from editor.app import create_application, create_window  # noqa: E402
from editor.library.store import ChangedOnDisk  # noqa: E402
from editor.record import Document, Edit  # noqa: E402

_PATIENCE = 60.0  # seconds that anything may take
_RELATED = """  - title: "A related article, number {}"
    webUrl: "https://harbourwire.example/related/{}"
    publishedDateTime: 2026-11-02T08:00:00Z
    provider:
      name: Harbour Wire
      domain: harbourwire.example
"""


class Desk:
    """A window with every question it asked."""

    def __init__(self, folder: Path) -> None:
        settings = folder.with_name(folder.name + "-settings")
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(settings))
        os.environ["XDG_CACHE_HOME"] = os.environ["XDG_DATA_HOME"] = str(settings)
        self.application = create_application([])
        self.questions: list[tuple[str, str]] = []
        self.refreshes = 0
        listed: list[bool] = []
        self.window = create_window(folder)
        self.window.libraryReady.connect(lambda: listed.append(True))
        self.window.resize(1600, 1000)
        self.window.show()
        self.wait(lambda: bool(listed))
        self.session = self.window._session
        self.session.saveFailed.connect(lambda path, why: self.questions.append((path, why)))
        self.window._features.following.followed.connect(self._followed)
        assert self.session.library is not None
        self.library = self.session.library

    def wait(self, check: Callable[[], bool], seconds: float = _PATIENCE) -> None:
        """Let the window work until something is so; raises TimeoutError."""
        end = time.monotonic() + seconds
        while not check():
            if time.monotonic() > end:
                raise TimeoutError
            self.pump()

    def pump(self) -> None:
        """Let the window work for a moment."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        time.sleep(0.0005)  # the workers' turn

    def opens(self, path: str) -> None:
        """Open a record, as reading ahead does."""
        self.session.open(path)
        self.wait(lambda: self.session.document(path) is not None)

    def rests(self) -> None:
        """Wait until the watcher has told all that was written so far, and it is taken in."""
        beacon = self.library.folder / "_news" / "beacon.md"
        title = f"Beacon {time.monotonic_ns()}"
        beacon.write_text(f'---\ntitle: "{title}"\n---\n', "utf-8")
        self.wait(lambda: self._title("_news/beacon.md") == title)
        self.wait(lambda: self.window._tasks.running == 0)

    def saves_all(self) -> None:
        """Save, and wait until every record is on disk or has asked."""
        self.session.save_all()
        self.wait(lambda: self.window._tasks.running == 0)

    def close(self) -> None:
        """Close the window, whatever is unsaved."""
        self.window._features.leaving._agreed = True
        self.window.close()
        self.window.deleteLater()
        self.application.processEvents()

    def _title(self, path: str) -> str:
        row = self.window._table.row(path)
        return row.title if row is not None else ""

    def _followed(self, _files: int) -> None:
        self.refreshes += 1


class Crawler:
    """Another program, as careful as can be: it never writes over what it has not read."""

    def __init__(self, folder: Path) -> None:
        from editor.library.library import Library

        self._library = Library(folder)

    def document(self, path: str) -> Document:
        opened = self._library.read(path)
        assert opened.document is not None, opened.problem
        return opened.document

    def edits(self, path: str, edits: list[Edit]) -> None:
        """Change a file, once more when somebody else did so meanwhile."""
        while True:
            opened = self._library.read(path)
            assert opened.document is not None, opened.problem
            assert opened.stamp is not None
            try:
                self._library.save(path, opened.document.edit(edits), opened.stamp)
            except ChangedOnDisk:
                continue
            return


def make_site(folder: Path, count: int) -> list[str]:
    """Write a site of `count` drafts, each with 12 related articles, and return their paths."""
    (folder / "_news").mkdir(parents=True)
    (folder / "_config.yml").write_text("title: Fault Desk\n", "utf-8")
    paths = []
    for number in range(count):
        path = f"_news/2026-11-{number % 28 + 1:02}-story-{number}.md"
        related = "".join(_RELATED.format(*[number * 100 + one] * 2) for one in range(12))
        text = f"""---
category: news
title: "Story {number}"
excerpt: "What happened, told in a few words."
publishedDateTime: 2026-11-{number % 28 + 1:02}T10:49:00Z
webUrl: "https://harbourwire.example/{number}"
type: article
quality: 62
heat: -1
published: false

provider:
  name: Harbour Wire
  domain: harbourwire.example

topics:
  - City

related:
{related}---

"""
        (folder / path).write_bytes(text.encode())
        paths.append(path)
    return paths
