from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.library.batch import Plan, carry_out, plan, undo_batch
from editor.library.journal import Journal
from editor.library.journal_entries import State, Step, Version
from editor.library.journal_index import Transaction
from editor.library.library import Library
from editor.library.recovery import account, resume, roll_back
from editor.library.recovery_edits import left_unsaved, remembered_past, take_over
from editor.library.splice import splice_between
from editor.record import Set

NAMES = [f"_news/{number}.md" for number in range(5)]
Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def site(library: Library, write: Write, article: Callable[[str], str]) -> Library:
    for name in NAMES:
        write(name, article(name))
    return library


@pytest.fixture
def journal(site: Library, tmp_path: Path) -> Iterator[Journal]:
    with Journal(site.folder, tmp_path / "data") as journal:
        yield journal


def contents(site: Library) -> dict[str, bytes]:
    return {name: (site.folder / name).read_bytes() for name in NAMES}


def published(site: Library) -> Plan:
    return plan(site, NAMES, lambda path, document: [Set("published", True)])


def cut_short(site: Library, data: Path, written: int) -> dict[str, bytes]:
    """Leave behind what a batch killed after some files does; return the files from before."""
    before = contents(site)
    with Journal(site.folder, data) as journal:
        wanted = published(site)
        journal.begin("Publish", wanted.splices)
        carry_out(site, Plan(wanted.splices[:written]))
    return before


def only(journal: Journal) -> Transaction:
    (batch,) = journal.unfinished()
    return batch


def test_the_account_is_by_the_files(site: Library, tmp_path: Path) -> None:
    cut_short(site, tmp_path / "data", 2)
    (site.folder / NAMES[4]).write_text("somebody's work")
    with Journal(site.folder, tmp_path / "data") as journal:
        found = account(site, journal, only(journal))
    assert [one.path for one in found.after] == NAMES[:2]
    assert [one.path for one in found.before] == NAMES[2:4]
    assert list(found.other) == NAMES[4:]
    assert (found.total, found.unknown) == (5, 0)


def test_a_running_batch_is_not_unfinished(journal: Journal, site: Library) -> None:
    journal.begin("Publish", published(site).splices)
    assert journal.unfinished() == []


def test_finishing_a_batch(site: Library, tmp_path: Path) -> None:
    before = cut_short(site, tmp_path / "data", 2)
    with Journal(site.folder, tmp_path / "data") as journal:
        outcome = resume(site, journal, only(journal))
        assert sorted(one.path for one in outcome.done) == NAMES
        assert journal.unfinished() == []
        (batch,) = journal.batches()
        assert batch.records == 5
        undo_batch(site, journal, batch.id)
    assert contents(site) == before


def test_taking_a_batch_back(site: Library, tmp_path: Path) -> None:
    before = cut_short(site, tmp_path / "data", 2)
    with Journal(site.folder, tmp_path / "data") as journal:
        assert len(roll_back(site, journal, only(journal)).done) == 2
    assert contents(site) == before
    with Journal(site.folder, tmp_path / "data") as journal:
        assert journal.unfinished() == []
        assert [one.taken_back for one in journal.batches()] == [False, True]


def test_taking_back_what_had_not_begun(site: Library, tmp_path: Path) -> None:
    before = cut_short(site, tmp_path / "data", 0)
    with Journal(site.folder, tmp_path / "data") as journal:
        assert roll_back(site, journal, only(journal)).done == ()
        assert journal.unfinished() == []
    assert contents(site) == before


@pytest.mark.parametrize("act", [resume, roll_back])
def test_what_changed_since_is_left_alone_and_named(
    site: Library, tmp_path: Path, act: Callable[..., object]
) -> None:
    cut_short(site, tmp_path / "data", 2)
    (site.folder / NAMES[0]).write_text("somebody's work")
    with Journal(site.folder, tmp_path / "data") as journal:
        outcome = act(site, journal, only(journal))
    assert list(outcome.failed) == NAMES[:1]  # type: ignore[attr-defined]
    assert (site.folder / NAMES[0]).read_text() == "somebody's work"


def test_a_taking_back_that_was_cut_short_is_offered_itself(site: Library, tmp_path: Path) -> None:
    before = cut_short(site, tmp_path / "data", 3)
    with Journal(site.folder, tmp_path / "data") as journal:
        batch = only(journal)
        back = [one.reverse for one in account(site, journal, batch).after]
        journal.begin("Take back: Publish", back, takes_back=batch.begin.id)
        carry_out(site, Plan(tuple(back[:1])))
    with Journal(site.folder, tmp_path / "data") as journal:
        assert only(journal).begin.takes_back == batch.begin.id
        resume(site, journal, only(journal))
    assert contents(site) == before


# --- edits that were not saved ------------------------------------------------------------------


def state(journal: Journal, site: Library, *texts: bytes, unsaved: bool = True) -> State:
    """Tell of edits of the first record that led from its file through the texts."""
    base = (site.folder / NAMES[0]).read_bytes()
    steps = tuple(
        Step(f"step {number}", False, splice_between(NAMES[0], old, new))
        for number, (old, new) in enumerate(zip((base, *texts), texts, strict=False))
    )
    left = splice_between(NAMES[0], base, texts[-1]) if unsaved else None
    told = State(journal.session, NAMES[0], time.time_ns(), left, 0, steps, len(steps))
    journal.append(Version(NAMES[0], base, told.time), told)
    return told


