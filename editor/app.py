"""Puts the application together: settings, look, window."""

from __future__ import annotations

import sys
from pathlib import Path

from editor.desk.application import create_application, look
from editor.desk.demo import copy_demo
from editor.desk.faults import Faults
from editor.desk.settings import Place, Settings
from editor.desk.window import Window

__all__ = ["create_application", "create_window", "resume_window", "run"]


def create_window(folder: str | Path | None, data_folder: Path | None = None) -> Window:
    """Return the window, not shown yet, its folder opening in the background; None opens none.

    Journal, index and pictures are kept in `data_folder`, in the user's own folders without one.
    Its signal `libraryReady` says that every row is listed.
    """
    return _window(folder, Place(), data_folder)


def resume_window(data_folder: Path | None = None) -> Window:
    """Return the window likewise, on the folder of the last session, where it was left."""
    return _window(*Settings().session(), data_folder)


def _window(folder: str | Path | None, place: Place, data_folder: Path | None) -> Window:
    theme, translation = look(create_application(sys.argv))
    opened = None if folder is None else Path(folder)
    return Window(Settings(), theme, translation, data_folder, opened, place)


def run(folder: Path | None, argv: list[str], *, demo: bool = False) -> int:
    """Show the window on a folder, a fresh copy of the demo site, or the last session.

    Returns the exit code when the person has closed it.
    """
    application = create_application(argv)
    if demo:
        folder = copy_demo()
    window = resume_window() if folder is None else create_window(folder)
    faults = Faults(window)
    faults.install()
    window.show()
    return application.exec()
