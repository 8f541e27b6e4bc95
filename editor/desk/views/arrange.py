"""Ways to put widgets together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget


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
