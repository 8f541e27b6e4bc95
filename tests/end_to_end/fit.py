"""Finds texts that are cut off and controls that lie over each other."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLabel,
    QPushButton,
    QSplitterHandle,
    QTabBar,
    QToolButton,
    QWidget,
)

from editor.desk.form.tone_label import ToneLabel
from editor.desk.views.elided_label import ElidedLabel

ROOM = 2  # px that rounding may take


def misfits(window: QWidget) -> list[str]:
    """Return what is cut off or overlaps among the visible widgets, a line for each."""
    widgets = [one for one in window.findChildren(QWidget) if one.isVisible()]
    found = [fault for one in widgets if (fault := _cut_off(one))]
    for parent in (window, *widgets):
        if not isinstance(parent, QAbstractScrollArea):
            found += _overlaps(parent)
    return found


def _cut_off(widget: QWidget) -> str:
    """Return how much of a text is missing; "" where all is shown or "…" says that it is not."""
    if isinstance(widget, ElidedLabel) or (isinstance(widget, ToneLabel) and widget._elided):
        return ""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            needed, given = widget.heightForWidth(widget.width()), widget.height()
        else:
            needed, given = widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QComboBox) or (
        isinstance(widget, QPushButton | QToolButton | QCheckBox | QTabBar) and _words(widget)
    ):
        needed, given = widget.sizeHint().width(), widget.width()
    else:
        return ""
    return f"cut off: {_name(widget)} has {given} of {needed} px" if needed > given + ROOM else ""


def _overlaps(parent: QWidget) -> list[str]:
    """Return the children that lie over each other."""
    children = [
        one
        for one in parent.children()
        if isinstance(one, QWidget)
        and one.isVisible()
        and not one.isWindow()
        and one.property("kind") != "bubble"
        and not isinstance(one, QFocusFrame | QSplitterHandle)
    ]
    found = []
    for one, other in combinations(children, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > ROOM and both.height() > ROOM:
            found.append(f"{_name(one)} and {_name(other)} overlap by {both.width()} px")
    return found


def _words(widget: QWidget) -> str:
    """Return what a control has to say, "" where its icon says it."""
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return widget.text() if widget.toolButtonStyle() != icon_only else ""
    return widget.text() if isinstance(widget, QAbstractButton) else type(widget).__name__


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    name = widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {name} {text[:40]!r}".replace("  ", " ")
