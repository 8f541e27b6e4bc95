"""Memory for whole pictures, some megabytes each."""

from __future__ import annotations

import mmap

Data = bytes | memoryview
"""A picture's bytes, in the process's own memory or in a room."""


def room(size: int) -> memoryview:
    """Return `size` bytes that go back to the system as soon as they are dropped.

    The allocator keeps freed blocks of this size to itself, a few of them for each thread: with
    bytes, four pictures of 10 MB at a time left the process 90 MB larger.
    """
    return memoryview(mmap.mmap(-1, max(size, 1)))[:size]
