from __future__ import annotations

from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.facets import FACETS, facet_counts, is_chosen, toggled, write_term
from editor.library.learnt import Findings
from editor.library.listing import Listing
from editor.library.query import Name, parse, parse_terms
from editor.library.rows import Row

LISTING = Listing(
    [
        Row(
            "a", published=False, topics=("AI", "Azure"), date="2021-01-01T", provider="W", kind="v"
        ),
        Row("b", published=False, topics=("AI",), date="2020-01-01T", provider="X"),
        Row("c", published=True, topics=("Azure", "Azure"), provider="W"),
        Row("d"),
        Row("e", problem="broken"),
    ],
    Findings({"a": frozenset({"mojibake"}), "d": frozenset({"mojibake", "no-topic"})}),
)


def counts(text: str) -> dict[str, dict[str, int]]:
    return {name: dict(count) for name, count in facet_counts(LISTING, parse_terms(text)).items()}


def test_counts_of_everything() -> None:
    assert counts("") == {
        "state": {"draft": 2, "published": 2, "broken": 1},
        "topic": {"AI": 2, "Azure": 2},
        "provider": {"W": 2, "X": 1},
        "year": {"2021": 1, "2020": 1},
        "type": {"v": 1},
        "collection": {},
        "problem": {"mojibake": 2, "no-topic": 1, "unreadable": 1},
    }


def test_counts_follow_the_other_filters_but_not_their_own() -> None:
    result = counts("is:draft topic:Azure")
    assert result["state"] == {"draft": 1, "published": 1}
    assert result["topic"] == {"AI": 2, "Azure": 1}
    assert result["provider"] == {"W": 1}
    assert result["problem"] == {"mojibake": 1}


def test_counting_that_is_called_off_goes_no_further() -> None:
    cancel = Event()
    cancel.set()
    assert facet_counts(LISTING, parse_terms("is:draft"), cancel) == {}


def test_terms_of_one_field_stay_its_own_in_any_shape() -> None:
    assert counts("(topic:AI OR topic:Azure) -topic:x")["topic"] == {"AI": 2, "Azure": 2}
    assert counts("topic:AI OR provider:X")["topic"] == {"AI": 2, "Azure": 1}


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("", "AI", "topic:AI"),
        ("azure", "AI in Autos", 'azure topic:"AI in Autos"'),
        ("azure topic:ai  x", "AI", "azure x"),
        ('"a  b" topic:AI', "AI", '"a  b"'),
        ("a OR b", "AI", "(a OR b) topic:AI"),
        ("(a OR b)", "AI", "(a OR b) topic:AI"),
        ('"unclosed', "AI", '"unclosed topic:AI'),
    ],
)
def test_a_click_writes_query_text(text: str, value: str, expected: str) -> None:
    assert toggled(text, "topic:{}", value) == expected


def test_what_is_chosen() -> None:
    assert is_chosen(parse_terms("published:false a"), "is:{}", "draft")
    assert not is_chosen(parse_terms("-topic:AI"), "topic:{}", "AI")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_every_value_can_be_written(value: str) -> None:
    if value.strip():
        assert isinstance(parse(write_term("topic:{}", value)), Name)


@given(st.sampled_from(["", "a", "a b", "a OR b", "(a) -b"]), st.sampled_from(["AI", 'x "y" (z']))
def test_a_second_click_takes_it_back(text: str, value: str) -> None:
    once = toggled(text, "topic:{}", value)
    assert is_chosen(parse_terms(once), "topic:{}", value)
    assert parse(toggled(once, "topic:{}", value)) == parse(text)


def test_every_facet_writes_a_term_of_its_own() -> None:
    for facet in FACETS:
        value = {"state": "draft", "year": "2021"}.get(facet.name, "x")
        term = parse(write_term(facet.term, value))
        assert getattr(term, "field", "") in facet.fields
