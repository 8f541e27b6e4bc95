"""What picks, of the rows of a listing, those that meet a condition of a query.

Each condition is one pass over the rows still in question, written so that the interpreter's fast
paths do the work. What it takes for all rows, as what many of them share, is found out before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING

from editor.library.conditions import (
    COMMON_STATES,
    STATES,
    folded_address,
    is_within,
    matcher,
    quickly_folded,
)
from editor.library.details import folded_excerpt
from editor.library.folding import fold
from editor.library.narrowing import cost
from editor.library.numbered import Places
from editor.library.query import (
    And,
    Between,
    Condition,
    During,
    Everything,
    Flag,
    Name,
    Not,
    Or,
    Query,
    State,
    Text,
    Words,
)
from editor.library.rows import Traits, folded_text

if TYPE_CHECKING:
    from editor.library.listing import Listing

Pick = Callable[[Places], Places]
"""Returns those of ascending positions in a listing whose rows meet a condition."""

_FEW = 300


def picking(listing: Listing, query: Query) -> Pick:
    """Return what picks the rows that a query finds."""
    match query:
        case And(items):
            return _all_of([picking(listing, item) for item in sorted(items, key=cost)])
        case Or(items):
            picks = [picking(listing, item) for item in items]
            return lambda places: sorted(set().union(*(pick(places) for pick in picks)))
        case Not(item):
            pick = picking(listing, item)
            return lambda places: without(places, pick(places))
        case Everything():
            return lambda places: places
        case _:
            return _meeting(listing, query)


def without(places: Places, wrong: Places) -> Places:
    """Return the positions but for those that are wrong, all of which are among them."""
    if not wrong:
        return places
    if len(wrong) == len(places):
        return []
    wrong_ones = set(wrong)
    return [i for i in places if i not in wrong_ones]


def _all_of(picks: Sequence[Pick]) -> Pick:
    def pick(places: Places) -> Places:
        for one in picks:
            places = one(places)
        return places

    return pick


def _meeting(listing: Listing, condition: Condition) -> Pick:
    rows, texts = listing.rows, listing.texts
    match condition:
        case Words(text):
            return _with_words(listing, text)
        case Text("title", text):
            return lambda places: [i for i in places if text in texts[i].partition("\n")[0]]
        case Text("excerpt", text):
            return lambda places: [
                i for i in places if text in texts[i] and text in folded_excerpt(texts[i])
            ]
        case Text("path", text):
            return lambda places: [i for i in places if text in quickly_folded(rows[i].path)]
        case Text(_, text):
            return lambda places: [i for i in places if text in folded_address(rows[i])]
        case Between(field, low, high):
            return _between(listing, field, -inf if low is None else low, high)
        case During(_, low, high):
            first, end = low or "0", high or "~"
            return lambda places: [i for i in places if first <= rows[i].date < end]
        case Flag(field, value):
            get = attrgetter(field)
            return listing.traits.picking(lambda traits: get(traits) is value)
        case State("has", "problem"):
            return _with_problem(listing, "*")
        case State(field, name) if (field, name) in COMMON_STATES:
            return listing.traits.picking(COMMON_STATES[field, name])
        case State(field, name):
            holds = STATES[field, name]
            return lambda places: [i for i in places if holds(rows[i])]
        case Name("problem", value):
            return _with_problem(listing, value)
        case Name(field, value):
            return _named(listing, field, value)


def _with_words(listing: Listing, text: str) -> Pick:
    """Pick rows with a text in them; what many rows share is looked at once for all of them."""
    texts = listing.texts

    def read(places: Places) -> Places:
        return [i for i in places if text in texts[i]]

    if max(len(listing.traits.values), len(listing.topic_texts)) > _FEW + len(texts) // _FEW:
        return read  # they share little
    topics = {name for name, folded in listing.topic_texts.items() if text in folded}
    named = listing.traits.flags(lambda traits: text in _folded_names(traits))
    if all(named):
        return lambda places: places
    if not topics and not any(named):
        return read
    filed = listing.topics.flags(lambda names: not topics.isdisjoint(names))
    names, topic = listing.traits.numbers, listing.topics.numbers
    return lambda places: [
        i for i in places if named[names[i]] or filed[topic[i]] or text in texts[i]
    ]


def _between(listing: Listing, field: str, low: float, high: float | None) -> Pick:
    rows, get = listing.rows, attrgetter(field)
    top = inf if high is None else high
    return lambda places: [
        i for i in places if (value := get(rows[i])) is not None and low <= value <= top
    ]


def _named(listing: Listing, field: str, value: str) -> Pick:
    matches, pick = matcher(value), listing.traits.picking
    if field == "topic":
        return listing.topics.picking(lambda names: any(matches(fold(name)) for name in names))
    if field == "collection":
        return pick(lambda traits: is_within(fold(traits.collection), value, matches))
    if field == "provider":
        return pick(lambda traits: matches(fold(traits.provider)) or matches(fold(traits.domain)))
    get = attrgetter("kind" if field == "type" else field)
    return pick(lambda traits: matches(fold(get(traits))))


def _with_problem(listing: Listing, value: str) -> Pick:
    """Pick what has a problem of that id; a file that cannot be read has "unreadable".

    "any" is any but a mere note.
    """
    matches, is_any, problems = matcher(value), value in ("*", "any"), listing.problems
    picks: list[Pick] = []
    if is_any or matches("unreadable"):
        picks.append(listing.traits.picking(attrgetter("problem")))
    if problems:
        notes = problems.notes
        picks.append(
            listing.findings.picking(
                lambda ids: not ids <= notes if is_any else any(matches(fold(name)) for name in ids)
            )
        )
    if len(picks) == 1:
        return picks[0]
    return lambda places: sorted(set[int]().union(*(pick(places) for pick in picks)))


@lru_cache(maxsize=16_384)
def _folded_names(traits: Traits) -> str:
    """Return what of a row's folded text is its provider's, line by line."""
    return folded_text("", "", traits.provider, traits.domain)[2:]
