"""Where widgets that are added later stand in the order of the Tab key, and the cursor in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def place_before(anchor: QWidget, added: QWidget) -> None:
    """Let Tab come from `added`, and what is in it, to `anchor`."""
    _chain(anchor.previousInFocusChain() or anchor, added)


def place_after(anchor: QWidget, added: QWidget) -> None:
    """Let Tab come from `anchor`, and what is in it, to `added`."""
    _chain(_stops(anchor)[-1], added)


def rest_cursor(form: QWidget) -> None:
    """Begin at the beginning of the field that kept the focus from the record before."""
    focused = form.window().focusWidget()
    if isinstance(focused, QLineEdit) and form.isAncestorOf(focused):
        focused.home(False)
    elif isinstance(focused, QPlainTextEdit) and form.isAncestorOf(focused):
        focused.moveCursor(QTextCursor.MoveOperation.Start)


def _chain(last: QWidget, added: QWidget) -> None:
    for stop in _stops(added):
        if stop is not last:
            QWidget.setTabOrder(last, stop)
            last = stop


def _stops(widget: QWidget) -> list[QWidget]:
    """Return the widget and what is in it, as far as it can have the focus by itself."""
    stops = [
        one
        for one in (widget, *widget.findChildren(QWidget))
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None
        and one.window() is widget.window()  # a menu or a calendar is a window of its own
    ]
    return stops or [widget]
