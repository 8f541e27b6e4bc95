"""What a person can do: one table of ids, texts, keys and icons, made into QActions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.desk.theme import Theme
from editor.record.value import Value

translate = QCoreApplication.translate

_ON_BUTTONS: Final = ("facets", "table")


class Entry(Value):
    """One action; its keys are in Qt's portable text.

    A text field keeps a key that types something to itself, so letters act only outside of one.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str = ""


def review_entries() -> tuple[Entry, ...]:
    """What decides about a record and leads to the next one."""
    return (
        Entry("next", translate("Actions", "Next record"), ("J",), "chevron-right"),
        Entry("previous", translate("Actions", "Previous record"), ("K",), "chevron-left"),
        Entry("publish", translate("Actions", "Publish or unpublish"), ("P",)),
        Entry(
            "publish_next",
            translate("Actions", "Publish and next"),
            ("Ctrl+Return", "Ctrl+Enter"),
        ),
        Entry("removed", translate("Actions", "Mark as removed, or not"), ("X",)),
        Entry(
            "open_page",
            translate("Actions", "Open the page in the browser"),
            ("O",),
            "open-external",
        ),
        Entry("decisions", translate("Actions", "Decisions of this session"), ("H",)),
        Entry("edit_title", translate("Actions", "Edit the title"), ("E",)),
    )


def several_entries() -> tuple[Entry, ...]:
    """What can be done to all of the records that are chosen."""
    return (
        Entry("add_topic", translate("Actions", "Add a topic …"), ("T",)),
        Entry("remove_topic", translate("Actions", "Remove a topic …"), ("Shift+T",)),
        Entry("set_field", translate("Actions", "Set a field …"), ("F",)),
        Entry("link_chosen", translate("Actions", "Link them to each other …"), ("Shift+L",)),
        Entry("update_copies", translate("Actions", "Update its copies everywhere …"), ()),
    )


def edit_entries() -> tuple[Entry, ...]:
    """What concerns the changes of records."""
    return (
        Entry("undo", translate("Actions", "Undo"), ("Ctrl+Z",), "undo"),
        Entry("redo", translate("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
        Entry("save", translate("Actions", "Save"), ("Ctrl+S",), "save"),
        Entry("source", translate("Actions", "Show the source"), ("Ctrl+U",), "source"),
        Entry("history", translate("Actions", "History of the record …"), ("Ctrl+H",), "changes"),
    )


def window_entries() -> tuple[Entry, ...]:
    """What concerns the window and the folder."""
    return (
        Entry("search", translate("Actions", "Search"), ("/", "Ctrl+F"), "search"),
        Entry("facets", translate("Actions", "Show or hide the filters"), ("Ctrl+B",), "menu"),
        Entry("table", translate("Actions", "Show as a table"), ("Ctrl+T",), "table"),
        Entry("problems", translate("Actions", "Problems"), ("Ctrl+Shift+P",), "warning"),
        Entry("refresh", translate("Actions", "Read the folder again"), ("F5",), "refresh"),
        Entry("open_folder", translate("Actions", "Open a folder …"), ("Ctrl+O",), "folder"),
        Entry("demo", translate("Actions", "Try the demo site"), ()),
        Entry("preferences", translate("Actions", "Preferences …"), ("Ctrl+,",), "settings"),
        Entry("shortcuts", translate("Actions", "All shortcuts"), ("?", "F1"), "keyboard"),
        Entry("leave_field", translate("Actions", "Back to the list"), ("Esc",)),
        Entry("quit", translate("Actions", "Quit"), ("Ctrl+Q",)),
    )


def entries() -> tuple[Entry, ...]:
    """Return the whole table, in the language in use."""
    return tuple(entry for _, group in groups() for entry in group)


def groups() -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return the table in parts, each with its heading."""
    return (
        (translate("Actions", "Review"), review_entries()),
        (translate("Actions", "Chosen records"), several_entries()),
        (translate("Actions", "Changes"), edit_entries()),
        (translate("Actions", "Window"), window_entries()),
    )


def build_actions(
    parent: QWidget, theme: Theme, keys: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, QAction]:
    """Make every action of the table a child of `parent`; `connect_actions` gives them slots.

    Only those on buttons have their icons: `set_icon` draws the others, which menus show. `keys`
    are those that a person gave to actions, by their ids.
    """
    actions = {}
    for entry in entries():
        action = QAction(entry.text, parent)
        action.setObjectName(f"{_camel(entry.id)}Action")
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        set_keys(action, (keys or {}).get(entry.id, entry.keys))
        action.setProperty("iconName", entry.icon)
        parent.addAction(action)
        actions[entry.id] = action
    set_icons({name: actions[name] for name in _ON_BUTTONS}, theme)
    return actions


def set_keys(action: QAction, keys: Sequence[str]) -> None:
    """Give an action its keys, in Qt's portable text, and name the first in its tooltip."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setToolTip(tooltip(action))


def connect_actions(actions: Mapping[str, QAction], do: Callable[[str], object]) -> None:
    """Let each action call `do` with its id, without the arguments of the signal."""
    for name, action in actions.items():
        action.triggered.connect(partial(_call, do, name))


def _call(do: Callable[[str], object], name: str, _checked: bool = False) -> None:
    do(name)


def set_icons(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Give the actions their icons in the colours of the theme as it is now."""
    for action in actions.values():
        set_icon(action, theme)


def set_icon(action: QAction, theme: Theme) -> None:
    """Give an action its icon likewise, if it has one."""
    if name := action.property("iconName"):
        action.setIcon(theme.icon(name))


def key_text(action: QAction) -> str:
    """Return the action's first key as the platform writes it, "" when it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def tooltip(action: QAction) -> str:
    """Return what the action does with its key in brackets."""
    return with_key(action.text(), action)


def with_key(text: str, action: QAction) -> str:
    """Return a text with the key that the action has now in brackets."""
    key = key_text(action)
    return f"{text} ({key})" if key else text


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
