"""Someone who knows nothing and tries everything, at the real window on a copy of a site.

python -m tests.end_to_end.monkey [--steps 2000] [--seed 1] [--site FOLDER]

Keys, clicks, searches, records, tabs, languages, themes and sizes in random order, all as real
events. Ends with exit 1 if there was an exception or a Qt warning, if a widget, thread or timer is
left over, or if memory grew by more than 10 % between two moments in the same state: the folder
opened again, one record shown, and what Qt, Python and malloc could give back given back. The
first moment is after half of the steps, a warm-up: by then the caches, which all have a bound, are
full, and what is made when it is first needed is there.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import random
import shutil
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from editor.app import create_application, create_window
from editor.desk.window import Window
from editor.resource_files import resource

WARM_UP = 0.5  # of the steps
GROWTH = 1.10
PATIENCE = 60_000  # ms
SIZES = ((1024, 700), (1280, 800), (1600, 1000), (1920, 1080), (800, 560))
WORDS = ("tram", "harbour", "is:draft", "quality:>60", 'topic:"City"', "-tram", "(", "zzz", "桥")
LETTERS = "abc éß桥🙂\"'&<b>:#-"
KEYS = "JKPXEJKJK"
HARMLESS = ("This plugin does not support", "propagateSizeHints")
NOT_CLICKED = {"openFolder"}  # a system dialog of files is not ours


@dataclass
class Moment:
    """What is there in the state to compare: memory in MB, and how many of each are alive."""

    memory: float
    widgets: int
    timers: int
    threads: int

    def __str__(self) -> str:
        return (
            f"{self.memory:6.1f} MB, {self.widgets} widgets, {self.timers} timers,"
            f" {self.threads} threads"
        )


@dataclass
class Report:
    """What a run found; `faults` is empty when all is well."""

    faults: list[str] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def compare(self) -> None:
        """Add what grew between the two moments to the faults."""
        before, after = self.moments
        for name in ("widgets", "timers"):
            if getattr(after, name) > getattr(before, name):
                self.faults.append(f"{name}: {getattr(before, name)} became {getattr(after, name)}")
        if after.memory > before.memory * GROWTH:
            self.faults.append(f"memory: {before.memory:.1f} MB became {after.memory:.1f} MB")


class NoBrowser(QObject):
    """Takes the addresses that would be opened."""

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Open nothing."""


