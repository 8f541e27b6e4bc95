"""What is built: version, date and places, read from the checkout."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

PACKAGING: Final = Path(__file__).resolve().parents[1]
ROOT: Final = PACKAGING.parent
INFO_PLIST_NAME: Final = "Info.plist"
HOME_VARIABLE: Final = "COPYDESK_HOME_PAGE"
"""The project's page, e.g. `https://example.org/owner/copydesk`; the release workflow sets it."""


def version() -> str:
    """Return the version, as `pyproject.toml` says it."""
    text = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: str = text["project"]["version"]
    return found


def version_numbers() -> tuple[int, int, int, int]:
    """Return the version as Windows wants it: four numbers."""
    numbers = [int(part) for part in re.findall(r"\d+", version())[:4]]
    first, second, third, fourth = [*numbers, 0, 0, 0][:4]
    return first, second, third, fourth


def commit_time() -> int:
    """Return SOURCE_DATE_EPOCH: the seconds that every file of an installer is dated to."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def application_id() -> str:
    """Return the name by which systems know the program: its page's address, read backwards.

    Without a page it is one of the names that are kept for examples.
    """
    address = urlsplit(home_page() or "https://example.org/copydesk")
    host = "github.io" if address.hostname == "github.com" else str(address.hostname)
    parts = [*reversed(host.split(".")), *address.path.split("/")]
    plain = (re.sub(r"\W", "_", part, flags=re.ASCII) for part in parts if part)
    return ".".join(f"_{part}" if part[0].isdigit() else part for part in plain)


def home_page() -> str:
    """Return the address of the project's page without a slash at its end; "" when unknown."""
    return os.environ.get(HOME_VARIABLE, "").rstrip("/")
