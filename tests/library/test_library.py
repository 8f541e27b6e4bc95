from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.library import library as library_module
from editor.library.changes import Changes
from editor.library.library import Library
from editor.library.rows import Row
from editor.library.scan import folders, scan
from editor.library.store import ChangedOnDisk
from editor.record import Set

Write = Callable[[str, str | bytes], Path]
Article = Callable[[str], str]


def rows(library: Library) -> dict[str, Row]:
    return {row.path: row for batch in library.scan_rows() for row in batch}


@pytest.fixture
def site(article: Article, write: Write, library: Library) -> Library:
    write("_news/a.md", article("A"))
    write("_news/b.md", article("B"))
    write("_events/c.md", "---\nname: C\n---\n")
    write("README.md", "# Not a record")
    return library


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust what changed a moment ago, as if the test had waited."""
    monkeypatch.setattr(library_module, "_SETTLED", -1)
    monkeypatch.setattr(library_module, "_SETTLED_COARSE", -1)


def again(library: Library) -> Library:
    """Return the library as the next start of the program has it."""
    return Library(library.folder, library.index.path.parent.parent)


def test_rows_of_all_records(site: Library) -> None:
    assert [row.title for row in rows(site).values()] == ["C", "A", "B"]


def test_the_first_batch_is_small(write: Write, library: Library) -> None:
    for number in range(700):
        write(f"_news/{number}.md", "---\ntitle: x\n---\n")
    assert [len(batch) for batch in library.scan_rows()] == [100, 500, 100]


def test_broken_files_stay_in_the_list(site: Library, write: Write) -> None:
    write("_news/torn.md", "---\ntitle: x\n")
    write("_news/empty.md", "")
    problems = {path: row.problem for path, row in rows(site).items() if row.problem}
    assert set(problems) == {"_news/torn.md", "_news/empty.md"}


@pytest.mark.usefixtures("settled")
def test_unchanged_files_are_not_read_again(site: Library) -> None:
    before = rows(site)
    assert site.files_read == 4
    assert rows(site) == before
    assert site.files_read == 4
    next_start = again(site)
    assert rows(next_start) == before
    assert next_start.files_read == 0


def test_what_changed_a_moment_ago_is_read_again(
    site: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "_SETTLED", 10**12)
    before = rows(site)
    next_start = again(site)
    assert rows(next_start) == before
    assert next_start.files_read == 4


@pytest.mark.usefixtures("settled")
def test_a_change_that_keeps_size_and_time_is_seen(
    article: Article, site: Library, write: Write
) -> None:
    rows(site)
    path = site.folder / "_news/a.md"
    status = path.stat()
    write("_news/a.md", article("Z"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    if sys.platform != "win32":  # there ctime is the time of creation
        assert rows(again(site))["_news/a.md"].title == "Z"


def test_remembered_rows_come_without_a_look(site: Library) -> None:
    before = rows(site)
    next_start = again(site)
    (site.folder / "_news/a.md").unlink()
    remembered = {row.path: row for row in next_start.remembered_rows()}
    assert remembered == before
    assert next_start.files_read == 0
    assert next_start.changes().gone == ("_news/a.md",)


def test_changes_from_outside(article: Article, site: Library, write: Write) -> None:
    rows(site)
    assert not site.changes()
    write("_news/a.md", article("Changed"))
    write("_news/new.md", article("New"))
    (site.folder / "_news/b.md").unlink()
    changes = site.changes()
    assert [row.title for row in changes.rows] == ["Changed", "New"]
    assert changes.gone == ("_news/b.md",)
    assert not site.changes()


def test_touching_a_file_is_no_change(site: Library) -> None:
    rows(site)
    (site.folder / "_news/a.md").touch()
    assert not site.changes()


def test_a_record_that_is_one_no_more_is_gone(site: Library, write: Write) -> None:
    write("page.md", "---\ntitle: x\n---\n")
    rows(site)
    write("page.md", "just text")
    assert site.changes().gone == ("page.md",)
    write("page.md", "---\ntitle: y\n---\n")
    assert [row.title for row in site.changes().rows] == ["y"]


def test_changes_of_named_files_only(article: Article, site: Library, write: Write) -> None:
    rows(site)
    write("_news/a.md", article("Changed"))
    write("_news/new.md", article("New"))
    (site.folder / "_news/b.md").unlink()
    assert [row.title for row in site.changes(["_news/a.md", "_data/x.md"]).rows] == ["Changed"]
    assert site.changes(["_news/b.md"]).gone == ("_news/b.md",)
    assert [row.title for row in site.changes(["_news"]).rows] == ["New"]
    assert not site.changes()


def test_a_look_that_is_broken_off_loses_nothing(site: Library) -> None:
    before = rows(site)
    look = site.scan_rows()
    next(look)
    look.close()
    assert not site.changes()
    assert rows(again(site)) == before


def test_reading_and_saving(site: Library) -> None:
    opened = site.read("_news/a.md")
    assert opened.document is not None
    assert opened.stamp is not None
    changed = opened.document.edit([Set("published", True)])
    stamp = site.save("_news/a.md", changed, opened.stamp)
    assert b"published: true" in (site.folder / "_news/a.md").read_bytes()
    assert site.row("_news/a.md", changed) == rows(site)["_news/a.md"]
    with pytest.raises(ChangedOnDisk):
        site.save("_news/a.md", opened.document, opened.stamp)
    assert site.read("_news/a.md").stamp == stamp


def test_a_broken_record_opens_as_its_problem(site: Library, write: Write) -> None:
    write("_news/torn.md", "---\ntitle: x\n")
    opened = site.read("_news/torn.md")
    assert opened.document is None
    assert opened.problem == rows(site)["_news/torn.md"].problem
    gone = site.read("_news/nothing.md")
    assert (gone.document, gone.stamp) == (None, None)
    assert gone.problem
    assert "no longer there" in gone.problem


def test_a_records_schema_is_its_folders(site: Library) -> None:
    opened = site.read("_events/c.md")
    assert opened.document is not None
    assert opened.document.schema.name == site.schema_for("_events/c.md").name == "event"


def test_sweep_finds_leftovers_in_every_folder(site: Library, write: Write) -> None:
    leftover = write("_events/.copydesk-0123456789ab.tmp", "torn")
    assert site.sweep() == [leftover]
    assert not leftover.exists()


def test_many_threads_may_read(site: Library) -> None:
    expected = rows(site)
    results: list[dict[str, Row]] = []
    threads = [threading.Thread(target=lambda: results.append(rows(site))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4


def test_the_real_site(real_site: Path, tmp_path: Path) -> None:
    library = Library(real_site, tmp_path)
    listed = rows(library)
    assert len(listed) == 568
    assert not any(row.problem for row in listed.values())
    assert all(row.title and row.title != Path(row.path).stem for row in listed.values())
    assert sum(row.date == "" for row in listed.values()) == 55  # courses and collections have none


@pytest.mark.usefixtures("settled")
def test_a_look_that_is_called_off_tells_nothing_yet(
    site: Library, write: Write, article: Article
) -> None:
    rows(site)
    write("_news/a.md", article("Another one"))
    cancel = threading.Event()
    cancel.set()
    assert site.changes(None, cancel) == Changes()
    assert site.changes().touched == {"_news/a.md"}


def test_listing_that_is_called_off_ends(site: Library) -> None:
    cancel = threading.Event()
    cancel.set()
    assert [len(batch) for batch in site.scan_rows(cancel)] == []
    assert len(rows(site)) == 3


def test_sweeping_looks_into_all_folders_of_records(site: Library, write: Write) -> None:
    write("_drafts/2021/deep.md", "---\ntitle: x\n---\n")
    write("node_modules/no.md", "---\ntitle: x\n---\n")
    temporary = write("_drafts/2021/.copydesk-0123456789ab.tmp", "")
    looked_into = dict(folders(site.site))
    assert looked_into.keys() >= {found.path.rpartition("/")[0] for found in scan(site.site)}
    assert sorted(looked_into["_drafts/2021"]) == [temporary.name, "deep.md"]
    assert "node_modules" not in looked_into
    assert site.sweep() == [temporary]
