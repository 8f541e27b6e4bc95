from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hostile_images import try_all


@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited on POSIX only")
def test_hostile_pictures_break_nothing_and_take_no_memory(tmp_path: Path, long_run: bool) -> None:
    seconds = 10.0 if long_run else 1.0
    report = try_all(5_000 if long_run else 205, tmp_path, seconds, heavy=long_run)
    assert report.bad == []
    assert report.grown < 50_000_000
    assert report.slowest[0] < seconds + 2
    assert sum(report.endings.values()) >= 205
    assert len(report.endings) > 4
