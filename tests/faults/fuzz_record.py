"""Hostile and damaged files against the record room: no crash, one error, each opened in 100 ms.

    python tests/faults/fuzz_record.py [--count 100000] [--seed 1] [--site FOLDER]

Damages real-shaped records and every hostile file of `tests/record/hostile.py`, on the main thread
and on one with a stack of 512 KB. Prints figures; exit 1 when something else than RecordError came
or when a file took longer than its bound.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "record")]

from hostile import hostile_files  # noqa: E402
from yaml_documents import Writer, damaged  # noqa: E402

from editor.record import Document, RecordError, Set  # noqa: E402

TRIES = 3
"""The quickest of these counts: other work on the machine makes single ones slow."""
RECORD = (0.1, 0.2)
"""Seconds that a damaged record may take: to open, and to open, read wholly and edit."""
HOSTILE = (0.2, 0.4)
"""The same for hostile files, which are as large as Copydesk reads them."""
SMALL_STACK = 512 * 1024


class Figures:
    """What happened to the files that were tried."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.slowest: list[tuple[float, str]] = []
        self.faults: list[str] = []

    def took(self, seconds: float, name: str) -> None:
        self.slowest = sorted([*self.slowest, (seconds, name)], reverse=True)[:5]


def use(data: bytes) -> tuple[str, float]:
    """Open a file, read every value, edit one; return what became of it and the opening's time."""
    start = time.process_time()
    try:
        document = Document.from_bytes(data)
    except RecordError as error:
        outcome = "refused" if str(error) else "refused without a reason"
        return outcome, time.process_time() - start
    opening = time.process_time() - start
    assert document.to_bytes() == data
    outcome = "read"
    names = document.keys()
    for key in names:
        try:
            document.value((key,))
        except RecordError:
            outcome = "read in part"
    return f"{outcome}, {edit(document)}", opening


def edit(document: Document) -> str:
    """Set the first key that can be set; nothing but RecordError may come."""
    names = document.keys()
    key = names[0] if names else "title"
    try:
        changed = document.edit([Set((key,), "another value")])
    except RecordError:
        return "edit refused"
    assert changed.value((key,)) == "another value"
    return "edited"


def try_file(name: str, data: bytes, figures: Figures, bounds: tuple[float, float]) -> None:
    """Use one file under the clock."""
    for _ in range(TRIES):
        start = time.process_time()
        try:
            outcome, opening = use(data)
        except BaseException as error:
            figures.faults.append(f"{name}: {type(error).__name__}: {error!s:.200}")
            return
        whole = time.process_time() - start
        if opening <= bounds[0] and whole <= bounds[1]:
            break
    else:
        figures.faults.append(f"{name}: {opening * 1000:.0f} ms to open, {whole * 1000:.0f} in all")
    figures.outcomes[outcome] += 1
    figures.took(whole, name)


def mutants(count: int, seed: int, originals: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield damaged records; every tenth has damaged bytes too."""
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        if originals and number % 2:
            text = rng.choice(originals)
        else:
            text = f"---\n{Writer(rng, odd=0.2).document()}---\nBody\n"
        data = damaged(rng, text).encode("utf-8", "surrogatepass")
        if number % 10 == 0:
            at = rng.randrange(len(data) + 1)
            data = data[:at] + rng.randbytes(rng.randint(1, 4)) + data[at + rng.randint(0, 4) :]
        yield f"mutant {seed}/{number}", data


def originals(site: Path) -> list[str]:
    """Return the texts of a folder's records, none where the folder is missing."""
    files = sorted(path for path in site.rglob("*.md"))
    return [path.read_text(encoding="utf-8") for path in files]


def on_small_stack(files: list[tuple[str, bytes]], figures: Figures) -> None:
    """Try files on a thread whose stack is as small as some systems' worker threads have."""
    before = threading.stack_size(SMALL_STACK)
    thread = threading.Thread(
        target=lambda: [
            try_file(f"{name} (small stack)", data, figures, HOSTILE) for name, data in files
        ]
    )
    thread.start()
    threading.stack_size(before)
    thread.join()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=2_000, help="mutants to try")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--site", type=Path, default=PROJECT.parent / "shared" / "site")
    arguments = parser.parse_args()
    hostile, mutated = Figures(), Figures()
    files = list(hostile_files())
    start = time.perf_counter()
    for name, data in files:
        try_file(name, data, hostile, HOSTILE)
    on_small_stack(files, hostile)
    report(f"{len(files)} hostile files on two stacks", hostile, time.perf_counter() - start)
    texts = originals(arguments.site)
    start = time.perf_counter()
    for name, data in mutants(arguments.count, arguments.seed, texts):
        try_file(name, data, mutated, RECORD)
    title = f"{arguments.count:,} mutants, half of them of {len(texts)} real records"
    report(title, mutated, time.perf_counter() - start)
    return 1 if hostile.faults or mutated.faults else 0


def report(title: str, figures: Figures, seconds: float) -> None:
    """Print what happened."""
    print(f"{title}: {seconds:.0f} s")
    for outcome, number in figures.outcomes.most_common():
        print(f"{number:>9,}  {outcome}")
    print("slowest, with all reading and an edit:")
    for took, name in figures.slowest:
        print(f"{took * 1000:9.1f} ms  {name}")
    print(f"{len(figures.faults)} faults", *figures.faults[:20], sep="\n  ")


if __name__ == "__main__":
    sys.exit(main())
