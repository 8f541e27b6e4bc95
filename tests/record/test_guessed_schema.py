from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.record import Document
from editor.record.guessed_keys import common_keys, label_of_key
from editor.record.guessed_schema import guess_schema
from editor.record.schema import Field, Kind, Schema, parse_schema
from editor.record.schema_text import schema_text


def record(yaml: str) -> Document:
    return Document.from_bytes(f"---\n{yaml.strip()}\n---\n".encode())


def guess(*records: str) -> Schema:
    return guess_schema("posts", ("_posts",), [record(yaml) for yaml in records])


def field(values: Iterable[str], key: str = "thing") -> Field:
    """Return the field for a key with these values, one a record."""
    found = guess(*(f"{key}: {value}" for value in values)).field(key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["true", "no", "off"], Kind.SWITCH),
        (["1", "-20", "3.5"], Kind.NUMBER),
        (["2024-05-01", "2024-05-02 10:00:00 +0200"], Kind.TIMESTAMP),
        (['"2024-05-01"', "'2024-05-01T10:00:00Z'", "2024-05-01 10:00 +0200"], Kind.TIMESTAMP),
        (["https://a.example/x", '"http://b.example"'], Kind.URL),
        (["One line of words", "Another one"], Kind.LINE),
        (["|\n  Two\n  lines", "Short"], Kind.TEXT),
        (["words " * 30, "Short"], Kind.TEXT),
        (["[a, b]", "\n- c\n- d e"], Kind.CHIPS),
        (['"<iframe src=x></iframe>"', "'<b>x</b>'"], Kind.EMBED),
        (["[1, 2]", "[3]"], Kind.YAML),
        (["[[a], [b]]"], Kind.YAML),
        (["12:30", "9:15"], Kind.YAML),  # sexagesimal numbers, as YAML has it
        (["007", "0x1F"], Kind.YAML),
        (["3", "three", "[3]"], Kind.YAML),
        (["!thing x"], Kind.YAML),
    ],
)
def test_a_kind_is_told_by_the_values(values: list[str], kind: Kind) -> None:
    assert field(values).kind is kind


def test_what_stands_elsewhere_tells_no_kind() -> None:
    assert guess("one: &name words\nother: *name").field("other").kind is Kind.YAML


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("image", Kind.URL),
        ("coverImage", Kind.URL),
        ("og_images", Kind.URL),
        ("permalink", Kind.URL),
        ("folder", Kind.LINE),
    ],
)
def test_a_path_of_the_site_is_an_address_where_the_key_says_so(key: str, kind: Kind) -> None:
    assert field(["/img/a.jpg", "/img/b.jpg"], key).kind is kind
    assert field(["img/a.jpg", "b.jpg"], key).kind is Kind.LINE


def test_a_word_that_stands_again_and_again_is_a_choice() -> None:
    words = ["draft", "review", "done", "done"] * 5
    assert field(words).kind is Kind.CHOICE
    assert field(words).choices == ("done", "draft", "review")
    assert field([*words, "once"]).choices == ("done", "draft", "review")
    assert field(["post"] * 4).choices == ("post",)
    assert field(["post"] * 3).kind is Kind.LINE  # too few to tell
    assert field([f"w{n}" for n in range(20)] * 2).kind is Kind.LINE  # too many
    assert field(words, "title").kind is Kind.LINE
    assert field(["a.jpg", "b.jpg"] * 8, "image").kind is Kind.LINE


def test_the_words_of_lists_are_offered_where_they_are_always_the_same() -> None:
    assert field(["[walks, Birds]", "[birds, walks]", "[Birds, birds]"]).choices == (
        *("Birds", "birds"),
        "walks",
    )
    assert field(["[a, b]", "[c, d]"]).choices == ()
    assert field(["[a]", "[a]"], "topics").vocabulary == "topics"


def test_empty_values_tell_no_kind_where_there_are_others() -> None:
    assert field(["", '""', "null", "[]", "5"]).kind is Kind.NUMBER
    assert field(["", "~", '" "']).kind is Kind.LINE
    assert field(["[]", ""]).kind is Kind.CHIPS
    assert field(["{}"]).kind is Kind.YAML


