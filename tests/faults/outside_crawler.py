"""A crawler and an editor at work in the same records: all of it is merged, and nothing is asked.

    python tests/faults/outside_crawler.py [--count 500]

Opens the real window on a site. While a crawler writes `heat` and `related` into every record, the
editor changes title, published and topics of the same ones, and saves. Then both change the title
of one record: that is one question, about that field; the file is untouched until it is decided.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from outside_desk import Crawler, Desk, make_site

from editor.desk.models.outside import Decision, Diverged
from editor.record import Edit, Insert, Remove, Set

_OPEN_AT_ONCE = 20  # records that have unsaved edits at one time


@dataclass
class Figures:
    """What came of it."""

    records: int
    merged: int = 0
    """Records with all that either side wrote, and only that."""
    questions: list[tuple[str, str]] = field(default_factory=list)
    conflict: list[tuple[str, str]] = field(default_factory=list)
    """The questions after both changed one title."""
    untouched: bool = False
    """Whether the file was theirs until it was decided."""
    decided: bool = False
    """Whether it was ours in that field, and theirs in the others, afterwards."""
    refreshes: int = 0
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        one_question = len(self.conflict) == 1 and "title" in self.conflict[0][1]
        merged = self.merged == self.records and not self.questions
        return merged and one_question and self.untouched and self.decided


def prove(count: int, folder: Path) -> Figures:
    paths = make_site(folder, count)
    figures, begun = Figures(count), time.monotonic()
    desk = Desk(folder)
    crawler = Crawler(folder)
    try:
        before = {path: crawler.document(path) for path in paths}
        crawling = threading.Thread(target=_crawl, args=(crawler, paths))
        crawling.start()
        _edit(desk, paths)
        desk.wait(lambda: not crawling.is_alive())
        crawling.join()
        desk.saves_all()
        desk.rests()
        desk.saves_all()
        figures.questions = list(desk.questions)
        for number, path in enumerate(paths):
            wanted = before[path].edit(_theirs(number)).edit(_ours(number))
            found = crawler.document(path)
            figures.merged += all(found.value(key) == wanted.value(key) for key in wanted.keys())  # noqa: SIM118
        _disagree(desk, crawler, paths[0], figures)
    finally:
        figures.refreshes = desk.refreshes
        figures.seconds = time.monotonic() - begun
        desk.close()
    return figures


def _crawl(crawler: Crawler, paths: list[str]) -> None:
    for number, path in enumerate(paths):
        crawler.edits(path, _theirs(number))


def _theirs(number: int) -> list[Edit]:
    article = {"title": f"New {number}", "webUrl": f"https://lantern.example/{number}"}
    return [
        Set(("heat",), number),
        Remove(("related", 3)),
        Insert(("related",), 0, article),
    ]


def _edit(desk: Desk, paths: list[str]) -> None:
    """Edit record after record, field after field; each is saved some records later."""
    for number, path in enumerate(paths):
        desk.opens(path)
        for edit in _ours(number):
            desk.session.edit(path, [edit], "Edit", None)
            desk.pump()
        if number >= _OPEN_AT_ONCE:
            desk.session.save(paths[number - _OPEN_AT_ONCE])


def _ours(number: int) -> list[Edit]:
    return [
        Set(("title",), f"Edited {number}"),
        Set(("published",), True),
        Set(("topics",), ["City", "Transport"]),
    ]


def _disagree(desk: Desk, crawler: Crawler, path: str, figures: Figures) -> None:
    """Change one title on both sides, and something else on theirs."""
    desk.questions.clear()
    desk.session.edit(path, [Set(("title",), "Mine")], "Edit title", None)
    crawler.edits(path, [Set(("heat",), 4711), Set(("title",), "Theirs")])
    theirs = crawler.document(path).to_bytes()
    desk.wait(lambda: bool(desk.questions))
    desk.rests()
    figures.conflict = list(desk.questions)
    desk.saves_all()  # which asks again, as the person does
    figures.untouched = crawler.document(path).to_bytes() == theirs
    trouble = desk.session.trouble(path)
    assert isinstance(trouble, Diverged)
    desk.session.settle(path, Decision(trouble.outside))
    desk.wait(lambda: not desk.session.is_dirty(path))
    found = crawler.document(path)
    figures.decided = (found.value("title"), found.value("heat")) == ("Mine", 4711)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=500)
    with tempfile.TemporaryDirectory(prefix="outside-crawler-") as folder:
        figures = prove(parser.parse_args().count, Path(folder) / "site")
    print(f"{'records':32} {figures.records:6}")
    print(f"{'merged':32} {figures.merged:6}")
    print(f"{'questions':32} {len(figures.questions):6}")
    print(f"{'refreshes by the watcher':32} {figures.refreshes:6}")
    print(f"{'questions in a true conflict':32} {len(figures.conflict):6}")
    print(f"{'file untouched until decided':32} {figures.untouched!s:>6}")
    print(f"{'as decided afterwards':32} {figures.decided!s:>6}")
    print(f"{'seconds':32} {figures.seconds:6.1f}")
    for path, reason in (*figures.questions[:5], *figures.conflict[:3]):
        print(f"  {path}: {reason}")
    return 0 if figures.sound else 1


if __name__ == "__main__":
    sys.exit(main())
