from __future__ import annotations

from pathlib import Path

import pytest

from editor.library.schemas import Schemas
from editor.record.schema import shipped_schema


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("_news/a.md", "article"),
        ("_learning/videos/a.md", "video"),
        ("_learning/videos/2021/a.md", "video"),
        ("_learning/other/a.md", "article"),
        ("_data/organizations/x.md", "organization"),
        ("a.md", "article"),
    ],
)
def test_shipped_schemas_by_folder(tmp_path: Path, path: str, name: str) -> None:
    assert Schemas(tmp_path).for_record(path).name == name


def test_a_site_brings_its_own(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text(
        "name: recipe\nlabel: Recipe\nfolders: [_recipes, _news]\nfields: [{key: title}]\n---\n"
        "name: page\nlabel: Page\nfields: [{key: title}]\n"
    )
    schemas = Schemas(tmp_path)
    assert schemas.problem == ""
    assert schemas.for_record("_recipes/a.md").name == "recipe"
    assert schemas.for_record("_news/a.md").name == "recipe"
    assert schemas.for_record("_events/a.md").name == "event"
    assert schemas.for_record("elsewhere/a.md").name == "page"


@pytest.mark.parametrize("content", [b"name: [", b"- a", b"\xff", b"name: x\ncolour: red\n"])
def test_a_broken_one_is_said_and_left_out(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "copydesk.yaml").write_bytes(content)
    schemas = Schemas(tmp_path)
    assert schemas.problem.startswith("copydesk.yaml cannot be used: ")
    assert schemas.for_record("_news/a.md").name == "article"


def test_added_choices(tmp_path: Path) -> None:
    text = "checks: {}\nchoices:\n  type: [blog, video]\n  mood: [good]\n"
    (tmp_path / "copydesk.yaml").write_text(text)
    schemas = Schemas(tmp_path)
    assert schemas.problem == ""
    shipped = shipped_schema("article").field("type").choices
    assert schemas.for_record("_news/a.md").field("type").choices == (*shipped, "blog")
    assert schemas.for_record("_events/a.md").field("type").choices[-2:] == ("blog", "video")
    assert schemas.for_record("_news/a.md").field("mood") is None


def test_a_site_says_which_columns_it_wants_to_see(tmp_path: Path) -> None:
    assert Schemas(tmp_path).columns == ()
    text = "checks: {}\ncolumns: [title, date, collection, date]\n"
    (tmp_path / "copydesk.yaml").write_text(text)
    schemas = Schemas(tmp_path)
    assert schemas.problem == ""
    assert schemas.columns == ("title", "date", "collection")


@pytest.mark.parametrize(
    ("columns", "place", "message"),
    [
        ("[title, colour]", "line 3, column 18", "There is no column colour; use some of title,"),
        ("title", "line 3, column 10", "Columns are written as [title, date]"),
        ("[]", "line 3, column 10", "Columns are written as [title, date]"),
        ("[[title]]", "line 3, column 11", "Columns are written as [title, date]"),
    ],
)
def test_a_mistake_in_the_columns_is_said_with_its_place(
    tmp_path: Path, columns: str, place: str, message: str
) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"choices: {{}}\n---\ncolumns: {columns}\n")
    schemas = Schemas(tmp_path)
    assert schemas.columns == ()
    assert place in schemas.problem
    assert message in schemas.problem
