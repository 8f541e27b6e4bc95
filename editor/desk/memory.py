"""When garbage is looked for, and how the C library hands memory out."""

from __future__ import annotations

import gc
import sys
from typing import Final

from PySide6.QtCore import QObject, QTimerEvent

_LARGE: Final = (-3, 256 * 1024)  # M_MMAP_THRESHOLD, in bytes
_HEAPS: Final = (-8, 2)  # M_ARENA_MAX
_PAUSE: Final = 500  # ms between two looks
_YOUNG: Final = 10_000  # new objects that are worth a look
_ROUNDS: Final = 10  # looks at younger objects before older ones are looked at too


class Tidier(QObject):
    """Looks for garbage between two events, never in the middle of what a person waits for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_PAUSE)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Look through the youngest objects, and now and then through older ones."""
        gc.disable()  # who pauses it for a while elsewhere may have put it on again
        young, middle, old = gc.get_count()
        if young > _YOUNG:
            gc.collect(2 if old > _ROUNDS else 1 if middle > _ROUNDS else 0)


def hold_memory_together() -> None:
    """Keep pictures and windows out of the heap, and have few heaps for all threads.

    On its own, glibc takes the largest picture that was ever let go as the measure of what belongs
    into a heap, and makes up to eight heaps for each processor: after some hours of resizing and
    looking at pictures, a third of the memory is holes.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - the first rows do not wait for it

    tune = getattr(ctypes.CDLL(None), "mallopt", None)  # only glibc has it
    if tune is not None:
        tune(*_LARGE)
        tune(*_HEAPS)


def give_memory_back() -> None:
    """Let the system have what is free in the heaps, on a thread that has just let much go."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - it is imported by now

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
