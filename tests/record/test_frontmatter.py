"""The outer shape of a file: byte order mark, encoding, line ends, fences and body."""

from __future__ import annotations

import pytest

from editor.record import Document, RecordError, Set

SHAPES = {
    "fences and a body": b"---\ntitle: Old\n---\n\nBody\n",
    "no body": b"---\ntitle: Old\n---\n",
    "no line end after the last fence": b"---\ntitle: Old\n---",
    "a body without a line end": b"---\ntitle: Old\n---\nBody",
    "dots for the last fence": b"---\ntitle: Old\n...\n\nBody\n",
    "spaces after the fences": b"---  \ntitle: Old\n--- \t \n\nBody\n",
    "a body with fences in it": b"---\ntitle: Old\n---\nOne\n---\ntitle: Body\n---\nTwo\n",
    "a body with a broken record in it": b"---\ntitle: Old\n---\n---\n{[: \t'\n---\n",
    "a body with other line ends": b"---\ntitle: Old\n---\r\nOne\rTwo\n\r\nThree\r\n",
    "Windows line ends": b"---\r\ntitle: Old\r\ntype: x\r\n---\r\n\r\nBody\r\n",
    "mixed line ends": b"---\r\ntitle: Old\ntype: x\r\nheat: 1\n---\nBody\r\n",
    "a byte order mark": b"\xef\xbb\xbf---\ntitle: Old\n---\nBody\n",
    "a byte order mark and Windows line ends": b"\xef\xbb\xbf---\r\ntitle: Old\r\n---\r\nBody\r\n",
    "blank lines inside the fences": b"---\n\n\ntitle: Old\n\n\n---\n",
    "a comment first": b"---\n# about\ntitle: Old\n---\n",
    "a mark inside the body": b"---\ntitle: Old\n---\n\xef\xbb\xbfBody\x0c\n",
    "plain YAML": b"title: Old\ntype: x\n",
    "plain YAML without a line end": b"title: Old",
    "plain YAML with a byte order mark": b"\xef\xbb\xbftitle: Old\n",
    "plain YAML with Windows line ends": b"title: Old\r\ntype: x\r\n",
    "plain YAML behind blank lines": b"\n\n# about\n\ntitle: Old\n",
    "plain YAML with rare line ends inside a text": "title: Old\ntype: 'a\u2028b'\n".encode(),
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES.keys())
def test_everything_but_the_value_stays(data: bytes) -> None:
    document = Document.from_bytes(data)
    assert document.to_bytes() == data
    assert document.value("title") == "Old"
    edited = document.edit([Set("title", "New value")])
    assert edited.to_bytes() == data.replace(b"Old", b"New value", 1)
    assert edited.value("title") == "New value"
    assert edited.edit([Set("title", "Old")]).to_bytes() == data


@pytest.mark.parametrize(
    ("data", "body"),
    [
        (b"---\na: 1\n---\n\nBody\n", "\nBody\n"),
        (b"---\r\na: 1\r\n---\r\nBody\r\n", "Body\r\n"),
        (b"---\na: 1\n---", ""),
        (b"---\na: 1\n...\nBody", "Body"),
        (b"---\na: 1\n---\n---\nb: 2\n---\n", "---\nb: 2\n---\n"),
        (b"a: 1\n", ""),
    ],
)
def test_the_body_begins_after_the_fence_line(data: bytes, body: str) -> None:
    assert Document.from_bytes(data).body == body


def test_the_text_is_exact_and_without_the_mark() -> None:
    document = Document.from_bytes(b"\xef\xbb\xbf---\r\na: \xf0\x9f\x98\x80\r\n---\r\nB\r")
    assert document.text == "---\r\na: 😀\r\n---\r\nB\r"


def test_span_source_and_line_count_in_the_text() -> None:
    document = Document.from_bytes("---\n😀: '😀'\ntitle: \"Öl\"\n---\n".encode())
    start, end = document.span("title")
    assert document.text[start:end] == '"Öl"' == document.source("title")
    assert document.line("title") == 3


def test_a_line_that_only_begins_like_a_fence_is_no_fence() -> None:
    data = b'---\ntext: "a\n --- b"\n----x: 1\n---\nBody\n'
    document = Document.from_bytes(data)
    assert document.keys() == ("text", "----x")
    assert document.body == "Body\n"


