"""How long the window takes to list a folder, against an empty PySide6 window's start.

Run it as a program: `python tests/benchmarks/window_start.py [--records 5000 100000] [--save]`.
Each start is a process of its own; empty and real ones take turns, so that what else the machine
does befalls both. Wall time counts from the start of the process to the end of the first paint, of
the real window with all rows listed; processor time is what the process has used until then. A
folder that nothing is known of is opened twice: in a window that is made for it, and in one that
shows the demo site already; both count from the call that opens it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sites import make_site

PROJECT = Path(__file__).resolve().parents[2]
DEMO = PROJECT / "resources" / "demo"
RESULTS = Path(__file__).resolve().parent / "results"
COLD = 3  # starts on a folder that nothing is known of
BOUNDS = {5_000: 2.0, 100_000: 4.0}

EMPTY = """
import sys, time
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    painted = Signal()  # is delivered when the paint is over

    def __init__(self):
        super().__init__()
        self.painted.connect(self.over, Qt.ConnectionType.QueuedConnection)

    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted.emit()

    def over(self):
        print("painted", time.time(), time.process_time(), flush=True)
        QApplication.exit()

application = QApplication(sys.argv)
window = Window()
window.resize(1600, 1000)
window.show()
application.exec()
"""

WATCH = """
from PySide6.QtCore import QEvent, QObject, Qt, Signal

class Watch(QObject):
    painted = Signal(int)  # is delivered before any timer's event

    def __init__(self, rows, see):
        super().__init__()
        self.rows, self.see = rows, see
        self.painted.connect(self.over, Qt.ConnectionType.QueuedConnection)
        rows.viewport().installEventFilter(self)

    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint:
            self.painted.emit(self.rows.model().rowCount())
        return False

    def over(self, shown):
        self.see(shown)

"""
"""Calls `see` with how many rows a view has, after each time that it is painted."""

REAL = """
import sys, time
from editor.app import create_application, create_window
from PySide6.QtWidgets import QAbstractItemView

# WATCH
folder, wanted = sys.argv[1], int(sys.argv[2])
application = create_application(sys.argv[:1])
print("opened", time.time(), time.process_time(), flush=True)
window = create_window(folder)
rows = window.findChild(QAbstractItemView, "recordList")
said = set()

def say(word):
    if word not in said:
        said.add(word)
        print(word, time.time(), time.process_time(), flush=True)
    if {"painted", "ready"} <= said:
        window.close()

def see(shown):
    if shown >= min(wanted, 100):
        say("first")
    if shown >= wanted:
        say("painted")

watch = Watch(rows, see)
window.libraryReady.connect(lambda: say("ready"))
window.resize(1600, 1000)
window.show()
application.exec()
""".replace("# WATCH\n", WATCH)

AGAIN = """
import sys, time
from pathlib import Path
from editor.app import create_application, create_window
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView

# WATCH
demo, folder, wanted = sys.argv[1], sys.argv[2], int(sys.argv[3])
application = create_application(sys.argv[:1])
window = create_window(demo)
rows = window.findChild(QAbstractItemView, "recordList")

def see(shown):
    if shown >= wanted:
        print("first", time.time(), time.process_time(), flush=True)
        window.close()

def open_it():
    watches.append(Watch(rows, see))
    print("opened", time.time(), time.process_time(), flush=True)
    window.open_folder(Path(folder))

watches = []
window.libraryReady.connect(lambda: QTimer.singleShot(3_000, open_it),
                            Qt.ConnectionType.SingleShotConnection)
window.resize(1600, 1000)
window.show()
application.exec()
""".replace("# WATCH\n", WATCH)


Said = dict[str, tuple[float, float]]


def run(code: str, home: Path, *arguments: str) -> Said:
    """Start a process; return when it said each word: seconds since its start, and of its own."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(PROJECT),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        **{f"XDG_{kind}_HOME": str(home / kind) for kind in ("CACHE", "DATA", "CONFIG")},
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment, capture_output=True, text=True, check=True, cwd=home,
    )  # fmt: skip
    lines = [line.split() for line in done.stdout.splitlines()]
    return {word: (float(at) - begin, float(used)) for word, at, used in lines}


def fresh(home: Path) -> Path:
    """Return a home that knows of no site, but where the program is compiled as in `home`."""
    other = Path(tempfile.mkdtemp(dir=home))
    (other / "compiled").symlink_to(home / "compiled")
    return other


def measure(site: Path, records: int, home: Path, pairs: int) -> dict[str, float]:
    arguments = (str(site), str(records))
    run(EMPTY, home)
    run(REAL, home, str(DEMO), "1")  # compiles what an installed program has compiled
    colds = [run(REAL, fresh(home), *arguments) for _ in range(min(pairs, COLD))]
    run(REAL, home, *arguments)
    again = [run(AGAIN, fresh(home), str(DEMO), str(site), "100") for _ in range(pairs)]
    starts = [(run(EMPTY, home), run(REAL, home, *arguments)) for _ in range(pairs)]

    def median(which: int, word: str, kind: int) -> float:
        return statistics.median(pair[which][word][kind] for pair in starts)

    def opened(runs: list[Said], word: str, kind: int) -> float:
        return statistics.median(one[word][kind] - one["opened"][kind] for one in runs)

    figures: dict[str, float] = {
        "records": records,
        "cold: first 100 rows after the folder's opening": opened(colds, "first", 0),
        "cold: first 100 rows, processor": opened(colds, "first", 1),
        "cold: all rows": opened(colds, "painted", 0),
        "cold: first 100 rows in an open window": opened(again, "first", 0),
        "cold: first 100 rows in an open window, processor": opened(again, "first", 1),
        "empty window": median(0, "painted", 0),
        "all rows painted": median(1, "painted", 0),
        "ready": median(1, "ready", 0),
        "empty window, processor": median(0, "painted", 1),
        "all rows painted, processor": median(1, "painted", 1),
    }
    figures["times"] = figures["all rows painted"] / figures["empty window"]
    figures["times, processor"] = (
        figures["all rows painted, processor"] / figures["empty window, processor"]
    )
    return figures


def main() -> None:
    """Measure, print a table and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[5_000, 100_000])
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--site", type=Path, help="a site made before, of the only --records")
    parser.add_argument("--home", type=Path, help="keep the index here for the next run")
    parser.add_argument("--save", action="store_true", help="keep the table in results/")
    args = parser.parse_args()
    tables = []
    for records in args.records:
        with tempfile.TemporaryDirectory() as folder:
            site = args.site or make_site(Path(folder, "site"), records)
            home = args.home or Path(folder, "home")
            home.mkdir(exist_ok=True)
            tables.append(measure(site, records, home, args.pairs))
            shutil.rmtree(folder, ignore_errors=True)
            Path(folder).mkdir()
    for name in tables[0]:
        print(f"{name:50}", *(f"{table[name]:12,.2f}" for table in tables))
    print(f"{'bound':50}", *(f"{BOUNDS.get(table['records'], 0):12,.2f}" for table in tables))
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, "seconds": tables}
        (RESULTS / "window_start.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
