"""Does an installed copy do its job? `copydesk self-test` tries it out.

It works on a fresh copy of the demo site and with settings of its own, in a window that nobody
sees, and leaves nothing behind.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import yaml
from PySide6.QtCore import QEvent, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from editor.app import create_application, create_window
from editor.cli.main import main as check_records
from editor.desk.demo import copy_demo
from editor.desk.models.roles import PathRole
from editor.desk.settings import Settings
from editor.desk.window import Window
from editor.media.locate import Local
from editor.media.pictures import MediaError, Picture, Pictures
from editor.record import Document, Set
from editor.versions import versions

_RECORD = "_news/2026-11-26-trams-without-drivers-carry-their-first-passengers-along-the-quay.md"
_PICTURE = "assets/images/stories/tram-quay.jpg"
_TYPED = 'Self-test: "quotes", é, 路面電車'
_CHANGED = "Self-test: changed by another program"
_RULES = {"text-mojibake", "duplicate-story", "topic-unknown"}
_SECONDS = 30


class SelfTestError(Exception):
    """What does not work, as a sentence."""


def main(arguments: Sequence[str]) -> int:
    """Run the test, print what was done, and return 0, or 1 if something does not work."""
    parser = argparse.ArgumentParser(
        prog="copydesk self-test", description="Try out this copy of Copydesk on the demo site."
    )
    parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="copydesk-self-test-") as folder:
            _run(Path(folder))
    except SelfTestError as error:
        print(f"FAILED  {error}")
        return 1
    print("Copydesk works.")
    return 0


def _run(folder: Path) -> None:
    for line in versions().splitlines():
        _say(line)
    if not yaml.__with_libyaml__:
        raise SelfTestError("PyYAML has no C parser (libyaml); install a PyYAML wheel that has it.")
    _say("PyYAML has its C parser")
    _keep_apart(folder)
    site = copy_demo(folder)
    _try_picture(site, folder)
    _try_checks(site)
    _try_window(site, folder / "data")


def _keep_apart(folder: Path) -> None:
    """Keep the test away from the person's settings and screen, and from the network."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    Settings().check_updates = False


def _try_picture(site: Path, folder: Path) -> None:
    pictures = Pictures(folder / "pictures")
    try:
        shown = pictures.load(Local(site / _PICTURE), (98, 55), threading.Event())
    except MediaError as error:
        raise SelfTestError(f"{_PICTURE} was not decoded: {error}") from None
    finally:
        pictures.close()
    if not isinstance(shown, Picture) or len(shown.rgba) != shown.width * shown.height * 4:
        raise SelfTestError(f"{_PICTURE} was not decoded.")
    _say(f"decoded {_PICTURE}: {shown.format}, {shown.real_width} x {shown.real_height} pixels")


def _try_checks(site: Path) -> None:
    """Look for what only the libraries that are loaded late can find."""
    with redirect_stdout(io.StringIO()) as said, redirect_stderr(io.StringIO()):
        check_records(["check", str(site), "--format", "json"])
    found = {problem["rule"] for problem in json.loads(said.getvalue())}
    missed = _RULES - found
    if missed:
        raise SelfTestError(f"Checking the demo site did not find {', '.join(sorted(missed))}.")
    _say(f"checked the demo site: problems of {len(found)} kinds, as it should have")


def _try_window(site: Path, data_folder: Path) -> None:
    application = create_application(["copydesk"])
    window = create_window(site, data_folder)
    try:
        _edit_in(window, site)
    finally:
        window.close()
        _wait("the window closes", lambda: not window.isVisible())
        window.deleteLater()
        application.processEvents()


def _edit_in(window: Window, site: Path) -> None:
    listed: list[bool] = []
    window.libraryReady.connect(lambda: listed.append(True))
    window.show()
    records = window.findChild(QAbstractItemView, "recordList")
    assert records is not None
    _wait("the records are listed", lambda: listed)
    model = records.model()
    _say(f"opened the demo site: {model.rowCount()} records")
    records.setCurrentIndex(model.index(_row_of(records, _RECORD) or 0, 0))
    _wait("the record's form is shown", lambda: _title_editor(window) is not None)
    editor = _title_editor(window)
    assert editor is not None
    before = (site / _RECORD).read_bytes()
    editor.setFocus()
    editor.selectAll()
    for letter in _TYPED:
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(editor, press)
    save = window.findChild(QAction, "saveAction")
    assert save is not None
    _wait("the edit can be saved", save.isEnabled)
    save.trigger()
    _wait("the edit is on disk", lambda: (site / _RECORD).read_bytes() != before)
    _check_difference(before, (site / _RECORD).read_bytes())
    changed = Document.from_bytes(before).edit([Set("title", _CHANGED)]).to_bytes()
    (site / _RECORD).write_bytes(changed)
    shown = model.index(_row_of(records, _RECORD) or 0, 0)
    _wait("a change by another program is shown", lambda: shown.data() == _CHANGED)
    _say("saw another program change the record")


def _check_difference(before: bytes, after: bytes) -> None:
    title = Document.from_bytes(after).value("title")
    if title != _TYPED:
        raise SelfTestError(f"The title was saved as {title!r}, not as {_TYPED!r}.")
    old, new = before.split(b"\n"), after.split(b"\n")
    differ = sum(one != other for one, other in zip(old, new, strict=False))
    if len(old) != len(new) or differ != 1:
        raise SelfTestError(f"Saving one title changed {differ} lines of the file.")
    _say("edited a title, saved it and read it again: one line differs")


def _row_of(records: QAbstractItemView, path: str) -> int | None:
    model = records.model()
    rows = range(model.rowCount())
    return next((row for row in rows if model.index(row, 0).data(PathRole) == path), None)


def _title_editor(window: Window) -> QLineEdit | QPlainTextEdit | None:
    """Return the editor of the title once the form shows the record."""
    field = window.findChild(QWidget, "field.title")
    if field is None or not field.isEnabled():
        return None
    found = (
        [field] if isinstance(field, QLineEdit | QPlainTextEdit) else field.findChildren(QWidget)
    )
    for widget in found:
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            text = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
            return widget if text.startswith("Trams") else None
    return None


def _wait(what: str, check: Callable[[], object]) -> None:
    """Let the application work until `check` holds. Raises SelfTestError after a while."""
    loop = QEventLoop()
    ticks, limit = QTimer(), QTimer(singleShot=True)
    ticks.timeout.connect(lambda: loop.quit() if check() else None)
    limit.timeout.connect(loop.quit)
    ticks.start(20)
    limit.start(_SECONDS * 1000)
    loop.exec()
    if not check():
        raise SelfTestError(f"It took more than {_SECONDS} s until {what}.")


def _say(text: str) -> None:
    print(f"ok      {text}", flush=True)
