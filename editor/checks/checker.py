"""Checks records by the rules, and repairs what can be repaired."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor.checks.article import RELATED, Article
from editor.checks.ignoring import ignored_rules
from editor.checks.pieces import Pieces
from editor.checks.problem import Finding, Problem, Severity, shared
from editor.checks.registry import RULES, rule_named
from editor.checks.rule import AnyRule, ArticleRule, CopyRule, RecordRule
from editor.checks.site import SiteFacts
from editor.checks.structure import BROKEN
from editor.checks.subject import Subject
from editor.record import Document, Edit, RecordError, format_path, parse_path
from editor.record.sentence import Sentence

REMEMBERED = 8_000
"""Pieces of records, as related articles, that are kept with their findings unless told."""
_ROUNDS = 5  # a repair may bring another problem to light, as white space behind a tag


@dataclass(frozen=True)
class Mended:
    """A record after its repairs: what was repaired, and what could not be and why."""

    document: Document
    edits: tuple[Edit, ...] = ()
    """By which the record becomes `document`."""
    repaired: tuple[Problem, ...] = ()
    failed: Mapping[Problem, str] = field(default_factory=dict)


class Checker:
    """Checks the records of one site; not to be used by two threads at once.

    `severities` says what other severity a rule has in this site; None turns it off.
    """

    def __init__(
        self,
        site: SiteFacts | None = None,
        severities: Mapping[str, Severity | None] | None = None,
        only: Collection[str] = (),
        remembered: int = REMEMBERED,
    ) -> None:
        """Check by all rules, or by those of the ids in `only`, be they turned off or not.

        At most `remembered` pieces of a kind are kept, of some kilobytes each.
        """
        self.site = site or SiteFacts()
        self.severities: Mapping[str, Severity] = dict(_severities_in_force(severities or {}, only))
        rules = [rule for rule in RULES if rule.id in self.severities]
        self._order = {rule.id: position for position, rule in enumerate(rules)}
        self._article_rules = [rule for rule in rules if isinstance(rule, ArticleRule)]
        self._record_rules = [rule for rule in rules if isinstance(rule, RecordRule)]
        self._copy_rules = [rule for rule in rules if isinstance(rule, CopyRule)]
        self._remembered = remembered
        self._pieces = Pieces(remembered)
        self._examined: dict[Article, _Findings] = {}
        self._compared: dict[Article, _Findings] = {}
        self._compared_at = self.site.version

    def check(self, path: str, document: Document) -> list[Problem]:
        """Return the problems of the record at `path`, in the order of its lines."""
        return self.check_subject(self.subject(path, document))

    def subject(self, path: str, document: Document) -> Subject:
        """Return the record as the rules look at it."""
        return Subject(path, document, self._pieces)

    def check_subject(
        self, subject: Subject, between: Callable[[], object] = bool
    ) -> list[Problem]:
        """Return the problems of a record, in the order of its lines.

        `between` is called before each copied article, of which there may be hundreds, and may
        wait a moment.
        """
        ignored = ignored_rules(subject.document)
        problems = [
            self._problem(rule, finding, subject)
            for rule, finding in self._findings(subject, between)
            if rule.id not in ignored
        ]
        problems.sort(key=lambda problem: (problem.line, self._order[problem.rule]))
        return problems

    def broken(self, path: str, message: str, line: int | None = None) -> list[Problem]:
        """Return the problem of a file that cannot be read as a record."""
        if BROKEN not in self._order:
            return []
        severity = self.severities[BROKEN]
        return [Problem(BROKEN, severity, path, line or 1, "", message, fixable=False)]

    def repair(self, path: str, document: Document, problem: Problem) -> Document:
        """Return the record with one problem repaired, by ordinary edits.

        Raises RecordError where that cannot be done.
        """
        return document.edit(self.edits(path, document, problem))

    def edits(self, path: str, document: Document, problem: Problem) -> list[Edit]:
        """Return the edits that repair one problem; raises RecordError where there are none."""
        rule = rule_named(problem.rule)
        subject = self.subject(path, document)
        if rule is None or rule.repair is None:
            raise RecordError(Sentence("{rule} has no repair", rule=problem.rule))
        edits = rule.repair(subject, self.site, parse_path(problem.field))
        if not edits:
            raise RecordError(Sentence("there is nothing to repair"))
        return edits

    def repair_all(self, path: str, document: Document, rules: Collection[str] = ()) -> Mended:
        """Return the record with all repaired that can be, or what these rules found."""
        repaired: list[Problem] = []
        made: list[Edit] = []
        failed: dict[Problem, str] = {}
        for _ in range(_ROUNDS):
            found = self.check(path, document)
            asked = [p for p in found if p.fixable and (not rules or p.rule in rules)]
            fixable = [p for p in asked if p not in failed]
            if not fixable:
                break
            # From the end, so that the places of the others stay what they are.
            for problem in sorted(fixable, key=lambda p: _position(document, p), reverse=True):
                try:
                    edits = self.edits(path, document, problem)
                    document = document.edit(edits)
                    made += edits
                    repaired.append(problem)
                except RecordError as error:
                    failed[problem] = error.message
        return Mended(document, tuple(made), tuple(repaired), failed)

    def _findings(
        self, subject: Subject, between: Callable[[], object]
    ) -> Iterator[tuple[AnyRule, Finding]]:
        yield from self._by_articles(subject.article)
        for index, copy in enumerate(subject.copies):
            between()
            for rule, finding in (*self._of_copy(copy), *self._of_copy_in_site(copy)):
                yield rule, finding._replace(path=(RELATED, index, *finding.path))
        for rule in self._record_rules:
            for finding in rule.check(subject, self.site):
                yield rule, finding

    def _of_copy(self, copy: Article) -> _Findings:
        known = self._examined.get(copy)
        if known is None:
            if len(self._examined) >= self._remembered:
                self._examined.clear()
            known = self._examined[copy] = tuple(self._by_articles(copy))
            copy.let_leaves_go()  # of thousands of articles they are more than all else
        return known

    def _of_copy_in_site(self, copy: Article) -> _Findings:
        """Return what is wrong with a copy as the site's records are now."""
        if self._compared_at != self.site.version or len(self._compared) >= self._remembered:
            self._compared.clear()
            self._compared_at = self.site.version
        known = self._compared.get(copy)
        if known is None:
            found = ((r, f) for r in self._copy_rules for f in r.check(copy, self.site))
            known = self._compared[copy] = tuple(found)
        return known

    def _by_articles(self, article: Article) -> Iterator[tuple[AnyRule, Finding]]:
        for rule in self._article_rules:
            for finding in rule.check(article):
                yield rule, finding

    def _problem(self, rule: AnyRule, finding: Finding, subject: Subject) -> Problem:
        can_be = rule.repair is not None and finding.fixable
        return Problem(
            rule.id,
            self.severities[rule.id],
            subject.path,
            subject.line(finding.path),
            shared(format_path(finding.path)),
            shared(printable(finding.message)),
            can_be and not subject.is_locked(finding.path),
        )


_Findings = Sequence[tuple[AnyRule, Finding]]


def _position(document: Document, problem: Problem) -> int:
    path = parse_path(problem.field)
    return document.span(path)[0] if document.has(path) else 0


def _severities_in_force(
    own: Mapping[str, Severity | None], only: Collection[str]
) -> Iterator[tuple[str, Severity]]:
    """Yield the rules to check by and their severities; who asks for one by name gets it."""
    for rule in RULES:
        severity = own.get(rule.id, rule.severity)
        if only:
            severity = (severity or rule.severity) if rule.id in only else None
        if severity is not None:
            yield rule.id, severity


def printable(text: str) -> str:
    """Return a message with spaces in the places of characters that a terminal would obey."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else " " for character in text)
