"""Rows in the order they are shown, and which of them a query finds."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import chain, islice, repeat
from operator import attrgetter, indexOf
from sys import intern
from typing import Any, TypeVar

from editor.library.changes import Stop, breathe
from editor.library.details import address_bytes
from editor.library.learnt import Findings, Learnt
from editor.library.narrowing import conjuncts, narrows
from editor.library.numbered import Numbered
from editor.library.picking import picking, without
from editor.library.places import Places
from editor.library.query import Everything, Not, Or, Query, all_of
from editor.library.rows import Row, Traits, address_of, folded_text
from editor.library.sorting import SortKey, place_for, places_in_order, sort_rows

Hits = Sequence[int]
"""Positions in `Listing.rows`, ascending."""

_Item = TypeVar("_Item")

_FEW = 300  # rows that are found, or put into their places, one by one
_STEP = 5_000  # rows that are searched in a few milliseconds
_LOOKED_FOR = 10  # records that are found without `Places`, which take longer to make
_REMEMBERED = 12  # searches whose hits are kept
_NOTHING: frozenset[str] = frozenset()


class Listing:
    """Rows that never change; a changed listing is a new one, so any thread may search this one.

    `texts` is what words are looked for in, row by row.
    """

    def __init__(self, rows: Iterable[Row], problems: Findings | None = None) -> None:
        self.rows = _listed(rows)
        self._learnt = Learnt(problems or Findings())
        self.texts = _listed(map(_text, self.rows))
        self._looked_for = 0

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def problems(self) -> Findings:
        """What the checks found."""
        return self._learnt.problems

    @cached_property
    def _places(self) -> Places:
        return Places(map(_path, self.rows))

    @cached_property
    def _addresses(self) -> Places:
        return Places(map(address_of, self.rows))

    @cached_property
    def traits(self) -> Numbered[Traits]:
        """What many rows share, row by row."""
        return Numbered(map(_COLUMNS["traits"], self.rows))

    @cached_property
    def topics(self) -> Numbered[tuple[str, ...]]:
        """The topics, row by row."""
        return Numbered(map(_COLUMNS["topics"], self.rows))

    @cached_property
    def years(self) -> Numbered[str]:
        """The first four letters of the date, row by row."""
        return Numbered(map(_COLUMNS["years"], self.rows))

    @cached_property
    def topic_texts(self) -> dict[str, str]:
        """Each topic, and what words are looked for in of it."""
        names = dict.fromkeys(chain.from_iterable(self.topics.values))
        return {name: folded_text("", "", "", "", (name,))[4:] for name in names}

    @property
    def findings(self) -> Numbered[frozenset[str]]:
        """The ids of what the checks found, row by row."""
        learnt = self._learnt
        if learnt.by_row is None:
            ids = map(learnt.problems.get, map(_path, self.rows), repeat(_NOTHING))
            learnt.by_row = Numbered(ids)
        return learnt.by_row

    def prepare(self, asked: Stop | None = None) -> None:
        """Make what makes questions for records and counts fast; on another thread than asks.

        Nobody who asks meanwhile waits for it.
        """
        made = self.__dict__
        for name, of in _COLUMNS.items():
            breathe(asked)
            if name not in made:
                made[name] = Numbered(map(of, self.rows), asked)
        for name, of in _NAMES.items():
            if name not in made:
                made[name] = Places(map(of, self.rows), asked)

    def in_order(
        self, key: SortKey, descending: bool, asked: Stop | None = None
    ) -> tuple[Listing, Hits]:
        """Return the rows in another order, and for each of them where it stands there."""
        order = places_in_order(self.rows, key, descending, asked)
        moved = array("I", bytes(4 * len(order)))
        for place, before in enumerate(order):
            moved[before] = place
        other = Listing(map(self.rows.__getitem__, order), self.problems)
        for name, made in self.__dict__.copy().items():
            if name in _COLUMNS:
                other.__dict__[name] = made.in_order(order)
            elif name in _NAMES:
                other.__dict__[name] = made.moved(moved)
        other.prepare(asked)
        return other, moved

    def place(self, path: str) -> int | None:
        """Return the position of a record, None if it is not listed."""
        if "_places" not in self.__dict__ and self._looked_for < _LOOKED_FOR:
            self._looked_for += 1
            with suppress(ValueError):
                return indexOf(map(_path, self.rows), path)
            return None
        for at in self._places.likely(path):
            if self.rows[at].path == path:
                return at
        return None

    def row(self, path: str) -> Row | None:
        """Return the row of a record, None if it is not listed."""
        place = self.place(path)
        return None if place is None else self.rows[place]

    def rows_of(self, paths: Sequence[str]) -> list[Row]:
        """Return the rows of those records that are listed, in the order of their paths."""
        if len(paths) <= _FEW:
            return [row for row in map(self.row, paths) if row is not None]
        rows = dict(zip(map(_path, self.rows), self.rows, strict=True))
        return [row for row in map(rows.get, paths) if row is not None]

    def row_by_url(self, web_url: str) -> Row | None:
        """Return the first row of the page at an address, None if there is none."""
        if not web_url:
            return None
        rows = map(self.rows.__getitem__, self._addresses.likely(address_bytes(web_url)))
        return next((row for row in rows if row.web_url == web_url), None)

    def with_row(self, position: int, row: Row) -> Listing:
        """Return the listing with another row at `position`."""
        return self._copy({position: row})

    def _copy(self, changed: Mapping[int, Row]) -> Listing:
        """Return the listing with other rows at some positions, in little more than no time."""
        other = Listing((), self.problems)
        other.rows, other.texts = self.rows.copy(), self.texts.copy()
        for position, row in changed.items():
            other.rows[position] = row
            other.texts[position] = _text(row)
        pairs = [(self.rows[position], row) for position, row in changed.items()]
        for name, value in _NAMES.items():
            if name in self.__dict__ and all(value(old) == value(new) for old, new in pairs):
                other.__dict__[name] = self.__dict__[name]
        for name, of in _COLUMNS.items():
            if name in self.__dict__:
                values = {position: of(row) for position, row in changed.items()}
                other.__dict__[name] = self.__dict__[name].with_changes(values)
        return other

    def with_changes(
        self, rows: Iterable[Row], gone: Collection[str], key: SortKey, descending: bool
    ) -> Listing:
        """Return the listing, which is in that order, with new and changed rows in their places."""
        changed: dict[int, Row] = {}
        dropped = {place for path in gone if (place := self.place(path)) is not None}
        moved = []
        for row in rows:
            place = self.place(row.path)
            if place is not None and key.value(self.rows[place]) == key.value(row):
                changed[place] = row
                continue
            moved.append(row)
            if place is not None:
                dropped.add(place)
        other = self._copy(changed)
        if len(moved) + len(dropped) > _FEW:
            kept = [row for place, row in enumerate(other.rows) if place not in dropped]
            return Listing(sort_rows(kept + moved, key, descending), self.problems)
        if moved or dropped:
            for name in (*_NAMES, *_COLUMNS):
                other.__dict__.pop(name, None)
            for place in sorted(dropped, reverse=True):
                del other.rows[place], other.texts[place]
            for row in moved:
                place = place_for(other.rows, row, key, descending)
                other.rows.insert(place, row)
                other.texts.insert(place, _text(row))
        return other

    def learn(self, problems: Findings) -> None:
        """Take other findings of the checks; the rows, and what was made of them, are the same."""
        self._learnt = Learnt(problems)

    def search(self, query: Query) -> Hits:
        """Return what `query` finds; what was searched lately makes a query like it faster."""
        steps = self.searching(query)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                found: Hits = end.value
                return found

    def searching(self, query: Query) -> Generator[None, None, Hits]:
        """Search as `search` does, in steps of a few milliseconds each."""
        if isinstance(query, Everything):
            return range(len(self.rows))
        learnt = self._learnt
        for known, hits in learnt.lately:
            if known == query:
                return hits
        made = array("I")
        # Each part of an OR is searched on its own, so that the next keystroke knows it.
        if isinstance(query, Or):
            parts: set[int] = set()
            for item in query.items:
                parts.update((yield from self.searching(item)))
            made.extend(sorted(parts))
        elif isinstance(query, Not):
            wrong = yield from self.searching(query.item)
            made.extend(without(range(len(self.rows)), wrong))
        else:
            wider, places = self._narrowest(learnt, query)
            rest = [item for item in conjuncts(query) if item not in conjuncts(wider)]
            pick = picking(self, all_of(rest))
            for start in range(0, len(places), _STEP):
                made.extend(pick(places[start : start + _STEP]))
                yield
        found: Hits = range(len(made)) if len(made) == len(self.rows) else made
        learnt.lately = ((query, found), *learnt.lately[: _REMEMBERED - 1])
        return found

    def _narrowest(self, learnt: Learnt, query: Query) -> tuple[Query, Hits]:
        """Return the search of lately with the fewest hits that has all that `query` finds."""
        bases = [(known, hits) for known, hits in learnt.lately if narrows(query, known)]
        everything: tuple[Query, Hits] = Everything(), range(len(self.rows))
        return min(bases, key=lambda base: len(base[1]), default=everything)


def _listed(items: Iterable[_Item]) -> list[_Item]:
    """Return the items in a list; another thread has its turn after each few of them."""
    made: list[_Item] = []
    items = iter(items)
    while some := list(islice(items, _STEP)):
        made += some
    return made


_COLUMNS: dict[str, Callable[[Row], Any]] = {
    "traits": attrgetter("traits"),
    "topics": attrgetter("topics"),
    "years": lambda row: intern(row.date[:4]),
}
_text: Callable[[Row], str] = attrgetter("folded")
_path: Callable[[Row], str] = attrgetter("path")
_NAMES: dict[str, Callable[[Row], Any]] = {"_places": _path, "_addresses": address_of}
