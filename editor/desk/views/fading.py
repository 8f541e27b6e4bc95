"""The one motion of the desk: a picture that was waited for comes in over a moment."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStyle

_LENGTH: Final = 140  # ms
_STEP: Final = 20  # ms
_MOST: Final = 500  # pictures that are remembered as missing


class Fading(QObject):
    """Tells a delegate how far a picture has come in; one that is there at once never fades.

    Nothing fades where the system's style has no animations.
    """

    stepped = Signal(str)
    """The address of a picture that is to be drawn again."""

    def __init__(self, parent: QObject, style: QStyle | None = None) -> None:
        super().__init__(parent)
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        self._length = min(_LENGTH, (style or QApplication.style()).styleHint(hint))
        self._missing: dict[str, None] = {}
        self._begun: dict[str, QElapsedTimer] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._step)

    def miss(self, url: str) -> None:
        """Remember that this picture's place was drawn without it."""
        self._missing[url] = None
        if len(self._missing) > _MOST:
            del self._missing[next(iter(self._missing))]

    def opacity(self, url: str) -> float:
        """Return how opaque a picture is to be drawn now; its first time begins the fade."""
        if url in self._missing:
            del self._missing[url]
            if self._length:
                self._begun[url] = clock = QElapsedTimer()
                clock.start()
                self._timer.start()
        begun = self._begun.get(url)
        return 1.0 if begun is None else min(1.0, begun.elapsed() / self._length)

    def _step(self) -> None:
        for url, begun in list(self._begun.items()):
            if begun.elapsed() >= self._length:
                del self._begun[url]
            self.stepped.emit(url)
        if not self._begun:
            self._timer.stop()
