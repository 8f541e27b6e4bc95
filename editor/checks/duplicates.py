"""Rules for records that stand twice in a site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from editor.checks.card import Card, card_of
from editor.checks.ignoring import different_stories
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, RecordRule
from editor.checks.site import SiteFacts, title_words
from editor.checks.subject import Subject
from editor.record.sentence import Sentence
from editor.record.urls import canonical_url

NEAR_TIME = timedelta(days=3)
NEAR_TITLE = 92.0
"""Per cent of the letters that are the same, as rapidfuzz counts them."""

_FEWEST_WORDS = 4  # shorter titles are often those of a series
_NO_WORD = re.compile(r"[\W_]+")
# An abbreviation, or something with a number: what tells otherwise equal titles apart.
_NAME_OF_ONE = re.compile(r"(?![AI]\Z)[A-Z]{1,3}s?|\w*\d\w*")


def _same_page(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    url = subject.article.text("webUrl")
    others = [card for card in site.at(url) if card.path != subject.path] if url else []
    if others:
        yield Finding(("webUrl",), Sentence("The same page is in {names}.", names=_names(others)))


def _same_story(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    article = subject.article
    key = "title" if article.text("title") else "name"
    own = card_of(subject.path, article.values)
    different = different_stories(subject.document)
    others = [card for card in same_stories(own, site) if card.stem not in different]
    if others:
        yield Finding((key,), Sentence("The same story may be in {names}.", names=_names(others)))


def same_stories(own: Card, site: SiteFacts) -> list[Card]:
    """Return the other records that may tell the same story on another page."""
    wanted = title_words(own.title)
    if own.moment is None or wanted.count(" ") + 1 < _FEWEST_WORDS:
        return []
    page = canonical_url(own.web_url)
    return [
        card
        for path in _near_titles(wanted, site.around(own.moment, NEAR_TIME), site)
        if path != own.path
        and (card := site.card(path)) is not None
        and _same_names(own.title, card.title)
        and not (page and canonical_url(card.web_url) == page)
    ]


def _near_titles(wanted: str, paths: Sequence[str], site: SiteFacts) -> list[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - a record without a site needs none

    titles = list(map(site.title_words, paths))
    found = process.extract(
        wanted, titles, scorer=fuzz.ratio, score_cutoff=NEAR_TITLE, limit=None, processor=None
    )
    return [paths[index] for index in sorted(index for _, _, index in found)]


def _same_names(one: str, other: str) -> bool:
    """Whether titles name the same versions: NC-series and H-series are two stories."""
    words = set(_NO_WORD.split(one)), set(_NO_WORD.split(other))
    if one.isupper() or other.isupper():
        words = {word.lower() for word in words[0]}, {word.lower() for word in words[1]}
    return not any(map(_NAME_OF_ONE.fullmatch, words[0] ^ words[1]))


def _names(cards: Sequence[Card]) -> str:
    names = [card.path for card in cards[:3]]
    more = f" and {len(cards) - 3} more" if len(cards) > 3 else ""
    return ", ".join(names) + more


RULES: tuple[AnyRule, ...] = (
    RecordRule(
        "duplicate-url",
        Severity.WARNING,
        Sentence(
            "Another record of the site has the same `webUrl`, but for http or https, "
            "case of the host, default port, trailing slash, fragment, tracking "
            "parameters and needless percent-encoding."
        ),
        _same_page,
    ),
    RecordRule(
        "duplicate-story",
        Severity.WARNING,
        Sentence(
            "Another record of another page has nearly the same title: 92 % by "
            "rapidfuzz's `ratio` without case and punctuation, four words or more, the "
            "same numbers and abbreviations of up to three capitals, `publishedDateTime` "
            "at most three days apart."
        ),
        _same_story,
    ),
)
