"""README lists the rules as they are."""

from __future__ import annotations

from editor.checks.registry import RULES
from editor.cli.check_rules import rules_table
from tests.conftest import PROJECT


def test_the_table_is_that_of_the_registry() -> None:
    assert rules_table() in (PROJECT / "README.md").read_text("utf-8")


def test_each_repair_is_described_and_no_other() -> None:
    assert {rule.id for rule in RULES if rule.repair} == {rule.id for rule in RULES if rule.cure}
