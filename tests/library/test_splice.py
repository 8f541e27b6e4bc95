from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.splice import splice_between


@given(st.binary(max_size=12), st.binary(max_size=12))
def test_a_splice_and_its_reverse(before: bytes, after: bytes) -> None:
    splice = splice_between("x", before, after)
    assert splice.applied(before) == after
    assert splice.reverse.applied(after) == before
    with pytest.raises(ValueError, match="not those"):
        splice.applied(before + b"x")
