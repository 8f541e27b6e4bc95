"""The quick way and the whole parse must agree on every record that the quick way accepts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.library.quick import QuickReader
from editor.library.rows import Row, row_of
from editor.record import RecordError
from editor.record.frontmatter import split

PLAIN = b"""\
---
category: news
title: "A \\"quoted\\" title with \xe2\x80\x9csigns\xe2\x80\x9d"
excerpt: "Some words ..."
publishedDateTime: 2021-12-17T10:49:00Z
webUrl: https://example.org/a:b?c=d#e
type: article
quality: 62
heat: -1
published: false

provider:
  name: South China Morning Post
  domain: scmp.com
  images:
    - url: /assets/a.jpg
      width: 50

topics:
  - AI
  - "AI in Autos"

images:
  - url: "https://example.org/a.jpg"
    width: 1200
    isCached: true
  - title: "No address first"
    url: https://example.org/b.jpg

related:
  - title: "One"
    publishedDateTime: 2021-12-15T18:14:00Z
    provider:
      name: Wall Street Journal
      domain: wsj.com
    quality: 168
    images:
      - url: "https://example.org/c.jpg"
        width: 1280
  - title: "Two"
    webUrl: "https://example.org/two"

secured: "abc;def=="
---

A body:
  - with a list
"""

FLUSH = b"""\
---
title: Flush lists
topics:
- AI
- Cloud
images:
- url: /a.jpg
  width: 5
related:
- title: One
  images:
  - url: /b.jpg
published: true
---
"""

BASES = {
    "plain": PLAIN,
    "flush": FLUSH,
    "crlf": PLAIN.replace(b"\n", b"\r\n"),
    "bom": b"\xef\xbb\xbf" + FLUSH,
    "small": b"---\nname: x\nstartDateTime: 2020-02-29T10:00:00Z\n---\n",
}


def whole_parse(data: bytes) -> Row | None:
    """Return the row as PyYAML's own whole-document parse gives it; None if it refuses."""
    try:
        values = yaml.load(split(data, fenced=True).yaml, Loader=yaml.CSafeLoader)
    except (RecordError, yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if values is None:
        values = {}
    return row_of("_news/x.md", values) if isinstance(values, dict) else None


def quick(data: bytes, reader: QuickReader | None = None) -> Row | None:
    values = (reader or QuickReader()).values(data)
    return None if values is None else row_of("_news/x.md", values)


@pytest.mark.parametrize("name", BASES)
def test_plain_records_are_read_quickly_and_right(name: str) -> None:
    row = quick(BASES[name])
    assert row is not None
    assert row == whole_parse(BASES[name])


def test_what_a_row_needs_is_there() -> None:
    row = quick(PLAIN)
    assert row is not None
    assert row.title == 'A "quoted" title with “signs”'
    assert (row.topics, row.images, row.related) == (("AI", "AI in Autos"), 2, 2)
    assert (row.provider, row.image) == ("South China Morning Post", "https://example.org/a.jpg")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"title: ", b"'title': "),
        (b"type: article", b"type: &a article"),
        (b"type: article", b"type: *a"),
        (b"type: article", b"type: !!str article"),
        (b"type: article", b"type: [article]"),
        (b"type: article", b"type: |\n  article"),
        (b"type: article", b"type: article\n  goes on"),
        (b"type: article", b"type: article\n\n  goes on"),
        (b"type: article", b"type: article\n  - goes on"),
        (b"type: article", b"type: article # comment"),
        (b"type: article", b"type: 'article'"),
        (b"type: article", b"type:\tarticle"),
        (b"type: article", b"type: article\nquality: 63"),
        (b"type: article", b"type: article\n# comment"),
        (b"heat: -1", b"heat: 2021-02-30"),
        (b"heat: -1", b"heat: 0b_"),
        (b"heat: -1", b"heat: 08"),
        (b"heat: -1", b"heat: 1_000"),
        (b"2021-12-15", b"2021-02-30"),
        (b"2021-12-15", b"0000-02-03"),
        (b"quality: 168", b"quality: 0x_"),
        (b"quality: 168", b"quality: *a"),
        (b"width: 50", b"width: 2021-02-30"),
        (b"  - AI\n", b"  - AI: x\n"),
        (b"  - AI\n", b"  -\n"),
        (b"  - AI\n", b"  - AI\n    goes on\n"),
        (b"  - AI\n", b"  - 2021-13-01\n"),
        (b'  - title: "Two"', b'  - title: "Two"\n   webUrl: x'),
        (b"isCached: true", b"url: again"),
        (b"\n---\n\nA body", b"\n--- x\n\nA body"),
        (b"\n---\n\nA body", b"\n...\n\nA body"),
        (b"A body", b"A \xff body"),
        (b"  - with a list", b"  - with \xff"),
        (b"Some words", b"Some \xe2\x80\xa8 words"),
        (b"Some words", b"Some \x07 words"),
        (b"Some words", b"Some \xef\xbb\xbf words"),
        (b"Some words", b"Some \\x41 \\u00e9 words"),
        (b"news", b"=="),
        (b"news", b"yes"),
        (b"news", b"null"),
        (b"news", b"~"),
        (b"news", b""),
    ],
)
def test_what_is_unusual_is_left_to_the_parser_or_right(old: bytes, new: bytes) -> None:
    assert old in PLAIN
    data = PLAIN.replace(old, new, 1)
    row = quick(data)
    assert row is None or row == whole_parse(data)


