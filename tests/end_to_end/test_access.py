"""Everything can be reached by keyboard and is named for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from editor.desk.dialogs.fault import FaultDialog
from editor.desk.form.images_field import ImagesField
from editor.record import Set
from tests.end_to_end.conftest import Person

TRAMS = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"


def controls(window: QWidget) -> list[QWidget]:
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.window() is window
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def is_named(window: QWidget) -> None:
    """Every control has a name, and every button a tip."""
    for control in controls(window):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        assert name, f"{window.objectName()}: {type(control).__name__} {control.objectName()}"
        if isinstance(control, QAbstractButton):
            assert control.toolTip(), f"{window.objectName()}: {type(control).__name__} {name}"


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """Press Tab until the focus is back where it was; return what had it."""
    first = QApplication.focusWidget()
    assert first is not None
    reached = [first]
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is first:
            return reached
        reached.append(focus)
    raise AssertionError(f"Tab never came back in {window.objectName()}")


def test_every_control_has_a_name_and_every_button_a_tip(person: Person) -> None:
    person.chooses(TRAMS)
    is_named(person.window)


def test_tab_comes_to_every_part_of_the_window_and_back(person: Person) -> None:
    person.chooses(TRAMS)
    person.list.setFocus()
    reached = reached_by_tab(person.window)
    names = {one.objectName() for one in reached}
    assert {"recordList", "searchBox", "facetList", "relatedList", "orderButton"} <= names
    assert {"field.title", "field.webUrl", "menuButton", "savedSearches"} <= names
    assert len(reached) == len(set(map(id, reached)))


# --- dialogs ------------------------------------------------------------------------------------


def triggers(action: str) -> Callable[[Person], None]:
    return lambda person: person.triggers(action)


def chooses_three(person: Person) -> None:
    person.window._pane._select(person.paths()[3:6])


def proposes_a_change(person: Person) -> None:
    chooses_three(person)
    person.window._features.bulk_actions.switch("removed", True)
    person.sees(lambda: person._agree_button() is not None)


def asks_for(action: str) -> Callable[[Person], None]:
    def ask(person: Person) -> None:
        chooses_three(person)
        person.triggers(action)

    return ask


def decides(person: Person) -> None:
    person.triggers("publishAction")
    person.triggers("decisionsAction")


def looks_back(person: Person) -> None:
    person.window._session.edit(TRAMS, [Set(("title",), "Another")], "Edit title", None)
    person.triggers("saveAction")
    person.sees(lambda: not person.window._session.dirty_paths())
    person.triggers("historyAction")


def has_two_versions(person: Person) -> None:
    person.window._session.edit(TRAMS, [Set(("title",), "Mine")], "Edit title", None)
    file = person.folder / TRAMS
    text = file.read_text("utf-8")
    start = text.index("title: ")
    end = text.index("\n", start)
    file.write_text(f'{text[:start]}title: "Theirs"{text[end:]}', "utf-8")
    person.triggers("saveAction")
    person.sees(person.window._notice.isVisible)
    person.window._notice.findChildren(QPushButton)[0].click()


def opens_a_picture(person: Person) -> None:
    fields = person.window.findChildren(ImagesField)
    next(field for field in fields if field.isVisible())._open(0)


def has_a_fault(person: Person) -> None:
    FaultDialog("Copydesk", "KeyError: 'title'", person.window).open()


DIALOGS = {
    "preferences": triggers("preferencesAction"),
    "shortcuts": triggers("shortcutsAction"),
    "decisions": decides,
    "history": looks_back,
    "topic": asks_for("addTopicAction"),
    "value": asks_for("setFieldAction"),
    "preview": proposes_a_change,
    "conflict": has_two_versions,
    "picture": opens_a_picture,
    "fault": has_a_fault,
}


@pytest.mark.parametrize("opens", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_is_named_and_tab_reaches_all_of_it(
    person: Person, opens: Callable[[Person], None]
) -> None:
    person.chooses(TRAMS)
    opens(person)
    person.sees(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle()
    person.sees(lambda: dialog.isAncestorOf(QApplication.focusWidget() or person.window))
    is_named(dialog)
    reached = reached_by_tab(dialog)
    assert all(one.window() is dialog for one in reached)
    stops = Qt.FocusPolicy.TabFocus
    wanted = [one for one in controls(dialog) if one.focusPolicy() & stops == stops]
    missed = {one for one in wanted if one.focusProxy() is None} - set(reached)
    assert not missed, [f"{type(one).__name__} {one.accessibleName()}" for one in missed]
    dialog.close()
    person.window._features.leaving._agreed = True  # two versions would keep the window open
