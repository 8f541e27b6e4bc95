"""Where the files of `resources/` are, from source, wheel and bundle alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource("schemas", "article.yaml")``.

    A wheel and a bundle carry `resources/` inside the package, a source tree beside it.
    Raises FileNotFoundError when the installation is incomplete.
    """
    path = _resources().joinpath(*parts)
    if path.exists():
        return path
    raise FileNotFoundError(
        f"{'/'.join(parts)} is missing from Copydesk's resources; install Copydesk again"
    )


@cache
def _resources() -> Path:
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def home_page() -> str:
    """Return the address of the project's page; "" where no release was made from one."""
    try:
        release = resource("release.json")
    except FileNotFoundError:
        return ""
    import json  # noqa: PLC0415 - the first rows need none

    home: str = json.loads(release.read_text("utf-8"))["home"]
    return home
