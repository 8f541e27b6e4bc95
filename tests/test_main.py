"""What a start of the window does without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import editor.cli.main
from editor import names
from editor.__main__ import main
from editor.cli.exit_codes import WRONG


def test_every_command_has_its_name() -> None:
    assert tuple(editor.cli.main.COMMANDS) == names.COMMANDS


def test_the_window_waits_for_no_command() -> None:
    code = "import sys, editor.__main__; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("editor.")}
    assert loaded == {"editor.__main__", "editor.cli", "editor.cli.exit_codes", "editor.names"}


def test_a_file_that_is_no_sites_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("x")
    assert main([str(file)]) == WRONG
    assert "neither a folder nor a command" in capsys.readouterr().err
