"""How fast a record is outlined and edited, as ratios to other tools in the same run.

    python tests/benchmarks/record_speed.py [--records 500] [--site FOLDER]

Prints a table, keeps it under `tests/benchmarks/results/`, exit 1 when a bound is missed: an edit
of one field 20 times as fast as ruamel.yaml's round trip and 5 times as fast as
python-frontmatter's load and dump, the outline 20 times as fast as PyYAML's C safe_load.
"""

from __future__ import annotations

import argparse
import io
import json
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import frontmatter
import ruamel.yaml
import yaml

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from editor.record import Document, Set  # noqa: E402

RESULTS = Path(__file__).resolve().parent / "results"
RUAMEL_SAMPLES = 25
ROUNDS = 3


@dataclass(frozen=True)
class Ratio:
    """How many times as fast ours is as another tool; milliseconds for all records."""

    name: str
    ours: float
    other: float
    bound: float

    @property
    def times(self) -> float:
        return self.other / self.ours


def milliseconds(
    work: Callable[[bytes], object], records: list[bytes], rounds: int = ROUNDS
) -> float:
    """Return the milliseconds for all records, each record's best of some rounds."""
    total = 0.0
    for record in records:
        best = float("inf")
        for _ in range(rounds):
            start = time.perf_counter()
            work(record)
            best = min(best, time.perf_counter() - start)
        total += best
    return total * 1000


def outline(record: bytes) -> object:
    return Document.from_bytes(record).keys()


def edit(record: bytes) -> object:
    """Open a record, flip one field, and have its new bytes."""
    document = Document.from_bytes(record)
    return document.edit([Set("published", not document.value("published"))]).to_bytes()


def safe_load(front: bytes) -> object:
    return yaml.load(front.decode(), Loader=yaml.CSafeLoader)


def by_frontmatter(record: bytes) -> object:
    post = frontmatter.loads(record.decode())
    post["published"] = not post["published"]
    return frontmatter.dumps(post)


def by_ruamel(front: bytes) -> object:
    tool = ruamel.yaml.YAML()
    tool.preserve_quotes = True
    tool.width = 1_000_000
    value = tool.load(front.decode())
    value["published"] = not value["published"]
    out = io.StringIO()
    tool.dump(value, out)
    return out.getvalue()


def front_matter(record: bytes) -> bytes:
    return record.split(b"---\n")[1]


def measure(records: list[bytes]) -> list[Ratio]:
    fronts = [front_matter(record) for record in records]
    step = max(1, len(records) // RUAMEL_SAMPLES)
    outlined, edited = milliseconds(outline, records), milliseconds(edit, records)
    edited_samples = milliseconds(edit, records[::step])
    return [
        Ratio(
            "edit / ruamel.yaml round trip",
            edited_samples,
            milliseconds(by_ruamel, fronts[::step], 1),
            20,
        ),
        Ratio("edit / python-frontmatter", edited, milliseconds(by_frontmatter, records, 2), 5),
        Ratio("outline / PyYAML C safe_load", outlined, milliseconds(safe_load, fronts, 2), 20),
    ]


def first_time(records: list[bytes]) -> float:
    """Return the median milliseconds of a record's very first edit in this process."""
    taken = []
    for record in records:
        start = time.perf_counter()
        edit(record)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=500)
    parser.add_argument("--site", type=Path, default=PROJECT.parent / "shared" / "site")
    arguments = parser.parse_args()
    files = sorted(arguments.site.rglob("*.md"))
    records = [data for data in (file.read_bytes() for file in files) if b"\npublished:" in data]
    records = records[: arguments.records]
    if not records:
        print("There are no records to measure with; name a site with --site", file=sys.stderr)
        return 2
    first = first_time(records)
    ratios = measure(records)
    size = sum(map(len, records)) / 1e6
    print(f"{len(records)} records, {size:.1f} MB; a record's first edit {first:.2f} ms (median)")
    print(f"{'':34}{'ours ms':>10}{'other ms':>10}{'times':>8}{'bound':>7}")
    for ratio in ratios:
        mark = "" if ratio.times >= ratio.bound else "  MISSED"
        print(
            f"{ratio.name:34}{ratio.ours:>10.1f}{ratio.other:>10.1f}{ratio.times:>8.1f}{ratio.bound:>7.0f}{mark}"
        )
    save(len(records), size, first, ratios)
    return 0 if all(ratio.times >= ratio.bound for ratio in ratios) else 1


def save(records: int, megabytes: float, first: float, ratios: list[Ratio]) -> None:
    RESULTS.mkdir(exist_ok=True)
    found = {
        "python": platform.python_version(),
        "records": records,
        "megabytes": round(megabytes, 2),
        "first_edit_median_ms": round(first, 3),
        "ratios": [asdict(ratio) | {"times": round(ratio.times, 1)} for ratio in ratios],
    }
    (RESULTS / "record_speed.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
