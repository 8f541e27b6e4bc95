from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import known as known_module
from editor.library.buckets import Entry, Remembered
from editor.library.known import Known
from editor.library.rows import Row
from editor.library.scan import file_stamp

PATHS = ("a.md", "b.md", "c.md", "_news/d.md", "é.md")


def entry(path: str, number: int) -> Entry:
    """A record, one whose file may change again at once, or no record."""
    if number % 3 == 2:
        return Entry(file_stamp(number, 1, 1), None)
    stamp = file_stamp(number, 1, 1) if number % 3 else b""
    return Entry(stamp, Row(path, title=str(number)))


changes = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(PATHS), st.integers(0, 20)),
        st.sets(st.sampled_from(PATHS)),
    ),
    max_size=6,
)


@pytest.mark.parametrize("few", [0, 2, 100])
@given(changes)
def test_it_knows_what_a_dict_would(
    few: int, changes: list[tuple[dict[str, int], set[str]]]
) -> None:
    known, expected = Known(), dict[str, Entry]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(known_module, "_FEW", few or 1)
        for fresh, gone in changes:
            entries = {path: entry(path, number) for path, number in fresh.items()}
            known.update(entries, gone - fresh.keys())
            for path in gone:
                expected.pop(path, None)
            expected.update(entries)
            assert {path: known.get(path) for path in PATHS if known.get(path)} == expected
            assert sorted(known.besides(())) == sorted(expected)
            assert set(known.besides(PATHS[:2])) == expected.keys() - {*PATHS[:2]}


def test_files_that_are_no_records_do_not_have_all_put_together_at_each_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(known_module, "_FEW", 10)
    known, times = Known(), list[int]()
    put_together = Known._put_together
    monkeypatch.setattr(
        Known, "_put_together", lambda one: (times.append(len(one)), put_together(one))
    )
    known.update({f"{n}.txt": Entry(file_stamp(n, 1, 1), None) for n in range(100)}, ())
    assert len(times) == 1
    for n in range(10):
        known.update({"a.md": entry("a.md", 1 + 3 * n)}, ())
    assert len(times) == 1
    assert len(known) == 101


def test_it_begins_with_what_is_remembered() -> None:
    remembered = Remembered()
    remembered.rows = [Row("a.md", title="A"), Row("b.md", title="B")]
    remembered.stamps = [file_stamp(1, 2, 3), b""]
    remembered.others = [("c.md", file_stamp(4, 5, 6))]
    known = Known(remembered)
    assert known
    assert {path: known.get(path) for path in PATHS if known.get(path)} == dict(
        remembered.entries()
    )
    assert not Known()