def test_unsaved_edits_come_back_with_their_steps(site: Library, tmp_path: Path) -> None:
    base = contents(site)[NAMES[0]]
    one, two = base.replace(b"news", b"new"), base.replace(b"news", b"n")
    with Journal(site.folder, tmp_path / "data") as journal:
        state(journal, site, one, two)
        assert left_unsaved(site, journal).unsaved == ()
    (site.folder / NAMES[0]).write_text("somebody's work")
    with Journal(site.folder, tmp_path / "data") as journal:
        (edits,) = left_unsaved(site, journal).unsaved
        assert (edits.base, edits.ours) == (base, two)
        assert [(step.before, step.after) for step in edits.past.done] == [(base, one), (one, two)]
        take_over(journal, edits)
        assert left_unsaved(site, journal).unsaved == ()
        assert remembered_past(journal, NAMES[0], two) == edits.past


def test_edits_that_are_in_the_file_are_settled(site: Library, tmp_path: Path) -> None:
    one = contents(site)[NAMES[0]].replace(b"news", b"new")
    with Journal(site.folder, tmp_path / "data") as journal:
        state(journal, site, one)
    (site.folder / NAMES[0]).write_bytes(one)
    for _ in range(2):
        with Journal(site.folder, tmp_path / "data") as journal:
            assert left_unsaved(site, journal).unsaved == ()
    (site.folder / NAMES[0]).write_bytes(b"x")
    with Journal(site.folder, tmp_path / "data") as journal:
        assert left_unsaved(site, journal).unsaved == ()


@pytest.mark.parametrize("theirs", [b"", b"\n# theirs\n"])
def test_edits_go_on_from_what_their_own_session_saved(
    site: Library, tmp_path: Path, theirs: bytes
) -> None:
    """Killed before the journal was told that a save was over: that save is no other program's."""
    file = site.folder / NAMES[0]
    base = file.read_bytes()
    one, two = base.replace(b"news", b"new"), base.replace(b"news", b"n")
    with Journal(site.folder, tmp_path / "data") as journal:
        state(journal, site, one, two)
        journal.end(journal.begin("", [splice_between(NAMES[0], base, one)], batch=False))
    file.write_bytes(one + theirs)
    with Journal(site.folder, tmp_path / "data") as journal:
        (edits,) = left_unsaved(site, journal).unsaved
    assert (edits.base, edits.ours) == (one, two)


def test_edits_that_were_saved_right_after_they_were_told_are_settled(
    site: Library, tmp_path: Path
) -> None:
    file = site.folder / NAMES[0]
    base = file.read_bytes()
    one, two = base.replace(b"news", b"new"), base.replace(b"news", b"n")
    with Journal(site.folder, tmp_path / "data") as journal:
        state(journal, site, one)
        journal.begin("", [splice_between(NAMES[0], base, two)], batch=False)
    file.write_bytes(two)
    with Journal(site.folder, tmp_path / "data") as journal:
        assert left_unsaved(site, journal).unsaved == ()


def test_what_another_session_saved_does_not_settle_edits(site: Library, tmp_path: Path) -> None:
    file = site.folder / NAMES[0]
    base = file.read_bytes()
    one, two = base.replace(b"news", b"new"), base.replace(b"news", b"n")
    with Journal(site.folder, tmp_path / "data") as journal:
        state(journal, site, one)
        with Journal(site.folder, tmp_path / "data") as other:
            other.begin("", [splice_between(NAMES[0], base, two)], batch=False)
    file.write_bytes(two)
    with Journal(site.folder, tmp_path / "data") as journal:
        (edits,) = left_unsaved(site, journal).unsaved
    assert (edits.base, edits.ours) == (base, one)


def test_what_was_undone_can_be_redone(site: Library, journal: Journal) -> None:
    base = contents(site)[NAMES[0]]
    one, two = base.replace(b"news", b"new"), base.replace(b"news", b"n")
    told = state(journal, site, one, two, unsaved=False)
    journal.append(replace(told, time=told.time + 1, keep=2, steps=(), at=1))
    past = remembered_past(journal, NAMES[0], one)
    assert [(step.text, step.before, step.after) for step in past.done] == [("step 0", base, one)]
    assert [(step.text, step.before, step.after) for step in past.undone] == [("step 1", one, two)]


def test_edits_whose_text_is_gone_are_named(site: Library, tmp_path: Path) -> None:
    base = contents(site)[NAMES[0]]
    with Journal(site.folder, tmp_path / "data") as journal:
        left = splice_between(NAMES[0], base, base + b"x")
        journal.append(State(journal.session, NAMES[0], 1, left))
    (site.folder / NAMES[0]).write_text("somebody's work")
    with Journal(site.folder, tmp_path / "data") as journal:
        found = left_unsaved(site, journal)
    assert found.lost == (NAMES[0],)


def test_edits_that_were_taken_over_do_not_rise_again(site: Library, tmp_path: Path) -> None:
    file = site.folder / NAMES[0]
    one = file.read_bytes().replace(b"news", b"new")
    with Journal(site.folder, tmp_path / "data") as journal:
        state(journal, site, one)
    with Journal(site.folder, tmp_path / "data") as journal:
        (edits,) = left_unsaved(site, journal).unsaved
        take_over(journal, edits)
        journal.append(State(journal.session, NAMES[0], time.time_ns(), None))
    file.write_bytes(one + b"more")
    with Journal(site.folder, tmp_path / "data") as journal:
        assert left_unsaved(site, journal).unsaved == ()
