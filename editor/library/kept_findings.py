"""What the index keeps of a checked record, in values that marshal knows."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from editor.checks.card import Card
from editor.checks.problem import Problem, Severity, shared
from editor.library.checked_files import MARK
from editor.library.scan import STAMP_SIZE
from editor.record.sentence import put_together, taken_apart
from editor.record.urls import canonical_url

LookedAt = tuple[tuple[str, int], ...]
"""The site's own files that were looked at for a record, and when they were written."""


def packed_finding(
    when: tuple[int, int], seen: bytes, pictures: LookedAt, found: Iterable[Problem], card: Card
) -> tuple[Any, ...]:
    """Return what is kept; `when` are the circumstances, and since when others are known."""
    moment = card.moment.isoformat() if card.moment else ""
    problems = [
        (p.rule, str(p.severity), p.line, p.field, taken_apart(p.message), p.fixable) for p in found
    ]
    values = (card.web_url, card.title, card.excerpt, moment, card.provider)
    return *when, values, seen, pictures, problems


def unpacked_finding(
    path: str, values: tuple[Any, ...]
) -> tuple[int, int, bytes, LookedAt, tuple[Problem, ...], Card]:
    """Return what `packed_finding` was given; raises an error where another program wrote it."""
    circumstances, since, of_card, seen, pictures, found = values
    url, title, excerpt, moment, provider = of_card
    when = datetime.fromisoformat(moment) if moment else None
    problems = tuple(
        Problem(
            rule=shared(rule),
            severity=Severity(severity),
            path=path,
            line=line,
            field=shared(at),
            message=shared(put_together(message)),
            fixable=fixable,
        )
        for rule, severity, line, at, message, fixable in found
    )
    card = Card(path, url, title, excerpt, when, provider)
    if type(since) is not int or type(seen) is not bytes:
        raise TypeError(seen)
    if len(seen) < STAMP_SIZE or (len(seen) - STAMP_SIZE) % MARK:
        raise ValueError(seen)
    return circumstances, since, seen, pictures, problems, card


def page_marks(urls: Iterable[str]) -> bytes:
    """Return `MARK` bytes for each page, by which it is known again; seldom two have the same."""
    pages = {canonical_url(url) for url in urls if url}
    marks = (zlib.crc32(page.encode("utf-8", "replace")).to_bytes(4, "little") for page in pages)
    return b"".join(sorted(mark[:MARK] for mark in marks))
