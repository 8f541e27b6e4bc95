"""Typing, sorting, selecting and refreshing in the real window: how long, and what it blocks.

Run it as a program: `python tests/benchmarks/window_use.py --site FOLDER [--minutes 10] [--save]`
(a site made by `sites.py`; `--records 5000` makes one). A heartbeat on the window's thread tells
how long it was held up. All figures are milliseconds, the smaller one of wall time and of the
processor time of this process: what other programs take from the machine is not held against it.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

# First of all, as the program does it: this imports Qt in its own way.
import editor.desk  # noqa: E402, F401, I001

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QLineEdit  # noqa: E402
from sites import make_site  # noqa: E402

from editor.app import create_application, create_window  # noqa: E402
from editor.desk.window import Window  # noqa: E402

RESULTS = Path(__file__).resolve().parent / "results"
TYPED = (
    "kalomi",
    "provider number 7",
    "published:false quality:>60",
    "title:dar vertensol",
    "zzzz",
)
BEAT = 2  # ms


class Clock:
    """Time since it was made or asked last: wall or processor time, what is less."""

    def __init__(self) -> None:
        self.again()

    def again(self) -> None:
        self._at = time.perf_counter(), time.process_time()

    @property
    def passed(self) -> float:
        wall, processor = self._at
        return 1e3 * min(time.perf_counter() - wall, time.process_time() - processor)


class Heartbeat(QObject):
    """The longest time between two beats in each phase."""

    def __init__(self) -> None:
        super().__init__()
        self.longest: dict[str, float] = {}
        self._phase = ""
        self._clock = Clock()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        self._clock.again()
        self._phase = name
        yield
        self._beat()
        self._phase = ""

    def _beat(self) -> None:
        passed = self._clock.passed - BEAT
        self.longest[self._phase] = max(self.longest.get(self._phase, 0), passed)
        self._clock.again()


class Painted(QObject):
    """How often a view was painted."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.times = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, target: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return False


def until(done: Callable[[], object], seconds: float = 120) -> None:
    """Run the event loop as the program does until something is so.

    `QTest.qWait` would let no other thread work while it waits: the background stood nearly still.
    """
    end = time.monotonic() + seconds
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: loop.quit() if done() or time.monotonic() >= end else None)
    timer.start(1)
    loop.exec()
    timer.stop()


class Use:
    """Someone at the window who does everything once and again."""

    def __init__(self, window: Window, beat: Heartbeat) -> None:
        self.window = window
        self.beat = beat
        self.box = window.findChild(QLineEdit, "searchBox")
        self.list = window.findChild(QAbstractItemView, "recordList")
        self.painted = Painted(self.list)
        self.keys: list[float] = []
        self.facets: list[float] = []
        self._counted = self._resets = self._painted_before = 0
        window._finder.counted.connect(self._count)
        window._table.modelReset.connect(self._reset)

    def _count(self) -> None:
        self._counted += 1

    def _reset(self) -> None:
        self._resets += 1
        self._painted_before = self.painted.times

    def type_all(self) -> None:
        with self.beat.phase("typing"):
            for text in TYPED:
                self.box.clear()
                until(lambda: False, 0.2)
                for letter in text:
                    self._press(letter)
                self._wait_for_facets()
            self.box.clear()
            until(lambda: False, 0.2)

    def _press(self, letter: str) -> None:
        """Type a letter; rows that stay as they are need no paint."""
        clock, resets = Clock(), self._resets
        QTest.keyClicks(self.box, letter)
        until(lambda: not self.window._finder.is_searching, 1)
        if self._resets > resets:
            painted = self.painted
            until(lambda: painted.times > self._painted_before or not self.list.isVisible(), 1)
        self.keys.append(clock.passed)
        QCoreApplication.processEvents()  # nobody's next key comes in the same event

    def _wait_for_facets(self) -> None:
        clock, before = Clock(), self._counted
        until(lambda: self._counted > before, 2)
        self.facets.append(clock.passed)

    def sort_all(self) -> None:
        with self.beat.phase("sorting"):
            for order in ("title", "quality", "provider", "date"):
                arranged: list[bool] = []
                connection = self.window._table.layoutChanged.connect(
                    lambda *_, done=arranged: done.append(True)
                )
                self.window._table.set_order(order)
                until(lambda done=arranged: done, 20)
                self.window._table.disconnect(connection)
                until(lambda: False, 0.2)

    def select(self) -> None:
        with self.beat.phase("next and previous"):
            for key in (Qt.Key.Key_J,) * 10 + (Qt.Key.Key_K,) * 10:
                QTest.keyClick(self.list, key)
                until(lambda: False, 0.05)

    def select_all(self) -> None:
        with self.beat.phase("selecting all"):
            self.list.selectAll()
            until(lambda: False, 1)
            self.list.selectRow(0)
            until(lambda: False, 0.5)

    def refresh(self) -> None:
        with self.beat.phase("refresh"):
            loop = QEventLoop()
            self.window._loader.finished.connect(loop.quit)
            self.window._refresh()
            loop.exec()
            until(lambda: False, 0.2)


