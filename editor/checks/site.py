"""What rules may ask about the site that a record belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import NamedTuple

from editor.record.urls import canonical_url

TEXT_LIMIT = 2_000
"""Characters of a title or excerpt that a card holds at most."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the rest of the site needs to know of a record; "" and None stand for nothing."""

    path: str
    web_url: str = ""
    title: str = ""
    excerpt: str = ""
    moment: datetime | None = None
    """In UTC, whole seconds."""
    provider: str = ""

    @property
    def name(self) -> str:
        """The file's name, by which messages call the record."""
        return PurePosixPath(self.path).name

    @property
    def stem(self) -> str:
        """The file's name without its ending, by which comments call the record."""
        return PurePosixPath(self.path).stem


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
    _cards: dict[str, Card] = field(default_factory=dict)
    _by_url: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _by_moment: list[tuple[datetime, str]] = field(default_factory=list)
    _spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def put(self, cards: Iterable[Card]) -> None:
        """Take up records, in the places of those with the same paths."""
        for card in cards:
            self.drop(card.path)
            self._cards[card.path] = card
            if card.web_url:
                insort(self._by_url[canonical_url(card.web_url)], card.path)
            if card.moment is not None:
                insort(self._by_moment, (card.moment, card.path))
            if card.provider:
                self._spellings[name_key(card.provider)][card.provider] += 1

    def drop(self, path: str) -> None:
        """Forget a record."""
        card = self._cards.pop(path, None)
        self.version += 1
        if card is None:
            return
        if card.web_url:
            self._by_url[canonical_url(card.web_url)].remove(path)
        if card.moment is not None:
            del self._by_moment[bisect_left(self._by_moment, (card.moment, path))]
        if card.provider:
            self._spellings[name_key(card.provider)][card.provider] -= 1

    def card(self, path: str) -> Card | None:
        """Return what is known of a record."""
        return self._cards.get(path)

    def of_provider(self, name: str) -> list[Card]:
        """Return the records whose provider's name is a spelling of this one."""
        key = name_key(name)
        if not name or key not in self._spellings:
            return []
        return [c for c in self._cards.values() if c.provider and name_key(c.provider) == key]

    @property
    def is_known(self) -> bool:
        """Whether the site's records are known at all."""
        return bool(self._cards)

    def at(self, url: str) -> list[Card]:
        """Return the records of the page at `url`, in the order of their paths."""
        return [self._cards[path] for path in self._by_url.get(canonical_url(url), ())]

    def around(self, moment: datetime, distance: timedelta) -> list[Card]:
        """Return the records published at most `distance` before or after `moment`."""
        try:
            first, last = moment - distance, moment + distance
        except OverflowError:
            return []
        start = bisect_left(self._by_moment, (first, ""))
        end = bisect_right(self._by_moment, (last, "\U0010ffff"))
        return [self._cards[path] for _, path in self._by_moment[start:end]]

    def usual_spelling(self, provider: str) -> str:
        """Return how most records of the site spell the name of this provider."""
        spellings = self._spellings.get(name_key(provider))
        if not spellings:
            return provider
        return max(spellings, key=lambda name: (spellings[name], name == provider, name))


_NO_NAME = re.compile(r"[\W_]+")


def name_key(name: str) -> str:
    """Return what all spellings of a provider's name have in common."""
    key = _NO_NAME.sub("", name.casefold().replace("&", "and"))
    return key.removeprefix("the") or key
