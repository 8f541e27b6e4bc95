from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from editor.library.numbered import Numbered

VALUES = ("a", "b", "c", "d")
columns = st.lists(st.sampled_from(VALUES), max_size=30)


@given(columns, st.data())
def test_it_counts_and_finds_as_the_values_themselves_would(
    values: list[str], data: st.DataObject
) -> None:
    column = Numbered(values)
    places = sorted(data.draw(st.sets(st.sampled_from(range(len(values))))) if values else ())
    assert dict(column.counted(places)) == Counter(values[place] for place in places)
    found = column.picking(lambda value: value in "ac")(places)
    assert list(found) == [place for place in places if values[place] in "ac"]
    flags = column.flags(lambda value: value == "b")
    assert [flags[number] for number in column.numbers] == [value == "b" for value in values]


@given(columns.filter(bool), st.data())
def test_a_changed_column_is_as_one_made_anew(values: list[str], data: st.DataObject) -> None:
    column = Numbered(values)
    place = data.draw(st.sampled_from(range(len(values))))
    changed = column.with_changes({place: "new"})
    values_then = [*values[:place], "new", *values[place + 1 :]]
    everything = range(len(values))
    assert Counter(dict(changed.counted(everything))) == Counter(values_then)
    assert list(changed.picking(lambda value: value == "new")(everything)) == [place]
    assert dict(column.counted(everything)) == Counter(values)
    other = column.in_order(reversed(everything))
    assert other.picking(lambda value: value == values[0])(everything)[-1] == len(values) - 1
