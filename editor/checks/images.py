"""Rules for the images of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from editor.checks.article import is_blank
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, RecordRule
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Edit, Path, Remove, Set
from editor.record.sentence import Sentence

IMAGES = "images"


def _images(subject: Subject) -> Iterator[tuple[int, dict[str, Any], str]]:
    """Yield position, values and address of each image that has an address."""
    images = subject.article.values.get(IMAGES)
    for index, image in enumerate(images if isinstance(images, list) else ()):
        if isinstance(image, dict) and isinstance(image.get("url"), str):
            yield index, image, image["url"]


def _missing(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    values, schema = subject.article.values, subject.document.schema
    has_place = IMAGES in values or not schema.guessed or schema.expects(IMAGES)
    if has_place and is_blank(values.get(IMAGES)):
        yield Finding((IMAGES,) if IMAGES in values else (), Sentence("The record has no image."))


def _insecure(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    for index, _, url in _images(subject):
        if url.strip()[:7].lower() == "http://":
            message = Sentence("The image's address begins with http://; browsers may not show it.")
            yield Finding((IMAGES, index, "url"), message)


def _duplicate(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, _, url in _images(subject):
        other = first.setdefault(url, index)
        if other != index:
            yield Finding(
                (IMAGES, index),
                Sentence("The image stands here a second time: see {place}.", place=other + 1),
            )


def _size(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    for index, image, url in _images(subject):
        facts = site.picture(url)
        if facts is None or facts.size is None:
            continue
        for key, real in zip(("width", "height"), facts.size, strict=True):
            declared = image.get(key)
            if isinstance(declared, int) and not isinstance(declared, bool) and declared != real:
                message = Sentence(
                    "The image's {key} is {real}, not {declared} pixels.",
                    key=key,
                    real=real,
                    declared=declared,
                )
                yield Finding((IMAGES, index, key), message)


def _correct_size(subject: Subject, site: SiteFacts, path: Path) -> list[Edit]:
    url = subject.document.get((*path[:-1], "url"))
    facts = site.picture(url) if isinstance(url, str) else None
    if facts is None or facts.size is None:
        return []
    return [Set(path, facts.size[0 if path[-1] == "width" else 1])]


def _broken(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    for index, _, url in _images(subject):
        facts = site.picture(url)
        if facts is not None and facts.size is None:
            yield Finding((IMAGES, index, "url"), facts.reason)


def remove(_subject: Subject, _site: SiteFacts, path: Path) -> list[Edit]:
    """Return the repair of what is one too many."""
    return [Remove(path)]


RULES: tuple[AnyRule, ...] = (
    RecordRule(
        "image-missing",
        Severity.INFO,
        Sentence("The record has no `images`, or none in it."),
        _missing,
    ),
    RecordRule(
        "image-size",
        Severity.WARNING,
        Sentence(
            "An image of the site's own files has another `width` or `height` than "
            "the record declares."
        ),
        _size,
        _correct_size,
        "writes the real size",
    ),
    RecordRule(
        "image-insecure",
        Severity.WARNING,
        Sentence("The `url` of one of the record's images begins with `http://`."),
        _insecure,
    ),
    RecordRule(
        "image-broken",
        Severity.ERROR,
        Sentence("An image of the site's own files is not there, or is none."),
        _broken,
    ),
    RecordRule(
        "image-duplicate",
        Severity.WARNING,
        Sentence("The same `url` stands twice in the record's `images`."),
        _duplicate,
        remove,
        "takes the second one away",
    ),
)
