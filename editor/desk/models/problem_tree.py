"""The problems of a site in two levels: rules, and what each of them found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor.checks.problem import Problem, Severity
from editor.checks.registry import rule_named
from editor.desk.models.roles import PathRole, ProblemRole
from editor.desk.problems_words import severity_name
from editor.desk.rule_names import rule_name
from editor.desk.texts import number, said
from editor.library.rows import Row

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ORDER: Final = list(Severity)
_path: Final = attrgetter("path")


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """A rule, and what it found in the order of the records' paths."""

    rule: str
    severity: Severity
    problems: tuple[Problem, ...]
    fixable: int
    """How many of them can be repaired."""

    @property
    def sentence(self) -> str:
        """What the rule is about."""
        rule = rule_named(self.rule)
        return rule.sentence if rule is not None else ""


def grouped(found: Mapping[str, Sequence[Problem]]) -> list[RuleGroup]:
    """Return the problems of records, by their paths, in the tree's order; on any thread."""
    by_rule: defaultdict[str, list[Problem]] = defaultdict(list)
    for path in sorted(found):
        for problem in found[path]:
            by_rule[problem.rule].append(problem)
    groups = [
        RuleGroup(rule, all_[0].severity, tuple(all_), sum(one.fixable for one in all_))
        for rule, all_ in by_rule.items()
    ]
    groups.sort(key=lambda one: (_ORDER.index(one.severity), -len(one.problems), one.rule))
    return groups


class ProblemTree(QAbstractItemModel):
    """Errors come before warnings, warnings before notes, the most frequent rule first."""

    def __init__(self, row_of: Callable[[str], Row | None], parent: QObject | None = None) -> None:
        """`row_of` gives the row of the record at a path."""
        super().__init__(parent)
        self._row_of = row_of
        self._groups: list[RuleGroup] = []

    def show_groups(self, groups: list[RuleGroup]) -> None:
        """Show what `grouped` made."""
        if groups == self._groups:
            return
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def group(self, index: Index) -> RuleGroup | None:
        """Return the rule of a line, or of what it found."""
        if not index.isValid():
            return None
        return self._groups[index.internalId() - 1 if index.internalId() else index.row()]

    def problem(self, index: Index) -> Problem | None:
        """Return the finding of a line; a rule's own line has none."""
        group = self.group(index)
        if group is None or not index.internalId():
            return None
        return group.problems[index.row()]

    def place_of(self, rule: str, problem: Problem | None = None) -> QModelIndex:
        """Return the line of a rule, or that of one of its findings; an invalid one for none."""
        for row, group in enumerate(self._groups):
            if group.rule == rule:
                line = self.index(row, 0)
                if problem is None:
                    return line
                start = bisect_left(group.problems, problem.path, key=_path)
                end = bisect_right(group.problems, problem.path, key=_path)
                places = (at for at in range(start, end) if group.problems[at] == problem)
                return next((self.index(at, 0, line) for at in places), QModelIndex())
        return QModelIndex()

    # --- Qt's side ------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Return a line: a finding remembers its rule's place plus one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Return the line of a finding's rule."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many rules there are, or how many findings a rule has."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].problems)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return two: what is wrong, and in which record."""
        return 2

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return the texts of a line, its Problem or its record's path."""
        group, problem = self.group(index), self.problem(index)
        if group is None:
            return None
        if role == ProblemRole:
            return problem
        if role == PathRole:
            return problem.path if problem else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{severity_name(group.severity)}: {self._text(index, group, problem)}"
        return self._text(index, group, problem) if role == _DISPLAY else None

    def _text(self, index: Index, group: RuleGroup, problem: Problem | None) -> str:
        if problem is None:
            count = number(len(group.problems))
            name = f"{rule_name(group.rule)} · {count}"
            return name if index.column() == 0 else said(group.sentence).replace("`", "")
        if index.column() == 1:
            row = self._row_of(problem.path)
            return row.title if row is not None else problem.path
        message = said(problem.message)
        return f"{problem.field}: {message}" if problem.field else message

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        translate = QCoreApplication.translate
        return translate("Problems", "Record") if section else translate("Problems", "Problem")
