"""The button of saved searches: choose one, save the one in use, or forget it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor.desk.settings import Settings
from editor.desk.texts import shortened
from editor.desk.theme import Theme

_LONGEST = 24  # characters of a name on the button


class SavedSearches(QToolButton):
    """Shows the name of the search in use where it is a saved one."""

    chosen = Signal(str)
    """The text of a saved search."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("savedSearches")
        self._settings = settings
        self._theme = theme
        self._text = ""
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Saved searches"))
        theme.changed.connect(self._draw)
        self.follow("")

    def follow(self, text: str) -> None:
        """Know the search that is in use now."""
        self._text = text.strip()
        name = self._name()
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if name else style.ToolButtonIconOnly
        )
        self.setText(f"{shortened(name, _LONGEST)} ▾" if name else "")
        self.setAccessibleName(self.tr("Saved searches") + (f": {name}" if name else ""))
        self._draw()

    def save(self, name: str) -> None:
        """Keep the search in use under a name, in the place of another of that name."""
        if name.strip() and self._text:
            self._settings.set_searches(self._settings.searches() | {name.strip(): self._text})
            self.follow(self._text)

    def _name(self) -> str:
        saved = self._settings.searches()
        return next((name for name, text in saved.items() if text == self._text), "")

    def _fill(self) -> None:
        self._menu.clear()
        saved, current = self._settings.searches(), self._name()
        for name, text in saved.items():
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == current)
            action.triggered.connect(partial(self.chosen.emit, text))
        self._menu.addSeparator()
        if current:
            text = self.tr("Forget “{name}”").format(name=current).replace("&", "&&")
            self._menu.addAction(text).triggered.connect(partial(self._forget, current))
        else:
            action = self._menu.addAction(self.tr("Save this search …"))
            action.setEnabled(bool(self._text))
            action.triggered.connect(self._ask_name)

    def _ask_name(self) -> None:
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415 - most starts never ask

        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save this search"))
        dialog.setLabelText(self.tr("Name"))
        dialog.textValueSelected.connect(self.save)
        dialog.open()

    def _forget(self, name: str) -> None:
        saved = self._settings.searches()
        saved.pop(name, None)
        self._settings.set_searches(saved)
        self.follow(self._text)

    def _draw(self) -> None:
        saved = bool(self.text())
        icon, token = ("star-full", "accent") if saved else ("star", "muted")
        self.setIcon(self._theme.icon(icon, token))