def test_fences_in_block_texts_are_no_fences_when_indented() -> None:
    document = Document.from_bytes(b"---\ntext: |\n  ---\n  more\ntitle: Old\n---\nBody\n")
    assert document.value("text") == "---\nmore\n"
    assert document.body == "Body\n"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbf",
        b"\n\n",
        b"---\n",
        b"---\ntitle: Old\n",
        b"---\ntitle: Old\n ---\n",
        b"---\ntitle: 'Old\n---\n",
        b"---\n- a\n- b\n---\n",
        b"---\njust words\n---\n",
        b"---\na: [1\n---\n",
        b"---\n\ta: 1\n---\n",
        b"---\na: b: c\n---\n",
        b"title: \xff\xfe\n",
        b"---\ntitle: caf\xe9\n---\n",
        b"---\ntitle: \xed\xa0\x80\n---\n",
        b"---\ntitle: a\x00b\n---\n",
        b"---\ntitle: a\x1bb\n---\n",
        b"---\na: 1\n---\nBody \xff\n",
        "---\ntitle: Old\n---\n".encode("utf-16"),
        "---\ntitle: Old\n---\n".encode("utf-16-le"),
        "---\ntitle: Old\n---\n".encode("utf-32"),
    ],
)
def test_what_is_no_record_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(RecordError) as caught:
        Document.from_bytes(data)
    assert len(caught.value.message) > 8
    assert str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    data = "\ufeff---\ntitle: Old\n---\n".encode(encoding)
    with pytest.raises(RecordError, match="UTF-16"):
        Document.from_bytes(data)


def test_bad_utf_8_is_told_with_its_place() -> None:
    with pytest.raises(RecordError) as caught:
        Document.from_bytes("---\ntitle: Öl\nname: caf".encode() + b"\xe9\n---\n")
    assert (caught.value.line, caught.value.column) == (3, 10)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"---\ntitle: Old\nname: 'open\ntype: x\n---\n", (3, 5)),
        (b"---\ntitle: Old\na: b: c\n---\n", (3, 3)),
        (b"title: Old\nb: [1\n", (2, 3)),
        (b"---\r\ntitle: Old\r\n\ta: 1\r\n---\r\n", (3, 3)),
        (b"\xef\xbb\xbf---\ntitle: Old\nb: *gone\n---\n", (3, 3)),
    ],
)
def test_errors_count_lines_of_the_file(data: bytes, line: tuple[int, int]) -> None:
    with pytest.raises(RecordError) as caught:
        Document.from_bytes(data)
    first, last = line
    assert caught.value.line is not None
    assert first <= caught.value.line <= last
    assert caught.value.column is not None


def test_fences_can_be_demanded_or_excluded() -> None:
    plain = b"title: Old\n"
    with pytest.raises(RecordError):
        Document.from_bytes(plain, fenced=True)
    assert Document.from_bytes(plain, fenced=False).value("title") == "Old"
    marked = b"---\ntitle: Old\n"
    assert Document.from_bytes(marked, fenced=False).value("title") == "Old"
    edited = Document.from_bytes(marked, fenced=False).edit([Set("title", "New")])
    assert edited.to_bytes() == b"---\ntitle: New\n"


def test_new_lines_end_as_the_record_ends_them() -> None:
    data = b"---\r\ntopics:\r\n  - AI\r\nexcerpt: |\r\n  One\r\n---\r\nBody\n"
    edited = Document.from_bytes(data).edit(
        [Set("topics", ["AI", "Cloud"]), Set("excerpt", "One\nTwo\n"), Set("colour", "red")]
    )
    assert edited.to_bytes() == (
        b"---\r\ntopics:\r\n  - AI\r\n  - Cloud\r\nexcerpt: |\r\n  One\r\n  Two\r\n"
        b"colour: red\r\n---\r\nBody\n"
    )
    assert edited.value("excerpt") == "One\nTwo\n"


def test_a_new_line_in_a_record_of_mixed_ends_disturbs_no_other() -> None:
    data = b"---\r\na: 1\nb: 2\r\nc: 3\n---\n"
    edited = Document.from_bytes(data).edit([Set("d", 4)]).to_bytes()
    assert edited in (
        data.replace(b"c: 3\n", b"c: 3\nd: 4\n"),
        data.replace(b"c: 3\n", b"c: 3\nd: 4\r\n"),
    )


def test_an_addition_to_a_file_without_a_last_line_end() -> None:
    document = Document.from_bytes(b"topics:\n  - AI", fenced=False)
    edited = document.edit([Set("topics", ["AI", "Cloud"])])
    assert edited.value("topics") == ["AI", "Cloud"]
    assert edited.to_bytes().startswith(b"topics:\n  - AI\n  - Cloud")


def test_an_addition_before_a_fence_at_the_end_of_the_file() -> None:
    edited = Document.from_bytes(b"---\ntitle: Old\n---").edit([Set("colour", "red")])
    assert edited.to_bytes() == b"---\ntitle: Old\ncolour: red\n---"


def test_four_megabytes_of_front_matter_are_the_limit() -> None:
    with pytest.raises(RecordError):
        Document.from_bytes(b"---\ntitle: '" + b"x" * (4 * 1024 * 1024 + 1) + b"'\n---\n")


def test_a_large_body_is_no_front_matter() -> None:
    data = b"---\ntitle: Old\n---\n" + b"words\n" * 1_000_000
    edited = Document.from_bytes(data).edit([Set("title", "New")])
    assert edited.to_bytes() == data.replace(b"Old", b"New", 1)
