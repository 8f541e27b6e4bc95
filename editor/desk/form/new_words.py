"""Which words of a text its other version has not."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Final

from editor.desk.form.text_change import units

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_WORDS: Final = 2_000  # in both; more would be felt


def new_words(base: str, text: str) -> list[tuple[int, int]]:
    """Return where `text` has words that `base` has not at that place, in Qt's units."""
    if base == text:
        return []
    old, new = _WORDS.findall(base), _WORDS.findall(text)
    if len(old) + len(new) > _MOST_WORDS:
        return [(0, units(text))]
    return list(_spans(old, new))


def _spans(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    for start, end in _stretches(old, new):
        first = units("".join(new[:start]))
        yield first, first + units("".join(new[start:end]))


def _stretches(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return where new words stand among all; the white space between two of them is one too."""
    found: list[tuple[int, int]] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, _, _, start, end in matcher.get_opcodes():
        if tag not in ("replace", "insert"):
            continue
        first = start
        if found and "".join(new[found[-1][1] : start]).isspace():
            first, _ = found.pop()
        found.append((first, end))
    return found
