"""How often each rule finds something in a site, and how often it should by its definition alone.

Run it as a program over any folder, which is only read: `python tests/benchmarks/checks_counts.py
FOLDER…`, or with `--planted SEED…` over sites that are made with known faults. The independent
count reads the records with PyYAML and imports nothing of the editor. The exit code is 1 where a
count differs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.checks.by_hand.counting import count
from tests.checks.by_hand.planting import NOW, Planting
from tests.checks.test_counts import counted


def compare(site: Path, now: datetime, expected: Counter[str] | None = None) -> bool:
    """Print the counts of one site side by side and return whether they are the same."""
    by_hand = count(site, now)
    with tempfile.TemporaryDirectory() as data:
        found = counted(site, Path(data), now)
    print(f"{site}\n{'':20} {'planted':>8} {'by hand':>8} {'Copydesk':>8}")
    for rule in sorted(by_hand | found | (expected or Counter())):
        planted = "" if expected is None else expected[rule]
        same = by_hand[rule] == found[rule] == (found if expected is None else expected)[rule]
        mark = "" if same else "differs"
        print(f"{rule:20} {planted:>8} {by_hand[rule]:>8} {found[rule]:>8} {mark}")
    print()
    return by_hand == found and expected in (None, found)


def planted(seeds: list[int], folder: Path) -> Iterator[tuple[Path, Counter[str]]]:
    """Yield sites with known faults, and how many of each rule."""
    for seed in seeds:
        for fenced in (True, False):
            site = folder / f"{seed}-{'jekyll' if fenced else 'plain'}"
            yield site, Planting(seed, fenced=fenced).write(site)


def main() -> None:
    """Compare and tell by the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--planted", type=int, nargs="+", default=[], metavar="SEED")
    args = parser.parse_args()
    same = [compare(folder, datetime.now(UTC)) for folder in args.folders]
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = name
        same += [compare(site, NOW, known) for site, known in planted(args.planted, Path(name))]
    sys.exit(0 if all(same) else 1)


if __name__ == "__main__":
    main()
