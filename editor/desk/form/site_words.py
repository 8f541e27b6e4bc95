"""The words that a site's vocabulary and directory offer, read once for each folder."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.desk.form.tools import Provider
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.library.library import Library
from editor.library.vocabulary import Organization, Vocabulary


class SiteWords(QObject):
    """Reads in the background; `arrived` says that `words` and `providers` are there."""

    arrived = Signal()

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._library: Library | None = None
        self.words: dict[str, tuple[str, ...]] = {}
        """By the name that schemas use, such as "topics"."""
        self.providers: tuple[Provider, ...] = ()

    def want(self) -> None:
        """Read the words of the session's folder unless they are known."""
        library = self._session.library
        if library is None or library is self._library:
            return
        self._library = library
        self._tasks.read(
            lambda _: library.vocabulary(),
            lambda vocabulary: self._take(library, vocabulary),
            None,
            self,
        )

    def _take(self, library: Library, vocabulary: Vocabulary) -> None:
        if library is not self._library:
            return
        self.words = {"topics": vocabulary.topics}
        self.providers = tuple(map(_provider, vocabulary.organizations.values()))
        self.arrived.emit()


def _provider(organization: Organization) -> Provider:
    """Return an entry with its smallest logo, which is the one that records embed."""
    logos: list[dict[str, Any]] = []
    for url, size in zip(organization.images, organization.sizes, strict=True):
        known = {"width": size[0], "height": size[1]} if all(size) else {}
        logos.append({"url": url, **known})
    smallest = min(logos, key=lambda logo: logo.get("width", 1 << 20), default=None)
    logo = (smallest,) if smallest else ()
    return Provider(organization.name, organization.domain, logo)
