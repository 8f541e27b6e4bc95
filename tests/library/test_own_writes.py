"""Looks that meet what the program itself writes: before that, meanwhile and after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.library import library as library_module
from editor.library import store
from editor.library.batch import carry_out, plan
from editor.library.changes import Changes
from editor.library.library import Library
from editor.library.store import ChangedOnDisk
from editor.record import Set

Write = Callable[[str, str | bytes], Path]
Article = Callable[[str], str]
A, B = "_news/a.md", "_news/b.md"


@pytest.fixture
def site(
    article: Article, write: Write, library: Library, monkeypatch: pytest.MonkeyPatch
) -> Library:
    """A library of two records that are known, and trusted as if the test had waited."""
    monkeypatch.setattr(library_module, "_SETTLED", -1)
    write(A, article("A"))
    write(B, article("B"))
    for _ in library.scan_rows():
        pass
    return library


def save(library: Library, title: str) -> None:
    opened = library.read(A)
    assert opened.document is not None
    assert opened.stamp is not None
    library.save(A, opened.document.edit([Set("title", title)]), opened.stamp)


def titles(changes: Changes) -> list[str]:
    return [row.title for row in changes.rows]


class Meanwhile:
    """What a look asks whether it goes on; something happens as soon as it has read a file."""

    def __init__(
        self, library: Library, happens: Callable[[], object], *, ends: bool = False
    ) -> None:
        self._library = library
        self._read = library.files_read
        self._happens = happens
        self._ends = ends
        self.happened = False

    def is_set(self) -> bool:
        if not self.happened and self._library.files_read > self._read:
            self.happened = True
            self._happens()
        return self._ends and self.happened


def test_what_was_saved_is_told_apart_from_what_others_wrote(
    site: Library, write: Write, article: Article
) -> None:
    save(site, "Saved")
    write(B, article("Of another program"))
    changes = site.changes()
    assert titles(changes) == ["Saved", "Of another program"]
    assert changes.own == {A}
    write(A, article("Written over"))
    assert site.changes().own == frozenset()


def test_a_batch_is_this_programs_work_also_while_it_goes_on(
    site: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = plan(site, [A, B], lambda *_: [Set("title", "All")])
    looks = []
    flush_folder = store.swap.flush_folder
    monkeypatch.setattr(
        "editor.library.store_group.flush_folder",
        lambda folder: (looks.append(site.changes()), flush_folder(folder)),
    )
    assert len(carry_out(site, wanted).done) == 2
    assert [(titles(look), look.own) for look in looks] == [(["All", "All"], {A, B})]
    assert not site.changes([A, B])
    assert titles(site.known([A, B])) == ["All", "All"]


def test_a_file_that_was_not_written_after_all_is_not_this_programs(
    site: Library, write: Write, article: Article
) -> None:
    wanted = plan(site, [A, B], lambda *_: [Set("title", "All")])
    opened = site.read(A)
    assert opened.document is not None
    assert opened.stamp is not None
    write(A, article("Of another program"))
    with pytest.raises(ChangedOnDisk):
        site.save(A, opened.document.edit([Set("title", "All")]), opened.stamp)
    assert list(carry_out(site, wanted).failed) == [A]
    assert site.own_writes.get(A) is None
    told = site.changes()
    assert told.own == {B}
    assert titles(site.as_known(told)) == ["Of another program", "All"]


def test_of_what_was_written_since_it_was_read_only_the_later_look_tells(
    site: Library, write: Write, article: Article
) -> None:
    write(A, article("Of another program"))
    patient = Meanwhile(site, lambda: save(site, "Merged"))
    told = site.changes(None, patient)
    assert patient.happened
    assert titles(told) == ["Of another program"]
    assert not site.as_known(told)
    later = site.changes([A])
    assert titles(site.as_known(later)) == ["Merged"]
    assert later.own == {A}


def test_a_look_that_is_told_late_gives_what_is_known_by_then(
    site: Library, write: Write, article: Article
) -> None:
    write(A, article("First"))
    write(B, article("First"))
    late = site.changes()
    write(A, article("Second"))
    (site.folder / B).unlink()
    site.changes()
    now = site.as_known(late)
    assert (titles(now), now.gone, now.touched) == (["Second"], (B,), {A, B})


def test_a_look_that_is_called_off_does_not_make_a_save_another_programs_work(
    site: Library,
) -> None:
    save(site, "Saved")
    assert site.changes(None, Meanwhile(site, lambda: None, ends=True)) == Changes()
    told = site.changes()
    assert (titles(told), told.own) == (["Saved"], {A})


def test_what_others_write_while_a_save_is_under_way_is_not_left_out(
    site: Library, write: Write, article: Article
) -> None:
    write(A, article("Mine"))
    digest = store.content_hash((site.folder / A).read_bytes())
    with site.own_writes.of({A: digest}):
        write(A, article("Of another program"))
        told = site.changes()
    assert told.own == frozenset()
    assert titles(site.as_known(told)) == ["Of another program"]
