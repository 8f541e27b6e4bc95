"""Draws the main states of the window on the demo site, to be looked at.

python -m tests.end_to_end.screenshots FOLDER [--only STATE] [--language en] [--look dark]
[--scale 2]
Every state in both looks and languages takes some minutes; what is cut off or overlaps is printed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSettings
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from editor.app import create_application, create_window
from editor.desk.theme import Preference, Theme
from editor.desk.translation import LANGUAGES, Language, Translation
from editor.desk.window import Window
from editor.record import Set
from editor.resource_files import resource
from tests.end_to_end.fit import misfits
from tests.end_to_end.screenshots_states import BROKEN, STATES, TRAMS, State, pause, settle, until

_FOLDERS = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def main() -> None:
    """Draw every state in both looks and all languages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=tuple(STATES), action="append")
    parser.add_argument("--language", choices=tuple(LANGUAGES), action="append")
    parser.add_argument("--look", choices=("light", "dark"), action="append")
    parser.add_argument("--scale", type=float, default=1, help="device pixels for one of the look")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    options.folder.mkdir(parents=True, exist_ok=True)
    application = create_application([])
    ending = "" if options.scale == 1 else f"-{options.scale:g}x"
    for language in options.language or LANGUAGES:
        for look in options.look or ("light", "dark"):
            for name in options.only or STATES:
                file = options.folder / f"{name}-{look}-{language}{ending}.png"
                for fault in draw(application, STATES[name], look, language, file):
                    print(f"{file.stem}: {fault}", flush=True)


def draw(
    application: QApplication, state: State, look: Preference, language: Language, file: Path
) -> list[str]:
    """Draw a state into a file, and return what does not fit in it."""
    theme, translation = application.findChild(Theme), application.findChild(Translation)
    assert theme is not None
    assert translation is not None
    translation.use(language)
    theme.set_preference(look)
    theme.set_text_size(state.text)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        user = Path(place, "user")
        _keep_in(user)
        site = _site(Path(place), state.site)
        if state.site == "killed":
            _keep_in(_left_by_a_kill(site, user))
        window = _open(site, state)
        state.act(window)
        settle(window)
        shown = _shown(window)
        _together(window, shown).save(str(file))
        found = [fault for one in shown for fault in misfits(one)]
        for one in shown[1:]:
            one.close()
        _leave(window)
    return found


def _keep_in(user: Path) -> None:
    """Let the program keep what it remembers in a folder of its own."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(user))
    for folder in _FOLDERS:
        os.environ[folder] = str(user)


def _site(place: Path, kind: str) -> Path | None:
    if not kind:
        return None
    site = place / "harbour-desk"
    if kind == "empty":
        site.mkdir()
    elif kind != "gone":
        shutil.copytree(resource("demo"), site)
    if kind == "broken":
        (site / BROKEN).write_text('---\ntitle: "never closed\n---\n', "utf-8")
    return site


def _left_by_a_kill(site: Path | None, user: Path) -> Path:
    """Edit a record, and return what would be left if the program were killed then."""
    window = _open(site, State(lambda _: None))
    window._pane.choose(TRAMS)
    until(lambda: window._session.document(TRAMS) is not None)
    window._session.edit(TRAMS, [Set(("title",), "Typed before the kill")], "Edit title", None)
    pause(1500)
    left = user.with_name("left")
    shutil.copytree(user, left)
    _leave(window)
    return left


def _open(site: Path | None, state: State) -> Window:
    window = create_window(site)
    window.resize(state.width, state.height)
    loop = QEventLoop()
    window.libraryReady.connect(loop.quit)
    window._loader.failed.connect(loop.quit)
    window.show()
    if site is not None:
        loop.exec()
    settle(window)
    return window


def _leave(window: Window) -> None:
    window._features.leaving._agreed = True
    window.close()
    window.deleteLater()
    pause(0)


def _shown(window: Window) -> list[QWidget]:
    """Return the window, and the dialogs and menus over it."""
    tops = QApplication.topLevelWidgets()
    return [window, *(one for one in tops if one.isVisible() and one is not window)]


def _together(window: Window, shown: list[QWidget]) -> QPixmap:
    """Return one picture of all of them, what is over the window in its middle or its place."""
    whole = window.grab()
    painter = QPainter(whole)
    for one in shown[1:]:
        middle = QPoint(window.width() - one.width(), window.height() - one.height()) / 2
        popup = one.windowType() != one.windowType().Dialog
        place = QRect(one.pos() - window.pos() if popup else middle, one.size())
        painter.drawPixmap(place.topLeft(), one.grab())
        painter.setPen(one.palette().mid().color())
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return whole


if __name__ == "__main__":
    main()
