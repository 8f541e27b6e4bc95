"""The one way to a picture: from the site's folder, the cache or the web, decoded and small."""

from __future__ import annotations

import stat
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from editor.media.cache import Cache
from editor.media.errors import MediaError, cancelled
from editor.media.formats import HEAD, sniff
from editor.media.locate import Local, Remote
from editor.media.room import Data
from editor.media.thumbnail import Fit, Thumbnail, thumbnail_of
from editor.media.vector import VECTOR_LIMIT, Vector, read_vector
from editor.media.watch import POLL
from editor.record.sentence import Sentence

if TYPE_CHECKING:
    from editor.media.decode import Decoder
    from editor.media.fetch import Fetcher

__all__ = ["Fit", "MediaError", "Picture", "Pictures", "Vector"]

LOCAL_LIMIT: Final = 100_000_000
"""Bytes of a file in the site's folder."""

_THUMBNAILS: Final = 200_000_000  # bytes on disk
_ORIGINALS: Final = 300_000_000
_AT_ONCE: Final = 4  # pictures of the web under way: each may take 10 MB of memory
_FRESH: Final = 30 * 86_400.0  # seconds until a picture of the web is asked for again


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be shown: `rgba` has width x height x 4 bytes, sRGB, straight alpha.

    The real size is that of the whole picture as it stands upright; `bytes_on_disk` is the size of
    its file, here or on its server.
    """

    width: int
    height: int
    rgba: bytes
    real_width: int
    real_height: int
    format: str
    bytes_on_disk: int


class Pictures:
    """Loads pictures, keeping thumbnails and what came from the web in `cache_folder`.

    Any thread may load; nothing is imported, started or read before the first picture is asked for.
    When `offline`, what is not in the cache is not there.
    """

    def __init__(
        self,
        cache_folder: Path,
        *,
        allow_private: bool = False,
        offline: bool = False,
        use_proxy: bool = False,
        seconds: float = 10.0,
    ) -> None:
        self.offline = offline
        self._thumbnails = Cache(cache_folder / "thumbnails", _THUMBNAILS)
        self._originals = Cache(cache_folder / "originals", _ORIGINALS)
        self._allow_private = allow_private
        self._use_proxy = use_proxy
        self._seconds = seconds
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._lock = threading.Lock()
        self._tools: tuple[Fetcher, Decoder] | None = None
        self._is_closed = False

    def set_access(
        self,
        *,
        offline: bool | None = None,
        use_proxy: bool | None = None,
        allow_private: bool | None = None,
    ) -> None:
        """Change what is given about how the web is reached, from the next request on."""
        with self._lock:
            if offline is not None:
                self.offline = offline
            if use_proxy is not None:
                self._use_proxy = use_proxy
            if allow_private is not None:
                self._allow_private = allow_private
            if self._tools is not None:
                self._tools = self._fetcher(), self._tools[1]

    def load(
        self,
        place: Local | Remote,
        box: tuple[int, int],
        cancel: threading.Event,
        fit: Fit = "contain",
    ) -> Picture | Vector:
        """Return the picture at `place`, shrunk into `box` (pixels), or its drawing if it is SVG.

        "contain" shows all of it inside the box, "cover" fills the box and cuts off what is over;
        neither enlarges. It blocks: call it in a worker thread. Raises MediaError.
        """
        if cancel.is_set():
            raise cancelled()
        if isinstance(place, Local):
            return self._load_local(place.path, box, cancel, fit)
        return self._load_remote(place.url, box, cancel, fit)

    def close(self) -> None:
        """End the decoder's processes; what is being decoded ends as cancelled."""
        with self._lock:
            self._is_closed = True
            tools = self._tools
        if tools is not None:
            tools[1].close()

    def _open_tools(self) -> tuple[Fetcher, Decoder]:
        """Return what fetches and decodes; imported with the first picture that is not cached."""
        from editor.media.decode import Decoder  # noqa: PLC0415 - its processes

        with self._lock:
            if self._is_closed:
                raise cancelled()
            if self._tools is None:
                self._tools = self._fetcher(), Decoder(seconds=self._seconds)
            return self._tools

    def _fetcher(self) -> Fetcher:
        from editor.media.fetch import Fetcher  # noqa: PLC0415 - its sockets

        return Fetcher(
            allow_private=self._allow_private,
            use_proxy=self._use_proxy,
            seconds=self._seconds,
        )

    def _load_local(
        self, path: Path, box: tuple[int, int], cancel: threading.Event, fit: Fit
    ) -> Picture | Vector:
        size, changed, head = _look_at(path)
        key = f"{path}|{size}|{changed}|{box[0]}x{box[1]}|{fit}"
        known = self._known(key)
        if known is not None:
            return known
        if sniff(head) == "SVG":
            return read_vector(_read(path))
        return self._decode(path, size, key, box, cancel, fit)

    def _load_remote(
        self, url: str, box: tuple[int, int], cancel: threading.Event, fit: Fit
    ) -> Picture | Vector:
        key = f"{url}|{box[0]}x{box[1]}|{fit}"
        known = self._known(key, _FRESH)
        if known is not None:
            return known
        while not self._turns.acquire(timeout=POLL):
            if cancel.is_set():
                raise cancelled()
        try:
            data = self._original(url, cancel)
            if sniff(bytes(data[:HEAD])) == "SVG":
                return read_vector(bytes(data))
            return self._decode(data, len(data), key, box, cancel, fit)
        except MediaError as error:
            stale = self._known(key)
            if error.kind == "cancelled" or stale is None:
                raise
            return stale
        finally:
            self._turns.release()

    def _original(self, url: str, cancel: threading.Event) -> Data:
        """Return the picture's own bytes: several sizes of one picture are fetched once."""
        kept = self._originals.get(url)
        if kept is not None and (self.offline or kept.age < _FRESH):
            return kept.data
        if self.offline:
            raise MediaError(
                "offline", Sentence("Working offline: this picture was not seen before.")
            )
        try:
            fetcher, _ = self._open_tools()
            data = fetcher.fetch(url, cancel).data
        except MediaError as error:
            if error.kind == "offline" and kept is not None:
                return kept.data
            raise
        self._originals.put(url, {}, data)
        return data

    def _known(self, key: str, youngest: float | None = None) -> Picture | None:
        entry = self._thumbnails.get(key)
        if entry is None or (youngest is not None and entry.age > youngest and not self.offline):
            return None
        thumbnail = thumbnail_of(entry.facts, entry.data)
        size = entry.facts.get("bytes_on_disk")
        if thumbnail is None or not isinstance(size, int):
            return None
        try:
            return _picture(thumbnail, size)
        except ValueError:
            return None

    def _decode(
        self,
        source: Path | Data,
        size: int,
        key: str,
        box: tuple[int, int],
        cancel: threading.Event,
        fit: Fit,
    ) -> Picture:
        _, decoder = self._open_tools()
        thumbnail = decoder.decode(source, box, fit, cancel)
        try:
            picture = _picture(thumbnail, size)
        except ValueError as error:
            raise MediaError("failed", Sentence("The decoder answered nonsense.")) from error
        facts = {**thumbnail.facts(), "bytes_on_disk": size}
        self._thumbnails.put(key, facts, thumbnail.packed)
        return picture


