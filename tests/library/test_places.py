from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from editor.library.places import Places


@given(st.lists(st.text(max_size=2)))
def test_a_name_stands_among_its_likely_places(names: list[str]) -> None:
    places = Places(names)
    for name in {*names, "never"}:
        expected = [place for place, other in enumerate(names) if other == name]
        likely = places.likely(name)
        assert [place for place in likely if names[place] == name] == expected
        assert likely == sorted(likely)
        assert len(likely) == len(expected), "hardly ever have two names the same hash"


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=30), st.randoms())
def test_moved_names_are_found_where_they_stand_then(names: list[str], dice: Random) -> None:
    order = list(range(len(names)))
    dice.shuffle(order)
    moved = Places(names).moved(order)
    for name in "abcd":
        then = sorted(order[at] for at, one in enumerate(names) if one == name)
        assert [at for at in moved.likely(name) if at in then] == then
        assert moved.likely(name) == sorted(moved.likely(name))
