"""The keys of the actions: those of the table, until a person chooses others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from editor.desk.actions import entries, set_keys
from editor.desk.settings import Settings

_MOVING = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys that lists and buttons live by; with Ctrl or Alt they are free."""

_HELD = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class Keys(QObject):
    """Changes keys and remembers them; `changed` says that some action has others now."""

    changed = Signal()

    def __init__(self, actions: Mapping[str, QAction], settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._usual = {entry.id: entry.keys for entry in entries()}

    def of(self, action: str) -> tuple[str, ...]:
        """Return the keys that an action has now, in Qt's portable text."""
        return self._settings.keys().get(action, self._usual[action])

    def is_changed(self, action: str) -> bool:
        """Whether an action has other keys than those of the table."""
        return self.of(action) != self._usual[action]

    def owner(self, key: str) -> str:
        """Return the action that has a key, "" for none."""
        return next((one for one in self._usual if key in self.of(one)), "")

    def give(self, action: str, *keys: str) -> None:
        """Let an action have these keys alone; others that had one have it no more."""
        changed = {one: self.of(one) for one in self._usual}
        for one, had in changed.items():
            changed[one] = tuple(key for key in had if key not in keys)
        changed[action] = keys
        self._keep(changed)

    def reset(self, action: str) -> None:
        """Give an action the keys of the table again."""
        self.give(action, *self._usual[action])

    def reset_all(self) -> None:
        """Give every action the keys of the table again."""
        self._keep(self._usual)

    def _keep(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        others = {one: had for one, had in keys.items() if had != self._usual[one]}
        self._settings.set_keys(others)
        for one, had in keys.items():
            set_keys(self._actions[one], had)
        self.changed.emit()


def pressed_key(event: QKeyEvent) -> str:
    """Return what was pressed in Qt's portable text, "" for what can be no action's key.

    A sign that takes Shift to type, as "?", is the sign alone.
    """
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in _HELD or key == Qt.Key.Key_unknown:
        return ""
    sign = event.text()
    if held == Qt.KeyboardModifier.ShiftModifier and sign.isprintable() and not sign.isalpha():
        held = Qt.KeyboardModifier.NoModifier if sign.strip() else held
    plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    if plain and key in _MOVING:
        return ""
    return QKeySequence(QKeyCombination(held, key)).toString()
