"""requests, led through a gate: every connection it makes is one that the gate opened.

Imported when the first picture is fetched, since requests takes 200 ms to import.
"""

from __future__ import annotations

import http.client
import io
import socket
import zlib
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidURL, ProxyError, SSLError
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from editor.media.errors import MediaError
from editor.media.network import Gate
from editor.record.sentence import Sentence

HEADER_ROOM: Final = 1_000_000
"""Bytes that a server may send besides the picture: headers, chunk sizes."""

FAULTS: Final = (OSError, ValueError, http.client.HTTPException, HTTPError, zlib.error)
"""What a request that went wrong raises; requests' own errors are OSErrors."""


class Transport(HTTPAdapter):
    """Sends one request at a time through `gate`; without a session there is nothing to leak.

    No cookies, no credentials from `.netrc`, no environment, no following of redirects, whose
    bodies a session reads without a limit. A connection that sends more than `limit` bytes and
    `HEADER_ROOM` raises MediaError.
    """

    def __init__(self, gate: Gate, limit: int) -> None:
        self._gate = gate
        self._limit = limit + HEADER_ROOM
        super().__init__(pool_connections=2, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools of direct connections."""
        super().init_poolmanager(*args, **kwargs)
        self._lead_through_gate(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """Return the pools of connections to `proxy`."""
        if proxy.lower().startswith("socks"):
            raise MediaError(
                "failed", Sentence("The system's proxy is of a kind (SOCKS) that is not used.")
            )
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        self._lead_through_gate(manager)
        return manager

    def _lead_through_gate(self, manager: PoolManager) -> None:
        pools: dict[str, Any] = {
            "http": partial(self._pool, HTTPConnectionPool, _PlainConnection),
            "https": partial(self._pool, HTTPSConnectionPool, _SecureConnection),
        }
        manager.pool_classes_by_scheme = pools

    def _pool(
        self, pool: type[HTTPConnectionPool], connection: Any, *args: Any, **kwargs: Any
    ) -> HTTPConnectionPool:
        made = pool(*args, **kwargs)
        made.ConnectionCls = partial(connection, self._gate, self._limit)  # type: ignore[assignment]
        return made


class _PlainConnection(HTTPConnection):
    def __init__(self, gate: Gate, limit: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate = gate
        self.response_class = partial(_MeteredResponse, limit)  # type: ignore[assignment]

    def _new_conn(self) -> socket.socket:
        return self._gate.open(self._dns_host, self.port or 80, trusted=self.proxy is not None)


class _SecureConnection(HTTPSConnection):
    def __init__(self, gate: Gate, limit: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate = gate
        self.response_class = partial(_MeteredResponse, limit)  # type: ignore[assignment]

    def _new_conn(self) -> socket.socket:
        return self._gate.open(self._dns_host, self.port or 443, trusted=self.proxy is not None)


class _MeteredResponse(http.client.HTTPResponse):
    """A response whose headers and chunk sizes count as well: an endless line is an end too."""

    def __init__(self, limit: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fp = io.BufferedReader(_Metered(self.fp.detach(), limit))


class _Metered(io.RawIOBase):
    def __init__(self, raw: io.RawIOBase, limit: int) -> None:
        super().__init__()
        self._raw = raw
        self._left = limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        count: int | None = self._raw.readinto(buffer)
        self._left -= count or 0
        if self._left < 0:
            raise MediaError(
                "too-large", Sentence("The server sends more than a picture may have.")
            )
        return count

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


def explain(error: Exception) -> MediaError:
    """Put one of FAULTS into a sentence."""
    nested = list(_nested(error))
    if isinstance(error, zlib.error):
        return MediaError("failed", Sentence("The server packed the picture badly."))
    if isinstance(error, SSLError):
        if "certificate" in str(error).lower():
            return MediaError("refused", Sentence("The server's certificate is not to be trusted."))
        return MediaError("failed", Sentence("No secure connection to the server could be made."))
    if isinstance(error, ProxyError):
        return MediaError("failed", Sentence("The system's proxy did not let us through."))
    if isinstance(error, InvalidURL | UnicodeError):
        return MediaError("refused", Sentence("The address cannot be read as a web address."))
    if any(isinstance(one, ConnectionError) for one in nested):
        return MediaError("failed", Sentence("The server broke the connection off."))
    is_short = "ended prematurely" in str(error)
    if is_short or any(isinstance(one, http.client.IncompleteRead) for one in nested):
        return MediaError(
            "failed", Sentence("The server broke off before the picture was complete.")
        )
    return MediaError("failed", Sentence("The server's answer could not be understood."))


def _nested(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and what it was made from: requests and urllib3 wrap one in another."""
    yield error
    for argument in error.args:
        if isinstance(argument, BaseException):
            yield from _nested(argument)
