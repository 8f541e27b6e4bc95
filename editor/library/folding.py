"""Text as the search compares it: what a person types finds what a typesetter wrote."""

from __future__ import annotations

import re
import unicodedata

# What stands for what a keyboard types.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)
_MARKS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return `text` in lower case, with plain quotes and dashes, no accents and single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = _MARKS.sub("", text).casefold()
    return " ".join(text.lower().split())
