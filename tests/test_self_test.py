from __future__ import annotations

import subprocess
import sys


def test_the_self_test_passes_and_says_what_it_did() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "editor", "self-test"],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[-1] == "Copydesk works."
    for word in ("C parser", "JPEG, 1200 x 630", "41 records", "one line differs"):
        assert any(word in line for line in lines), word
    assert "Traceback" not in done.stderr
