"""Everything can be reached by keyboard and is named for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"


def controls(person: Person) -> list[QWidget]:
    return [
        one
        for one in person.window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def test_every_control_has_a_name_and_every_button_a_tip(person: Person) -> None:
    person.chooses(TRAMS)
    for control in controls(person):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        assert name, f"{type(control).__name__} {control.objectName()}"
        if isinstance(control, QAbstractButton):
            assert control.toolTip(), f"{type(control).__name__} {name}"


def test_tab_comes_to_every_part_of_the_window_and_back(person: Person) -> None:
    person.chooses(TRAMS)
    person.list.setFocus()
    reached: list[QWidget] = []
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is person.list:
            break
    else:
        raise AssertionError("Tab never came back to the list")
    names = {one.objectName() for one in reached}
    assert {"recordList", "searchBox", "facetList", "relatedList", "orderButton"} <= names
    assert {"field.title", "field.webUrl", "menuButton", "savedSearches"} <= names
    assert len(reached) == len(set(map(id, reached)))
