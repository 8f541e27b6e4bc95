"""The menus: that of the window and that of a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from editor.desk.settings import Settings

translate = QCoreApplication.translate


def window_menu(
    actions: Mapping[str, QAction],
    settings: Settings,
    open_folder: Callable[[Path], None],
    parent: QWidget,
) -> QMenu:
    """Return the menu of folders, panes, preferences and help."""
    menu = QMenu(parent)
    menu.addAction(actions["open_folder"])
    recent = menu.addMenu(translate("Menus", "Recent folders"))
    recent.aboutToShow.connect(lambda: _fill_recent(recent, settings, open_folder))
    menu.addAction(actions["demo"])
    menu.addAction(actions["refresh"])
    menu.addSeparator()
    menu.addAction(actions["facets"])
    menu.addAction(actions["table"])
    menu.addSeparator()
    menu.addAction(actions["preferences"])
    menu.addAction(actions["decisions"])
    menu.addAction(actions["shortcuts"])
    menu.addAction(actions["quit"])
    return menu


def record_menu(
    actions: Mapping[str, QAction], folder: Path, path: str, web_url: str, parent: QWidget
) -> QMenu:
    """Return the menu of one record."""
    menu = QMenu(parent)
    for name in ("publish", "removed", "open_page", "edit_title", "update_copies", "history"):
        menu.addAction(actions[name])
    menu.addSeparator()
    copies = {
        translate("Menus", "Copy the page's address"): web_url,
        translate("Menus", "Copy the file's path"): str(folder / path),
    }
    for text, value in copies.items():
        action = menu.addAction(text)
        action.setEnabled(bool(value))
        action.triggered.connect(lambda _=False, value=value: _copy(value))
    return menu


def _fill_recent(menu: QMenu, settings: Settings, open_folder: Callable[[Path], None]) -> None:
    menu.clear()
    for folder in settings.recent_folders():
        action = menu.addAction(str(folder).replace("&", "&&"))
        action.triggered.connect(lambda _=False, folder=folder: open_folder(folder))
    if menu.isEmpty():
        menu.addAction(translate("Menus", "None yet")).setEnabled(False)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
