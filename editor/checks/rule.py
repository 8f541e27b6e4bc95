"""A rule: what it looks at, what it finds, and how it repairs that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor.checks.article import Article
from editor.checks.problem import Finding, Severity
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Edit, Path, Set

Repair = Callable[[Subject, SiteFacts, Path], list[Edit]]
"""Returns the edits that put right what was found at the path, [] where nothing can be done."""


@dataclass(frozen=True)
class Rule:
    """What can be wrong; `sentence` tells people what the rule is about."""

    id: str
    severity: Severity
    sentence: str


@dataclass(frozen=True)
class ArticleRule(Rule):
    """A rule for the values of a record and for those of each article embedded in it."""

    check: Callable[[Article], Iterable[Finding]]
    repair: Repair | None = None
    cure: str = ""
    """What the repair does, as half a sentence."""


@dataclass(frozen=True)
class RecordRule(Rule):
    """A rule for a record as a whole, and how it stands among the others of its site."""

    check: Callable[[Subject, SiteFacts], Iterable[Finding]]
    repair: Repair | None = None
    cure: str = ""
    """What the repair does, as half a sentence."""


@dataclass(frozen=True)
class CopyRule(Rule):
    """A rule for how an article embedded in a record stands to the other records of the site."""

    check: Callable[[Article, SiteFacts], Iterable[Finding]]
    repair: Repair | None = None
    cure: str = ""
    """What the repair does, as half a sentence."""


AnyRule = ArticleRule | RecordRule | CopyRule


def repair_text(mend: Callable[[str], str]) -> Repair:
    """Return the repair that puts `mend` of a text in its place."""

    def repair(subject: Subject, _site: SiteFacts, path: Path) -> list[Edit]:
        value = subject.document.get(path)
        if not isinstance(value, str):
            return []
        mended = mend(value)
        return [Set(path, mended)] if mended != value else []

    return repair
