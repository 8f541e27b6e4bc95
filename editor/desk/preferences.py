"""What a person prefers, carried out: look, language, keys, how pictures are fetched."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.desk.dialogs.preferences import PreferencesDialog
from editor.desk.dialogs.shortcuts import ShortcutsDialog
from editor.desk.keys import Keys
from editor.desk.parts import Parts
from editor.resource_files import home_page


class Preferences(QObject):
    """Opens the two dialogs, and lets each choice take effect at once."""

    accessChanged = Signal()
    """Pictures are fetched in another way, or not at all."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._keys = Keys(parts.actions, parts.settings, self)
        self._dialog: PreferencesDialog | None = None
        self._zones = parts.form.tools.zones
        self._zones.use(parts.settings.time_zone)
        self._zones.changed.connect(self._zone_chosen)
        self._set_access()

    def show(self, focused: str = "") -> None:
        """Show the preferences, the focus on the one of that name."""
        parts = self._parts
        dialog = PreferencesDialog(
            parts.settings, parts.theme, parts.window, updates=bool(home_page())
        )
        dialog.changed.connect(self._changed)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()
        control = dialog.findChild(QWidget, focused) if focused else None
        if control is not None:
            control.setFocus()

    def show_shortcuts(self) -> None:
        """Show all keys."""
        ShortcutsDialog(self._keys, self._parts.theme, self._parts.window).open()

    def take_over(self, other: Preferences) -> None:
        """Show the preferences again where the window was made anew under them."""
        if other._dialog is not None:
            focused = other._dialog.focusWidget()
            self.show(focused.objectName() if focused is not None else "")

    def _closed(self) -> None:
        self._dialog = None

    def _changed(self, name: str) -> None:
        parts, settings = self._parts, self._parts.settings
        match name:
            case "theme":
                parts.theme.set_preference(settings.theme)
            case "text_size":
                parts.theme.set_text_size(settings.text_size)
                self._rebuild()
            case "language":
                parts.translation.use(settings.language)
                self._rebuild()
            case "time_zone":
                self._zones.use(settings.time_zone)
            case "as_table":
                parts.actions["table"].trigger()
            case "offline" | "use_proxy" | "allow_private":
                self._set_access()

    def _zone_chosen(self) -> None:
        """Remember a zone that was chosen at a field."""
        self._parts.settings.time_zone = self._zones.name

    def _rebuild(self) -> None:
        """Make the window anew once the dialog, which goes with it, has said all."""
        QTimer.singleShot(0, self._parts.window, self._parts.rebuild)

    def _set_access(self) -> None:
        settings = self._parts.settings
        self._parts.images.set_access(
            offline=settings.offline,
            use_proxy=settings.use_proxy,
            allow_private=settings.allow_private,
        )
        self.accessChanged.emit()
