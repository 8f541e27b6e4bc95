"""Short runs of the proofs about outside changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize(
    ("program", "short", "long"),
    [("outside_touches.py", 60, 1000), ("outside_crawler.py", 25, 500)],
)
def test_nothing_is_asked_and_nothing_lost(
    program: str, short: int, long: int, long_run: bool
) -> None:
    count = str(long if long_run else short)
    done = subprocess.run(
        [sys.executable, str(HERE / program), "--count", count],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
