from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from editor.desk.models.decisions import Decisions
from editor.record import Document

TEXT = b"---\ntitle: Trams\npublished: true\n---\n"


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2026, 11, 17, 10, 0)

    def __call__(self) -> datetime:
        return self.time


def test_a_queue_counts_each_record_by_its_last_decision() -> None:
    clock = Clock()
    decisions = Decisions(None, clock)
    decisions.add("a", "A", "published", "published", True, False)
    decisions.begin_queue()
    assert (decisions.counts(), decisions.minutes()) == (Counter(), 0)
    decisions.add("b", "B", "published", "published", True, False)
    decisions.add("b", "B", "unpublished", "published", False, True)
    decisions.add("c", "C", "published", "published", True, False)
    clock.time += timedelta(minutes=12)
    assert decisions.counts() == Counter(unpublished=1, published=1)
    assert decisions.minutes() == 12
    assert len(decisions.all) == 4


def test_what_was_undone_counts_no_more() -> None:
    decisions = Decisions()
    decisions.add("a", "A", "published", "published", True, False)
    decisions.begin_queue()
    decisions.add("a", "A", "removed", "removed", True, None)
    decisions.drop(decisions.all[0])
    assert decisions.counts() == Counter(removed=1)
    decisions.drop_last("a")
    decisions.drop_last("a")
    assert not decisions.all
    assert not decisions.counts()


def test_the_way_back_is_to_what_the_record_said_before() -> None:
    document = Document.from_bytes(TEXT)
    decisions = Decisions()
    decisions.add("a", "A", "published", "published", True, False)
    decisions.add("a", "A", "published", "published", True, None)
    decisions.add("a", "A", "removed", "removed", True, None)
    set_back, taken_out, other = (one.way_back(document) for one in decisions.all)
    assert set_back is not None
    assert taken_out is not None
    assert document.edit(set_back).to_bytes() == TEXT.replace(b"true", b"false")
    assert document.edit(taken_out).to_bytes() == TEXT.replace(b"published: true\n", b"")
    assert other is None
