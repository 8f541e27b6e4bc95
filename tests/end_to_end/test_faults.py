"""A bug anywhere: the window stays, and one dialog shows it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer, QtMsgType, qCritical, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.desk.dialogs.fault import FaultDialog
from editor.desk.faults import Faults
from tests.end_to_end.conftest import Person


@pytest.fixture
def faults(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    """The hooks as the program installs them, taken away again afterwards."""
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    faults = Faults(person.window)
    faults.install()
    yield faults
    qInstallMessageHandler(before)


def dialogs(person: Person) -> list[FaultDialog]:
    return [one for one in person.window.findChildren(FaultDialog) if one.isVisible()]


def fails(text: str = "something <b>unexpected</b>") -> None:
    raise RuntimeError(text)


def in_a_slot(person: Person) -> None:
    QTimer.singleShot(0, fails)


def in_a_worker(person: Person) -> None:
    person.window._tasks.read(lambda _: fails(), lambda _: None)


def in_a_thread(person: Person) -> None:
    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()


class Bad:
    def __del__(self) -> None:
        fails()


def in_a_destructor(person: Person) -> None:
    Bad()


@pytest.mark.parametrize("happen", [in_a_slot, in_a_worker, in_a_thread, in_a_destructor])
@pytest.mark.usefixtures("faults")
def test_an_error_anywhere_is_one_dialog_and_the_window_stays(
    person: Person, happen: Callable[[Person], None], capsys: pytest.CaptureFixture[str]
) -> None:
    happen(person)
    person.sees(lambda: len(dialogs(person)) == 1)
    assert "something <b>unexpected</b>" in dialogs(person)[0].details
    assert "Copydesk 0" in dialogs(person)[0].details
    assert "Traceback" in capsys.readouterr().err
    button = next(
        one for one in dialogs(person)[0].findChildren(QPushButton) if one.text() == "Copy details"
    )
    button.click()
    assert "Traceback" in QGuiApplication.clipboard().text()
    dialogs(person)[0].reject()
    person.sees(lambda: not person.window.findChildren(FaultDialog))
    assert person.window.isVisible()


@pytest.mark.usefixtures("faults")
def test_what_qt_calls_critical_is_told_and_a_warning_is_not(person: Person, qtbot: QtBot) -> None:
    qCritical("a critical message")
    person.sees(lambda: len(dialogs(person)) == 1)
    assert "a critical message" in dialogs(person)[0].details
    dialogs(person)[0].reject()


def test_a_warning_of_qt_is_a_line_for_the_log(
    person: Person, faults: Faults, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    from PySide6.QtCore import QMessageLogContext

    faults.take_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "only a warning")
    qtbot.wait(10)
    assert dialogs(person) == []
    assert "only a warning" in capsys.readouterr().err


@pytest.mark.usefixtures("faults", "capsys")
def test_many_errors_are_one_dialog_with_counts(person: Person, qtbot: QtBot) -> None:
    for number in range(50):
        QTimer.singleShot(0, lambda: fails("the same"))
        QTimer.singleShot(0, lambda number=number: fails(f"error {number}"))
    person.sees(lambda: dialogs(person) and "(50 times)" in dialogs(person)[0].details)
    assert len(dialogs(person)) == 1
    details = dialogs(person)[0].details
    assert details.count("Traceback") == 20
    assert "(31 more)" in details
    dialogs(person)[0].reject()


class Broken(QWidget):
    """Fails at every repaint."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it so
        fails("cannot paint")


@pytest.mark.usefixtures("faults", "capsys")
def test_an_error_in_every_repaint_leaves_the_window_usable(person: Person, qtbot: QtBot) -> None:
    broken = Broken(person.window)
    broken.show()
    person.sees(lambda: len(dialogs(person)) == 1)
    dialogs(person)[0].reject()
    for _ in range(20):
        broken.update()
        qtbot.wait(1)
    QTimer.singleShot(0, lambda: broken.repaint())  # its traceback begins with this call
    qtbot.wait(10)
    assert dialogs(person) == []
    broken.deleteLater()
    person.presses("j")
    assert person.window.isVisible()
