"""The words a site has settled on: its topics, its directory of providers, the values in use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

from editor.library.rows import Row, text_of
from editor.library.store import StoreError, read
from editor.record import Document, RecordError

TOPICS_FOLDER = "_data/topics"
ORGANIZATIONS_FOLDER = "_data/organizations"


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic as its file describes it."""

    name: str
    keywords: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Organization:
    """One entry of the provider directory."""

    name: str
    domain: str
    images: tuple[str, ...] = ()
    """The addresses of its logos."""
    sizes: tuple[tuple[int, int], ...] = ()
    """Width and height of each, (0, 0) where the file does not say."""


@dataclass(frozen=True)
class Vocabulary:
    """What a site's `_data` folder offers for topics and providers."""

    topic_list: tuple[Topic, ...] = ()
    """In the order of the files' names, which is the site's own."""
    organizations: dict[str, Organization] = field(default_factory=dict)
    """By domain."""
    problems: dict[str, str] = field(default_factory=dict)
    """Files that could not be read, relative to the site, and why."""

    @property
    def topics(self) -> tuple[str, ...]:
        """Return the names of the topics."""
        return tuple(topic.name for topic in self.topic_list)


def read_vocabulary(folder: Path) -> Vocabulary:
    """Read the topics and organizations of the site in `folder`; what is broken is left out."""
    problems: dict[str, str] = {}
    topics: dict[str, Topic] = {}
    for topic in map(_topic, _documents(folder, TOPICS_FOLDER, problems)):
        if topic.name:
            topics.setdefault(topic.name, topic)
    organizations: dict[str, Organization] = {}
    for organization in map(_organization, _documents(folder, ORGANIZATIONS_FOLDER, problems)):
        if organization.domain:
            organizations.setdefault(organization.domain, organization)
    return Vocabulary(tuple(topics.values()), organizations, problems)


def values_in_use(rows: Iterable[Row]) -> dict[str, Counter[str]]:
    """Count the values that the records have, by the query field that finds them."""
    rows = list(rows)
    counts = {
        name: Counter(map(attrgetter(attribute), rows))
        for name, attribute in (
            *(("provider", "provider"), ("domain", "domain"), ("type", "kind")),
            *(("category", "category"), ("collection", "collection")),
        )
    }
    counts["topic"] = Counter(topic for row in rows for topic in row.topics)
    for counter in counts.values():
        del counter[""]
    return counts


def _documents(folder: Path, place: str, problems: dict[str, str]) -> Iterator[Document]:
    for path in sorted((folder / place).glob("*")):
        if path.suffix not in (".yaml", ".yml", ".md"):
            continue
        try:
            yield Document.from_bytes(read(path)[0])
        except (StoreError, RecordError) as error:
            problems[f"{place}/{path.name}"] = str(error)


def _topic(document: Document) -> Topic:
    return Topic(_text(document, "name"), _texts(document, "keywords"), _text(document, "parent"))


def _organization(document: Document) -> Organization:
    images = _items(document, "images")
    addressed = [image for image in images if isinstance(image, dict) and text_of(image.get("url"))]
    return Organization(
        _text(document, "name"),
        _text(document, "domain"),
        tuple(text_of(image["url"]) for image in addressed),
        tuple((_pixels(image.get("width")), _pixels(image.get("height"))) for image in addressed),
    )


def _value(document: Document, key: str) -> Any:
    try:
        return document.get((key,))
    except RecordError:
        return None


def _text(document: Document, key: str) -> str:
    return text_of(_value(document, key))


def _items(document: Document, key: str) -> list[Any]:
    value = _value(document, key)
    return value if isinstance(value, list) else []


def _texts(document: Document, key: str) -> tuple[str, ...]:
    return tuple(text for text in map(text_of, _items(document, key)) if text)


def _pixels(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
