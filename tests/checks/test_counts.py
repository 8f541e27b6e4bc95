"""The counts of all rules are those that somebody gets who counts by the definitions alone."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.checks.checker import Checker
from editor.checks.registry import RULES
from editor.library.check_settings import read_severities
from editor.library.checking import site_facts
from editor.library.library import Library
from editor.resource_files import resource
from tests.checks.by_hand.counting import count
from tests.checks.by_hand.planting import NOW, PLANTS, Planting


def counted(site: Path, data: Path, now: datetime) -> Counter[str]:
    """Return how often each rule finds something."""
    library = Library(site, data)
    found: Counter[str] = Counter()
    with site_facts(library, now) as facts:
        checker = Checker(facts, read_severities(site))
        for path in facts.cards:
            opened = library.read(path)
            if opened.document is None:
                found.update(p.rule for p in checker.broken(path, opened.problem or ""))
            else:
                found.update(problem.rule for problem in checker.check(path, opened.document))
    return found


@pytest.mark.parametrize("fenced", [True, False], ids=["jekyll", "plain YAML"])
@pytest.mark.parametrize("seed", [1, 2])
def test_planted_faults(seed: int, fenced: bool, tmp_path: Path) -> None:
    site = tmp_path / "site"
    expected = Planting(seed, fenced=fenced).write(site)
    assert count(site, NOW) == expected
    assert counted(site, tmp_path / "data", NOW) == expected


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, _ in PLANTS if rule} == {rule.id for rule in RULES}


def test_demo_site(tmp_path: Path) -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    demo = resource("demo")
    found = counted(demo, tmp_path, now)
    assert found == count(demo, now)
    assert len(found) > 15


def test_real_site(real_site: Path, tmp_path: Path) -> None:
    now = datetime(2022, 1, 1, tzinfo=UTC)
    found = counted(real_site, tmp_path, now)
    assert found == count(real_site, now)
    assert len(found) > 15
