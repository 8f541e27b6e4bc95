from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from loopback import Server, Talk
from samples import FORMATS, SIZE, sample

from editor.media import pictures as module
from editor.media.locate import Local, Remote
from editor.media.pictures import MediaError, Picture, Pictures, Vector

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0"/></svg>'
BOX = (60, 60)
Make = Callable[..., Pictures]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[Pictures] = []

    def pictures(**options: object) -> Pictures:
        settings = {"allow_private": True, "seconds": 3.0, **options}
        made.append(Pictures(tmp_path / "cache", **settings))  # type: ignore[arg-type]
        return made[-1]

    yield pictures
    for one in made:
        one.close()


def load(pictures: Pictures, place: Local | Remote, box: tuple[int, int] = BOX) -> Picture:
    found = pictures.load(place, box, threading.Event())
    assert isinstance(found, Picture)
    assert len(found.rgba) == found.width * found.height * 4
    return found


def failure(pictures: Pictures, place: Local | Remote) -> MediaError:
    with pytest.raises(MediaError) as error:
        pictures.load(place, BOX, threading.Event())
    assert str(error.value).endswith(".")
    return error.value


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_of_every_format(make: Make, tmp_path: Path, form: str) -> None:
    path = tmp_path / "picture"
    path.write_bytes(sample(form))
    found = load(make(), Local(path))
    assert (found.real_width, found.real_height) == SIZE
    assert (found.format, found.bytes_on_disk) == (form, len(sample(form)))


@pytest.mark.parametrize("form", FORMATS)
def test_a_page_of_every_format(make: Make, form: str) -> None:
    with Server(lambda talk: talk.answer(sample(form))) as server:
        found = load(make(), Remote(server.url))
    assert (found.real_width, found.real_height) == SIZE
    assert (found.format, found.bytes_on_disk) == (form, len(sample(form)))


def test_a_page_is_fetched_once_for_all_sizes_and_starts(make: Make) -> None:
    with Server(lambda talk: talk.answer(sample("PNG"))) as server:
        first = load(make(), Remote(server.url))
        again = make()
        assert load(again, Remote(server.url)) == first
        assert load(again, Remote(server.url), (20, 20)).width == 20
        assert again.load(Remote(server.url), (20, 20), threading.Event(), "cover") != first
        assert server.connections == 1


