"""How the C library hands memory out, so that what was let go goes back to the system."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_LARGE: Final = (-3, 256 * 1024)  # M_MMAP_THRESHOLD, in bytes
_HEAPS: Final = (-8, 2)  # M_ARENA_MAX


def hold_memory_together() -> None:
    """Keep pictures and windows out of the heap, and have few heaps for all threads.

    On its own, glibc takes the largest picture that was ever let go as the measure of what belongs
    into a heap, and makes up to eight heaps for each processor: after some hours of resizing and
    looking at pictures, a third of the memory is holes.
    """
    if sys.platform != "linux":
        return
    tune = getattr(ctypes.CDLL(None), "mallopt", None)  # only glibc has it
    if tune is not None:
        tune(*_LARGE)
        tune(*_HEAPS)
