"""Puts the application together: settings, look, window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.desk.demo import copy_demo
from editor.desk.faults import Faults
from editor.desk.memory import Tidier
from editor.desk.settings import Place, Settings
from editor.desk.theme import Preference, Theme
from editor.desk.translation import Language, Translation, saved_language
from editor.desk.window import Window
from editor.resource_files import resource

_THEME_VARIABLE = "COPYDESK_THEME"  # "light" or "dark", over whatever the person chose
_LANGUAGE_VARIABLE = "COPYDESK_LANGUAGE"  # "en" or "zh_CN", likewise
_TURN = 0.0001  # seconds that a thread may keep another one waiting


def create_application(argv: list[str]) -> QApplication:
    """Return the one application, named and in its look; made if there is none yet."""
    application = cast("QApplication | None", QApplication.instance()) or QApplication(argv)
    # A thread that computes hands over in time for the window to be drawn and to answer keys, and
    # what is loaded by now stays: looking through it for garbage would stop everything.
    sys.setswitchinterval(_TURN)
    gc.freeze()
    if application.findChild(Tidier) is None:
        Tidier(application)
    application.setApplicationName("Copydesk")
    application.setOrganizationName("Copydesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("copydesk")
    application.setWindowIcon(QIcon(str(resource("icons", "copydesk.svg"))))
    settings = Settings()
    if application.findChild(Translation) is None:
        Translation(_language(settings), application)
    if application.findChild(Theme) is None:
        theme = Theme(_preference(settings), application)
        theme.set_text_size(settings.text_size)
        theme.apply(application)
    return application


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
    application = create_application(sys.argv)
    theme, translation = application.findChild(Theme), application.findChild(Translation)
    if theme is None or translation is None:
        raise RuntimeError("the application has no look; call create_application first")
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


def _preference(settings: Settings) -> Preference:
    match os.environ.get(_THEME_VARIABLE, ""):
        case "light":
            return "light"
        case "dark":
            return "dark"
    return settings.theme


def _language(settings: Settings) -> Language:
    return saved_language(os.environ.get(_LANGUAGE_VARIABLE, settings.language))
