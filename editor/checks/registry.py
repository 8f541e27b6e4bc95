"""All rules there are."""

from __future__ import annotations

from editor.checks import dates, duplicates, images, links, related, structure, text, vocabulary
from editor.checks.rule import AnyRule

RULES: tuple[AnyRule, ...] = (
    *structure.RULES,
    *text.RULES,
    *dates.RULES,
    *links.RULES,
    *duplicates.RULES,
    *images.RULES,
    *related.RULES,
    *vocabulary.RULES,
)
"""In the order in which people read about them."""


RULES_VERSION = 3
"""To be raised whenever a rule finds something else in the same record than before."""


def rule_named(rule_id: str) -> AnyRule | None:
    """Return the rule of that id."""
    return next((rule for rule in RULES if rule.id == rule_id), None)
