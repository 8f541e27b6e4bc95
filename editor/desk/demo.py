"""The demo site: everything can be tried in a copy of it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from editor.resource_files import resource


def copy_demo(parent: Path | None = None) -> Path:
    """Copy the demo site into `parent`, else into a new temporary folder, and return the copy."""
    folder = (parent or Path(tempfile.mkdtemp(prefix="copydesk-demo-"))) / "harbour-desk"
    shutil.copytree(resource("demo"), folder)
    return folder
