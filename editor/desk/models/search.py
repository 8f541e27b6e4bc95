"""A search as typed: the library's query language, and `is:unsaved`, which only the desk knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Sequence
from typing import Final

from editor.library.listing import Listing
from editor.library.query import Everything, Query, Term, all_of, parse_terms
from editor.library.rows import Row
from editor.record.value import Value

UNSAVED_TERM: Final = "is:unsaved"

_UNSAVED: Final = re.compile(r"(?<!\S)is:unsaved(?!\S)", re.IGNORECASE)


class Search(Value):
    """What to look for; `terms` are those of the library."""

    text: str = ""
    terms: tuple[Term, ...] = ()
    unsaved: bool = False

    @property
    def query(self) -> Query:
        """Return the library's part as one query."""
        return all_of([term.query for term in self.terms])

    @property
    def empty(self) -> bool:
        """Whether it finds everything."""
        return not self.unsaved and isinstance(self.query, Everything)

    def places(self, listing: Listing, unsaved: Collection[str]) -> Sequence[int]:
        """Return the positions in the listing of the rows found, ascending."""
        return self._of_those(listing.search(self.query), listing, unsaved)

    def seeking(
        self, listing: Listing, unsaved: Collection[str]
    ) -> Generator[None, None, Sequence[int]]:
        """Return the same, found in steps of a few milliseconds."""
        found = yield from listing.searching(self.query)
        return self._of_those(found, listing, unsaved)

    def _of_those(
        self, found: Sequence[int], listing: Listing, unsaved: Collection[str]
    ) -> Sequence[int]:
        if not self.unsaved:
            return found
        wanted = set(map(listing.place, unsaved))
        return [place for place in found if place in wanted]

    def find(self, listing: Listing, unsaved: Collection[str]) -> list[Row]:
        """Return the rows found, in the listing's order."""
        return list(map(listing.rows.__getitem__, self.places(listing, unsaved)))


def parse_search(text: str) -> Search:
    """Read what a person typed; raises QueryError with the place of a mistake."""
    rest = _UNSAVED.sub(lambda match: " " * len(match[0]), text)
    return Search(text, tuple(parse_terms(rest)), rest != text)


def toggled_unsaved(text: str) -> str:
    """Return the text with `is:unsaved`, or without it if it was there."""
    rest = " ".join(_UNSAVED.sub("", text).split(" ")).strip()
    return rest if _UNSAVED.search(text) else f"{text.strip()} {UNSAVED_TERM}".strip()
