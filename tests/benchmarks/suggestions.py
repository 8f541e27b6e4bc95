"""How many of the related articles that editors chose are among the suggestions, and how soon.

Run it as a program: `python tests/benchmarks/suggestions.py [--site FOLDER] [--save]`. For each
record with related articles that have records of their own, its list is hidden and asked for;
recall is the part of the hidden articles among the first 10 and 20, of all articles and in the
mean of the records. Held against it: a plain search for any word of the title, in titles; and the
most that so short a list can hold. The ranking's numbers were chosen on the records whose path
has an even CRC; those with an odd one are the trial. Milliseconds are processor time.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import statistics
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sites import make_rows

from editor.library.folding import fold
from editor.library.library import Library
from editor.library.listing import Listing
from editor.library.rows import Row
from editor.library.similar import SimilarRecords
from editor.record import RecordError

_SITE = Path(__file__).resolve().parents[2].parent / "shared" / "site"
BOUND = 50  # milliseconds of the processor
_RESULTS = Path(__file__).resolve().parent / "results" / "suggestions.json"
_CUTS = (10, 20)
_ASKED = 400  # records that are asked about among 100,000
Lists = Collection[tuple[Row, frozenset[str]]]
Ask = Callable[[Row], list[str]]


def title_search(listing: Listing) -> Ask:
    """Return what finds records by the number of title words they share, newer ones first."""
    titles = [set(re.findall(r"\w+", fold(row.title))) for row in listing.rows]

    def ask(row: Row) -> list[str]:
        words = set(re.findall(r"\w+", fold(row.title)))
        shared = [len(words & title) for title in titles]
        places = sorted((i for i, number in enumerate(shared) if number), key=lambda i: -shared[i])
        rows = (listing.rows[i] for i in places if listing.rows[i].web_url != row.web_url)
        return [one.web_url for one in rows][: max(_CUTS)]

    return ask


def hidden_lists(library: Library, listing: Listing) -> list[tuple[Row, frozenset[str]]]:
    """Return each record that lists others of the site, with their addresses."""
    known = {row.web_url for row in listing.rows if row.web_url}
    found = []
    for row in listing.rows:
        document = library.read(row.path).document if row.related else None
        try:
            items = document.get(("related",), []) if document is not None else []
        except RecordError:
            continue
        addresses = {item.get("webUrl") for item in items if isinstance(item, dict)}
        hidden = frozenset(addresses & known - {row.web_url})
        if hidden:
            found.append((row, hidden))
    return found


def recall(ask: Ask, lists: Lists) -> dict[str, float]:
    """Return which part of what is hidden is found, in percent."""
    figures = {}
    total = sum(len(hidden) for _, hidden in lists)
    answers = [(ask(row), hidden) for row, hidden in lists]
    for cut in _CUTS:
        right = [
            (len(hidden.intersection(answer[:cut])), len(hidden)) for answer, hidden in answers
        ]
        figures[f"at {cut}"] = round(100 * sum(found for found, _ in right) / total, 1)
        shares = [found / hidden for found, hidden in right]
        figures[f"mean at {cut}"] = round(100 * statistics.fmean(shares), 1)
    return figures


def compare(listing: Listing, lists: Lists) -> dict[str, dict[str, float]]:
    """Return the recall of each way."""
    similar = SimilarRecords()
    whole = {row.path: list(hidden) for row, hidden in lists}
    ways: dict[str, Ask] = {
        "suggestions": lambda row: [one.row.web_url for one in similar.find(listing, row)],
        "title search": title_search(listing),
        "at most": lambda row: whole[row.path],
    }
    return {name: recall(ask, lists) for name, ask in ways.items()}


def multiplied(rows: Sequence[Row], number: int) -> list[Row]:
    """Return so many rows with the words of these: common ones stay as common as they are."""
    copies = []
    for place in range(number):
        row, again = rows[place % len(rows)], place // len(rows)
        year = f"{2000 + again % 25}"
        copies.append(
            row.having(
                path=f"{row.path}-{again}",
                web_url=f"{row.web_url}-{again}",
                date=year + row.date[4:] if row.date else "",
            )
        )
    return copies


def speed(rows: Sequence[Row]) -> dict[str, float]:
    """Return milliseconds: of the first question, and of the next ones."""
    listing, similar = Listing(rows), SimilarRecords()
    times = []
    for row in (rows[0], *rows[:: max(1, len(rows) // _ASKED)]):
        start = time.process_time()
        similar.find(listing, row)
        times.append(1000 * (time.process_time() - start))
    first, *others = times
    listing = listing.with_row(5, rows[5].having(title="Another title"))
    start = time.process_time()
    similar.find(listing, rows[0])
    return {
        "records": len(rows),
        "first": round(first),
        "median": round(statistics.median(others), 1),
        "95 %": round(statistics.quantiles(others, n=20)[-1], 1),
        "worst": round(max(others), 1),
        "after a change": round(1000 * (time.process_time() - start), 1),
    }


def show(title: str, table: dict[str, dict[str, float]]) -> None:
    """Print figures, a line for each way."""
    columns = list(next(iter(table.values())))
    print(f"\n{title:24}" + "".join(f"{column:>15}" for column in columns))
    for name, line in table.items():
        print(f"{name:24}" + "".join(f"{line[column]:15}" for column in columns))


def main() -> int:
    """Measure all ways; return 1 where a promise is not kept, 2 when there is no site for it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=_SITE)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--save", action="store_true", help="keep the figures in results/")
    args = parser.parse_args()
    if not args.site.is_dir():
        print("There is no site to measure with; name one with --site", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as data:
        library = Library(args.site, Path(data))
        listing = Listing(row for batch in library.scan_rows() for row in batch)
        lists = hidden_lists(library, listing)
    total = sum(len(hidden) for _, hidden in lists)
    print(f"{len(listing)} records, {len(lists)} of them list {total} others")
    halves: tuple[Lists, Lists] = tuple(  # type: ignore[assignment]
        [one for one in lists if zlib.crc32(one[0].path.encode()) % 2 == half] for half in (0, 1)
    )
    results = {
        "recall, chosen on (%)": compare(listing, halves[0]),
        "recall, the trial (%)": compare(listing, halves[1]),
        "milliseconds": {
            "synthetic words": speed(list(make_rows(args.records))),
            "the site's words": speed(multiplied(listing.rows, args.records)),
        },
    }
    for title, table in results.items():
        show(title, table)
    if args.save:
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        _RESULTS.parent.mkdir(exist_ok=True)
        _RESULTS.write_text(json.dumps({"machine": machine, **results}, indent=1) + "\n")
    return verdicts(results)


def verdicts(results: dict[str, dict[str, dict[str, float]]]) -> int:
    """Say what must hold and whether it does; return 1 where it does not."""
    trial = results["recall, the trial (%)"]
    found = {
        f"more is found than by title search {place}": trial["suggestions"][place]
        > trial["title search"][place]
        for place in ("at 10", "at 20")
    }
    for words, times in results["milliseconds"].items():
        found[f"95 % within {BOUND} ms, {words}"] = times["95 %"] < BOUND
    print()
    for what, holds in found.items():
        print(f"{'held' if holds else 'NOT held'}: {what}")
    return int(not all(found.values()))


if __name__ == "__main__":
    sys.exit(main())
