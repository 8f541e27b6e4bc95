"""The cards of a site's records, made from the rows of its list wherever these say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from datetime import datetime
from itertools import chain

from editor.checks.card import TEXT_LIMIT, Card
from editor.library.listing import Listing
from editor.library.rows import Row, stem_of


class RowCards(MutableMapping[str, Card]):
    """Cards by path, which take no memory where the row that was there says the same.

    `listing` has the rows; its owner may replace it.
    """

    def __init__(self) -> None:
        self.listing = Listing(())
        self._same: dict[str, Row] = {}
        self._other: dict[str, Card] = {}
        self._made: tuple[Card, Row] | None = None

    def of_rows(self, rows: Iterable[Row]) -> Iterator[Card]:
        """Yield the cards of rows, each to be put in before the next: nothing is compared then."""
        for row in rows:
            card = card_of_row(row)
            self._made = card, row
            yield card

    def __getitem__(self, path: str) -> Card:
        row = self._same.get(path)
        return self._other[path] if row is None else card_of_row(row)

    def __setitem__(self, path: str, card: Card) -> None:
        self.pop(path, None)
        if self._made is not None and self._made[0] is card:
            self._same[path] = self._made[1]
            return
        row = self.listing.row(path)
        if row is not None and card_of_row(row) == card:
            self._same[row.path] = row
        else:
            self._other[path] = card

    def __delitem__(self, path: str) -> None:
        if self._same.pop(path, None) is None:
            del self._other[path]

    def __iter__(self) -> Iterator[str]:
        return chain(self._same, self._other)

    def __len__(self) -> int:
        return len(self._same) + len(self._other)


def card_of_row(row: Row) -> Card:
    """Return the card that a row shows: it may have another date or address in its place."""
    title, excerpt, web_url = row.texts()
    title = "" if title == stem_of(row.path) else title
    moment = datetime.fromisoformat(row.date) if row.date else None
    return Card(row.path, web_url, title, excerpt[:TEXT_LIMIT], moment, row.provider)
