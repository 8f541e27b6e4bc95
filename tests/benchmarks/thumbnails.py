"""Whether a list of 100,000 records scrolls smoothly while its pictures come and go.

Run it as a program: `python tests/benchmarks/thumbnails.py [--records 100000] [--save]`.
Scrolls the real list in three ways, first while no picture was ever seen, then once all are in the
cache on disk. A frame is one step of scrolling with everything that waits for the window meanwhile,
pictures that arrive among it, until all is painted. Milliseconds of the window's thread alone, and
of wall time, in which other programs have their share. Requests for rows that flew by must be
cancelled: loads that were begun are counted against the rows that passed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from PIL import Image  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings  # noqa: E402
from PySide6.QtWidgets import QMainWindow  # noqa: E402
from sites import make_rows  # noqa: E402

from editor.app import create_application  # noqa: E402
from editor.desk.actions import build_actions  # noqa: E402
from editor.desk.models.image_store import ImageStore, Key  # noqa: E402
from editor.desk.models.record_table import RecordTable  # noqa: E402
from editor.desk.models.tasks import Job, Tasks  # noqa: E402
from editor.desk.theme import Theme  # noqa: E402
from editor.desk.views.record_pane import RecordPane  # noqa: E402
from editor.library.rows import Row  # noqa: E402

RESULTS = Path(__file__).parent / "results" / "thumbnails.json"
PICTURES = 120  # files that the records share
DIFFERENT = 2_000  # texts
FRAMES = 150  # of each way
BOUND = 33  # milliseconds of a frame


class CountingStore(ImageStore):
    """Counts the loads that were begun, and those that were called off."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self.jobs: list[Job] = []

    def _load(self, key: Key) -> Job:
        self.jobs.append(super()._load(key))
        return self.jobs[-1]


class Scene:
    """The list of records in a window, with its models."""

    def __init__(self, folder: Path, records: int) -> None:
        self.tasks = Tasks()
        self.images = CountingStore(self.tasks)
        self.images.set_site(SimpleNamespace(folder=folder, url="", baseurl=""))
        self.window = QMainWindow()
        application = QCoreApplication.instance()
        theme = application.findChild(Theme) if application else None
        assert theme is not None
        table = RecordTable(self.window)
        actions = build_actions(self.window, theme)
        self.pane = RecordPane(table, theme, actions, self.window)
        self.pane.show_pictures(self.images)
        self.pane.show_table(False)
        self.window.setCentralWidget(self.pane)
        self.window.resize(404, 1000)
        table.add(many_rows(records))
        self.pane.show_records()
        self.window.show()
        self.bar = self.pane.list.verticalScrollBar()

    def scroll(self, places: Iterator[int]) -> list[tuple[float, float]]:
        """Return what each frame took: of the window's thread, and of wall time."""
        frames = []
        for place in places:
            own, wall = time.thread_time(), time.perf_counter()
            self.bar.setValue(place)
            QCoreApplication.processEvents()
            frames.append(((time.thread_time() - own) * 1000, (time.perf_counter() - wall) * 1000))
        return frames

    def rest(self, seconds: float) -> None:
        """Let what was asked for arrive."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end or self.tasks.running:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)

    def close(self) -> None:
        """End everything that runs."""
        self.window.close()
        self.images.close()
        self.tasks.shutdown()


def many_rows(records: int) -> list[Row]:
    """Return rows whose texts repeat; no two ask for the same address."""
    patterns = list(make_rows(min(records, DIFFERENT)))
    return [
        patterns[place % DIFFERENT].having(path=f"_news/{place}.md", image=address(place))
        for place in range(records)
    ]


def address(place: int) -> str:
    """Return a record's own address of a picture that others have too."""
    return f"/assets/{place % PICTURES}.jpg?{place}"


def make_pictures(folder: Path) -> None:
    """Write the files: as large as those that pages offer for sharing."""
    (folder / "assets").mkdir(parents=True)
    noise = Image.effect_noise((1200, 630), 60)
    for number in range(PICTURES):
        tint = Image.new("L", noise.size, number % 256)
        Image.merge("RGB", (noise, tint, noise)).save(folder / f"assets/{number}.jpg", quality=70)


def ways(scene: Scene) -> dict[str, Callable[[], Iterator[int]]]:
    """Return how one scrolls: by the wheel, page by page, and with the handle anywhere."""
    page, most = scene.bar.pageStep(), scene.bar.maximum()
    anywhere = random.Random(4)
    return {
        "wheel, fast": lambda: (step * 228 for step in range(FRAMES)),
        "page by page": lambda: (most // 2 + step * page for step in range(FRAMES)),
        "handle": lambda: (anywhere.randrange(most) for _ in range(FRAMES)),
    }


def figures(frames: list[tuple[float, float]]) -> dict[str, float]:
    """Return median, 99th hundredth and worst of both clocks, and how many are too late."""
    found: dict[str, float] = {"frames": len(frames)}
    for name, values in zip(
        ("thread", "wall"), map(sorted, zip(*frames, strict=True)), strict=True
    ):
        found[f"{name} median"] = round(statistics.median(values), 1)
        found[f"{name} 99 %"] = round(values[len(values) * 99 // 100], 1)
        found[f"{name} worst"] = round(values[-1], 1)
        found[f"{name} over {BOUND}"] = sum(value > BOUND for value in values)
    return found


def measure(scene: Scene) -> dict[str, dict[str, float]]:
    """Scroll in every way; count what was asked for and called off."""
    results = {}
    rows_in_sight = scene.bar.pageStep() / scene.pane.list.rowHeight(0)
    for name, places in ways(scene).items():
        scene.images.forget()
        scene.images.jobs.clear()
        found = figures(scene.scroll(places()))
        jobs = scene.images.jobs
        found["rows passed"] = round(FRAMES * (3 if "wheel" in name else rows_in_sight))
        found["loads begun"] = len(jobs)
        found["called off"] = sum(job.cancelled for job in jobs)
        begun = time.perf_counter()
        scene.rest(0.05)
        found["seconds until all in sight are there"] = round(time.perf_counter() - begun, 2)
        results[name] = found
    return results


def main() -> int:
    """Measure and print; return 1 where a frame with pictures from the cache takes too long."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--save", action="store_true", help=f"write {RESULTS.name}")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(Path(folder, name))
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        make_pictures(Path(folder, "site"))
        create_application(sys.argv)
        scene = Scene(Path(folder, "site"), args.records)
        scene.rest(1)
        results = {"never seen": measure(scene)}
        for step in range(PICTURES // 10):  # every picture, a screen after the other
            scene.scroll(iter([step * scene.bar.pageStep()]))
            scene.rest(0.1)
        results["once cached"] = measure(scene)
        scene.close()
    for title, table in results.items():
        columns = list(next(iter(table.values())))
        print(f"\n{title}")
        for column in columns:
            print(f"  {column:40}" + "".join(f"{table[way][column]:14g}" for way in table))
        print(f"  {'':40}" + "".join(f"{way:>14}" for way in table))
    if args.save:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    late = sum(one[f"thread over {BOUND}"] for one in results["once cached"].values())
    passed = sum(one["rows passed"] for table in results.values() for one in table.values())
    begun = sum(one["loads begun"] for table in results.values() for one in table.values())
    found = {
        f"once cached, no frame takes the window's thread over {BOUND} ms": not late,
        "what flew by is not loaded": begun < passed / 2,
    }
    print()
    for what, holds in found.items():
        print(f"{'held' if holds else 'NOT held'}: {what}")
    return int(not all(found.values()))


if __name__ == "__main__":
    sys.exit(main())
