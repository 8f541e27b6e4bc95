"""Rules for dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from editor.checks.article import Article, Unreadable, is_blank
from editor.checks.moments import PUBLISHED, moment_of
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, ArticleRule, RecordRule
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Edit, Path, Set
from editor.record.schema import Kind
from editor.record.sentence import Sentence

_USUAL = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?", re.ASCII)
_DATED_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)", re.ASCII)
# Sources give local times as UTC; a day ahead of us may be today where they are.
_AHEAD = timedelta(days=1)


def _invalid(article: Article) -> Iterator[Finding]:
    for path, _, value in article.leaves_of(Kind.TIMESTAMP):
        if isinstance(value, Unreadable):
            if not value.sound:
                yield Finding(path, Sentence("This is no date: {reason}.", reason=value.reason))
        elif not is_blank(value) and moment_of(value) is None:
            yield Finding(path, Sentence("{value!r} is no date.", value=str(value)[:40]))


def _future(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    moment = moment_of(subject.article.values.get(PUBLISHED))
    if moment is not None and moment - site.now > _AHEAD:
        yield Finding((PUBLISHED,), Sentence("{day} has not come yet.", day=f"{moment:%Y-%m-%d}"))


def _file_name(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    named = _DATED_NAME.match(PurePosixPath(subject.path).name)
    moment = moment_of(subject.article.values.get(PUBLISHED))
    if named and moment is not None and named[1] != moment.date().isoformat():
        day = moment.date().isoformat()
        yield Finding(
            (PUBLISHED,),
            Sentence(
                "The file name says {named}, the record {day} (UTC).", named=named[1], day=str(day)
            ),
        )


def _spelling(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    if subject.document.schema.guessed:
        return  # another house, another spelling
    for path, _, value in subject.article.leaves_of(Kind.TIMESTAMP):
        if isinstance(value, Unreadable) or moment_of(value) is None:
            continue
        source = subject.source(path)
        if not _USUAL.fullmatch(source):
            exact = not (isinstance(value, datetime) and value.microsecond)
            yield Finding(
                path,
                Sentence("Written as {source}, not as 2021-12-17T10:49:00Z.", source=source[:40]),
                exact,
            )


def _respell(subject: Subject, _site: SiteFacts, path: Path) -> list[Edit]:
    moment = moment_of(subject.document.get(path))
    # A date is spelled as the one that it replaces; what replaces nothing has the usual spelling.
    return [Set(path, None), Set(path, moment)] if moment is not None else []


RULES: tuple[AnyRule, ...] = (
    ArticleRule(
        "date-invalid",
        Severity.ERROR,
        Sentence("What should be a date, in the record or in a related article, is none."),
        _invalid,
    ),
    RecordRule(
        "date-future",
        Severity.WARNING,
        Sentence("`publishedDateTime` is more than 24 hours ahead."),
        _future,
    ),
    RecordRule(
        "date-filename",
        Severity.WARNING,
        Sentence(
            "The date that the file name starts with is not the UTC date of `publishedDateTime`."
        ),
        _file_name,
    ),
    RecordRule(
        "date-spelling",
        Severity.INFO,
        Sentence(
            "A date of the record is not written as `2021-12-17T10:49:00Z` or "
            "`2021-12-17`, without quotes."
        ),
        _spelling,
        _respell,
        "writes it so",
    ),
)
