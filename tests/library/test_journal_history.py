from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.library.journal import Journal
from editor.library.journal_history import record_history
from editor.library.library import Library, Opened
from editor.library.store import Stamp, StoreError
from editor.record import Document, Set

PATH = "_news/one.md"


@pytest.fixture
def site(
    library: Library, write: Callable[[str, str], Path], article: Callable[[str], str]
) -> Library:
    write(PATH, article("One"))
    return library


@pytest.fixture
def journal(site: Library, tmp_path: Path) -> Iterator[Journal]:
    with Journal(site.folder, tmp_path / "data") as journal:
        site.journal = journal
        yield journal


def opened(site: Library) -> tuple[Document, Stamp]:
    record: Opened = site.read(PATH)
    assert record.document is not None
    assert record.stamp is not None
    return record.document, record.stamp


def test_every_save_is_told_with_what_it_replaced(site: Library, journal: Journal) -> None:
    first, stamp = opened(site)
    second = first.edit([Set("title", "Two")])
    third = second.edit([Set("title", "Three")])
    site.save(PATH, third, site.save(PATH, second, stamp))
    texts = [document.to_bytes() for document in (first, second, third)]
    told = [(save.before, save.after) for save in record_history(journal, PATH, texts[2])]
    assert told == [(texts[1], texts[2]), (texts[0], texts[1])]


def test_a_file_that_was_written_anew_is_told_with_what_it_had_been(
    site: Library, journal: Journal
) -> None:
    gone, _ = opened(site)
    anew = gone.edit([Set("title", "Two")])
    (site.folder / PATH).unlink()
    site.create(PATH, anew, gone)
    (save,) = record_history(journal, PATH, anew.to_bytes())
    assert (save.before, save.after) == (gone.to_bytes(), anew.to_bytes())


def test_a_save_that_failed_is_not_told(site: Library, journal: Journal) -> None:
    document, stamp = opened(site)
    (site.folder / PATH).write_bytes(b"---\ntitle: theirs\n---\n")
    with pytest.raises(StoreError):
        site.save(PATH, document.edit([Set("title", "Two")]), stamp)
    with pytest.raises(StoreError):
        site.create(PATH, document.edit([Set("title", "Two")]), document)
    assert record_history(journal, PATH, (site.folder / PATH).read_bytes()) == []