def test_a_few_odd_values_change_no_kind() -> None:
    assert field(["1"] * 19 + ["many"]).kind is Kind.NUMBER
    assert field(["1"] * 8 + ["many", "none"]).kind is Kind.YAML


def test_a_list_of_mappings_is_cards_of_their_fields() -> None:
    found = field(
        [
            "\n  - src: a.jpg\n    title: A boat\n    width: 3\n  - src: b.jpg\n    title: A pub",
            "\n  - src: c.jpg\n    title: \"A\"\n    width: 4",
        ],
        "resources",
    )  # fmt: skip
    assert found.kind is Kind.CARDS
    assert [(one.key, one.kind, one.label) for one in found.fields] == [
        ("src", Kind.LINE, "Src"),
        ("title", Kind.LINE, "Title"),
        ("width", Kind.NUMBER, "Width"),
    ]


def test_a_mapping_has_fields_unless_its_keys_are_data() -> None:
    found = field(["{metaTitle: A, noindex: true}", "{metaTitle: B, noindex: false}"], "seo")
    assert (found.kind, found.label) == (Kind.YAML, "SEO")
    assert [one.kind for one in found.fields] == [Kind.LINE, Kind.SWITCH]
    assert field([f"{{word{n}: 1, other{n}: 2}}" for n in range(9)]).fields == ()
    deep = field(["\n  a: {b: {c: 1}}"] * 5)
    assert (deep.kind, deep.fields) == (Kind.YAML, ())
    nested = field(["\n  - a: [{b: 1}]"] * 5)
    assert (nested.kind, nested.fields) == (Kind.YAML, ())


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("provider", "{name: A, domain: a.example}", Kind.PROVIDER),
        ("provider", "{name: A, colour: red}", Kind.YAML),
        ("provider", "A", Kind.LINE),
        ("images", "[{url: /a.png, width: 3}]", Kind.IMAGES),
        ("images", "[{url: /a.png, alt: A}]", Kind.CARDS),
        ("images", "[a.png]", Kind.CHIPS),
        ("links", "[{url: /a, title: A}]", Kind.CARDS),
        ("related", "[{title: A, webUrl: 'https://a.example'}]", Kind.RELATED),
        ("related", "[{title: A, href: 'https://a.example'}]", Kind.CARDS),
        ("related", "[a, b]", Kind.CHIPS),
        ("secured", "AAAAAAAAAAAAAAAAAAAAAAAA;AAAAAAAAAAAA", Kind.LOCK),
        ("secured", "true", Kind.SWITCH),
    ],
)
def test_what_articles_have_is_told_by_its_exact_shape(key: str, value: str, kind: Kind) -> None:
    assert field([value, value], key).kind is kind


def test_how_values_are_written() -> None:
    assert field(['"a b"', '"c d"', "e f"]).quoted
    assert not field(['"a b"', "c d", "'e f'"]).quoted
    assert field(['["a", "b"]', "[c]"]).quoted
    assert not field(["1", "2"]).quoted
    groups = guess("title: A\n\ntags:\n  - a\nend: 1", "title: B\nend: 2\n\ntags: [b]\n# x\n")
    assert [one.key for one in groups.fields if one.group] == ["tags"]


def test_fields_stand_in_the_order_of_most_records() -> None:
    schema = guess("a: 1\nb: 1\nd: 1", "b: 1\nc: 1\nd: 1", "a: 1\nc: 1\nd: 1", "d: 1\na: 1\nb: 1")
    assert [one.key for one in schema.fields] == ["a", "b", "c", "d"]


def test_rare_keys_are_no_fields() -> None:
    common = ["title: A\nweight: 1"] * 19
    schema = guess(*common, "title: B\nmood: good\nweight: 2")
    assert [one.key for one in schema.fields] == ["title", "weight"]
    many = guess(*("\n".join(f"k{n}{i}: 1" for i in range(90)) for n in range(2)))
    assert len(many.fields) == 40


