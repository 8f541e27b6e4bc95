"""The orders in which a list of records can stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from editor.library.changes import Stop, breathe
from editor.library.details import folded_title
from editor.library.rows import Row
from editor.record.value import Value

_RUN = 10_000  # rows that are sorted in a few milliseconds; few runs are merged in as many
_SOME = 4_000  # that are sorted in a moment
_SAMPLE = 500  # rows that tell about which values are how frequent

_OPENING = "\"'([ \n"  # before the first word of a title, or instead of one

_Item = TypeVar("_Item")


class SortKey(Value):
    """One order. `value` gives what is compared, None or "" where a row has nothing there."""

    name: str
    value: Callable[[Row], Any]
    descending: bool
    """How people want it first: the newest, the best, but A before Z."""


def _title(row: Row) -> str:
    """Return the title and, to make no other text of most rows, what stands behind it."""
    folded = row.folded
    if folded and folded[0] not in _OPENING:
        return folded
    title = folded_title(folded)
    return title.lstrip(_OPENING) or title


SORT_KEYS = {
    key.name: key
    for key in (
        SortKey("date", attrgetter("date"), descending=True),
        SortKey("title", _title, descending=False),
        SortKey("provider", lambda row: row.provider.casefold(), descending=False),
        SortKey("quality", attrgetter("quality"), descending=True),
        SortKey("heat", attrgetter("heat"), descending=True),
        SortKey("related", attrgetter("related"), descending=True),
        SortKey("images", attrgetter("images"), descending=True),
        SortKey("published", attrgetter("published"), descending=False),
        SortKey("topic", lambda row: row.topics[0].casefold() if row.topics else "", False),
        SortKey("type", attrgetter("kind"), descending=False),
        SortKey("category", attrgetter("category"), descending=False),
        SortKey("collection", attrgetter("collection"), descending=False),
        SortKey("problem", attrgetter("problem"), descending=True),
        SortKey("url", attrgetter("web_url"), descending=False),
        SortKey("path", attrgetter("path"), descending=False),
    )
}


def parse_order(text: str) -> tuple[SortKey, bool]:
    """Read "date", "-date" (the other way round) as a key and whether it descends.

    Raises ValueError with a sentence for an unknown key.
    """
    key = SORT_KEYS.get(text.removeprefix("-").lower())
    if key is None:
        raise ValueError(f"There is no order {text!r}; use one of {', '.join(SORT_KEYS)}")
    return key, key.descending != text.startswith("-")


def sort_rows(
    rows: Iterable[Row], key: SortKey, descending: bool | None = None, asked: Stop | None = None
) -> list[Row]:
    """Return the rows in order; those with nothing there come last either way, equal ones stay."""
    rows = list(rows)
    return list(map(rows.__getitem__, places_in_order(rows, key, descending, asked)))


def places_in_order(
    rows: Sequence[Row], key: SortKey, descending: bool | None = None, asked: Stop | None = None
) -> list[int]:
    """Return where the rows stand now, in the order of `sort_rows`."""
    values = list(map(key.value, rows))
    known = [place for place, value in enumerate(values) if value is not None and value != ""]
    falling = key.descending if descending is None else descending
    sort_in_runs(known, values.__getitem__, descending=falling, asked=asked)
    if len(known) < len(rows):
        known += [place for place, value in enumerate(values) if value is None or value == ""]
    return known


def sort_in_runs(
    items: list[_Item],
    key: Callable[[_Item], Any] | None = None,
    *,
    descending: bool = False,
    asked: Stop | None = None,
) -> None:
    """Sort as `list.sort` does, but no long list in one piece.

    Another thread that must not wait, as the one that draws, has its turn between two of them, and
    longer ones when `asked` takes a breath: then no piece is long. What it says does not count.
    """
    if asked is None:
        for start in range(0, len(items), _RUN):
            run = items[start : start + _RUN]
            run.sort(key=key, reverse=descending)
            items[start : start + _RUN] = run
        items.sort(key=key, reverse=descending)  # merges what is in order already
        return
    pieces = _pieces(items, key, asked) if len(items) > _RUN else [items]
    in_order: list[_Item] = []
    for piece in reversed(pieces) if descending else pieces:
        piece.sort(key=key, reverse=descending)
        in_order += piece
        breathe(asked)
    items[:] = in_order


def _pieces(
    items: Sequence[_Item], key: Callable[[_Item], Any] | None, asked: Stop
) -> list[list[_Item]]:
    """Return the items, in their order, in lists of which each has all that comes before the next.

    Only many equals make a long one, and these are sorted in no time.
    """

    def values(some: Sequence[_Item]) -> Iterable[Any]:
        return some if key is None else map(key, some)

    sample = sorted(values(items[:: len(items) // _SAMPLE + 1]))
    bounds = sample[:: len(sample) * _SOME // len(items) + 1][1:]
    pieces: list[list[_Item]] = [[] for _ in range(len(bounds) + 1)]
    for start in range(0, len(items), _SOME):
        some = items[start : start + _SOME]
        for item, at in zip(some, map(partial(bisect_right, bounds), values(some)), strict=True):
            pieces[at].append(item)
        breathe(asked)
    return pieces


def place_for(rows: Sequence[Row], row: Row, key: SortKey, descending: bool) -> int:
    """Return where `row` is to be put into rows in that order, behind its equals."""
    value = key.value(row)
    if value is None or value == "":
        return len(rows)
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        other = key.value(rows[middle])
        after = other is None or other == "" or (other < value if descending else value < other)
        low, high = (low, middle) if after else (middle + 1, high)
    return low
