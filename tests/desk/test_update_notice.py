from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton, QWidget
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from editor.desk.models.tasks import Tasks
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.update_notice import UpdateNotice, is_newer
from editor.desk.views.notice import Notice

ADDRESS = "/project/releases/latest/download/latest.json"


@pytest.fixture
def notice(theme: Theme, qtbot: QtBot) -> Iterator[Notice]:
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice(theme, window)
    window.show()
    yield notice
    window.close()


@pytest.fixture
def home(httpserver: HTTPServer) -> str:
    return httpserver.url_for("/project")


def answer(server: HTTPServer, **said: str) -> None:
    # As a release's page does it, by way of another address.
    server.expect_request(ADDRESS).respond_with_data(
        status=302, headers={"Location": server.url_for("/elsewhere")}
    )
    server.expect_request("/elsewhere").respond_with_data(json.dumps(said))


def start(
    home: str, settings: Settings, tasks: Tasks, notice: Notice, opened: list[str], day: str = "1"
) -> None:
    UpdateNotice(home, settings, tasks, notice, lambda url: opened.append(url.toString()), day)


def settle(tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tasks.running == 0)


@pytest.mark.parametrize("unwanted", ["switched off", "offline", "no page"])
def test_nobody_is_asked_unless_a_person_wants_it(
    settings: Settings,
    tasks: Tasks,
    notice: Notice,
    home: str,
    httpserver: HTTPServer,
    unwanted: str,
) -> None:
    settings.check_updates = unwanted != "switched off"
    settings.offline = unwanted == "offline"
    start("" if unwanted == "no page" else home, settings, tasks, notice, [])
    assert tasks.running == 0
    assert settings.updates_asked == ""
    assert httpserver.log == []


def test_a_newer_version_is_said_and_its_page_opened(
    settings: Settings,
    tasks: Tasks,
    notice: Notice,
    home: str,
    httpserver: HTTPServer,
    qtbot: QtBot,
) -> None:
    page = f"{home}/releases/tag/v99.0.1"
    answer(httpserver, version="99.0.1", page=page)
    opened: list[str] = []
    start(home, settings, tasks, notice, opened)
    qtbot.waitUntil(notice.isVisible)
    assert "99.0.1" in notice.text
    assert opened == []
    notice.findChild(QPushButton).click()
    assert opened == [QUrl(page).toString()]


def test_it_is_asked_once_a_day(
    settings: Settings,
    tasks: Tasks,
    notice: Notice,
    home: str,
    httpserver: HTTPServer,
    qtbot: QtBot,
) -> None:
    answer(httpserver, version="0.0.1", page=f"{home}/releases")
    for day, asked in (("1", 1), ("1", 1), ("2", 2)):
        start(home, settings, tasks, notice, [], day)
        settle(tasks, qtbot)
        assert sum(request.path == ADDRESS for request, _ in httpserver.log) == asked
    assert not notice.isVisible()  # an older one is no news


@pytest.mark.parametrize(
    "said",
    [
        {"version": "99.0", "page": "https://elsewhere.test/Copydesk.exe"},
        {"version": "99.0<b>", "page": "{home}/releases"},
        {"page": "{home}/releases"},
    ],
)
def test_what_is_not_a_release_of_the_project_is_not_said(
    settings: Settings,
    tasks: Tasks,
    notice: Notice,
    home: str,
    httpserver: HTTPServer,
    qtbot: QtBot,
    said: dict[str, str],
) -> None:
    answer(httpserver, **{key: text.format(home=home) for key, text in said.items()})
    start(home, settings, tasks, notice, [])
    settle(tasks, qtbot)
    assert len(httpserver.log) == 2
    assert not notice.isVisible()


@pytest.mark.parametrize("status", [404, 500])
def test_a_page_that_is_gone_troubles_nobody(
    settings: Settings,
    tasks: Tasks,
    notice: Notice,
    home: str,
    httpserver: HTTPServer,
    qtbot: QtBot,
    status: int,
) -> None:
    httpserver.expect_request(ADDRESS).respond_with_data("<html>", status=status)
    start(home, settings, tasks, notice, [])
    settle(tasks, qtbot)
    assert not notice.isVisible()


def test_no_network_troubles_nobody(
    settings: Settings, tasks: Tasks, notice: Notice, httpserver: HTTPServer, qtbot: QtBot
) -> None:
    home = httpserver.url_for("/project")
    httpserver.stop()
    start(home, settings, tasks, notice, [])
    settle(tasks, qtbot)
    assert not notice.isVisible()


def test_numbers_are_compared_not_letters() -> None:
    assert is_newer("0.10.0", "0.9.9")
    assert is_newer("1.0.1", "1.0")
    assert not is_newer("1.0", "1.0")
    assert not is_newer("0.9", "0.10")
