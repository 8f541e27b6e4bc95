"""Ways to put widgets together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

_MARGIN = 48  # px that a window shows around a dialog


def line(parent: QWidget | None = None) -> QFrame:
    """Return a horizontal line, one pixel high."""
    drawn = QFrame(parent)
    drawn.setProperty("kind", "line")
    drawn.setFixedHeight(1)
    return drawn


def stack(*widgets: QWidget) -> QStackedWidget:
    """Return the widgets in one place, one of them shown at a time."""
    whole = QStackedWidget()
    for widget in widgets:
        whole.addWidget(widget)
    return whole


def column(*widgets: QWidget, stretched: int) -> QWidget:
    """Return the widgets under each other, one of them taking the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if place == stretched else 0)
    return whole


def splitter(*panes: QWidget, stretched: int) -> QSplitter:
    """Return the panes beside each other, one of them taking what a wider window gives."""
    whole = QSplitter(Qt.Orientation.Horizontal)
    whole.setHandleWidth(1)
    whole.setChildrenCollapsible(False)
    for place, pane in enumerate(panes):
        whole.addWidget(pane)
        whole.setStretchFactor(place, 1 if place == stretched else 0)
    return whole


class ScrolledPage(QScrollArea):
    """A page that is scrolled where it is larger than its place, and would have room for all."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setProperty("kind", "plain")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(page)

    def sizeHint(self) -> QSize:
        """Return the page's size with the room for a scroll bar beside it."""
        bar, hint = self.verticalScrollBar().sizeHint().width(), self._page.sizeHint()
        height = max(hint.height(), self._page.heightForWidth(hint.width()))
        return QSize(hint.width() + bar, height)


def fit_into(window: QWidget, dialog: QWidget, size: QSize | None = None) -> None:
    """Make a dialog that large, or as large as it wants to be.

    It never becomes larger than the window it belongs to.
    """
    if size is not None:
        dialog.resize(size.boundedTo(_room(window)))
    else:
        QTimer.singleShot(0, dialog, partial(_fit, window, dialog))


def _fit(window: QWidget, dialog: QWidget) -> None:
    for page in dialog.findChildren(ScrolledPage):
        page.updateGeometry()  # now that it is shown it knows how large its texts are
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
    dialog.resize(dialog.sizeHint().boundedTo(_room(window)))


def _room(window: QWidget) -> QSize:
    return window.window().size() - QSize(_MARGIN, _MARGIN)
