"""Draws the main states of the window on the demo site, to be looked at.

python -m tests.end_to_end.screenshots FOLDER [--only STATE] [--language en] [--look dark]
(QT_SCALE_FACTOR=2 gives the pictures of a dense screen.) Every state in both looks and languages
takes some minutes; what is cut off or overlaps is printed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QTabBar

from editor.app import create_application, create_window
from editor.desk.theme import Preference, Theme
from editor.desk.translation import LANGUAGES, Language, Translation
from editor.desk.window import Window
from editor.record import Set
from editor.resource_files import resource
from tests.end_to_end.fit import misfits

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
BROKEN = "_news/2026-11-25-broken.md"


@dataclass(frozen=True)
class State:
    """How to come to a state, the window's size and the size of the text in percent."""

    act: Callable[[Window], object]
    width: int = 1280
    height: int = 800
    text: int = 100
    site: str = "demo"


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
    text = file.read_text("utf-8")
    start = text.index("title: ")
    file.write_text(
        text.replace(text[start : text.index("\n", start)], 'title: "Another"'), "utf-8"
    )
    window._save()


def _table(window: Window) -> None:
    window._pane.choose(TRAMS)
    window._actions["table"].trigger()


def _page(place: int) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _edit(window)
        window._form.findChildren(QTabBar)[0].setCurrentIndex(place)

    return show


def _several(window: Window) -> None:
    window._pane.choose(TRAMS)
    _wait(300)
    window._pane._select([window._table.path_at(place) for place in (3, 4, 5)])


def _triggers(action: str) -> Callable[[Window], None]:
    return lambda window: window._actions[action].trigger()


def _searches(text: str) -> Callable[[Window], None]:
    return lambda window: window._top.search.set_text(text)


def _offline(window: Window) -> None:
    window._settings.offline = True
    window._features.preferences._changed("offline")
    _edit(window)


STATES: dict[str, State] = {
    "wide": State(_edit, 1600, 1000),
    "narrow": State(_edit, 1024, 700),
    "large-text": State(_edit, 1600, 1000, 200),
    "large-text-narrow": State(_edit, 1024, 700, 200),
    "search": State(_searches("is:draft qualty:>60")),
    "nothing": State(_searches("zzz"), 1024, 700),
    "table": State(_table, 1600, 1000),
    "related": State(_page(1), 1024, 700),
    "source": State(_page(2)),
    "changes": State(_page(3)),
    "preview": State(_page(4)),
    "several": State(_several, 1600, 1000),
    "broken": State(lambda window: window._pane.choose(BROKEN)),
    "conflict": State(_conflict),
    "offline": State(_offline),
    "problems": State(_triggers("problems"), 1600, 1000),
    "preferences": State(_triggers("preferences")),
    "shortcuts": State(_triggers("shortcuts")),
    "preferences-large": State(_triggers("preferences"), 1024, 700, 200),
    "shortcuts-large": State(_triggers("shortcuts"), 1024, 700, 200),
    "start": State(lambda window: window.show_start(), site=""),
    "empty": State(lambda window: None, 1024, 700, site="empty"),
    "gone": State(lambda window: None, 1024, 700, site="gone"),
}
"""The main states by name."""


def main() -> None:
    """Draw every state in both looks and all languages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=tuple(STATES), action="append")
    parser.add_argument("--language", choices=tuple(LANGUAGES), action="append")
    parser.add_argument("--look", choices=("light", "dark"), action="append")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    application = create_application([])
    for language in options.language or LANGUAGES:
        for look in options.look or ("light", "dark"):
            for name in options.only or STATES:
                file = options.folder / f"{name}-{look}-{language}.png"
                for fault in draw(application, name, look, language, file):
                    print(f"{file.stem}: {fault}")


def draw(
    application: QApplication, name: str, look: Preference, language: Language, file: Path
) -> list[str]:
    """Draw a state into a file, and return what does not fit in it."""
    state = STATES[name]
    theme, translation = application.findChild(Theme), application.findChild(Translation)
    assert theme is not None
    assert translation is not None
    translation.use(language)
    theme.set_preference(look)
    theme.set_text_size(state.text)
    with tempfile.TemporaryDirectory() as place:
        user = str(Path(place, "user"))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, user)
        for folder in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[folder] = user
        window = _open(_site(Path(place), state.site, name), state)
        state.act(window)
        _wait(300)
        _settle(window)
        shown = QApplication.activeModalWidget() or window
        shown.grab().save(str(file))
        found = misfits(shown)
        if shown is not window:
            shown.close()
        window._features.leaving._agreed = True
        window.close()
        window.deleteLater()
        _wait(0)
    return found


def _site(place: Path, kind: str, name: str) -> Path | None:
    if not kind:
        return None
    site = place / "harbour-desk"
    if kind == "empty":
        site.mkdir()
    elif kind == "demo":
        shutil.copytree(resource("demo"), site)
        if name == "broken":
            (site / BROKEN).write_text('---\ntitle: "never closed\n---\n', "utf-8")
    return site


def _open(site: Path | None, state: State) -> Window:
    window = create_window(site)
    window.resize(state.width, state.height)
    loop = QEventLoop()
    window.libraryReady.connect(loop.quit)
    window._loader.failed.connect(loop.quit)
    window.show()
    if site is not None:
        loop.exec()
    _settle(window)
    return window


def _settle(window: Window) -> None:
    """Wait until nothing is under way, for ten seconds at most."""
    for _ in range(200):
        _wait(50)
        if not window._tasks.running:
            break
    _wait(200)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
