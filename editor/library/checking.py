"""What the checks need to know of a site, gathered from its library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from threading import Event

from editor.checks.site import TEXT_LIMIT, Card, PictureFacts, SiteFacts
from editor.library.library import Library
from editor.library.rows import Row
from editor.media.errors import MediaError
from editor.media.locate import Local, SiteAddress, locate
from editor.media.pictures import Picture, Pictures
from editor.media.verify import BOX
from editor.record import RecordError
from editor.record.urls import canonical_url


@contextmanager
def site_facts(library: Library, now: datetime | None = None) -> Iterator[SiteFacts]:
    """Gather what rules may ask about the library's site; pictures can be looked at within."""
    with TemporaryDirectory() as cache, closing(Pictures(Path(cache), offline=True)) as pictures:
        site = facts_of(library, PictureReader(library, pictures), now)
        rows = [row for batch in library.scan_rows() for row in batch if not row.problem]
        site.put(_exact(map(card_of, sorted(rows, key=attrgetter("date"))), library))
        yield site


def facts_of(library: Library, pictures: PictureReader, now: datetime | None = None) -> SiteFacts:
    """Return the site's vocabulary and settings, no records yet."""
    vocabulary = library.vocabulary()
    return SiteFacts(
        topics=vocabulary.topics,
        providers={o.domain: o.name for o in vocabulary.organizations.values() if o.name},
        picture=pictures,
        now=now or datetime.now(UTC),
    )


class PictureReader:
    """Looks at the pictures of a site's own files, and remembers those that were asked for."""

    def __init__(self, library: Library, pictures: Pictures) -> None:
        self.looked_at: list[str] = []
        """The files that were asked for; to be cleared by whoever wants to know."""
        self._library = library
        self._pictures = pictures
        self._known: dict[tuple[Path, int], PictureFacts | None] = {}

    def __call__(self, url: str) -> PictureFacts | None:
        """Return what the picture at an address is, None for one that is somewhere else."""
        settings = self._library.site
        place = locate(url, SiteAddress(self._library.folder, settings.url, settings.baseurl))
        if not isinstance(place, Local):
            return None
        self.looked_at.append(str(place.path))
        key = place.path, written_at(place.path)
        if key not in self._known:
            self._known[key] = _facts(place, self._pictures)
        return self._known[key]


def written_at(path: Path) -> int:
    """Return when a file was written last, in nanoseconds; 0 for none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def card_of(row: Row) -> Card:
    """Return what other records need to know of a row's record."""
    title = "" if row.title == PurePosixPath(row.path).stem else row.title
    moment = datetime.fromisoformat(row.date) if row.date else None
    return Card(row.path, row.web_url, title, row.excerpt[:TEXT_LIMIT], moment, row.provider)


def _exact(cards: Iterable[Card], library: Library) -> Iterable[Card]:
    """Yield the cards with true page addresses where several records seem to have one.

    A row without `webUrl` has another address instead, which is enough to open the page.
    """
    cards = list(cards)
    seen = Counter(canonical_url(card.web_url) for card in cards)
    for card in cards:
        if card.web_url and seen[canonical_url(card.web_url)] > 1:
            yield replace(card, web_url=_own_web_url(card.path, library))
        else:
            yield card


def _own_web_url(path: str, library: Library) -> str:
    document = library.read(path).document
    try:
        url = document.get("webUrl") if document else None
    except RecordError:
        return ""
    return url if isinstance(url, str) else ""


def _facts(place: Local, pictures: Pictures) -> PictureFacts | None:
    try:
        picture = pictures.load(place, BOX, Event())
    except MediaError as error:
        is_broken = error.kind in ("missing", "not-an-image")
        return PictureFacts(None, str(error)) if is_broken else None
    if not isinstance(picture, Picture):
        return None  # a drawing has any size
    return PictureFacts((picture.real_width, picture.real_height))
