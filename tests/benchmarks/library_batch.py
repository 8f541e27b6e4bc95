"""Publishing many drafts in one batch, every file durable and journalled, and taking it back.

Run it as a program: `python tests/benchmarks/library_batch.py [--folder DISK] [--save]`.
Seconds of wall time and of the processor; the folder should lie on the disk that is meant. Of
`--records` those that are drafts are published, one line each.
"""

from __future__ import annotations

import argparse
import json
import platform
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from sites import make_site

from editor.library.batch import carry_out, plan, undo_batch
from editor.library.journal import Journal
from editor.library.library import Library
from editor.record import Set

RESULTS = Path(__file__).resolve().parent / "results"
DRAFTS = 0.8  # of the records of a synthetic site
_Result = TypeVar("_Result")
Figures = dict[str, float]


def timed(figures: Figures, name: str, work: Callable[[], _Result]) -> _Result:
    """Do the work and put down its seconds."""
    start, processor = time.perf_counter(), time.process_time()
    result = work()
    figures[name] = round(time.perf_counter() - start, 2)
    figures[f"{name}, processor"] = round(time.process_time() - processor, 2)
    return result


def measure(site: Path, data: Path) -> Figures:
    """Publish all drafts of a site and take it back; every byte must be as it was."""
    figures: Figures = {}
    step = partial(timed, figures)
    library = Library(site, data)
    before = {path.name: path.read_bytes() for path in (site / "_news").iterdir()}
    paths = [f"_news/{name}" for name in sorted(before)]
    wanted = step("plan", lambda: plan(library, paths, lambda *_: [Set("published", True)]))
    with Journal(site, data) as journal:
        outcome = step("publish", lambda: carry_out(library, wanted, journal=journal))
        back = step("take back", lambda: undo_batch(library, journal, outcome.id))
        figures["journal, MB"] = sum(f.stat().st_size for f in journal.folder.iterdir()) / 1e6
    step("open journal", Journal(site, data).open)
    assert not outcome.failed
    assert not back.failed
    assert {path.name: path.read_bytes() for path in (site / "_news").iterdir()} == before
    assert set(wanted.lines_changed()) == {1}
    figures["published"] = len(outcome.done)
    return figures


def main() -> None:
    """Measure, print a table and save it if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=round(5_000 / DRAFTS))
    parser.add_argument("--folder", type=Path, help="where the site is made; the system's if none")
    parser.add_argument("--save", action="store_true", help="keep the table in results/")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        figures = measure(make_site(Path(folder, "site"), args.records), Path(folder, "data"))
    for name, value in figures.items():
        print(f"{name:24} {value:10.2f}")
    if args.save:
        RESULTS.mkdir(exist_ok=True)
        machine = {"python": platform.python_version(), "machine": platform.machine()}
        content = {"machine": machine, "seconds": figures}
        (RESULTS / "library_batch.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
