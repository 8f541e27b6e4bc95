from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.desk.models.facets import (
    FacetCounts,
    FacetLine,
    FacetModel,
    clicked,
    count_facets,
    facet_lines,
)
from editor.desk.models.search import parse_search
from editor.library.learnt import Findings
from editor.library.listing import Listing
from editor.library.rows import Row

Make = Callable[..., Row]


def counted(make_row: Make, text: str) -> FacetCounts:
    rows = [
        make_row(1, topics=("AI", "City"), published=True),
        make_row(2, topics=("AI",), provider="The Lantern"),
        make_row(3, topics=("City",), date="2025-01-01T00:00:00Z"),
        make_row(4, topics=(), problem="It is empty.", published=None),
    ]
    return count_facets(Listing(rows), parse_search(text), {rows[1].path})


def line(counts: FacetCounts, label: str) -> FacetLine:
    return next(one for one in facet_lines(counts, ()) if one.label == label)


def test_counts_follow_the_other_filters_but_not_their_own(make_row: Make) -> None:
    counts = counted(make_row, "topic:AI")
    assert line(counts, "All records").count == 4
    assert line(counts, "Drafts").count == 1
    assert line(counts, "Published").count == 1
    assert line(counts, "City").count == 2
    assert line(counts, "AI").active
    assert line(counts, "Unsaved").count == 1
    assert line(counted(make_row, ""), "With problems").count == 1
    assert counts.drafts == 2


def test_headings_stand_over_their_values(make_row: Make) -> None:
    lines = facet_lines(counted(make_row, ""), ())
    headings = [one.label for one in lines if one.heading]
    assert headings == ["Topic", "Provider", "Year", "Problem"]
    years = [one.label for one in lines if one.group == "year" and not one.heading]
    assert years == ["2026", "2025"]


def test_values_as_frequent_as_each_other_stand_by_their_names(make_row: Make) -> None:
    topics = [("Trams", "Ferries"), ("Buses",), ("Trams",), ("Cranes", "Buses"), ("Ferries", "AI")]
    rows = [make_row(n, topics=of_one) for n, of_one in enumerate(topics)]
    for some in (rows, rows[::-1]):
        counts = count_facets(Listing(some), parse_search(""), frozenset())
        lines = [one.label for one in facet_lines(counts, ()) if one.group == "topic"]
        assert lines == ["Topic", "Buses", "Ferries", "Trams", "AI", "Cranes"]


def test_a_click_writes_the_query_and_a_second_one_takes_it_back(make_row: Make) -> None:
    counts = counted(make_row, "storm")
    text = clicked("storm", line(counts, "Drafts"), counts)
    assert text == "storm is:draft"
    again = counted(make_row, text)
    assert line(again, "Drafts").active
    assert clicked(text, line(again, "Drafts"), again) == "storm"


def test_another_value_of_a_group_takes_the_place_of_the_first(make_row: Make) -> None:
    counts = counted(make_row, "topic:AI is:draft")
    assert clicked("topic:AI is:draft", line(counts, "City"), counts) == "is:draft topic:City"
    assert clicked("topic:AI", line(counts, "Published"), counted(make_row, "topic:AI")) == (
        "topic:AI is:published"
    )


def test_all_unsaved_and_problems_are_clicks_too(make_row: Make) -> None:
    counts = counted(make_row, "storm")
    assert clicked("storm", line(counts, "All records"), counts) == ""
    assert clicked("storm", line(counts, "Unsaved"), counts) == "storm is:unsaved"
    assert clicked("storm", line(counts, "With problems"), counts) == "storm has:problem"


def test_a_long_group_is_opened_and_what_is_chosen_is_always_there(make_row: Make) -> None:
    rows = [make_row(number, topics=(f"Topic {number:02}",)) for number in range(12)]
    counts = count_facets(Listing(rows), parse_search('topic:"Topic 11"'), ())
    few = [one for one in facet_lines(counts, ()) if one.group == "topic"]
    assert [one.label for one in few[1:]] == [
        *(f"Topic {number:02}" for number in range(5)),
        "Topic 11",
        "7 more …",
    ]
    many = [one for one in facet_lines(counts, {"topic"}) if one.group == "topic"]
    assert len(many) == 14
    assert many[-1].more


def test_new_counts_of_the_same_lines_move_nothing(make_row: Make, qtbot: QtBot) -> None:
    model = FacetModel()
    lines = facet_lines(counted(make_row, ""), ())
    model.show(lines)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([replace(one, count=0) for one in lines[:1]] + lines[1:])
    assert model.rowCount() == len(model.lines)
    text = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "All records: 0"
    heading = next(place for place, one in enumerate(model.lines) if one.heading)
    assert model.flags(model.index(heading)) == Qt.ItemFlag.NoItemFlags


def test_a_problem_has_its_name_and_teaches_the_search(make_row: Make) -> None:
    rows = [make_row(1)]
    found = Findings({rows[0].path: frozenset({"image-size"})})
    counts = count_facets(Listing(rows, found), parse_search(""), ())
    model = FacetModel()
    model.show(facet_lines(counts, ()))
    index = model.like(line(counts, "Image size"))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Image size\nproblem:image-size"
    assert clicked("", line(counts, "Image size"), counts) == "problem:image-size"
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert line(counts, "Unsaved").term == "is:unsaved"
    assert line(counts, "With problems").term == "has:problem"
