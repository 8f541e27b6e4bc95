from __future__ import annotations

import socket
import threading

import pytest
from loopback import FakeNetwork, Server, Talk

from editor.media.addresses import why_not_public
from editor.media.errors import MediaError
from editor.media.fetch import Fetcher
from editor.media.network import Address, Network

PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.215.14",
    "172.15.255.255",
    "172.32.0.1",
    "100.63.255.255",
    "100.128.0.1",
    "192.0.1.1",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4001:82a::200e",
    "2001:4860:4860::8888",
    "2400:cb00::1",
]
PRIVATE = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
    "127.0.0.1", "127.1.2.3", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
    "192.0.0.8", "192.0.0.170", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1",
    "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:8.8.8.8", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::8.8.8.8",
    "64:ff9b:1::7f00:1", "100::1", "2001::1", "2001:0:7f00:1::", "2001:10::1", "2001:20::1",
    "2001:db8::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "3fff::1", "5f00::1", "fc00::1",
    "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "4000::1",
    "2606:4700::5efe:7f00:1", "2606:4700::200:5efe:a00:1", "not an address", "",
]  # fmt: skip
# What a record may write as a host. Each leads to this machine or beside it, if it leads anywhere.
SPELLINGS = [
    "127.0.0.1", "127.1", "127.0.1", "127.000.000.001", "0177.0.0.1", "0177.1", "0x7f.0.0.1",
    "0x7f.1", "0x7f000001", "0X7F000001", "2130706433", "017700000001", "00000177.1", "0", "0.0",
    "0.0.0.0", "0x0", "localhost", "LOCALHOST", "127.0.0.1.", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fd00::1]",
    "[::ffff:169.254.169.254]", "169.254.169.254", "0xa9fea9fe", "2852039166",
    "0251.0376.0251.0376", "10.1", "10.0.0.1", "0xa000001", "192.168.1", "172.16.1", "192.0.0.8",
    "100.64.1", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1", "%31%32%37.0.0.1", "0x7f.0x0.0x0.0x1",
    "[::FFFF:127.0.0.1]", "[::ffff:0:127.0.0.1]", "[ff02::1]", "255.255.255.255", "224.0.0.1",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_public(address: str) -> None:
    assert why_not_public(address) is None


@pytest.mark.parametrize("address", PRIVATE)
def test_all_others_are_not(address: str) -> None:
    assert why_not_public(address)


class Watched(Network):
    """The system's own names, and no connections: it only notes where one would have gone."""

    def __init__(self) -> None:
        self.connected: list[str] = []

    def resolve(self, host: str, port: int) -> list[Address]:
        flags = 0 if host.lower() == "localhost" else socket.AI_NUMERICHOST
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
        return [(family, address) for family, _, _, _, address in found]

    def connect(self, address: Address, connection: socket.socket) -> None:
        self.connected.append(str(address[1][0]))
        raise ConnectionRefusedError


def test_there_are_forty_odd_spellings() -> None:
    assert len(set(SPELLINGS)) >= 40


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_is_connected_to(spelling: str, cancel: threading.Event) -> None:
    network = Watched()
    with pytest.raises(MediaError) as error:
        Fetcher(network=network, seconds=5).fetch(f"http://{spelling}:80/a.png", cancel)
    assert network.connected == []
    assert error.value.kind in ("refused", "missing", "offline")


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_redirect_leads_to_one(spelling: str, cancel: threading.Event) -> None:
    """The first server is a public one for the fetcher, and loopback for the sockets."""

    class Redirected(Watched):
        def resolve(self, host: str, port: int) -> list[Address]:
            if host == "public.example":
                return [(socket.AF_INET, ("93.184.215.14", port))]
            return super().resolve(host, port)

        def connect(self, address: Address, connection: socket.socket) -> None:
            self.connected.append(str(address[1][0]))
            connection.connect(("127.0.0.1", server.port))

    target = f"http://{spelling}/a.png".encode().decode("latin-1")
    with Server(lambda talk: _redirect_raw(talk, target)) as server:
        network = Redirected()
        with pytest.raises(MediaError) as error:
            Fetcher(network=network, seconds=5).fetch("http://public.example/a.png", cancel)
    assert network.connected == ["93.184.215.14"]
    assert error.value.kind in ("refused", "missing", "offline")


def _redirect_raw(talk: Talk, target: str) -> None:
    head = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"
    talk.say(head.encode("latin-1"))


def test_a_name_that_changes_its_mind_changes_nothing(cancel: threading.Event) -> None:
    """Rebinding: the first answer is public, every later one is this machine."""
    answers = iter([["93.184.215.14"]])
    network = FakeNetwork(lambda host: next(answers, ["127.0.0.1"]))
    with Server(lambda talk: talk.answer(b"secret")) as server:
        url = f"http://rebinding.example:{server.port}/a.png"
        with pytest.raises(MediaError):
            Fetcher(network=network).fetch(url, cancel)
        assert network.connected == ["93.184.215.14"]
        with pytest.raises(MediaError) as error:
            Fetcher(network=network).fetch(url, cancel)
        assert error.value.kind == "refused"
        assert network.asked == ["rebinding.example"] * 2
        assert network.connected == ["93.184.215.14"]
        assert server.connections == 0


def test_of_a_mixed_answer_only_the_public_part_is_used(cancel: threading.Event) -> None:
    network = FakeNetwork({"mixed.example": ["10.0.0.1", "1.1.1.1", "::1", "127.0.0.1"]})
    with pytest.raises(MediaError):
        Fetcher(network=network).fetch("http://mixed.example/a.png", cancel)
    assert network.connected == ["1.1.1.1"]


def test_the_reason_names_where_it_leads(cancel: threading.Event) -> None:
    network = FakeNetwork({"cloud.example": ["169.254.169.254"]})
    with pytest.raises(MediaError, match=r"cloud.example leads to the local link") as error:
        Fetcher(network=network).fetch("http://cloud.example/latest/meta-data", cancel)
    assert error.value.kind == "refused"