def test_a_cached_picture_needs_no_decoder(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(sample("PNG"))
    first = load(make(), Local(path))
    again = make()
    again.close()
    assert load(again, Local(path)) == first


def test_a_file_that_changed_is_decoded_again(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(sample("PNG"))
    pictures = make()
    assert load(pictures, Local(path)).format == "PNG"
    path.write_bytes(sample("BMP"))
    assert load(pictures, Local(path)).format == "BMP"
    os.utime(path, (1, 1))
    path.write_bytes(b"no picture at all")
    assert failure(pictures, Local(path)).kind == "not-an-image"


def test_private_servers_are_allowed_from_one_request_to_the_next(make: Make) -> None:
    with Server(lambda talk: talk.answer(sample("PNG"))) as server:
        pictures = make(allow_private=False)
        assert failure(pictures, Remote(server.url)).kind == "refused"
        pictures.set_access(allow_private=True)
        load(pictures, Remote(server.url))
        pictures.set_access(allow_private=False)
        assert failure(pictures, Remote(f"{server.url}/other.png")).kind == "refused"


def test_offline_what_is_cached_is_there_and_the_rest_is_offline(make: Make) -> None:
    with Server(lambda talk: talk.answer(sample("PNG"))) as server:
        load(make(), Remote(server.url))
        offline = make(offline=True)
        assert load(offline, Remote(server.url)).format == "PNG"
        assert load(offline, Remote(server.url), (10, 10)).width == 10
        error = failure(offline, Remote(f"{server.url}/other.png"))
        assert error.kind == "offline"
        offline.set_access(offline=False)
        load(offline, Remote(f"{server.url}/other.png"))
        assert server.connections == 2


def test_an_old_picture_is_fetched_again_or_else_still_shown(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FRESH", -1.0)
    answers = iter(["PNG", "BMP"])

    def handler(talk: Talk) -> None:
        form = next(answers, None)
        talk.answer(sample(form) if form else b"", "200 OK" if form else "500 Oops")

    pictures = make()
    with Server(handler) as server:
        assert load(pictures, Remote(server.url)).format == "PNG"
        assert load(pictures, Remote(server.url)).format == "BMP"
        assert load(pictures, Remote(server.url)).format == "BMP"
        assert server.connections == 3
        assert failure(pictures, Remote(f"{server.url}/x")).kind == "failed"


def test_errors_are_not_remembered(make: Make) -> None:
    answers = iter([b"", sample("PNG")])
    pictures = make()
    with Server(lambda talk: talk.answer(next(answers))) as server:
        assert failure(pictures, Remote(server.url)).kind == "not-an-image"
        assert load(pictures, Remote(server.url)).format == "PNG"


def test_a_drawing_is_handed_over_checked(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(SVG)
    pictures = make()
    drawing = Vector(SVG, 40, 30)
    assert pictures.load(Local(path), BOX, threading.Event()) == drawing
    with Server(lambda talk: talk.answer(SVG)) as server:
        for _ in range(2):
            assert pictures.load(Remote(server.url), BOX, threading.Event()) == drawing
        assert server.connections == 1
    path.write_bytes(SVG.replace(b"<path", b"<image href='http://a.example/'/><path"))
    assert failure(pictures, Local(path)).kind == "refused"
    path.write_bytes(SVG + b" " * 2_000_000)
    assert failure(pictures, Local(path)).kind == "too-large"


def test_what_is_no_file(make: Make, tmp_path: Path) -> None:
    pictures = make()
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "empty.png").touch()
    (tmp_path / "text.png").write_text("text")
    huge = tmp_path / "huge.png"
    with huge.open("wb") as file:
        file.truncate(module.LOCAL_LIMIT + 1)
    assert failure(pictures, Local(tmp_path / "gone.png")).kind == "missing"
    assert failure(pictures, Local(tmp_path / "gone" / "gone.png")).kind == "missing"
    assert failure(pictures, Local(tmp_path)).kind == "not-an-image"
    assert failure(pictures, Local(tmp_path / "fifo")).kind == "not-an-image"
    assert failure(pictures, Local(tmp_path / "empty.png")).kind == "not-an-image"
    assert failure(pictures, Local(tmp_path / "text.png")).kind == "not-an-image"
    assert failure(pictures, Local(huge)).kind == "too-large"
    assert failure(pictures, Local(tmp_path / ("a" * 300))).kind == "failed"
    assert failure(pictures, Local(Path("/dev/zero"))).kind == "not-an-image"


def test_a_damaged_cache_is_no_cache(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(sample("PNG"))
    first = load(make(), Local(path))
    for file in (tmp_path / "cache").rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:-1])
    assert load(make(), Local(path)) == first


def test_private_servers_are_refused_unless_allowed(make: Make) -> None:
    with Server(lambda talk: talk.answer(sample("PNG"))) as server:
        assert failure(make(allow_private=False), Remote(server.url)).kind == "refused"
        assert server.connections == 0


def test_what_is_called_off_ends_soon(make: Make) -> None:
    cancel = threading.Event()

    def handler(talk: Talk) -> None:
        cancel.set()
        talk.stop.wait()

    pictures = make()
    with Server(handler) as server:
        start = time.monotonic()
        for _ in range(2):
            with pytest.raises(MediaError) as error:
                pictures.load(Remote(server.url), BOX, cancel)
            assert error.value.kind == "cancelled"
        assert time.monotonic() - start < 1


def test_many_threads_may_load_at_once(make: Make, tmp_path: Path) -> None:
    places: list[Local | Remote] = []
    for number, form in enumerate(FORMATS):
        path = tmp_path / str(number)
        path.write_bytes(sample(form))
        places.append(Local(path))
    pictures = make()
    with Server(lambda talk: talk.answer(sample(talk.path[1:]))) as server:
        places += [Remote(f"{server.url}/{form}") for form in FORMATS]
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(lambda place: load(pictures, place), places * 2))
    assert [picture.format for picture in found] == [*FORMATS] * 4


def test_the_real_sites_pictures_have_their_real_sizes(make: Make, real_site: Path) -> None:
    from PIL import Image

    pictures = make()
    files = sorted((real_site / "assets").rglob("*.jpg"))[::5]
    assert files
    for file in files:
        found = load(pictures, Local(file))
        with Image.open(file) as image:
            assert (found.real_width, found.real_height) == image.size


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured on Linux")
def test_many_large_pictures_at_once_take_little_memory(make: Make) -> None:
    import hostile_images

    large = hostile_images.png(
        9, 9, hostile_images.zeros(300), hostile_images.chunk(b"tEXt", b"a\0" + bytes(9_900_000))
    )
    pictures = make(seconds=20)
    with Server(lambda talk: talk.answer(large)) as server:
        load(pictures, Remote(f"{server.url}/first"))
        before = hostile_images.peak(reset=True)
        with ThreadPoolExecutor(8) as threads:
            places = [Remote(f"{server.url}/{number}") for number in range(10)]
            found = list(threads.map(lambda place: load(pictures, place), places))
    assert {picture.real_width for picture in found} == {9}
    assert hostile_images.peak() - before < 55_000_000
