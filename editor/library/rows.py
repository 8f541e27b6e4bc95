"""What the list shows of a record, read from its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, make_dataclass
from datetime import UTC, date, datetime
from math import isfinite
from pathlib import PurePosixPath
from sys import intern
from typing import Any

from editor.library.folding import fold
from editor.library.spelling import Spelling, spelled, spelling

TEXT_LIMIT = 2_000  # characters of a title or excerpt that the list and its search know

_DATED_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?=-|\Z)")
_USUAL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the record list."""

    path: str
    """Relative to the library's folder, with "/"."""
    collection: str = ""
    """The record's folder as people name it: "news", "learning/videos"; "" outside any."""
    title: str = ""
    """The title, else the name, else the file's name."""
    date: str = ""
    """UTC, as "2021-12-17T10:49:00Z", so that it sorts as text; "" where there is none."""
    provider: str = ""
    domain: str = ""
    kind: str = ""
    category: str = ""
    quality: int | None = None
    heat: int | None = None
    """-1 where it was not measured yet."""
    published: bool | None = None
    """None where the record does not say; Jekyll publishes it then."""
    removed: bool = False
    topics: tuple[str, ...] = ()
    image: str = ""
    """The first image's address."""
    images: int = 0
    related: int = 0
    web_url: str = ""
    spelling: Spelling = ""
    """Of the excerpt, whose folded form `folded` has; a row without that has the excerpt here."""
    problem: str = ""
    """What is wrong with the file, as a sentence; "" if it is sound."""
    folded: str = ""
    """What words are looked for in (`folded_text`)."""

    @property
    def excerpt(self) -> str:
        """The excerpt, at most `TEXT_LIMIT` characters."""
        return spelled(folded_excerpt(self.folded), self.spelling)


ROW_FIELDS = tuple(field.name for field in fields(Row))

# A frozen dataclass takes five times as long to make as a plain one with the same slots, which is
# made a Row afterwards: of 100,000 rows that is a third of a second.
_UnfrozenRow = make_dataclass("_UnfrozenRow", ROW_FIELDS, slots=True)


def make_row(values: Iterable[Any]) -> Row:
    """Make a row of the values of all its fields, in order."""
    row: Any = _UnfrozenRow(*values)
    row.__class__ = Row
    made: Row = row
    return made


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
    title = _short(get("title")) or _short(get("name")) or PurePosixPath(path).stem
    excerpt = _short(get("excerpt"))
    topics = _names(get("topics"))
    folded = folded_text(title, excerpt, provider, domain, topics)
    return make_row(
        (
            path,
            collection_of(path),
            title,
            _first_date(values) or _date_in_name(path),
            provider,
            domain,
            intern(text_of(get("type"))),
            intern(text_of(get("category"))),
            _whole(get("quality")),
            _whole(get("heat")),
            _flag(get("published")),
            get("removed") is True,
            topics,
            _first_image(images),
            len(images) if isinstance(images, list) else 0,
            len(related) if isinstance(related, list) else 0,
            text_of(get("webUrl")) or text_of(get("website")) or text_of(get("originalUrl")),
            spelling(excerpt, folded_excerpt(folded)),
            "",
            folded,
        )
    )


def broken_row(path: str, problem: str) -> Row:
    """Make the row of a file that cannot be read as a record."""
    title = PurePosixPath(path).stem
    return Row(
        path=path,
        collection=collection_of(path),
        title=title,
        date=_date_in_name(path),
        problem=problem,
        folded=folded_text(title),
    )


def folded_text(
    title: str, excerpt: str = "", provider: str = "", domain: str = "", topics: Sequence[str] = ()
) -> str:
    """Return what words are looked for in, folded, one line for each part."""
    parts = fold("\0".join((title, excerpt, provider, domain, *topics)))
    return parts.replace(" \0", "\0").replace("\0 ", "\0").replace("\0", "\n")


def folded_excerpt(folded: str) -> str:
    """Return the excerpt's line of what words are looked for in."""
    return folded.partition("\n")[2].partition("\n")[0]


def collection_of(path: str) -> str:
    """Return how people name the folder of `path`: no underscore, no folders of dates."""
    folders = path.split("/")[:-1]
    while folders and folders[-1].isdigit():
        folders.pop()
    return intern("/".join(folders).removeprefix("_"))


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
    return tuple(intern(name) for name in map(text_of, items) if name)


def _provider(value: object) -> tuple[str, str]:
    if isinstance(value, dict):
        return intern(text_of(value.get("name"))), intern(text_of(value.get("domain")))
    return intern(text_of(value)), ""


def _first_image(value: object) -> str:
    for image in value if isinstance(value, list) else ():
        url = text_of(image.get("url")) if isinstance(image, dict) else text_of(image)
        if url:
            return url
    return ""
