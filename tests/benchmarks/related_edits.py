"""How soon a change of the related articles of a long record is on screen, and what it writes.

Run it as a program: `python tests/benchmarks/related_edits.py [--site FOLDER] [--save]`.
Opens the record of a site that has the longest list in the real window (offscreen unless
QT_QPA_PLATFORM says otherwise) and moves, removes, adds and updates articles by keys, the
clipboard and the panel's own ways, undoing each. A change lasts from the event until the list is
painted with it. Milliseconds of wall time and of the window's thread alone: other threads work
beside it. Each change must leave all lines but its own items' as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (  # noqa: E402
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QSettings,
    Qt,
)
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QListView  # noqa: E402
from sites import make_site  # noqa: E402

from editor.app import create_application, create_window  # noqa: E402
from editor.desk.window import Window  # noqa: E402
from editor.record import Document  # noqa: E402

RESULTS = Path(__file__).parent / "results" / "related_edits.json"
BOUND = 50  # milliseconds of the window's thread
PATIENCE = 10


def passing(done: Callable[[], object]) -> None:
    """Let events pass until something is so."""
    end = time.perf_counter() + PATIENCE
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.perf_counter() > end:
            raise TimeoutError("it never came")


def rest(seconds: float = 0.15) -> None:
    """Let what goes on in the background come to an end."""
    end = time.perf_counter() + seconds
    passing(lambda: time.perf_counter() > end)


class Painted(QObject):
    """Notes when the list was painted: the time, and what its thread had used of the processor."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.times: list[tuple[float, float]] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the moment at which a paint is done."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.times.append((time.perf_counter(), time.thread_time()))
            return True
        return False


class Trial:
    """The record in its window; each change is timed, looked at and undone."""

    def __init__(self, window: Window, path: str) -> None:
        self.window = window
        self.path = path
        found = window.findChild(QListView, "relatedList")
        assert found is not None
        self.view = found
        self.painted = Painted(found).times
        self.count = self.view.model().rowCount()
        self.times: dict[str, list[tuple[float, float]]] = {}
        self.lines: dict[str, int] = {}

    def document(self) -> Document:
        document = self.window._session.document(self.path)
        assert document is not None
        return document

    def does(self, name: str, items: set[int], change: Callable[[], object]) -> None:
        """Time a change that may touch only these items of the list as it was, and undo it."""
        before = self.document()
        rest(0.05)
        wall, own = time.perf_counter(), time.thread_time()
        self.painted.clear()
        change()
        passing(lambda: self.document() is not before)
        if not self.painted:
            self.view.viewport().update()
            passing(lambda: self.painted)
        painted, used = self.painted[-1]
        self.times.setdefault(name, []).append(((painted - wall) * 1000, (used - own) * 1000))
        self._look(name, before, self.document(), items)
        rest()
        self.window._features.undoing.undo()
        passing(lambda: self.document().text == before.text)
        rest()

    def _look(self, name: str, before: Document, after: Document, items: set[int]) -> None:
        """Count the lines of the diff, and check that what else there is keeps its bytes."""
        texts = (before.text.splitlines(), after.text.splitlines())
        lines = [line for line in list(unified_diff(*texts, n=0))[2:] if line[:1] in "+-"]
        self.lines[name] = max(self.lines.get(name, 0), len(lines))
        old, new = pieces(before), pieces(after)
        untouched = [piece for place, piece in enumerate(old) if place not in items]
        for piece in untouched:
            assert piece in new, f"{name}: an item was touched that was not meant"
        head, tail = before.text.split("\nrelated:\n")[0], before.text.rpartition(old[-1])[2]
        assert after.text.startswith(head)
        assert after.text.endswith(tail)


def pieces(document: Document) -> list[str]:
    """Return the text of each related article."""
    text = document.text.split("\nrelated:\n", 1)[1]
    body = text[: text.index("\n\n") + 1] if "\n\n" in text else text
    first, *rest_of = body.split("\n  - ")
    return [first.removeprefix("  - ").rstrip("\n"), *(one.rstrip("\n") for one in rest_of)]


