"""Pictures arrive by themselves, within limits, and never twice."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from editor.desk.models import image_store
from editor.desk.models.image_store import ImageStore, Shown
from editor.desk.models.tasks import Tasks
from editor.media.errors import MediaError
from editor.media.pictures import Picture, Pictures

BOX = QSize(64, 40)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20" fill="#0f0"/></svg>'
)


def png(size: tuple[int, int] = (320, 168)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, (200, 60, 40)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    images = tmp_path / "site" / "assets" / "images"
    images.mkdir(parents=True)
    (images / "tram.png").write_bytes(png())
    (images / "sign.svg").write_bytes(SVG)
    return images.parents[1]


@pytest.fixture
def start(tasks: Tasks, folder: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Any]]:
    """Make a store on the folder, on real pictures unless others are given."""
    made: list[ImageStore] = []

    def begin(pictures: Any = None) -> ImageStore:
        real = Pictures(tmp_path / "cache", allow_private=True)
        store = ImageStore(tasks, None, pictures or real)
        store.set_site(SimpleNamespace(folder=folder, url="https://site.example", baseurl="/b"))
        made.append(store)
        return store

    yield begin
    for store in made:
        store.close()
    qtbot.waitUntil(lambda: tasks.running == 0)


def await_picture(store: ImageStore, url: str, qtbot: QtBot, **how: Any) -> Shown:
    first = store.picture(url, BOX, 1.0, **how)
    if first.state == "loading":
        with qtbot.waitSignal(store.arrived, check_params_cb=lambda one: one == url):
            pass
    return store.picture(url, BOX, 1.0, **how)


@pytest.mark.parametrize(
    "url", ["/assets/images/tram.png", "https://site.example/b/assets/images/tram.png"]
)
def test_a_local_picture_arrives(start: Callable[..., Any], qtbot: QtBot, url: str) -> None:
    store = start()
    assert store.picture(url, BOX, 1.0).state == "loading"
    shown = await_picture(store, url, qtbot)
    assert (shown.state, shown.real) == ("ready", QSize(320, 168))
    assert shown.pixmap is not None
    assert shown.pixmap.size() == BOX
    assert shown.pixmap.toImage().pixelColor(10, 10) == QColor(200, 60, 40)


def test_a_picture_is_as_sharp_as_the_screen(start: Callable[..., Any], qtbot: QtBot) -> None:
    store = start()
    url = "/assets/images/tram.png"
    await_picture(store, url, qtbot)
    store.picture(url, BOX, 2.0)
    with qtbot.waitSignal(store.arrived):
        pass
    pixmap = store.picture(url, BOX, 2.0).pixmap
    assert pixmap is not None
    assert pixmap.size() == BOX * 2


def test_a_picture_of_the_web_arrives_once(
    start: Callable[..., Any], httpserver: HTTPServer, qtbot: QtBot
) -> None:
    httpserver.expect_request("/a.png").respond_with_data(png(), content_type="image/png")
    store = start()
    url = httpserver.url_for("/a.png")
    for _ in range(5):
        store.picture(url, BOX, 1.0)
    assert await_picture(store, url, qtbot).state == "ready"
    assert await_picture(store, url, qtbot, fit="contain").state == "ready"
    assert len(httpserver.log) == 1


def test_a_drawing_is_rendered(start: Callable[..., Any], qtbot: QtBot) -> None:
    store = start()
    shown = await_picture(store, "/assets/images/sign.svg", qtbot, fit="contain")
    assert shown.pixmap is not None
    assert (shown.real, shown.pixmap.size()) == (QSize(40, 20), QSize(64, 32))
    assert shown.pixmap.toImage().pixelColor(5, 5) == QColor(0, 255, 0)
    covering = await_picture(store, "/assets/images/sign.svg", qtbot)
    assert covering.pixmap is not None
    assert covering.pixmap.size() == BOX


def test_a_failure_has_its_reason_until_it_is_tried_again(
    start: Callable[..., Any], folder: Path, qtbot: QtBot
) -> None:
    store = start()
    url = "/assets/images/later.png"
    shown = await_picture(store, url, qtbot)
    assert shown.state == "failed"
    assert "later.png" in shown.reason
    (folder / url[1:]).write_bytes(png())
    assert store.picture(url, BOX, 1.0).state == "failed"
    with qtbot.waitSignal(store.arrived):
        store.retry(url)
    assert await_picture(store, url, qtbot).state == "ready"


@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "//", "relative.png"])
def test_what_is_no_place_for_a_picture_fails(
    start: Callable[..., Any], qtbot: QtBot, url: str
) -> None:
    assert await_picture(start(), url, qtbot).state == "failed"


def test_no_address_is_no_picture(start: Callable[..., Any]) -> None:
    assert start().picture("", BOX, 1.0) == Shown("none")


class Slow:
    """Pictures that wait for leave, and remember what was asked of them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.cancelled: list[str] = []
        self.leave = threading.Event()
        self._lock = threading.Lock()

    def load(self, place: Any, box: tuple[int, int], cancel: threading.Event, fit: str) -> Picture:
        name = place.path.name
        with self._lock:
            self.asked.append(name)
        while not self.leave.wait(0.01):
            if cancel.is_set():
                self.cancelled.append(name)
                raise MediaError("cancelled", "The picture is no longer wanted.")
        width, height = box
        return Picture(width, height, bytes(width * height * 4), 1, 1, "PNG", 1)

    def close(self) -> None:
        self.leave.set()


