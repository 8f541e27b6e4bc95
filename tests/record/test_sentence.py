from __future__ import annotations

import marshal
import pickle

import pytest

from editor.record import RecordError
from editor.record.sentence import Sentence, put_together, taken_apart

INNER = Sentence("the disk is full")
OUTER = Sentence("{file}: line {line:,}: {why}", file="a.md", line=1200, why=INNER)


def test_a_sentence_is_its_english_text() -> None:
    assert OUTER == "a.md: line 1,200: the disk is full"
    assert type(OUTER.values["why"]) is Sentence


def test_an_error_gives_its_sentence_back() -> None:
    assert str(ValueError(OUTER)) is OUTER
    assert str(RecordError(INNER)) is INNER
    text = str(RecordError(INNER, 3, 4))
    assert text == "line 3, column 4: the disk is full"
    assert isinstance(text, Sentence)
    assert text.values["message"] is INNER


@pytest.mark.parametrize("text", [INNER, OUTER, Sentence("{{ }} and {n}", n=1)])
def test_it_survives_other_processes_and_the_disk(text: Sentence) -> None:
    stored = put_together(marshal.loads(marshal.dumps(taken_apart(text))))
    for copy in (pickle.loads(pickle.dumps(text)), stored):
        assert copy == text
        assert isinstance(copy, Sentence)
        assert (copy.pattern, copy.values) == (text.pattern, text.values)


def test_other_text_is_left_alone() -> None:
    assert taken_apart("it has {braces}") == "it has {braces}"
    assert put_together("it has {braces}") == "it has {braces}"
