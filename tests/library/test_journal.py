from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import journal as journal_module
from editor.library.journal import Journal, JournalError
from editor.library.journal_compaction import compacted, joined
from editor.library.journal_entries import (
    Begin,
    Done,
    End,
    Entry,
    EntryError,
    Planned,
    State,
    Step,
    Version,
    from_bytes,
    to_bytes,
)
from editor.library.journal_file import JournalFile, read_contents
from editor.library.splice import Splice, splice_between

BASE, OURS = b"---\ntitle: a\n---\n", b"---\ntitle: b\n---\n"


def splice(path: str = "_news/a.md") -> Splice:
    return splice_between(path, BASE, OURS)


def state(path: str = "_news/a.md", session: str = "s", when: int = 1) -> State:
    return State(session, path, when, splice(path), 0, (Step("Edit", False, splice(path)),), 1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def journal(tmp_path: Path, data: Path) -> Iterator[Journal]:
    with Journal(tmp_path, data) as journal:
        yield journal


def files(data: Path, pattern: str = "*.journal") -> list[Path]:
    return sorted(data.glob(f"journal/*/{pattern}"))


# --- entries ------------------------------------------------------------------------------------

splices = st.builds(
    splice_between, st.text(max_size=9), st.binary(max_size=30), st.binary(max_size=30)
)
steps = st.builds(Step, st.text(max_size=9), st.booleans(), splices)
entries: st.SearchStrategy[Entry] = st.one_of(
    st.builds(Version, st.text(), st.binary(), st.integers()),
    st.builds(
        State, st.text(), st.text(), st.integers(), st.none() | splices, st.integers(),
        st.lists(steps, max_size=3).map(tuple), st.integers(),
    ),
    st.builds(
        Begin, st.text(), st.text(), st.integers(), st.booleans(), st.integers(), st.text(),
        st.text(), st.lists(splices, max_size=3).map(tuple),
    ),
    st.builds(Planned, st.text(), st.lists(splices, max_size=3).map(tuple)),
    st.builds(Done, st.text(), st.lists(st.text(), max_size=3).map(tuple)),
    st.builds(End, st.text(), st.integers(), st.lists(st.text(), max_size=3).map(tuple)),
)  # fmt: skip


@given(entries)
def test_an_entry_comes_back_as_it_was(entry: Entry) -> None:
    assert from_bytes(to_bytes(entry)) == entry


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'["other"]', b'["state",1]', b"\xff"])
def test_what_is_no_entry_is_refused(data: bytes) -> None:
    with pytest.raises(EntryError):
        from_bytes(data)


# --- files --------------------------------------------------------------------------------------


def written(folder: Path, pieces: list[bytes]) -> Path:
    file = JournalFile.create(folder, "here")
    file.append(pieces, durable=True)
    file.close()
    return file.path


@given(st.lists(st.binary(max_size=600), min_size=1, max_size=8), st.data())
def test_damage_loses_only_what_is_damaged(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], draw: st.DataObject
) -> None:
    path = written(tmp_path_factory.mktemp("file"), pieces)
    whole = read_contents(path)
    assert [piece.data for piece in whole.pieces] == pieces
    assert not whole.damaged
    data = bytearray(path.read_bytes())
    at = draw.draw(st.integers(0, len(data) - 1))
    data[at] ^= draw.draw(st.integers(1, 255))
    path.write_bytes(data)
    found = read_contents(path)
    kept = [piece.data for piece in whole.pieces if not piece.start <= at < piece.end]
    assert [piece.data for piece in found.pieces] == kept
    assert found.damaged or at < whole.pieces[0].start or at >= whole.pieces[-1].start


def test_a_first_line_without_its_end_takes_no_piece_along(tmp_path: Path) -> None:
    path = written(tmp_path, [b"one\nline", b"another"])
    data = path.read_bytes()
    path.write_bytes(data.replace(b"\n", b"\x0b", 1))
    assert [piece.data for piece in read_contents(path).pieces] == [b"one\nline", b"another"]


@given(st.lists(st.binary(max_size=600), min_size=1, max_size=5), st.integers(0, 4000))
def test_a_cut_end_is_no_damage(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], size: int
) -> None:
    path = written(tmp_path_factory.mktemp("file"), pieces)
    whole = read_contents(path)
    data = path.read_bytes()
    size = whole.pieces[0].start + size % (len(data) - whole.pieces[0].start)
    path.write_bytes(data[:size])
    found = read_contents(path)
    assert [p.data for p in found.pieces] == [p.data for p in whole.pieces if p.end <= size]
    assert not found.damaged