def test_what_is_asked_for_last_is_loaded_first(
    start: Callable[..., Any], tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_store, "_AT_ONCE", 1)  # or the threads decide who is first
    slow = Slow()
    store = start(slow)
    for number in range(20):
        store.picture(f"/assets/{number}.png", BOX, 1.0)
    qtbot.waitUntil(lambda: len(slow.asked) == 1)
    for number in (30, 31):
        store.picture(f"/assets/{number}.png", BOX, 1.0)
    slow.leave.set()
    qtbot.waitUntil(lambda: len(slow.asked) >= 4)
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert slow.asked[:4] == ["0.png", "30.png", "31.png", "1.png"]
    assert len(slow.asked) == 22


def test_what_flew_by_is_cancelled(
    start: Callable[..., Any], tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_store, "_WANTED", 10)
    slow = Slow()
    store = start(slow)
    for number in range(4):
        store.picture(f"/assets/{number}.png", BOX, 1.0)
    qtbot.waitUntil(lambda: len(slow.asked) == 4)
    for number in range(100, 110):
        store.picture(f"/assets/{number}.png", BOX, 1.0)
    qtbot.waitUntil(lambda: len(slow.cancelled) == 4)
    slow.leave.set()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert store.picture("/assets/0.png", BOX, 1.0).state == "loading"


def test_ready_pictures_keep_within_their_memory(
    start: Callable[..., Any], tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_store, "_BYTES", 3 * 64 * 40 * 4)
    slow = Slow()
    slow.leave.set()
    store = start(slow)
    urls = [f"/assets/{number}.png" for number in range(8)]
    for url in urls:
        store.picture(url, BOX, 1.0)
    qtbot.waitUntil(lambda: tasks.running == 0 and len(slow.asked) == 8)
    states = [store.picture(url, BOX, 1.0).state for url in urls]
    assert states.count("ready") == 3


def test_forgetting_cancels_what_is_under_way(
    start: Callable[..., Any], tasks: Tasks, qtbot: QtBot
) -> None:
    slow = Slow()
    store = start(slow)
    arrived: list[str] = []
    store.arrived.connect(arrived.append)
    store.picture("/assets/a.png", BOX, 1.0)
    qtbot.waitUntil(lambda: slow.asked == ["a.png"])
    store.forget()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert (slow.cancelled, arrived) == (["a.png"], [])


def test_what_failed_is_asked_for_again_when_the_web_may_be_reached(
    start: Callable[..., Any], httpserver: HTTPServer, qtbot: QtBot
) -> None:
    httpserver.expect_request("/a.png").respond_with_data(png(), content_type="image/png")
    store, url = start(), httpserver.url_for("/a.png")
    store.set_access(offline=True)
    assert await_picture(store, url, qtbot).state == "failed"
    assert httpserver.log == []
    with qtbot.waitSignal(store.arrived, check_params_cb=lambda one: one == url):
        store.set_access(offline=False)
    assert await_picture(store, url, qtbot).state == "ready"
    store.set_access(use_proxy=True, allow_private=False)
    assert await_picture(store, url, qtbot).state == "ready"
