"""How soon the form of a chosen record is painted: `python tests/benchmarks/choose_record.py`.

Walks through a copy of `--site` with J in the real window (offscreen unless QT_QPA_PLATFORM says
otherwise). A choice lasts from the key event until the form shows the record and nothing of the
window waits to be painted. Prints milliseconds of wall time and of processor time, and beside them
those of one repaint of the whole window, which tell how fast the machine is at that moment.
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
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from editor.app import create_application, create_window  # noqa: E402
from editor.desk.window import Window  # noqa: E402

RESULTS = Path(__file__).parent / "results" / "choose_record.json"
GROUPS = {"0 to 20 related": (0, 20, 30), "100 to 179 related": (100, 179, 60)}
"""From and to how many related articles, and milliseconds within which 95 % must be painted."""
PATIENCE = 10  # seconds


class Took(NamedTuple):
    """Milliseconds from the key to the painted form."""

    wall: float
    processor: float


def timed(work: Callable[[], object], done: Callable[[], bool]) -> Took:
    """Do something in the window and let its events pass until it is done and painted."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    while not done():
        _wait(50)
        if time.perf_counter() - wall > PATIENCE:
            raise TimeoutError("the record was never shown")
    QApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    return Took((time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000)


def _wait(milliseconds: int) -> None:
    """Let events pass; sleep until there are some, as the window's own loop does."""
    timer = QTimer()
    timer.setSingleShot(True)
    timer.start(milliseconds)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def choose(window: Window, path: str) -> Took:
    """Choose the record above with the keys' own way, then go to `path` with J."""
    above = window._table.path_at(window._table.position(path) - 1)
    if above:
        timed(lambda: window._pane.choose(above), lambda: window._form.path() == above)
    settle(window)
    if not above:
        return timed(lambda: window._pane.choose(path), lambda: window._form.path() == path)
    return timed(
        lambda: QTest.keyClick(window._pane.view, Qt.Key.Key_J),
        lambda: window._form.path() == path,
    )


def settle(window: Window) -> None:
    """Let what goes on in the background come to rest, as it does while a person reads."""
    end = time.perf_counter() + 0.25
    while time.perf_counter() < end:
        _wait(20)


def paths_of(window: Window, low: int, high: int, count: int) -> list[str]:
    """Return records with so many related articles, spread evenly over the list."""
    fitting = [row.path for row in window._table.shown if low <= row.related <= high]
    return fitting[:: max(1, len(fitting) // count)][:count]


def figures(times: Sequence[Took]) -> dict[str, float]:
    """Return the median and the 95th hundredth of both clocks."""
    result: dict[str, float] = {"records": len(times)}
    for name in Took._fields:
        values = sorted(getattr(took, name) for took in times)
        result[f"{name} median"] = round(statistics.median(values), 1)
        result[f"{name} 95 %"] = round(values[max(0, -(-len(values) * 95 // 100) - 1)], 1)
    return result


def main() -> int:
    """Measure each group and print it; exit 1 where the processor time is over the bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=PROJECT.parent / "shared" / "site")
    parser.add_argument("--count", type=int, default=100, help="records of each group")
    parser.add_argument("--save", action="store_true", help=f"write {RESULTS.name}")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(Path(folder, name))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        site = shutil.copytree(args.site, Path(folder, "site"))
        create_application(sys.argv)
        window = create_window(site)
        window.resize(1600, 1000)
        ready: list[bool] = []
        window.libraryReady.connect(lambda: ready.append(True))
        timed(window.show, lambda: bool(ready))
        settle(window)
        repaint = figures([timed(window.repaint, lambda: True) for _ in range(20)])
        results: dict[str, dict[str, float]] = {"repaint of the window": repaint}
        late = False
        for name, (low, high, bound) in GROUPS.items():
            times = [choose(window, path) for path in paths_of(window, low, high, args.count)]
            if times:
                results[name] = figures(times) | {"bound": bound}
                late = late or results[name]["processor 95 %"] > bound
        window.close()
    for name, values in results.items():
        print(f"{name:24}", "  ".join(f"{key} {value:g}" for key, value in values.items()))
    if args.save:
        RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