def test_a_failed_append_leaves_no_torn_piece(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = JournalFile.create(tmp_path, "here")
    file.append([b"one"], durable=True)
    with monkeypatch.context() as patch:
        patch.setattr("editor.library.journal_file.flush", _full)
        with pytest.raises(OSError, match="full"):
            file.append([b"two"], durable=True)
    file.append([b"three"], durable=True)
    assert [piece.data for piece in file.contents().pieces] == [b"one", b"three"]
    file.close()


def _full(_handle: int) -> None:
    raise OSError(28, "full")


# --- sessions -----------------------------------------------------------------------------------


def test_the_next_session_goes_on_with_the_same_file(tmp_path: Path, data: Path) -> None:
    with Journal(tmp_path, data) as journal:
        journal.append(state())
    (before,) = files(data)
    with Journal(tmp_path, data) as journal:
        assert journal.states("_news/a.md") == [state()]
        journal.append(state(when=2))
    assert files(data) == [before]


def test_two_at_once_have_a_file_each_that_the_next_one_joins(tmp_path: Path, data: Path) -> None:
    with Journal(tmp_path, data) as one:
        one.append(state("_news/a.md"))
        assert not one.in_use_elsewhere
        with Journal(tmp_path, data) as two:
            two.append(state("_news/b.md"))
            assert one.in_use_elsewhere
        assert len(files(data)) == 2
    with Journal(tmp_path, data) as journal:
        assert sorted(journal.stated_paths()) == ["_news/a.md", "_news/b.md"]
        assert len(files(data)) == 1
        assert not journal.damaged


def test_a_killed_program_lets_go(tmp_path: Path, data: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from editor.library.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1]), Path(sys.argv[2])).open()\n"
        "journal.begin('Publish', [])\nos._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path), str(data)], check=False)
    with Journal(tmp_path, data) as journal:
        assert [batch.begin.text for batch in journal.unfinished()] == ["Publish"]


def test_a_closed_journal_writes_nothing(tmp_path: Path, data: Path) -> None:
    with Journal(tmp_path, data) as journal:
        pass
    with pytest.raises(JournalError):
        journal.append(state())


def test_a_damaged_file_is_kept_and_what_is_whole_is_used(tmp_path: Path, data: Path) -> None:
    with Journal(tmp_path, data) as journal:
        for name in "abc":
            journal.append(state(f"_news/{name}.md"))
    (path,) = files(data)
    content = bytearray(path.read_bytes())
    content[read_contents(path).pieces[1].start + 20] ^= 1
    path.write_bytes(content)
    with Journal(tmp_path, data) as journal:
        assert journal.damaged
        assert sorted(journal.stated_paths()) == ["_news/a.md", "_news/c.md"]
    assert [file.read_bytes() for file in files(data, "*.damaged")] == [bytes(content)]
    with Journal(tmp_path, data) as journal:
        assert not journal.damaged


def test_a_file_of_another_version_is_left_alone(tmp_path: Path, data: Path) -> None:
    with Journal(tmp_path, data) as journal:
        journal.append(state())
    (path,) = files(data)
    path.write_bytes(path.read_bytes().replace(b"journal 1", b"journal 2"))
    content = path.read_bytes()
    with Journal(tmp_path, data) as journal:
        assert journal.stated_paths() == []
    assert path.read_bytes() == content


def test_it_is_bounded(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "_LARGE", 60_000)
    monkeypatch.setattr(journal_module, "_KEPT", 20_000)
    with Journal(tmp_path, data) as journal:
        open_batch = journal.begin("Unfinished", [splice("_news/z.md")])
        journal.append(Version("_news/a.md", BASE, 1), state())
        for _ in range(700):
            id = journal.begin("Save", [splice()], batch=False)
            journal.end(id, durable=False)
        (file,) = files(data)
        assert file.stat().st_size < 130_000
        assert journal.transaction(id) is not None
        assert [one.text for one in journal.states("_news/a.md")[-1].steps] == ["Edit"]
        assert [one.path for one in journal.splices(open_batch)] == ["_news/z.md"]


def test_the_latest_is_kept_and_all_that_is_open() -> None:
    given = [
        Begin("old", "Old", 1, True, 1, "", "", (splice("_news/1.md"),)),
        End("old", 2),
        Begin("open", "Open", 1, True, 1, "", "", (splice("_news/2.md"),)),
        Begin("new", "New", 9, True, 1, "", "", (splice("_news/3.md"),)),
        End("new", 10),
        state(session="left"),
        State("mine", "_news/c.md", 8, None),
    ]
    kept = list(compacted(given, 1))
    assert [one.id for one in kept if isinstance(one, Begin)] == ["open", "new"]
    assert [one.session for one in kept if isinstance(one, State)] == ["left"]


def test_states_told_bit_by_bit_are_joined() -> None:
    one, two = Step("one", False, splice()), Step("two", True, splice())
    first = State("s", "a", 1, None, 0, (one,), 1)
    second = State("s", "a", 2, None, 1, (two,), 2)
    third = State("s", "a", 3, None, 2, (), 1)
    both = joined(joined(joined(None, first), second), third)
    assert (both.steps, both.at, both.keep, both.time) == ((one, two), 1, 0, 3)
    assert both.done == 1
    alone = joined(None, second)
    assert (alone.steps, alone.done) == ((two,), 1)


def test_old_steps_go_and_the_others_stay_where_they_are() -> None:
    steps = tuple(Step(f"step {number}", False, splice()) for number in range(60))
    told = joined(None, State("s", "a", 1, None, 0, steps, 60))
    assert (told.steps, told.done) == (steps[10:], 50)
    new = Step("new", False, splice())
    after = joined(told, State("s", "a", 2, None, 30, (new,), 31))
    assert (after.steps, after.done) == ((*steps[10:30], new), 21)


def test_durable_when_it_returns(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    monkeypatch.setattr("editor.library.journal_file.flush", flushed.append)
    journal.append(state(when=time.time_ns()), durable=False)
    assert flushed == []
    journal.begin("Publish", [splice()])
    assert len(flushed) == 1
