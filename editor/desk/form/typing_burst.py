"""What belongs together when it is undone: typing in one place without a long pause."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer

from editor.record.paths import Path

_PAUSE_MS: Final = 2_000


class TypingBurst:
    """Names the burst of typing that an edit belongs to."""

    def __init__(self) -> None:
        self._path: Path = ()
        self._number = 0
        self._timer = QElapsedTimer()

    def key(self, path: Path) -> str:
        """Return a name that edits of one path share until there is a pause."""
        paused = not self._timer.isValid() or self._timer.elapsed() > _PAUSE_MS
        if path != self._path or paused:
            self._number += 1
            self._path = path
        self._timer.start()
        return f"typing {self._number}"

    def end(self) -> None:
        """Let the next edit begin a burst of its own."""
        self._timer.invalidate()
