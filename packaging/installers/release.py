"""What a release says of itself: the sums of its files, and the newest version for the editor."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from installers.project import home_page, version

SUMS = "SHA256SUMS"
LATEST = "latest.json"


def write_sums(out: Path) -> Path:
    """Write the SHA-256 of every file in `out`, as `sha256sum --check` reads it."""
    made = out / SUMS
    files = sorted(path for path in out.iterdir() if path.is_file() and path.name not in _OWN)
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)
    made.write_text("".join(lines), "utf-8")
    return made


def write_latest(out: Path) -> Path:
    """Write what the update notice of older versions asks for."""
    made = out / LATEST
    page = f"{home_page()}/releases/tag/v{version()}"
    made.write_text(json.dumps({"version": version(), "page": page}) + "\n", "utf-8")
    return made


_OWN = (SUMS, LATEST)
