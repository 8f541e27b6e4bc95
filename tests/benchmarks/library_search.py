"""How long a keystroke's search, the facets and a sort take, and how that grows.

Run it as a program: `python tests/benchmarks/library_search.py [--records 5000 100000] [--save]`.
Milliseconds of wall time; each query is typed letter by letter into a listing that has just been
searched for something else, as a person does.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from sites import make_rows

from editor.library.facets import facet_counts
from editor.library.listing import Listing
from editor.library.query import QueryError, parse, parse_terms
from editor.library.sorting import SORT_KEYS, sort_rows

RESULTS = Path(__file__).resolve().parent / "results"
TYPED = (
    "kalomi",
    "provider number 7",
    "published:false quality:>60",
    'topic:"Topic 3" date:2021-05 -ka',
    "date:>2020-06-01 lomi OR vertensol",
    "title:dar excerpt:gal",
    "has:images related:>40",
    "(type:article OR type:video) -provider:*7 heat:-1",
    "zzzz",
)


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def typing(listing: Listing) -> list[float]:
    """Return how long each keystroke's search took; unfinished terms are not searched."""
    times = []
    for text in TYPED:
        listing.search(parse("-"))
        for end in range(1, len(text) + 1):
            try:
                query = parse(text[:end])
            except QueryError:
                continue
            times.append(milliseconds(lambda query=query: listing.search(query)))  # type: ignore[misc]
    return times


def measure(records: int) -> dict[str, float]:
    rows = list(make_rows(records))
    gc.collect()
    listing = Listing(rows)
    times = sorted(typing(listing) + typing(listing))
    terms = [parse_terms(text) for text in ("", "published:false", 'topic:"Topic 3" ka')]
    return {
        "records": records,
        "listing": milliseconds(lambda: Listing(rows)),
        "keystroke, median": statistics.median(times),
        "keystroke, 95 %": times[int(len(times) * 0.95)],
        "keystroke, worst": times[-1],
        "facets, worst": max(milliseconds(lambda t=t: facet_counts(listing, t)) for t in terms),  # type: ignore[misc]
        **{
            f"sort by {name}": milliseconds(lambda name=name: sort_rows(rows, SORT_KEYS[name]))  # type: ignore[misc]
            for name in ("date", "title", "quality", "provider")
        },
    }


def main() -> None:
    """Measure, print a table and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[5_000, 100_000])
    parser.add_argument("--save", action="store_true", help="keep the table in results/")
    args = parser.parse_args()
    tables = [measure(records) for records in args.records]
    for name in tables[0]:
        print(f"{name:24}", *(f"{table[name]:12,.1f}" for table in tables))
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, "milliseconds": tables}
        (RESULTS / "library_search.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
