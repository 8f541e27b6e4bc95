"""How long all rules take over a site, and over one record again after an edit.

Run it as a program: `python tests/benchmarks/checks_speed.py [--records 5000 ...] [--save]`, or
with `--site FOLDER` over a copy of a real site. Seconds of processor time, and of wall time, with
nothing known of the site; milliseconds of processor time for one record after an edit, its card put
in anew: the longest, then a hundred others. On a machine that others use, the ratio to reading the
bytes matters more than the seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import platform
import statistics
import tempfile
import time
from pathlib import Path

from sites import make_site

from editor.checks.card import card_of
from editor.checks.checker import Checker
from editor.cli.main import main as copydesk
from editor.library.checking import site_facts
from editor.library.library import Library

RESULTS = Path(__file__).resolve().parent / "results"
AGAIN = 100  # records that are checked again


def measure(site: Path) -> dict[str, float]:
    """Return the figures of one site."""
    files = sorted(path for path in site.rglob("*") if path.suffix in (".md", ".html"))
    size = sum(path.stat().st_size for path in files)
    start = time.process_time()
    for path in files:
        path.read_bytes()
    reading = time.process_time() - start
    start, wall = time.process_time(), time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        copydesk(["check", str(site)])
    check, wall = time.process_time() - start, time.perf_counter() - wall
    longest, others = check_again(site)
    return {
        "files": len(files),
        "megabytes": size / 1e6,
        "read bytes": reading,
        "check, processor": check,
        "check, wall": wall,
        "times the bytes": check / reading,
        "longest record again, ms": longest,
        "record again, median ms": statistics.median(others),
        "record again, worst ms": max(others),
    }


def check_again(site: Path) -> tuple[float, list[float]]:
    """Return the milliseconds that single records take, read anew as after an edit."""
    library = Library(site)
    rows = [row for batch in library.scan_rows() for row in batch if not row.problem]
    rows.sort(key=lambda row: (site / row.path).stat().st_size, reverse=True)
    times = []
    with site_facts(library) as facts:
        checker = Checker(facts)
        for row in (rows[0], *rows[:: max(1, len(rows) // AGAIN)]):
            text = (site / row.path).read_bytes().replace(b'title: "', b'title: "Again: ', 1)
            document = library.read(row.path).document
            assert document is not None
            checker.check(row.path, document)  # it was checked before it was edited
            document = type(document).from_bytes(text, document.schema)
            start = time.process_time()
            facts.put([card_of(row.path, checker.subject(row.path, document).article.values)])
            checker.check(row.path, document)
            times.append((time.process_time() - start) * 1e3)
    return times[0], times[1:]


def main() -> None:
    """Measure, print a table and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[1_000, 5_000])
    parser.add_argument("--site", type=Path, help="measure this folder instead")
    parser.add_argument("--save", action="store_true", help="keep the table in results/")
    args = parser.parse_args()
    tables = []
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = name
        places = [Path(name, str(records)) for records in args.records]
        sites = [args.site] if args.site else map(make_site, places, args.records)
        for site in sites:
            tables.append(measure(site))
            for name, value in tables[-1].items():
                print(f"{name:28} {value:10.3f}")
            print()
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, "tables": tables}
        (RESULTS / "checks_speed.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
