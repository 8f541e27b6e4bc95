"""What Copydesk writes anew looks as the record's own crawler wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.library.library import Library
from editor.record import Document, Edit, Remove, Set


def test_a_key_taken_out_and_given_back_stands_as_it_stood(
    real_site: Path, tmp_path: Path, long_run: bool
) -> None:
    """Place, blank lines, quotes, indentation and dates: all that makes a record's style."""
    library = Library(real_site, tmp_path)
    paths = [row.path for batch in library.scan_rows() for row in batch]
    tried = 0
    for path in paths if long_run else paths[::12]:
        data = (real_site / path).read_bytes()
        record = Document.from_bytes(data, library.schema_for(path))
        for key in tuple(record.keys()):
            value = record.value((key,))
            again = record.edit([Remove((key,))]).edit([Set((key,), value)])
            assert again.to_bytes() == data, (path, key)
            tried += 1
    assert tried > 500


def test_real_changes_taken_back_give_the_bytes_before(real_edits: Path) -> None:
    folders = sorted(folder for folder in real_edits.iterdir() if folder.is_dir())
    if not folders:
        pytest.skip("there are no edits in the folder")
    for folder in folders:
        before = Document.from_bytes((folder / "before.md").read_bytes())
        after = Document.from_bytes((folder / "after.md").read_bytes())
        edits: list[Edit] = []
        for key in dict.fromkeys((*before.keys(), *after.keys())):
            if not before.has((key,)):
                edits.append(Remove((key,)))
            elif after.get((key,)) != before.value((key,)):
                edits.append(Set((key,), before.value((key,))))
        assert edits
        assert after.edit(edits).to_bytes() == before.to_bytes(), folder.name
