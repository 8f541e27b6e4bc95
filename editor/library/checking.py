"""What the checks need to know of a site, gathered from its library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from editor.checks.card import Card, card_of
from editor.checks.site import PictureFacts, SiteFacts
from editor.checks.subject import Subject
from editor.library.index import collections_paused
from editor.library.library import Library
from editor.library.quick import QuickReader
from editor.library.reading import open_document
from editor.library.scan import scan, starts_as_record
from editor.library.store import RECORD_LIMIT, StoreError, read_bytes
from editor.media.errors import MediaError
from editor.media.locate import Local, SiteAddress, locate
from editor.media.pictures import Picture, Pictures
from editor.media.verify import BOX
from editor.record import RecordError


@contextmanager
def site_facts(library: Library, now: datetime | None = None) -> Iterator[SiteFacts]:
    """Gather what rules may ask about the library's site; pictures can be looked at within.

    All files are read as they are, also those that are no sound records: these have empty cards.
    """
    with TemporaryDirectory() as cache, closing(Pictures(Path(cache), offline=True)) as pictures:
        site = facts_of(library, PictureReader(library, pictures), now)
        with collections_paused():
            site.put(_read_cards(library))
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


def _read_cards(library: Library) -> Iterator[Card]:
    reader = QuickReader()
    for found in scan(library.site):
        try:
            data = read_bytes(f"{library.folder}/{found.path}", most=RECORD_LIMIT)
        except StoreError:
            data = b""
        if found.certain or starts_as_record(data):
            is_whole = 0 < found.size <= RECORD_LIMIT
            yield _read_card(library, reader, found.path, data) if is_whole else Card(found.path)


def _read_card(library: Library, reader: QuickReader, path: str, data: bytes) -> Card:
    values = reader.values(data)
    if values is None:
        try:
            document = open_document(path, data, library.schema_for(path))
            values = Subject(path, document).article.values
        except RecordError:
            values = {}
    return card_of(path, values)


def _facts(place: Local, pictures: Pictures) -> PictureFacts | None:
    try:
        picture = pictures.load(place, BOX, Event())
    except MediaError as error:
        is_broken = error.kind in ("missing", "not-an-image")
        return PictureFacts(None, str(error)) if is_broken else None
    if not isinstance(picture, Picture):
        return None  # a drawing has any size
    return PictureFacts((picture.real_width, picture.real_height))
