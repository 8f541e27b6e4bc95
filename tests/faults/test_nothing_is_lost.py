"""The short runs of the programs that prove that nothing is lost, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = {
    "kill_saves": ["--kills", "6", "--batch-kills", "3"],
    "failing_calls": [],
    "racing_writer": ["--saves", "80"],
    "damaged_files": ["--count", "8"],
    "undo_after_restart": ["--rounds", "2"],
}


@pytest.mark.skipif(sys.platform != "linux", reason="they fork, and look on as files change places")
@pytest.mark.parametrize("name", PROGRAMS)
def test_proof(name: str) -> None:
    program = Path(__file__).with_name(f"{name}.py")
    run = subprocess.run(
        [sys.executable, str(program), *PROGRAMS[name]], capture_output=True, text=True, timeout=240
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Traceback" not in run.stderr, run.stderr
