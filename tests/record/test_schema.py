"""Schemas: the shipped ones are sound, a wrong one is refused with its place."""

from __future__ import annotations

import pytest

from editor.record import Document, RecordError, Set
from editor.record.schema import Kind, parse_schema, shipped_schema
from editor.resource_files import resource

NAMES = sorted(path.stem for path in resource("schemas").glob("*.yaml"))

SMALL = """\
name: tool
label: Tool
folders: [_tools]
fields:
  - {key: name, kind: line, quoted: true, required: true}
  - {key: count, kind: number}
  - {key: maker, kind: yaml, group: true, fields: [{key: name, kind: line}]}
"""


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_schema_is_sound(name: str) -> None:
    schema = shipped_schema(name)
    keys = [field.key for field in schema.fields]
    assert schema.name == name
    assert len(keys) == len(set(keys))
    assert all(field.label for field in schema.fields)
    assert any(field.required for field in schema.fields)


def test_no_folder_has_two_schemas() -> None:
    folders = [folder for name in NAMES for folder in shipped_schema(name).folders]
    assert len(folders) == len(set(folders))


def test_an_article_has_the_order_of_real_records() -> None:
    keys = [field.key for field in shipped_schema("article").fields]
    order = (
        "category title excerpt publishedDateTime originalUrl webUrl ampWebUrl cdnAmpWebUrl type "
        "quality heat removed published featuredContent provider topics images related secured"
    )
    assert " ".join(keys) == order


def test_the_sealed_value_is_locked() -> None:
    field = shipped_schema("article").field("secured")
    assert field is not None
    assert field.locked
    assert field.kind is Kind.LOCK


def test_fields_are_found_by_path() -> None:
    schema = shipped_schema("article")
    width = schema.at(("images", 0, "width"))
    assert width is not None
    assert width.kind is Kind.NUMBER
    assert schema.at(("related", 3, "images", 0, "url")) is not None
    assert schema.at(("nothing",)) is None
    assert schema.at(("images", 0, "nothing")) is None
    assert [field.key for field in schema.siblings(("provider",))][:2] == ["name", "domain"]


def test_a_record_follows_the_schema_that_it_is_given() -> None:
    schema = parse_schema(SMALL)
    document = Document.from_bytes(b"count: 3\n", schema=schema)
    edited = document.edit([Set("maker", {"name": "A"}), Set("name", "B")])
    assert edited.schema is schema
    assert edited.text == 'name: "B"\ncount: 3\n\nmaker:\n  name: A\n'
    other = document.with_schema(shipped_schema("article"))
    assert other.schema.name == "article"
    assert other.to_bytes() == document.to_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "name: \x00",
        "name: \ud800",
        "name: " + "[" * 3000,
        "name: x\nlabel: *a",
        "name: x\nlabel: y\nfields: &a [{key: a, fields: *a}]",
        "name: x\n---\nname: y",
    ],
)
def test_a_hostile_schema_is_refused(text: str) -> None:
    with pytest.raises(RecordError):
        parse_schema(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[a]", 1),
        ("name: x\nlabel: ]", 2),
        ("label: X\n", 1),
        ("name: x\nlabel: X\nextra: 1\n", 3),
        ("name: x\nlabel: X\nfields: 3\n", 3),
        ("name: x\nlabel: X\nfields:\n  - {kind: line}\n", 4),
        ("name: x\nlabel: X\nfields:\n  - {key: a, kind: nonsense}\n", 4),
        ("name: x\nlabel: X\nfields:\n  - {key: a, quoted: maybe}\n", 4),
        ("name: x\nlabel: X\nfields:\n  - {key: a, surprise: 1}\n", 4),
    ],
)
def test_a_wrong_schema_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(RecordError) as caught:
        parse_schema(text)
    assert caught.value.line == line
