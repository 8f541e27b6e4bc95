from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from editor.library import guessed_schemas
from editor.library.guessed_schemas import name_of
from editor.library.kept_schemas import kept_schemas
from editor.library.library import Library
from editor.library.scan import scan
from editor.library.schemas import Schemas
from editor.library.site_checks import check_all
from editor.library.store import read_bytes
from editor.record.schema import Kind, Schema
from editor.record.schema_text import schema_text
from editor.resource_files import resource

POST = """\
---
layout: post
title: "Walk {n}"
date: 2024-03-{n:02} 10:00:00 +0200
tags: [walks, {tag}]
---

Words.
"""
PROJECT = "---\nname: Thing {n}\nstarted: 2020-01-{n:02}\nrepo: https://code.example/{n}\n---\n"
ARTICLE = "---\ntitle: News {n}\npublishedDateTime: 2024-03-{n:02}T10:00:00Z\nquality: {n}\n---\n"

Write = Callable[[str, str], Path]


@pytest.fixture
def fill(write: Write) -> Callable[[str, str], None]:
    """Write ten records into a folder."""

    def act(folder: str, text: str, name: str = "{n}.md") -> None:
        for n in range(1, 11):
            path = f"{folder}/{name.format(n=n)}".lstrip("/")
            write(path, text.format(n=n, tag="snow" if n % 2 else "rain"))

    return act


def keys(schema: Schema) -> list[str]:
    return [field.key for field in schema.fields]


@pytest.mark.parametrize("place", ["_posts", "posts", "content/posts"])
def test_records_that_no_schema_knows_get_one_of_their_own(
    library: Library, fill: Callable[..., None], place: str
) -> None:
    fill(place, POST)
    schema = library.schema_for(f"{place}/1.md")
    assert schema.guessed
    assert keys(schema) == ["layout", "title", "date", "tags"]
    assert schema.label == "Posts"
    assert schema.folders == (place,)
    assert library.schema_for(f"{place}/new.md") is schema


def assert_same_as_ever(folder: Path, data: Path) -> None:
    library, written = Library(folder, data), Schemas(folder)
    paths = [found.path for found in scan(library.site)]
    assert paths
    for path in [*paths, "_data/organizations/a.md", "elsewhere/a.md", "a.md"]:
        assert library.schema_for(path) is written.for_record(path), path
        assert library.schemas.found(path.rpartition("/")[0]).mark == 0
    assert list(kept_schemas(library)) == []


def test_the_demo_site_is_known(tmp_path: Path) -> None:
    assert_same_as_ever(resource("demo"), tmp_path)


def test_the_real_site_is_known(real_site: Path, tmp_path: Path) -> None:
    assert_same_as_ever(real_site, tmp_path)


def test_articles_are_known_wherever_they_lie(library: Library, fill: Callable[..., None]) -> None:
    fill("_posts", ARTICLE)
    fill("elsewhere", ARTICLE)
    assert library.schema_for("_posts/1.md").name == "article"
    assert library.schema_for("elsewhere/1.md").name == "article"
    assert library.schema_for("nowhere/1.md").name == "article"


def test_a_title_alone_tells_nothing(library: Library, fill: Callable[..., None]) -> None:
    fill("_posts", "---\ntitle: A\n---\n")
    fill("notes", "---\ntitle: A\ndate: 2024-01-01\n---\n")
    assert library.schema_for("_posts/1.md").name == "article"
    assert library.schema_for("notes/1.md").guessed


def test_the_site_says_it_better(library: Library, fill: Callable[..., None], write: Write) -> None:
    fill("_posts", POST)
    fill("projects", PROJECT)
    write("copydesk.yaml", "name: post\nlabel: Post\nfolders: [_posts]\nfields: [{key: title}]\n")
    assert library.schema_for("_posts/1.md").name == "post"
    assert not library.schema_for("_posts/1.md").guessed
    assert library.schema_for("projects/1.md").guessed


def test_a_schema_for_everything_leaves_nothing_to_guess(
    library: Library, fill: Callable[..., None], write: Write
) -> None:
    fill("posts", POST)
    write("copydesk.yaml", "name: page\nlabel: Page\nfields: [{key: title}]\n")
    assert library.schema_for("posts/1.md").name == "page"


def test_one_kind_may_lie_in_many_folders(library: Library, fill: Callable[..., None]) -> None:
    fill("content/posts", POST, "{n}/index.md")
    fill("content/posts/2023/12", POST)
    fill("content/posts/far", POST)
    found = {
        id(library.schema_for(path))
        for path in ("content/posts/1/index.md", "content/posts/2023/12/1.md")
    } | {id(library.schema_for("content/posts/far/1.md"))}
    assert len(found) == 1
    assert library.schema_for("content/posts/1/index.md").folders == ("content/posts",)


