"""The one Qt application: its name, its look and its language."""

from __future__ import annotations

import gc
import os
import sys
from typing import Final, cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.desk.memory import Tidier
from editor.desk.settings import Settings
from editor.desk.theme import Preference, Theme
from editor.desk.translation import Language, Translation, saved_language
from editor.resource_files import resource

_THEME_VARIABLE: Final = "COPYDESK_THEME"  # "light" or "dark", over whatever the person chose
_LANGUAGE_VARIABLE: Final = "COPYDESK_LANGUAGE"  # "en" or "zh_CN", likewise
_TURN: Final = 0.0001  # seconds that a thread may keep another one waiting


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


def look(application: QApplication) -> tuple[Theme, Translation]:
    """Return what colours and words an application has that `create_application` made."""
    theme, translation = application.findChild(Theme), application.findChild(Translation)
    if theme is None or translation is None:
        raise RuntimeError("the application has no look; call create_application first")
    return theme, translation


def _preference(settings: Settings) -> Preference:
    match os.environ.get(_THEME_VARIABLE, ""):
        case "light":
            return "light"
        case "dark":
            return "dark"
    return settings.theme


def _language(settings: Settings) -> Language:
    return saved_language(os.environ.get(_LANGUAGE_VARIABLE, settings.language))
