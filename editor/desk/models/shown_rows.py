"""The rows that are shown: what a search found in a listing, and what has become of it since."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter, eq

from editor.library.listing import Hits, Listing
from editor.library.rows import Row

_path = attrgetter("path")


class ShownRows(Sequence[Row]):
    """Rows at ascending positions of a listing, of which only those in sight are ever asked for.

    A changed row stays in its place; once rows are put in or taken out, they stand in a list.
    """

    def __init__(self, listing: Listing | None = None, found: Hits = ()) -> None:
        self.listing = listing or Listing(())
        self.found = found
        """The positions in the listing, as long as they are `in_listing`."""
        self._changed: dict[int, Row] = {}
        self._own: list[Row] | None = None
        self._by_path: dict[str, int] | None = None

    @property
    def in_listing(self) -> bool:
        """Whether the rows are just those of the listing at these positions, be they changed."""
        return self._own is None

    def __len__(self) -> int:
        return len(self.found if self._own is None else self._own)

    def __getitem__(self, place):  # type: ignore[no-untyped-def]  # slices are not asked for
        if self._own is not None:
            return self._own[place]
        return self._changed.get(place) or self.listing.rows[self.found[place]]

    def __iter__(self) -> Iterator[Row]:
        if self._own is not None:
            return iter(self._own)
        if self._changed:
            return map(self.__getitem__, range(len(self.found)))
        return map(self.listing.rows.__getitem__, self.found)

    def paths(self, first: int, last: int) -> list[str]:
        """Return the paths of the rows from the first to the last of these places."""
        if self._own is not None:
            return [row.path for row in self._own[first : last + 1]]
        rows = map(self.listing.rows.__getitem__, self.found[first : last + 1])
        return list(map(_path, rows))

    def position(self, path: str) -> int:
        """Return the place of a record, -1 where it is not shown."""
        if self._own is None:
            wanted = self.listing.place(path)
            place = len(self.found) if wanted is None else bisect_left(self.found, wanted)
            return place if place < len(self.found) and self.found[place] == wanted else -1
        if self._by_path is None:
            self._by_path = {row.path: place for place, row in enumerate(self._own)}
        return self._by_path.get(path, -1)

    def are(self, listing: Listing, found: Hits) -> bool:
        """Whether these are the rows that stand at these positions of a listing."""
        if len(self) != len(found):
            return False
        if self.listing is listing and self._own is None and not self._changed:
            if isinstance(self.found, array) and isinstance(found, array):
                return self.found == found
            return len(found) == len(listing) or list(self.found) == list(found)
        return all(map(eq, self, map(listing.rows.__getitem__, found)))

    def replace(self, place: int, row: Row) -> None:
        """Show another row of the same record in its place."""
        if self._own is None:
            self._changed[place] = row
        else:
            self._own[place] = row

    def insert(self, place: int, rows: Iterable[Row]) -> None:
        """Put rows in."""
        self._as_list()[place:place] = rows

    def remove(self, first: int, last: int) -> None:
        """Take the rows from the first to the last of these places out."""
        del self._as_list()[first : last + 1]

    def remove_all(self, places: Collection[int]) -> None:
        """Take the rows at many places out."""
        rows = self._as_list()
        rows[:] = [row for place, row in enumerate(rows) if place not in places]

    def _as_list(self) -> list[Row]:
        if self._own is None:
            self._own = list(self)
        self._by_path = None
        return self._own
