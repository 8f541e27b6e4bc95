"""What the list shows of a record, read from its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from math import isfinite
from pathlib import PurePosixPath
from typing import Any, NamedTuple, TypeVar

from editor.library.details import (
    detail_parts,
    folded_excerpt,
    folded_title,
    packed_detail,
    with_common,
)
from editor.library.folding import fold
from editor.library.spelling import spelled

_Value = TypeVar("_Value", bound=Hashable)

TEXT_LIMIT = 2_000  # characters of a title or excerpt that the list and its search know

_DATED_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?=-|\Z)")
_USUAL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


class Traits(NamedTuple):
    """What many records have in common, kept once for all of them."""

    collection: str = ""
    provider: str = ""
    domain: str = ""
    kind: str = ""
    category: str = ""
    published: bool | None = None
    removed: bool = False
    problem: str = ""


class Line(NamedTuple):
    """A row as it is kept: 100,000 of them are read in a moment and take little memory.

    Searches and sorts read these values; everybody else asks the `Row`.
    """

    path: str
    """Relative to the library's folder, with "/"."""
    folded: str
    """What words are looked for in (`folded_text`): title and excerpt are its first two lines."""
    detail: bytes
    """What only a row that is shown needs (`details`)."""
    date: str
    """UTC, as "2021-12-17T10:49:00Z", so that it sorts as text; "" where there is none."""
    traits: Traits
    topics: tuple[str, ...]
    quality: int | None
    heat: int | None
    """-1 where it was not measured yet."""
    images: int
    related: int


class Row(Line):
    """One line of the record list."""

    __slots__ = ()

    def __new__(
        cls,
        path: str,
        collection: str = "",
        title: str = "",
        date: str = "",
        provider: str = "",
        domain: str = "",
        kind: str = "",
        category: str = "",
        quality: int | None = None,
        heat: int | None = None,
        published: bool | None = None,
        removed: bool = False,
        topics: tuple[str, ...] = (),
        image: str = "",
        images: int = 0,
        related: int = 0,
        web_url: str = "",
        excerpt: str = "",
        problem: str = "",
    ) -> Row:
        """Make a row of what it shows."""
        folded = folded_text(title, excerpt, provider, domain, topics)
        traits = Traits(collection, provider, domain, kind, category, published, removed, problem)
        return make_row(
            (
                path,
                folded,
                packed_detail(folded, title, excerpt, web_url, image),
                date,
                kept_once(traits),
                shared(topics),
                quality,
                heat,
                images,
                related,
            )
        )

    def texts(self) -> tuple[str, str, str]:
        """Return title, excerpt and the page's address in less time than one by one."""
        title, excerpt, web_url, _ = detail_parts(self.detail)
        folded = self.folded.split("\n", 2)
        return spelled(folded[0], title), spelled(folded[1], excerpt), web_url

    def reads_like(self, other: Row) -> bool:
        """Whether title, excerpt, date and provider are the same: what a reader sees of a copy."""
        return (
            self.date == other.date
            and (self.provider, self.domain) == (other.provider, other.domain)
            and self.folded.split("\n", 2)[:2] == other.folded.split("\n", 2)[:2]
            and detail_parts(self.detail)[:2] == detail_parts(other.detail)[:2]
        )

    @property
    def title(self) -> str:
        """The title, else the name, else the file's name; at most `TEXT_LIMIT` characters."""
        return spelled(folded_title(self.folded), detail_parts(self.detail)[0])

    @property
    def excerpt(self) -> str:
        """The excerpt, at most `TEXT_LIMIT` characters."""
        return spelled(folded_excerpt(self.folded), detail_parts(self.detail)[1])

    @property
    def web_url(self) -> str:
        """The page's address."""
        return detail_parts(self.detail)[2]

    @property
    def image(self) -> str:
        """The first image's address."""
        _, _, address, image = detail_parts(self.detail)
        return with_common(image, address) if image else ""

    @property
    def collection(self) -> str:
        """The record's folder as people name it: "news", "learning/videos"; "" outside any."""
        return self.traits.collection

    @property
    def provider(self) -> str:
        """The provider's name."""
        return self.traits.provider

    @property
    def domain(self) -> str:
        """The provider's domain."""
        return self.traits.domain

    @property
    def kind(self) -> str:
        """The type."""
        return self.traits.kind

    @property
    def category(self) -> str:
        """The category."""
        return self.traits.category

    @property
    def published(self) -> bool | None:
        """Whether it is published; None where the record does not say: Jekyll publishes it then."""
        return self.traits.published

    @property
    def removed(self) -> bool:
        """Whether it was taken down."""
        return self.traits.removed

    @property
    def problem(self) -> str:
        """What is wrong with the file, as a sentence; "" if it is sound."""
        return self.traits.problem

    def shown(self) -> dict[str, Any]:
        """Return all that it shows, by name."""
        return {name: getattr(self, name) for name in _SHOWN}

    def having(self, **values: Any) -> Row:
        """Return the row with some of what it shows in another way."""
        return Row(**(self.shown() | values))

    def __reduce__(self) -> tuple[Any, ...]:
        return make_row, (tuple(self),)


