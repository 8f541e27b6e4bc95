"""Hostile files: nothing crashes, everything ends soon, the only error is RecordError."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hostile import hostile_files

from editor.record import Document, Insert, RecordError, Remove, Set

FILES = dict(hostile_files())
SECONDS = 0.5
"""Far above what it takes, for a loaded machine; tests/faults/fuzz_record.py holds the bound."""


def use(data: bytes) -> None:
    """Do with a file what the program does: read it, look at it, edit it."""
    start = time.process_time()
    try:
        document = Document.from_bytes(data)
    except RecordError:
        return
    finally:
        assert time.process_time() - start < SECONDS
    assert document.to_bytes() == data
    for path in ("", "key", "title", "key[0]"):
        for look in (document.value, document.span, document.locked):
            with suppress(RecordError):
                look(path)
    for edit in (Set("title", "new"), Set("key", "new"), Insert("key", 0, "x"), Remove("key")):
        with suppress(RecordError):
            assert document.edit([edit]).to_bytes() != data


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_or_refused_soon(name: str) -> None:
    use(FILES[name])


def test_a_thread_with_a_small_stack_survives() -> None:
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for data in FILES.values():
                with suppress(RecordError):
                    Document.from_bytes(data).value()
        except BaseException as error:
            failures.append(error)

    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=work)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert not failures


def test_brackets_do_not_end_the_process() -> None:
    """A segmentation fault kills the interpreter, so this one runs in its own."""
    code = (
        "from editor.record import Document, RecordError\n"
        "for text in ('[' * 100000, '{a: ' * 100000, '- ' * 100000, '? ' * 100000):\n"
        "    try:\n"
        "        Document.from_bytes(f'---\\nkey: \\n  {text}\\n---\\n'.encode())\n"
        "    except RecordError:\n"
        "        print('refused')\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("refused") == 4


@pytest.mark.parametrize("depth", [20, 50, 90])
def test_an_honest_depth_is_read(depth: int) -> None:
    text = "title: a\nkey: " + "[" * depth + "x" + "]" * depth + "\n"
    document = Document.from_bytes(text.encode())
    value = document.value("key")
    for _ in range(depth):
        (value,) = value
    assert value == "x"


@pytest.mark.parametrize(
    "text", ["[" * 101 + "]" * 101, "\n" + "".join(f"{' ' * n}k:\n" for n in range(1, 110))]
)
def test_a_deeper_one_is_refused_with_its_place_at_the_latest_when_it_is_read(text: str) -> None:
    with pytest.raises(RecordError) as caught:
        Document.from_bytes(f"title: a\nkey: {text}\n".encode()).value("key")
    assert caught.value.line is not None


def test_brackets_in_texts_and_comments_are_no_depth() -> None:
    text = (
        "title: '"
        + "[" * 5000
        + "'\nkey: a # "
        + "{" * 5000
        + "\nmore: |\n  "
        + "[" * 5000
        + "\nlast: x"
        + "[" * 5000
        + "\n"
    )
    document = Document.from_bytes(text.encode())
    assert document.edit([Set("key", "b")]).text == text.replace("key: a", "key: b")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "a..b",
        ".a",
        "a.",
        "a[",
        "a[x]",
        "[0",
        "a]b",
        "a[0",
        "a[99999999999999999999]",
        "a[-1]",
        "a[-99]",
        "[0]",
        "title[0]",
        "title.x",
        'a["b',
        "key.a.b.c",
        "é",
        "\x00",
        "a" * 100_000,
        "[0]" * 5_000,
    ],
)
def test_a_strange_path_is_refused_or_missing(path: str) -> None:
    document = Document.from_bytes(b"title: a\nkey:\n  - b\n  - c\n")
    for look in (
        document.value,
        document.source,
        document.span,
        document.line,
        document.has,
        document.get,
        document.locked,
    ):
        with suppress(RecordError):
            look(path)
    for edit in (Set(path, "x"), Remove(path), Insert(path, 0, "x")):
        with suppress(RecordError):
            document.edit([edit])
