from __future__ import annotations

import pytest

from editor.checks.packed_problems import PackedProblems
from editor.checks.problem import Problem, Severity
from editor.record.sentence import Sentence

TWICE = Problem(
    *("key-duplicate", Severity.ERROR, "a.md", 70_000, "topics"),
    Sentence("The key {key} stands twice.", key="topics"),
    fixable=False,
)
SPACED = Problem("text-whitespace", Severity.WARNING, "a.md", 3, "title", "White space.", True)


@pytest.fixture
def packed() -> PackedProblems:
    problems = PackedProblems()
    problems["a.md"] = (SPACED, TWICE, SPACED)
    return problems


def test_what_was_put_in_comes_out(packed: PackedProblems) -> None:
    assert packed["a.md"] == (SPACED, TWICE, SPACED)
    message = packed["a.md"][1].message
    assert isinstance(message, Sentence)
    assert message is TWICE.message
    packed["b.md"] = ()
    assert dict(packed) == {"a.md": (SPACED, TWICE, SPACED), "b.md": ()}
    del packed["a.md"]
    assert packed.get("a.md") is None


def test_a_copy_stays_as_it_was(packed: PackedProblems) -> None:
    copy = packed.copy()
    packed["a.md"] = (SPACED,)
    packed["c.md"] = ()
    assert copy == {"a.md": (SPACED, TWICE, SPACED)}


def test_what_is_said_again_is_not_kept_again(packed: PackedProblems) -> None:
    kinds = len(packed._kinds)
    for number in range(50):
        packed[f"{number}.md"] = packed["a.md"]
    assert len(packed._kinds) == kinds == 2
