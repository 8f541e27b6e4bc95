"""Damages the index and the journal of a site in every way, and starts.

    python tests/faults/damaged_files.py [--long] [--count N] [--seed N]

Each time a batch was cut short and edits were not saved; then the files beside the site are cut,
have bytes flipped, overwritten, doubled, or are those of an older version. Starting must work, no
record may be written other than as it was or as the batch makes it, and whatever stands in an
undamaged piece of the journal must be recovered. Exit code 1 if not.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.library.batch import Plan, carry_out, plan, undo_batch
from editor.library.journal import Journal
from editor.library.journal_entries import State, Version, from_bytes
from editor.library.journal_file import read_contents
from editor.library.library import Library
from editor.library.recovery import account, resume, roll_back
from editor.library.recovery_edits import left_unsaved
from editor.library.splice import splice_between
from editor.record import Set

Versions = dict[str, tuple[bytes, bytes, bytes]]
FILES = 150
EDITED = 12
RECORD = """\
---
title: "Story {number}"
excerpt: "{text}"
heat: -1
published: false
---

"""


def make(folder: Path) -> Versions:
    """Make a site that was left in the middle of everything; return all that its files may be."""
    news = folder / "site" / "_news"
    news.mkdir(parents=True)
    (news.parent / "_config.yml").write_text("title: Test\n", "utf-8")
    for number in range(FILES):
        text = RECORD.format(number=number, text=f"word{number} " * (number % 40))
        (news / f"{number:03}.md").write_text(text, "utf-8")
    library = Library(news.parent, folder / "index")
    list(library.scan_rows())
    names = [f"_news/{number:03}.md" for number in range(FILES)]
    wanted = plan(library, names, lambda path, document: [Set("published", True)])
    versions = {}
    with Journal(news.parent, folder / "data") as journal:
        first = plan(library, names, lambda path, document: [Set("heat", 3)])
        outcome = carry_out(library, first, journal=journal, text="Set heat")
        undo_batch(library, journal, outcome.id)
        for splice in wanted.splices:
            data = (news.parent / splice.path).read_bytes()
            redone = data.replace(b"heat: -1", b"heat: 3")  # by undoing what took it back
            versions[splice.path] = data, splice.applied(data), redone
        for name in names[:EDITED]:
            data = versions[name][0]
            splice = splice_between(name, data, data.replace(b"Story", b"Unsaved story"))
            now = time.time_ns()
            journal.append(Version(name, data, now), State(journal.session, name, now, splice))
        journal.begin("Publish", wanted.splices)
        carry_out(library, Plan(wanted.splices[: FILES // 2]))
    return versions


# --- damage -------------------------------------------------------------------------------------


def cut(data: bytes) -> bytes:
    return data[: random.randrange(len(data))]


def flip(data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 30))):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def overwrite(data: bytes) -> bytes:
    start = random.randrange(len(data))
    length = min(random.randrange(1, 5_000), len(data) - start)
    middle = random.choice((bytes(length), random.randbytes(length)))
    return data[:start] + middle + data[start + length :]


def drop(data: bytes) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[start + random.randrange(1, 5_000) :]


def double(data: bytes) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[max(start - 3_000, 0) :]


def empty(_: bytes) -> bytes:
    return b""


def older(data: bytes) -> bytes:
    """Return what another version might have written: other marks, another number."""
    if data.startswith(b"SQLite"):
        changed = bytearray(data)
        changed[60:64] = random.randrange(1 << 31).to_bytes(4, "big")
        return bytes(changed)
    return data.replace(b"Copydesk journal 1", b"Copydesk journal 0").replace(
        b"\x9dCJ\x01", b"\x9dCJ\x00"
    )


WAYS: tuple[Callable[[bytes], bytes], ...] = (cut, flip, overwrite, drop, double, empty, older)


# --- what must hold -----------------------------------------------------------------------------


def start_damaged(pristine: Path, folder: Path, versions: Versions, found: Counter[str]) -> None:
    """Damage a copy of what was left behind, start, decide, and look at every record."""
    shutil.copytree(pristine, folder)
    way = random.choice(WAYS)
    for file in (*folder.glob("index/index/*.sqlite"), *folder.glob("data/journal/*/*.journal")):
        if random.random() < 0.8:
            file.write_bytes(way(file.read_bytes()))
    found[f"damaged by {way.__name__}"] += 1
    told = told_edits(folder)
    library = Library(folder / "site", folder / "index")
    try:
        rows = [row for batch in library.scan_rows() for row in batch]
        found["lists that are wrong"] += len([row for row in rows if not row.problem]) != FILES
        with Journal(folder / "site", folder / "data") as journal:
            left = left_unsaved(library, journal)
            for edits in left.unsaved:
                original = versions[edits.path]
                right = original[0].replace(b"Story", b"Unsaved story")
                found["unsaved edits that are wrong"] += edits.ours != right
            found["unsaved edits recovered"] += len(left.unsaved)
            found["unsaved edits that a whole piece tells of, not recovered"] += len(
                told - {edits.path for edits in left.unsaved} - set(left.lost)
            )
            decide(library, journal, found)
    except Exception as error:
        found["starts that failed"] += 1
        print(f"{way.__name__}: {type(error).__name__}: {error}")
    for name, right in versions.items():
        found["records written wrong"] += (folder / "site" / name).read_bytes() not in right


def told_edits(folder: Path) -> set[str]:
    """Return the records of whose unsaved edits a whole piece of the journal tells."""
    told = set()
    for file in folder.glob("data/journal/*/*.journal"):
        for piece in read_contents(file).pieces:
            entry = from_bytes(piece.data)
            if isinstance(entry, State):
                told.add(entry.path)
    return told


def decide(library: Library, journal: Journal, found: Counter[str]) -> None:
    """Finish or take back what is known to be unfinished, and undo what can be undone."""
    for batch in journal.unfinished():
        state = account(library, journal, batch)
        found["files of the batch accounted for"] += len(state.before) + len(state.after)
        found["files of the batch whose piece is damaged"] += state.unknown
        random.choice((resume, roll_back))(library, journal, batch)
    for batch in journal.batches()[-1:]:
        undo_batch(library, journal, batch.id)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="300 times")
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    count = args.count or (300 if args.long else 14)
    found: Counter[str] = Counter()
    folder = Path(tempfile.mkdtemp())
    try:
        site = folder / "here"  # always: a journal belongs to the path of its site
        versions = make(site)
        site.rename(folder / "pristine")
        for _ in range(count):
            start_damaged(folder / "pristine", site, versions, found)
            shutil.rmtree(site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for what, times in sorted(found.items()):
        print(f"{what}: {times}")
    bad = (
        "starts that failed",
        "lists that are wrong",
        "records written wrong",
        "unsaved edits that are wrong",
        "unsaved edits that a whole piece tells of, not recovered",
    )
    return 1 if any(found[name] for name in bad) else 0


if __name__ == "__main__":
    sys.exit(main())
