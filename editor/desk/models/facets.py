"""The lines of the filter panel: what the records are, how many, and what a click searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor.desk.models.roles import FacetRole
from editor.desk.models.search import UNSAVED_TERM, Search, toggled_unsaved
from editor.desk.plain_tip import plain_tip
from editor.desk.rule_names import rule_name
from editor.library.changes import Stop
from editor.library.facets import (
    FACETS,
    PROBLEM_TERM,
    draft_count,
    facet_counts,
    is_chosen,
    toggled,
)
from editor.library.listing import Listing
from editor.library.query import Query, State, all_of

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT: Final = QModelIndex()
_FEW: Final = 5  # values of a group until it is opened
_MANY: Final = 60
_PATTERNS: Final = {facet.name: facet.term for facet in FACETS} | {"problem": PROBLEM_TERM}
_FIELDS: Final = {facet.name: facet.fields for facet in FACETS} | {"problem": {"problem"}}
_GROUPS: Final = ("topic", "provider", "year", "type", "collection", "problem")
_BROKEN: Final = "has:problem"


@dataclass(frozen=True, slots=True)
class FacetLine:
    """One line; `group` and `value` say what a click on it searches for."""

    label: str
    group: str
    value: str = ""
    count: int | None = None
    active: bool = False
    heading: bool = False
    more: bool = False

    @property
    def term(self) -> str:
        """What a click on it writes into the search, "" where it writes nothing."""
        if self.heading or self.more or self.group == "all":
            return ""
        return UNSAVED_TERM if self.group == "unsaved" else toggled("", *_pattern(self))


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """How many records each value of each group has, for one search."""

    search: Search
    total: int
    drafts: int
    problems: int
    unsaved: int
    groups: dict[str, Counter[str]]


def count_facets(
    listing: Listing, search: Search, unsaved: Collection[str], asked: Stop | None = None
) -> FacetCounts:
    """Count, on any thread, till it is called off; a group's own terms narrow no counts of its."""
    others = [term.query for term in search.terms if term.query != State("has", "problem")]
    return FacetCounts(
        search,
        len(listing),
        draft_count(listing),
        len(listing.search(all_of([*others, State("has", "problem")]))),
        len(unsaved),
        facet_counts(listing, search.terms, asked),
    )


def facet_lines(counts: FacetCounts, opened: Collection[str]) -> list[FacetLine]:
    """Return the panel's lines; an opened group shows many values, any other a few."""
    lines = _state_lines(counts)
    for group in _GROUPS:
        lines += _group_lines(counts, group, group in opened)
    return lines


def clicked(text: str, line: FacetLine, counts: FacetCounts) -> str:
    """Return the query text after a click: one value of a group at a time, again to leave it."""
    if line.group == "all":
        return ""
    if line.group == "unsaved":
        return toggled_unsaved(text)
    pattern, value = _pattern(line)
    if not line.active:
        for chosen in _chosen(counts, line.group):
            text = toggled(text, pattern, chosen)
    return toggled(text, pattern, value)


class FacetModel(QAbstractListModel):
    """The lines in a view; a new count of the same lines moves nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[FacetLine] = []

    @property
    def lines(self) -> Sequence[FacetLine]:
        """Return the lines shown."""
        return tuple(self._lines)

    def show(self, lines: list[FacetLine]) -> None:
        """Show other lines, or other counts on the same ones."""
        if list(map(_shape, lines)) == list(map(_shape, self._lines)):
            before, self._lines = self._lines, lines
            for place, line in enumerate(lines):
                if line != before[place]:
                    self.dataChanged.emit(self.index(place), self.index(place), [FacetRole])
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def like(self, line: FacetLine) -> QModelIndex:
        """Return the index of the line that says what `line` said, if there is one now."""
        places = (place for place, one in enumerate(self._lines) if _key(one) == _key(line))
        return self.index(next(places, -1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the line, its label, or both its label and count for a screen reader."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == FacetRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.label if line.count is None else f"{line.label}: {line.count}"
        if role == Qt.ItemDataRole.ToolTipRole and line.term:
            return plain_tip(f"{line.label}\n{line.term}")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys step over headings."""
        if index.isValid() and self._lines[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _shape(line: FacetLine) -> tuple[str, bool]:
    """Return what decides whether another line can stand in its place as it is."""
    return line.label, line.heading


def _key(line: FacetLine) -> tuple[str, str, bool, bool]:
    return line.group, line.value, line.heading, line.more


def _pattern(line: FacetLine) -> tuple[str, str]:
    """Return the pattern of the term that a click writes, and the value in it."""
    return _BROKEN if line.group == "problems" else _PATTERNS[line.group], line.value


def _state_lines(counts: FacetCounts) -> list[FacetLine]:
    translate, search = QCoreApplication.translate, counts.search
    states = counts.groups["state"]
    problem = any(term.query == State("has", "problem") for term in search.terms)

    def state(label: str, value: str) -> FacetLine:
        active = is_chosen(search.terms, _PATTERNS["state"], value)
        return FacetLine(label, "state", value, states[value], active)

    return [
        FacetLine(translate("Facets", "All records"), "all", "", counts.total, search.empty),
        state(translate("Facets", "Drafts"), "draft"),
        state(translate("Facets", "Published"), "published"),
        FacetLine(translate("Facets", "With problems"), "problems", "", counts.problems, problem),
        FacetLine(translate("Facets", "Unsaved"), "unsaved", "", counts.unsaved, search.unsaved),
    ]


def _group_lines(counts: FacetCounts, group: str, opened: bool) -> list[FacetLine]:
    """Return a heading and the values, most frequent first, then by name; years as they fall."""
    values, chosen = counts.groups[group], _chosen(counts, group)
    if group in ("type", "collection") and len(values) < 2 and not chosen:
        return []
    label = rule_name if group == "problem" else str
    ordered = sorted(values, key=lambda value: (-values[value], label(value)))
    if group == "year":
        ordered.sort(reverse=True)
    shown = ordered[: _MANY if opened else _FEW]
    shown += [value for value in chosen if value not in shown]
    if not shown:
        return []
    lines = [FacetLine(_group_name(group), group, heading=True)]
    lines += [
        FacetLine(label(value), group, value, values[value], value in chosen) for value in shown
    ]
    translate, hidden = QCoreApplication.translate, len(ordered) - _FEW
    if hidden > 0:
        text = translate("Facets", "Fewer") if opened else translate("Facets", "{n} more …")
        lines.append(FacetLine(text.format(n=hidden), group, more=True))
    return lines


def _chosen(counts: FacetCounts, group: str) -> list[str]:
    """Return the group's values that the search asks for."""
    pattern, terms = _PATTERNS.get(group), counts.search.terms
    if pattern is None or not any(_names(term.query, group) for term in terms):
        return []
    return [value for value in counts.groups[group] if is_chosen(terms, pattern, value)]


def _names(query: Query, group: str) -> bool:
    """Whether a term may be one that the group writes, without comparing every value."""
    return getattr(query, "field", "") in _FIELDS[group]


def _group_name(group: str) -> str:
    translate = QCoreApplication.translate
    return {
        "topic": translate("Facets", "Topic"),
        "provider": translate("Facets", "Provider"),
        "year": translate("Facets", "Year"),
        "type": translate("Facets", "Type"),
        "collection": translate("Facets", "Collection"),
        "problem": translate("Facets", "Problem"),
    }[group]
