"""The language of the desk's texts, numbers and dates."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, cast

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from editor.resource_files import resource

Language = Literal["system", "en", "zh_CN"]

LANGUAGES: Final[Mapping[Language, str]] = MappingProxyType({"en": "English", "zh_CN": "简体中文"})
"""The languages that there are texts in, each by its own name."""


class Translation(QObject):
    """Translates for one application; `changed` says that texts are to be made anew."""

    changed = Signal()

    def __init__(self, language: Language, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._catalogues: list[QTranslator] = []
        self._language: Language = "en"
        self.use(language)

    @property
    def language(self) -> Language:
        """The language in use; never "system"."""
        return self._language

    def use(self, language: Language) -> None:
        """Have all texts in a language from now on, those of Qt's own dialogs too."""
        self._language = system_language() if language == "system" else language
        for catalogue in self._catalogues:
            self._application.removeTranslator(catalogue)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own = str(resource("i18n"))
        # What is installed last is asked first.
        found = (self._load("qtbase", qt), self._load("copydesk", own))
        self._catalogues = [catalogue for catalogue in found if catalogue is not None]
        for catalogue in self._catalogues:
            self._application.installTranslator(catalogue)
        QLocale.setDefault(_locale(self._language))
        self.changed.emit()

    def _load(self, name: str, folder: str) -> QTranslator | None:
        """Return a catalogue in the language in use, None where there is none, as Qt's English."""
        catalogue = QTranslator(self)
        if catalogue.load(f"{name}_{self._language}.qm", folder):
            return catalogue
        catalogue.deleteLater()
        return None


def system_language(locale: QLocale | None = None) -> Language:
    """Return the first of the system's languages that there are texts in, else English."""
    for name in (locale or QLocale.system()).uiLanguages():
        one = QLocale(name)
        if one.language() == QLocale.Language.English:
            return "en"
        if one.script() == QLocale.Script.SimplifiedHanScript:
            return "zh_CN"
    return "en"


def _locale(language: Language) -> QLocale:
    """Return how numbers and dates are written: the system's way where it has the language."""
    system, own = QLocale.system(), QLocale(language)
    return system if system.language() == own.language() else own


def saved_language(value: object) -> Language:
    """Return a language by its name in the settings; the system's for any other."""
    return cast(Language, value) if value in LANGUAGES else "system"
