"""Freezes what this version leaves of a person's work; run before a version that writes otherwise.

`python tests/upgrade/freeze.py FOLDER` makes a small site in FOLDER, which must not exist, and lets
the real commands and the real window leave their index, journal and settings of it there, as a
program does that is killed. Older folders stay as they are: `test_upgrade.py` opens them all.

`first` was written by the code of commit 0bc2788: a journal whose entries know no sessions.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from editor.__main__ import main
from editor.app import create_application, create_window
from editor.desk.settings import Settings

RECORD: Final = "_posts/2026-11-20-quay.md"
OTHER: Final = "_posts/2026-11-21-tide.md"
TITLES: Final = ("The quay", "The quay at night", "The quay at dawn")
"""As it was, as it was saved, and as it was typed and not saved."""
SEARCHES: Final = {"Drafts of AI": 'is:draft topic:"AI"'}
_TEXT: Final = (
    '---\n# kept\ntitle: "{title}"\ndate: 2026-11-20\npublished: {published}\n---\nBody.\n'
)
_PATIENCE: Final = 20_000  # ms
_LOOK: Final = 20  # ms


def text(title: str, *, published: bool) -> bytes:
    """Return a record as it stands in its file."""
    return _TEXT.format(title=title, published=str(published).lower()).encode()


def freeze(folder: Path) -> None:
    """Write `site`, `index.sqlite`, `old.journal` and `Copydesk.ini` into a new `folder`."""
    site, user = folder / "site", Path(tempfile.mkdtemp())
    for path, title in ((RECORD, TITLES[0]), (OTHER, "Tide")):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(text(title, published=False))
    for kind in ("CACHE", "DATA"):
        os.environ[f"XDG_{kind}_HOME"] = str(user / kind.lower())
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(user))
    _prefer(Settings())
    changes = ["--query", "is:draft", "--set", "published=true"]
    if main(["edit", "--folder", str(site), *changes]):
        raise SystemExit("the records could not be changed")
    _edit(site)
    names = {"*.sqlite": "index.sqlite", "*.journal": "old.journal", "*.ini": "Copydesk.ini"}
    for pattern, name in names.items():
        (found,) = user.rglob(pattern)
        shutil.copyfile(found, folder / name)
    shutil.rmtree(user, ignore_errors=True)
    os._exit(0)  # the window would ask what to do with the edit


def _prefer(settings: Settings) -> None:
    settings.theme = "dark"
    settings.save_on_leaving = False
    settings.as_table = True
    settings.order = "-quality"
    settings.text_size = 110
    settings.time_zone = "Europe/Rome"
    settings.set_searches(SEARCHES)
    settings.set_keys({"save": ("Ctrl+Shift+S",)})
    settings.set_sizes("wide", [196, 404, 660, 340])


def _edit(site: Path) -> None:
    """Save one title in the window and type another."""
    create_application(["copydesk"])
    window = create_window(site)
    window.show()
    form = window.findChild(QWidget, "recordForm")
    records = window.findChild(QWidget, "recordList")
    assert form is not None
    assert records is not None
    _wait(form.isEnabled)
    model = records.model()  # type: ignore[attr-defined]
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    records.setCurrentIndex(model.index(titles.index(TITLES[0]), 0))  # type: ignore[attr-defined]
    _wait(lambda: form.isEnabled() and form.path() == RECORD)  # type: ignore[attr-defined]
    _type(window, TITLES[1])
    save = window.findChild(QAction, "saveAction")
    assert save is not None
    _wait(save.isEnabled)
    save.trigger()
    _wait(lambda: (site / RECORD).read_bytes() == text(TITLES[1], published=True))
    _type(window, TITLES[2])
    QTest.qWait(2000)  # an edit is in the journal within a second


def _type(window: QWidget, title: str) -> None:
    edit = window.findChild(QAction, "editTitleAction")
    assert edit is not None
    edit.trigger()
    _wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, title)


def _wait(check: Callable[[], object]) -> None:
    for _ in range(_PATIENCE // _LOOK):
        if check():
            return
        QTest.qWait(_LOOK)
    raise SystemExit("the window did not do what it was asked")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    freeze(Path(sys.argv[1]))
