"""Where the files of `resources/` are, from source, wheel and bundle alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource("schemas", "article.yaml")``.

    A wheel and a bundle carry `resources/` inside the package, a source tree beside it.
    Raises FileNotFoundError when the installation is incomplete.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(
        f"{'/'.join(parts)} is missing from Copydesk's resources; install Copydesk again"
    )
