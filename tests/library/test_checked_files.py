"""What is known of checked files: packed, it says what a dict of them would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.library import path_numbers
from editor.library.checked_files import MARK, CheckedFiles
from editor.library.path_numbers import PathNumbers
from editor.library.scan import STAMP_SIZE

NAMES = [f"{number}.md" for number in range(200)]
PAGES = [number.to_bytes(MARK, "big") for number in (0, 1, 256, 0x010001, 0x000100, 2**24 - 1)]

names = st.sampled_from(NAMES)
marks = st.lists(st.sampled_from(PAGES), max_size=5).map(b"".join)
changes = st.lists(st.tuples(names, st.one_of(st.none(), marks)), max_size=60)


@given(changes, marks)
def test_it_knows_what_a_dict_would(changes: list[tuple[str, bytes | None]], asked: bytes) -> None:
    files, model = CheckedFiles(PathNumbers()), dict[str, bytes]()
    for step, (name, pages) in enumerate(changes):
        if pages is None:
            files.drop(name)
            model.pop(name, None)
        else:
            model[name] = bytes([step]) * STAMP_SIZE + pages
            files.put(name, model[name])
    assert set(files) == model.keys()
    assert len(files) == len(model)
    wanted = {asked[at : at + MARK] for at in range(0, len(asked), MARK)}
    for name in NAMES:
        assert (name in files) == (name in model)
        assert files.stamp(name) == (model[name][:STAMP_SIZE] if name in model else None)
    for name, seen in model.items():
        assert files.seen(name) == seen
    assert files.that_list(asked) == {
        name
        for name, seen in model.items()
        if wanted & {seen[at : at + MARK] for at in range(STAMP_SIZE, len(seen), MARK)}
    }


def test_records_of_many_blocks_are_told_apart() -> None:
    files = CheckedFiles(PathNumbers())
    for at, name in enumerate(NAMES):
        files.put(name, bytes(STAMP_SIZE) + PAGES[1] * (at % 3) + PAGES[2] * (at == 130))
    assert files.that_list(PAGES[2]) == {NAMES[130]}
    files.put(NAMES[129], bytes(STAMP_SIZE) + PAGES[3] * 9)
    assert files.that_list(PAGES[2]) == {NAMES[130]}
    assert files.seen(NAMES[131]) == bytes(STAMP_SIZE) + PAGES[1] * 2


def test_what_was_not_checked_has_nothing_to_say() -> None:
    numbers = PathNumbers(NAMES)
    files = CheckedFiles(numbers)
    assert "0.md" not in files
    assert "new.md" not in files
    with pytest.raises(KeyError):
        files.seen("0.md")
    assert not files
    assert len(numbers.paths) == len(NAMES)


@given(st.lists(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_a_path_keeps_its_number(asked: list[str], first: set[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(path_numbers, "_FEW", 3)
        numbers = PathNumbers(first)
        known = {path: number for number, path in enumerate(numbers.paths)}
        for path in asked:
            assert numbers.get(path) == known.get(path)
            assert numbers.of(path) == known.setdefault(path, len(known))
    assert [numbers.get(path) for path in numbers.paths] == list(range(len(known)))
