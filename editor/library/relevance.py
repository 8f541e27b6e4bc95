"""Which of the records found fit best, and which are like a given one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log

from editor.library.listing import Hits, Listing
from editor.library.query import And, Name, Or, Query, Text, Words
from editor.library.rows import Row

# The usual constants of BM25: how soon more of the same word says no more, and how much a long
# text is held against its record.
_SATURATION = 1.2
_LENGTH = 0.75
_TITLE = 3  # a word of the title counts so many times

_TOKEN = re.compile(r"[^\W_]{3,}")
_MOST_WORDS = 12  # of a title; the rarest tell enough
_COMMON = 0.1  # a word in more of all records than this does not make two of them alike


@dataclass(frozen=True, slots=True)
class Similar:
    """A record that is like another one, and why: what the two have in common."""

    row: Row
    words: tuple[str, ...]
    topics: tuple[str, ...]


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


def similar(
    listing: Listing, row: Row, without: Collection[str] = (), limit: int = 20
) -> list[Similar]:
    """Return the records that are most like `row`, the best first.

    They share rare words of its title. `without` are addresses (`web_url`) that are not wanted;
    the record itself never is.
    """
    words = _telling_words(listing, row)
    shared: Counter[int] = Counter()
    for word in words:
        shared.update(listing.search(Words(word)))
    wanted = [
        position
        for position, number in shared.items()
        if (number > 1 or len(words) == 1) and _is_wanted(listing.rows[position], row, without)
    ]
    scores = _scores(listing, words, wanted)
    topics = set(row.topics)
    for position in wanted:
        scores[position] *= 1 + 0.2 * len(topics.intersection(listing.rows[position].topics))
    wanted.sort(key=lambda position: (-scores[position], position))
    return [_why(listing.rows[position], words, row) for position in wanted[:limit]]


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


def _telling_words(listing: Listing, row: Row) -> list[str]:
    """Return the rarest words of the title that other records have too."""
    tokens = dict.fromkeys(_TOKEN.findall(row.folded.partition("\n")[0]))
    found = {token: len(listing.search(Words(token))) for token in tokens}
    most = max(_COMMON * len(listing), 10)
    telling = [token for token in tokens if 1 < found[token] <= most]
    return sorted(telling, key=found.__getitem__)[:_MOST_WORDS]


def _is_wanted(candidate: Row, row: Row, without: Collection[str]) -> bool:
    if candidate.path == row.path or candidate.problem or not candidate.web_url:
        return False
    return candidate.web_url != row.web_url and candidate.web_url not in without


def _why(candidate: Row, words: Sequence[str], row: Row) -> Similar:
    return Similar(
        candidate,
        tuple(word for word in words if word in candidate.folded),
        tuple(topic for topic in row.topics if topic in candidate.topics),
    )