def try_all(trial: Trial, rounds: int) -> None:
    """Make each kind of change some times, all over the list."""
    view, last, key = trial.view, trial.count - 1, Qt.Key
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    view.setFocus()
    QTest.keyClick(view, key.Key_Home)  # QTest makes enumerations of its own at its first key
    other = next(row for row in trial.window._table.shown if row.path != trial.path and row.web_url)
    for step in range(rounds):
        place = step * last // rounds
        view.setCurrentIndex(view.model().index(place, 0))
        rest()
        trial.does("move", {place, place + 1}, lambda: QTest.keyClick(view, key.Key_Down, alt))
        view.setCurrentIndex(view.model().index(place, 0))
        trial.does("move far", {place}, lambda: view.moved.emit(place, last))  # noqa: B023
        view.setCurrentIndex(view.model().index(place, 0))
        trial.does("remove", {place}, lambda: QTest.keyClick(view, key.Key_Delete))
        view.setCurrentIndex(view.model().index(place, 0))
        QGuiApplication.clipboard().setText(f"https://new.example/{step}")
        trial.does("add by address", set(), lambda: QTest.keyClick(view, key.Key_V, control))
        QGuiApplication.clipboard().setText(f"title: T{step}\nwebUrl: https://new.example/c{step}")
        trial.does("paste a copy", set(), lambda: QTest.keyClick(view, key.Key_V, control))
        if other.web_url not in trial.document().text:
            trial.does(
                "add a record",
                set(),
                lambda: view.recordsGiven.emit([other.path], place),  # noqa: B023
            )
    panel = trial.window._form._related
    drifted = list(panel._drifted(list(range(trial.count))))[:rounds]
    for place in drifted:
        trial.does("update", {place}, lambda: panel._update([place]))  # noqa: B023


def repaint(window: Window) -> float:
    """Return milliseconds of its thread for painting all of it: how fast things are now."""
    own = time.thread_time()
    window.repaint()
    return (time.thread_time() - own) * 1000


def prepared(site: Path) -> str:
    """Make copies of the longest list drift from their records; return the record's path."""
    path = max((site / "_news").iterdir(), key=lambda file: file.stat().st_size)
    text = path.read_text("utf-8")
    parts = text.split("\n  - title: ")
    for place in range(1, len(parts), 12):
        rest_of = parts[place].partition("\n")[2]
        parts[place] = f'"Another title {place}"\n{rest_of}'
    path.write_text("\n  - title: ".join(parts), "utf-8")
    return path.relative_to(site).as_posix()


def main() -> int:
    """Measure and print a table; return 1 where a change takes too long."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, help="a site of yours; it is copied")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--save", action="store_true", help=f"write {RESULTS.name}")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(Path(folder, name))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        site = Path(folder, "site")
        if args.site:
            shutil.copytree(args.site, site)
            os.system(f"chmod -R u+w '{site}'")
        else:
            make_site(site, 600)
        path = prepared(site)
        create_application(sys.argv)
        window = create_window(site)
        window.resize(1600, 1000)
        ready: list[bool] = []
        window.libraryReady.connect(lambda: ready.append(True))
        window.show()
        passing(lambda: ready)
        window._images.set_access(offline=True)
        window._pane.choose(path)
        passing(lambda: window._form.path() == path)
        rest(1.0)
        trial = Trial(window, path)
        size = (site / path).stat().st_size
        print(f"a record of {size / 1000:.0f} KB with {trial.count} related articles")
        try_all(trial, args.rounds)
        yardstick = statistics.median(repaint(window) for _ in range(20))
        window.close()
        passing(lambda: not window.isVisible())
    table = {
        name: {
            "times": len(times),
            "wall, median": round(statistics.median(wall for wall, _ in times), 1),
            "wall, worst": round(max(wall for wall, _ in times), 1),
            "window's thread, median": round(statistics.median(own for _, own in times), 1),
            "window's thread, worst": round(max(own for _, own in times), 1),
            "lines of the diff, most": trial.lines[name],
        }
        for name, times in trial.times.items()
    }
    columns = list(next(iter(table.values())))
    print(f"one repaint of the whole window meanwhile: {yardstick:.1f} ms")
    print(" " * 16 + "".join(f"{column:>26}" for column in columns))
    for name, figures in table.items():
        print(f"{name:16}" + "".join(f"{figures[column]:26g}" for column in columns))
    if args.save:
        found: dict[str, object] = {"bytes": size, "related": trial.count, "milliseconds": table}
        found["repaint of the window"] = round(yardstick, 1)
        RESULTS.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    late = [name for name, one in table.items() if one["window's thread, worst"] > BOUND]
    print(f"\n{'NOT held' if late else 'held'}: on screen within {BOUND} ms of the window's thread")
    if late:
        print(f"too late: {', '.join(late)}")
    return int(bool(late))


if __name__ == "__main__":
    sys.exit(main())
