"""Where the lines of a text begin and end; only "\\n" ends one, alone or behind "\\r"."""

from __future__ import annotations


def line_start(text: str, at: int) -> int:
    """Return where the line of `at` begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of `at` ends, its line break included."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def column(text: str, at: int) -> int:
    """Return how many characters stand before `at` in its line."""
    return at - line_start(text, at)


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """Return the place of `at` as a person counts it, from 1."""
    return text.count("\n", 0, at) + 1, column(text, at) + 1
