"""Every repair of what is found in real records: it mends its own finding, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from editor.checks.checker import Checker
from editor.checks.problem import Problem
from editor.library.checking import site_facts
from editor.library.library import Library
from editor.library.splice import splice_between
from editor.record import Document, parse_path


def test_each_on_its_own(real_site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(real_site, folder)
    library = Library(folder, tmp_path / "data")
    repaired: set[str] = set()
    with site_facts(library) as facts:
        checker = Checker(facts)
        for row in (row for batch in library.scan_rows() for row in batch):
            document = library.read(row.path).document
            assert document is not None
            for problem in checker.check(row.path, document):
                if problem.fixable:
                    after = checker.repair(row.path, document, problem)
                    holds_what_it_says(checker, problem, document, after)
                    repaired.add(problem.rule)
    assert repaired >= {"text-whitespace", "text-mojibake", "url-invalid", "topic-unknown"}
    assert repaired >= {"related-self", "related-duplicate", "text-control", "text-entities"}


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
