"""Which records are like a given one, and why."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from heapq import nlargest
from itertools import islice
from math import exp, log, log10
from threading import Lock
from weakref import ref

from editor.library.details import folded_title
from editor.library.folding import fold
from editor.library.index import collections_paused
from editor.library.listing import Listing
from editor.library.postings import Postings
from editor.library.rows import Row

# How records are ranked; the numbers were chosen on one half of a real site's hand-made lists and
# tried on the other (tests/benchmarks/suggestions.py).
_SATURATION = 1.5
_LENGTH = 0.75  # how much a long title is held against its record
_IN_EXCERPT = 0.3  # a title's word that stands only in the other's excerpt counts so much
_SAME_DAY = 3.0  # news of one day counts so much more than news years apart
_DAYS = 10.0  # after so many days a third of that is left
_TOPIC = 0.2
_QUALITY = 0.2

_NEARNESS = tuple(1 + _SAME_DAY * exp(-days / _DAYS) for days in range(60))

# Who is looked at closely: those that share rare words of the title, and the news of those days.
_POSTINGS = 6_000  # occurrences of title words that are gone through, those of rare words first
_BEST = 100
_NEAREST = 300
_NEAR_DAYS = 30

_SAMPLE = 10_000  # texts in which words are counted
_TOKEN = re.compile(r"[^\W_]+")
_COMMON = 0.1  # a word in more of all records is no reason to call two of them alike
_FEW = 3  # in so many records any word is rare
_REASONS = 5
# In a small site no count tells the words that hold any sentence together.
_FILLERS = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "also",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "for",
        "from",
        "get",
        "gets",
        "has",
        "have",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "more",
        "new",
        "no",
        "not",
        "now",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "said",
        "says",
        "than",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "up",
        "was",
        "were",
        "what",
        "when",
        "which",
        "who",
        "why",
        "will",
        "with",
        "you",
        "your",
    ]
)


@dataclass(frozen=True, slots=True)
class Similar:
    """A record that is like another one, and why: what the two have in common."""

    row: Row
    words: tuple[str, ...] = ()
    """Rare words of the other's title as that one spells them, the rarest first."""
    topics: tuple[str, ...] = ()
    days: int | None = None
    """Between their dates; None unless they are of the same month or so."""

    @property
    def has_reason(self) -> bool:
        """Whether they have more in common than their days."""
        return bool(self.words or self.topics)


