from __future__ import annotations

import datetime as dt

import pytest

from editor.desk.form.form_line import label_width
from editor.desk.form.kinds import guessed_field, kind_of
from editor.desk.form.plan import plan_of
from editor.desk.theme import Theme
from editor.record.schema import Field, Kind, Schema, shipped_schema


def keys(lines: object) -> list[tuple[str, ...]]:
    return [tuple(field.key for field in line.fields) for line in lines]  # type: ignore[attr-defined]


def test_an_article_stands_as_in_the_pictures() -> None:
    plan = plan_of(shipped_schema("article"))
    assert keys(plan.main) == [
        ("title",),
        ("excerpt",),
        ("publishedDateTime", "type", "category"),
        ("topics",),
        ("provider",),
        ("webUrl",),
        ("quality", "heat"),
    ]
    assert keys(plan.links) == [("originalUrl",), ("ampWebUrl",), ("cdnAmpWebUrl",)]
    assert keys(plan.rest) == [("removed",), ("featuredContent",), ("images",)]
    assert [field.key for field in plan.locks] == ["secured"]


@pytest.mark.parametrize(
    "name", ["article", "video", "course", "collection", "event", "sample", "organization"]
)
def test_every_field_of_a_schema_has_one_place(name: str) -> None:
    schema = shipped_schema(name)
    plan = plan_of(schema)
    placed = [field.key for line in (*plan.main, *plan.links, *plan.rest) for field in line.fields]
    placed += [field.key for field in plan.locks]
    elsewhere = {"published", "related"}
    assert sorted(placed) == sorted({field.key for field in schema.fields} - elsewhere)


def test_numbers_are_scores_only_where_articles_have_them() -> None:
    numbers = tuple(Field(key, Kind.NUMBER, key.title()) for key in ("weight", "stars"))
    assert [line.label for line in plan_of(Schema("a", fields=numbers)).main] == ["Weight"]
    scored = (*numbers, Field("heat", Kind.NUMBER, "Heat"))
    assert [line.label for line in plan_of(Schema("a", fields=scored)).main] == ["Scores"]


def test_labels_have_the_room_that_the_widest_takes(theme: Theme) -> None:
    assert label_width([], theme) == label_width(["Title"], theme) == theme.px(72)
    assert theme.px(72) < label_width(["Title", "Reading time"], theme) < theme.px(112)
    assert label_width(["Words " * 20], theme) == theme.px(112)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, Kind.SWITCH),
        (3, Kind.NUMBER),
        (4.5, Kind.NUMBER),
        ("word", Kind.LINE),
        ("two\nlines", Kind.TEXT),
        ("x" * 200, Kind.TEXT),
        ("https://a.example", Kind.URL),
        (dt.date(2021, 1, 1), Kind.TIMESTAMP),
        (["a", "b"], Kind.CHIPS),
        ([{"a": 1}], Kind.CARDS),
        ([{"a": [1]}], Kind.YAML),
        ([], Kind.YAML),
        ({"a": 1}, Kind.YAML),
        (None, Kind.YAML),
    ],
)
def test_what_no_schema_knows_gets_a_fitting_field(value: object, kind: Kind) -> None:
    assert kind_of(value) is kind


def test_a_flat_mapping_is_shown_by_its_parts() -> None:
    field = guessed_field("size", {"width": 3, "unit": "cm"})
    assert [(child.key, child.kind) for child in field.fields] == [
        ("width", Kind.NUMBER),
        ("unit", Kind.LINE),
    ]
