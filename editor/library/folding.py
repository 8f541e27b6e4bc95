"""Text as the search compares it: what a person types finds what a typesetter wrote."""

from __future__ import annotations

import re
import unicodedata

# What stands for what a keyboard types.
_PLAIN = {
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
}
_SIGNS = re.compile(f"[{''.join(_PLAIN)}]")
_MARKS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return `text` in lower case, with plain quotes and dashes, no accents and single spaces."""
    if not text.isascii():
        text = _SIGNS.sub(lambda sign: _PLAIN[sign[0]], text)
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return " ".join(text.lower().split())
