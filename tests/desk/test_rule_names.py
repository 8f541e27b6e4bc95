from __future__ import annotations

from editor.checks.registry import RULES
from editor.desk.rule_names import NAMES, rule_name


def test_every_rule_has_a_name_of_its_own() -> None:
    assert set(NAMES) == {rule.id for rule in RULES} | {"unreadable"}
    assert len(set(NAMES.values())) == len(NAMES)


def test_what_is_no_rule_keeps_its_id() -> None:
    assert rule_name("image-size") == "Image size"
    assert rule_name("strange") == "strange"
