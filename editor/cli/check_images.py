"""Looking at the pictures of many records: whether they are there, and how large."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from urllib.parse import urlsplit

from editor.checks.site import PictureFacts
from editor.library.library import Library
from editor.media.locate import SiteAddress
from editor.media.pictures import Pictures
from editor.media.verify import Declared, Verdict, declared_images, verify
from editor.record import RecordError

_GAP = 0.25  # seconds between two requests to one host
_TELL = 0.2  # seconds between two reports on a terminal
_UNKNOWN = ("offline", "cancelled")  # says nothing of the picture


def look_at_images(
    library: Library, paths: Iterable[str], *, use_proxy: bool = False
) -> Callable[[str], PictureFacts | None]:
    """Fetch the images of these records and return what is known of each address.

    Each address is asked for once, each host a few times a second. Ctrl+C ends it: what is known
    by then is kept. It tells how far it is on the error output.
    """
    urls = _spread(dict.fromkeys(_addresses(library, paths)))
    address = SiteAddress(library.folder, library.site.url, library.site.baseurl)
    facts: dict[str, PictureFacts] = {}
    unknown, reasons = 0, set()
    progress = _Progress(len(urls))
    with (
        TemporaryDirectory() as cache,
        closing(Pictures(Path(cache), use_proxy=use_proxy)) as pictures,
        closing(verify(map(_undeclared, urls), address, pictures, Event(), gap=_GAP)) as verdicts,
    ):
        try:
            for done, verdict in enumerate(verdicts, 1):
                progress.show(done)
                if verdict.kind in _UNKNOWN:
                    unknown += 1
                    reasons.add(verdict.reason)
                else:
                    facts[verdict.declared.url] = _facts(verdict)
        except KeyboardInterrupt:
            progress.say("stopped")
    broken = sum(one.size is None for one in facts.values())
    progress.say(f"{len(facts)} of {len(urls)} images looked at, {broken} of them cannot be shown")
    if unknown:
        progress.say(f"{unknown} images could not be looked at: {min(reasons)}")
    return facts.get


def _addresses(library: Library, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        document = library.read(path).document
        try:
            images = document.get(("images",)) if document is not None else None
        except RecordError:
            continue
        yield from (declared.url for declared in declared_images({"images": images}))


def _spread(urls: Iterable[str]) -> list[str]:
    """Return addresses in such an order that neighbours are of different hosts."""
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[_host(url)].append(url)
    return [url for url in chain.from_iterable(zip_longest(*by_host.values())) if url is not None]


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _undeclared(url: str) -> Declared:
    return Declared(url, url)


def _facts(verdict: Verdict) -> PictureFacts:
    return PictureFacts(verdict.real, verdict.reason)


class _Progress:
    """Lines on the error output; on a terminal one line that counts."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._last = 0.0
        self._counts = sys.stderr.isatty()

    def show(self, done: int) -> None:
        """Say how many are done."""
        now = time.monotonic()
        if self._counts and now - self._last >= _TELL:
            self._last = now
            print(f"\rimages: {done} of {self._total}\x1b[K", end="", file=sys.stderr, flush=True)

    def say(self, text: str) -> None:
        """Write a line of its own."""
        print(f"\r\x1b[Kimages: {text}" if self._counts else f"images: {text}", file=sys.stderr)
