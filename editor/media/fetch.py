"""Getting a picture's bytes from the web, from servers that may be anything but friendly."""

from __future__ import annotations

import threading
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from editor import __version__
from editor.media.errors import MediaError
from editor.media.formats import HEAD, sniff
from editor.media.locate import Unusable, check_web_address
from editor.media.network import Gate, Network
from editor.media.room import Data, room
from editor.media.watch import Watch
from editor.record.sentence import Sentence

if TYPE_CHECKING:
    from requests import Response

    from editor.media.transport import Transport

REDIRECTS: Final = 5
_CHUNK: Final = 65_536
_MOVED: Final = (301, 302, 303, 307, 308)
_HEADERS: Final = {
    "User-Agent": f"Copydesk/{__version__}",
    "Accept": "image/*,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a picture (not yet decoded) and the address that gave them at last."""

    url: str
    data: Data


class Fetcher:
    """Fetches from public servers, over http and https, at most `limit` bytes in `seconds`.

    The seconds are of the wall clock, from the question for the name to the last byte, redirects
    included. `allow_private` is for intranets and tests; `use_proxy` takes the system's proxy,
    which then connects on our behalf; `certificates` is a file to trust instead of the usual ones.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        use_proxy: bool = False,
        seconds: float = 10.0,
        limit: int = 10_000_000,
        certificates: str | None = None,
        network: Network | None = None,
    ) -> None:
        self._allow_private = allow_private
        self._use_proxy = use_proxy
        self._seconds = seconds
        self._limit = limit
        self._certificates = certificates
        self._network = network or Network()

    def fetch(self, url: str, cancel: threading.Event) -> Fetched:
        """Return the picture at `url`; it blocks, so call it in a thread. Raises MediaError."""
        late = MediaError("failed", Sentence("The server did not answer in time."))
        with Watch(self._seconds, cancel, late) as watch:
            watch.check()
            try:
                return self._fetch(url, watch)
            except MediaError:
                watch.check()  # what a cut connection says of itself is not the reason
                raise

    def _fetch(self, url: str, watch: Watch) -> Fetched:
        from editor.media.transport import FAULTS, Transport, explain  # noqa: PLC0415 - 200 ms

        gate = Gate(self._network, watch, allow_private=self._allow_private)
        transport = Transport(gate, self._limit)
        try:
            return self._follow(url, transport, gate, watch)
        except FAULTS as error:
            raise explain(error) from error
        finally:
            transport.close()

    def _follow(self, url: str, transport: Transport, gate: Gate, watch: Watch) -> Fetched:
        seen: set[str] = set()
        while True:
            seen.add(url)
            response = self._ask(url, transport, gate, watch)
            try:
                watch.check()  # headers that were cut off look like headers that ended
                if response.status_code not in _MOVED:
                    _check_status(response)
                    return Fetched(url, self._body(response, watch))
                url = _next(url, response)
            finally:
                response.raw.close()
            if url in seen:
                raise MediaError("failed", Sentence("The server sends us in circles."))
            if len(seen) > REDIRECTS:
                raise MediaError(
                    "failed",
                    Sentence(
                        "The server sends us on more than {redirects} times.", redirects=REDIRECTS
                    ),
                )

    def _ask(self, url: str, transport: Transport, gate: Gate, watch: Watch) -> Response:
        from requests import Request  # noqa: PLC0415 - 200 ms

        parts = check_web_address(url)
        if isinstance(parts, Unusable):
            raise MediaError("refused", parts.reason)
        proxies = self._proxies(url, gate)
        request = Request("GET", url, headers=_HEADERS).prepare()
        host = parts.hostname or ""
        watch.late = MediaError("failed", Sentence("{host} did not answer in time.", host=host))
        return transport.send(
            request,
            stream=True,
            timeout=watch.left(),
            verify=self._certificates or True,
            proxies=proxies,
        )

    def _proxies(self, url: str, gate: Gate) -> dict[str, str]:
        """Return the system's proxies for `url`, by scheme; none unless they are wanted.

        A proxy resolves the name by itself, so all that can be refused here is what this machine
        already knows to be private.
        """
        if not self._use_proxy:
            return {}
        from requests.utils import get_environ_proxies, select_proxy  # noqa: PLC0415

        proxies = get_environ_proxies(url)
        if not select_proxy(url, proxies):
            return {}
        parts = urlsplit(url)
        try:
            known = gate.resolve(parts.hostname or "", parts.port or 0)
        except MediaError as error:
            if error.kind not in ("missing", "offline"):
                raise
        else:
            gate.public(parts.hostname or "", known)
        return proxies

    def _body(self, response: Response, watch: Watch) -> memoryview:
        watch.late = MediaError("failed", Sentence("The picture did not arrive in time."))
        declared = response.headers.get("Content-Length", "")
        length = int(declared) if declared.isdecimal() and len(declared) < 20 else None
        if length is not None and length > self._limit:
            raise self._too_large()
        inflate = _inflater(response)
        body, filled, received = room(self._limit), 0, 0
        while chunk := response.raw.read(_CHUNK, decode_content=False):
            received += len(chunk)
            part = inflate.decompress(chunk, self._limit - filled + 1) if inflate else chunk
            if filled + len(part) > self._limit:
                raise self._too_large()
            body[filled : filled + len(part)] = part
            if filled < HEAD <= filled + len(part):
                _check_picture(body[:HEAD], response)
            filled += len(part)
            watch.check()
        watch.check()
        if (inflate and not inflate.eof) or (length is not None and received < length):
            raise MediaError(
                "failed", Sentence("The server broke off before the picture was complete.")
            )
        _check_picture(body[: min(filled, HEAD)], response)
        return body[:filled]

    def _too_large(self) -> MediaError:
        megabytes = self._limit / 1_000_000
        return MediaError(
            "too-large",
            Sentence("The picture has more than {megabytes:g} MB.", megabytes=megabytes),
        )


def _next(url: str, response: Response) -> str:
    location = response.headers.get("Location", "")
    if not location:
        raise MediaError("failed", Sentence("The server sends us on, but not where to."))
    # Header bytes arrive as Latin-1, and are UTF-8 where they are not ASCII.
    target = urljoin(url, location.encode("latin-1", "replace").decode("utf-8", "replace"))
    checked = check_web_address(target)
    if isinstance(checked, Unusable):
        raise MediaError(
            "refused", Sentence("The server sends us on. {reason}", reason=checked.reason)
        )
    return checked._replace(fragment="").geturl()


def _check_status(response: Response) -> None:
    status = response.status_code
    if status == 200:
        return
    if status in (404, 410):
        raise MediaError(
            "missing",
            Sentence("The picture is not at its address any more ({status}).", status=status),
        )
    if status in (401, 402, 403, 405, 406, 407, 429, 451):
        raise MediaError(
            "refused",
            Sentence("The server does not give the picture out ({status}).", status=status),
        )
    if status >= 500:
        raise MediaError(
            "failed", Sentence("The server has a fault of its own ({status}).", status=status)
        )
    raise MediaError(
        "failed", Sentence("The server answered without a picture ({status}).", status=status)
    )


def _check_picture(head: memoryview, response: Response) -> None:
    if sniff(bytes(head)) is not None:
        return
    if not head:
        raise MediaError("not-an-image", Sentence("The server sent nothing."))
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        raise MediaError("not-an-image", Sentence("The server sent a web page, not a picture."))
    if kind and not kind.startswith("image/") and kind.isascii() and kind.isprintable():
        raise MediaError(
            "not-an-image", Sentence("The server sent {kind}, not a picture.", kind=kind[:60])
        )
    raise MediaError(
        "not-an-image", Sentence("The server sent something that is no picture we know.")
    )


def _inflater(response: Response) -> Any:
    """Return what undoes the body's compression within a limit; None if there is none."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in ("", "identity", "none"):
        return None
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(wbits=47)
    raise MediaError("failed", Sentence("The server packed the picture in a way nobody asked for."))
