"""How fast a site is opened, against reading its bytes and against python-frontmatter.

Run it as a program: `python tests/benchmarks/library_index.py [--records 5000 100000] [--save]`.
All figures are seconds of processor time, the best of several rounds in which all take turns, so
that other work on the machine matters little; the ratios are what counts. The last lines tell how
the cost of a record grows from the smallest site to the largest one.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frontmatter
from sites import make_site

from editor.library.library import Library

RESULTS = Path(__file__).resolve().parent / "results"
COLUMNS = ("title", "publishedDateTime", "provider", "quality", "published", "topics")
PEER_SAMPLE = 300


def best_of(runs: int, works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the least processor time that each took of several rounds, in seconds."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            gc.collect()
            start = time.process_time()
            work()
            times[name].append(time.process_time() - start)
    return {name: min(taken) for name, taken in times.items()}


def measure(site: Path, data: Path, runs: int) -> dict[str, float]:
    """Return the figures of one site."""
    files = sorted((site / "_news").iterdir())
    size = sum(file.stat().st_size for file in files)
    sample = random.Random(1).sample(files, min(PEER_SAMPLE, len(files)))
    sample_size = sum(file.stat().st_size for file in sample)

    def cold() -> None:
        library = Library(site, data)
        library.index.clear()
        assert sum(map(len, library.scan_rows())) == len(files)

    def warm() -> None:
        library = Library(site, data)
        assert sum(map(len, library.scan_rows())) == len(files)
        assert library.files_read == 0

    def peer() -> None:
        for file in sample:
            post = frontmatter.load(str(file))
            _ = [post.get(column) for column in COLUMNS]

    works: dict[str, Callable[[], object]] = {
        "read bytes": lambda: [file.read_bytes() for file in files],
        "python-frontmatter": peer,
        "cold": cold,
        "first batch": lambda: first_batch(site, data),
        "warm": warm,
        "remembered": lambda: Library(site, data).remembered_rows(),
    }
    figures = {"records": len(files), "megabytes": size / 1e6, **best_of(runs, works)}
    figures["python-frontmatter"] *= size / sample_size
    figures["times as fast as python-frontmatter"] = figures["python-frontmatter"] / figures["cold"]
    figures["times the bytes"] = figures["cold"] / figures["read bytes"]
    return figures


def first_batch(site: Path, data: Path) -> None:
    """Read what the window shows first, with nothing known of the site."""
    library = Library(site, data / "none")
    rows = library.scan_rows()
    next(rows)
    rows.close()
    library.index.clear()


def growths(tables: list[dict[str, Any]]) -> dict[str, float]:
    """Return how many times as much a record costs in the largest site as in the smallest one."""
    small, large = (pick(tables, key=lambda table: table["records"]) for pick in (min, max))
    more = large["records"] / small["records"]
    return {name: large[name] / small[name] / more for name in ("cold", "warm", "remembered")}


def main() -> None:
    """Measure, print a table and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[5_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--save", action="store_true", help="keep the table in results/")
    args = parser.parse_args()
    tables: list[dict[str, Any]] = []
    for records in args.records:
        for copies in (True, False) if records == min(args.records) else (True,):
            with tempfile.TemporaryDirectory() as folder:
                site = make_site(Path(folder, "site"), records, copies=copies)
                time.sleep(0.2)  # what was written a moment ago is not trusted by the index
                figures = measure(site, Path(folder, "data"), args.runs)
            tables.append({"text": "repeated" if copies else "different", **figures})
            for name, value in tables[-1].items():
                print(f"{name:38} {value if isinstance(value, str) else f'{value:10.3f}'}")
            print()
    growth = growths([table for table in tables if table["text"] == "repeated"])
    print("a record of the largest site costs, against one of the smallest:")
    for name, times in growth.items():
        print(f"{name:38} {times:10.2f}")
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, "tables": tables, "growth": growth}
        (RESULTS / "library_index.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
