from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path

import pytest
from loopback import CERTIFICATE, FakeNetwork, Server, Talk

from editor import __version__
from editor.media.errors import MediaError
from editor.media.fetch import Fetcher


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(allow_private=True, seconds=5)


def refused(fetcher: Fetcher, url: str, cancel: threading.Event) -> MediaError:
    with pytest.raises(MediaError) as error:
        fetcher.fetch(url, cancel)
    assert str(error.value).endswith(".")
    return error.value


def test_a_picture_arrives_whole(fetcher: Fetcher, png: bytes, cancel: threading.Event) -> None:
    with Server(lambda talk: talk.answer(png)) as server:
        fetched = fetcher.fetch(f"{server.url}/a.png", cancel)
    assert fetched.data == png
    assert fetched.url == f"{server.url}/a.png"


def test_the_request_says_little_of_us(fetcher: Fetcher, png: bytes, tmp_path: Path) -> None:
    with Server(lambda talk: talk.answer(png)) as server:
        fetcher.fetch(f"{server.url}/a%20b.png?x=1&y=ü#part", threading.Event())
        request = server.requests[0]
    assert request.path == "/a%20b.png?x=1&y=%C3%BC"
    assert request.headers == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": f"Copydesk/{__version__}",
        "accept": "image/*,*/*;q=0.5",
        "accept-encoding": "identity",
        "connection": "close",
    }


def test_no_credentials_no_cookies_no_environment(
    fetcher: Fetcher, png: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")

    def handler(talk: Talk) -> None:
        if talk.path == "/a.png":
            talk.answer(status="302 Found", Location="/b.png", Set_Cookie="id=1; Path=/")
        else:
            talk.answer(png)

    with Server(handler) as server:
        fetcher.fetch(f"{server.url}/a.png", threading.Event())
        sent = {name for request in server.requests for name in request.headers}
    assert len(server.requests) == 2
    assert not sent & {"authorization", "cookie", "referer", "proxy-authorization"}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_five_redirects_are_followed(
    fetcher: Fetcher, png: bytes, cancel: threading.Event, status: int
) -> None:
    def handler(talk: Talk) -> None:
        step = int(talk.path.strip("/"))
        if step < 5:
            talk.redirect(f"./{step + 1}", f"{status} Moved")
        else:
            talk.answer(png)

    with Server(handler) as server:
        assert fetcher.fetch(f"{server.url}/0", cancel).url == f"{server.url}/5"
        assert len(server.requests) == 6


def test_a_redirect_may_be_written_in_utf_8(
    fetcher: Fetcher, png: bytes, cancel: threading.Event
) -> None:
    def handler(talk: Talk) -> None:
        if talk.path == "/a":
            talk.say("HTTP/1.1 302 Found\r\nLocation: /ü.png\r\n\r\n".encode())
        else:
            talk.answer(png)

    with Server(handler) as server:
        fetcher.fetch(f"{server.url}/a", cancel)
        assert server.requests[1].path == "/%C3%BC.png"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("404 Not Found", "missing"),
        ("410 Gone", "missing"),
        ("401 Unauthorized", "refused"),
        ("403 Forbidden", "refused"),
        ("429 Too Many Requests", "refused"),
        ("500 Oops", "failed"),
        ("503 Busy", "failed"),
        ("204 No Content", "failed"),
        ("304 Not Modified", "failed"),
        ("206 Partial Content", "failed"),
    ],
)
def test_what_a_status_means(
    fetcher: Fetcher, status: str, kind: str, cancel: threading.Event
) -> None:
    with Server(lambda talk: talk.answer(b"<p>" * 100_000, status)) as server:
        error = refused(fetcher, server.url, cancel)
    assert error.kind == kind
    assert status.partition(" ")[0] in str(error)


@pytest.mark.parametrize("length", [0, 5, 5000])
def test_what_is_no_picture(fetcher: Fetcher, length: int, cancel: threading.Event) -> None:
    with Server(lambda talk: talk.answer(b"a" * length, Content_Type="text/css")) as server:
        assert refused(fetcher, server.url, cancel).kind == "not-an-image"