def megabytes() -> float:
    """Return the memory of this process that is in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def measure(site: Path, minutes: float) -> dict[str, object]:
    application = create_application([])
    beat = Heartbeat()
    window = create_window(site)
    window.resize(1600, 1000)
    ready: list[bool] = []
    window.libraryReady.connect(lambda: ready.append(True))
    with beat.phase("opening"):
        window.show()
        until(lambda: ready, 1200)
        until(lambda: False, 2)
    listed = megabytes()
    use = Use(window, beat)
    end = time.monotonic() + 60 * minutes
    memory: list[tuple[float, float]] = []
    begin = time.monotonic()
    while True:
        for step in (use.type_all, use.sort_all, use.select, use.refresh):
            step()
        memory.append((time.monotonic() - begin, megabytes()))
        if time.monotonic() >= end:
            break
    use.select_all()
    keys = sorted(use.keys)
    figures: dict[str, object] = {
        "records": window._table.total,
        "keystroke, median": keys[len(keys) // 2],
        "keystroke, 95 %": keys[int(len(keys) * 0.95)],
        "keystroke, worst": keys[-1],
        "facets after the last key, worst": max(use.facets),
        **{f"longest block, {name}": value for name, value in beat.longest.items() if name},
        "megabytes when listed": listed,
        "megabytes after each round": [round(used) for _, used in memory],
        "rounds": len(memory),
        "minutes": memory[-1][0] / 60,
        "megabytes more an hour, second half": _slope(memory[len(memory) // 2 :]),
    }
    window.close()
    until(lambda: not window.isVisible(), 60)
    application.processEvents()
    return figures


def _slope(memory: list[tuple[float, float]]) -> float:
    """Return the growth by least squares."""
    if len(memory) < 2:
        return 0.0
    mean_at = sum(at for at, _ in memory) / len(memory)
    mean = sum(used for _, used in memory) / len(memory)
    spread = sum((at - mean_at) ** 2 for at, _ in memory)
    return 3600 * sum((at - mean_at) * (used - mean) for at, used in memory) / spread


def main() -> None:
    """Measure, print a table and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=5_000)
    parser.add_argument("--site", type=Path, help="a site made before")
    parser.add_argument("--minutes", type=float, default=0, help="how long to go on using it")
    parser.add_argument("--save", action="store_true", help="keep the table in results/")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = args.site or make_site(Path(folder, "site"), args.records)
        figures = measure(site, args.minutes)
    for name, value in figures.items():
        print(f"{name:40} {value if isinstance(value, list) else f'{value:12,.1f}'}")
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, "milliseconds": figures}
        name = f"window_use_{figures['records']}.json"
        (RESULTS / name).write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
