"""Opening a connection to a public server and to no other, within a time limit.

The name is resolved, the addresses are checked, and the very address that was checked is connected
to: a name that changes its mind in between (rebinding) changes nothing.
"""

from __future__ import annotations

import errno
import queue
import socket
import threading
from contextlib import suppress
from functools import partial
from typing import Any, Final

from editor.media.addresses import why_not_public
from editor.media.errors import MediaError
from editor.media.watch import POLL, Watch
from editor.record.sentence import Sentence

Address = tuple[int, tuple[Any, ...]]
"""Socket family and socket address, as `getaddrinfo` gives them."""

_MOST_ADDRESSES: Final = 6
_NO_ROUTE: Final = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL)
_UNKNOWN_NAME: Final = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
# A datagram socket that connects sends nothing; it only asks the routing table.
_ANYWHERE: Final = (("198.41.0.4", 53), ("2001:503:ba3e::2:30", 53))


class Network:
    """The system's name service, routes and sockets; tests put their own in this place."""

    def resolve(self, host: str, port: int) -> list[Address]:
        """Return the addresses of `host` in the order to try them; may block for a minute."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [(family, address) for family, _, _, _, address in found]

    def connect(self, address: Address, connection: socket.socket) -> None:
        """Connect within the connection's timeout."""
        connection.connect(address[1])

    def has_route(self) -> bool:
        """Whether there is any way out of this machine."""
        for family, address in zip((socket.AF_INET, socket.AF_INET6), _ANYWHERE, strict=True):
            with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect(address)
                return True
        return False


class Gate:
    """Opens the connections of one request; all of them end with its watch."""

    def __init__(self, network: Network, watch: Watch, *, allow_private: bool) -> None:
        self._network = network
        self._watch = watch
        self._allow_private = allow_private

    def open(self, host: str, port: int, *, trusted: bool = False) -> socket.socket:
        """Return a connection to a public address of `host`; `trusted` hosts may be anywhere.

        Raises MediaError for names without an address, private addresses and silent servers.
        """
        addresses = self.resolve(host, port)
        if not trusted:
            addresses = self.public(host, addresses)
        return self._connect(host, addresses[:_MOST_ADDRESSES])

    def resolve(self, host: str, port: int) -> list[Address]:
        """Return the addresses of `host`, at least one."""
        self._watch.late = MediaError(
            "offline", Sentence("The name service did not find {name} in time.", name=_short(host))
        )
        outcome = self._wait_for_names(host, port)
        if isinstance(outcome, list) and outcome:
            return outcome
        is_temporary = isinstance(outcome, OSError) and outcome.errno not in _UNKNOWN_NAME
        if not is_temporary and self._network.has_route():
            raise MediaError(
                "missing", Sentence("There is no server named {name}.", name=_short(host))
            )
        raise MediaError(
            "offline", Sentence("There is no network, so {name} was not found.", name=_short(host))
        )

    def public(self, host: str, addresses: list[Address]) -> list[Address]:
        """Return those of `addresses` that may be connected to, at least one."""
        if self._allow_private:
            return addresses
        refused = [why_not_public(str(address[0])) for _, address in addresses]
        public = [address for address, why in zip(addresses, refused, strict=True) if not why]
        if not public:
            raise MediaError(
                "refused",
                Sentence(
                    "{name} leads to {refused}; such servers are not asked for pictures.",
                    name=_short(host),
                    refused=refused[0],
                ),
            )
        return public

    def _wait_for_names(self, host: str, port: int) -> list[Address] | Exception:
        """Ask in a thread of its own: the system's call can neither be limited nor called off."""
        answer: queue.SimpleQueue[list[Address] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answer.put(self._network.resolve(host, port))
            except (OSError, ValueError) as error:
                answer.put(error)

        threading.Thread(target=ask, name="media names", daemon=True).start()
        while True:
            try:
                return answer.get(timeout=min(POLL, self._watch.left()))
            except queue.Empty:
                continue

    def _connect(self, host: str, addresses: list[Address]) -> socket.socket:
        self._watch.late = MediaError(
            "failed", Sentence("{name} did not answer in time.", name=_short(host))
        )
        errors: list[OSError] = []
        for tried, address in enumerate(addresses):
            try:
                return self._open(address, self._watch.left() / (len(addresses) - tried))
            except OSError as error:
                self._watch.check()
                errors.append(error)
        if all(error.errno in _NO_ROUTE for error in errors) and not self._network.has_route():
            raise MediaError("offline", Sentence("There is no network.")) from errors[0]
        if any(isinstance(error, ConnectionRefusedError) for error in errors):
            raise MediaError(
                "failed", Sentence("{name} takes no connections.", name=_short(host))
            ) from errors[0]
        raise MediaError(
            "failed", Sentence("{name} cannot be reached.", name=_short(host))
        ) from errors[0]

    def _open(self, address: Address, seconds: float) -> socket.socket:
        connection = socket.socket(address[0], socket.SOCK_STREAM)
        try:
            # The watch holds a duplicate: TLS takes the original over, and a number of a closed
            # descriptor may already be another file's.
            handle = connection.dup()
            self._watch.guard(partial(_shut_down, handle), handle.close)
            connection.settimeout(seconds)
            self._network.connect(address, connection)
            connection.settimeout(self._watch.left())
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except BaseException:
            connection.close()
            raise
        return connection


def _shut_down(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _short(host: str) -> str:
    return host if len(host) <= 60 else f"{host[:57]}..."
