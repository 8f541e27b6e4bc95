"""Three-way merge by path: both sides' changes land, true conflicts are told and never written."""

from __future__ import annotations

from random import Random
from typing import Any

import oracle
import properties
import pytest

from editor.record import Document, Insert, Remove, Rename, Set, merge

BASE = """\
---
# about this record
category: news
title: "Old title" # working title
excerpt: 'Old excerpt'
publishedDateTime: 2021-12-17T10:49:00Z
heat: -1
published: false

provider:
  name: South China
  domain:   example.org

topics:
  - AI
  - "Cloud"

images:
  - url: "https://example.org/1.png"
    width: 1
  - url: "https://example.org/2.png"
    width: 2

related:
  - title: "One"
    webUrl: "https://example.org/one"
    quality: 1
  - title: "Two"
    webUrl: "https://example.org/two"
    quality: 2
  - title: "Three"
    webUrl: "https://example.org/three"
    quality: 3

secured: "opaque"
---

Body
"""


def document(text: str = BASE) -> Document:
    return Document.from_bytes(text.encode())


def sides(
    ours: list[object], theirs: list[object], base: str = BASE
) -> tuple[Document, Document, Document]:
    return document(base), document(base).edit(ours), document(base).edit(theirs)


def lines_gone(before: str, after: str) -> set[str]:
    return set(before.splitlines()) - set(after.splitlines())


SEPARATE: dict[str, tuple[list[object], list[object]]] = {
    "two keys": ([Set("title", "Ours")], [Set("heat", 50)]),
    "neighbouring keys": ([Set("title", "Ours")], [Set("excerpt", "Theirs")]),
    "two keys of one mapping": (
        [Set("provider.name", "Ours")],
        [Set("provider.domain", "theirs.org")],
    ),
    "two keys of one item": (
        [Set("images[0].url", "https://example.org/1.png"), Set("images[0].width", 9)],
        [Set("images[0].isCached", True)],
    ),
    "a change and a new key": ([Set("published", True)], [Set("quality", 62)]),
    "a change and a key that goes": ([Set("published", True)], [Remove("heat")]),
    "two new keys": ([Set("removed", True)], [Set("quality", 62)]),
    "an item each": ([Insert("topics", 0, "IoT")], [Insert("topics", 2, "Edge")]),
    "an item comes and another goes": ([Insert("topics", 2, "Edge")], [Remove("topics[0]")]),
    "an item changes, one before it goes": (
        [Set("related[2].quality", 30)],
        [Remove("related[0]")],
    ),
    "an item goes, one after it changes": ([Remove("related[0]")], [Set("related[2].quality", 30)]),
    "an item changes, one before it comes": (
        [Set("related[1].quality", 20)],
        [Insert("related", 0, {"title": "New", "webUrl": "https://example.org/new"})],
    ),
    "two items change": ([Set("related[0].title", "Ours")], [Set("related[2].title", "Theirs")]),
    "an item changes twice in two keys": (
        [Set("related[1].title", "Ours")],
        [Set("related[1].quality", 20)],
    ),
    "images change on both sides": ([Set("images[0].width", 10)], [Set("images[1].width", 20)]),
    "a list here, a text there": ([Set("topics", ["AI"])], [Set("title", "Theirs")]),
    "nothing here": ([], [Set("title", "Theirs"), Remove("heat"), Insert("topics", 0, "IoT")]),
    "nothing there": ([Set("title", "Ours"), Remove("heat"), Insert("topics", 0, "IoT")], []),
}


@pytest.mark.parametrize(("ours", "theirs"), SEPARATE.values(), ids=SEPARATE.keys())
def test_changes_that_do_not_meet_both_land(ours: list[object], theirs: list[object]) -> None:
    base, mine, other = sides(ours, theirs)
    result = merge(base, mine, other)
    assert result.conflicts == ()
    value = result.document.value()
    for side in (mine, other):
        for path, leaf in _changed_leaves(base.value(), side.value()):
            assert leaf in _leaf_values(value), (path, leaf)
    assert (
        not lines_gone(BASE, result.document.text)
        - lines_gone(BASE, mine.text)
        - lines_gone(BASE, other.text)
    )
    assert merge(base, other, mine).conflicts == ()


