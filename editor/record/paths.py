"""Where a value stands in a record: ``images[0].width`` is ``("images", 0, "width")``."""

from __future__ import annotations

import re

from editor.record.errors import RecordError
from editor.record.sentence import Sentence

Path = tuple[str | int, ...]

_STEP = re.compile(
    r"""
    \[(?P<index>-?[0-9]{1,9})\]
  | \.?\["(?P<quoted>(?:[^"\\]|\\.)*)"\]
  | (?P<dot>\.)?(?P<key>[^.\[\]"]+)
    """,
    re.VERBOSE,
)
_BARE_KEY = re.compile(r"[^.\[\]\"]+")


def parse_path(path: str | Path) -> Path:
    """Read a path as people write it; keys with dots, quotes or brackets stand as ``["a.b"]``.

    Raises RecordError for what is no path.
    """
    if not isinstance(path, str):
        return tuple(path)
    steps: list[str | int] = []
    at = 0
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None or (match["key"] is not None and bool(steps) != bool(match["dot"])):
            raise RecordError(
                Sentence(
                    "{path!r} is no path: see character {place}; write it like images[0].width",
                    path=path,
                    place=at + 1,
                )
            )
        if match["index"] is not None:
            steps.append(int(match["index"]))
        elif match["quoted"] is not None:
            steps.append(re.sub(r"\\(.)", r"\1", match["quoted"]))
        else:
            steps.append(match["key"])
        at = match.end()
    return tuple(steps)


def format_path(path: Path) -> str:
    """Write a path as people read it; the inverse of `parse_path`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _BARE_KEY.fullmatch(str(step)):
            text += f".{step}" if text else str(step)
        else:
            escaped = str(step).replace("\\", "\\\\").replace('"', '\\"')
            text += f'["{escaped}"]'
    return text
