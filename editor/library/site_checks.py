"""What is wrong with the records of a site: known for all of them, brought up to date one by one.

What was found is kept in the library's index, so that only what has changed since is checked again.
"""

from __future__ import annotations

import time
import zlib
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, NamedTuple

from editor.checks.card import Card, card_of
from editor.checks.checker import Checker
from editor.checks.duplicates import same_stories
from editor.checks.neighbours import change
from editor.checks.problem import Problem, Severity, shared
from editor.checks.registry import RULES_VERSION
from editor.checks.site import SiteFacts
from editor.library.check_settings import SettingsError, read_severities
from editor.library.checking import PictureReader, facts_of, written_at
from editor.library.library import Library
from editor.library.listing import Findings
from editor.library.row_cards import RowCards, card_of_row
from editor.library.rows import Row
from editor.library.scan import file_stamp
from editor.library.site import SITE_SCHEMAS
from editor.media.pictures import Pictures
from editor.record import Document, Edit
from editor.record.sentence import put_together, taken_apart
from editor.record.urls import canonical_url

_CARDS = 5_000  # cards that are put into their places at once

_PASSING = frozenset({"date-future"})
"""Rules whose findings pass with time."""

Found = Mapping[str, tuple[Problem, ...]]
"""The problems of records by path; () for one without any."""


class _Checked(NamedTuple):
    """A record when it was checked; `stamp` is empty for edits that are not on disk."""

    stamp: bytes
    pages: bytes
    """Of the related articles, as four bytes each (`_page_marks`)."""
    pictures: tuple[tuple[str, int], ...]
    """The site's own files that were looked at, and when they were written."""
    problems: tuple[Problem, ...]


