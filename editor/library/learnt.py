"""What a listing knows of the findings of the checks, which are others again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.library.listing import Hits
    from editor.library.numbered import Numbered
    from editor.library.query import Query


class Findings(dict[str, frozenset[str]]):
    """The ids of what the checks found in records, by their paths."""

    notes: frozenset[str] = frozenset()
    """Those that are worth a note only, and count as no problem."""


class Learnt:
    """Findings, and what was made of them; never given others.

    Who is about to make something of old ones keeps it with those, whatever is learned meanwhile.
    """

    def __init__(self, problems: Findings) -> None:
        self.problems = problems
        self.by_row: Numbered[frozenset[str]] | None = None
        self.lately: tuple[tuple[Query, Hits], ...] = ()
        """What was searched, replaced as a whole: any thread may ask."""