@pytest.mark.parametrize(
    "yaml", ["? [a]\n: 1", "1: a", "<<: {a: 1}", '"": a', '"a\\tb": 1', f"{'k' * 61}: 1", "on: 1"]
)
def test_odd_keys_are_no_fields(yaml: str) -> None:
    assert [one.key for one in guess(f"title: A\n{yaml}").fields] == ["title"]


def test_what_is_required() -> None:
    schema = guess(*(f"title: A\nslug: a {n}\ndate: 2024-01-01\ndraft: on" for n in range(20)))
    assert [one.key for one in schema.fields if one.required] == ["title", "date", "draft"]
    few = guess(*["name: A\ndate: 2024-01-01"] * 19)
    assert [one.key for one in few.fields if one.required] == ["name"]
    both = guess("name: A\ntitle: B", "title: C")
    assert [one.key for one in both.fields if one.required] == ["title"]
    assert not guess("title: A", "a: 1", "a: 2").field("title").required
    assert guess("title: A", "title: B").expects("title")
    assert not guess("title: A\ntopics: [a]", "title: B").expects("topics")


def test_no_records_and_no_keys() -> None:
    assert guess_schema("posts", (), []).fields == ()
    assert guess("{}").fields == ()


def test_huge_values_are_looked_at_in_part() -> None:
    items = "".join(f"\n  - word {n}" for n in range(9000))
    found = guess(f"tags:{items}", f"tags:{items}").field("tags")
    assert found.kind is Kind.CHIPS
    assert len(found.choices) == 50


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("title", "Title"),
        ("publishedDateTime", "Published date time"),
        ("meta_title", "Meta title"),
        ("og:image-alt", "Og image alt"),
        ("webUrl", "Web URL"),
        ("ISBN", "ISBN"),
        ("HTMLBody", "HTML body"),
        ("UKPrice2", "UK price2"),
        ("größe", "Größe"),
        ("日本語", "日本語"),
        ("_", "_"),
        ("-", "-"),
    ],
)
def test_a_label_is_made_of_the_key(key: str, label: str) -> None:
    assert label_of_key(key) == label


def test_the_same_records_give_the_same_schema() -> None:
    records = ["b: 1\na: x", "a: y\nb: 2\nc: [p]", "c: [q, p]\nd: {x: 1}"]
    assert repr(guess(*records)) == repr(guess(*records))


@given(st.lists(st.permutations("abcde").map(lambda keys: keys[:4]), min_size=1))
def test_any_order_puts_each_key_once(mappings: list[list[str]]) -> None:
    order = common_keys(mappings)
    assert len(set(order)) == len(order)
    assert set(order) <= set("abcde")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
FIELDS = st.recursive(
    st.builds(
        Field,
        key=TEXTS,
        kind=st.sampled_from(Kind),
        label=TEXTS,
        quoted=st.booleans(),
        group=st.booleans(),
        required=st.booleans(),
        choices=st.lists(TEXTS, max_size=20).map(tuple),
        vocabulary=st.none() | TEXTS,
    ),
    lambda fields: st.builds(
        Field, key=TEXTS, label=TEXTS, fields=st.lists(fields, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


@given(
    st.builds(
        Schema,
        name=TEXTS,
        label=TEXTS,
        fields=st.lists(FIELDS, max_size=5).map(tuple),
        folders=st.lists(TEXTS, max_size=3).map(tuple),
    )
)
def test_a_schema_is_read_as_it_was_written(schema: Schema) -> None:
    text = schema_text(schema)
    assert parse_schema(text) == schema
    assert all(line.strip() != "---" for line in text.splitlines())


VALUES = st.sampled_from(
    ["1", "true", "a", '"b c"', "2024-01-01", "[a]", "[{x: 1}]", "{y: 2}", "", "https://a.example"]
)
KEYS = st.sampled_from(["title", "date", "tags", "über", "images", "related", "provider"])


@given(st.lists(st.dictionaries(KEYS, VALUES), max_size=8))
def test_what_is_guessed_from_anything_can_be_kept(values: list[dict[str, str]]) -> None:
    texts = ["\n".join(f"{key}: {value}" for key, value in one.items()) for one in values]
    schema = guess(*(text or "{}" for text in texts))
    assert parse_schema(schema_text(schema)) == schema