def _changed_leaves(old: Any, new: Any) -> list[tuple[Any, Any]]:
    before = [repr(leaf) for leaf in oracle.leaves(old)]
    return [
        leaf for leaf in oracle.leaves(new) if repr(leaf) not in before and not _moved(leaf, old)
    ]


def _moved(leaf: Any, old: Any) -> bool:
    return leaf[1] in _leaf_values(old)


def _leaf_values(value: Any) -> list[Any]:
    return [leaf for _, leaf in oracle.leaves(value)]


def test_the_exact_result_of_two_edits() -> None:
    base, mine, other = sides(
        [Set("title", "Ours"), Set("related[0].quality", 10)],
        [Set("heat", 50), Insert("topics", 1, "Edge"), Remove("related[1]")],
    )
    result = merge(base, mine, other)
    assert result.conflicts == ()
    assert result.document.text == (
        BASE.replace("Old title", "Ours")
        .replace("quality: 1\n", "quality: 10\n")
        .replace("heat: -1", "heat: 50")
        .replace("  - AI\n", "  - AI\n  - Edge\n")
        .replace('  - title: "Two"\n    webUrl: "https://example.org/two"\n    quality: 2\n', "")
    )


EQUAL: dict[str, list[object]] = {
    "a text": [Set("title", "Same")],
    "a new key": [Set("quality", 62)],
    "a key that goes": [Remove("heat")],
    "an item": [Insert("topics", 1, "Edge")],
    "an item that goes": [Remove("topics[0]")],
    "an item's value": [Set("related[1].quality", 20)],
    "a new mapping": [Insert("images", 0, {"url": "https://example.org/0.png", "width": 0})],
    "a renamed key": [Rename("heat", "warmth")],
}


@pytest.mark.parametrize("edits", EQUAL.values(), ids=EQUAL.keys())
def test_equal_changes_are_one(edits: list[object]) -> None:
    base, mine, other = sides(edits, edits)
    result = merge(base, mine, other)
    assert result.conflicts == ()
    assert result.document.text == mine.text


def test_equal_values_in_other_spellings_keep_our_spelling() -> None:
    ours = BASE.replace("heat: -1", "heat: 0x10").replace('"Old title"', "'New'")
    theirs = BASE.replace("heat: -1", "heat: 16").replace('"Old title"', "New")
    result = merge(document(), document(ours), document(theirs))
    assert result.conflicts == ()
    assert result.document.text == ours


def test_spelling_alone_is_no_change_of_theirs() -> None:
    theirs = BASE.replace('"Cloud"', "Cloud").replace("'Old excerpt'", '"Old excerpt"')
    result = merge(document(), document(), document(theirs.replace("heat: -1", "heat: 5")))
    assert result.conflicts == ()
    assert result.document.text == BASE.replace("heat: -1", "heat: 5")


CONFLICTS: dict[str, tuple[list[object], list[object], tuple[str | int, ...]]] = {
    "a text twice": ([Set("title", "Ours")], [Set("title", "Theirs")], ("title",)),
    "a number twice": ([Set("heat", 1)], [Set("heat", 2)], ("heat",)),
    "a change and a removal": ([Set("heat", 1)], [Remove("heat")], ("heat",)),
    "a removal and a change": ([Remove("heat")], [Set("heat", 1)], ("heat",)),
    "a new key with two values": ([Set("quality", 1)], [Set("quality", 2)], ("quality",)),
    "a value in a mapping": (
        [Set("provider.name", "Ours")],
        [Set("provider.name", "Theirs")],
        ("provider", "name"),
    ),
    "two types": ([Set("heat", True)], [Set("heat", 1)], ("heat",)),
}


