"""An editor reviews drafts with one key each: `xvfb-run python tests/end_to_end/review_200.py`.

Works on a copy of `--site` in the real window, with keys that the X server sends (xdotool); where
there is no X server, with Qt's own. Of each decision it measures the time from the key event to
the end of the painting that shows it: the list's mark, and for "publish and next" the next record
in the form. At the end each file must differ in one line, and no dialog may have been open.
"""

from __future__ import annotations

import argparse
import difflib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSettings, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication, QKeyEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit  # noqa: E402

from editor.app import create_application, create_window  # noqa: E402
from editor.desk.window import Window  # noqa: E402

BOUND = 50.0
"""Milliseconds within which 95 % of the decisions must be on screen."""
PATIENCE = 20.0
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)  # what an action takes is no press
_REMOVED_EVERY = 10  # each tenth record is taken down instead of published


class Took(NamedTuple):
    """Milliseconds from the key event to the painted decision, and of the window's thread."""

    wall: float
    thread: float


class Painted(QObject):
    """Notes when a key came in, and when a painting of the window was over.

    It looks at the events of the window alone: those of all its widgets would take a part of the
    time that is measured.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._painting = False
        self._keyed: Took | None = None
        self.took: Took | None = None
        self.shown: Callable[[], bool] = lambda: False
        """Whether the models hold what is to be seen."""
        window.installEventFilter(self)
        window.windowHandle().installEventFilter(self)

    def expect(self, shown: Callable[[], bool]) -> None:
        """Measure from the next key event on."""
        self._keyed = self.took = None
        self.shown = shown

    def begin(self) -> None:
        """Measure from now on."""
        if self._keyed is None:
            self._keyed = _now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Carry the window's painting out here, so that its end is known."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            if event.key() != Qt.Key.Key_Control:
                self.begin()
        elif watched is self._window and self._begins_painting(event):
            seen = self._keyed is not None and self.took is None and self.shown()
            self._painting = True
            QCoreApplication.sendEvent(watched, event)  # with all that filters it
            self._painting = False
            if seen and self._keyed is not None:
                now = _now()
                self.took = Took(now.wall - self._keyed.wall, now.thread - self._keyed.thread)
            return True
        return False

    def _begins_painting(self, event: QEvent) -> bool:
        return event.type() == QEvent.Type.UpdateRequest and not self._painting


def _now() -> Took:
    return Took(time.perf_counter() * 1000, time.thread_time() * 1000)


def events(milliseconds: int = 20) -> None:
    """Let the window work; where there is nothing to do, sleep until there is, or so long.

    With a time of its own `processEvents` would not sleep, and take a whole core from the others.
    """
    timer = QTimer()
    timer.setSingleShot(True)
    timer.start(milliseconds)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def until(check: Callable[[], object], what: str) -> None:
    """Wait for something, or say what never came."""
    end = time.monotonic() + PATIENCE
    while not check():
        events()
        if time.monotonic() > end:
            raise TimeoutError(what)


class Editor:
    """Someone who reviews: chooses the drafts, and presses one key for each."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.painted = Painted(window)
        self.real_keys = QGuiApplication.platformName() == "xcb"
        self.dialogs = 0

    def press(self, key: str) -> None:
        """Press a key as the person's keyboard does: "ctrl+Return", "x", "j"."""
        if self.real_keys:
            subprocess.Popen(["xdotool", "key", "--clearmodifiers", key])
            return
        held = Qt.KeyboardModifier.NoModifier
        if key.startswith("ctrl+"):
            held = Qt.KeyboardModifier.ControlModifier
        name = key.removeprefix("ctrl+")
        code = getattr(Qt.Key, f"Key_{name if len(name) > 1 else name.upper()}")
        self.painted.begin()
        QTest.keyClick(QApplication.focusWidget() or self.window, code, held)

    def opens_the_drafts(self, query: str) -> list[str]:
        """Search, and begin at the first record found."""
        box = self.window.findChild(QLineEdit, "searchBox")
        assert box is not None
        box.setText(query)
        window = self.window
        until(lambda: window._table.rowCount(), "no drafts were found")
        window._features.review.first()
        window._pane.take_focus()
        paths = [row.path for row in window._table.shown]
        until(lambda: window._form.path() == paths[0], "the first draft was never shown")
        window.activateWindow()
        until(lambda: window.isActiveWindow(), "the window never got the keys")
        return paths

    def decides(self, key: str, shown: Callable[[], bool]) -> Took:
        """Press a key and wait until what it does has been painted."""
        self.painted.expect(shown)
        self.press(key)
        until(lambda: self.painted.took, f"{key} was never seen")
        self.dialogs += sum(
            isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets()
        )
        assert self.painted.took is not None
        return self.painted.took

    def reviews(self, paths: list[str], count: int, pause: int = 0) -> list[Took]:
        """Decide about the first `count` records, `pause` milliseconds after each is read."""
        table, form = self.window._table, self.window._form
        took = []
        for place, path in enumerate(paths[:count]):
            following = paths[place + 1] if place + 1 < len(paths) else path

            def row(path: str = path):  # type: ignore[no-untyped-def]
                found = table.row(path)
                assert found is not None
                return found

            if place % _REMOVED_EVERY == _REMOVED_EVERY - 1:
                took.append(self.decides("x", lambda row=row: row().removed))
                self.decides("j", lambda wanted=following: form.path() == wanted)
            else:
                took.append(
                    self.decides(
                        "ctrl+Return",
                        lambda row=row, wanted=following: row().published and form.path() == wanted,
                    )
                )
            end = time.monotonic() + pause / 1000
            while time.monotonic() < end:
                events(5)
        session = self.window._session
        until(lambda: not session.dirty_paths(), "not all was saved")
        return took


