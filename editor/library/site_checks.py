"""What is wrong with the records of a site: known for all of them, brought up to date one by one.

What was found is kept in the library's index, so that only what has changed since is checked again.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock
from typing import Any

from editor.checks.card import Card, card_of
from editor.checks.checker import REMEMBERED, Checker
from editor.checks.duplicates import same_stories
from editor.checks.neighbours import change
from editor.checks.packed_problems import PackedProblems
from editor.checks.problem import Problem, Severity
from editor.checks.registry import RULES_VERSION
from editor.checks.site import SiteFacts
from editor.library.changes import Stop
from editor.library.check_settings import SettingsError, read_severities
from editor.library.checked_files import CheckedFiles
from editor.library.checking import PictureReader, facts_of, written_at
from editor.library.kept_findings import LookedAt, packed_finding, page_marks, unpacked_finding
from editor.library.learnt import Findings
from editor.library.library import Library
from editor.library.listing import Listing
from editor.library.path_numbers import PathNumbers
from editor.library.row_cards import RowCards, card_of_row
from editor.library.rows import Row
from editor.library.scan import STAMP_SIZE, file_stamp
from editor.library.site import SITE_SCHEMAS
from editor.library.sorting import SORT_KEYS, sort_rows
from editor.media.pictures import Pictures
from editor.record import Document, Edit

_CARDS = 20_000  # cards that are put into their places at once
_MANY = 20_000  # records of a site whose pieces are too many to be remembered
_REMEMBERED = 1_000  # of them
_NO_STAMP = bytes(STAMP_SIZE)

_PASSING = frozenset({"date-future"})
"""Rules whose findings pass with time."""

Found = Mapping[str, tuple[Problem, ...]]
"""The problems of records by path; () for one without any."""


class SiteChecks:
    """Checks records of one library, a few at a time, on one thread; any may ask for repairs.

    What is known of a site takes little memory: a few bytes for each record besides its row.
    """

    def __init__(
        self,
        library: Library,
        pictures: PictureReader,
        listing: Listing,
        asked: Stop | None = None,
    ) -> None:
        """Take up what is known of the records.

        `asked` is asked between two of them, and within long ones, then and later, and may wait
        a moment.
        """
        self._library = library
        self._pictures = pictures
        self._listing = listing
        self._asked = asked or Event()
        numbers = PathNumbers((row.path for row in listing.rows), asked)
        self._cards = RowCards(numbers)
        self._checked = CheckedFiles(numbers)
        self._looked_at: dict[str, LookedAt] = {}  # by path, where that is anything
        self._problems = PackedProblems()
        self._passing: set[str] = set()  # records with findings that pass with time
        self._is_handed_over = False
        self._waiting: dict[str, None] = {}
        self._unsaved: dict[str, Document] = {}
        self._fresh: set[str] = set()
        self._lock = Lock()
        self._now = self._since = time.time_ns()
        self.problem = ""
        """Why the site's own settings of the checks do not count, as a sentence; "" if they do."""
        self._begin()
        self._take(Listing(()), listing)

    @property
    def waiting(self) -> int:
        """How many records are still to be checked."""
        return len(self._waiting)

    @property
    def notes(self) -> frozenset[str]:
        """The rules that are worth a note only, in this site."""
        return frozenset(r for r, s in self._checker.severities.items() if s is Severity.INFO)

    @property
    def unkept(self) -> int:
        """Of how many records the index does not know what was found in them."""
        return len(self._fresh)

    def found(self) -> PackedProblems:
        """Return all problems that are known, by the records that have any."""
        return self._problems.copy()

    def hand_over(self) -> PackedProblems:
        """Return all problems likewise; only those that the index does not have are kept here."""
        found, self._problems = self._problems, PackedProblems()
        self._problems.update({path: found[path] for path in self._fresh & found.keys()})
        self._is_handed_over = True
        return found

    def take(self, listing: Listing) -> None:
        """Take all rows of the site as they are now; what differs is to be checked."""
        with self._lock:
            before, self._listing = self._listing, listing
            self._take(before, listing)

    def edit(self, path: str, document: Document | None) -> None:
        """Take a record as it is being edited, None for it as its file is; it is checked next."""
        if document is None:
            self._unsaved.pop(path, None)
        else:
            self._unsaved[path] = document
        self._waiting = {path: None, **self._waiting}

    def check(self, seconds: float) -> Found:
        """Check records that wait until the time is up; return what was found.

        It is at least one unless it is called off.
        """
        end = time.perf_counter() + seconds
        found: dict[str, tuple[Problem, ...]] = {}
        while self._waiting and (not found or time.perf_counter() < end):
            if self._asked.is_set():
                break
            path = next(iter(self._waiting))
            del self._waiting[path]
            if self._listing.place(path) is not None:
                with self._lock:
                    found[path] = self._check(path)
        if not self._waiting:
            self._waiting = {}  # an emptied one is as large as it was
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

    def keep(self, seconds: float = inf) -> None:
        """Have what was found since the last time kept in the index, or what time allows of it."""
        end = time.perf_counter() + seconds
        for paths in self._library.index.together(self._fresh):
            kept = {path: self._stored(path) for path in paths if path in self._checked}
            gone = [path for path in paths if path not in self._checked]
            self._library.index.update_findings(kept, gone)
            self._fresh.difference_update(paths)
            for path in paths if self._is_handed_over else ():
                self._problems.pop(path, None)
            if time.perf_counter() > end:
                return

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
        self._cards.listing = self._listing
        remembered = REMEMBERED if len(self._listing) <= _MANY else _REMEMBERED
        self._checker = Checker(facts, severities, remembered=remembered)
        self._circumstances = _circumstances(library, facts, severities)
        facts.put(self._remembered())

    def _remembered(self) -> Iterator[Card]:
        """Take what the index knows of records, and yield their cards."""
        for path, values in self._library.index.each_finding():
            if self._asked.is_set():
                return
            row = self._listing.row(path)
            path = row.path if row else path  # the same text once, not twice
            try:
                found = unpacked_finding(path, values)
            except (ValueError, TypeError, LookupError, AttributeError):
                continue  # another program has written it: the record is checked again
            circumstances, since, seen, pictures, problems, card = found
            self._since = min(self._since, since)
            self._know(path, seen, pictures, problems)
            if circumstances != self._circumstances_of(path):
                self._waiting[path] = None
            yield card

    def _know(
        self, path: str, seen: bytes, pictures: LookedAt, problems: tuple[Problem, ...]
    ) -> None:
        self._checked.put(path, seen)
        self._looked_at.pop(path, None)
        self._problems.pop(path, None)
        self._passing.discard(path)
        if not _PASSING.isdisjoint(problem.rule for problem in problems):
            self._passing.add(path)
        if pictures:
            self._looked_at[path] = pictures
        if problems:
            self._problems[path] = problems

    def _stored(self, path: str) -> tuple[Any, ...]:
        """Return what the index keeps of a checked record."""
        return packed_finding(
            (self._circumstances_of(path), self._now),
            self._checked.seen(path),
            self._looked_at.get(path, ()),
            self._problems.get(path, ()),
            self._cards[path],
        )

    def _circumstances_of(self, path: str) -> int:
        """Return the number of the circumstances, in which a guessed schema counts as well."""
        return self._circumstances ^ self._library.schemas.found(path.rpartition("/")[0]).mark

    def _take(self, before: Listing, now: Listing) -> None:
        self._cards.listing = now
        if self._asked.is_set():
            return
        gone = [p for p in self._checked if not self._asked.is_set() and now.place(p) is None]
        for path in gone:
            self._forget(path)
        is_first = not len(before)
        if is_first:
            self._take_up(now)
        for row in now.rows:
            path = row.path
            if path in self._unsaved:
                continue
            if is_first and path in self._waiting and path not in self._checked:
                continue  # it was taken up
            if self._asked.is_set():
                return
            is_known = self._is_known(path)
            if not is_known and before.row(path) is not row:
                self._change(path, None if row.problem else card_of_row(row))
            if not is_known:
                self._waiting[path] = None

    def _take_up(self, listing: Listing) -> None:
        """Take the rows that were there when others were checked, as those now know of them.

        They are checked day by day: those of the same days are compared with each other.
        """
        rows = [row for row in listing.rows if row.path not in self._checked]
        if self._checked:
            rows = [row for row in rows if self._was_there(row.path)]
        rows = sort_rows(rows, SORT_KEYS["date"], asked=self._asked)
        sound = [row for row in rows if not row.problem]
        for start in range(0, len(sound), _CARDS):
            some = (row for row in sound[start : start + _CARDS] if not self._asked.is_set())
            self._checker.site.put(self._cards.of_rows(some))
        if self._asked.is_set():
            return
        self._waiting.update(dict.fromkeys(row.path for row in rows))

    def _was_there(self, path: str) -> bool:
        """Whether a file was as it is now when all that is known was found."""
        changed = self._library.changed_at(path)
        return changed is not None and changed < self._since

    def _is_known(self, path: str) -> bool:
        """Whether what was found in a record is what would be found in its file now."""
        known = self._checked.stamp(path)
        if known is None or known != _stamp(self._library, path):
            return False
        if path in self._passing:
            return False
        looked_at = self._looked_at.get(path, ())
        return all(written_at(Path(name)) == then for name, then in looked_at)

    def _check(self, path: str) -> tuple[Problem, ...]:
        document = self._unsaved.get(path)
        stamp = _NO_STAMP
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
            problems = self._checker.check_subject(subject, self._asked.is_set)
            pages = page_marks(copy.web_url for copy in subject.copies)
        pictures = tuple((name, written_at(Path(name))) for name in self._pictures.looked_at)
        self._know(path, stamp + pages, pictures, tuple(problems))
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
        concerned |= self._checked.that_list(page_marks(urls))
        self._waiting.update(dict.fromkeys(sorted(filter(self._checked.__contains__, concerned))))

    def _forget(self, path: str) -> None:
        self._checked.drop(path)
        self._looked_at.pop(path, None)
        self._problems.pop(path, None)
        self._passing.discard(path)
        self._fresh.add(path)
        self._waiting.pop(path, None)
        self._unsaved.pop(path, None)
        self._change(path, None)


def check_all(library: Library, rows: Iterable[Row]) -> Findings:
    """Return the ids of what is wrong with the records of a site, checking what is not known."""
    with TemporaryDirectory() as cache, closing(Pictures(Path(cache), offline=True)) as pictures:
        checks = SiteChecks(library, PictureReader(library, pictures), Listing(rows))
        while checks.waiting:
            checks.check(1.0)
        checks.keep()
    found = checks.found().items()
    findings = Findings({path: frozenset(p.rule for p in problems) for path, problems in found})
    findings.notes = checks.notes
    return findings


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
