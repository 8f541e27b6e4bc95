"""What is remembered between two starts: folders, panes, and how a person likes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QByteArray, QSettings

from editor.desk.theme import Preference
from editor.library.sorting import SORT_KEYS

_RECENT: Final = 8
_ORDER: Final = "date"


class Settings:
    """Typed access to an ini file in the user's folder for settings."""

    def __init__(self) -> None:
        self._file = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Copydesk", "Copydesk"
        )

    def recent_folders(self) -> list[Path]:
        """Return the folders opened last, the newest first; some may be gone by now."""
        stored = self._file.value("folders/recent", [])
        texts = [stored] if isinstance(stored, str) else cast("list[str]", stored or [])
        return [Path(text) for text in texts]

    def add_recent(self, folder: Path) -> None:
        """Put a folder first among the recent ones."""
        others = [one for one in self.recent_folders() if one != folder]
        self._set_recent([folder, *others][:_RECENT])

    def forget_recent(self, folder: Path) -> None:
        """Offer a folder no more: it cannot be read."""
        self._set_recent([one for one in self.recent_folders() if one != folder])

    def _set_recent(self, folders: list[Path]) -> None:
        self._file.setValue("folders/recent", [str(folder) for folder in folders])

    @property
    def theme(self) -> Preference:
        """Light, dark, or what the system has."""
        value = self._file.value("look/theme", "system")
        return value if value in ("light", "dark") else "system"

    @theme.setter
    def theme(self, preference: Preference) -> None:
        self._file.setValue("look/theme", preference)

    @property
    def save_on_leaving(self) -> bool:
        """Whether a record is saved when another one is chosen."""
        return self._flag("editing/save_on_leaving", default=True)

    @save_on_leaving.setter
    def save_on_leaving(self, save: bool) -> None:
        self._file.setValue("editing/save_on_leaving", save)

    @property
    def as_table(self) -> bool:
        """Whether the records are shown as a table."""
        return self._flag("list/table", default=False)

    @as_table.setter
    def as_table(self, table: bool) -> None:
        self._file.setValue("list/table", table)

    @property
    def order(self) -> str:
        """The list's order, as `editor.library.sorting` writes it; the newest first by default."""
        order = str(self._file.value("list/order", _ORDER))
        return order if order.removeprefix("-") in SORT_KEYS else _ORDER

    @order.setter
    def order(self, order: str) -> None:
        self._file.setValue("list/order", order)

    def searches(self) -> dict[str, str]:
        """Return the saved searches, their texts by their names."""
        try:
            saved = json.loads(str(self._file.value("search/saved", "{}")))
        except ValueError:
            return {}
        if not isinstance(saved, dict):
            return {}
        return {str(name): str(text) for name, text in saved.items()}

    def set_searches(self, searches: dict[str, str]) -> None:
        """Keep these searches and no others."""
        self._file.setValue("search/saved", json.dumps(searches))

    def session(self) -> tuple[Path | None, str, str]:
        """Return the folder, search and record that were open last; None where none was."""
        folder = Path(str(self._file.value("session/folder", "")))
        if not folder.is_absolute():
            return None, "", ""
        search = str(self._file.value("session/search", ""))
        return folder, search, str(self._file.value("session/record", ""))

    def set_session(self, folder: Path | None, search: str, record: str) -> None:
        """Remember where the person is."""
        self._file.setValue("session/folder", str(folder.absolute()) if folder else "")
        self._file.setValue("session/search", search)
        self._file.setValue("session/record", record)

    def layout(self, name: str) -> QByteArray:
        """Return what a window, splitter or header saved of itself, empty when nothing."""
        value = self._file.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember what a window, splitter or header says of itself."""
        self._file.setValue(f"layout/{name}", state)

    def sizes(self, name: str) -> list[int]:
        """Return the remembered widths of panes, empty when there are none."""
        text = str(self._file.value(f"panes/{name}", ""))
        parts = text.split("-")
        return [int(part) for part in parts] if all(map(str.isdecimal, parts)) else []

    def set_sizes(self, name: str, sizes: list[int]) -> None:
        """Remember the widths of panes."""
        self._file.setValue(f"panes/{name}", "-".join(map(str, sizes)))

    def _flag(self, key: str, *, default: bool) -> bool:
        return str(self._file.value(key, default)).lower() == "true"
