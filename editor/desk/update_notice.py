"""Says that there is a newer Copydesk, to a person who wants to know; installs nothing."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QUrl

from editor import __version__
from editor.desk.models.tasks import Tasks
from editor.desk.settings import Settings
from editor.desk.views.notice import Notice

_LIMIT: Final = 10_000
_SECONDS: Final = 5.0
_VERSION = re.compile(r"\d{1,5}(?:\.\d{1,5}){1,3}")


class Newest(NamedTuple):
    """The newest version, and the page where a person gets it."""

    version: str
    page: str


class UpdateNotice(QObject):
    """Asks `home`, the project's page, at most once a day; without one, or offline, never.

    What goes wrong is not said: nobody waits for the answer.
    """

    def __init__(
        self,
        home: str,
        settings: Settings,
        tasks: Tasks,
        notice: Notice,
        open_page: Callable[[QUrl], object],
        today: str | None = None,
    ) -> None:
        super().__init__(notice)
        self._notice = notice
        self._open_page = open_page
        self._page = QUrl()
        today = today or datetime.now(UTC).date().isoformat()
        wanted = home and settings.check_updates and not settings.offline
        if wanted and settings.updates_asked != today:
            settings.updates_asked = today
            tasks.fetch(lambda cancel: ask(home, cancel), self._answered, _ignore, self)

    def _answered(self, newest: Newest | None) -> None:
        # What is said already is about the person's work.
        if newest is None or not is_newer(newest.version, __version__) or self._notice.isVisible():
            return
        text = self.tr("Copydesk {0} is there; this is {1}.").format(newest.version, __version__)
        self._page = QUrl(newest.page)
        self._notice.say(text, [(self.tr("Open its page"), self._open)], stays=True)

    def _open(self) -> None:
        self._open_page(self._page)


def ask(home: str, cancel: threading.Event) -> Newest | None:
    """Return what the project's page says is newest, None if it says nothing usable; it blocks.

    Raises OSError when it cannot be reached.
    """
    import requests  # noqa: PLC0415 - 200 ms

    with requests.Session() as session:
        session.trust_env = False  # no credentials of `.netrc`
        address = f"{home}/releases/latest/download/latest.json"
        with session.get(address, timeout=_SECONDS, stream=True) as response:
            if cancel.is_set() or response.status_code != 200:
                return None
            data = response.raw.read(_LIMIT, decode_content=True)
    return _read(data, home)


def _read(data: bytes, home: str) -> Newest | None:
    try:
        said = json.loads(data)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    version, page = str(said.get("version")), str(said.get("page"))
    # The answer may name a version, but no other place than the project's own.
    if not _VERSION.fullmatch(version) or not page.startswith(f"{home}/"):
        return None
    return Newest(version, page)


def is_newer(version: str, than: str) -> bool:
    """Whether one version, such as 1.10, comes after another, such as 1.9.2."""
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _ignore(_: Exception) -> None:
    """Leave it for tomorrow."""
