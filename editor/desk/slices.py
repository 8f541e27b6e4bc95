"""Long work on the window's own thread, done a few milliseconds at a time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib import import_module
from math import inf
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.models.tasks import Tasks
from editor.desk.timers import end_within

_SLICE: Final = 0.008  # seconds; a step that has begun is done to its end
_SEEN: Final = 20  # ms that what is shown now has to itself before the slices begin


class Slices(QObject):
    """Takes steps while nothing else is to be done, so that the window answers between them.

    Widgets can only be made on the thread that also draws and answers keys.
    """

    finished = Signal()
    """The last step is taken."""

    def __init__(self, steps: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = steps
        self._done = False
        self._taking = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._some)

    @property
    def done(self) -> bool:
        """Whether every step is taken."""
        return self._done

    @property
    def ended(self) -> bool:
        """Whether no step will be taken any more: all are, one has failed, or it was stopped."""
        return self._steps is None

    def start(self) -> None:
        """Begin, or go on."""
        if self._steps is not None:
            self._timer.start(0)

    def finish(self) -> None:
        """Take all steps that are left at once: somebody waits for what they make."""
        self._take(inf)

    def stop(self) -> None:
        """Take no further step, and never say that it is finished."""
        self._timer.stop()
        self._steps = None

    def _hold_on(self, step: object) -> bool:
        """Whether to stop after this step, and have something else start again."""
        return False

    def _some(self) -> None:
        self._take(time.monotonic() + _SLICE)

    def _take(self, end: float) -> None:
        """Take steps until `end`; what a step sets off may stop them, or ask for this again."""
        steps = self._steps
        if steps is None or self._taking:
            return
        self._taking = True
        try:
            for step in steps:
                if self.ended or (end < inf and (self._hold_on(step) or time.monotonic() >= end)):
                    return
        except BaseException:
            self.stop()
            raise
        finally:
            self._taking = False
        if self.ended:
            return
        self.stop()
        self._done = True
        self.finished.emit()


class Afterwards(Slices):
    """Slices that begin when what is shown now is on screen.

    After a step that yields the name of a module, a thread imports that one before the next step.
    """

    def __init__(self, steps: Iterator[object], tasks: Tasks, parent: QObject) -> None:
        super().__init__(steps, parent)
        self._tasks = tasks
        self._begun = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)

    def soon(self) -> None:
        """Begin when what is shown now is on screen."""
        self.within(_SEEN)

    def within(self, milliseconds: int) -> None:
        """Begin after a time, or sooner if that was said before."""
        if not self._begun:
            end_within(self._soon, milliseconds)

    def not_yet(self) -> None:
        """Wait for another `soon`, unless it has begun."""
        self._soon.stop()

    def stop(self) -> None:
        """Take no further step, and never say that it is finished."""
        self._soon.stop()
        super().stop()

    def _begin(self) -> None:
        self._begun = True
        self.start()

    def _hold_on(self, step: object) -> bool:
        """Leave the window its time until what the next step needs is imported."""
        if not isinstance(step, str):
            return False
        self._timer.stop()
        self._tasks.read(lambda _: import_module(step), lambda _: self.start(), None, self)
        return True
