"""Freezes what this version writes of a small site; run once, before a version that writes otherwise.

python -m tests.upgrade.freeze FOLDER

Older folders stay as they are: `test_upgrade.py` opens them all.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings

from editor.desk.settings import Settings
from editor.library.index import index_path
from editor.library.journal import Journal, journal_folder
from editor.library.journal_entries import State, Step
from editor.library.library import Library
from editor.library.splice import splice_between

RECORD = "_posts/2026-11-20-quay.md"
SAVED = b"---\ntitle: The quay at night\npublished: true\n---\nBody.\n"
BEFORE = SAVED.replace(b" at night", b"")
UNSAVED = SAVED.replace(b"night", b"dawn")


def freeze(folder: Path) -> None:
    """Write the site, and its index, journal and settings, as this version has them."""
    site, data = folder / "site", folder / "data"
    record = site / RECORD
    record.parent.mkdir(parents=True)
    record.write_bytes(SAVED)
    for _ in Library(site, data_folder=data).open():
        pass
    index_path(site, data).replace(folder / "index.sqlite")
    with Journal(site, data) as journal:
        splices = [splice_between(RECORD, BEFORE, SAVED)]
        journal.end(journal.begin("Edit title", splices))
        edit = splice_between(RECORD, SAVED, UNSAVED)
        step = Step("Edit title", False, edit)
        journal.append(State(journal.session, RECORD, 1, edit, 0, (step,), 1))
    (file,) = journal_folder(site, data).glob("*.journal")
    file.replace(folder / "old.journal")
    with tempfile.TemporaryDirectory() as place:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        settings = Settings()
        settings.theme = "dark"
        settings.as_table = True
        settings.order = "-quality"
        settings.set_searches({"Drafts of AI": 'is:draft topic:"AI"'})
        settings.add_recent(Path("/sites/quay").absolute())
        settings._file.sync()
        Path(settings._file.fileName()).replace(folder / "Copydesk.ini")


if __name__ == "__main__":
    freeze(Path(sys.argv[1]))
