from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.library.reading import RowReader
from editor.library.rows import Row
from editor.library.scan import Found
from editor.library.store import StoreError

Write = Callable[[str, str | bytes], Path]
Article = Callable[[str], str]


def found(path: Path, folder: Path, *, certain: bool = True) -> Found:
    status = path.stat()
    name = path.relative_to(folder).as_posix()
    return Found(name, status.st_size, status.st_mtime_ns, status.st_ctime_ns, certain)


def row(folder: Path, write: Write, content: str | bytes, name: str = "_news/a.md") -> Row:
    result = RowReader(folder).read(found(write(name, content), folder))
    assert result is not None
    return result


def test_a_sound_record(article: Article, folder: Path, write: Write) -> None:
    result = row(folder, write, article("Some"))
    assert result.problem == ""
    assert (result.title, result.related, result.images) == ("Some", 2, 1)
    assert result.excerpt == "An “excerpt” of Some ..."


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b"no fence", "does not start with a --- line"),
        (b"---\ntitle: a\n", "no closing --- line"),
        (b"---\ntitle: [\n---\n", "line 3"),
        (b"---\ntitle: \xff\n---\n", "line 2, column 8: The byte 0xff is not UTF-8"),
        (b"---\n- a\n---\n", "no mapping"),
        (
            b"---\nb: x\n? [a]\n: c\n---\n",
            "line 3, column 3: The YAML cannot be read: found unhashable key",
        ),
        (b"---\nb: !odd x\n---\n", "line 2, column 4"),
        (b"---\nb: !!int x\n---\n", "invalid literal"),
        (b"---\na: &a {}\nb: {<<: [" + b"*a, " * 300 + b"*a]}\n---\n", "Too many values refer"),
        (b"\xff\xfe-\0", "UTF-16"),
        (b"---\npublishedDateTime: 2021-02-30\n---\n", "line 2"),
        (b"---\nx: " + b"a" * 5_000_000 + b"\n---\n", "no closing --- line"),
        (b"---\nx: " + b"[" * 30_000 + b"\n---\n", "line 2"),
    ],
)
def test_what_is_wrong_is_said(folder: Path, write: Write, content: bytes, problem: str) -> None:
    result = row(folder, write, content)
    assert problem in result.problem
    assert result.title == "a"


def test_what_documents_do_not_follow_is_shown_as_yaml_has_it(folder: Path, write: Write) -> None:
    text = "---\nx: &a {name: Wire}\nprovider: *a\ntitle: One\ntitle: !!str 2\n---\n"
    result = row(folder, write, text)
    assert (result.title, result.provider, result.problem) == ("2", "Wire", "")


def test_a_file_of_100_mb_is_not_read(article: Article, folder: Path, write: Write) -> None:
    path = write("_news/huge.md", article("Huge"))
    with path.open("r+b") as file:
        file.truncate(100_000_000)  # sparse: it takes no room
    result = RowReader(folder).read(found(path, folder))
    assert result is not None
    assert "100.0 MB" in result.problem
    path = write("huge.md", "# No record")
    with path.open("r+b") as file:
        file.truncate(100_000_000)
    assert RowReader(folder).read(found(path, folder, certain=False)) is None


def test_outside_collections_the_first_line_decides(folder: Path, write: Write) -> None:
    assert RowReader(folder).read(found(write("README.md", "# Hi"), folder, certain=False)) is None
    broken = RowReader(folder).read(found(write("page.md", "---\n[\n"), folder, certain=False))
    assert broken is not None
    assert broken.problem


def test_yaml_files_need_no_fences(folder: Path, write: Write) -> None:
    assert row(folder, write, "title: Plain\n", "a.yaml").title == "Plain"


def test_what_the_system_refuses_is_an_error(folder: Path, write: Write) -> None:
    gone = found(write("_news/a.md", ""), folder)
    (folder / "_news/a.md").unlink()
    with pytest.raises(StoreError, match="no longer there"):
        RowReader(folder).read(gone)