class Monkey:
    """Does one random thing after the other, and closes what pops up."""

    def __init__(self, window: Window, site: Path, seed: int) -> None:
        self.window = window
        self.site = site
        self.dice = random.Random(seed)
        self._closer = QTimer()
        self._closer.setInterval(30)
        self._closer.timeout.connect(_close_popup)
        self._closer.start()
        self._things: list[tuple[int, Callable[[], None]]] = [
            (30, self.key),
            (15, self.record),
            (4, self.several_records),
            (10, self.type_somewhere),
            (10, self.click_a_button),
            (8, self.search),
            (6, self.undo_or_redo),
            (6, self.tab_page),
            (6, self.tab_key),
            (4, self.resize),
            (3, self.facet),
            (3, self.window_key),
            (2, self.write_outside),
            (2, self.preference),
        ]

    def step(self) -> str:
        """Do one thing, let the window answer, and return the thing's name."""
        weights = [weight for weight, _ in self._things]
        thing = self.dice.choices([thing for _, thing in self._things], weights)[0]
        thing()
        pause(self.dice.choice((0, 0, 5, 20)))
        if QApplication.activeModalWidget() is not None:
            self._in_dialog()
        return thing.__name__

    # --- what it does -------------------------------------------------------------------------

    def key(self) -> None:
        """Press a review key in the list."""
        self.window._pane.take_focus()
        self._press(self.dice.choice(KEYS))

    def record(self) -> None:
        """Click on a card, or on its mark."""
        view = self.window._pane.view
        port = view.viewport()
        place = QPoint(self.dice.randrange(max(1, port.width())), self.dice.randrange(1, 400))
        if view.isVisible():
            QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)

    def several_records(self) -> None:
        """Choose some more cards."""
        self.window._pane.take_focus()
        for _ in range(self.dice.randrange(1, 4)):
            self._press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    def type_somewhere(self) -> None:
        """Type into a field that is in sight."""
        inputs = [
            one
            for one in self.window._form.findChildren(QWidget)
            if isinstance(one, QLineEdit | QPlainTextEdit) and one.isVisible() and one.isEnabled()
        ]
        if not inputs:
            return
        target = self.dice.choice(inputs)
        target.setFocus()
        if self.dice.random() < 0.2:
            target.selectAll()
        for _ in range(self.dice.randrange(1, 6)):
            if self.dice.random() < 0.2:
                QTest.keyClick(target, Qt.Key.Key_Backspace)
            else:
                type_letters(target, self.dice.choice(LETTERS))

    def click_a_button(self) -> None:
        """Click on any button in sight."""
        buttons = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and one.objectName() not in NOT_CLICKED
        ]
        if buttons:
            QTest.mouseClick(self.dice.choice(buttons), Qt.MouseButton.LeftButton)

    def search(self) -> None:
        """Search for something, or for nothing."""
        box = self.window._top.search.box
        self._press("f", Qt.KeyboardModifier.ControlModifier)
        if not box.isVisible():
            return
        box.selectAll()
        if self.dice.random() < 0.4:
            QTest.keyClick(box, Qt.Key.Key_Backspace)
        else:
            type_letters(box, self.dice.choice(WORDS))
        if self.dice.random() < 0.5:
            QTest.keyClick(box, Qt.Key.Key_Return)

    def undo_or_redo(self) -> None:
        """Go back, or forth again."""
        self.window._pane.take_focus()
        shift = Qt.KeyboardModifier.ShiftModifier
        control = Qt.KeyboardModifier.ControlModifier
        self._press("z", control | shift if self.dice.random() < 0.4 else control)

    def tab_page(self) -> None:
        """Look at another page of the form."""
        for bar in self.window._form.findChildren(QTabBar):
            place = self.dice.randrange(bar.count())
            if bar.isVisible() and bar.isTabVisible(place):
                QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())

    def tab_key(self) -> None:
        """Go on to the next control, or back."""
        back = self.dice.random() < 0.3
        self._press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)

    def resize(self) -> None:
        """Give the window another size."""
        self.window.resize(*self.dice.choice(SIZES))

    def facet(self) -> None:
        """Click on a filter."""
        view = self.window._facet_panel.list
        if view.isVisible() and view.model().rowCount():
            index = view.model().index(self.dice.randrange(view.model().rowCount()), 0)
            view.scrollTo(index)
            QTest.mouseClick(
                view.viewport(),
                Qt.MouseButton.LeftButton,
                pos=view.visualRect(index).center(),
            )

    def window_key(self) -> None:
        """Press a key of the window: save, filters, table, source, read again, shortcuts."""
        control = Qt.KeyboardModifier.ControlModifier
        self.window._pane.take_focus()
        key, held = self.dice.choice(
            (
                ("s", control),
                ("b", control),
                ("t", control),
                ("u", control),
                (Qt.Key.Key_F5, None),
                (Qt.Key.Key_F1, None),
                (Qt.Key.Key_Return, control),
                (Qt.Key.Key_Escape, None),
            )
        )
        self._press(key, held)

    def write_outside(self) -> None:
        """Change a file as another program does."""
        files = sorted((self.site / "_news").glob("*.md"))
        file = self.dice.choice(files)
        data = file.read_bytes()
        file.write_bytes(data.replace(b"quality: ", b"quality: 1", 1))

    def preference(self) -> None:
        """Choose another theme, language or size in the preferences."""
        self.window._pane.take_focus()
        self._press(",", Qt.KeyboardModifier.ControlModifier)
        pause(5)
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        name = self.dice.choice(("theme", "language", "text_size", "as_table"))
        box = dialog.findChild(QComboBox, f"preference.{name}")
        if box is not None:
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End)
            QTest.keyClick(box, self.dice.choice(keys))

    # --- inside -------------------------------------------------------------------------------

    def _press(self, key: Qt.Key | str, held: Qt.KeyboardModifier | None = None) -> None:
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]

    def _in_dialog(self) -> None:
        """Try a key or two in the dialog that is open, then leave it."""
        pause(5)
        for _ in range(self.dice.randrange(3)):
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                return  # a key has ended it
            QTest.keyClick(
                dialog.focusWidget() or dialog,
                self.dice.choice((Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_Space)),
            )
            pause(5)
        while (dialog := QApplication.activeModalWidget()) is not None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            pause(5)
            if QApplication.activeModalWidget() is dialog:
                dialog.close()
                pause(5)

    def rest(self) -> Moment:
        """Bring the window into the state to compare, and return what is there then."""
        window, settings = self.window, self.window._settings
        settings.language, settings.text_size, settings.as_table = "en", 100, False
        window._translation.use("en")
        window._theme.set_text_size(100)
        window._theme.set_preference("light")
        window.resize(1600, 1000)
        window._session.save_all()
        settle(window)
        loop = QEventLoop()
        window.libraryReady.connect(loop.quit)
        QTimer.singleShot(PATIENCE, loop, loop.quit)
        window._features.leaving._agreed = True
        window.open_folder(self.site)
        loop.exec()
        window._features.leaving._agreed = False
        window._images.forget()
        window.rebuild()
        settle(window)
        pause(500)
        settle(window)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QPixmapCache.clear()
        gc.collect()
        if sys.platform == "linux":
            ctypes.CDLL(None).malloc_trim(0)
        return Moment(
            _memory(),
            len(QApplication.allWidgets()),
            len(window.findChildren(QTimer)),
            threading.active_count(),
        )


