"""Timers that several may ask for."""

from __future__ import annotations

import threading
from typing import Final

from PySide6.QtCore import QTimer

PAINTED: Final = 10
"""Milliseconds after which the window was painted anew: Qt begins with it some milliseconds late,
and no timer ends while it paints."""


def set_when_painted(painted: threading.Event) -> None:
    """Tell another thread, which waits for it, that the window was painted anew."""

    # The timer must not hold the event's own method: Qt's part of that would go with the event,
    # on whatever thread drops it last.
    def tell() -> None:
        painted.set()

    QTimer.singleShot(PAINTED, tell)


def end_within(timer: QTimer, milliseconds: int) -> None:
    """Have a timer end after a time, or sooner if somebody asked for that before."""
    if not timer.isActive() or milliseconds < timer.remainingTime():
        timer.start(milliseconds)
