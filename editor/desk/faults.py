"""What happens with a bug: the window stays, and one dialog shows it with details to copy."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from types import TracebackType
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from editor.desk.dialogs.fault import FaultDialog

_QUIET: Final = 60.0  # seconds for which a fault that was told is not told in another dialog


class Faults(QObject):
    """Takes every exception that nobody caught, on any thread, and what Qt calls critical.

    The dialog opens when the control is back in the event loop: a fault may come from within a
    repaint. A fault that comes again and again is one line with a count.
    """

    _arrived = Signal(str, str)
    """What fault it is, and its details."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__()
        self._window = window
        self._dialog: FaultDialog | None = None
        self._told: dict[str, float] = {}
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be called for all of them from now on."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.take(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        qInstallMessageHandler(self.take_message)

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take one exception; on any thread."""
        if issubclass(kind, SystemExit):
            return
        error = error or kind()
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
        else:
            lines = traceback.format_exception(kind, error, trace)
            self._tell(_name(kind, trace), "".join(lines))

    def take_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Take one message of Qt; only what is critical is more than a line for the log."""
        if sys.stderr is not None:
            print(f"Qt: {text}", file=sys.stderr)
        if kind == QtMsgType.QtCriticalMsg:
            self._tell(text, f"Qt: {text}\n{context.file or ''} {context.function or ''}".strip())

    def _tell(self, name: str, details: str) -> None:
        if shiboken6.isValid(self):
            self._arrived.emit(name, details)

    def _show(self, name: str, details: str) -> None:
        """Show a fault in the dialog that is open, or in a new one if it was not told lately."""
        if not shiboken6.isValid(self._window):
            return
        now = time.monotonic()
        if self._dialog is not None and shiboken6.isValid(self._dialog):
            self._dialog.add(details)
        elif now - self._told.get(name, -_QUIET) >= _QUIET:
            # Most starts never see it.
            from editor.desk.dialogs.fault import FaultDialog, versions  # noqa: PLC0415

            self._dialog = FaultDialog(versions(), details, self._window)
            self._dialog.open()
        self._told[name] = now


def _name(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what a bug is the same by: where it was raised.

    Its text and its callers differ each time that Qt repaints out of another call.
    """
    frames = traceback.extract_tb(trace)
    return f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else str(kind)
