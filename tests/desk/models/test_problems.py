"""What is known to be wrong, and how it is listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from editor.checks.problem import Problem, Severity
from editor.desk.models.problem_tree import ProblemTree, grouped
from editor.desk.models.problems import KnownProblems, Problems
from editor.desk.models.roles import PathRole
from editor.library.facets import facet_counts
from editor.library.listing import Listing
from editor.library.query import parse
from editor.library.rows import Row


def problem(path: str, rule: str, severity: Severity, *, fixable: bool = False) -> Problem:
    return Problem(rule, severity, path, 3, "title", f"{rule} in {path}.", fixable)


SPACED = problem("a.md", "text-whitespace", Severity.WARNING, fixable=True)
GARBLED = problem("b.md", "text-mojibake", Severity.ERROR)
NOTE = problem("a.md", "image-missing", Severity.INFO)


@pytest.fixture
def problems(qtbot: QtBot) -> Problems:
    known = Problems()
    known.begin(KnownProblems({"a.md": (SPACED, NOTE)}, frozenset({"image-missing"})), 1)
    return known


def test_what_changed_is_told(problems: Problems, qtbot: QtBot) -> None:
    told: list[frozenset[str]] = []
    problems.changed.connect(told.append)
    problems.update({"a.md": (SPACED, NOTE), "b.md": (GARBLED,), "c.md": ()}, 0)
    problems.update({"a.md": ()}, 0)
    assert told == [frozenset({"b.md"}), frozenset({"a.md"})]
    assert problems.found() == {"b.md": (GARBLED,)}
    assert problems.of("a.md") == ()


def test_what_is_known_is_the_same_record_by_record_as_at_once(problems: Problems) -> None:
    problems.update({"b.md": (GARBLED, NOTE), "a.md": (NOTE,)}, 0)
    garbled = problem("c.md", "text-mojibake", Severity.ERROR)
    problems.update({"b.md": (), "c.md": (garbled,)}, 0)
    once = KnownProblems(problems.found(), frozenset({"image-missing"}))
    for known in (problems.known, once):
        assert known.found == {"a.md": (NOTE,), "c.md": (garbled,)}
        assert known.findings == {"a.md": {"image-missing"}, "c.md": {"text-mojibake"}}
        assert known.counts == {"c.md": 1}
        assert +known.severities == {Severity.INFO: 1, Severity.ERROR: 1}


def test_notes_do_not_count(problems: Problems) -> None:
    problems.update({"c.md": (problem("c.md", "image-missing", Severity.INFO),)}, 0)
    assert problems.known.counts == {"a.md": 1}
    listing = Listing([Row("a.md"), Row("c.md"), Row("d.md")], problems.known.findings)
    assert [listing.rows[at].path for at in listing.search(parse("has:problem"))] == ["a.md"]
    assert [listing.rows[at].path for at in listing.search(parse("problem:any"))] == ["a.md"]
    found = listing.search(parse("problem:image-missing"))
    assert [listing.rows[at].path for at in found] == ["a.md", "c.md"]
    assert facet_counts(listing, ())["problem"] == {"text-whitespace": 1}


class TestTree:
    @pytest.fixture
    def tree(self, qtbot: QtBot) -> ProblemTree:
        tree = ProblemTree(lambda path: Row(path, title=f"Title of {path}"))
        self.tester = QAbstractItemModelTester(tree)
        other = problem("b.md", "text-whitespace", Severity.WARNING)
        tree.show_groups(grouped({"b.md": (GARBLED, other), "a.md": (SPACED, NOTE)}))
        return tree

    def test_errors_first_notes_last(self, tree: ProblemTree) -> None:
        rules = [tree.index(row, 0).data() for row in range(tree.rowCount())]
        assert rules == ["Garbled characters · 1", "White space · 2", "No image · 1"]

    def test_findings_below_their_rule(self, tree: ProblemTree) -> None:
        rule = tree.place_of("text-whitespace")
        first = tree.index(0, 0, rule)
        assert tree.problem(first) == SPACED
        assert tree.parent(first) == rule
        assert first.data(PathRole) == "a.md"
        assert first.siblingAtColumn(1).data() == "Title of a.md"
        assert tree.group(first).fixable == 1  # type: ignore[union-attr]
        assert tree.place_of("text-whitespace", SPACED) == first
        assert not tree.place_of("no-such").isValid()

    def test_said_aloud(self, tree: ProblemTree) -> None:
        rule: QModelIndex = tree.index(0, 0)
        said = rule.data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == "Error: Garbled characters · 1"
