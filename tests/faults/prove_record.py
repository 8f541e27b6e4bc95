"""The properties of `tests/record/properties.py` on a million examples.

    python tests/faults/prove_record.py [--count 1000000] [--seed 1] [--site FOLDER]

Each example is a document that hypothesis draws (its `randoms` strategy seeds the generator) with a
reading, an edit, an inverse, a damage or a merge; prints how many of each held, and the failures.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "record")]

import properties  # noqa: E402
import yaml_documents  # noqa: E402

BATCH = 5_000


def reading(rng: Random, real: list[str]) -> str:
    properties.check_reading(properties.document_text(rng))
    return "outlines that agree with the whole parse"


def edit(rng: Random, real: list[str]) -> str:
    made = properties.check_edit(properties.document_text(rng), rng)
    return "edits with exactly the intended value" if made else "edits refused with a reason"


def inverse(rng: Random, real: list[str]) -> str:
    made = properties.check_inverse(properties.document_text(rng), rng)
    return "inverses that restore the bytes" if made else "edits without an inverse to try"


def damage(rng: Random, real: list[str]) -> str:
    text = yaml_documents.damaged(rng, properties.document_text(rng))
    document = properties.check_reading(text)
    if document is None:
        return "damaged documents refused as PyYAML refuses them"
    properties.check_edit(text, rng, strict=False)
    return "damaged documents read as PyYAML reads them"


def merging(rng: Random, real: list[str]) -> str:
    made = properties.check_merge(properties.document_text(rng), rng)
    return "merges of two sides" if made else "documents without two sides to merge"


def whole(rng: Random, real: list[str]) -> str:
    made = properties.check_whole(properties.document_text(rng), rng)
    return "whole records set" if made else "whole records refused"


def real_damage(rng: Random, real: list[str]) -> str:
    properties.check_damaged(yaml_documents.damaged(rng, rng.choice(real)))
    return "damaged real records"


def real_edit(rng: Random, real: list[str]) -> str:
    front = properties.front_matter(rng.choice(real))
    made = properties.check_edit(front, rng) + properties.check_inverse(front, rng)
    return "edits and inverses of real records" if made else "edits of real records refused"


def work(real: list[str]) -> list[Callable[[Random, list[str]], str]]:
    """Return the checks in their shares; the real records are larger, so they come less often."""
    shares = [reading] * 10 + [edit] * 14 + [inverse] * 8 + [damage] * 10 + [merging] * 5
    shares += [whole] * 3
    return shares + ([real_damage, real_edit] if real else [])


def prove(count: int, first_seed: int, real: list[str]) -> tuple[Counter[str], list[str]]:
    """Run `count` examples in batches, so that hypothesis forgets; return what held, what not."""
    held: Counter[str] = Counter()
    failures: list[str] = []
    checks = work(real)
    start = time.perf_counter()
    for batch in range(-(-count // BATCH)):
        size = min(BATCH, count - batch * BATCH)

        @seed(first_seed * 1_000_003 + batch)
        @settings(
            max_examples=size,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(st.randoms(use_true_random=True))
        def examples(rng: Random) -> None:
            check = rng.choice(checks)
            try:
                held[check(rng, real)] += 1
            except Exception as error:
                held["FAILED"] += 1
                if len(failures) < 20:
                    failures.append(f"{check.__name__}: {type(error).__name__}: {error}")

        examples()
        if batch % 20 == 0:
            done = sum(held.values())
            print(f"{done:,} examples, {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return held, failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--site", type=Path, default=PROJECT.parent / "shared" / "site")
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.site.rglob("*.md") if path.stat().st_size < 12_000)
    real = [path.read_text(encoding="utf-8") for path in files]
    start = time.perf_counter()
    held, failures = prove(arguments.count, arguments.seed, real)
    seconds = time.perf_counter() - start
    print(f"{sum(held.values()):,} examples in {seconds:.0f} s ({os.cpu_count()} processors)")
    for name, number in held.most_common():
        print(f"{number:>10,}  {name}")
    for failure in failures:
        print("-" * 30, failure, sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
