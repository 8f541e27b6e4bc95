from __future__ import annotations

import marshal
import os
import pickle
import random
import sqlite3
import threading
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import index as index_module
from editor.library.buckets import Entry, packed
from editor.library.index import Index, index_path
from editor.library.rows import Row, row_of
from editor.record.sentence import Sentence

ENTRIES = {
    "_news/a.md": Entry(b"1", row_of("_news/a.md", {"title": "A", "topics": ["x", "y"]})),
    "_news/b.md": Entry(b"4", Row("_news/b.md", quality=2**62, heat=-1, published=True)),
    "README.md": Entry(b"7", None),
    "_news/\udcff.md": Entry(b"1", Row("_news/\udcff.md", problem="its name is no text")),
}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return Index(tmp_path / "cache" / "i.sqlite")


def loaded(index: Index) -> dict[str, Entry]:
    return dict(index.remembered().entries())


def test_what_is_put_in_comes_out(index: Index) -> None:
    assert loaded(index) == {}
    index.update(ENTRIES)
    assert loaded(index) == ENTRIES
    row = loaded(index)["_news/a.md"].row
    assert type(row) is Row
    with pytest.raises(AttributeError):
        row.title = "other"  # type: ignore[misc]


def test_why_a_file_is_broken_can_still_be_translated(index: Index) -> None:
    problem = Sentence("the file has {n} MB", n=20)
    index.update({"_news/a.md": Entry(b"1", Row("_news/a.md", problem=problem))})
    row = loaded(index)["_news/a.md"].row
    assert row is not None
    assert row.problem == problem
    assert isinstance(row.problem, Sentence)
    assert row.problem.values == {"n": 20}


def test_changes_and_removals(index: Index) -> None:
    index.update(ENTRIES)
    changed = Entry(b"9", Row("_news/a.md", title="Other"))
    index.update({"_news/a.md": changed}, gone=["README.md", "never/there.md"])
    expected = ENTRIES | {"_news/a.md": changed}
    del expected["README.md"]
    assert loaded(index) == expected


def test_two_programs_do_not_undo_each_other(index: Index) -> None:
    def put(start: int) -> None:
        for number in range(start, 60, 2):
            path = f"_news/{number}.md"
            Index(index.path).update({path: Entry(b"%d" % number, Row(path))})

    threads = [threading.Thread(target=put, args=(start,)) for start in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loaded(index)) == 60


def test_another_versions_index_is_begun_anew(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.update(ENTRIES)
    monkeypatch.setattr(index_module, "ROW_VERSION", 99)
    assert loaded(index) == {}
    index.update(ENTRIES)
    assert loaded(index) == ENTRIES


def test_any_damage_gives_less_but_never_wrong_rows(index: Index) -> None:
    index.update(
        {f"_news/{n}.md": Entry(b"%d" % n, Row(f"_news/{n}.md", title="t" * n)) for n in range(300)}
    )
    whole = loaded(index)
    data = index.path.read_bytes()
    chance = random.Random(1)
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(chance.choice([1, 20])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        index.clear()
        index.path.write_bytes(
            damaged[: chance.choice([len(damaged), chance.randrange(len(damaged))])]
        )
        rest = loaded(index)
        assert rest.items() <= whole.items()
        index.update(ENTRIES)
        assert ENTRIES.items() <= loaded(index).items()


@pytest.mark.parametrize("content", [b"", b"no database", b"\0" * 5000])
def test_any_other_file_is_replaced(index: Index, content: bytes) -> None:
    index.path.parent.mkdir()
    index.path.write_bytes(content)
    assert loaded(index) == {}
    index.update(ENTRIES)
    assert loaded(index) == ENTRIES


def test_a_database_of_somebody_else_is_replaced(index: Index) -> None:
    index.path.parent.mkdir()
    with sqlite3.connect(index.path) as connection:
        connection.execute("CREATE TABLE bucket (x)")
    connection.close()
    index.update(ENTRIES)
    assert loaded(index) == ENTRIES


GOOD = packed({"_news/a.md": Entry(b"1", row_of("_news/a.md", {"title": "A"}))})


def other_values(column: int, value: object) -> bytes:
    """Return a bucket in which another value stands in a column."""
    others, stamps, columns, problems = marshal.loads(GOOD)
    columns[column] = [value]
    return marshal.dumps((others, stamps, columns, problems))


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        GOOD[:-7],
        b"\xff" * 40,
        pickle.dumps({"_news/a.md": 3}),
        marshal.dumps(7),
        marshal.dumps((1, 2, 3, 4)),
        marshal.dumps(([], [], [], {})),
        marshal.dumps(([("a", 1)], *marshal.loads(GOOD)[1:])),
        marshal.dumps((*marshal.loads(GOOD)[:3], {9: "no such row"})),
        *(other_values(column, 3.5) for column in range(10)),
        other_values(0, None),
        other_values(2, b"too few parts"),
        other_values(3, 20210101),
        other_values(4, ("too", "few")),
        other_values(5, (1, 2)),
    ],
)
def test_what_another_program_wrote_is_read_again_from_the_files(index: Index, blob: bytes) -> None:
    index.update(ENTRIES)
    with sqlite3.connect(index.path) as connection:
        for table in ("bucket", "finding", "links"):
            connection.execute(f"DELETE FROM {table}")
            row = 3, zlib.crc32(blob), blob
            connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", row)
    connection.close()
    assert list(index.each_finding()) == list(index.each_links()) == []
    index.update(ENTRIES)
    with sqlite3.connect(index.path) as connection:
        connection.execute("UPDATE bucket SET checksum = ?, entries = ?", row[1:])
    connection.close()
    assert loaded(index) == {}
    index.update(ENTRIES)
    assert loaded(index) == ENTRIES


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = Index(tmp_path / "file" / "i.sqlite")
    index.update(ENTRIES)
    assert loaded(index) == {}
    index.clear()


def test_a_locked_index_is_left_alone(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_PATIENCE", 0.01)
    index.update(ENTRIES)
    other = sqlite3.connect(index.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    index.update({}, gone=list(ENTRIES))
    other.execute("ROLLBACK")
    other.close()
    assert loaded(index) == ENTRIES


@given(st.dictionaries(st.text(min_size=1), st.integers(0, 2**63), max_size=5))
def test_any_path_and_number(
    tmp_path_factory: pytest.TempPathFactory, sizes: dict[str, int]
) -> None:
    index = Index(tmp_path_factory.mktemp("index") / "i.sqlite")
    entries = {path: Entry(b"%d" % size, Row(path, title=path)) for path, size in sizes.items()}
    index.update(entries)
    assert loaded(index) == entries


def test_each_site_has_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    one, other = index_path(tmp_path / "a", tmp_path), index_path(tmp_path, tmp_path)
    assert one != other
    assert one.parent == tmp_path / "index"
    if os.name == "posix":
        (tmp_path / "link").symlink_to("a")
        assert index_path(tmp_path / "link", tmp_path) == one
    assert "copydesk" in str(index_path(tmp_path)).lower()
