"""Rules for the related articles that are embedded in a record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from editor.checks.article import RELATED, Article
from editor.checks.card import TEXT_LIMIT, Card
from editor.checks.images import remove
from editor.checks.moments import PUBLISHED, moment_of
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, CopyRule, RecordRule
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Edit, Path, Set
from editor.record.sentence import Sentence


def _self(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    own = subject.article.web_url
    for index, copy in enumerate(subject.copies):
        if own and copy.web_url == own:
            yield Finding((RELATED, index), Sentence("The record is related to itself."))


def _duplicate(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, copy in enumerate(subject.copies):
        other = first.setdefault(copy.web_url, index)
        if other != index and copy.web_url:
            message = Sentence(
                "The article stands in the list already, at position {place}.", place=other + 1
            )
            yield Finding((RELATED, index), message)


def _unknown(copy: Article, site: SiteFacts) -> Iterator[Finding]:
    if site.is_known and copy.web_url and not site.at(copy.web_url):
        yield Finding((), Sentence("The article is no record of this site."))


def _drift(copy: Article, site: SiteFacts) -> Iterator[Finding]:
    originals = site.at(copy.web_url) if copy.web_url else []
    changes = [_changes(copy, original) for original in originals]
    if changes and all(changes):
        keys = list(changes[0])
        fixable = len(changes) == 1 and None not in changes[0].values()
        message = Sentence(
            "The copy differs from {name}: {keys}.",
            name=originals[0].name,
            keys=", ".join(keys),
        )
        yield Finding((keys[0],), message, fixable)


def _changes(copy: Article, original: Card) -> dict[str, str | datetime | None]:
    """Return what the original says where the copy says something else; None if that is too long.

    White space does not count, nor does what one of the two does not say.
    """
    changes: dict[str, str | datetime | None] = {}
    for key, own in (("title", original.title), ("excerpt", original.excerpt)):
        copied = copy.text(key)
        if copied != own and own and copied.split() and not _is_same(copied, own):
            changes[key] = own.strip() if len(own) < TEXT_LIMIT else None
    moment = moment_of(copy.values.get(PUBLISHED))
    if moment and original.moment and moment != original.moment:
        changes[PUBLISHED] = original.moment
    return changes


def _is_same(copied: str, own: str) -> bool:
    return copied[:TEXT_LIMIT].split() == own.split()


def _update(subject: Subject, site: SiteFacts, path: Path) -> list[Edit]:
    item = path[:2]
    copy = subject.copies[item[1]] if isinstance(item[1], int) else None
    originals = site.at(copy.web_url) if copy else []
    if copy is None or len(originals) != 1:
        return []
    return [Set((*item, key), value) for key, value in _changes(copy, originals[0]).items()]


RULES: tuple[AnyRule, ...] = (
    RecordRule(
        "related-self",
        Severity.WARNING,
        Sentence("A related article has the same `webUrl` as its record."),
        _self,
        remove,
        "takes it away",
    ),
    RecordRule(
        "related-duplicate",
        Severity.WARNING,
        Sentence("The same `webUrl` stands twice in one list of related articles."),
        _duplicate,
        remove,
        "takes the second one away",
    ),
    CopyRule(
        "related-drift",
        Severity.WARNING,
        Sentence(
            "A related article has another title, excerpt or date than its own "
            "record in the site; white space does not count, nor does what one of "
            "the two does not say."
        ),
        _drift,
        _update,
        "writes what the record says; only where one record has that page",
    ),
    CopyRule(
        "related-unknown",
        Severity.INFO,
        Sentence("No record of the site has the related article's `webUrl`."),
        _unknown,
    ),
)
