"""What cannot be edited safely is shown, refused with a reason, and left alone by other edits."""

from __future__ import annotations

import pytest

from editor.record import Document, Insert, Move, RecordError, Remove, Rename, Set

LOCKED = {
    "an anchor": ("key: &mark old\nother: old\n", "key"),
    "an anchor that is used": ("key: &mark old\nagain: *mark\nother: old\n", "key"),
    "an alias": ("base: &mark old\nkey: *mark\nother: old\n", "key"),
    "an alias in a list": ("base: &mark old\nkey:\n  - *mark\n  - b\nother: old\n", "key[0]"),
    "an anchored list": ("key: &mark\n  - a\n  - b\nother: old\n", "key"),
    "an anchored mapping": ("key: &mark\n  a: 1\nother: old\n", "key"),
    "a merge key": ("base: &mark {a: 1}\nkey:\n  <<: *mark\n  b: 2\nother: old\n", "key"),
    "a merge key without alias": ("key:\n  <<: {a: 1}\n  b: 2\nother: old\n", "key"),
    "a list of merges": ("key:\n  <<: [{a: 1}, {b: 2}]\nother: old\n", "key"),
    "a tag": ("key: !!str 12\nother: old\n", "key"),
    "a local tag": ("key: !mine old\nother: old\n", "key"),
    "a verbatim tag": ("key: !<tag:yaml.org,2002:str> old\nother: old\n", "key"),
    "a non-specific tag": ("key: ! 12\nother: old\n", "key"),
    "a tagged list": ("key: !mine\n  - a\nother: old\n", "key"),
    "a binary value": ("key: !!binary aGVsbG8=\nother: old\n", "key"),
    "a set": ("key: !!set {a, b}\nother: old\n", "key"),
    "a flow list over lines": ("key: [a,\n  b]\nother: old\n", "key"),
    "a flow mapping over lines": ("key: {a: 1,\n  b: 2}\nother: old\n", "key"),
    "a key twice": ("key: a\nkey: b\nother: old\n", "key"),
    "a key twice in two spellings": ("key: a\n'key': b\nother: old\n", "key"),
    "a key twice inside": ("key:\n  a: 1\n  a: 2\nother: old\n", "key"),
    "a key with an anchor": ("&mark key: old\nother: old\n", "key"),
    "a key with a tag": ("!!str key: old\nother: old\n", "key"),
}
CASES = pytest.mark.parametrize(("text", "path"), LOCKED.values(), ids=LOCKED.keys())
FENCED = "---\n{}---\nBody\n"


@CASES
def test_there_is_a_reason(text: str, path: str) -> None:
    reason = Document.from_bytes(FENCED.format(text).encode()).locked(path)
    assert reason
    assert len(reason) > 10


@CASES
def test_an_edit_of_it_is_refused_with_its_place(text: str, path: str) -> None:
    document = Document.from_bytes(FENCED.format(text).encode())
    for edit in (Set(path, "new"), Set(path, ["new"]), Remove(path), Rename(path, "name")):
        if isinstance(edit, Rename) and path.endswith("]"):
            continue
        with pytest.raises(RecordError) as caught:
            document.edit([edit])
        assert caught.value.line is not None


@CASES
def test_other_values_are_edited_and_it_keeps_its_bytes(text: str, path: str) -> None:
    document = Document.from_bytes(FENCED.format(text).encode())
    assert document.locked("other") is None
    edited = document.edit([Set("other", "new")])
    assert edited.to_bytes().decode() == FENCED.format(text.replace("other: old", "other: new"))
    added = document.edit([Set("more", "new")])
    assert added.to_bytes().decode() == FENCED.format(text + "more: new\n")
    renamed = document.edit([Rename("other", "name")])
    assert renamed.to_bytes().decode() == FENCED.format(text.replace("other:", "name:"))
    removed = document.edit([Remove("other")])
    assert removed.to_bytes().decode() == FENCED.format(text.replace("other: old\n", ""))


@CASES
def test_its_text_can_be_seen(text: str, path: str) -> None:
    document = Document.from_bytes(FENCED.format(text).encode())
    assert document.to_bytes().decode() == FENCED.format(text)
    if "twice" not in text:
        assert document.source(path) in text
    names = document.keys()
    assert "key" in names


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("map:\n  a: &mark 1\n  b: 2\n", "map.b"),
        ("list:\n  - !mine a\n  - b\n", "list[1]"),
        ("list:\n  - {a: 1,\n     b: 2}\n  - b: 3\n", "list[1].b"),
        ("list:\n  - a: 1\n    a: 2\n  - b: 3\n", "list[1].b"),
        ("list:\n  - &mark a\n  - *mark\n  - b\n", "list[2]"),
    ],
)
def test_a_free_value_beside_a_locked_one_is_edited(text: str, path: str) -> None:
    document = Document.from_bytes(text.encode())
    assert document.locked(path) is None
    start, end = document.span(path)
    edited = document.edit([Set(path, "new")])
    assert edited.to_bytes().decode() == text[:start] + "new" + text[end:]