def _picture(thumbnail: Thumbnail, size: int) -> Picture:
    return Picture(rgba=thumbnail.rgba(), bytes_on_disk=size, **thumbnail.facts())


def _look_at(path: Path) -> tuple[int, int, bytes]:
    """Return a file's size, its time of change and its first bytes. Raises MediaError."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise MediaError("not-an-image", Sentence("{name} is no file.", name=path.name))
        if status.st_size > LOCAL_LIMIT:
            limit = LOCAL_LIMIT // 1_000_000
            raise MediaError(
                "too-large", Sentence("The file has more than {limit} MB.", limit=limit)
            )
        with path.open("rb") as file:
            head = file.read(HEAD)
    except FileNotFoundError as error:
        raise MediaError(
            "missing", Sentence("There is no file {name} in the site's assets.", name=path.name)
        ) from error
    except OSError as error:
        raise _unreadable(error) from error
    if sniff(head) is None:
        empty = Sentence("The file is empty.")
        unknown = Sentence("The file is no picture that we know.")
        raise MediaError("not-an-image", unknown if head else empty)
    return status.st_size, status.st_mtime_ns, head


def _read(path: Path) -> bytes:
    """Return a drawing's bytes, one more than a drawing may have at most."""
    try:
        with path.open("rb") as file:
            return file.read(VECTOR_LIMIT + 1)
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> MediaError:
    reason = Sentence("The file cannot be read: {strerror}.", strerror=error.strerror)
    return MediaError("failed", reason)