def mutants(bases: list[bytes], amount: int, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    scraps = [
        b'"',
        b"'",
        b":",
        b": ",
        b"-",
        b" ",
        b"  ",
        b"\n",
        b"\t",
        b"#",
        b" #",
        b"- ",
        b"&a ",
        b"*a",
    ]
    scraps += [
        b"|",
        b"{",
        b"[",
        b"]",
        b"!",
        b"\\",
        b"\r",
        b"---\n",
        b"...\n",
        b"\xff",
        "é".encode(),
    ]
    scraps += [
        b"2021-02-30",
        b"0",
        b"~",
        b"yes",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\n  - ",
        b"\n- ",
        b"<<: ",
    ]
    for _ in range(amount):
        data = bytearray(chance.choice(bases))
        for _ in range(chance.choice([1, 1, 2, 3])):
            lines = data.split(b"\n")
            place = chance.randrange(len(data))
            match chance.randrange(6):
                case 0:
                    data[place:place] = chance.choice(scraps)
                case 1:
                    del data[place : place + chance.choice([1, 1, 2, 5, 40])]
                case 2:
                    data[place : place + 1] = chance.choice(scraps)
                case 3:
                    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
                    data = bytearray(b"\n".join(lines))
                case 4:
                    del lines[chance.randrange(len(lines))]
                    data = bytearray(b"\n".join(lines))
                case _:
                    line = chance.randrange(len(lines))
                    lines[line] = b" " * chance.randrange(5) + lines[line].lstrip()
                    data = bytearray(b"\n".join(lines))
            data = data or bytearray(b"x")
        yield bytes(data)


def check_mutants(bases: list[bytes], amount: int, seed: int) -> int:
    reader = QuickReader(memory=1_000)
    accepted = 0
    for data in mutants(bases, amount, seed):
        row = quick(data, reader)
        if row is not None:
            accepted += 1
            assert row == whole_parse(data), data
    return accepted


def test_mutants_are_never_misread(long_run: bool) -> None:
    amount = 100_000 if long_run else 4_000
    assert check_mutants(list(BASES.values()), amount, seed=1) > amount / 20


def test_real_records_and_their_mutants(real_site: Path, long_run: bool) -> None:
    files = [path for path in real_site.glob("_[!d]*/**/*") if path.is_file()]
    small = [path.read_bytes() for path in files if path.stat().st_size < 6_000]
    reader = QuickReader()
    read = 0
    for path in files if long_run else files[::4]:
        data = path.read_bytes()
        row = quick(data, reader)
        assert row is None or row == whole_parse(data), path
        read += row is not None
    assert read > 0.95 * len(files[:: 1 if long_run else 4])
    assert check_mutants(small, 100_000 if long_run else 1_000, seed=2) > 50


LINE = st.text(st.sampled_from("ab1:- #\"'\\&*[]{}|>%@`!,?=~<\té\n\x85\ufeff"), max_size=12)


@settings(max_examples=300)
@given(
    LINE,
    st.sampled_from(["title: {}", "topics:\n  - {}", "related:\n  - title: {}", "{}: x", "{}"]),
)
def test_any_value_in_any_place(text: str, place: str) -> None:
    data = f"---\ncategory: news\n{place.format(text)}\ntype: x\n---\n".encode()
    row = quick(data)
    assert row is None or row == whole_parse(data)


@pytest.mark.parametrize("dash", ["- ", "  - "])
@pytest.mark.parametrize("end", ["secured: x\n", "", "topics:\n{dash}AI\n"])
@pytest.mark.parametrize("items", [*product(range(5), repeat=3)])
def test_items_are_read_together_as_one_by_one(items: tuple[int, ...], dash: str, end: str) -> None:
    own = " " * len(dash)
    pieces = (
        f'{dash}title: "One"\n{own}webUrl: https://a.example/1\n',
        f"{dash}title: Two\n{own}images:\n{own}  - url: /b.jpg\n",
        f"{dash}\n",
        "\n \n",
        f"{dash}publishedDateTime: 2021-13-01\n",
    )
    lines = "".join(pieces[item] for item in items)
    text = f"---\ntitle: T\nrelated:\n{lines}{end.format(dash=dash)}---\n"
    row = quick(text.encode())
    assert row is None or row == whole_parse(text.encode())
    assert row is not None or items.count(0) + items.count(1) < len(items)


def test_a_full_memory_is_emptied() -> None:
    reader = QuickReader(memory=1)
    for base in [*BASES.values(), *BASES.values()]:
        assert quick(base, reader) == whole_parse(base)
