"""What is remembered between two starts: folders, panes, and how a person likes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QByteArray, QSettings

from editor.desk.theme import Preference
from editor.desk.translation import Language, saved_language
from editor.library.sorting import SORT_KEYS
from editor.record.value import Value

_RECENT: Final = 8
_ORDER: Final = "date"
_FAR: Final = 1e9  # pixels or rows; nobody scrolls as far
_TEXT_SIZES: Final = range(100, 201)  # %


class Place(Value):
    """Where a person is in a folder: the search, the record, and how far it is scrolled.

    `above` counts the rows between the list's top and the record, `depth` the pixels of the form
    over its top edge, at a font of 13 px.
    """

    search: str = ""
    record: str = ""
    above: float = 0.0
    depth: int = 0


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
    def language(self) -> Language:
        """The language of the texts, or what the system has."""
        return saved_language(self._file.value("look/language"))

    @language.setter
    def language(self, language: Language) -> None:
        self._file.setValue("look/language", language)

    @property
    def text_size(self) -> int:
        """How large the texts are, in percent of the system's size."""
        size = int(self._number("look/text_size"))
        return size if size in _TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._file.setValue("look/text_size", percent)

    @property
    def offline(self) -> bool:
        """Whether no picture is fetched from the web."""
        return self._flag("images/offline", default=False)

    @offline.setter
    def offline(self, offline: bool) -> None:
        self._file.setValue("images/offline", offline)

    @property
    def use_proxy(self) -> bool:
        """Whether pictures are fetched through the system's proxy."""
        return self._flag("images/use_proxy", default=False)

    @use_proxy.setter
    def use_proxy(self, use: bool) -> None:
        self._file.setValue("images/use_proxy", use)

    @property
    def allow_private(self) -> bool:
        """Whether pictures are fetched from this computer's own network too."""
        return self._flag("images/allow_private", default=False)

    @allow_private.setter
    def allow_private(self, allow: bool) -> None:
        self._file.setValue("images/allow_private", allow)

    @property
    def check_updates(self) -> bool:
        """Whether the project's page is asked, once a day, for a newer Copydesk."""
        return self._flag("updates/check", default=True)

    @check_updates.setter
    def check_updates(self, check: bool) -> None:
        self._file.setValue("updates/check", check)

    @property
    def updates_asked(self) -> str:
        """The day that the project's page was asked last, as 2026-11-23; "" before the first."""
        return str(self._file.value("updates/asked", ""))

    @updates_asked.setter
    def updates_asked(self, day: str) -> None:
        self._file.setValue("updates/asked", day)

    @property
    def time_zone(self) -> str:
        """The zone that dates are entered in, as "Europe/Rome"; "" is this computer's."""
        return str(self._file.value("editing/time_zone", "UTC"))

    @time_zone.setter
    def time_zone(self, name: str) -> None:
        self._file.setValue("editing/time_zone", name)

    def keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that a person gave to actions, in Qt's portable text, by their ids."""
        return {
            str(action): tuple(str(key) for key in keys)
            for action, keys in self._mapping("keys/changed").items()
            if isinstance(keys, list)
        }

    def set_keys(self, keys: dict[str, tuple[str, ...]]) -> None:
        """Keep these keys; an action that is not among them has those of the table."""
        self._set_mapping("keys/changed", keys)

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
        return {str(name): str(text) for name, text in self._mapping("search/saved").items()}

    def set_searches(self, searches: dict[str, str]) -> None:
        """Keep these searches and no others."""
        self._set_mapping("search/saved", searches)

    def session(self) -> tuple[Path | None, Place]:
        """Return the folder that was open last, None for none, and the place in it."""
        folder = Path(str(self._file.value("session/folder", "")))
        if not folder.is_absolute():
            return None, Place()
        return folder, Place(
            str(self._file.value("session/search", "")),
            str(self._file.value("session/record", "")),
            self._number("session/above"),
            int(self._number("session/depth")),
        )

    def set_session(self, folder: Path | None, place: Place) -> None:
        """Remember where the person is."""
        self._file.setValue("session/folder", str(folder.absolute()) if folder else "")
        for name in ("search", "record", "above", "depth"):
            self._file.setValue(f"session/{name}", getattr(place, name))

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

    def _mapping(self, key: str) -> dict[str, object]:
        text = str(self._file.value(key, ""))
        if not text:
            return {}
        import json  # noqa: PLC0415 - most starts have nothing to read

        try:
            saved = json.loads(text)
        except ValueError:
            return {}
        return saved if isinstance(saved, dict) else {}

    def _set_mapping(self, key: str, mapping: Mapping[str, object]) -> None:
        import json  # noqa: PLC0415

        self._file.setValue(key, json.dumps(mapping))

    def _number(self, key: str) -> float:
        try:
            value = float(str(self._file.value(key, 0)))
        except ValueError:
            return 0.0
        return value if -_FAR < value < _FAR else 0.0

    def _flag(self, key: str, *, default: bool) -> bool:
        return str(self._file.value(key, default)).lower() == "true"
