"""What rules may ask about the site that a record belongs to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import NamedTuple

from editor.checks.card import Card
from editor.checks.sorted_places import SortedPlaces
from editor.record.urls import canonical_url

_REMEMBERED = 8_000  # titles whose words are kept


class PictureFacts(NamedTuple):
    """A picture of the site's own files: its size in pixels, or why it cannot be shown."""

    size: tuple[int, int] | None
    reason: str = ""


@dataclass
class SiteFacts:
    """A site's vocabulary, settings and records; the default is a record without a site.

    The records are known by their cards, which `put` and `drop` keep up to date.
    """

    topics: tuple[str, ...] = ()
    providers: Mapping[str, str] = field(default_factory=dict)
    """The provider directory: names by domain."""
    picture: Callable[[str], PictureFacts | None] = lambda _url: None
    """Looks at a picture among the site's files; None for one that is somewhere else."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    version: int = 0
    """Another number after each change of the records."""
    cards: MutableMapping[str, Card] = field(default_factory=dict)
    """Where the records' cards are kept, by their paths; for `put` and `drop` only."""
    _by_url: SortedPlaces = field(default_factory=SortedPlaces)
    _by_moment: SortedPlaces = field(default_factory=SortedPlaces)
    _spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    _words: dict[str, str] = field(default_factory=dict)  # of titles that were asked for lately

    def put(self, cards: Iterable[Card]) -> None:
        """Take up records, in the places of those with the same paths."""
        for card in cards:
            self.drop(card.path)
            self.cards[card.path] = card
            if card.web_url:
                self._by_url.put(page_number(card.web_url), card.path)
            if card.moment is not None:
                self._by_moment.put(int(card.moment.timestamp()), card.path)
            if card.provider:
                self._spellings[name_key(card.provider)][card.provider] += 1
        self._by_url.settle()
        self._by_moment.settle()

    def drop(self, path: str) -> None:
        """Forget a record."""
        card = self.cards.pop(path, None)
        self._words.pop(path, None)
        self.version += 1
        if card is None:
            return
        if card.web_url:
            self._by_url.drop(page_number(card.web_url), path)
        if card.moment is not None:
            self._by_moment.drop(int(card.moment.timestamp()), path)
        if card.provider:
            spellings = self._spellings[name_key(card.provider)]
            spellings[card.provider] -= 1
            if not spellings[card.provider]:
                del spellings[card.provider]

    def card(self, path: str) -> Card | None:
        """Return what is known of a record."""
        return self.cards.get(path)

    def of_provider(self, name: str) -> list[Card]:
        """Return the records whose provider's name is a spelling of this one."""
        key = name_key(name)
        if not name or key not in self._spellings:
            return []
        return [c for c in self.cards.values() if c.provider and name_key(c.provider) == key]

    @property
    def is_known(self) -> bool:
        """Whether the site's records are known at all."""
        return bool(self.cards)

    def at(self, url: str) -> list[Card]:
        """Return the records of the page at `url`, in the order of their paths."""
        number = page_number(url)
        return [self.cards[path] for path in self._by_url.between(number, number)]

    def around(self, moment: datetime, distance: timedelta) -> list[str]:
        """Return the paths of the records published at most `distance` before or after `moment`."""
        second, wide = int(moment.timestamp()), int(distance.total_seconds())
        return self._by_moment.between(second - wide, second + wide)

    def title_words(self, path: str) -> str:
        """Return the words of a record's title; those of one's neighbours in time are at hand."""
        words = self._words.get(path)
        if words is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            words = self._words[path] = title_words(self.cards[path].title)
        return words

    def usual_spelling(self, provider: str) -> str:
        """Return how most records of the site spell the name of this provider."""
        spellings = self._spellings.get(name_key(provider))
        if not spellings:
            return provider
        return max(spellings, key=lambda name: (spellings[name], name == provider, name))


def page_number(url: str) -> int:
    """Return what is the same for all addresses of one page, in 64 bits."""
    page = canonical_url(url).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(page, digest_size=8).digest(), "big", signed=True)


_NO_NAME = re.compile(r"[\W_]+")


def title_words(title: str) -> str:
    """Return what titles are compared by: their words, without case and punctuation."""
    return " ".join(_NO_NAME.sub(" ", title.casefold()).split())


def name_key(name: str) -> str:
    """Return what all spellings of a provider's name have in common."""
    key = _NO_NAME.sub("", name.casefold().replace("&", "and"))
    return key.removeprefix("the") or key
