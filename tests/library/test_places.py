from __future__ import annotations

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