def run(steps: int, seed: int, source: Path) -> Report:
    """Let the monkey at a copy of a site; the application may exist already."""
    report = Report()
    threads = threading.active_count()
    with tempfile.TemporaryDirectory() as place, _watched(report):
        site = Path(place, "site")
        shutil.copytree(source, site)
        window = create_window(site)
        window.resize(1600, 1000)
        loop = QEventLoop()
        window.libraryReady.connect(loop.quit)
        QTimer.singleShot(PATIENCE, loop, lambda: loop.exit(1))
        window.show()
        if loop.exec():
            report.faults.append("the folder was never listed")
            return report
        monkey = Monkey(window, site, seed)
        for step in range(steps):
            if step == int(steps * WARM_UP):
                report.moments.append(monkey.rest())
            report.done.append(monkey.step())
            if len(report.faults) > 5:
                break
        report.moments.append(monkey.rest())
        report.compare()
        monkey._closer.stop()
        window._features.leaving._agreed = True
        window.close()
        settle(window)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        pause(20)
        if threading.active_count() > threads:
            report.faults.append(f"threads left: {threading.enumerate()}")
    return report


class _watched:  # noqa: N801 - used as a function
    """Collects exceptions and warnings into a report, and lets no browser open."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._no_browser = NoBrowser()

    def __enter__(self) -> None:
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._exception
        threading.excepthook = lambda args: self._exception(  # type: ignore[assignment]
            args.exc_type, args.exc_value, args.exc_traceback
        )
        self._handler = qInstallMessageHandler(self._message)
        for scheme in ("http", "https", "file"):
            QDesktopServices.setUrlHandler(scheme, self._no_browser, "take")

    def __exit__(self, *_: object) -> None:
        sys.excepthook, threading.excepthook = self._hooks
        qInstallMessageHandler(self._handler)
        for scheme in ("http", "https", "file"):
            QDesktopServices.unsetUrlHandler(scheme)

    def _exception(self, kind, error, trace) -> None:  # type: ignore[no-untyped-def]
        last = " > ".join(self._report.done[-5:])
        text = "".join(traceback.format_exception(kind, error, trace))
        self._report.faults.append(f"after {len(self._report.done)} steps ({last}):\n{text}")

    def _message(self, kind: QtMsgType, _context: object, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not any(
            harmless in text for harmless in HARMLESS
        ):
            last = " > ".join(self._report.done[-5:])
            self._report.faults.append(f"after {len(self._report.done)} steps ({last}): {text}")


def type_letters(target: QWidget, text: str) -> None:
    """Type as a keyboard does; QTest knows only the keys of ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, event)


def settle(window: Window) -> None:
    """Wait until nothing is under way in the background."""
    for _ in range(1000):
        pause(10)
        if not window._tasks.running:
            return


def pause(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _close_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _memory() -> float:
    """Return the memory that this process holds, in MB; 0 where that is not known."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    """Run, and say what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--site", type=Path, default=resource("demo"))
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as user:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, user)
        for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = user
        create_application([])
        report = run(options.steps, options.seed, options.site)
    for name, moment in zip(("after the warm-up", "at the end"), report.moments, strict=False):
        print(f"{name:18}{moment}")
    if len(report.moments) == 2:
        before, after = (moment.memory for moment in report.moments)
        print(
            f"memory grew by {100 * (after / before - 1):.1f} % (bound {100 * (GROWTH - 1):.0f} %)"
        )
    print(f"{len(report.done)} steps, seed {options.seed}, {options.site.name}")
    print("\n".join(report.faults) or "Nothing is wrong.")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
