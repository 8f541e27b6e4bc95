"""Who goes first where threads share one interpreter: the window, and what a person waits for."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_QUIET: Final = 0.35  # seconds after something was done until the background goes on
_SLICE: Final = 0.008  # seconds of work
_BREATH: Final = 0.002  # seconds between two slices
_WHOLE: Final = 0.2  # seconds that the other threads wait for a search, at most


class Turns:
    """Holds back what has time: for a moment now and then, and longer while a person works."""

    def __init__(self) -> None:
        self._quiet_until = 0.0

    def be_quiet(self) -> None:
        """Let the window do something else first."""
        self._quiet_until = time.monotonic() + _QUIET

    def go_on(self) -> None:
        """Go on at once: a person waits for the background itself."""
        self._quiet_until = 0.0

    @property
    def is_quiet(self) -> bool:
        """Whether only the window should work."""
        return time.monotonic() < self._quiet_until

    def patient(self, token: threading.Event) -> Patient:
        """Return what work in the background asks, often, whether it is called off."""
        return Patient(self, token)


class Patient:
    """A token whose question may take a breath; of one thread."""

    def __init__(self, turns: Turns, token: threading.Event) -> None:
        self._turns = turns
        self._token = token
        self._since = time.monotonic()

    def is_set(self) -> bool:
        """Whether the work is called off, said after the window had its turn."""
        if time.monotonic() - self._since >= _SLICE:
            self._token.wait(_BREATH)
            while self._turns.is_quiet and not self._token.is_set():
                self._token.wait(_BREATH)
            self._since = time.monotonic()
        return self._token.is_set()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Have the other threads wait, so that what takes two frames does not take ten."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_WHOLE)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
