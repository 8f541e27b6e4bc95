"""Timers that several may ask for."""

from __future__ import annotations

from PySide6.QtCore import QTimer


def end_within(timer: QTimer, milliseconds: int) -> None:
    """Have a timer end after a time, or sooner if somebody asked for that before."""
    if not timer.isActive() or milliseconds < timer.remainingTime():
        timer.start(milliseconds)