def test_a_picture_is_known_by_its_bytes_not_by_its_type(
    fetcher: Fetcher, png: bytes, cancel: threading.Event
) -> None:
    with Server(lambda talk: talk.answer(png, Content_Type="text/html")) as server:
        assert fetcher.fetch(server.url, cancel).data == png


@pytest.mark.parametrize("packed", [gzip.compress, zlib.compress])
def test_a_packed_picture_is_unpacked(
    fetcher: Fetcher, png: bytes, cancel: threading.Event, packed: object
) -> None:
    assert callable(packed)
    body = packed(png + bytes(100_000))
    name = "gzip" if packed is gzip.compress else "deflate"
    with Server(lambda talk: talk.answer(body, Content_Encoding=name)) as server:
        assert fetcher.fetch(server.url, cancel).data == png + bytes(100_000)


@pytest.mark.parametrize("body", [b"no gzip at all", gzip.compress(bytes(10_000))[:-20]])
def test_badly_packed_is_an_error(fetcher: Fetcher, body: bytes, cancel: threading.Event) -> None:
    with Server(lambda talk: talk.answer(body, Content_Encoding="gzip")) as server:
        assert refused(fetcher, server.url, cancel).kind in ("failed", "not-an-image")


def test_chunks_are_put_together(fetcher: Fetcher, png: bytes, cancel: threading.Event) -> None:
    def handler(talk: Talk) -> None:
        talk.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for start in range(0, len(png), 100):
            part = png[start : start + 100]
            talk.say(f"{len(part):x}\r\n".encode() + part + b"\r\n")
        if talk.path != "/short":
            talk.say(b"0\r\n\r\n")

    with Server(handler) as server:
        assert fetcher.fetch(server.url, cancel).data == png
        assert "broke off" in str(refused(fetcher, f"{server.url}/short", cancel))


def test_a_body_without_length_ends_with_the_connection(
    fetcher: Fetcher, png: bytes, cancel: threading.Event
) -> None:
    with Server(lambda talk: talk.say(b"HTTP/1.1 200 OK\r\n\r\n" + png)) as server:
        assert fetcher.fetch(server.url, cancel).data == png


def test_exactly_the_limit_is_allowed(png: bytes, cancel: threading.Event) -> None:
    fetcher = Fetcher(allow_private=True, limit=len(png))
    with Server(lambda talk: talk.answer(png + b"\0" * (talk.path == "/more"))) as server:
        assert fetcher.fetch(server.url, cancel).data == png
        assert refused(fetcher, f"{server.url}/more", cancel).kind == "too-large"


def test_tls_is_spoken_with_the_name_in_the_address(png: bytes, cancel: threading.Event) -> None:
    network = FakeNetwork({"images.example": ["127.0.0.1"]})
    fetcher = Fetcher(allow_private=True, certificates=CERTIFICATE, network=network)
    with Server(lambda talk: talk.answer(png), tls=True) as server:
        url = f"https://images.example:{server.port}/a.png"
        assert fetcher.fetch(url, cancel).data == png
        assert server.server_names == ["images.example"]
        assert server.requests[0].headers["host"] == f"images.example:{server.port}"
    assert network.connected == ["127.0.0.1"]


def test_it_can_be_called_off_while_it_waits(fetcher: Fetcher, cancel: threading.Event) -> None:
    def handler(talk: Talk) -> None:
        cancel.set()
        talk.stop.wait()

    with Server(handler) as server:
        start = time.monotonic()
        assert refused(fetcher, server.url, cancel).kind == "cancelled"
        assert time.monotonic() - start < 1
        assert refused(fetcher, server.url, cancel).kind == "cancelled"
        assert server.connections == 1


def test_it_can_be_called_off_while_the_name_is_looked_up(cancel: threading.Event) -> None:
    found = threading.Event()

    def names(host: str) -> list[str]:
        cancel.set()
        found.wait()
        return ["127.0.0.1"]

    error = refused(Fetcher(network=FakeNetwork(names)), "http://slow.example/", cancel)
    found.set()
    assert error.kind == "cancelled"


