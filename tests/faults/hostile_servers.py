"""Servers that mean harm: each request ends in time, with its own reason.

    python tests/faults/hostile_servers.py [--long]

Starts each server on loopback, asks it for a picture and prints how long that took and how it
ended. The time limit is 1 second, with --long the 10 seconds of the real program.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "media")]

from loopback import CERTIFICATE, FakeNetwork, Server, Talk  # noqa: E402

from editor.media.errors import MediaError  # noqa: E402
from editor.media.fetch import Fetcher  # noqa: E402
from editor.media.network import Address, Network  # noqa: E402

PNG = b"\x89PNG\r\n\x1a\n"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
LIMIT = 10_000_000
LONG = 10.0  # seconds, as in the real program


@dataclass(frozen=True)
class Case:
    """One server: its answer, how the request must end (`kind`, words of the reason)."""

    name: str
    handler: Callable[[Talk], None]
    kind: str
    words: str
    tls: bool = False
    reads: bool = True
    path: str = "/a.png"


@dataclass(frozen=True)
class Outcome:
    case: str
    seconds: float
    kind: str
    reason: str
    as_expected: bool


def endless_body(talk: Talk) -> None:
    talk.say(OK + b"\r\n" + PNG)
    while not talk.stop.is_set():
        talk.say(bytes(65_536))


def endless_chunks(talk: Talk) -> None:
    talk.say(OK + b"Transfer-Encoding: chunked\r\n\r\n8\r\n" + PNG + b"\r\n")
    while not talk.stop.is_set():
        talk.say(b"10000\r\n" + bytes(65_536) + b"\r\n")


def endless_chunk_size(talk: Talk) -> None:
    talk.say(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    while not talk.stop.is_set():
        talk.say(b"0" * 65_536)


def body_drip(talk: Talk) -> None:
    talk.say(OK + b"Content-Length: 100000\r\n\r\n" + PNG)
    talk.drip(b"\0")


def header_drip(talk: Talk) -> None:
    talk.say(OK)
    talk.drip(b"X-Drip: a\r\n")


def status_drip(talk: Talk) -> None:
    talk.drip(b"HTTP/1.1 200 O" + b"K" * 60_000)


def endless_headers(talk: Talk) -> None:
    talk.say(OK)
    while not talk.stop.is_set():
        talk.say(b"X-More: " + b"a" * 60_000 + b"\r\n")


def endless_continue(talk: Talk) -> None:
    while not talk.stop.is_set():
        talk.say(b"HTTP/1.1 100 Continue\r\nX-More: " + b"a" * 60_000 + b"\r\n\r\n")


def silence(talk: Talk) -> None:
    talk.stop.wait()


def redirect_loop(talk: Talk) -> None:
    talk.redirect("/b.png" if talk.path == "/a.png" else "/a.png")


def redirect_far(talk: Talk) -> None:
    talk.redirect(f"/{len(talk.path)}{talk.path}")


def redirect_to_file(talk: Talk) -> None:
    talk.redirect("file:///etc/passwd")


def redirect_to_private(talk: Talk) -> None:
    talk.redirect("http://169.254.169.254/latest/meta-data/")


def redirect_with_endless_body(talk: Talk) -> None:
    if talk.path != "/a.png":
        talk.answer(b"", "404 Not Found")
        return
    talk.say(b"HTTP/1.1 302 Found\r\nLocation: /b.png\r\n\r\n")
    while not talk.stop.is_set():
        talk.say(bytes(65_536))


def gzip_bomb(talk: Talk) -> None:
    talk.answer(gzip.compress(PNG + bytes(50_000_000), 1), Content_Encoding="gzip")


def nested_gzip_bomb(talk: Talk) -> None:
    inner = gzip.compress(gzip.compress(PNG + bytes(20_000_000), 1), 1)
    talk.answer(inner, Content_Encoding="gzip, gzip")


def too_long(talk: Talk) -> None:
    talk.say(OK + b"Content-Length: 99999999999\r\n\r\n" + PNG)


def too_short(talk: Talk) -> None:
    talk.say(OK + b"Content-Length: 9000\r\n\r\n" + PNG + bytes(5000))


def odd_length(talk: Talk) -> None:
    talk.say(OK + b"Content-Length: 10\r\nContent-Length: 20\r\n\r\n" + PNG)


def wrong_type(talk: Talk) -> None:
    talk.answer(b"<!doctype html><title>Sign in</title>" + b" " * 9000, Content_Type="text/html")


def wrong_type_named_picture(talk: Talk) -> None:
    talk.answer(b"<!doctype html><svg></svg>", Content_Type="image/png")


def reset(talk: Talk) -> None:
    talk.say(OK + b"Content-Length: 90000\r\n\r\n" + PNG)
    talk.connection.setsockopt(*_LINGER)


def reset_at_once(talk: Talk) -> None:
    talk.connection.setsockopt(*_LINGER)


def nonsense(talk: Talk) -> None:
    talk.say(b"SSH-2.0-OpenSSH_9.2p1\r\n")


def nothing(talk: Talk) -> None:
    talk.connection.close()


def plain_answer_to_tls(talk: Talk) -> None:
    talk.say(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def tls_drip(talk: Talk) -> None:
    talk.drip(b"\x16\x03\x03\x40\x00" + bytes(1000))


_LINGER = (1, 13, b"\1\0\0\0\0\0\0\0")  # SOL_SOCKET, SO_LINGER, on with 0 seconds: close() resets

CASES = [
    Case("endless body", endless_body, "too-large", "more than"),
    Case("endless chunks", endless_chunks, "too-large", "more than"),
    Case("endless chunk size", endless_chunk_size, "failed", "not be understood"),
    Case("body drip", body_drip, "failed", "did not arrive in time"),
    Case("header drip", header_drip, "failed", "did not answer in time"),
    Case("status line drip", status_drip, "failed", "did not answer in time"),
    Case("endless headers", endless_headers, "failed", "not be understood"),
    Case("endless 100 Continue", endless_continue, "too-large", "more than"),
    Case("silence", silence, "failed", "did not answer in time"),
    Case("redirect loop", redirect_loop, "failed", "in circles"),
    Case("redirect without end", redirect_far, "failed", "more than 5 times"),
    Case("redirect to file:", redirect_to_file, "refused", "begins with file:"),
    Case("redirect to private", redirect_to_private, "refused", "the local link"),
    Case("redirect, endless body", redirect_with_endless_body, "missing", "404"),
    Case("gzip bomb", gzip_bomb, "too-large", "more than 10 MB"),
    Case("gzip in gzip", nested_gzip_bomb, "failed", "packed"),
    Case("length of 100 GB", too_long, "too-large", "more than 10 MB"),
    Case("length too long", too_short, "failed", "broke off"),
    Case("two lengths", odd_length, "failed", "not be understood"),
    Case("a web page", wrong_type, "not-an-image", "web page"),
    Case("a web page as PNG", wrong_type_named_picture, "not-an-image", "no picture"),
    Case("reset in the body", reset, "failed", "broke"),
    Case("reset at once", reset_at_once, "failed", "broke the connection off"),
    Case("another protocol", nonsense, "failed", "not be understood"),
    Case("closed at once", nothing, "failed", "broke the connection off"),
    Case("TLS: not to be trusted", nothing, "refused", "certificate", tls=True),
    Case("TLS: plain answer", plain_answer_to_tls, "failed", "secure", reads=False),
    Case("TLS: handshake drip", tls_drip, "failed", "did not answer in time", reads=False),
]


class Loopback(Network):
    """Lets one public name lead to loopback, so that the servers can be strict about the rest."""

    def __init__(self, names: threading.Event | None = None) -> None:
        self.names = names

    def resolve(self, host: str, port: int) -> list[Address]:
        if self.names is not None:
            self.names.wait()
        if host == "hostile.example":
            host = "93.184.215.14"
        return super().resolve(host, port)

    def connect(self, address: Address, connection: object) -> None:
        assert address[1][0] == "93.184.215.14", "a connection to a private address"
        connection.connect(("127.0.0.1", address[1][1]))  # type: ignore[attr-defined]


def ask(case: Case, seconds: float) -> Outcome:
    with Server(case.handler, tls=case.tls, reads=case.reads) as server:
        scheme = "https" if case.name.startswith("TLS") else "http"
        url = f"{scheme}://hostile.example:{server.port}{case.path}"
        # Only those that the clock ends need a short one; a busy machine makes the others slow.
        limit = seconds if "in time" in case.words else LONG
        return _measured(case.name, url, limit, Loopback(), case.kind, case.words)


def ask_slow_names(seconds: float) -> Outcome:
    names = threading.Event()
    try:
        url = "http://hostile.example/a.png"
        words = "did not find hostile.example in time"
        return _measured("slow DNS", url, seconds, Loopback(names), "offline", words)
    finally:
        names.set()


def ask_wrong_name(seconds: float) -> Outcome:
    """A certificate that is trusted, but for another name."""
    with Server(lambda talk: talk.answer(PNG), tls=True) as server:
        network = FakeNetwork({"other.example": ["127.0.0.1"]})
        url = f"https://other.example:{server.port}/a.png"
        return _measured("TLS: wrong name", url, seconds, network, "refused", "certificate")


def _measured(
    name: str, url: str, seconds: float, network: Network, kind: str, words: str
) -> Outcome:
    fake = isinstance(network, FakeNetwork)
    fetcher = Fetcher(
        seconds=seconds,
        network=network,
        allow_private=fake,
        certificates=CERTIFICATE if fake else None,
    )
    start = time.monotonic()
    try:
        fetcher.fetch(url, threading.Event())
        found, reason = "a picture", ""
    except MediaError as error:
        found, reason = error.kind, str(error)
    took = time.monotonic() - start
    expected = found == kind and words in reason and took < seconds + 1
    return Outcome(name, took, found, reason, expected)


def outcomes(seconds: float) -> Iterator[Outcome]:
    for case in CASES:
        yield ask(case, seconds)
    yield ask_slow_names(seconds)
    yield ask_wrong_name(seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--long", action="store_true", help="with the real limit of 10 seconds")
    seconds = LONG if parser.parse_args().long else 1.0
    print(f"limit {seconds:g} s, {LIMIT // 1_000_000} MB\n")
    bad = 0
    for outcome in outcomes(seconds):
        bad += not outcome.as_expected
        mark = " " if outcome.as_expected else "!"
        print(
            f"{mark} {outcome.case:24} {outcome.seconds:6.2f} s  {outcome.kind:12} {outcome.reason}"
        )
    print(f"\n{len(CASES) + 2} servers, {bad} not as expected")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
