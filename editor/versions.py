"""What this copy is and runs on."""

from __future__ import annotations

import platform

import PIL
import PySide6
import yaml
from PySide6.QtCore import qVersion

from editor import __version__


def versions() -> str:
    """Return what this copy is and runs on, a line each: for a report of what goes wrong."""
    return "\n".join(
        [
            f"Copydesk {__version__}",
            f"Qt {qVersion()}, PySide6 {PySide6.__version__}",
            f"Python {platform.python_version()}",
            f"libyaml {_libyaml_version()}, PyYAML {yaml.__version__}, Pillow {PIL.__version__}",
            platform.platform(),
        ]
    )


def _libyaml_version() -> str:
    try:
        from yaml._yaml import get_version_string  # noqa: PLC0415
    except ImportError:
        return "missing"
    version: str = get_version_string()
    return version
