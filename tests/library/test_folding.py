from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Azure", "azure"),
        ("  two \n words\t", "two words"),
        ("China’s “best”", 'china\'s "best"'),
        ("2019–2021…", "2019-2021..."),
        ("Café Zürich STRASSE straße", "cafe zurich strasse strasse"),
        ("ﬁne\u00ad\u200bprint", "fineprint"),
        ("Привет 你好", "привет 你好"),
        ("non\u00a0breaking", "non breaking"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_settles(text: str) -> None:
    folded = fold(text)
    assert "\n" not in folded
    assert fold(folded) == folded
