"""How a text is spelled, told by its folded form: what is known twice is kept once."""

from __future__ import annotations

import re

Spelling = str | bytes
"""Where a text and its folded form differ, as bytes; the text itself where that is no short way."""

_OTHER = re.compile(r"[^ !-@\[-~]")  # what never stands in a folded text


def spelling(text: str, folded: str) -> Spelling:
    """Return what `spelled` needs besides the folded text to tell the text."""
    if len(text) != len(folded):
        return text
    parts: list[str] = []
    end = 0
    for match in _OTHER.finditer(text):
        start = match.start()
        parts.append(chr(start - end) + match[0])
        end = start + 1
    found = "".join(parts).encode("utf-8", "surrogatepass")
    return found if spelled(folded, found) == text else text


def spelled(folded: str, known: Spelling) -> str:
    """Return the text of a folded text and its spelling."""
    if isinstance(known, str):
        return known
    differences = known.decode("utf-8", "surrogatepass")
    parts: list[str] = []
    end = 0
    for gap, other in zip(differences[::2], differences[1::2], strict=True):
        start = end + ord(gap)
        parts += folded[end:start], other
        end = start + 1
    parts.append(folded[end:])
    return "".join(parts)