class SiteChecks:
    """Checks records of one library, a few at a time, on one thread; any may ask for repairs.

    What is known of a site takes little memory besides its rows and the problems themselves.
    """

    def __init__(self, library: Library, pictures: PictureReader, rows: Iterable[Row]) -> None:
        self._library = library
        self._pictures = pictures
        self._cards = RowCards()
        self._checked: dict[str, _Checked] = {}
        self._waiting: dict[str, None] = {}
        self._unsaved: dict[str, Document] = {}
        self._fresh: set[str] = set()
        self._lock = Lock()
        self.problem = ""
        """Why the site's own settings of the checks do not count, as a sentence; "" if they do."""
        self._rows = {row.path: row for row in rows}
        self._begin()
        self._take({}, self._rows)

    @property
    def waiting(self) -> int:
        """How many records are still to be checked."""
        return len(self._waiting)

    @property
    def notes(self) -> frozenset[str]:
        """The rules that are worth a note only, in this site."""
        return frozenset(r for r, s in self._checker.severities.items() if s is Severity.INFO)

    def found(self) -> dict[str, tuple[Problem, ...]]:
        """Return all problems that are known, by the records that have any."""
        return {path: one.problems for path, one in self._checked.items() if one.problems}

    def take(self, rows: Iterable[Row]) -> None:
        """Take all rows of the site as they are now; what differs is to be checked."""
        with self._lock:
            before, self._rows = self._rows, {row.path: row for row in rows}
            self._take(before, self._rows)

    def edit(self, path: str, document: Document | None) -> None:
        """Take a record as it is being edited, None for it as its file is; it is checked next."""
        if document is None:
            self._unsaved.pop(path, None)
        else:
            self._unsaved[path] = document
        self._waiting = {path: None, **self._waiting}

    def check(self, seconds: float) -> Found:
        """Check records that wait, at least one, until the time is up; return what was found."""
        end = time.perf_counter() + seconds
        found: dict[str, tuple[Problem, ...]] = {}
        while self._waiting and (not found or time.perf_counter() < end):
            path = next(iter(self._waiting))
            del self._waiting[path]
            if path in self._rows:
                with self._lock:
                    found[path] = self._check(path)
        return found

    def repair(self, path: str, document: Document, problem: Problem) -> Document:
        """Return a record with one problem repaired, on any thread.

        Raises RecordError where that cannot be done.
        """
        with self._lock:
            return self._checker.repair(path, document, problem)

    def edits(self, path: str, document: Document, rule: str) -> Sequence[Edit]:
        """Return the edits that repair all that a rule finds in a record, on any thread."""
        with self._lock:
            return self._checker.repair_all(path, document, [rule]).edits

    def same_stories(self, path: str) -> list[str]:
        """Return the records that may tell the same story as this one, on any thread."""
        with self._lock:
            card = self._checker.site.card(path)
            return [one.path for one in same_stories(card, self._checker.site)] if card else []

    def prefer(self, path: str) -> None:
        """Check a record next if it is to be checked at all."""
        if path in self._waiting:
            self._waiting = {path: None, **self._waiting}

    def keep(self) -> None:
        """Have what was found since the last time kept in the index."""
        kept, gone = {}, []
        for path in self._fresh:
            known = self._checked.get(path)
            if known is None:
                gone.append(path)
            else:
                kept[path] = _packed(self._circumstances_of(path), known, self._cards[path])
        self._library.index.update_findings(kept, gone)
        self._fresh.clear()

    # -- inside ----------------------------------------------------------------------------------

    def _begin(self) -> None:
        library = self._library
        try:
            severities = read_severities(library.folder)
        except SettingsError as error:
            severities, self.problem = {}, str(error)
        self.problem = self.problem or library.schemas.problem
        facts = facts_of(library, self._pictures)
        facts.cards = self._cards
        self._cards.rows = self._rows
        self._checker = Checker(facts, severities)
        self._circumstances = _circumstances(library, facts, severities)
        facts.put(self._remembered())

    def _remembered(self) -> Iterator[Card]:
        """Take what the index knows of records, and yield their cards."""
        for path, values in self._library.index.each_finding():
            row = self._rows.get(path)
            path = row.path if row else path  # the same text once, not twice
            try:
                circumstances, known, card = _unpacked(path, values)
            except (ValueError, TypeError, LookupError, AttributeError):
                continue  # another program has written it: the record is checked again
            self._checked[path] = known
            if circumstances != self._circumstances_of(path):
                self._waiting[path] = None
            yield card

    def _circumstances_of(self, path: str) -> int:
        """Return the number of the circumstances, in which a guessed schema counts as well."""
        return self._circumstances ^ self._library.schemas.found(path.rpartition("/")[0]).mark

    def _take(self, before: Mapping[str, Row], now: Mapping[str, Row]) -> None:
        self._cards.rows = now
        for path in [path for path in self._checked if path not in now]:
            self._forget(path)
        if not self._checked and not before:
            # A site that nothing is known of: nobody is concerned yet, and all are to be checked.
            cards = (card_of_row(row) for row in now.values() if not row.problem)
            while some := list(islice(cards, _CARDS)):
                self._checker.site.put(some)
            self._waiting.update(dict.fromkeys(now))
            return
        for path, row in now.items():
            if path in self._unsaved:
                continue
            is_known = self._is_known(path)
            if before.get(path) is not row and not is_known:
                self._change(path, None if row.problem else card_of_row(row))
            if not is_known:
                self._waiting[path] = None

    def _is_known(self, path: str) -> bool:
        """Whether what was found in a record is what would be found in its file now."""
        known = self._checked.get(path)
        if known is None or known.stamp != _stamp(self._library, path):
            return False
        if any(problem.rule in _PASSING for problem in known.problems):
            return False
        return all(written_at(Path(name)) == then for name, then in known.pictures)

    def _check(self, path: str) -> tuple[Problem, ...]:
        document = self._unsaved.get(path)
        stamp = b""
        broken = ""
        if document is None:
            opened = self._library.read(path)
            document, broken = opened.document, opened.problem or ""
            if opened.stamp is not None:
                of = opened.stamp
                stamp = file_stamp(of.size, of.mtime_ns, of.ctime_ns)
        self._pictures.looked_at.clear()
        if document is None:
            self._change(path, Card(path))
            problems, pages = self._checker.broken(path, broken), b""
        else:
            subject = self._checker.subject(path, document)
            self._change(path, card_of(path, subject.article.values))
            problems = self._checker.check_subject(subject)
            pages = _page_marks(copy.web_url for copy in subject.copies)
        pictures = tuple((name, written_at(Path(name))) for name in self._pictures.looked_at)
        self._checked[path] = _Checked(stamp, pages, pictures, tuple(problems))
        self._fresh.add(path)
        return tuple(problems)

    def _change(self, path: str, card: Card | None) -> None:
        """Take a record's new card, and have checked again what it is a matter of."""
        facts = self._checker.site
        before = facts.card(path)
        if before == card:
            return
        if not self._checked:  # a site that nothing is known of: nobody is concerned yet
            facts.drop(path)
            facts.put([card] if card is not None else [])
            return
        concerned = set(change(facts, path, card))
        urls = {one.web_url for one in (before, card) if one is not None and one.web_url}
        concerned |= self._listing(urls)
        self._waiting.update(dict.fromkeys(sorted(concerned & self._checked.keys())))

    def _listing(self, urls: Collection[str]) -> set[str]:
        """Return the records that list a page of these among their related articles."""
        marks = frozenset(array("I", _page_marks(urls)))
        return {
            path
            for path, known in self._checked.items()
            if known.pages and not marks.isdisjoint(memoryview(known.pages).cast("I"))
        }

    def _forget(self, path: str) -> None:
        del self._checked[path]
        self._fresh.add(path)
        self._waiting.pop(path, None)
        self._unsaved.pop(path, None)
        self._change(path, None)


