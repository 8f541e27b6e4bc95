"""Kills an editor at random moments, in single saves and in large batches, and counts what is lost.

    python tests/faults/kill_saves.py [--long] [--kills N] [--batch-kills N] [--files N] [--seed N]

The child is the desk's own session with its journal, without a screen: it types, saves and undoes
at random. After each kill -9 the parent looks as the next start would: no file may be torn, none
unaccounted for, no temporary file may be left, and at most one second of typing may be lost. Exit
code 1 if anything is. POSIX only.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.desk.journaling import Journaling
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.recovery import Found, look
from editor.library.batch import carry_out, plan
from editor.library.journal import Journal
from editor.library.library import Library
from editor.library.recovery import account, resume, roll_back
from editor.library.recovery_edits import left_unsaved
from editor.library.store import content_hash
from editor.record import Set

RECORD = """\
---
category: news
title: "T000000"
excerpt: "A story that is edited while the power fails."
heat: -1
published: false

provider:
  name: Harbour Wire
  domain: harbourwire.example
---

"""
RECORDS = 5  # that are typed in
KEY = 12  # ms between two keys
ALLOWED = 1.0  # seconds of typing that may be lost


def make_site(folder: Path, count: int) -> Library:
    news = folder / "_news"
    news.mkdir(parents=True)
    (folder / "_config.yml").write_text("title: Test\n", "utf-8")
    for number in range(count):
        text = RECORD.replace("story", f"story {number} " + "and more " * (number % 300))
        (news / f"{number:04}.md").write_text(text, "utf-8")
    return Library(folder, folder.parent / "index")


def title_of(data: bytes) -> int:
    """Return the number in the title, -1 for a file that is not whole."""
    match = re.search(rb'\ntitle: "T(\d{6})"\n', data)
    whole = data.startswith(b"---\ncategory: news\n") and data.endswith(b"---\n\n")
    return int(match[1]) if match and whole else -1


# --- the program that is killed -----------------------------------------------------------------


class Typist:
    """Restores what the last one left, then types, saves and undoes until it is killed."""

    def __init__(self, library: Library, first: int, pipe: int) -> None:
        self._pipe = pipe
        self._number = first
        self._paths = [f"_news/{number:04}.md" for number in range(RECORDS)]
        self._tasks = Tasks()
        self._session = Session(self._tasks)
        self._journaling = Journaling(self._session, self._tasks, self._tasks)
        self._journaling.opened.connect(self._opened)
        self._session.saveFailed.connect(lambda path, _: self._tell(f"refused:{path}", 0))
        self._session.saved.connect(lambda path: self._tell(f"saved:{path}", 0))
        self._session.set_library(library)
        self._timer = QTimer()
        self._timer.timeout.connect(self._act)
        self._library = library

    def _opened(self, journal: Journal) -> None:
        self._tasks.read(lambda _: look(self._library, journal), self._found)

    def _found(self, found: Found) -> None:
        for path, record in found.records:
            self._session.restore(path, record)
        for path in self._paths:
            self._session.open(path)
        self._timer.start(KEY)
        self._tell("ready", 0)

    def _act(self) -> None:
        path = random.choice(self._paths)
        if self._session.document(path) is None:
            return
        dice = random.random()
        if dice < 0.08:
            self._session.save(path)
        else:
            self._number += 1
            self._tell(path, self._number)
            edit = Set("title", f"T{self._number:06}")
            self._session.edit(path, [edit], "Edit the title", None, "title", at_once=dice < 0.12)

    def _tell(self, path: str, number: int) -> None:
        os.write(self._pipe, f"{time.monotonic_ns()} {path} {number}\n".encode())


def in_child(work: Callable[[int], object]) -> tuple[int, int]:
    """Run work in a child; return its process id and what to read its pipe from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def type_until_killed(library: Library, first: int, pipe: int) -> None:
    application = QApplication([])
    typist = Typist(library, first, pipe)
    application.exec()
    del typist


# --- single saves -------------------------------------------------------------------------------