def changed_lines(before: bytes, after: bytes) -> int:
    """Return how many lines a diff takes out, or puts in, whichever are more."""
    old, new = (data.decode("utf-8", "replace").split("\n") for data in (before, after))
    found = list(difflib.unified_diff(old, new, n=0, lineterm=""))[2:]
    marks = [line[0] for line in found]
    return max(marks.count("+"), marks.count("-"))


def figures(times: list[float]) -> str:
    """Return the median and the 95th hundredth in words."""
    values = sorted(times)
    late = values[max(0, -(-len(values) * 95 // 100) - 1)]
    middle, most = statistics.median(values), values[-1]
    return f"median {middle:5.1f} ms, 95 % {late:5.1f} ms, most {most:5.1f} ms"


def main() -> int:
    """Review, print the times, and exit 1 where something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=PROJECT.parent / "shared" / "site")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--query", default="is:draft")
    parser.add_argument("--pause", type=int, default=100, help="milliseconds to read each record")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(Path(folder, name))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        site = shutil.copytree(args.site, Path(folder, "site"))
        create_application(sys.argv)
        window = create_window(site)
        window.resize(1600, 1000)
        ready: list[bool] = []
        window.libraryReady.connect(lambda: ready.append(True))
        window.show()
        until(lambda: ready, "the folder was never listed")
        editor = Editor(window)
        paths = editor.opens_the_drafts(args.query)[: args.count + 1]
        before = {path: (site / path).read_bytes() for path in paths}
        began = time.perf_counter()
        took = editor.reviews(paths, args.count, args.pause)
        seconds = time.perf_counter() - began
        lines = [
            changed_lines(before[path], (site / path).read_bytes()) for path in paths[: len(took)]
        ]
        window.close()
        until(lambda: not window.isVisible(), "the window never closed")
    keys = "keys of the X server" if editor.real_keys else "keys of Qt"
    print(f"{len(took)} decisions in {seconds:.1f} s, {keys}")
    print(f"on screen          {figures([one.wall for one in took])}")
    print(f"the window's part  {figures([one.thread for one in took])}")
    print(f"one-line diffs     {lines.count(1)} of {len(lines)}; dialogs {editor.dialogs}")
    late = sorted(one.wall for one in took)[max(0, -(-len(took) * 95 // 100) - 1)] > BOUND
    return 1 if late or set(lines) != {1} or editor.dialogs else 0


if __name__ == "__main__":
    sys.exit(main())