@pytest.mark.parametrize(
    "edit",
    [
        Set("key", ["b"]),
        Set("key[1]", "c"),
        Insert("key", 0, "c"),
        Move("key[0]", 1),
        Remove("key"),
        Remove("key[0]"),
    ],
)
def test_an_anchor_that_another_value_needs_never_goes(edit: object) -> None:
    text = "key:\n  - &mark a\n  - b\nother: *mark\n"
    document = Document.from_bytes(text.encode())
    try:
        edited = document.edit([edit])
    except RecordError:
        return
    assert "&mark a" in edited.text
    assert edited.text.index("&mark") < edited.text.index("*mark")


def test_an_anchor_defined_twice_is_refused_as_pyyaml_refuses_it() -> None:
    with pytest.raises(RecordError, match="x") as caught:
        Document.from_bytes(b"a: &x 1\nb: *x\nc: &x 2\n")
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "text",
    ["a: 1\n---\nb: 2\n", "a: 1\n...\n---\nb: 2\n", "--- {a: 1}\n--- {b: 2}\n", "a: 1\n---\n"],
)
def test_a_file_of_several_documents_is_refused(text: str) -> None:
    with pytest.raises(RecordError, match="document"):
        Document.from_bytes(text.encode(), fenced=False)


@pytest.mark.parametrize(
    "text",
    [
        "%YAML 1.1\n---\na: old\n",
        "%TAG ! tag:x.org,2021:\n---\na: old\nb: !c d\n",
        "--- # x\na: old\n...\n",
    ],
)
def test_one_document_with_marks_is_edited_or_locked(text: str) -> None:
    document = Document.from_bytes(text.encode(), fenced=False)
    assert document.value("a") == "old"
    if document.locked("a") is None:
        assert document.edit([Set("a", "new")]).to_bytes().decode() == text.replace("old", "new")


def test_a_bomb_of_aliases_is_never_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    text = "\n".join([*lines, "title: old", ""])
    document = Document.from_bytes(text.encode())
    assert document.value("title") == "old"
    assert document.edit([Set("title", "new")]).value("title") == "new"
    with pytest.raises(RecordError):
        document.value("a29")
    with pytest.raises(RecordError):
        document.value()
    with pytest.raises(RecordError):
        document.edit([Set("a29", [])])


def test_a_list_that_holds_itself_is_no_endless_walk() -> None:
    document = Document.from_bytes(b"key: &a [*a]\ntitle: old\n")
    assert document.edit([Set("title", "new")]).value("title") == "new"
    with pytest.raises(RecordError):
        document.value("key")


@pytest.mark.parametrize(
    "value", ["2021-02-30", "2021-13-01", "2021-12-17T25:00:00Z", "0000-01-01"]
)
def test_a_date_that_does_not_exist_is_told_and_can_be_repaired(value: str) -> None:
    text = f"title: old\nwhen: {value}\n"
    document = Document.from_bytes(text.encode())
    assert document.value("title") == "old"
    with pytest.raises(RecordError) as caught:
        document.value("when")
    assert caught.value.line == 2
    with pytest.raises(RecordError):
        document.value()
    assert document.edit([Set("title", "new")]).to_bytes() == text.replace("old", "new").encode()
    if document.locked("when") is None:
        repaired = document.edit([Set("when", "unknown")])
        assert repaired.value("when") == "unknown"


def test_a_tag_on_the_whole_record_is_no_value_but_its_keys_are() -> None:
    document = Document.from_bytes(b'---\n!record\n"a": 1\n---\n')
    assert document.value("a") == 1
    with pytest.raises(RecordError, match=r"line 3, column 1: .* tag !record"):
        document.value()


def test_a_whole_record_that_cannot_be_set_says_why() -> None:
    document = Document.from_bytes(b"---\n? a\n: b\nc: 1\n---\n")
    with pytest.raises(RecordError, match=r"source only.*marked with \?"):
        document.edit([Set((), {"a": "b", "c": 2})])
