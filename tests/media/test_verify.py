from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from loopback import Server, Talk
from samples import SIZE, sample

from editor.media.locate import SiteAddress
from editor.media.pictures import Pictures
from editor.media.verify import Declared, Verdict, declared_images, verify


@pytest.fixture
def site(tmp_path: Path) -> SiteAddress:
    assets = tmp_path / "site" / "assets"
    assets.mkdir(parents=True)
    (assets / "a.png").write_bytes(sample("PNG"))
    (assets / "broken.png").write_bytes(sample("PNG")[:60])
    (assets / "a.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8"/>'
    )
    return SiteAddress(tmp_path / "site")


@pytest.fixture
def pictures(tmp_path: Path) -> Iterator[Pictures]:
    made = Pictures(tmp_path / "cache", allow_private=True, seconds=2)
    yield made
    made.close()


def judged(site: SiteAddress, pictures: Pictures, *images: Declared) -> dict[str, Verdict]:
    verdicts = verify(images, site, pictures, threading.Event())
    return {verdict.declared.where: verdict for verdict in verdicts}


def test_the_images_of_a_record() -> None:
    record = {
        "images": [
            {"url": "/assets/a.png", "width": 200, "height": 120},
            {"url": "/assets/b.png"},
            {"width": 3},
            {"url": 7},
            "/assets/c.png",
            None,
        ]
    }
    assert list(declared_images(record, "_news/a.md: ")) == [
        Declared("_news/a.md: images[0]", "/assets/a.png", 200, 120),
        Declared("_news/a.md: images[1]", "/assets/b.png"),
        Declared("_news/a.md: images[4]", "/assets/c.png"),
    ]
    for odd in ({}, {"images": None}, {"images": "a"}, {"images": {"url": "a"}}):
        assert list(declared_images(odd)) == []


@pytest.mark.parametrize(
    ("width", "height", "wrong"),
    [
        (200, 120, False),
        (None, None, False),
        (200, None, False),
        (201, 120, True),
        (120, 200, True),
        (None, 0, True),
        ("200", 120, True),
        (True, 120, True),
        (200.0, 120, True),
    ],
)
def test_declared_against_real(
    site: SiteAddress, pictures: Pictures, width: object, height: object, wrong: bool
) -> None:
    found = judged(site, pictures, Declared("a", "/assets/a.png", width, height))["a"]
    assert found.real == SIZE
    assert found.is_wrong_size == wrong
    assert found.is_right != wrong


def test_each_has_its_verdict(site: SiteAddress, pictures: Pictures) -> None:
    def handler(talk: Talk) -> None:
        talk.answer(sample("BMP"), "404 Not Found" if talk.path == "/gone" else "200 OK")

    with Server(handler) as server:
        found = judged(
            site,
            pictures,
            Declared("web", f"{server.url}/a", 1, 1),
            Declared("gone", f"{server.url}/gone"),
            Declared("missing", "/assets/none.png"),
            Declared("broken", "/assets/broken.png"),
            Declared("drawing", "/assets/a.svg", 9, 8),
            Declared("outside", "/assets/../../secret.png"),
            Declared("empty", ""),
        )
    assert found["web"].real == SIZE
    assert found["web"].is_wrong_size
    assert found["drawing"].is_right
    kinds = {where: verdict.kind for where, verdict in found.items() if verdict.kind}
    assert kinds == {
        "gone": "missing",
        "missing": "missing",
        "broken": "not-an-image",
        "outside": "refused",
        "empty": "refused",
    }
    assert all(found[where].reason.endswith(".") for where in kinds)
    assert not any(found[where].is_right or found[where].is_wrong_size for where in kinds)


def test_many_are_asked_for_as_they_are_needed(site: SiteAddress, pictures: Pictures) -> None:
    taken: list[int] = []

    def images() -> Iterator[Declared]:
        for number in range(1000):
            taken.append(number)
            yield Declared(str(number), "/assets/a.png")

    cancel = threading.Event()
    verdicts = verify(images(), site, pictures, cancel, at_once=2)
    next(verdicts)
    assert len(taken) < 20
    cancel.set()
    assert len(list(verdicts)) < 20
    assert len(taken) < 20


def test_an_abandoned_check_leaves_nothing_and_waits_for_nobody(
    site: SiteAddress, tmp_path: Path
) -> None:
    pictures = Pictures(tmp_path / "cache", allow_private=True, seconds=60)
    with Server(lambda talk: talk.stop.wait() and None) as server:
        images = [Declared("a", "/assets/a.png"), *(Declared("b", server.url) for _ in range(3))]
        start = time.monotonic()
        verdicts = verify(images, site, pictures, threading.Event(), at_once=4)
        assert next(verdicts).declared.where == "a"
        verdicts.close()
        cancel = threading.Event()
        for verdict in verify(images, site, pictures, cancel, at_once=4):
            assert verdict.declared.where == "a"
            cancel.set()
        assert time.monotonic() - start < 20
    pictures.close()


def test_no_host_is_asked_twice_within_the_gap(site: SiteAddress, pictures: Pictures) -> None:
    asked: list[float] = []

    def handler(talk: Talk) -> None:
        asked.append(time.monotonic())
        talk.answer(sample("PNG"))

    with Server(handler) as server:
        images = [Declared(str(number), f"{server.url}/{number}") for number in range(4)]
        images += [Declared(f"file {number}", "/assets/a.png") for number in range(4)]
        verdicts = list(verify(images, site, pictures, threading.Event(), gap=0.2))
    assert len(verdicts) == 8
    assert max(asked) - min(asked) > 0.5
