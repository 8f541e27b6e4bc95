"""Long work on the window's own thread, done a few milliseconds at a time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.models.tasks import Tasks

_SLICE: Final = 0.012  # seconds; a step that has begun is done to its end
_PAINTED: Final = 30  # ms after which what is shown now is on screen


class Slices(QObject):
    """Takes steps while nothing else is to be done, so that the window answers between them.

    Widgets can only be made on the thread that also draws and answers keys.
    """

    finished = Signal()
    """The last step is taken."""

    def __init__(self, steps: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._some)

    @property
    def done(self) -> bool:
        """Whether every step is taken."""
        return self._steps is None

    def start(self) -> None:
        """Begin, or go on."""
        if not self.done:
            self._timer.start(0)

    def finish(self) -> None:
        """Take all steps that are left at once: somebody waits for what they make."""
        self._take(float("inf"))

    def stop(self) -> None:
        """Take no further step, and never say that it is finished."""
        self._timer.stop()
        self._steps = None

    def _some(self) -> None:
        self._take(time.monotonic() + _SLICE)

    def _take(self, end: float) -> None:
        steps = self._steps
        if steps is None:
            return
        try:
            for _ in steps:
                if time.monotonic() >= end:
                    return
        except BaseException:
            self.stop()
            raise
        self.stop()
        self.finished.emit()


class Afterwards(Slices):
    """Slices that begin when what is shown now is on screen, and a thread has imported `module`."""

    def __init__(self, steps: Iterator[object], module: str, tasks: Tasks, parent: QObject) -> None:
        super().__init__(steps, parent)
        self._module = module
        self._tasks = tasks
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAINTED)
        self._soon.timeout.connect(self._import)

    def soon(self) -> None:
        """Begin in a moment."""
        if not self.done and not self._soon.isActive():
            self._soon.start()

    def not_yet(self) -> None:
        """Wait for another `soon`, unless it has begun."""
        self._soon.stop()

    def stop(self) -> None:
        """Take no further step, and never say that it is finished."""
        self._soon.stop()
        super().stop()

    def _import(self) -> None:
        self._tasks.read(lambda _: import_module(self._module), lambda _: self.start(), None, self)
