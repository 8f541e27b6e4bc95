"""Who goes first where threads share one interpreter: the window, and what a person waits for."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Generator
from typing import Final, TypeVar

_QUIET: Final = 0.35  # seconds after something was done until the background goes on
_SLICE: Final = 0.004  # seconds of work
_BREATH: Final = 0.001  # seconds between two slices, at least
_SHARE: Final = 1  # times what others took of a slice, they are left alone after it
_POLITE: Final = 3  # the same where a person waits for the work, which then goes on sooner
_AHEAD: Final = 10  # slices that may be taken before they begin
_WHOLE: Final = 0.2  # seconds that the other threads wait for a search, at most

Result = TypeVar("Result")


class Turns:
    """Holds back what has time: for a moment now and then, and longer while a person works.

    The background has its slices one after the other, never two at once: with each thread that
    works beside it the window would have less of its own time.
    """

    def __init__(self) -> None:
        self._quiet_until = 0.0
        self._taken_until = 0.0
        self._lock = threading.Lock()

    def be_quiet(self) -> None:
        """Let the window do something else first."""
        self._quiet_until = time.monotonic() + _QUIET

    def go_on(self) -> None:
        """Go on at once: a person waits for the background itself."""
        self._quiet_until = self._taken_until = 0.0

    @property
    def is_quiet(self) -> bool:
        """Whether only the window should work."""
        return time.monotonic() < self._quiet_until

    def patient(self, token: threading.Event) -> Patient:
        """Return what work in the background asks, often, whether it is called off."""
        return Patient(self, token)

    def polite(self, token: threading.Event) -> Patient:
        """Return what work asks likewise that a person waits for, though less than for the window.

        It rests for longer where others work, but not for that a person does something.
        """
        return Patient(self, token, share=_POLITE, waits=False)

    def next_slice(self, breath: float) -> float:
        """Take the next slice that is free after a breath; return the seconds until it begins."""
        now = time.monotonic()
        with self._lock:
            begin = max(now + breath, min(self._taken_until, now + _AHEAD * _SLICE))
            self._taken_until = begin + _SLICE + _BREATH
        return begin - now


class Patient:
    """A token whose question may take a breath; of one thread.

    The others are left alone for `share` times what they took, and it `waits` while they are to.
    """

    def __init__(
        self, turns: Turns, token: threading.Event, share: int = _SHARE, *, waits: bool = True
    ) -> None:
        self._turns = turns
        self._token = token
        self._share = share
        self._waits = waits
        self._begin()

    def is_set(self) -> bool:
        """Whether the work is called off; if not, said after the window had its turn."""
        if self._token.is_set():
            return True
        passed = time.monotonic() - self._since
        if passed >= _SLICE or self._is_quiet:
            # The machine may have been busy with another program for long.
            others = min(passed, 2 * _SLICE) - (time.thread_time() - self._worked)
            self._token.wait(self._turns.next_slice(max(_BREATH, self._share * others)))
            while self._is_quiet and not self._token.is_set():
                self._token.wait(_SLICE)
            self._begin()
        return self._token.is_set()

    @property
    def _is_quiet(self) -> bool:
        return self._waits and self._turns.is_quiet

    def _begin(self) -> None:
        self._since, self._worked = time.monotonic(), time.thread_time()


def steadily(steps: Generator[None, None, Result]) -> Generator[None, None, Result]:
    """Have the other threads wait in each step, so that what takes two frames does not take ten.

    A step must wait for nothing, nor call Qt: another thread would go on as long as it likes.
    """
    while True:
        before = sys.getswitchinterval()
        sys.setswitchinterval(_WHOLE)
        try:
            next(steps)
        except StopIteration as end:
            found: Result = end.value
            return found
        finally:
            sys.setswitchinterval(before)
        yield
