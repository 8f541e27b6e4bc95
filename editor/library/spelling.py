"""How a text is spelled, told by its folded form: what is known twice is kept once."""

from __future__ import annotations

import re

_OTHER = re.compile(r"([^ !-@\[-~])")  # what never stands in a folded text
_WHOLE, _PARTLY = "=", "~"
_LEAST = 2  # gaps are written from here on: what separates texts (`rows`) is none of them
_MOST = 50_000


def spelling(text: str, folded: str) -> str:
    """Return what `spelled` needs besides the folded text to tell the text.

    That is "" for the same, how far apart the other letters stand and what they are, or the text
    itself where that is no short way.
    """
    if text == folded:
        return ""
    if len(text) != len(folded):
        return _WHOLE + text
    pieces = _OTHER.split(text)
    known = [_PARTLY]
    end = 0
    for gap, other in zip(pieces[::2], pieces[1::2], strict=False):
        start = end + len(gap)
        if folded[end:start] != gap or len(gap) > _MOST:
            return _WHOLE + text
        known += chr(len(gap) + _LEAST), other
        end = start + 1
    return "".join(known) if folded[end:] == pieces[-1] else _WHOLE + text


def spelled(folded: str, known: str) -> str:
    """Return the text of a folded text and its spelling."""
    if not known:
        return folded
    if known[0] == _WHOLE:
        return known[1:]
    parts: list[str] = []
    end = 0
    for gap, other in zip(known[1::2], known[2::2], strict=True):
        start = end + ord(gap) - _LEAST
        parts += folded[end:start], other
        end = start + 1
    parts.append(folded[end:])
    return "".join(parts)