_SHOWN = (
    *("path", "collection", "title", "date", "provider", "domain", "kind", "category"),
    *("quality", "heat", "published", "removed", "topics", "image", "images", "related"),
    *("web_url", "excerpt", "problem"),
)
make_row: Callable[[Iterable[Any]], Row] = partial(tuple.__new__, Row)
"""Makes a row of the values of a `Line`."""


@lru_cache(maxsize=16_384)
def shared(value: _Value) -> _Value:
    """Return the value as one object for all its equals."""
    return value


def kept_once(traits: Traits) -> Traits:
    """Share the traits, but with a sentence: one of equal words may be made in another way."""
    return traits if traits.problem else shared(traits)


def address_of(line: Line) -> bytes:
    """Return the page's address as `address_bytes` has it, faster than `Row.web_url`."""
    return line.detail.split(b"\0", 3)[2]


# The top-level keys that a row is made from; of `related` only the length counts.
DATE_KEYS = ("publishedDateTime", "startDateTime", "date")
LISTED_KEYS = frozenset(
    {*DATE_KEYS, "title", "name", "excerpt"}
    | {"webUrl", "website", "originalUrl", "type", "category", "quality", "heat", "published"}
    | {"removed", "provider", "topics", "images", "related"}
)


def row_of(path: str, values: Mapping[str, Any]) -> Row:
    """Make the row of the sound record at `path` from its values of `LISTED_KEYS`."""
    get = values.get
    provider, domain = _provider(get("provider"))
    images = get("images")
    related = get("related")
    title = _short(get("title")) or _short(get("name")) or stem_of(path)
    excerpt = _short(get("excerpt"))
    topics = _names(get("topics"))
    return Row(
        path,
        collection_of(path),
        title,
        _first_date(values) or _date_in_name(path),
        provider,
        domain,
        text_of(get("type")),
        text_of(get("category")),
        _whole(get("quality")),
        _whole(get("heat")),
        _flag(get("published")),
        get("removed") is True,
        topics,
        _first_image(images),
        len(images) if isinstance(images, list) else 0,
        len(related) if isinstance(related, list) else 0,
        text_of(get("webUrl")) or text_of(get("website")) or text_of(get("originalUrl")),
        excerpt,
    )


def broken_row(path: str, problem: str) -> Row:
    """Make the row of a file that cannot be read as a record."""
    title = stem_of(path)
    return Row(
        path=path,
        collection=collection_of(path),
        title=title,
        date=_date_in_name(path),
        problem=problem,
    )


def folded_text(
    title: str, excerpt: str = "", provider: str = "", domain: str = "", topics: Sequence[str] = ()
) -> str:
    """Return what words are looked for in, folded, one line for each part."""
    parts = fold("\0".join((title, excerpt, provider, domain, *topics)))
    return parts.replace(" \0", "\0").replace("\0 ", "\0").replace("\0", "\n")


def stem_of(path: str) -> str:
    """Return the file's name without its ending, as pathlib has it, in a tenth of the time."""
    name = path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    return stem if stem and ending else name


def collection_of(path: str) -> str:
    """Return how people name the folder of `path`: no underscore, no folders of dates."""
    folders = path.split("/")[:-1]
    while folders and folders[-1].isdigit():
        folders.pop()
    return "/".join(folders).removeprefix("_")


def text_of(value: object) -> str:
    """Return a plain value as text; "" for nothing, a list or a mapping."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | date):
        return str(value)
    return ""


def utc_text(value: object) -> str:
    """Return a date or time as UTC text that sorts, "" for anything else.

    A time without a zone counts as UTC, as the records' crawler and Jekyll's default have it.
    """
    if isinstance(value, str):
        if _USUAL_TIME.fullmatch(value) and _parsed(value):
            return value
        value = _parsed(value)
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            try:
                value = value.astimezone(UTC)
            except OverflowError:
                return ""
        return value.replace(tzinfo=None, microsecond=0).isoformat() + "Z"
    if isinstance(value, date):
        return value.isoformat() + "T00:00:00Z"
    return ""


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(
            text if " " not in text else re.sub(r" (?=[+-]\d)", "", text.strip())
        )
    except ValueError:
        return None


def _first_date(values: Mapping[str, Any]) -> str:
    for key in DATE_KEYS:
        found = utc_text(values.get(key))
        if found:
            return found
    return ""


def _date_in_name(path: str) -> str:
    match = _DATED_NAME.match(PurePosixPath(path).name)
    return utc_text(match[0]) if match else ""


def _short(value: object) -> str:
    return text_of(value)[:TEXT_LIMIT]


def _whole(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and isfinite(value):
        return int(value)
    # SQLite and Qt hold 64 bits.
    return value if isinstance(value, int) and abs(value) < 2**63 else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _names(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(name for name in map(text_of, items) if name)


def _provider(value: object) -> tuple[str, str]:
    if isinstance(value, dict):
        return text_of(value.get("name")), text_of(value.get("domain"))
    return text_of(value), ""


def _first_image(value: object) -> str:
    for image in value if isinstance(value, list) else ():
        url = text_of(image.get("url")) if isinstance(image, dict) else text_of(image)
        if url:
            return url
    return ""