def test_a_folder_for_each_record_takes_one_look(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(100):
        write(f"posts/walk-{n}/index.md", POST.format(n=n % 28 + 1, tag="rain"))
    looks: list[str] = []
    sort = guessed_schemas._by_folder

    def noted(place: str, paths: Sequence[str]) -> object:
        looks.append(place)
        return sort(place, paths)

    monkeypatch.setattr(guessed_schemas, "_by_folder", noted)
    found = {id(library.schema_for(f"posts/walk-{n}/index.md")) for n in range(100)}
    assert len(found) == 1
    assert looks == ["", "posts"]


def test_each_kind_has_its_own(library: Library, fill: Callable[..., None], write: Write) -> None:
    fill("content/posts", POST)
    fill("content/projects", PROJECT)
    write("content/about.md", "---\ntitle: A\nmenu: main\n---\n")
    write("content/deep/er/about.md", "---\ntitle: A\nmenu: main\n---\n")
    fill("content/news", ARTICLE)
    assert keys(library.schema_for("content/posts/1.md"))[0] == "layout"
    assert keys(library.schema_for("content/projects/1.md"))[0] == "name"
    assert keys(library.schema_for("content/about.md")) == ["title", "menu"]
    assert keys(library.schema_for("content/deep/er/about.md")) == ["title", "menu"]
    assert library.schema_for("content/news/1.md").name == "article"


def test_what_cannot_be_read_is_passed_over(
    library: Library, fill: Callable[..., None], write: Write, folder: Path
) -> None:
    fill("posts", POST)
    write("posts/0-broken.md", "---\ntitle: [\n---\n")
    write("posts/0-latin.md", "---\ntitle: x\n---\n").write_bytes(b"---\ntitle: \xff\n---\n")
    write("posts/0-readme.md", "No front matter.\n")
    write("posts/0-empty.md", "")
    write("posts/0-long.md", "---\ntitle: A\n---\n" + "word " * 300_000)
    (folder / "posts/0-gone.md").symlink_to("nowhere.md")
    (folder / "posts/0-folder.md").mkdir()
    assert keys(library.schema_for("posts/1.md")) == ["layout", "title", "date", "tags"]
    write("torn/a.md", "---\ntitle: [\n---\n")
    assert library.schema_for("torn/a.md").name == "article"


def test_a_bounded_number_of_records_is_looked_at(
    library: Library, fill: Callable[..., None], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(500):
        write(f"posts/{n:03}.md", POST.format(n=n % 28 + 1, tag="rain"))
    read: list[str] = []

    def noted(path: str, most: int) -> bytes:
        read.append(path)
        return read_bytes(path, most)

    monkeypatch.setattr(guessed_schemas, "read_bytes", noted)
    assert library.schema_for("posts/000.md").guessed
    assert len(read) == len(set(read)) < 220
    places = sorted(int(path[-6:-3]) for path in read)
    assert max(b - a for a, b in pairwise(places)) < 10


def test_all_threads_get_the_same(library: Library, fill: Callable[..., None]) -> None:
    fill("posts", POST)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(library.schema_for, [f"posts/{n}.md" for n in range(1, 11)] * 4))
    assert len({id(schema) for schema in found}) == 1


def test_the_same_files_give_the_same(
    folder: Path, tmp_path: Path, fill: Callable[..., None], write: Write
) -> None:
    fill("posts", POST)
    one, two = (Library(folder, tmp_path / name).schemas.found("posts") for name in "ab")
    assert one == two
    assert repr(one) == repr(two)
    for n in range(1, 11):
        write(f"posts/{n}.md", PROJECT.format(n=n))
    assert Library(folder, tmp_path / "c").schemas.found("posts").mark != one.mark


def test_the_checks_know_a_guess(library: Library, fill: Callable[..., None], write: Write) -> None:
    fill("posts", POST)
    write("posts/99.md", POST.format(n=9, tag="rain").replace("layout: post", "mood: odd"))
    rows = [row for batch in library.scan_rows() for row in batch]
    assert check_all(library, rows) == {}


def test_what_was_found_by_another_guess_is_looked_for_again(
    folder: Path, tmp_path: Path, fill: Callable[..., None], write: Write
) -> None:
    def found() -> dict[str, frozenset[str]]:
        library = Library(folder, tmp_path / "data")
        return dict(check_all(library, [row for rows in library.scan_rows() for row in rows]))

    fill("posts", POST.replace("layout: post", "weight: {n}"))
    write("posts/99.md", POST.format(n=9, tag="rain").replace("layout: post", "weight: many"))
    assert found() == {"posts/99.md": {"key-type"}}
    for n in range(1, 11):
        write(f"posts/{n}.md", POST.format(n=n, tag="rain").replace("layout: post", "weight: x"))
    assert found() == {}


@pytest.mark.parametrize(
    ("place", "name"),
    [("content/posts", "posts"), ("_posts/2023/05", "posts"), ("", "records"), ("2024", "records")],
)
def test_a_kind_is_called_as_its_folder(place: str, name: str) -> None:
    assert name_of(place) == name


# -- keeping ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("root", ["", "content"])
def test_what_is_kept_gives_the_same_forms(
    folder: Path, tmp_path: Path, fill: Callable[..., None], write: Write, root: str
) -> None:
    fill(root, "---\ntitle: P {n}\nmenu: main\nweight: {n}\n---\n")
    fill(f"{root}/blog".lstrip("/"), POST)
    fill(f"{root}/news".lstrip("/"), ARTICLE)
    fill(f"{root}/news/things".lstrip("/"), PROJECT)
    fill("_events", ARTICLE)
    fill("_posts", POST)
    library = Library(folder, tmp_path / "one")
    paths = [found.path for found in scan(library.site)]
    before = {path: library.schema_for(path) for path in paths}
    names = {schema.name for schema in before.values()}
    assert {"blog", "article", "things", "posts", root or "records"} <= names
    text = "\n---\n".join(map(schema_text, kept_schemas(library)))
    write("copydesk.yaml", text)
    after = Library(folder, tmp_path / "two")
    assert after.schemas.problem == ""
    for path in paths:
        assert after.schema_for(path).fields == before[path].fields, path
        assert not after.schema_for(path).guessed


def test_every_schema_that_is_used(library: Library, fill: Callable[..., None]) -> None:
    fill("_events", "---\nname: E {n}\nwebsite: https://a.example\n---\n")
    fill("posts", POST)
    assert [schema.name for schema in kept_schemas(library, every=True)] == ["posts", "event"]
    assert library.schema_for("_events/1.md").field("website").kind is Kind.URL