def test_the_next_address_is_tried(png: bytes, cancel: threading.Event) -> None:
    network = FakeNetwork({"two.example": ["::2", "127.0.0.1"]})
    fetcher = Fetcher(allow_private=True, network=network)
    with Server(lambda talk: talk.answer(png)) as server:
        fetcher.fetch(f"http://two.example:{server.port}/", cancel)
    assert network.connected == ["::2", "127.0.0.1"]


@pytest.mark.parametrize(
    ("number", "route", "kind"),
    [
        (socket.EAI_NONAME, True, "missing"),
        (socket.EAI_NONAME, False, "offline"),
        (socket.EAI_AGAIN, True, "offline"),
        (socket.EAI_AGAIN, False, "offline"),
        (socket.EAI_FAIL, True, "offline"),
    ],
)
def test_no_name_service_is_offline(
    number: int, route: bool, kind: str, cancel: threading.Event
) -> None:
    class Nameless(FakeNetwork):
        def has_route(self) -> bool:
            return route

    def names(host: str) -> list[str]:
        raise socket.gaierror(number, "no")

    error = refused(Fetcher(network=Nameless(names)), "http://a.example/", cancel)
    assert error.kind == kind


def test_no_route_is_offline(cancel: threading.Event) -> None:
    class Routeless(FakeNetwork):
        def connect(self, address: object, connection: socket.socket) -> None:
            raise OSError(101, "Network is unreachable")

        def has_route(self) -> bool:
            return False

    network = Routeless({"a.example": ["1.1.1.1", "2606:4700:4700::1111"]})
    assert refused(Fetcher(network=network), "http://a.example/", cancel).kind == "offline"


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://a.example/", "http://user:pw@127.0.0.1/", "http://", "gopher://a/",
     "http://a.example:0/", "http://[::1/", "http://" + "a" * 300 + ".example/", "http://a..b/"],
)  # fmt: skip
def test_other_addresses_are_not_asked(url: str, cancel: threading.Event) -> None:
    network = FakeNetwork(lambda host: [])
    assert refused(Fetcher(network=network), url, cancel).kind in ("refused", "missing")
    assert network.connected == []


def test_the_systems_proxy_is_used_where_wanted(
    png: bytes, cancel: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = FakeNetwork({"public.example": ["93.184.215.14"], "127.0.0.1": ["127.0.0.1"]})
    with Server(lambda talk: talk.answer(png)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        fetcher = Fetcher(use_proxy=True, network=network)
        assert fetcher.fetch("http://public.example/a.png", cancel).data == png
        assert proxy.requests[0].path == "http://public.example/a.png"
        assert "proxy-authorization" not in proxy.requests[0].headers
    assert network.connected == ["127.0.0.1"]


def test_a_proxy_is_not_asked_for_private_pictures(
    cancel: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = FakeNetwork({"inner.example": ["10.0.0.1"], "169.254.169.254": ["169.254.169.254"]})
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    for host in ("inner.example", "169.254.169.254"):
        error = refused(Fetcher(use_proxy=True, network=network), f"http://{host}/", cancel)
        assert error.kind == "refused"
    assert network.connected == []


def test_a_proxy_that_is_not_there_or_of_another_kind(
    cancel: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = FakeNetwork(lambda host: ["1.1.1.1"])
    fetcher = Fetcher(use_proxy=True, network=network)
    monkeypatch.setenv("http_proxy", "http://proxy.example:1")
    assert refused(fetcher, "http://a.example/", cancel).kind == "failed"
    monkeypatch.setenv("http_proxy", "socks5://proxy.example:1")
    assert "SOCKS" in str(refused(fetcher, "http://a.example/", cancel))


def test_nothing_heavy_is_imported_before_the_first_picture() -> None:
    program = """
import sys
import editor.media.pictures, editor.media.locate
heavy = {"requests", "urllib3", "PIL", "multiprocessing", "subprocess", "PySide6"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
