"""Publishing many drafts in one batch, every file durable and journalled, and taking it back.

Run it as a program: `python tests/benchmarks/library_batch.py [--records 5000] [--folder DISK]`.
Seconds of wall time and of the processor; the folder should lie on the disk that is meant.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sites import make_site

from editor.library.batch import carry_out, plan, undo_batch
from editor.library.journal import Journal
from editor.library.library import Library
from editor.record import Set

_Result = TypeVar("_Result")


def timed(name: str, work: Callable[[], _Result]) -> _Result:
    start, processor = time.perf_counter(), time.process_time()
    result = work()
    seconds, busy = time.perf_counter() - start, time.process_time() - processor
    print(f"{name:12} {seconds:8.2f} s {busy:8.2f} s of the processor")
    return result


def main() -> None:
    """Publish every record of a synthetic site and take it back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=5_000)
    parser.add_argument("--folder", type=Path, help="where the site is made; the system's if none")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        site = make_site(Path(folder, "site"), args.records)
        library = Library(site, Path(folder, "data"))
        before = {path.name: path.read_bytes() for path in (site / "_news").iterdir()}
        paths = [f"_news/{name}" for name in sorted(before)]
        wanted = timed("plan", lambda: plan(library, paths, lambda *_: [Set("published", True)]))
        with Journal(site, Path(folder, "data")) as journal:
            outcome = timed("publish", lambda: carry_out(library, wanted, journal=journal))
            back = timed("take back", lambda: undo_batch(library, journal, outcome.id))
            size = sum(file.stat().st_size for file in journal.folder.iterdir())
        timed("open journal", Journal(site, Path(folder, "data")).open)
        print(f"journal      {size / 1e6:8.2f} MB")
        assert not outcome.failed
        assert not back.failed
        assert {path.name: path.read_bytes() for path in (site / "_news").iterdir()} == before
        print(f"{len(outcome.done)} of {len(paths)} records, lines: {dict(wanted.lines_changed())}")


if __name__ == "__main__":
    main()
