"""Ways to put widgets together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.desk.views.steady import SteadySplitter

_MARGIN = 48  # px that a window shows around a dialog


def line(parent: QWidget | None = None) -> QFrame:
    """Return a horizontal line, one pixel high."""
    drawn = QFrame(parent)
    drawn.setProperty("kind", "line")
    drawn.setFixedHeight(1)
    return drawn


def column(whole: QWidget) -> QVBoxLayout:
    """Return a layout of widgets under each other that fills the whole."""
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def splitter(parent: QWidget) -> SteadySplitter:
    """Return a place for panes beside each other."""
    whole = SteadySplitter(Qt.Orientation.Horizontal, parent)
    whole.setHandleWidth(1)
    whole.setChildrenCollapsible(False)
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