class Typing:
    """What was typed so far, and what is there after each kill."""

    def __init__(self, library: Library) -> None:
        self.library = library
        refused = "saves refused, as if another program had been there"
        self.found: Counter[str] = Counter({refused: 0})
        self.longest = 0.0
        self.typed: dict[str, list[tuple[float, int]]] = {}
        self.number = 0

    def kill_once(self) -> None:
        child, pipe = in_child(lambda end: type_until_killed(self.library, self.number, end))
        told = b""
        while b"ready" not in told:
            told += os.read(pipe, 1 << 16)
        time.sleep(random.uniform(0, 0.7))
        os.kill(child, signal.SIGKILL)
        killed = time.monotonic()
        os.waitpid(child, 0)
        while more := os.read(pipe, 1 << 16):
            told += more
        os.close(pipe)
        for line in told.decode().splitlines():
            moment, path, number = line.split()
            if path.startswith("saved:"):
                self.found["saves done"] += 1
            elif path.startswith("refused:"):
                self.found["saves refused, as if another program had been there"] += 1
            elif path != "ready":
                self.typed.setdefault(path, []).append((int(moment) / 1e9, int(number)))
                self.number = max(self.number, int(number))
        self._check(killed)

    def _check(self, killed: float) -> None:
        self.found["kills"] += 1
        with Journal(self.library.folder, self.library.data_folder) as journal:
            left = left_unsaved(self.library, journal)
            self.found["edits that were lost"] += len(left.lost)
            unsaved = {edits.path: edits.ours for edits in left.unsaved}
            self.found["records with unsaved edits that came back"] += len(unsaved)
            for number in range(RECORDS):
                path = f"_news/{number:04}.md"
                data = (self.library.folder / path).read_bytes()
                self.found["torn files"] += title_of(data) < 0
                self.found["unaccounted"] += not self._is_accounted(journal, path, data)
                self._check_typing(path, title_of(unsaved.get(path, data)), killed)
        self.library.sweep()
        self.found["temporary files"] += len(list(self.library.folder.rglob("*.tmp")))

    def _is_accounted(self, journal: Journal, path: str, data: bytes) -> bool:
        hashes = {splice.after for _, splice in journal.saves(path)}
        return title_of(data) == 0 or content_hash(data) in hashes

    def _check_typing(self, path: str, number: int, killed: float) -> None:
        """Count the time between the first key that is lost, if any, and the kill."""
        lost = [moment for moment, typed in self.typed.get(path, []) if typed > number]
        if lost:
            self.longest = max(self.longest, killed - min(lost))
        self.typed[path] = [(killed, number)]  # what is lost is lost once

    def report(self) -> bool:
        for what, count in self.found.items():
            print(f"single saves: {what}: {count}")
        print(f"single saves: keys typed: {self.number}")
        print(f"single saves: longest time of typing lost: {self.longest:.2f} s")
        bad = (
            "torn files",
            "unaccounted",
            "temporary files",
            "edits that were lost",
            "saves refused, as if another program had been there",
        )
        return self.longest <= ALLOWED and not any(self.found[name] for name in bad)


# --- batches ------------------------------------------------------------------------------------


def kill_batches(library: Library, files: int, kills: int) -> bool:
    """Publish and unpublish all files, and finish or take back what was killed, killed again."""
    names = [f"_news/{number:04}.md" for number in range(files)]
    found: Counter[str] = Counter()
    published = False
    while found["kills"] < kills:
        published = not published
        wish = Set("published", published)
        act = "batch"
        while act:
            child, pipe = in_child(partial(_work, library, names, act, wish))
            os.read(pipe, 1)
            time.sleep(random.uniform(0, files / 400))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(pipe)
            found["kills"] += 1
            act = _look_after(library, files, found)
            if found["kills"] >= kills and act:
                _work(library, names, "resume", wish, os.open(os.devnull, os.O_WRONLY))
                act = _look_after(library, files, found)
    for what, count in found.items():
        print(f"batches of {files} files: {what}: {count}")
    bad = ("torn files", "unaccounted", "temporary files")
    return not any(found[name] for name in bad)


def _work(library: Library, names: list[str], act: str, wish: Set, pipe: int) -> None:
    """Begin or end a batch; the pipe gets a byte when the files' turn has come."""
    with Journal(library.folder, library.data_folder) as journal:
        wanted = plan(library, names if act == "batch" else (), lambda path, document: [wish])
        os.write(pipe, b".")
        if act == "batch":
            carry_out(library, wanted, journal=journal, text="Publish")
        for batch in journal.unfinished():
            (resume if act == "resume" else roll_back)(library, journal, batch)


def _look_after(library: Library, files: int, found: Counter[str]) -> str:
    """Count what the kill left; return what the next start shall do, "" for nothing."""
    library.sweep()
    found["temporary files"] += len(list(library.folder.rglob("*.tmp")))
    for path in (library.folder / "_news").iterdir():
        found["torn files"] += title_of(path.read_bytes()) < 0
    with Journal(library.folder, library.data_folder) as journal:
        batches = journal.unfinished()
        for batch in batches:
            state = account(library, journal, batch)
            found["unaccounted"] += state.unknown + len(state.other)
            found["unaccounted"] += batch.begin.count - state.total
            found["files that were written at a kill"] += len(state.after)
            found["batches cut short"] += 1
    return random.choice(("resume", "rollback")) if batches else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="1,000 kills, batches of 5,000 files")
    parser.add_argument("--kills", type=int)
    parser.add_argument("--batch-kills", type=int)
    parser.add_argument("--files", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    kills = args.kills if args.kills is not None else (1_000 if args.long else 8)
    batch_kills = args.batch_kills if args.batch_kills is not None else (60 if args.long else 5)
    random.seed(args.seed)
    folder = Path(tempfile.mkdtemp())
    os.environ["XDG_DATA_HOME"] = str(folder / "user")
    try:
        typing = Typing(make_site(folder / "typed" / "site", RECORDS))
        for _ in range(kills):
            typing.kill_once()
        good = typing.report()
        files = args.files or (5_000 if args.long else 300)
        many = make_site(folder / "many" / "site", files)
        return 0 if kill_batches(many, files, batch_kills) and good else 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
