"""Which of the records that a query finds fit best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from editor.library.listing import Hits, Listing
from editor.library.query import And, Name, Or, Query, Text, Words

# The usual constants of BM25: how soon more of the same word says no more, and how much a long
# text is held against its record.
_SATURATION = 1.2
_LENGTH = 0.75
_TITLE = 3  # a word of the title counts so many times


def words_of(query: Query) -> tuple[str, ...]:
    """Return the texts that a query looks for, without those that it leaves out."""
    if isinstance(query, Words):
        return (query.text,)
    if isinstance(query, Text | Name):
        return (query.value.replace("*", ""),)
    if isinstance(query, And | Or):
        return tuple(dict.fromkeys(text for item in query.items for text in words_of(item)))
    return ()


def by_relevance(listing: Listing, query: Query) -> Hits:
    """Return what the query finds, the best first by BM25; equal ones keep the listing's order."""
    hits = listing.search(query)
    scores = _scores(listing, [text for text in words_of(query) if text], hits)
    return sorted(hits, key=lambda position: -scores[position])


def _scores(listing: Listing, words: Sequence[str], hits: Iterable[int]) -> dict[int, float]:
    texts, total = listing.texts, max(len(listing), 1)
    mean = sum(map(len, texts)) / total or 1
    weights = {word: _weight(len(listing.search(Words(word))), total) for word in words}
    scores: dict[int, float] = {}
    for position in hits:
        text = texts[position]
        title = text.partition("\n")[0]
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * len(text) / mean)
        score = 0.0
        for word, weight in weights.items():
            times = text.count(word) + (_TITLE - 1) * title.count(word)
            score += weight * times * (_SATURATION + 1) / (times + norm)
        scores[position] = score
    return scores


def _weight(found: int, total: int) -> float:
    """Return how much a word tells that so many of all records have."""
    return log(1 + (total - found + 0.5) / (found + 0.5))
