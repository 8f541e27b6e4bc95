"""Draws the main states of the window on the demo site, to be looked at.

python -m tests.end_to_end.screenshots FOLDER [--font NAME] [--pixels SIZE] [--only STATE]
(QT_SCALE_FACTOR=2 gives the pictures of a dense screen.)
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from editor.app import create_application, create_window
from editor.desk.theme import Preference, Theme
from editor.desk.window import Window
from editor.record import Set
from editor.resource_files import resource

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BROKEN = "_news/2026-11-25-broken.md"


def _edit(window: Window) -> None:
    window._pane.choose(TRAMS)
    _wait(600)
    title = "Harbour city tests driverless trams on its oldest line"
    window._session.edit(TRAMS, [Set(("title",), title)], "Edit title", None)


def _conflict(window: Window) -> None:
    _edit(window)
    library = window._session.library
    assert library is not None
    file = library.folder / TRAMS
    file.write_bytes(file.read_bytes() + b"\n")
    window._save()


def _table(window: Window) -> None:
    window._pane.choose(TRAMS)
    window._actions["table"].trigger()


STATES: dict[str, tuple[int, int, Callable[[Window], object]]] = {
    "wide": (1600, 1000, _edit),
    "narrow": (1024, 700, _edit),
    "search": (1280, 800, lambda window: window._top.search.set_text("is:draft qualty:>60")),
    "nothing": (1024, 700, lambda window: window._top.search.set_text("zzz")),
    "table": (1600, 1000, _table),
    "broken": (1280, 800, lambda window: window._pane.choose(BROKEN)),
    "conflict": (1280, 800, _conflict),
    "shortcuts": (1280, 800, lambda window: window._show_shortcuts()),
}


def main() -> None:
    """Draw every state, light and dark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--font")
    parser.add_argument("--pixels", type=int, default=13)
    parser.add_argument("--only", choices=tuple(STATES))
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    theme = Theme("light", application)
    font = None
    if options.font:
        font = QFont(options.font)
        font.setPixelSize(options.pixels)
    theme.apply(application, font)
    create_application([])
    looks: tuple[Preference, ...] = ("light", "dark")
    for look in looks:
        theme.set_preference(look)
        for name in STATES if options.only is None else (options.only,):
            _draw(name, options.folder / f"{name}-{look}.png")


def _draw(name: str, file: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        user = str(Path(place, "user"))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, user)
        os.environ["XDG_CACHE_HOME"] = user
        site = Path(place, "harbour-desk")
        shutil.copytree(resource("demo"), site)
        if name == "broken":
            (site / BROKEN).write_text(
                '---\ntitle: "never closed\npublished: false\n---\n', "utf-8"
            )
        width, height, act = STATES[name]
        window = create_window(site)
        window.resize(width, height)
        loop = QEventLoop()
        window.libraryReady.connect(loop.quit)
        window.show()
        loop.exec()
        act(window)
        _wait(2500)
        dialog = QApplication.activeModalWidget()
        (dialog or window).grab().save(str(file))
        window._settings.save_on_leaving = True
        if dialog is not None:
            dialog.close()
        window._features.leaving._agreed = True
        window.close()
        window.deleteLater()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
