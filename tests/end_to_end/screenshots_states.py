"""The states of the window that are drawn, and how a person comes to each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabBar

from editor.desk.dialogs.fault import FaultDialog, versions
from editor.desk.form.fold_button import FoldButton
from editor.desk.form.images_field import ImagesField
from editor.desk.form.related_panel import RelatedPanel
from editor.desk.window import Window
from editor.record import Set

TRAMS: Final = (
    "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
)
BROKEN: Final = "_news/2026-11-25-broken.md"
_TITLE: Final = "Harbour city tests driverless trams on its oldest line"
_FAULT: Final = 'Traceback (most recent call last):\n  File "form.py", line 12\nKeyError: "title"'
_PATIENCE: Final = 100  # times 50 ms


@dataclass(frozen=True)
class State:
    """How to come to a state, the window's size and the size of the text in percent.

    `site` is "demo", "killed" (the demo after a kill), "broken" (with such a file), "empty",
    "gone", or "" for none.
    """

    act: Callable[[Window], object]
    width: int = 1280
    height: int = 800
    text: int = 100
    site: str = "demo"

    def at(self, width: int, height: int, text: int = 100) -> State:
        """Return the same in another size."""
        return State(self.act, width, height, text, self.site)


def pause(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(check: Callable[[], object]) -> None:
    """Wait until something is so, five seconds at most."""
    for _ in range(_PATIENCE):
        if check():
            return
        pause(50)


def settle(window: Window) -> None:
    """Wait until nothing is under way."""
    pause(100)
    until(lambda: not window._tasks.running)
    pause(200)


# --- the record ---------------------------------------------------------------------------------


def _choose(window: Window) -> None:
    window._pane.choose(TRAMS)
    until(lambda: window._form.path() == TRAMS)


def _edit(window: Window) -> None:
    _choose(window)
    window._session.edit(TRAMS, [Set(("title",), _TITLE)], "Edit title", None)


def _page(place: int) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _edit(window)
        window._form.findChildren(QTabBar)[0].setCurrentIndex(place)

    return show


def _more(window: Window) -> None:
    _edit(window)
    for fold in window._form.findChildren(FoldButton):
        if fold.isVisible():
            fold.setChecked(True)


def _offline(window: Window) -> None:
    window._settings.offline = True
    window._features.preferences._changed("offline")
    _edit(window)


def _history(window: Window) -> None:
    _edit(window)
    window._save()
    settle(window)
    window._actions["history"].trigger()
    settle(window)


def _picture(window: Window) -> None:
    _choose(window)
    settle(window)
    until(lambda: _strips(window))
    _strips(window)[0]._open(0)


def _strips(window: Window) -> list[ImagesField]:
    fields = window._form.findChildren(ImagesField)
    return [field for field in fields if field.isVisible() and field.cards()]


def _related(typing: bool) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _choose(window)
        window.findChild(RelatedPanel)._open_finder(typing=typing)
        if typing:
            QTest.keyClicks(QApplication.focusWidget(), "tram")

    return show


def _drift(window: Window) -> None:
    _choose(window)
    settle(window)
    view = window.findChild(RelatedPanel).view
    view.setCurrentIndex(view.model().index(1, 0))


# --- what happened ------------------------------------------------------------------------------


def _conflict(window: Window) -> None:
    _edit(window)
    library = window._session.library
    assert library is not None
    file = library.folder / TRAMS
    text = file.read_text("utf-8")
    start = text.index("title: ")
    file.write_text(
        text.replace(text[start : text.index("\n", start)], 'title: "Another"'), "utf-8"
    )
    window._save()
    until(lambda: window._notice.isVisible())


def _compare(window: Window) -> None:
    _conflict(window)
    window._notice.findChildren(QPushButton)[0].click()


def _decide(window: Window) -> None:
    _choose(window)
    for action in ("publish_next", "removed", "next", "publish"):
        window._actions[action].trigger()
        settle(window)


def _decisions(window: Window) -> None:
    _decide(window)
    window._actions["decisions"].trigger()


def _queue_end(window: Window) -> None:
    window._top.search.set_text("topic:AI is:draft")
    settle(window)
    for _ in range(window._table.rowCount() + 1):
        window._actions["publish_next"].trigger()
        settle(window)


def _fault(window: Window) -> None:
    FaultDialog(versions(), _FAULT, window).open()


# --- several records ----------------------------------------------------------------------------


def _several(window: Window) -> None:
    _choose(window)
    window._pane._select([window._table.path_at(place) for place in (3, 4, 5)])


def _bulk(window: Window) -> None:
    _several(window)
    window._features.bulk_actions.switch("removed", True)
    until(lambda: QApplication.activeModalWidget())
    settle(window)


def _several_then(action: str) -> Callable[[Window], None]:
    def act(window: Window) -> None:
        _several(window)
        settle(window)
        window._actions[action].trigger()

    return act


# --- the list -----------------------------------------------------------------------------------


def _table(window: Window) -> None:
    _choose(window)
    window._actions["table"].trigger()


def _triggers(action: str) -> Callable[[Window], None]:
    return lambda window: window._actions[action].trigger()


def _searches(text: str) -> Callable[[Window], None]:
    return lambda window: window._top.search.set_text(text)


def _completes(window: Window) -> None:
    window._actions["search"].trigger()
    box = window._top.findChild(QLineEdit, "searchBox")
    QTest.keyClicks(box, "topic:t")


def _saved(window: Window) -> None:
    window._top.search.set_text("is:draft quality:>60")
    window._top.saved.save("Morning queue")
    window._top.saved._fill()
    menu = window._top.saved.menu()
    menu.popup(window._top.saved.mapToGlobal(window._top.saved.rect().bottomLeft()))


def _problems(window: Window) -> None:
    _choose(window)
    window._actions["problems"].trigger()


def _start(window: Window) -> None:
    for name in ("harbour-desk", "evening-school"):
        window._settings.add_recent(Path.home() / "sites" / name)
    window.show_start()


def _nothing(_window: Window) -> None:
    """Leave it as it begins."""


_BASE: dict[str, State] = {
    "wide": State(_edit, 1600, 1000),
    "narrow": State(_edit, 1024, 700),
    "more": State(_more),
    "offline": State(_offline),
    "search": State(_searches("is:draft qualty:>60")),
    "completes": State(_completes),
    "saved": State(_saved),
    "nothing": State(_searches("zzz"), 1024, 700),
    "table": State(_table, 1600, 1000),
    "related": State(_page(1), 1024, 700),
    "add-related": State(_related(typing=True), 1600, 1000),
    "suggest": State(_related(typing=False), 1600, 1000),
    "drift": State(_drift, 1600, 1000),
    "source": State(_page(2)),
    "changes": State(_page(3)),
    "preview": State(_page(4)),
    "picture": State(_picture),
    "several": State(_several, 1600, 1000),
    "add-topic": State(_several_then("add_topic")),
    "set-field": State(_several_then("set_field")),
    "bulk": State(_bulk),
    "broken": State(lambda window: window._pane.choose(BROKEN), site="broken"),
    "conflict": State(_conflict),
    "compare": State(_compare),
    "recovered": State(_nothing, site="killed"),
    "decisions": State(_decisions),
    "queue-end": State(_queue_end),
    "history": State(_history),
    "problems": State(_problems, 1600, 1000),
    "preferences": State(_triggers("preferences")),
    "shortcuts": State(_triggers("shortcuts")),
    "fault": State(_fault),
    "start": State(lambda window: window.show_start(), site=""),
    "start-again": State(_start, site=""),
    "empty": State(_nothing, 1024, 700, site="empty"),
    "gone": State(_nothing, 1024, 700, site="gone"),
}

_LARGE: Final = (
    *("related", "add-related", "several", "bulk", "set-field", "compare", "decisions", "history"),
    *("problems", "preferences", "shortcuts", "table", "start", "empty", "search", "picture"),
)

STATES: Final[Mapping[str, State]] = MappingProxyType(
    _BASE
    | {"large": _BASE["wide"].at(1600, 1000, 200)}
    | {"large-narrow": _BASE["wide"].at(1024, 700, 200)}
    | {f"large-{name}": _BASE[name].at(1024, 700, 200) for name in _LARGE}
    | {"small-several": _BASE["several"].at(1024, 700)}
    | {"small-problems": _BASE["problems"].at(1024, 700)}
    | {"small-table": _BASE["table"].at(1024, 700)}
)
"""The main states by name; those that begin with "large" have text of 200 %."""
