from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from editor.desk.browser import Browser, is_web_address


class Handler(QObject):
    """What the system opens pages with."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_web_addresses_are_opened_and_nothing_else(qtbot: QtBot) -> None:
    handler, browser = Handler(), Browser()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, handler, "take")
    try:
        with qtbot.assertNotEmitted(browser.failed):
            browser.open("https://example.test/a")
            browser.open(QUrl("https://example.test/b"))
            browser.open("file:///etc/passwd")
    finally:
        for scheme in ("https", "file"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert handler.opened == ["https://example.test/a", "https://example.test/b"]


def test_no_browser_is_said(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    browser, said = Browser(), []
    browser.failed.connect(said.append)
    browser.open("https://example.test/a")
    assert said == ["No browser could be opened for https://example.test/a"]


def test_what_is_a_web_address() -> None:
    assert is_web_address("http://example.test")
    for other in ("", "javascript:alert(1)", "https://", "http://[", "ftp://example.test"):
        assert not is_web_address(other)