def check_all(library: Library, rows: Iterable[Row]) -> Findings:
    """Return the ids of what is wrong with the records of a site, checking what is not known."""
    with TemporaryDirectory() as cache, closing(Pictures(Path(cache), offline=True)) as pictures:
        checks = SiteChecks(library, PictureReader(library, pictures), rows)
        while checks.waiting:
            checks.check(1.0)
        checks.keep()
    found = checks.found().items()
    findings = Findings({path: frozenset(p.rule for p in problems) for path, problems in found})
    findings.notes = checks.notes
    return findings


def _page_marks(urls: Iterable[str]) -> bytes:
    """Return four bytes for each page, by which it is known again; seldom two have the same."""
    pages = {canonical_url(url) for url in urls if url}
    return array(
        "I", sorted(zlib.crc32(page.encode("utf-8", "replace")) for page in pages)
    ).tobytes()


def _stamp(library: Library, path: str) -> bytes | None:
    try:
        status = (library.folder / path).stat()
    except OSError:
        return None
    return file_stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _circumstances(
    library: Library, facts: SiteFacts, severities: Mapping[str, Severity | None]
) -> int:
    """Return a number that is another one when other things may be found in the same records."""
    try:
        settings = (library.folder / SITE_SCHEMAS).read_bytes()
    except OSError:
        settings = b""
    site = library.site
    parts = (RULES_VERSION, facts.topics, sorted(facts.providers.items()), settings)
    return zlib.crc32(repr((parts, sorted(severities.items()), site.url, site.baseurl)).encode())


def _packed(circumstances: int, known: _Checked, card: Card) -> tuple[Any, ...]:
    moment = card.moment.isoformat() if card.moment else ""
    problems = [
        (p.rule, str(p.severity), p.line, p.field, taken_apart(p.message), p.fixable)
        for p in known.problems
    ]
    values = (card.web_url, card.title, card.excerpt, moment, card.provider)
    return circumstances, values, known.stamp, known.pages, known.pictures, problems


def _unpacked(path: str, values: tuple[Any, ...]) -> tuple[int, _Checked, Card]:
    circumstances, of_card, stamp, pages, pictures, found = values
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
    return circumstances, _Checked(stamp, pages, pictures, problems), card
