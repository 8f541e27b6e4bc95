"""How many records each value has, and queries that a click writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter

from editor.library.changes import Stop
from editor.library.listing import Hits, Listing
from editor.library.query import And, Everything, Not, Or, Query, Term, all_of, parse_terms
from editor.library.rows import Traits
from editor.record.value import Value


class Facet(Value):
    """One way to divide records. Its own terms do not narrow its counts, the others do."""

    name: str
    term: str
    """What a click writes into the query, with {} for the value."""
    fields: frozenset[str]
    """Whose terms are this facet's own."""
    count: Callable[[_Found], Counter[str]]


class _Found:
    """The rows of a listing that a query finds."""

    def __init__(self, listing: Listing, places: Hits) -> None:
        self.listing = listing
        self.places = places

    @cached_property
    def traits(self) -> list[tuple[Traits, int]]:
        """How many of them have which traits."""
        return self.listing.traits.counted(self.places)

    def counted(self, name: Callable[[Traits], str]) -> Counter[str]:
        """Count by what their traits are called; "" is none."""
        counts: Counter[str] = Counter()
        for traits, number in self.traits:
            counts[name(traits)] += number
        del counts[""]
        return counts


def _state(traits: Traits) -> str:
    # What has no switch is published by Jekyll; what cannot be read is neither.
    if traits.published is False:
        return "draft"
    return "broken" if traits.problem else "published"


def _count_topics(found: _Found) -> Counter[str]:
    topics: Counter[str] = Counter()
    for names, number in found.listing.topics.counted(found.places):
        for name in set(names):
            topics[name] += number
    return topics


def _count_years(found: _Found) -> Counter[str]:
    counts = Counter(dict(found.listing.years.counted(found.places)))
    del counts[""]
    return counts


def _by(name: Callable[[Traits], str]) -> Callable[[_Found], Counter[str]]:
    return lambda found: found.counted(name)


FACETS = (
    Facet("state", "is:{}", frozenset({"is", "published"}), _by(_state)),
    Facet("topic", "topic:{}", frozenset({"topic"}), _count_topics),
    Facet(
        "provider", "provider:{}", frozenset({"provider", "domain"}), _by(attrgetter("provider"))
    ),
    Facet("year", "date:{}", frozenset({"date"}), _count_years),
    Facet("type", "type:{}", frozenset({"type"}), _by(attrgetter("kind"))),
    Facet("collection", "collection:{}", frozenset({"collection"}), _by(attrgetter("collection"))),
)
PROBLEM_TERM = "problem:{}"


def facet_counts(
    listing: Listing, terms: Sequence[Term], asked: Stop | None = None
) -> dict[str, Counter[str]]:
    """Count each facet's values among what the query finds without that facet's own terms.

    The facet "problem" counts the ids that the checks found, mere notes left out, and "unreadable"
    for broken files. Called off by `asked`, it counts no further.
    """
    queries = [term.query for term in terms]
    found: dict[Query, _Found] = {}

    def found_without(fields: frozenset[str]) -> _Found:
        query = all_of([item for item in queries if not _is_about(item, fields)])
        if query not in found:
            found[query] = _Found(listing, _searched(listing, query, asked))
        return found[query]

    counts: dict[str, Counter[str]] = {}
    for facet in FACETS:
        if asked is not None and asked.is_set():
            return counts
        counts[facet.name] = facet.count(found_without(facet.fields))
    counts["problem"] = _count_problems(found_without(frozenset({"problem"})))
    return counts


def _searched(listing: Listing, query: Query, asked: Stop | None) -> Hits:
    """Return what a query finds; nothing once that is called off."""
    steps = listing.searching(query)
    while asked is None or not asked.is_set():
        try:
            next(steps)
        except StopIteration as end:
            found: Hits = end.value
            return found
    return ()


def draft_count(listing: Listing) -> int:
    """Return how many of all records are drafts."""
    return sum(number for one, number in listing.traits.all if one.published is False)


def write_term(pattern: str, value: str) -> str:
    """Return the query text for one value, quoted where it must be."""
    quoted = value
    if not re.fullmatch(r"[^\s()\"*<>=\\]+", value) or ".." in value:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        quoted = f'"{escaped}"'
    return pattern.format(quoted)


def toggled(text: str, pattern: str, value: str) -> str:
    """Return the query text with the term for `value`, or without it if it was there.

    A query that cannot be read stays as it is, the term after it.
    """
    term = write_term(pattern, value)
    try:
        terms, (wanted,) = parse_terms(text), parse_terms(term)
    except ValueError:
        return f"{text.rstrip()} {term}".lstrip()
    same = [each for each in terms if each.query == wanted.query]
    if not same:
        body = text.strip()
        alone = len(terms) == 1 and isinstance(terms[0].query, Or) and not body.startswith("(")
        return f"({body}) {term}" if alone else f"{body} {term}".lstrip()
    kept = text
    for each in reversed(same):
        kept = kept[: each.start] + kept[each.end :]
    return " ".join(_outside_quotes(kept))


def is_chosen(terms: Sequence[Term], pattern: str, value: str) -> bool:
    """Whether the query has the term that a click on `value` writes."""
    wanted = parse_terms(write_term(pattern, value))[0].query
    return any(term.query == wanted for term in terms)


def _is_about(query: Query, fields: frozenset[str]) -> bool:
    """Whether the term speaks of these fields only."""
    if isinstance(query, And | Or):
        return all(_is_about(item, fields) for item in query.items)
    if isinstance(query, Not):
        return _is_about(query.item, fields)
    if isinstance(query, Everything):
        return False
    return getattr(query, "field", "") in fields


def _count_problems(found: _Found) -> Counter[str]:
    counts: Counter[str] = Counter()
    problems = found.listing.problems
    if problems:
        for names, number in found.listing.findings.counted(found.places):
            for name in names - problems.notes:
                counts[name] += number
    counts["unreadable"] = sum(number for traits, number in found.traits if traits.problem)
    return +counts


def _outside_quotes(text: str) -> list[str]:
    """Split at white space, leaving what stands in quotation marks alone."""
    return re.findall(r'(?:"(?:[^"\\]|\\.)*"|\S)+', text)
