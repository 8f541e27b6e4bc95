from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.desk.models.commands import Change, History
from editor.desk.models.notebook import Notebook, Noted
from editor.library.journal import Journal, JournalError
from editor.library.journal_compaction import joined
from editor.library.journal_entries import State
from editor.record import Document, Set

PATH = "_news/a.md"
BASE = Document.from_bytes(b"---\ntitle: a\nheat: 1\n---\n")
ONE = BASE.edit([Set("title", "b")])
TWO = ONE.edit([Set("heat", 2)])
FIRST, SECOND = Change("first", BASE, ONE), Change("second", ONE, TWO)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path, tmp_path / "data") as journal:
        yield journal


def told(journal: Journal) -> State:
    latest: State | None = None
    for state in journal.states(PATH):
        latest = joined(latest, state)
    assert latest is not None
    return latest


def test_only_what_is_new_is_told(journal: Journal) -> None:
    notebook = Notebook(journal)
    notebook.note([Noted(PATH, BASE, ONE, (FIRST,))])
    notebook.note([Noted(PATH, BASE, ONE, (FIRST,))])
    notebook.note([Noted(PATH, BASE, TWO, (FIRST, SECOND))])
    assert [len(state.steps) for state in journal.states(PATH)] == [1, 1]
    assert [step.text for step in told(journal).steps] == ["first", "second"]
    assert told(journal).unsaved is not None
    assert told(journal).unsaved.applied(BASE.to_bytes()) == TWO.to_bytes()  # type: ignore[union-attr]


def test_the_text_that_edits_begin_from_is_told_once(journal: Journal) -> None:
    notebook = Notebook(journal)
    notebook.note([Noted(PATH, BASE, ONE, (FIRST,))])
    notebook.note([Noted(PATH, BASE, TWO, (FIRST, SECOND))])
    assert [version.data for version in journal.versions(PATH)] == [BASE.to_bytes()]


def test_undone_saved_and_forgotten(journal: Journal) -> None:
    notebook = Notebook(journal)
    notebook.note([Noted(PATH, BASE, TWO, (FIRST, SECOND))])
    notebook.note([Noted(PATH, BASE, ONE, (FIRST,), (SECOND,))])
    assert (len(told(journal).steps), told(journal).done) == (2, 1)
    notebook.note([Noted(PATH, ONE, ONE, (FIRST,), (SECOND,))])
    assert told(journal).unsaved is None
    notebook.note([Noted(PATH)])
    assert told(journal).steps == ()


def test_a_remembered_history_is_told_when_it_changes(journal: Journal) -> None:
    notebook = Notebook(journal)
    notebook.remember(PATH, History([FIRST]))
    for _ in range(2):
        notebook.note([Noted(PATH, ONE, ONE, (FIRST,))])
    assert journal.states(PATH) == []
    notebook.note([Noted(PATH, ONE, TWO, (FIRST, SECOND))])
    assert [step.text for step in told(journal).steps] == ["first", "second"]


def test_what_could_not_be_told_is_told_later(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = Notebook(journal)
    with monkeypatch.context() as patch:

        def full(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr("editor.library.journal_file.flush", full)
        with pytest.raises(JournalError, match="Free some space"):
            notebook.note([Noted(PATH, BASE, ONE, (FIRST,))])
    notebook.note([Noted(PATH, BASE, ONE, (FIRST,))])
    assert [step.text for step in told(journal).steps] == ["first"]
