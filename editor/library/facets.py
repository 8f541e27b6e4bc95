"""How many records each value has, and queries that a click writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter, itemgetter

from editor.library.listing import Findings, Listing
from editor.library.query import And, Everything, Not, Or, Query, Term, all_of, parse_terms
from editor.library.rows import Row
from editor.record.value import Value


class Facet(Value):
    """One way to divide records. Its own terms do not narrow its counts, the others do."""

    name: str
    term: str
    """What a click writes into the query, with {} for the value."""
    fields: frozenset[str]
    """Whose terms are this facet's own."""
    count: Callable[[Sequence[Row]], Counter[str]]


def _count_states(rows: Sequence[Row]) -> Counter[str]:
    # What has no switch is published by Jekyll; what cannot be read is neither.
    switches = Counter(map(attrgetter("published"), rows))
    broken = sum(1 for row in rows if row.problem and row.published is not False)
    published = switches[True] + switches[None] - broken
    return +Counter({"draft": switches[False], "published": published, "broken": broken})


def _count_topics(rows: Sequence[Row]) -> Counter[str]:
    topics: Counter[str] = Counter()
    for names, number in Counter(map(attrgetter("topics"), rows)).items():
        for name in set(names):
            topics[name] += number
    return topics


def _count_years(rows: Sequence[Row]) -> Counter[str]:
    return _named(map(itemgetter(slice(4)), map(attrgetter("date"), rows)))


def _values(attribute: str) -> Callable[[Sequence[Row]], Counter[str]]:
    return lambda rows: _named(map(attrgetter(attribute), rows))


def _named(values: Iterable[str]) -> Counter[str]:
    counts = Counter(values)
    del counts[""]
    return counts


FACETS = (
    Facet("state", "is:{}", frozenset({"is", "published"}), _count_states),
    Facet("topic", "topic:{}", frozenset({"topic"}), _count_topics),
    Facet("provider", "provider:{}", frozenset({"provider", "domain"}), _values("provider")),
    Facet("year", "date:{}", frozenset({"date"}), _count_years),
    Facet("type", "type:{}", frozenset({"type"}), _values("kind")),
    Facet("collection", "collection:{}", frozenset({"collection"}), _values("collection")),
)
PROBLEM_TERM = "problem:{}"


def facet_counts(listing: Listing, terms: Sequence[Term]) -> dict[str, Counter[str]]:
    """Count each facet's values among what the query finds without that facet's own terms.

    The facet "problem" counts the ids that the checks found, mere notes left out, and "unreadable"
    for broken files.
    """
    queries = [term.query for term in terms]
    found: dict[Query, list[Row]] = {}

    def rows_without(fields: frozenset[str]) -> list[Row]:
        query = all_of([item for item in queries if not _is_about(item, fields)])
        if query not in found:
            found[query] = [listing.rows[position] for position in listing.search(query)]
        return found[query]

    counts = {facet.name: facet.count(rows_without(facet.fields)) for facet in FACETS}
    counts["problem"] = _count_problems(rows_without(frozenset({"problem"})), listing.problems)
    return counts


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


def _count_problems(rows: Sequence[Row], problems: Findings) -> Counter[str]:
    counts: Counter[str] = Counter()
    if problems:
        found = Counter(map(problems.get, map(attrgetter("path"), rows)))
        for names, number in found.items():
            for name in (names or frozenset()) - problems.notes:
                counts[name] += number
    counts["unreadable"] = sum(map(bool, map(attrgetter("problem"), rows)))
    return +counts


def _outside_quotes(text: str) -> list[str]:
    """Split at white space, leaving what stands in quotation marks alone."""
    return re.findall(r'(?:"(?:[^"\\]|\\.)*"|\S)+', text)
