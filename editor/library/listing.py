"""Rows in the order they are shown, and which of them a query finds.

Each condition is one pass over the rows still in question, written so that the interpreter's fast
paths do the work: 100,000 rows are searched between two keystrokes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from fnmatch import translate
from math import inf
from operator import attrgetter
from re import compile as compile_pattern
from typing import Any, TypeVar

from editor.library.folding import fold
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
from editor.library.rows import Row, folded_text

Hits = Sequence[int]
"""Positions in `Listing.rows`, ascending."""

_REMEMBERED = 12  # searches whose hits are kept

_Value = TypeVar("_Value", bound=Hashable)

# The attribute of a row that a name, number, date or flag is compared with.
_ATTRIBUTES = {
    "type": "kind",
    "topic": "topics",
    **{name: name for name in ("provider", "domain", "category", "collection", "date")},
    **{name: name for name in ("quality", "heat", "related", "images", "published", "removed")},
}

_STATES: dict[tuple[str, str], Callable[[Row], object]] = {
    ("is", "published"): lambda row: row.published is not False and not row.problem,
    ("is", "broken"): lambda row: row.problem,
    ("has", "quality"): lambda row: row.quality is not None,
    ("has", "heat"): lambda row: row.heat is not None and row.heat >= 0,
    ("has", "url"): attrgetter("web_url"),
    **{
        ("has", name): attrgetter(name)
        for name in ("images", "related", "topics", "excerpt", "provider", "date")
    },
}


class Listing:
    """Rows that never change; a changed listing is a new one, so any thread may search this one.

    `problems` gives the ids of what the checks found in a record, by its path; `texts` what words
    are looked for in, row by row.
    """

    def __init__(
        self, rows: Iterable[Row], problems: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        self.rows = list(rows)
        self.problems = problems or {}
        self.texts = [row.folded or _folded(row) for row in self.rows]
        self._all = list(range(len(self.rows)))
        self._lately: tuple[tuple[Query, Hits], ...] = ()  # replaced as a whole: threads may read

    def __len__(self) -> int:
        return len(self.rows)

    def with_row(self, position: int, row: Row) -> Listing:
        """Return the listing with another row at `position`."""
        rows = self.rows.copy()
        rows[position] = row
        return Listing(rows, self.problems)

    def with_problems(self, problems: Mapping[str, frozenset[str]]) -> Listing:
        """Return the listing with other findings of the checks."""
        return Listing(self.rows, problems)

    def search(self, query: Query) -> Hits:
        """Return what `query` finds; what was searched lately makes a query like it faster."""
        if isinstance(query, Everything):
            return self._all
        for known, hits in self._lately:
            if known == query:
                return hits
        found = self._search(query)
        self._lately = ((query, found), *self._lately[: _REMEMBERED - 1])
        return found

    def _search(self, query: Query) -> Hits:
        """Search all rows: each part of an OR on its own, so that the next keystroke knows it."""
        if isinstance(query, Or):
            return sorted(set().union(*map(self.search, query.items)))
        if isinstance(query, Not):
            return _without(self._all, self.search(query.item))
        base, candidates = self._narrowest(query)
        rest = [item for item in _conjuncts(query) if item not in _conjuncts(base)]
        for item in sorted(rest, key=_cost):
            candidates = self._among(item, candidates)
        return candidates

    def _narrowest(self, query: Query) -> tuple[Query, Hits]:
        """Return the search of lately with the fewest hits that has all that `query` finds."""
        bases = [(known, hits) for known, hits in self._lately if narrows(query, known)]
        return min(bases, key=lambda base: len(base[1]), default=(Everything(), self._all))

    def _among(self, query: Query, candidates: Hits) -> Hits:
        """Return those of the candidates that `query` finds."""
        if isinstance(query, And):
            for item in sorted(query.items, key=_cost):
                candidates = self._among(item, candidates)
            return candidates
        if isinstance(query, Or):
            return sorted(set().union(*(self._among(item, candidates) for item in query.items)))
        if isinstance(query, Not):
            return _without(candidates, self._among(query.item, candidates))
        if isinstance(query, Everything):
            return candidates
        return self._meets(query, candidates)

    def _meets(self, condition: Condition, candidates: Hits) -> Hits:
        rows, texts = self.rows, self.texts
        match condition:
            case Words(text):
                return [i for i in candidates if text in texts[i]]
            case Text("title", text):
                return [i for i in candidates if text in texts[i].partition("\n")[0]]
            case Text("excerpt", text):
                anywhere = [i for i in candidates if text in texts[i]]
                return [i for i in anywhere if text in texts[i].split("\n", 2)[1]]
            case Text(field, text):
                get = attrgetter("path" if field == "path" else "web_url")
                return [i for i in candidates if text in _quickly_folded(get(rows[i]))]
            case Between(field, low, high):
                return self._between(field, -inf if low is None else low, high, candidates)
            case During(_, low, high):
                low, high = low or "0", high or "~"
                return [i for i in candidates if low <= rows[i].date < high]
            case Flag(field, value):
                get = attrgetter(_ATTRIBUTES[field])
                return [i for i in candidates if get(rows[i]) is value]
            case State("has", "problem"):
                return self._with_problem("*", candidates)
            case State(field, name):
                holds = _STATES[field, name]
                return [i for i in candidates if holds(rows[i])]
            case Name("problem", value):
                return self._with_problem(value, candidates)
            case Name(field, value):
                return self._named(field, value, candidates)

    def _between(self, field: str, low: float, high: float | None, candidates: Hits) -> Hits:
        rows, get = self.rows, attrgetter(_ATTRIBUTES[field])
        top = inf if high is None else high
        return [
            i for i in candidates if (value := get(rows[i])) is not None and low <= value <= top
        ]

    def _named(self, field: str, value: str, candidates: Hits) -> Hits:
        rows, matches = self.rows, _matcher(value)
        if field == "topic":
            has = _Memo[tuple[str, ...]](lambda names: any(matches(fold(name)) for name in names))
            return [i for i in candidates if has[rows[i].topics]]
        if field == "collection":
            within = _Memo[str](lambda name: _is_within(fold(name), value, matches))
            return [i for i in candidates if within[rows[i].collection]]
        same = _Memo[str](lambda name: matches(fold(name)))
        if field == "provider":
            return [i for i in candidates if same[rows[i].provider] or same[rows[i].domain]]
        get = attrgetter(_ATTRIBUTES[field])
        return [i for i in candidates if same[get(rows[i])]]

    def _with_problem(self, value: str, candidates: Hits) -> Hits:
        """Find what has a problem of that id; a file that cannot be read has "unreadable"."""
        rows, problems = self.rows, self.problems
        if value in ("*", "any"):
            return [i for i in candidates if rows[i].problem or problems.get(rows[i].path)]
        matches = _matcher(value)
        broken = matches("unreadable")
        found = _Memo[frozenset[str]](lambda ids: any(matches(fold(name)) for name in ids))
        none: frozenset[str] = frozenset()
        return [
            i
            for i in candidates
            if (broken and rows[i].problem) or found[problems.get(rows[i].path, none)]
        ]


def narrows(query: Query, wider: Query) -> bool:
    """Whether all that `query` finds is certainly among what `wider` finds."""
    if isinstance(wider, Everything):
        return True
    items = _conjuncts(query)
    return all(any(_implies(item, need) for item in items) for need in _conjuncts(wider))


def _conjuncts(query: Query) -> tuple[Query, ...]:
    return query.items if isinstance(query, And) else (query,)


def _implies(item: Query, need: Query) -> bool:
    if isinstance(item, Words) and isinstance(need, Words):
        return need.text in item.text
    if isinstance(item, Text) and isinstance(need, Text) and item.field == need.field:
        return need.value in item.value
    return item == need


def _without(hits: Hits, wrong: Hits) -> Hits:
    if not wrong:
        return hits
    if len(wrong) == len(hits):
        return []
    wrong_ones = set(wrong)
    return [i for i in hits if i not in wrong_ones]


def _cost(query: Query) -> int:
    """Return in which order conditions are tried: the cheap ones leave less for the others."""
    order: list[type | tuple[type, ...]] = [
        (Flag, Between, During, State, Name),
        (Words, Text),
        (And, Or, Not),
    ]
    return next((cost for cost, kinds in enumerate(order) if isinstance(query, kinds)), 0)


class _Memo(dict[_Value, bool]):
    """Asks `decide` once for each different value."""

    def __init__(self, decide: Callable[[_Value], bool]) -> None:
        super().__init__()
        self._decide = decide

    def __missing__(self, value: _Value) -> bool:
        self[value] = answer = self._decide(value)
        return answer


def _matcher(value: str) -> Callable[[str], Any]:
    """Return what tells whether a folded name is `value`, in which `*` stands for anything."""
    if "*" not in value:
        return value.__eq__
    literal = "*".join(part.replace("[", "[[]").replace("?", "[?]") for part in value.split("*"))
    return compile_pattern(translate(literal)).fullmatch


def _is_within(collection: str, value: str, matches: Callable[[str], Any]) -> bool:
    """Whether the collection, or one that it lies in, has that name; "_news" is "news"."""
    bare = value.removeprefix("_")
    return bool(matches(collection)) or collection == bare or collection.startswith(f"{bare}/")


def _quickly_folded(text: str) -> str:
    return text.lower() if text.isascii() else fold(text)


def _folded(row: Row) -> str:
    return folded_text(row.title, row.excerpt, row.provider, row.domain, row.topics)
