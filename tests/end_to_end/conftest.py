"""The real window on a copy of the demo site, driven by keys and clicks."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.app import create_application, create_window
from editor.desk.models.roles import PathRole
from editor.desk.window import Window
from editor.resource_files import resource


class Person:
    """Someone at the window: sees it, clicks, types."""

    def __init__(self, window: Window, folder: Path, qtbot: QtBot) -> None:
        self.window = window
        self.folder = folder
        self._qtbot = qtbot
        list_view = window.findChild(QAbstractItemView, "recordList")
        assert list_view is not None
        self.list = list_view

    def sees(self, check: Callable[[], object], within: int = 5000) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(check()), timeout=within)

    def waits(self, milliseconds: int) -> None:
        """Let the window work for a moment."""
        self._qtbot.wait(milliseconds)

    def paths(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data(PathRole) for row in range(model.rowCount())]

    def index(self, path: str) -> QModelIndex:
        return self.list.model().index(self.paths().index(path), 0)

    def chooses(self, path: str) -> None:
        """Click on a record and wait for its form."""
        self.list.scrollTo(self.index(path))
        place = self.list.visualRect(self.index(path)).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.sees(lambda: self.form().path() == path and self.form().isEnabled())

    def form(self):  # type: ignore[no-untyped-def]
        return self.window.findChild(QWidget, "recordForm")

    def presses(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.window
        held = modifier or Qt.KeyboardModifier.NoModifier
        QTest.keyClick(target, key, held)  # type: ignore[call-overload]

    def types(self, text: str) -> None:
        """Type over all of the field that has the focus."""
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit | QPlainTextEdit)
        focus.selectAll()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(focus, letter)
            else:
                focus.insert(letter) if isinstance(focus, QLineEdit) else focus.insertPlainText(
                    letter
                )

    def bytes_of(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def action(self, name: str) -> QAction:
        found = self.window.findChild(QAction, name)
        assert found is not None
        return found

    def triggers(self, name: str) -> None:
        """Use an action by its object name, as a menu or a button does."""
        assert self.action(name).isEnabled()
        self.action(name).trigger()

    def agrees(self, words: str) -> None:
        """Wait for the preview of a change of many records, and press Enter on its button."""
        self.sees(lambda: self._agree_button() is not None)
        button = self._agree_button()
        assert button is not None
        assert button.text() == words
        QTest.keyClick(button, Qt.Key.Key_Return)
        self.window.activateWindow()  # as a window manager would

    def _agree_button(self) -> QPushButton | None:
        """Return the button that carries out what a preview shows, once it can be pressed."""
        buttons = self.window.findChildren(QPushButton, "agreeButton")
        return next((one for one in buttons if one.isEnabled() and one.isVisible()), None)


@pytest.fixture
def open_window(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Path], Person]]:
    """Open windows with settings of their own; afterwards no thread of theirs is left."""
    user = tmp_path / "user"
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(user))
    monkeypatch.setenv("XDG_CACHE_HOME", str(user / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(user / "data"))
    create_application([])
    before = set(threading.enumerate())
    windows: list[Window] = []

    def make(folder: Path) -> Person:
        window = create_window(folder)
        windows.append(window)
        window.resize(1600, 1000)
        with qtbot.waitSignal(window.libraryReady, timeout=20_000):
            window.show()
        person = Person(window, folder, qtbot)
        person.sees(lambda: person.form().isEnabled() or not person.paths())
        return person

    yield make
    for window in windows:
        window.close()
        qtbot.waitUntil(lambda window=window: not window.isVisible())
        window.deleteLater()
    qapp.processEvents()
    assert set(threading.enumerate()) <= before


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    folder = tmp_path / "demo"
    shutil.copytree(resource("demo"), folder)
    return folder


@pytest.fixture
def person(open_window: Callable[[Path], Person], demo: Path) -> Person:
    return open_window(demo)
