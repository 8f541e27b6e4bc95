"""Registering `copydesk merge` as the merge driver of a git working copy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from editor.cli.files import CommandError

_PATTERNS = ("*.md", "*.markdown", "*.html")
_HEADING = "# Copydesk merges records by field; `copydesk merge --uninstall` takes this away."
_LINES = (_HEADING, *(f"{pattern} merge=copydesk" for pattern in _PATTERNS))
_SECTION = "merge.copydesk"


def install(folder: Path) -> list[str]:
    """Register the driver in the working copy that holds `folder`; return what was done.

    Raises CommandError outside of a working copy.
    """
    attributes = _top(folder) / ".gitattributes"
    done = []
    present = _read(attributes)
    missing = [line for line in _LINES if line not in present.splitlines()]
    if missing:
        separator = "" if not present or present.endswith("\n") else "\n"
        _write(attributes, present + separator + "".join(f"{line}\n" for line in missing))
        done.append(f"{attributes}: added {', '.join(_PATTERNS)}; commit it to share it")
    settings = {
        "name": "Copydesk, records by field",
        "driver": f"{_program()} merge %O %A %B --path %P",
    }
    for name, value in settings.items():
        if _git(folder, "config", "--local", "--get", f"{_SECTION}.{name}") != value:
            _git(folder, "config", "--local", f"{_SECTION}.{name}", value, needed=True)
            done.append(f"git config {_SECTION}.{name}: {value}")
    return done or ["The merge driver was registered here already; nothing changed."]


def uninstall(folder: Path) -> list[str]:
    """Take back what `install` did; return what was done. Raises CommandError."""
    attributes = _top(folder) / ".gitattributes"
    done = []
    present = _read(attributes)
    kept = "".join(
        line for line in present.splitlines(keepends=True) if line.rstrip("\r\n") not in _LINES
    )
    if kept != present:
        if kept:
            _write(attributes, kept)
        else:
            attributes.unlink()
        done.append(f"{attributes}: removed {', '.join(_PATTERNS)}")
    if _git(folder, "config", "--local", "--get", f"{_SECTION}.driver"):
        _git(folder, "config", "--local", "--remove-section", _SECTION, needed=True)
        done.append(f"git config: removed {_SECTION}")
    return done or ["The merge driver was not registered here; nothing changed."]


def _program() -> str:
    """Return how git's shell starts this very Copydesk."""
    python = Path(sys.executable).as_posix()
    return f'"{python}"' if getattr(sys, "frozen", False) else f'"{python}" -m editor'


def _top(folder: Path) -> Path:
    top = _git(folder, "rev-parse", "--show-toplevel")
    if not top:
        raise CommandError(f"{folder} is in no git working copy; go to your site's folder first")
    return Path(top)


def _git(folder: Path, *arguments: str, needed: bool = False) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        raise CommandError("git is not installed, or not on the PATH") from None
    if needed and done.returncode:
        raise CommandError(f"git {' '.join(arguments)} failed: {done.stderr.strip()}")
    return done.stdout.strip() if done.returncode == 0 else ""


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}") from None


def _write(path: Path, text: str) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise CommandError(f"{path}: {error}") from None
