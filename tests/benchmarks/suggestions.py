"""How many of the related articles that editors chose are among the suggestions.

Run it as a program: `python tests/benchmarks/suggestions.py [--site FOLDER]`. For each record
with related articles that have records of their own, its list is hidden and asked for; recall is
the part of the hidden articles among the first 10 and 20. Held against it: a plain search for any
word of the title, in titles.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Collection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.library.folding import fold
from editor.library.library import Library
from editor.library.listing import Listing
from editor.library.relevance import similar
from editor.library.rows import Row
from editor.record import RecordError

_SITE = Path(__file__).resolve().parents[2].parent / "shared" / "site"
_CUTS = (10, 20)
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


def report(name: str, ask: Ask, lists: Collection[tuple[Row, frozenset[str]]]) -> None:
    """Print recall (of all hidden articles, and the mean of the records) and milliseconds."""
    hits = dict.fromkeys(_CUTS, 0)
    shares: dict[int, list[float]] = {cut: [] for cut in _CUTS}
    times = []
    for row, hidden in lists:
        start = time.perf_counter()
        answer = ask(row)
        times.append(1000 * (time.perf_counter() - start))
        for cut in _CUTS:
            right = len(hidden.intersection(answer[:cut]))
            hits[cut] += right
            shares[cut].append(right / len(hidden))
    total = sum(len(hidden) for _, hidden in lists)
    figures = (f"{hits[cut] / total:9.1%}{statistics.fmean(shares[cut]):9.1%}" for cut in _CUTS)
    slow = statistics.quantiles(times, n=20)[-1]
    print(f"{name:16}{''.join(figures)}{statistics.median(times):9.1f}{slow:9.1f}")


def main() -> int:
    """Measure both ways; return 2 when there is no site to measure with."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=_SITE)
    site = parser.parse_args().site
    if not site.is_dir():
        print("There is no site to measure with; name one with --site", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as data:
        library = Library(site, Path(data))
        listing = Listing(row for batch in library.scan_rows() for row in batch)
        lists = hidden_lists(library, listing)
    total = sum(len(hidden) for _, hidden in lists)
    print(f"{len(listing)} records, {len(lists)} of them list {total} others")
    print(f"{'':16}{'at 10':>9}{'mean':>9}{'at 20':>9}{'mean':>9}{'ms':>9}{'95 %':>9}")
    report("suggestions", lambda row: [one.row.web_url for one in similar(listing, row)], lists)
    report("title search", title_search(listing), lists)
    return 0


if __name__ == "__main__":
    sys.exit(main())
