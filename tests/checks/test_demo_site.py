"""The demo site's README names its faults: these are found, and no others."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.checks.checker import Checker
from editor.checks.problem import Problem
from editor.library.checking import site_facts
from editor.library.library import Library
from editor.resource_files import resource

NOW = datetime(2026, 11, 28, tzinfo=UTC)

FAULTS = {
    "yaml-broken": ["2026-10-05-the-museum"],
    "text-mojibake": ["2026-10-16-the-shipyards", "2026-11-26-trams"],
    "text-whitespace": ["2026-11-13-a-till", "2026-11-23-ferry", "2026-11-28-repair"],
    "excerpt-missing": ["2026-10-30-a-choir", "2026-11-19-insurers"],
    "duplicate-story": ["2026-11-18-insurers", "2026-11-19-insurers"],
    "duplicate-url": ["2026-10-12-beekeepers", "2026-10-13-hives"],
    "related-self": ["2026-11-04-the-observatory"],
    "related-duplicate": ["2026-11-20-rents", "2026-11-26-trams"],
    "related-drift": ["2026-11-16-the-tide-mill", "2026-11-26-trams"],
    "related-unknown": ["2026-11-26-trams"],
    "image-broken": ["2026-11-09-the-departure"],
    "image-size": ["2026-10-16-the-shipyards", "2026-11-22-old-tunnels"],
    "image-insecure": ["2026-10-13-hives", "2026-11-02-pickpockets"],
    "topic-unknown": ["2026-11-11-who-keeps"],
    "date-filename": ["2026-10-16-the-shipyards"],
}


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    """What is found in the records' own values: copies repeat the faults of their originals."""
    library = Library(resource("demo"), tmp_path_factory.mktemp("data"))
    found: list[Problem] = []
    with site_facts(library, NOW) as site:
        checker = Checker(site)
        for row in (row for batch in library.scan_rows() for row in batch):
            opened = library.read(row.path)
            if opened.document is None:
                found += checker.broken(row.path, opened.problem or "")
            else:
                found += checker.check(row.path, opened.document)
    return [p for p in found if p.rule != "text-mojibake" or not p.field.startswith("related")]


@pytest.mark.parametrize("rule", FAULTS)
def test_exactly_the_named_records(rule: str, problems: list[Problem]) -> None:
    paths = sorted({Path(problem.path).name for problem in problems if problem.rule == rule})
    assert len(paths) == len(FAULTS[rule])
    assert all(map(str.startswith, paths, FAULTS[rule]))


def test_nothing_else_is_more_than_a_note(problems: list[Problem]) -> None:
    others = {p.rule for p in problems if p.severity != "info"} - FAULTS.keys()
    assert others == set()
