from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_the_self_test_passes_says_what_it_did_and_leaves_nothing(tmp_path: Path) -> None:
    names = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR", "TEMP", "TMP")
    own = {name: str(tmp_path / name) for name in names}
    for name in names:
        (tmp_path / name).mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "editor", "self-test"],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env=os.environ | own,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[-1] == "Copydesk works."
    for word in (
        "C parser",
        "JPEG, 1200 x 630",
        "41 records",
        "one line differs",
        "kinds",
        "another",
    ):
        assert any(word in line for line in lines), word
    assert "Traceback" not in done.stderr
    assert [path for name in names for path in (tmp_path / name).iterdir()] == []
