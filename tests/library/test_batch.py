from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import swap
from editor.library.batch import Outcome, Plan, Splice, _difference, carry_out, diff, plan
from editor.library.library import Library
from editor.library.store import content_hash
from editor.record import Document, Edit, Set

Write = Callable[[str, str | bytes], Path]
Article = Callable[[str], str]
NAMES = [f"_news/{number}.md" for number in range(6)]


def publish(path: str, document: Document) -> Sequence[Edit]:
    return [Set("published", True)]


@pytest.fixture
def site(library: Library, write: Write, article: Article) -> Library:
    for name in NAMES:
        write(name, article(name))
    write("_news/5.md", article("5").replace("published: false", "published: true"))
    write("_news/torn.md", "---\ntitle: x\n")
    return library


def contents(library: Library) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (library.folder / "_news").iterdir()}


def test_a_plan_writes_nothing_and_accounts_for_all(site: Library) -> None:
    before = contents(site)
    seen: list[tuple[int, int]] = []
    wanted = plan(site, [*NAMES, "_news/torn.md"], publish, lambda *done: seen.append(done))
    assert [splice.path for splice in wanted.splices] == NAMES[:5]
    assert wanted.unchanged == ("_news/5.md",)
    assert list(wanted.refused) == ["_news/torn.md"]
    assert "no closing --- line" in wanted.refused["_news/torn.md"]
    assert wanted.lines_changed() == Counter({1: 5})
    assert seen[-1] == (7, 7)
    assert contents(site) == before


def test_the_diff_is_one_line(site: Library) -> None:
    (splice,) = plan(site, NAMES[:1], publish).splices
    lines = diff(site, splice).splitlines()
    assert [line for line in lines if line[0] in "+-"] == [
        "--- a/_news/0.md",
        "+++ b/_news/0.md",
        "-published: false",
        "+published: true",
    ]


def test_there_and_back(site: Library) -> None:
    before = contents(site)
    outcome = carry_out(site, plan(site, NAMES, publish))
    assert [splice.path for splice in outcome.done] == NAMES[:5]
    assert all(
        b"published: true" in data for name, data in contents(site).items() if name != "torn.md"
    )
    back = carry_out(site, outcome.way_back)
    assert len(back.done) == 5
    assert contents(site) == before


def test_a_file_that_changed_since_stays(site: Library, write: Write) -> None:
    wanted = plan(site, NAMES, publish)
    write("_news/2.md", "somebody's work")
    (site.folder / "_news/3.md").unlink()
    outcome = carry_out(site, wanted)
    assert [splice.path for splice in outcome.done] == ["_news/0.md", "_news/1.md", "_news/4.md"]
    assert "changed by another program" in outcome.failed["_news/2.md"]
    assert "no longer there" in outcome.failed["_news/3.md"]
    assert (site.folder / "_news/2.md").read_text() == "somebody's work"


def test_a_full_disk_keeps_the_others(site: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = swap.replace

    def failing(target: Path, data: bytes, expected: bytes) -> bool:
        if target.name == "1.md":
            raise OSError(28, "No space left on device")
        return replace(target, data, expected)

    monkeypatch.setattr(swap, "replace", failing)
    outcome = carry_out(site, plan(site, NAMES, publish))
    assert len(outcome.done) == 4
    assert "Free some space" in outcome.failed["_news/1.md"]


def test_a_cancelled_batch_says_what_is_left(site: Library) -> None:
    cancel = threading.Event()
    cancel.set()
    assert plan(site, NAMES, publish, cancel=cancel) == Plan()
    wanted = plan(site, NAMES, publish)
    outcome = carry_out(site, wanted, cancel=cancel)
    assert outcome == Outcome(left=tuple(NAMES[:5]))


def test_a_record_can_be_left_alone(site: Library) -> None:
    assert plan(site, NAMES[:1], lambda path, document: []).unchanged == (NAMES[0],)


@given(st.binary(max_size=12), st.binary(max_size=12))
def test_a_splice_and_its_reverse(before: bytes, after: bytes) -> None:
    start, old, new = _difference(before, after)
    splice = Splice("x", content_hash(before), content_hash(after), start, old, new)
    assert splice.applied(before) == after
    assert splice.reverse.applied(after) == before
    with pytest.raises(ValueError, match="not those"):
        splice.applied(before + b"x")
