from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from editor.library.postings import Postings

ROUNDS = st.lists(st.dictionaries(st.integers(0, 30), st.sets(st.sampled_from("abcdefgh"))))


@given(ROUNDS)
def test_packed_postings_tell_what_plain_sets_do(rounds: list[dict[int, set[str]]]) -> None:
    packed, plain = Postings(), defaultdict[int, set[str]](set)
    for changes in rounds:
        for number, words in changes.items():
            for word in plain[number] - words:
                packed.drop(word, number)
            for word in words - plain[number]:
                packed.put(word, number)
            plain[number] = words
            packed.settle()
        for word in "abcdefgh":
            expected = sorted(number for number, words in plain.items() if word in words)
            assert packed.of(word) == expected
            assert packed.count(word) == len(expected)
    assert packed.of("never") == []
