"""Undoes and redoes, after restarts, what earlier starts did to records one by one and to many.

    python tests/faults/undo_after_restart.py [--long] [--rounds N] [--seed N]

Each start is a process of its own with the desk's session and journal. Undo must give back every
byte, redo as well; a record that another program changed since must be left as it is, and be named.
Exit code 1 if not. POSIX only.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QEventLoop

from editor.desk.journaling import Journaling
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.batch import carry_out, plan, undo_batch
from editor.library.journal import Journal
from editor.library.library import Library
from editor.record import Remove, Set

RECORD = """\
---
# By hand, and odd on purpose.
title:   'A story, number {number}'
excerpt: "It’s \\"quoted\\" \\u00e9 …" # kept
heat: -1
published: no
topics: [ City, "Trams" ]
---

Body   {number}
"""
RECORDS = 8


def make_site(folder: Path) -> Library:
    news = folder / "_news"
    news.mkdir(parents=True)
    (folder / "_config.yml").write_text("title: Test\n", "utf-8")
    for number in range(RECORDS):
        data = RECORD.format(number=number).encode()
        if number % 3 == 1:
            data = data.replace(b"\n", b"\r\n")
        if number % 3 == 2:
            data = b"\xef\xbb\xbf" + data
        (news / f"{number}.md").write_bytes(data)
    return Library(folder, folder.parent / "index")


def in_a_start(work: Callable[[], int]) -> int:
    """Run work in a process of its own; return the small number that it gives."""
    child = os.fork()
    if child == 0:
        code = 255
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Start:
    """One start of the desk without its window."""

    def __init__(self, library: Library) -> None:
        self.application = QCoreApplication.instance() or QCoreApplication([])
        self.tasks = Tasks()
        self.session = Session(self.tasks)
        self.journaling = Journaling(self.session, self.tasks, self.tasks)
        self.wait(self.journaling.opened, lambda: self.session.set_library(library))

    def wait(self, signal: object, start: Callable[[], None]) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)  # type: ignore[attr-defined]
        start()
        loop.exec()

    def open(self, path: str) -> None:
        self.wait(self.session.opened, lambda: self.session.open(path))

    def save(self, path: str) -> None:
        if self.session.is_dirty(path):
            self.wait(self.session.saved, lambda: self.session.save(path))

    def end(self) -> None:
        self.session.set_library(None)
        self.tasks.shutdown()


def edit(library: Library, path: str, steps: int) -> int:
    """Make some steps in a record, saving now and then."""
    start = Start(library)
    start.open(path)
    for step in range(steps):
        change = random.choice(
            (
                Set("title", f"Title {step} {random.random()}"),
                Set("heat", step),
                Set("topics", [f"Topic {number}" for number in range(step)]),
                Set("quality", step),
                *([Remove("excerpt")] if start.session.document(path).has(("excerpt",)) else []),  # type: ignore[union-attr]
            )
        )
        start.session.edit(path, [change], f"Step {step}", None)
        if random.random() < 0.5:
            start.save(path)
    start.save(path)
    start.end()
    return 0


def go_back(library: Library, path: str) -> int:
    """Undo all that can be undone in a record, save, and return how many steps it was."""
    return _walk(library, path, Session.undo_text, Session.undo)


def go_forth(library: Library, path: str) -> int:
    """Redo all that can be redone in a record, save, and return how many steps it was."""
    return _walk(library, path, Session.redo_text, Session.redo)


def _walk(
    library: Library,
    path: str,
    text: Callable[[Session, str], str],
    act: Callable[[Session, str], None],
) -> int:
    start = Start(library)
    start.open(path)
    if not text(start.session, path):
        start.wait(start.session.historyChanged, lambda: None)
    count = 0
    while text(start.session, path):
        act(start.session, path)
        count += 1
    start.save(path)
    start.end()
    return count


def single_records(library: Library, found: Counter[str]) -> None:
    path = f"_news/{random.randrange(RECORDS)}.md"
    file = library.folder / path
    before = file.read_bytes()
    steps = random.randrange(1, 7)
    in_a_start(lambda: edit(library, path, steps))
    after = file.read_bytes()
    found["steps"] += steps
    undone = in_a_start(lambda: go_back(library, path))
    found["records not back to the byte"] += file.read_bytes() != before
    redone = in_a_start(lambda: go_forth(library, path))
    found["records not forth to the byte"] += file.read_bytes() != after
    found["steps that undo and redo tell differently"] += undone != redone
    in_a_start(lambda: go_back(library, path))
    file.write_bytes(before)


def batches(library: Library, found: Counter[str]) -> None:
    names = [f"_news/{number}.md" for number in range(RECORDS)]
    before = {name: (library.folder / name).read_bytes() for name in names}
    with Journal(library.folder, library.data_folder) as journal:
        wanted = plan(library, names, lambda path, document: [Set("published", True)])
        carry_out(library, wanted, journal=journal, text="Publish")
    changed = set(random.sample(names, 2))
    for name in changed:
        with (library.folder / name).open("ab") as file:
            file.write(b"somebody's work\n")
    theirs = {name: (library.folder / name).read_bytes() for name in changed}
    with Journal(library.folder, library.data_folder) as journal:
        outcome = undo_batch(library, journal, journal.batches()[0].id)
    found["batches"] += 1
    found["changed records that are not named"] += set(outcome.failed) != changed
    for name in names:
        right = theirs.get(name, before[name])
        kind = (
            "changed records that are not left alone"
            if name in changed
            else "records of a batch not back to the byte"
        )
        found[kind] += (library.folder / name).read_bytes() != right
        (library.folder / name).write_bytes(before[name])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="150 rounds")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    found: Counter[str] = Counter()
    folder = Path(tempfile.mkdtemp())
    os.environ["XDG_DATA_HOME"] = str(folder / "user")
    try:
        library = make_site(folder / "site")
        for _ in range(args.rounds or (150 if args.long else 4)):
            single_records(library, found)
            batches(library, found)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for what, count in found.items():
        print(f"{what}: {count}")
    return (
        1 if any(count for what, count in found.items() if what not in ("steps", "batches")) else 0
    )


if __name__ == "__main__":
    sys.exit(main())
