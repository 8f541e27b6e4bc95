"""A time limit on the wall clock, and a way to be called off, for work that waits for others.

A socket's own timeout starts anew with every byte, so a server that drips bytes outlives it. Only
cutting the connection from outside ends such a wait; the same goes for a worker process.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Final

from editor.media.errors import MediaError, cancelled

POLL: Final = 0.05
"""Seconds until a set cancel event is noticed."""


class Watch:
    """Cuts what it guards as soon as `seconds` are over or `cancel` is set.

    `late` is the error for a time limit that struck; whoever works sets it anew as he goes on.
    """

    def __init__(self, seconds: float, cancel: threading.Event, late: MediaError) -> None:
        self.late = late
        self._end = time.monotonic() + seconds
        self._cancel = cancel
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._cuts: list[Callable[[], None]] = []
        self._is_cut = False
        self._closing = ExitStack()
        self._thread = threading.Thread(target=self._run, name="media watch", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()
        self._closing.close()

    def guard(self, cut: Callable[[], None], close: Callable[[], None] | None = None) -> None:
        """Call `cut` when the time is over, from another thread; `close` after the watch ended."""
        if close is not None:
            self._closing.callback(close)
        with self._lock:
            self._cuts.append(cut)
            is_late = self._is_cut
        if is_late:
            cut()

    def left(self) -> float:
        """Return the seconds that are left, more than 0; MediaError if none are."""
        self.check()
        return max(self._end - time.monotonic(), 0.001)

    def check(self) -> None:
        """Raise MediaError if the time is over or nobody wants the result."""
        if self._cancel.is_set():
            raise cancelled()
        if time.monotonic() >= self._end:
            raise self.late

    def _run(self) -> None:
        while not self._done.wait(max(0.0, min(POLL, self._end - time.monotonic()))):
            if self._cancel.is_set() or time.monotonic() >= self._end:
                self._cut()
                return

    def _cut(self) -> None:
        with self._lock:
            self._is_cut = True
            cuts = tuple(self._cuts)
        for cut in cuts:
            cut()
