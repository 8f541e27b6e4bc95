"""Saves against another program that rewrites the same files all the time.

    python tests/faults/racing_writer.py [--long] [--saves N] [--seed N]

The other program raises a number in each file about a thousand times a second, by replacing the
file or by writing into it, and looks at what it replaces. The editor reads, edits and saves as fast
as it can. When the other program finds a save that stands on a version older than its own last one,
that update was lost. Every version that a save replaced must be found again in the journal. Exit
code 1 if one is lost. Linux only: elsewhere two files cannot change places in one step.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.synchronize import Event
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.library import swap
from editor.library.journal import Journal
from editor.library.library import Library
from editor.library.store import ChangedOnDisk, content_hash
from editor.record import Set

FILES = 4
RECORD = '---\ntitle: "0"\nheat: 0\nbody: "{}"\n---\n\nBody\n'
VALUES = re.compile(rb'\ntitle: "?(\d+)"?\nheat: (\d+)\n')
PAUSE = 0.0007  # seconds

Done = dict[int, tuple[str, bytes, bytes]]
"""By the title that a save gave: the record, its bytes before, and afterwards."""


def crawl(folder: Path, stop: Event, in_place: bool, seed: int) -> None:
    """Write one file after another whole, without a look at what others did; log what is found.

    A line of the log: the file, the last number that was written to it, the title found instead.
    """
    random.seed(seed)
    paths = sorted(folder.glob("*.md"))
    last = dict.fromkeys(paths, 0)
    write = overwrite if in_place else exchange
    with (folder.parent / "crawler.log").open("w", encoding="utf-8") as log:
        while not stop.is_set():
            path = random.choice(paths)
            title, heat = write(path, last[path] + 1)
            if heat != last[path]:
                log.write(f"{path.name} {last[path]} {title}\n")
            last[path] += 1
            time.sleep(random.uniform(0, 2 * PAUSE))
        for path in paths:
            title, heat = values(path.read_bytes())
            log.write(f"{path.name} {last[path]} {title}\n" if heat != last[path] else "")
        log.write(f"written {sum(last.values())} -\n")


def exchange(path: Path, number: int) -> tuple[int, int]:
    """Replace a file in one step; return what was in it."""
    other = path.with_suffix(".crawler")
    other.write_bytes(version(0, number))
    swap._exchange(other, path)
    return values(other.read_bytes())


def overwrite(path: Path, number: int) -> tuple[int, int]:
    """Write into the file that has the name now; return what was in it."""
    with path.open("r+b") as file:
        found = values(file.read())
        file.seek(0)
        file.truncate()
        file.write(version(0, number))
    return found


def version(title: int, heat: int) -> bytes:
    text = RECORD.format("x" * 2_000).replace('"0"', f'"{title}"')
    return text.replace("heat: 0", f"heat: {heat}").encode()


def values(data: bytes) -> tuple[int, int]:
    match = VALUES.search(data)
    return (int(match[1]), int(match[2])) if match else (-1, -1)


def save_all_the_time(library: Library, names: list[str], saves: int) -> tuple[Done, Counter[str]]:
    """Edit and save; return the saves that were said to be done, by the titles they gave."""
    done: Done = {}
    found: Counter[str] = Counter()
    while found["saves tried"] < saves:
        path = random.choice(names)
        opened = library.read(path)
        if opened.document is None or opened.stamp is None:
            found["files seen half written by the other program"] += 1
            continue
        found["saves tried"] += 1
        number = found["saves tried"]
        edited = opened.document.edit([Set("title", str(number))])
        try:
            library.save(path, edited, opened.stamp)
        except ChangedOnDisk:
            found["saves refused because the file had changed"] += 1
        else:
            done[number] = path, opened.document.to_bytes(), edited.to_bytes()
    return done, found


def race(folder: Path, saves: int, seed: int, *, in_place: bool) -> bool:
    """Let the two run against each other and count what was lost."""
    news = folder / "site" / "_news"
    news.mkdir(parents=True)
    names = [f"_news/{number}.md" for number in range(FILES)]
    for name in names:
        (news.parent / name).write_bytes(version(0, 0))
    library = Library(news.parent, folder / "index")
    stop = multiprocessing.Event()
    crawler = multiprocessing.Process(target=crawl, args=(news, stop, in_place, seed))
    crawler.start()
    with Journal(news.parent, folder / "data") as journal:
        library.journal = journal
        done, found = save_all_the_time(library, names, saves)
        stop.set()
        crawler.join()
        found["saves done"] = len(done)
        for name in names:
            found["replaced versions not found again"] += not_found_again(journal, name, done)
    found["updates lost"] = 0
    for line in (news.parent / "crawler.log").read_text("utf-8").splitlines():
        name, number, title = line.split()
        if name == "written":
            found["updates by the other program"] = int(number)
        else:
            found["updates lost"] += int(title) in done
    found["temporary files"] = len(list(news.glob(".copydesk-*")))
    kind = "writing into files" if in_place else "replacing files"
    for what, count in found.items():
        print(f"{kind}: {what}: {count}")
    return not (found["updates lost"] or found["replaced versions not found again"])


def not_found_again(journal: Journal, name: str, done: Done) -> int:
    """Return how many versions that saves of a record replaced the journal does not give back."""
    splices = {splice.after: splice for _, splice in journal.saves(name)}
    lost = 0
    for path, before, after in done.values():
        if path == name:
            splice = splices.get(content_hash(after))
            lost += splice is None or splice.reverse.applied(after) != before
    return lost


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="4,000 saves each way")
    parser.add_argument("--saves", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    saves = args.saves or (4_000 if args.long else 150)
    random.seed(args.seed)
    good = True
    for in_place in (False, True):
        folder = Path(tempfile.mkdtemp())
        try:
            good = race(folder, saves, args.seed, in_place=in_place) and good
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
