"""The themes of the YAML specification's chapters 5 to 9: read right or refused, and left alone."""

from __future__ import annotations

import re

import oracle
import pytest
from examples import CASES, Example, examples

from editor.record import Document, RecordError, Set

ALL = [
    pytest.param(case, id=f"{name[5]}: {case.name}")
    for name in sorted(path.name for path in CASES.glob("spec_*.txt"))
    for case in examples(name)
]
NEIGHBOUR = "elsewhere: old\n"


def text_of(case: Example) -> str:
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda match: chr(int(match[1], 16)), case.before)


def told(case: Example, word: str) -> list[str]:
    return [note.removeprefix(word).strip() for note in case.notes if note.startswith(word)]


def opened(text: str) -> Document | None:
    """Return the document, None where PyYAML refuses the text as the record room must too."""
    data = text.encode()
    if oracle.refuses(text.removeprefix("\ufeff")) is None:
        return Document.from_bytes(data, fenced=False)
    with pytest.raises(RecordError) as caught:
        Document.from_bytes(data, fenced=False)
    assert caught.value.line is not None
    assert caught.value.message
    return None


@pytest.mark.parametrize("case", ALL)
def test_it_is_read_as_pyyaml_reads_it_or_refused_as_pyyaml_refuses_it(case: Example) -> None:
    text = text_of(case)
    document = opened(text)
    if document is None:
        return
    text = text.removeprefix("\ufeff")
    assert document.text == text
    try:
        names = list(dict.fromkeys(oracle.keys(text)))
    except TypeError:
        names = list(document.keys())  # a key that is a list or a mapping
    for key, name in zip(dict.fromkeys(document.keys()), names, strict=True):
        assert key == name or key.startswith("*")
    try:
        expected = oracle.load(text)
    except ValueError:
        with pytest.raises(RecordError):
            document.value()
        return
    try:
        value = document.value()
    except RecordError as error:
        if oracle.ordinary(text):
            raise AssertionError(f"refused: {error}") from error
        return
    assert oracle.same(value, expected)


@pytest.mark.parametrize("case", [case for case in ALL if "as is" not in case.values[0].notes])
def test_its_bytes_stay_when_another_value_is_edited(case: Example) -> None:
    text = text_of(case)
    if "\r" in text and "\n" not in text:
        pytest.skip("a file of carriage returns only has no second line for us")
    for before, after in (("", text), (text, "")):
        document = (
            opened(before + NEIGHBOUR + after) if not before or ends_cleanly(before) else None
        )
        if document is None:
            continue
        edited = document.edit([Set("elsewhere", "new: value")])
        assert edited.text == before + NEIGHBOUR.replace("old", '"new: value"') + after
        assert edited.value("elsewhere") == "new: value"


def ends_cleanly(text: str) -> bool:
    joined = text + NEIGHBOUR
    return oracle.refuses(joined) is None and "elsewhere" in oracle.keys(joined)


@pytest.mark.parametrize("case", [case for case in ALL if told(case.values[0], "locked")])
def test_it_is_locked_with_a_reason(case: Example) -> None:
    document = Document.from_bytes(text_of(case).encode(), fenced=False)
    for path in told(case, "locked"):
        assert document.locked(path)
        with pytest.raises(RecordError) as caught:
            document.edit([Set(path, "new")])
        assert caught.value.line is not None


@pytest.mark.parametrize("case", [case for case in ALL if told(case.values[0], "unreadable")])
def test_it_is_unreadable_with_a_reason(case: Example) -> None:
    document = Document.from_bytes(text_of(case).encode(), fenced=False)
    for path in told(case, "unreadable"):
        with pytest.raises(RecordError) as caught:
            document.value(path)
        assert caught.value.line is not None
    readable = set(document.keys()) - set(told(case, "unreadable"))
    assert all(document.value((key,)) is not None for key in readable)
