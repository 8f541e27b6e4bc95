"""Every kind of edit on small records, with the exact bytes that must come out."""

from __future__ import annotations

import pytest
from examples import CASES, DRESSES, Dress, Example, examples

from editor.record import Document, RecordError
from editor.record.schema import shipped_schema

EDIT_FILES = sorted(path.name for path in CASES.glob("edit_*.txt"))
ALL = [
    pytest.param(case, dress, id=f"{name[5:-4]}: {case.name} [{dress.name}]")
    for name in EDIT_FILES
    for case in examples(name)
    for dress in DRESSES
]


@pytest.mark.parametrize(("case", "dress"), ALL)
def test_edit_gives_exactly_these_bytes(case: Example, dress: Dress) -> None:
    document = Document.from_bytes(dress.wear(case.before), schema=shipped_schema("article"))
    assert document.to_bytes() == dress.wear(case.before)
    if case.refusal is not None:
        with pytest.raises(RecordError, match=case.refusal):
            document.edit(list(case.edits))
        return
    edited = document.edit(list(case.edits))
    assert edited.to_bytes().decode() == dress.wear(case.after or "").decode()
    assert document.to_bytes() == dress.wear(case.before), "the old document has changed"


@pytest.mark.parametrize("name", EDIT_FILES)
def test_names_of_cases_are_unique(name: str) -> None:
    names = [case.name for case in examples(name)]
    assert len(names) == len(set(names))
