from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from editor.library import git_lock, swap
from editor.library.batch import Outcome, Plan, carry_out, diff, plan, undo_batch
from editor.library.journal import Journal
from editor.library.library import Library
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
    assert "deleted or renamed" in outcome.failed["_news/3.md"]
    assert (site.folder / "_news/2.md").read_text() == "somebody's work"


def test_a_full_disk_keeps_the_others(site: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    write_like = swap._write_like

    def failing(fresh: Path, data: bytes, model: Path) -> None:
        if model.name == "1.md":
            raise OSError(28, "No space left on device")
        write_like(fresh, data, model)

    monkeypatch.setattr(swap, "_write_like", failing)
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


# -- with a journal ------------------------------------------------------------------------------


@pytest.fixture
def journal(site: Library, tmp_path: Path) -> Iterator[Journal]:
    with Journal(site.folder, tmp_path / "data") as journal:
        yield journal


def test_a_batch_can_be_undone_and_redone_after_a_restart(site: Library, tmp_path: Path) -> None:
    before = contents(site)
    with Journal(site.folder, tmp_path / "data") as journal:
        outcome = carry_out(site, plan(site, NAMES, publish), journal=journal, text="Publish")
        published = contents(site)
    with Journal(site.folder, tmp_path / "data") as journal:
        (batch,) = journal.batches()
        assert (batch.id, batch.text, batch.records) == (outcome.id, "Publish", 5)
        assert not batch.taken_back
        assert len(undo_batch(site, journal, batch.id).done) == 5
    assert contents(site) == before
    with Journal(site.folder, tmp_path / "data") as journal:
        back, batch = journal.batches()
        assert (back.text, back.takes_back) == ("Take back: Publish", batch.id)
        assert batch.taken_back
        assert len(undo_batch(site, journal, back.id).done) == 5
        assert [one.taken_back for one in journal.batches()] == [False, True, False]
    assert contents(site) == published


def test_undo_leaves_and_names_what_changed_since(site: Library, journal: Journal) -> None:
    before = contents(site)
    id = carry_out(site, plan(site, NAMES, publish), journal=journal).id
    (site.folder / NAMES[2]).write_text("somebody's work")
    outcome = undo_batch(site, journal, id)
    assert list(outcome.failed) == [NAMES[2]]
    assert contents(site) == before | {"2.md": b"somebody's work"}


def test_what_was_not_written_is_not_taken_back(site: Library, journal: Journal) -> None:
    wanted = plan(site, NAMES, publish)
    (site.folder / NAMES[2]).write_text("somebody's work")
    id = carry_out(site, wanted, journal=journal).id
    assert undo_batch(site, journal, id).failed == {}


def test_nothing_is_written_without_the_journal_that_is_wanted(
    site: Library, tmp_path: Path
) -> None:
    before = contents(site)
    (tmp_path / "data").write_text("a file where the folder should be")
    wanted = plan(site, NAMES, publish)
    outcome = carry_out(site, wanted, journal=Journal(site.folder, tmp_path / "data"))
    assert outcome.left == tuple(NAMES[:5])
    assert outcome.stopped.startswith("The journal in ")
    assert contents(site) == before


def test_an_unknown_batch_is_refused(site: Library, journal: Journal) -> None:
    assert "no longer in the journal" in undo_batch(site, journal, "x").stopped


def test_it_waits_for_git_and_goes_on(site: Library, journal: Journal) -> None:
    lock = site.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        if text:
            lock.unlink()

    outcome = carry_out(site, plan(site, NAMES, publish), journal=journal, say=say)
    assert len(outcome.done) == 5
    assert said == ["Waiting for git to be done in this folder …", ""]


def test_it_stops_for_a_git_that_stays(
    site: Library, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = site.folder / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    monkeypatch.setattr(git_lock, "PATIENCE", 0.0)
    outcome = carry_out(site, plan(site, NAMES, publish), journal=journal)
    assert outcome.left == tuple(NAMES[:5])
    assert "remove it" in outcome.stopped
    assert journal.unfinished() == []
