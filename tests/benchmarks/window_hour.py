"""Someone at work in the real window for an hour: is the memory flat?

Run it as a program: `python tests/benchmarks/window_hour.py --site FOLDER [--minutes 60] [--save]`
(a site made by `sites.py`, which is written to; `--records 100000` makes one). Searches, filters,
sorts, records, edits and saves follow each other at the pace of a person. Each minute tells the
memory of the process in MB, and how long the window was held up at most, in ms: the smaller one of
wall time and of the processor time of this process.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from sites import make_site
from window_use import RESULTS, TYPED, Heartbeat, megabytes, until

from editor.app import create_application, create_window
from editor.desk.models.columns import COLUMNS
from editor.desk.window import Window

SETTLING = 10  # minutes until caches are full and every part of the window was used
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Editor:
    """Does one thing after the other, with the pauses of someone who reads and thinks."""

    def __init__(self, window: Window, site: Path, seed: int) -> None:
        self._window = window
        self._site = site
        self._dice = random.Random(seed)
        self._box = window.findChild(QLineEdit, "searchBox")
        self._facets = window.findChild(QListView, "facetList")
        self.saved = 0
        window._session.saved.connect(self._count)

    def work(self, seconds: float) -> None:
        """Work for so long, and a little more."""
        things = (
            *(self.search, self.clear, self.filter, self.sort, self.choose, self.choose_several),
            *(self.edit, self.edit, self.publish, self.undo, self.table, self.change_outside),
        )
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._dice.choice(things)()
            self._think(0.5)

    def search(self) -> None:
        """Search for something, letter by letter, and read what is found."""
        self._box.setFocus()
        self._box.selectAll()
        for letter in self._dice.choice(TYPED):
            QTest.keyClicks(self._box, letter)
            self._think(0.12)
        self._think(0.5)
        QTest.keyClick(self._box, Qt.Key.Key_Return)

    def clear(self) -> None:
        """List all records again."""
        self._box.clear()

    def filter(self) -> None:
        """Click on a filter, and read."""
        model = self._facets.model()
        if model.rowCount():
            index = model.index(self._dice.randrange(model.rowCount()), 0)
            self._facets.scrollTo(index)
            place = self._facets.visualRect(index).center()
            QTest.mouseClick(self._facets.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def sort(self) -> None:
        """Bring the list into another order."""
        order = self._dice.choice(COLUMNS).sort
        self._window._table.set_order(self._dice.choice(("", "-")) + order)
        self._think(0.5)

    def choose(self) -> None:
        """Go through some records, one after the other."""
        self._window._pane.take_focus()
        key = self._dice.choice((Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K))
        for _ in range(self._dice.randrange(2, 9)):
            self._press(key)
            self._think(0.8)

    def choose_several(self) -> None:
        """Choose some records together, then one again."""
        self._window._pane.take_focus()
        for _ in range(self._dice.randrange(1, 6)):
            self._press(Qt.Key.Key_Down, _SHIFT)
        self._think(1)
        self._press(Qt.Key.Key_Down)

    def edit(self) -> None:
        """Write into the title of the record that is shown, and save."""
        self._window._pane.take_focus()
        self._press(Qt.Key.Key_E)
        self._think(0.3)
        target = QApplication.focusWidget()
        if target is not None and target is not self._window._pane.view:
            for letter in self._dice.choice((" tram", " harbour", " 7")):
                QTest.keyClicks(target, letter)
                self._think(0.1)
        QTest.keyClick(self._window, Qt.Key.Key_S, _CONTROL)
        self._think(0.5)

    def publish(self) -> None:
        """Publish the record, or make it a draft again."""
        self._window._pane.take_focus()
        self._press(Qt.Key.Key_P)

    def undo(self) -> None:
        """Take the last change back."""
        self._window._pane.take_focus()
        self._press(Qt.Key.Key_Z, _CONTROL)

    def table(self) -> None:
        """Look at the list as a table, or as cards."""
        self._window._pane.take_focus()
        self._press(Qt.Key.Key_T, _CONTROL)
        self._think(0.5)

    def change_outside(self) -> None:
        """Write files as a crawler does."""
        rows = self._window._table.listing().rows
        for row in self._dice.sample(rows, min(3, len(rows))):
            file = self._site / row.path
            data = file.read_bytes()
            heat = b"\nheat: %d\n" % self._dice.randrange(200)
            file.write_bytes(data.replace(b"\nheat: 0\n", heat, 1))

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier(0)) -> None:  # noqa: B008
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)

    def _think(self, seconds: float) -> None:
        """Let the window work for about so long."""
        until(lambda: False, seconds * self._dice.uniform(0.5, 1.5))

    def _count(self) -> None:
        self.saved += 1


def measure(site: Path, minutes: int) -> dict[str, object]:
    """Work for so many minutes and return what each of them took."""
    create_application([])
    beat = Heartbeat()
    window = create_window(site)
    window.resize(1600, 1000)
    ready: list[bool] = []
    window.libraryReady.connect(lambda: ready.append(True))
    window.show()
    until(lambda: ready, 1200)
    editor = Editor(window, site, 1)
    memory = [megabytes()]
    print(f"listed {window._table.total:,} records: {memory[0]:.1f} MB", flush=True)
    blocks = []
    for minute in range(1, minutes + 1):
        name = f"minute {minute}"
        with beat.phase(name):
            editor.work(60)
        memory.append(megabytes())
        blocks.append(round(beat.longest[name]))
        waiting = window._checking.problems.waiting
        print(
            f"{minute:4} min {memory[-1]:8.1f} MB, held up at most {blocks[-1]:4} ms, "
            f"{editor.saved:4} saved, {waiting:6} to be checked",
            flush=True,
        )
    figures: dict[str, object] = {
        "records": window._table.total,
        "minutes": minutes,
        "saved": editor.saved,
        "megabytes when listed": round(memory[0], 1),
        "megabytes after each minute": [round(used, 1) for used in memory[1:]],
        "megabytes more an hour, once settled": round(_slope(memory[SETTLING:]), 1),
        "longest block in each minute": blocks,
    }
    window.close()
    until(lambda: not window.isVisible(), 60)
    return figures


def _slope(memory: Sequence[float]) -> float:
    """Return the growth an hour by least squares, of values a minute apart."""
    if len(memory) < 2:
        return 0.0
    return 60 * statistics.linear_regression(range(len(memory)), memory).slope


def main() -> None:
    """Measure, and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--site", type=Path, help="a site made before; it is written to")
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--save", action="store_true", help="keep the figures in results/")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = args.site or make_site(Path(folder, "site"), args.records)
        figures = measure(site, args.minutes)
    print(f"{figures['megabytes more an hour, once settled']} MB more an hour, once settled")
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, **figures}
        (RESULTS / "window_hour.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
