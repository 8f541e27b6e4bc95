"""Files touched, rewritten with the same bytes, or saved by the window itself: no question asked.

    python tests/faults/outside_touches.py [--count 1000] [--seed 1]

Opens the real window on a site, edits some records and leaves others as they are, then does one of
the three at random, again and again, while the watcher looks on. Prints what was done and asked.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from outside_desk import Desk, make_site

from editor.record import Set

_RECORDS = 60
_BURST = 25  # of what is done before the watcher has its say


@dataclass
class Figures:
    """What was done, and what came of it."""

    done: Counter[str] = field(default_factory=Counter)
    refreshes: int = 0
    questions: list[tuple[str, str]] = field(default_factory=list)
    false_changes: int = 0
    """Times that a record became another one although nobody changed it."""
    lost: int = 0
    """Edits that are neither in the file nor in the window."""
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        return not (self.questions or self.false_changes or self.lost)


def prove(count: int, seed: int, folder: Path) -> Figures:
    chance = random.Random(seed)
    paths = make_site(folder, _RECORDS)
    desk = Desk(folder)
    figures, begun = Figures(), time.monotonic()
    titles: dict[str, str] = {}
    try:
        for place, path in enumerate(paths):
            desk.opens(path)
            if place % 2 == 0:
                titles[path] = f"Edited {path}"
                desk.session.edit(path, [Set(("title",), titles[path])], "Edit title", None)
        desk.session.recordChanged.connect(
            lambda _path, _keys, origin: _count(figures, foreign=origin is not desk.window)
        )
        for number in range(count):
            _happen(desk, chance, chance.choice(paths), number, titles, figures)
            desk.pump()
            if number % _BURST == 0:
                desk.rests()
        desk.rests()
        desk.saves_all()
        figures.lost = sum(
            desk.library.read(path).document.get("title") != title  # type: ignore[union-attr]
            for path, title in titles.items()
        )
    finally:
        figures.refreshes, figures.questions = desk.refreshes, desk.questions
        figures.seconds = time.monotonic() - begun
        desk.close()
    return figures


def _happen(
    desk: Desk,
    chance: random.Random,
    path: str,
    number: int,
    titles: dict[str, str],
    figures: Figures,
) -> None:
    what = chance.choice(("touch", "same bytes", "same bytes, replaced", "own save"))
    file = desk.library.folder / path
    figures.done[what] += 1
    desk.opens(path)
    # What is read here and written again must not be older than a save that is under way.
    desk.wait(lambda: not desk.session._records[path].saving)
    if what == "touch":
        os.utime(file)
    elif what == "same bytes":
        file.write_bytes(file.read_bytes())
    elif what == "same bytes, replaced":
        beside = file.with_suffix(".new")
        beside.write_bytes(file.read_bytes())
        beside.replace(file)
    else:
        titles[path] = f"Edited {number}"
        edit = [Set(("title",), titles[path])]
        desk.session.edit(path, edit, "Edit title", desk.window, at_once=True)


def _count(figures: Figures, *, foreign: bool) -> None:
    figures.false_changes += foreign


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="outside-touches-") as folder:
        figures = prove(arguments.count, arguments.seed, Path(folder) / "site")
    for what, times in sorted(figures.done.items()):
        print(f"{what:24} {times:6}")
    print(f"{'refreshes by the watcher':24} {figures.refreshes:6}")
    print(f"{'questions':24} {len(figures.questions):6}")
    print(f"{'changes nobody made':24} {figures.false_changes:6}")
    print(f"{'lost edits':24} {figures.lost:6}")
    print(f"{'seconds':24} {figures.seconds:6.1f}")
    for path, reason in figures.questions[:5]:
        print(f"! {path}: {reason}")
    return 0 if figures.sound else 1


if __name__ == "__main__":
    sys.exit(main())