@pytest.mark.parametrize(("ours", "theirs", "path"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_a_conflict_is_told_and_ours_stays(
    ours: list[object], theirs: list[object], path: tuple[str | int, ...]
) -> None:
    base, mine, other = sides(
        [*ours, Set("excerpt", "Mine")], [*theirs, Insert("topics", 2, "Edge")]
    )
    result = merge(base, mine, other)
    assert [conflict.path for conflict in result.conflicts] == [path]
    (conflict,) = result.conflicts
    assert oracle.same(conflict.base, base.get(path))
    assert oracle.same(conflict.ours, mine.get(path))
    assert oracle.same(conflict.theirs, other.get(path))
    assert oracle.same(result.document.get(path), mine.get(path))
    assert result.document.value("excerpt") == "Mine"
    assert result.document.value("topics") == ["AI", "Cloud", "Edge"]
    assert not any(mark in result.document.text for mark in ("<<<<<<<", "=======", ">>>>>>>"))


def test_a_conflict_inside_a_listed_article() -> None:
    base, mine, other = sides(
        [Set("related[1].quality", 20)], [Set("related[1].quality", 21), Remove("related[0]")]
    )
    result = merge(base, mine, other)
    assert len(result.conflicts) == 1
    assert result.conflicts[0].path[0] == "related"
    assert result.conflicts[0].path[-1] == "quality"
    assert [item["quality"] for item in result.document.value("related")] == [20, 3]


def test_a_changed_article_that_the_other_side_removed_is_a_conflict() -> None:
    base, mine, other = sides([Set("related[1].quality", 20)], [Remove("related[1]")])
    result = merge(base, mine, other)
    assert len(result.conflicts) == 1
    assert result.document.value("related[1].quality") == 20


def test_a_list_in_another_order_takes_the_other_sides_changes() -> None:
    base, mine, other = sides(
        [Set("related", list(reversed(document().value("related"))))],
        [Set("related[0].quality", 10)],
    )
    for result in (merge(base, mine, other), merge(base, other, mine)):
        assert result.conflicts == ()
        found = result.document.value("related")
        assert [item["title"] for item in found] == ["Three", "Two", "One"]
        assert found[2]["quality"] == 10


def test_the_same_new_article_from_both_sides_comes_once() -> None:
    new = {"title": "New", "webUrl": "https://example.org/new", "quality": 9}
    base, mine, other = sides([Insert("related", 0, new)], [Insert("related", 3, new)])
    result = merge(base, mine, other)
    assert [item["title"] for item in result.document.value("related")].count("New") == 1


def test_two_new_articles_both_come() -> None:
    one = {"title": "N1", "webUrl": "https://example.org/n1"}
    two = {"title": "N2", "webUrl": "https://example.org/n2"}
    base, mine, other = sides([Insert("related", 3, one)], [Insert("related", 3, two)])
    result = merge(base, mine, other)
    assert result.conflicts == ()
    assert {item["title"] for item in result.document.value("related")} == {
        "One",
        "Two",
        "Three",
        "N1",
        "N2",
    }


def test_our_bytes_stay() -> None:
    ours = BASE.replace("category: news", "category:    news   # ours").replace(
        "\n\nprovider", "\n\n\nprovider"
    )
    theirs = document().edit([Set("heat", 50), Insert("topics", 0, "IoT")])
    result = merge(document(), document(ours), theirs)
    assert result.document.text == ours.replace("heat: -1", "heat: 50").replace(
        "topics:\n", "topics:\n  - IoT\n"
    )


def test_our_line_ends_and_mark_stay() -> None:
    ours = Document.from_bytes(b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode())
    theirs = document().edit([Set("heat", 50), Insert("topics", 0, "IoT")])
    merged = merge(document(), ours, theirs).document.to_bytes()
    expected = BASE.replace("heat: -1", "heat: 50").replace("topics:\n", "topics:\n  - IoT\n")
    assert merged == b"\xef\xbb\xbf" + expected.replace("\n", "\r\n").encode()


def test_the_body_is_merged_when_one_side_changed_it() -> None:
    changed = BASE.replace("\nBody\n", "\nNew body\n")
    for ours, theirs in ((BASE, changed), (changed, BASE), (changed, changed)):
        result = merge(document(), document(ours), document(theirs))
        assert result.conflicts == ()
        assert result.document.body == "\nNew body\n"


def test_two_bodies_are_a_conflict_and_ours_stays() -> None:
    ours, theirs = (BASE.replace("\nBody\n", f"\n{name}\n") for name in ("Mine", "Other"))
    result = merge(document(), document(ours), document(theirs))
    assert len(result.conflicts) == 1
    assert result.document.text == ours


def test_a_locked_value_that_both_sides_left_is_no_hindrance() -> None:
    base = BASE.replace("secured:", "mark: &m [a,\n  b]\nagain: *m\nsecured:")
    result = merge(*sides([Set("title", "Ours")], [Set("heat", 50)], base))
    assert result.conflicts == ()
    assert result.document.text == base.replace("Old title", "Ours").replace("heat: -1", "heat: 50")


def test_a_locked_value_that_they_changed_is_told() -> None:
    base = BASE.replace("secured:", "mark: &m a\nsecured:")
    theirs = base.replace("&m a", "&m b").replace("heat: -1", "heat: 50")
    result = merge(document(base), document(base), document(theirs))
    assert result.document.value("heat") == 50
    if result.document.source("mark") != "&m b":
        assert [conflict.path for conflict in result.conflicts] == [("mark",)]


COMMENTS = {
    "above a key": ("heat: -1", "# checked by Ann\nheat: -1"),
    "beside a value": ("heat: -1", "heat: -1 # checked"),
    "beside a value that changes too": ("heat: -1", "heat: 50 # checked"),
    "above an item": ("  - AI\n", "  # the main one\n  - AI\n"),
    "below the last value": ('secured: "opaque"\n', 'secured: "opaque"\n# the end\n'),
}


@pytest.mark.parametrize(("old", "new"), COMMENTS.values(), ids=COMMENTS.keys())
def test_a_comment_that_they_wrote_lands(old: str, new: str) -> None:
    ours = document().edit([Set("title", "Ours")])
    result = merge(document(), ours, document(BASE.replace(old, new)))
    assert result.conflicts == ()
    assert result.document.text == ours.text.replace(old, new)


def test_their_comment_above_a_key_that_both_changed_lands() -> None:
    ours = document().edit([Set("heat", 50)])
    result = merge(document(), ours, document(BASE.replace("heat:", "# checked by Ann\nheat:")))
    assert result.conflicts == ()
    assert result.document.text == ours.text.replace("heat:", "# checked by Ann\nheat:")


@pytest.mark.parametrize(
    ("old", "new"), [("heat: -1", "heat: -1 # checked"), ("  - AI\n", "  # the main one\n  - AI\n")]
)
def test_their_comment_that_finds_no_place_is_told(old: str, new: str) -> None:
    ours = document().edit([Set("heat", 50), Set("topics", ["Cloud", "Chips"])])
    result = merge(document(), ours, document(BASE.replace(old, new)))
    assert result.document.text == ours.text
    (conflict,) = result.conflicts
    assert conflict.path == (("heat",) if "heat" in old else ("topics",))
    assert new.strip() in conflict.theirs
    assert new.strip() not in conflict.ours


@pytest.mark.parametrize("line", ["# mine\n", "heat: -1 # mine\n"])
def test_our_comments_stay_when_they_change_the_value(line: str) -> None:
    ours = BASE.replace("heat: -1\n", line if "heat" in line else f"{line}heat: -1\n")
    result = merge(document(), document(ours), document().edit([Set("heat", 50)]))
    assert result.conflicts == ()
    assert result.document.text == ours.replace("heat: -1", "heat: 50")


def test_nothing_changed_is_nothing_changed() -> None:
    result = merge(document(), document(), document())
    assert result.conflicts == ()
    assert result.document.to_bytes() == BASE.encode()


def test_random_sides(long_run: bool) -> None:
    merged = 0
    for seed in range(20_000 if long_run else 400):
        rng = Random(seed)
        merged += properties.check_merge(properties.document_text(rng), rng)
    assert merged > 150
