"""Paths by number, in a fifth of the memory of a dict: what is known of each lies side by side."""

from __future__ import annotations

from collections.abc import Iterable

from editor.library.changes import Stop
from editor.library.places import Places

_FEW = 2_000  # paths that are known one by one before they are put to the others


class PathNumbers:
    """Gives each path that it is asked for a number, from 0 on, and never another one."""

    def __init__(self, paths: Iterable[str] = (), asked: Stop | None = None) -> None:
        """Begin with different paths; `asked` may take a breath now and then."""
        self.paths = list(paths)
        """The paths by their numbers."""
        self._asked = asked
        self._most = Places(self.paths, asked)
        self._others: dict[str, int] = {}

    def get(self, path: str) -> int | None:
        """Return a path's number, None for one that has none."""
        number = self._others.get(path)
        if number is None:
            for number in self._most.likely(path):
                if self.paths[number] == path:
                    return number
            return None
        return number

    def of(self, path: str) -> int:
        """Return a path's number, which it has from now on."""
        number = self.get(path)
        if number is None:
            number = self._others[path] = len(self.paths)
            self.paths.append(path)
            if len(self._others) > _FEW + number // 4:
                self._most = Places(self.paths, self._asked)
                self._others = {}
        return number
