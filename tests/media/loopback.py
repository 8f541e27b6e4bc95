"""Servers on loopback for the tests: they say exactly what a test wants, also what none would."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from editor.media.network import Address, Network

CERTIFICATE = str(Path(__file__).with_name("certificate.pem"))
Handler = Callable[["Talk"], None]


class Talk:
    """One connection: what the client asked for, and the means to answer."""

    def __init__(self, connection: socket.socket, stop: threading.Event, request: bytes) -> None:
        self.connection = connection
        self.stop = stop
        self.request = request
        head, *lines = request.decode("latin-1").split("\r\n")
        self.path = head.split(" ")[1] if head.count(" ") > 1 else ""
        self.headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines if ":" in line)
        }

    def say(self, data: bytes) -> None:
        self.connection.sendall(data)

    def answer(self, body: bytes = b"", status: str = "200 OK", **headers: str) -> None:
        """Answer in full; header names are written with _ for -."""
        named = {"Content_Length": str(len(body)), "Content_Type": "image/png", **headers}
        lines = "".join(f"{key.replace('_', '-')}: {value}\r\n" for key, value in named.items())
        self.say(f"HTTP/1.1 {status}\r\n{lines}\r\n".encode())
        self.say(body)

    def redirect(self, target: str, status: str = "302 Found") -> None:
        self.answer(status=status, Location=target)

    def drip(self, data: bytes, seconds: float = 0.02) -> None:
        """Send `data` again and again, a byte at a time, until nobody listens."""
        while not self.stop.is_set():
            for byte in data:
                self.say(bytes([byte]))
                if self.stop.wait(seconds):
                    return


class Server:
    """Answers every connection on a free port of loopback with `handler`, each in a thread.

    `requests` are what was asked for; `connections` counts also those that asked for nothing.
    """

    def __init__(self, handler: Handler, *, tls: bool = False, reads: bool = True) -> None:
        self._handler = handler
        self._reads = reads
        self._context = _tls_context(self) if tls else None
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self.requests: list[Talk] = []
        self.server_names: list[str | None] = []
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"

    def __enter__(self) -> Server:
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        self._listener.close()

    def _start(self, work: Callable[..., None], *values: Any) -> None:
        thread = threading.Thread(target=work, args=values, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(20)
            if self._context is None:
                self._talk(connection)
                return
            with self._context.wrap_socket(connection, server_side=True) as secure:
                self._talk(secure)

    def _talk(self, connection: socket.socket) -> None:
        request = b""
        while self._reads and b"\r\n\r\n" not in request:
            part = connection.recv(65_536)
            if not part:
                return
            request += part
        talk = Talk(connection, self._stop, request)
        self.requests.append(talk)
        self._handler(talk)


def _tls_context(server: Server) -> ssl.SSLContext:
    def note(_: ssl.SSLObject, name: str | None, __: ssl.SSLContext) -> None:
        server.server_names.append(name)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    context.sni_callback = note
    return context


class FakeNetwork(Network):
    """Gives names the addresses that a test wants and notes what is connected to.

    `names` may be a function, for a name service that changes its mind. What is not "127.0.0.1"
    is never really connected to.
    """

    def __init__(self, names: dict[str, list[str]] | Callable[[str], list[str]]) -> None:
        self._names = names if callable(names) else names.__getitem__
        self.asked: list[str] = []
        self.connected: list[str] = []

    def resolve(self, host: str, port: int) -> list[Address]:
        self.asked.append(host)
        families = {False: socket.AF_INET, True: socket.AF_INET6}
        return [(families[":" in found], (found, port)) for found in self._names(host)]

    def connect(self, address: Address, connection: socket.socket) -> None:
        self.connected.append(address[1][0])
        if address[1][0] != "127.0.0.1":
            raise ConnectionRefusedError("this test has no network")
        super().connect(address, connection)
