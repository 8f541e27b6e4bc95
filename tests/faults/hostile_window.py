"""Pictures that mean harm, in the real window: 200 of them, record after record.

    python tests/faults/hostile_window.py [--pictures 200] [--save]

Goes through a site whose records hold bombs, truncated, mutated and mislabelled pictures, then
through one of as many sound ones, and waits at each record until every card has its picture or
its reason. Prints how the pictures ended, how far the program's memory grew beyond what it took
for the first record, and the longest that the window's thread was at work without a pause while
the pictures came, for both sites.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "media"), str(PROJECT / "tests" / "faults")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hostile_images import peak, pictures  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer  # noqa: E402
from samples import FORMATS, sample  # noqa: E402

from editor.app import create_application, create_window  # noqa: E402
from editor.desk.form.image_card import ImageCard  # noqa: E402
from editor.desk.window import Window  # noqa: E402

RESULTS = PROJECT / "tests" / "benchmarks" / "results" / "hostile_window.json"
EACH = 4  # pictures of a record
GROWTH = 50 << 20  # bytes
BLOCK = 50  # milliseconds
PATIENCE = 60  # seconds for the pictures of one record
RECORD = """---
title: "Record {number}"
publishedDateTime: 2026-11-01T10:00:00Z
webUrl: "https://example.test/{number}"
topics:
  - City
images:
{images}---
"""


class Heartbeat:
    """Beats as often as it can; between two beats the window's thread was at work, or asleep."""

    def __init__(self) -> None:
        self.longest = 0.0
        """Milliseconds at work."""
        self.longest_wall = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self._own, self._wall = time.thread_time(), time.perf_counter()
        self._timer.start(1)

    def pause(self) -> None:
        """Do not count what follows."""
        self._timer.stop()

    def _beat(self) -> None:
        own, wall = time.thread_time(), time.perf_counter()
        self.longest = max(self.longest, (own - self._own) * 1000)
        self.longest_wall = max(self.longest_wall, (wall - self._wall) * 1000)
        self._own, self._wall = own, wall


def make_site(folder: Path, contents: list[bytes]) -> Path:
    """Write records that hold these pictures, a few each."""
    (folder / "_news").mkdir(parents=True)
    (folder / "assets").mkdir()
    (folder / "_config.yml").write_text("title: Hostile\n")
    names = []
    for number, data in enumerate(contents):
        names.append(f"/assets/{number}.png")
        (folder / f"assets/{number}.png").write_bytes(data)
    for number in range(0, len(names), EACH):
        images = "".join(
            f'  - url: "{name}"\n    width: 10\n    height: 10\n'
            for name in names[number : number + EACH]
        )
        record = folder / "_news" / f"2026-11-01-record-{number:04}.md"
        record.write_text(RECORD.format(number=number, images=images))
    return folder


def passing(done: Callable[[], object]) -> None:
    """Let events pass until something is so."""
    end = time.perf_counter() + PATIENCE
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.perf_counter() > end:
            raise TimeoutError("a picture neither came nor failed")


def visit_all(window: Window, endings: Counter[str]) -> dict[str, float]:
    """Show every record until its pictures are settled; return what that took."""
    rows = window._table.shown
    heartbeat, before = Heartbeat(), 0
    for place, row in enumerate(rows):
        heartbeat.pause()
        window._pane.choose(row.path)
        passing(lambda: window._form.path() == row.path)  # noqa: B023
        QCoreApplication.processEvents()
        heartbeat.begin()
        cards = [card for card in window.findChildren(ImageCard) if not card.isHidden()]
        passing(lambda: all(card.state() for card in cards))  # noqa: B023
        for card in cards:
            endings["shown" if card._real is not None else _ending(card)] += 1
        if place == 0:
            before = peak(reset=True)
    return {
        "records": len(rows),
        "memory grown (MB)": round((peak() - before) / 2**20, 1),
        "longest at work (ms)": round(heartbeat.longest, 1),
        "longest, wall time (ms)": round(heartbeat.longest_wall, 1),
    }


def _ending(card: ImageCard) -> str:
    """Return why a card shows nothing, without the names in it."""
    return card.accessibleName().split("unchecked", 1)[-1].strip()[:60]


def measure(site: Path) -> tuple[dict[str, float], Counter[str]]:
    """Open a site in a window of its own and go through it."""
    window = create_window(site)
    window.resize(1600, 1000)
    ready: list[bool] = []
    window.libraryReady.connect(lambda: ready.append(True))
    window.show()
    passing(lambda: ready)
    endings: Counter[str] = Counter()
    figures = visit_all(window, endings)
    window.close()
    passing(lambda: not window.isVisible())
    return figures, endings


def main() -> int:
    """Go through both sites; return 1 where the hostile one costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--save", action="store_true", help=f"write {RESULTS.name}")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder / name)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    chosen = list(pictures(args.pictures * 2, heavy=True))
    random.Random(2).shuffle(chosen)
    hostile = [data for _, data in chosen[: args.pictures]]
    forms = list(FORMATS)
    sound = [sample(forms[number % len(forms)]) for number in range(args.pictures)]
    create_application(sys.argv)
    results = {}
    for name, contents in (("sound", sound), ("hostile", hostile)):
        figures, endings = measure(make_site(folder / name, contents))
        results[name] = figures
        print(f"{name}: " + ", ".join(f"{key} {value:g}" for key, value in figures.items()))
        for ending, number in endings.most_common():
            print(f"  {number:4}  {ending}")
    shutil.rmtree(folder, ignore_errors=True)
    if args.save:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    worst = results["hostile"]
    found = {
        f"memory grows by less than {GROWTH >> 20} MB": worst["memory grown (MB)"] < GROWTH >> 20,
        f"the window is never at work for {BLOCK} ms": worst["longest at work (ms)"] < BLOCK,
    }
    for what, holds in found.items():
        print(f"{'held' if holds else 'NOT held'}: {what}")
    return int(not all(found.values()))


if __name__ == "__main__":
    sys.exit(main())
