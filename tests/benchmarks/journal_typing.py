"""What the journal costs while somebody types: time of the window's thread per key.

Run it as a program: `python tests/benchmarks/journal_typing.py [--keys 400]`. The record is long
(some 100 KB). Times are of the processor, in ms per key; the ratio is what counts.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from editor.desk.journaling import Journaling
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.library import Library
from editor.record import Set

PAUSE = 20  # ms between two keys


def make_site(folder: Path) -> Library:
    related = "".join(
        f'  - title: "Another story {number}"\n    excerpt: "{"word " * 60}"\n'
        f'    webUrl: "https://example.test/{number}"\n'
        for number in range(240)
    )
    (folder / "_news").mkdir(parents=True)
    text = f'---\ntitle: "Story"\nheat: -1\n\nrelated:\n{related}---\n\n'
    (folder / "_news" / "a.md").write_text(text, "utf-8")
    return Library(folder, folder.parent / "index")


def type_keys(library: Library, keys: int, *, journal: bool) -> list[float]:
    """Type into the title; return the milliseconds that each key took on the window's thread."""
    tasks = Tasks()
    session = Session(tasks)
    journaling = Journaling(session, tasks, session) if journal else None
    loop = QEventLoop()
    session.opened.connect(loop.quit)
    session.set_library(library)
    session.open("_news/a.md")
    loop.exec()
    times: list[float] = []

    def key() -> None:
        start = time.thread_time()
        edit = Set("title", "S" * (len(times) % 90 + 1))
        session.edit("_news/a.md", [edit], "Edit the title", None, "title")
        times.append((time.thread_time() - start) * 1_000)
        if len(times) == keys:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(key)
    timer.start(PAUSE)
    before = time.thread_time()
    loop.exec()
    total = (time.thread_time() - before) * 1_000 / keys
    timer.stop()
    session.set_library(None)
    tasks.shutdown()
    name = "with" if journaling else "without"
    print(f"{name:8} the journal: {statistics.median(times):.3f} ms a key, {total:.3f} ms in all")
    return times


def main() -> None:
    """Type without and with the journal, twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=400)
    args = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = f"{folder}/user"
        library = make_site(Path(folder, "site"))
        for _ in range(2):
            type_keys(library, args.keys, journal=False)
            type_keys(library, args.keys, journal=True)
    del application


if __name__ == "__main__":
    main()
