"""Whether a record's pictures are there, and as large as the record says."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final
from urllib.parse import urlsplit

from editor.media.errors import Kind, MediaError
from editor.media.locate import Remote, SiteAddress, Unusable, locate
from editor.media.pictures import Picture, Pictures
from editor.media.watch import POLL

BOX: Final = (320, 320)
"""Thumbnails that a check leaves in the cache."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A picture as a record declares it: `where` names record and field for whoever asks."""

    where: str
    url: str
    width: object = None
    height: object = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: the real size in pixels, or why there is none (`kind`, `reason`)."""

    declared: Declared
    real: tuple[int, int] | None
    kind: Kind | None = None
    reason: str = ""

    @property
    def is_right(self) -> bool:
        """Whether the picture is there and no declared size is wrong."""
        return self.real is not None and not self.is_wrong_size

    @property
    def is_wrong_size(self) -> bool:
        """Whether the record declares a size that is not the real one."""
        if self.real is None:
            return False
        said = (self.declared.width, self.declared.height)
        pairs = zip(said, self.real, strict=True)
        return any(value is not None and not _is_size(value, real) for value, real in pairs)


def declared_images(record: Mapping[str, Any], where: str = "") -> Iterator[Declared]:
    """Yield the pictures of a record's `images`; what has no address is not there."""
    images = record.get("images")
    for index, image in enumerate(images if isinstance(images, list) else ()):
        field = f"{where}images[{index}]"
        if isinstance(image, Mapping) and isinstance(image.get("url"), str):
            yield Declared(field, image["url"], image.get("width"), image.get("height"))
        elif isinstance(image, str):
            yield Declared(field, image)


def verify(
    images: Iterable[Declared],
    site: SiteAddress,
    pictures: Pictures,
    cancel: threading.Event,
    *,
    at_once: int = 6,
    gap: float = 0.0,
) -> Generator[Verdict, None, None]:
    """Yield a verdict for each picture as it comes in, in no order.

    No host of the web is asked twice within `gap` seconds.
    It ends soon when `cancel` is set or nobody wants the next one; what is under way is dropped.
    """
    waiting = iter(images)
    stop = threading.Event()
    turns = _Turns(gap, stop)
    with ThreadPoolExecutor(at_once, "media verify") as threads:
        running: set[Future[Verdict]] = set()
        try:
            while not cancel.is_set():
                # Few at a time: a site has tens of thousands of pictures.
                for declared in islice(waiting, 2 * at_once - len(running)):
                    running.add(threads.submit(_verdict, declared, site, pictures, turns, stop))
                if not running:
                    return
                done, running = wait(running, timeout=POLL, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            stop.set()


class _Turns:
    """When a host may be asked next."""

    def __init__(self, gap: float, stop: threading.Event) -> None:
        self._gap = gap
        self._stop = stop
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Return when it is this caller's turn, or when all is over."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + self._gap
        self._stop.wait(turn - now)


def _verdict(
    declared: Declared,
    site: SiteAddress,
    pictures: Pictures,
    turns: _Turns,
    cancel: threading.Event,
) -> Verdict:
    place = locate(declared.url, site)
    if isinstance(place, Unusable):
        return Verdict(declared, None, "refused", place.reason)
    if isinstance(place, Remote):
        turns.wait(urlsplit(place.url).hostname or "")
    try:
        found = pictures.load(place, BOX, cancel)
    except MediaError as error:
        return Verdict(declared, None, error.kind, str(error))
    if isinstance(found, Picture):
        return Verdict(declared, (found.real_width, found.real_height))
    return Verdict(declared, (round(found.width), round(found.height)))


def _is_size(value: object, real: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value == real
