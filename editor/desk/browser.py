"""Pages that are opened in the system's browser."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices


class Browser(QObject):
    """Opens web addresses, and says when the system has nothing to open them with."""

    failed = Signal(str)
    """Why nothing was opened."""

    def open(self, url: QUrl | str) -> None:
        """Show a page; what is no web address is never handed to the system."""
        address = url.toString() if isinstance(url, QUrl) else url
        if is_web_address(address) and not QDesktopServices.openUrl(QUrl(address)):
            self.failed.emit(self.tr("No browser could be opened for {url}").format(url=address))


def is_web_address(url: str) -> bool:
    """Return whether a browser can open this."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