class SimilarRecords:
    """Finds them, keeping what it learned of a listing for the next question.

    Any thread may ask; others wait meanwhile.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._titles = _Titles()

    def find(
        self, listing: Listing, row: Row, without: Collection[str] = (), limit: int = 20
    ) -> list[Similar]:
        """Return the records that are most like `row`, the best first.

        `without` are addresses (`web_url`) that are not wanted; the record itself never is.
        """
        with self._lock:
            if not self._titles.can_follow(listing):
                self._titles = _Titles()
            titles = self._titles
            with collections_paused():
                titles.follow(listing)
            weights = {word: titles.weight(word) for word in _words(row.folded)[0]}
            scores: dict[int, float] = {}
            for number in titles.candidates(weights, _day(row.date)):
                other = titles.rows[number]
                if other is not None and _is_wanted(other, row, without):
                    scores[number] = titles.score(number, other, weights) * _kinship(row, other)
            best = sorted(scores, key=lambda number: (-scores[number], number))
            found = (_why(row, titles, number, weights) for number in best)
            return list(islice((one for one in found if one.has_reason), limit))


class _Titles:
    """The words of all titles, and the days of all records; a changed row gets a new number."""

    def __init__(self) -> None:
        self.rows: list[Row | None] = []
        self._lengths = array("H")
        self._all_lengths = 0
        self._days = array("I")
        self._total = 0
        self._with_word = Postings()
        self._on_day: defaultdict[int, array[int]] = defaultdict(partial(array, "I"))
        self._listing: Callable[[], Listing | None] | None = None  # it may go
        self._counted: Counter[str] = Counter()
        self._share = 1.0
        self._begun_with = 0

    # --- what there is --------------------------------------------------------------------------

    def can_follow(self, listing: Listing) -> bool:
        """Whether what is known is still worth more than to begin anew."""
        known, size = len(self.rows), len(listing)
        return known <= 2 * size + _SAMPLE and size <= 2 * self._begun_with

    def follow(self, listing: Listing) -> None:
        """Take in what is other in this listing than in the last one."""
        if self._listing is None:
            self._count(listing)
        elif self._listing() is listing:
            return
        self._listing = ref(listing)
        known, here = set(map(id, self.rows)), set(map(id, listing.rows))
        for number, row in enumerate(self.rows):
            if row is not None and id(row) not in here:
                self._drop(number, row)
        for row in listing.rows:
            if id(row) not in known:
                self._put(row)
        self._with_word.settle()

    def _count(self, listing: Listing) -> None:
        """Count in how many records each word stands, in a part of them where there are many."""
        self._begun_with = len(listing)
        sample = listing.texts[:: len(listing) // _SAMPLE + 1]
        self._share = len(sample) / len(listing) if sample else 1.0
        for text in sample:
            title, excerpt = _words(text)
            self._counted.update(title | excerpt)

    def _put(self, row: Row) -> None:
        number = len(self.rows)
        words = set(_TOKEN.findall(folded_title(row.folded)))
        self._total += 1
        self.rows.append(row)
        self._lengths.append(len(words))
        self._all_lengths += len(words)
        self._days.append(_day(row.date))
        for word in words:
            self._with_word.put(word, number)
        self._on_day[self._days[number]].append(number)

    def _drop(self, number: int, row: Row) -> None:
        self._total -= 1
        self.rows[number] = None
        self._on_day[self._days[number]].remove(number)
        for word in set(_TOKEN.findall(folded_title(row.folded))):
            self._with_word.drop(word, number)

    # --- what is asked --------------------------------------------------------------------------

    def weight(self, word: str) -> float:
        """Return how much a word tells, by in how few records it stands."""
        total, found = self._total, self._found(word)
        return log(1 + (total - found + 0.5) / (found + 0.5))

    def _found(self, word: str) -> float:
        """Return about how many records have a word."""
        titles = self._with_word.count(word)
        return min(max(titles, self._counted[word] / self._share), self._total)

    def candidates(self, weights: Mapping[str, float], day: int) -> set[int]:
        """Return the numbers of those that share rare words, and of the nearest in time."""
        scores: defaultdict[int, float] = defaultdict(float)
        left = _POSTINGS
        for word in sorted(weights, key=weights.__getitem__, reverse=True):
            numbers = self._with_word.of(word)
            left -= len(numbers)
            if left < 0:
                break
            weight = weights[word]
            for number in numbers:
                scores[number] += weight
        days = self._days
        near = {one: score * _nearness(day, days[one]) for one, score in scores.items()}
        return {*nlargest(_BEST, near, key=near.__getitem__), *self._nearest(day)}

    def _nearest(self, day: int) -> Iterator[int]:
        left = _NEAREST if day else 0
        for distance in range(_NEAR_DAYS):
            for other in {day - distance, day + distance}:
                numbers = self._on_day.get(other, ())[:left]
                yield from numbers
                left -= len(numbers)

    def score(self, number: int, row: Row, weights: Mapping[str, float]) -> float:
        """Return how well a record's text goes with these words, by BM25 over its title."""
        title, excerpt = _words(row.folded)
        mean = self._all_lengths / len(self._lengths) or 1
        norm = 1 + _SATURATION * (1 - _LENGTH + _LENGTH * self._lengths[number] / mean)
        score = 0.0
        for word, weight in weights.items():
            if word in title:
                score += weight / norm
            elif word in excerpt:
                score += _IN_EXCERPT * weight / (1 + _SATURATION)
        return score

    def telling(self, row: Row, weights: Mapping[str, float]) -> list[str]:
        """Return which of these words a record has that few others have, the rarest first."""
        title, excerpt = _words(row.folded)
        most = max(_COMMON * self._total, _FEW)
        words = [word for word in weights if word in title or word in excerpt]
        rare = [word for word in words if self._found(word) <= most and word not in _FILLERS]
        return sorted(rare, key=weights.__getitem__, reverse=True)[:_REASONS]


def _words(text: str) -> tuple[set[str], set[str]]:
    """Return the words of title and excerpt in a text that is searched (`folded_text`)."""
    title, _, rest = text.partition("\n")
    return set(_TOKEN.findall(title)), set(_TOKEN.findall(rest.partition("\n")[0]))


def _day(moment: str) -> int:
    """Return the day of a row's date as a number, 0 where it has none."""
    try:
        return date.fromisoformat(moment[:10]).toordinal()
    except ValueError:
        return 0


def _nearness(day: int, other: int) -> float:
    apart = abs(day - other)
    return _NEARNESS[apart] if day and other and apart < len(_NEARNESS) else 1.0


def _kinship(row: Row, other: Row) -> float:
    """Return by how much it tells more than the words that a record is of those days and topics."""
    topics = len(set(row.topics).intersection(other.topics))
    quality = log10(1 + max(other.quality or 0, 0))
    near = _nearness(_day(row.date), _day(other.date))
    return near * (1 + _TOPIC * topics) * (1 + _QUALITY * quality)


def _is_wanted(candidate: Row, row: Row, without: Collection[str]) -> bool:
    if candidate.path == row.path or candidate.problem or not candidate.web_url:
        return False
    return candidate.web_url != row.web_url and candidate.web_url not in without


def _why(row: Row, titles: _Titles, number: int, weights: Mapping[str, float]) -> Similar:
    other = titles.rows[number] or row
    spelled = {fold(word): word for word in _TOKEN.findall(row.title)}
    day, there = _day(row.date), _day(other.date)
    apart = abs(day - there)
    return Similar(
        other,
        tuple(spelled.get(word, word) for word in titles.telling(other, weights)),
        tuple(topic for topic in row.topics if topic in other.topics),
        apart if day and there and apart < _NEAR_DAYS else None,
    )
