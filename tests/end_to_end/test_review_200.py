"""The short form of `review_200.py`: each draft of the demo site, one key, one line."""

from __future__ import annotations

from tests.end_to_end.conftest import Person
from tests.end_to_end.review_200 import Editor, changed_lines


def test_every_draft_is_decided_with_one_key_and_changes_in_one_line(person: Person) -> None:
    editor = Editor(person.window)
    paths = editor.opens_the_drafts("is:draft")
    assert len(paths) > 10
    before = {path: person.bytes_of(path) for path in paths}
    took = editor.reviews(paths, len(paths) - 1)
    assert len(took) == len(paths) - 1
    for path in paths[:-1]:
        assert changed_lines(before[path], person.bytes_of(path)) == 1
        row = person.window._table.row(path)
        assert row is not None
        assert row.published or row.removed
    assert person.bytes_of(paths[-1]) == before[paths[-1]]
    assert person.paths() == paths, "what was decided stays in the queue that was started"
    assert editor.dialogs == 0
