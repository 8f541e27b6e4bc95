"""Every repair of what is found in a site mends its own finding, nothing else, and is undone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from editor.checks.checker import Checker
from editor.checks.problem import Problem
from editor.checks.registry import RULES
from editor.library.checking import site_facts
from editor.library.library import Library
from editor.library.splice import splice_between
from editor.record import Document, parse_path
from tests.checks.by_hand.planting import NOW, Planting


def test_real_records(real_site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(real_site, folder)
    repaired = repair_each(folder, tmp_path / "data")
    assert repaired >= {"text-whitespace", "text-mojibake", "url-invalid", "topic-unknown"}
    assert repaired >= {"related-self", "related-duplicate", "text-control", "text-entities"}


@pytest.mark.parametrize("fenced", [True, False], ids=["jekyll", "plain YAML"])
def test_planted_faults(fenced: bool, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    Planting(5, fenced=fenced).write(folder)
    repaired = repair_each(folder, tmp_path / "data")
    here_only = {"topic-unknown", "provider-mismatch"} if not fenced else set()
    assert repaired == {rule.id for rule in RULES if rule.repair} - here_only


def repair_each(folder: Path, data: Path) -> set[str]:
    """Try every repair of a site on its own and return the rules that had any."""
    library = Library(folder, data)
    repaired: set[str] = set()
    with site_facts(library, NOW) as facts:
        checker = Checker(facts)
        for path in facts.cards:
            document = library.read(path).document
            for problem in checker.check(path, document) if document else ():
                if problem.fixable:
                    after = checker.repair(path, document, problem)
                    holds_what_it_says(checker, problem, document, after)
                    repaired.add(problem.rule)
    return repaired


def holds_what_it_says(
    checker: Checker, problem: Problem, before: Document, after: Document
) -> None:
    again = [p for p in checker.check(problem.path, after) if p.rule == problem.rule]
    was = [p for p in checker.check(problem.path, before) if p.rule == problem.rule]
    assert len(again) == len(was) - 1
    first, last = lines_of(before, problem)
    splice = splice_between(problem.path, before.to_bytes(), after.to_bytes())
    assert splice is not None
    text = before.to_bytes()
    changed = (
        text.count(b"\n", 0, splice.start),
        text.count(b"\n", 0, splice.start + len(splice.old)),
    )
    assert first <= changed[0] + 1
    assert changed[1] <= last + 1
    assert splice.reverse.applied(after.to_bytes()) == text


def lines_of(document: Document, problem: Problem) -> tuple[int, int]:
    """Return the first and last line that a repair may touch, counted from 0."""
    path = parse_path(problem.field)
    item = path[:2] if path[0] == "related" else path
    begin, end = document.span(item)
    return document.text.count("\n", 0, begin), document.text.count("\n", 0, end)
