"""The one stretch in which two texts, or two runs of bytes, differ."""

from __future__ import annotations

from typing import AnyStr


def stretch(old: AnyStr, new: AnyStr) -> tuple[int, int, AnyStr]:
    """Return start and end of what was replaced in `old`, in characters or bytes, and by what."""
    start = _common_start(old, new)
    end = _common_start(old[start:][::-1], new[start:][::-1])
    return start, len(old) - end, new[start : len(new) - end]


def _common_start(one: AnyStr, other: AnyStr) -> int:
    """Return how much two texts share at their beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
