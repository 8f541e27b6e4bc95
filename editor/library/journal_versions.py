"""The texts that a record once had, found again by their hashes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from editor.library.splice import Splice
from editor.library.store import content_hash


class Versions:
    """Whole texts that are known, and the splices that lead from one to another.

    Every text that is found has the hash that was asked for: a damaged or wrong one is not found.
    """

    def __init__(self, texts: Iterable[bytes], splices: Iterable[Splice]) -> None:
        self._known = {content_hash(text): text for text in texts}
        self._ways: defaultdict[str, list[Splice]] = defaultdict(list)
        for splice in splices:
            self._ways[splice.before].append(splice)
            self._ways[splice.after].append(splice.reverse)

    def find(self, digest: str) -> bytes | None:
        """Return the text with that hash, None if nothing leads to it."""
        waiting = list(self._known)
        while digest not in self._known and waiting:
            here = waiting.pop(0)
            for splice in self._ways.get(here, ()):
                if splice.after not in self._known and (text := self._next(here, splice)):
                    self._known[splice.after] = text
                    waiting.append(splice.after)
        return self._known.get(digest)

    def _next(self, here: str, splice: Splice) -> bytes | None:
        try:
            return splice.applied(self._known[here])
        except ValueError:
            return None
