from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.views.saved_searches import SavedSearches


@pytest.fixture
def button(settings: Settings, theme: Theme, qtbot: QtBot) -> SavedSearches:
    settings.set_searches({"Morning queue": "is:draft quality:>40"})
    button = SavedSearches(settings, theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    return button


def entries(button: SavedSearches) -> list[QAction]:
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_a_saved_search_is_chosen_from_the_menu(button: SavedSearches, qtbot: QtBot) -> None:
    first, save = entries(button)
    assert not save.isEnabled()
    with qtbot.waitSignal(button.chosen) as chosen:
        first.trigger()
    assert chosen.args == ["is:draft quality:>40"]
    button.follow("is:draft quality:>40")
    assert button.text() == "Morning queue ▾"


def test_the_search_in_use_is_saved_under_a_name(
    button: SavedSearches, settings: Settings, qtbot: QtBot
) -> None:
    button.follow("topic:AI ")
    entries(button)[-1].trigger()
    dialog = button.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue(" AI & more ")
    dialog.accept()
    assert settings.searches()["AI & more"] == "topic:AI"
    assert button.text() == "AI & more ▾"
    assert entries(button)[1].text() == "AI && more"


def test_a_saved_search_is_forgotten(button: SavedSearches, settings: Settings) -> None:
    button.follow("is:draft quality:>40")
    entries(button)[-1].trigger()
    assert settings.searches() == {}
    assert button.text() == ""


def test_nothing_is_saved_without_a_name_or_a_search(
    button: SavedSearches, settings: Settings
) -> None:
    button.save("Nothing")
    button.follow("topic:AI")
    button.save("  ")
    assert list(settings.searches()) == ["Morning queue"]
