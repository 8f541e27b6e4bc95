"""The cards of a site's records, made from the rows of its list wherever these say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from datetime import datetime
from itertools import chain

from editor.checks.card import TEXT_LIMIT, Card
from editor.library.listing import Listing
from editor.library.path_numbers import PathNumbers
from editor.library.rows import Row, stem_of


class RowCards(MutableMapping[str, Card]):
    """Cards by path, which take next to no memory where the row that was there says the same.

    `listing` has the rows; its owner may replace it.
    """

    def __init__(self, numbers: PathNumbers) -> None:
        self.listing = Listing(())
        self._numbers = numbers
        self._same: list[Row | None] = []  # by number
        self._total = 0  # of those
        self._other: dict[str, Card] = {}
        self._made: tuple[Card, Row] | None = None

    def of_rows(self, rows: Iterable[Row]) -> Iterator[Card]:
        """Yield the cards of rows, each to be put in before the next: nothing is compared then."""
        for row in rows:
            card = card_of_row(row)
            self._made = card, row
            yield card

    def __getitem__(self, path: str) -> Card:
        row = self._row(path)
        return self._other[path] if row is None else card_of_row(row)

    def __setitem__(self, path: str, card: Card) -> None:
        self.pop(path, None)
        if self._made is not None and self._made[0] is card:
            self._put(self._made[1])
            return
        row = self.listing.row(path)
        if row is not None and card_of_row(row) == card:
            self._put(row)
        else:
            self._other[path] = card

    def __delitem__(self, path: str) -> None:
        if self._row(path) is None:
            del self._other[path]
        else:
            self._same[self._numbers.of(path)] = None
            self._total -= 1

    def __iter__(self) -> Iterator[str]:
        return chain((row.path for row in self._same if row is not None), self._other)

    def __len__(self) -> int:
        return self._total + len(self._other)

    def _row(self, path: str) -> Row | None:
        number = self._numbers.get(path)
        return self._same[number] if number is not None and number < len(self._same) else None

    def _put(self, row: Row) -> None:
        number = self._numbers.of(row.path)
        self._same.extend([None] * (number + 1 - len(self._same)))
        self._same[number] = row
        self._total += 1


def card_of_row(row: Row) -> Card:
    """Return the card that a row shows: it may have another date or address in its place."""
    title, excerpt, web_url = row.texts()
    title = "" if title == stem_of(row.path) else title
    moment = datetime.fromisoformat(row.date) if row.date else None
    return Card(row.path, web_url, title, excerpt[:TEXT_LIMIT], moment, row.provider)
