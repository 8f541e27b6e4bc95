"""Texts made to hurt a reader of YAML, each with a name; all are small programs, none is a file."""

from __future__ import annotations

from collections.abc import Iterator


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Yield a name and a file; a reader must refuse or read each within 100 ms."""
    for name, text in _nested():
        yield name, f"---\ntitle: a\nkey: {text}\n---\nBody\n".encode()
    for name, text in _bombs():
        yield name, f"---\ntitle: a\n{text}\n---\n".encode()
    for name, text in _scalars():
        yield name, f"---\ntitle: a\nkey: {text}\n---\n".encode()
    yield from _bytes()


def _nested() -> Iterator[tuple[str, str]]:
    for count in (101, 1_500, 24_500, 200_000):
        yield f"{count} open brackets", "[" * count
        yield f"{count} nested brackets", "[" * count + "]" * count
        yield f"{count} open braces", "{a: " * count
        yield f"{count} nested braces", "{a: " * count + "}" * count
        yield f"{count} dashes", "\n  " + "- " * count + "a"
        yield f"{count} question marks", "\n  " + "? " * count + "a"
        yield f"{count} brackets and quotes", '["' * count
        yield f"{count} brackets in a quoted text", '"' + "[" * count + '"'
        yield f"{count} brackets in a plain text", "a" + "[" * count
    yield "600 levels of indentation", "".join(f"\n{' ' * (n + 1)}k{n}:" for n in range(600)) + " a"
    yield "1400 levels of lists by lines", "".join(f"\n{' ' * n}-" for n in range(1, 1400)) + " a"


def _bombs() -> Iterator[tuple[str, str]]:
    laughs = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    laughs += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    yield "an alias bomb", "\n".join(laughs)
    merges = ["m0: &m0 {a: 1}"]
    merges += [f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    yield "a merge-key bomb", "\n".join(merges)
    yield "a list in itself", "key: &a [*a, *a, *a]"
    yield "a mapping in itself", "key: &a {b: *a, <<: *a}"
    yield "a mapping that is its own key", "key: &a {? *a : b}"
    yield "ten thousand aliases", "a: &a x\nkey: [" + ", ".join(["*a"] * 10_000) + "]"
    yield "ten thousand anchors", "\n".join(f"k{n}: &a{n} x" for n in range(10_000))
    yield "an alias as a key of keys", "a: &a {b: c}\n? *a\n: d"
    yield "equal keys", "key: a\n" * 3_000
    yield "equal keys inside", "key: {" + "a: 1, " * 3_000 + "}"
    yield "ten thousand keys", "\n".join(f"k{n}: {n}" for n in range(10_000))
    yield "a long list", "key:\n" + "  - a\n" * 10_000
    yield "a long list of mappings", "key:\n" + "  - url: a\n    webUrl: b\n" * 3_000


def _scalars() -> Iterator[tuple[str, str]]:
    yield from {
        "a day that never was": "2021-02-30",
        "a month that never was": "2021-99-01",
        "an hour that never was": "2021-02-03T99:99:99Z",
        "an offset that never was": "2021-02-03T01:02:03+99:99",
        "an offset of a day": "2021-02-03T01:02:03+24:00",
        "the year zero": "0000-01-01",
        "a fraction of a thousand digits": "2021-02-03T01:02:03." + "9" * 1000 + "Z",
        "a float without digits": "-._",
        "a hexadecimal number without digits": "0x_",
        "a binary number without digits": "0b_",
        "a number of only underscores": "+_",
        "a large base 60 number": "1" + ":59" * 3000,
        "a number of a million digits": "9" * 1_000_000,
        "a hexadecimal number of a million digits": "0x" + "f" * 1_000_000,
        "an octal number of a million digits": "0" + "7" * 1_000_000,
        "a float of a million digits": "1." + "9" * 1_000_000,
        "a float with a huge exponent": "1.0e+999999999",
        "a tagged number that is none": "!!int x",
        "a tagged float that is none": "!!float x",
        "a tagged truth that is none": "!!bool x",
        "a tagged moment that is none": "!!timestamp x",
        "a tagged binary that is none": "!!binary é",
        "a tagged map that is none": "!!map x",
        "a tagged set that is none": "!!set [a]",
        "a tagged omap that is none": "!!omap {a: b}",
        "a tagged pairs that is none": "!!pairs [a]",
        "a python object": "!!python/object/apply:os.system [exit]",
        "a very long tag": "!" + "x" * 100_000 + " a",
        "a very long anchor": "&" + "x" * 100_000 + " a",
        "the default key": "=",
        "a merge sign": "<<",
        "a huge plain text": "word " * 400_000,
        "a huge quoted text": '"' + "word " * 400_000 + '"',
        "a huge quoted text that never ends": '"' + "word " * 400_000,
        "a huge text of escapes": '"' + "\\n" * 500_000 + '"',
        "a huge text of quotes": "'" + "''" * 500_000 + "'",
        "a huge block text": "|\n" + "  a line of words\n" * 100_000,
        "a block text of blank lines": "|+\n" + "\n" * 500_000,
        "a folded text of blank lines": ">+\n" + "\n" * 500_000 + "  a",
        "many spaces": " " * 1_000_000 + "a",
        "many tabs": "\t" * 1_000_000 + "a",
        "many comments": "a\n" + "# words\n" * 100_000,
        "many colons": "a:b" * 300_000,
        "many commas": "[" + "," * 100_000 + "]",
        "many empty items": "[" + "a," * 100_000 + "]",
        "many question marks": "? " * 50_000,
        "many hashes": "#" * 1_000_000,
        "many percent signs": "%" * 100_000,
        "a long key": "a\n" + "k" * 1_000_000 + ": b",
        "many long keys": "a\n" + "".join(f"{'k' * 900}{n}: b\n" for n in range(1000)),
        "dashes without spaces": "\n" + "  -\n" * 50_000,
        "a mapping of brackets": "\n" + "  [a]: b\n" * 2_000,
    }.items()


def _bytes() -> Iterator[tuple[str, bytes]]:
    def file(value: bytes) -> bytes:
        return b"---\ntitle: a\nkey: " + value + b"\n---\nBody\n"

    yield "a NUL", file(b"a\x00b")
    yield "NULs only", b"\x00" * 100_000
    yield "NULs after a fence", b"---\n" + b"\x00" * 100_000
    yield "an encoded surrogate", file(b"\xed\xa0\x80")
    yield "an encoded pair of surrogates", file(b"\xed\xa0\xbd\xed\xb8\x80")
    yield "an overlong slash", file(b"\xc0\xaf")
    yield "five bytes of UTF-8", file(b"\xf8\x88\x80\x80\x80")
    yield "beyond Unicode", file(b"\xf4\x90\x80\x80")
    yield "half a letter at the end", b"---\ntitle: a\n---\n\xc3"
    yield "Latin-1", file("Süß".encode("latin-1"))
    yield "UTF-16", "\ufeff---\ntitle: a\n---\n".encode("utf-16-le")
    yield "UTF-32", "\ufeff---\ntitle: a\n---\n".encode("utf-32-le")
    yield "every byte", bytes(range(256)) * 100
    yield "a mark twice", b"\xef\xbb\xbf\xef\xbb\xbf---\ntitle: a\n---\n"
    yield "a mark in front of a key", b"---\n\xef\xbb\xbftitle: a\n---\n"
    yield "next-line characters", file("a\u0085b".encode() * 1000)
    yield "line separators", file("'a\u2028 b\u2029 c'".encode())
    yield "only carriage returns", b"---\rtitle: a\r---\r"
    yield "more than four megabytes", file(b"'" + b"x" * (4 * 1024 * 1024) + b"'")
    yield "almost four megabytes", file(b"'" + b"x" * (4 * 1024 * 1024 - 100) + b"'")
    yield "four megabytes of short lines", b"---\n" + b"a: b\n" * 900_000 + b"---\n"
    yield "no closing fence in thirty megabytes", b"---\n" + b"- x\n" * 8_000_000
    yield "almost a fence, often", b"---\na: b\n" + b" ---\n--- x\n----\n" * 100_000
