"""Which keys records, or mappings in them, have in common, and what people call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from editor.record import scalars
from editor.record.tree import Entry, Node

TITLES: Final = ("title", "name")
"""The keys of what a record is called by, the better one first."""

_ENOUGH: Final = 0.15  # of the mappings have a key that is one of their kind
_KEYS: Final = 40  # of a kind
_LENGTH: Final = 60  # characters of a key

_ACRONYMS: Final = {
    "api",
    "css",
    "doi",
    "faq",
    "html",
    "id",
    "isbn",
    "pdf",
    "rss",
    "seo",
    "uri",
    "url",
}
_WORD: Final = re.compile(r"[^\W_]+")
_HUMP: Final = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def plain_entries(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return the entries by their keys, those left out that no schema would name."""
    return {
        entry.key: entry
        for entry in entries
        if entry.key_tag == scalars.STR
        and not entry.lock
        and entry.key.strip()
        and len(entry.key) <= _LENGTH
        and entry.key.isprintable()
    }


def nodes_of(key: str, mappings: Iterable[dict[str, Entry]]) -> list[Node]:
    """Return the values of a key."""
    return [mapping[key].node for mapping in mappings if key in mapping]


def common_keys(mappings: Sequence[Iterable[str]]) -> tuple[str, ...]:
    """Return the keys that enough of the mappings have, in the order in which most have them."""
    counts = Counter(key for mapping in mappings for key in mapping)
    least = max(_ENOUGH * len(mappings), 2 if len(mappings) > 3 else 1)
    kept = {key for key, count in counts.most_common(_KEYS) if count >= least}
    return _in_order([[key for key in mapping if key in kept] for mapping in mappings])


def _in_order(mappings: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Put the keys next before which the fewest of the others stand in most mappings."""
    before: Counter[tuple[str, str]] = Counter()
    rest: dict[str, None] = {}
    for sequence, times in Counter(map(tuple, mappings)).items():
        rest.update(dict.fromkeys(sequence))
        for place, key in enumerate(sequence):
            for later in sequence[place + 1 :]:
                before[key, later] += times
    ordered: list[str] = []
    while rest:
        key = min(rest, key=lambda one: sum(before[o, one] > before[one, o] for o in rest))
        ordered.append(key)
        del rest[key]
    return tuple(ordered)


def label_of_key(key: str) -> str:
    """Return what people call a key: "publishedDateTime" is "Published date time"."""
    words = words_of(key)
    if not words:
        return key
    spoken = [
        word.upper() if word.lower() in _ACRONYMS else word if _is_acronym(word) else word.lower()
        for word in words
    ]
    return " ".join([spoken[0][0].upper() + spoken[0][1:], *spoken[1:]])


def words_of(key: str) -> list[str]:
    """Return the words that a key is put together of."""
    return _WORD.findall(_HUMP.sub(" ", key))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isupper()
