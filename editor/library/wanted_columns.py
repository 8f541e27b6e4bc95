"""The columns that a site wants to see in the table of its records."""

from __future__ import annotations

from typing import Final

from editor.library.list_columns import LIST_COLUMNS
from editor.library.site_settings import fault_at, setting, words_of
from editor.record.sentence import Sentence

_WANTED: Final = Sentence("Columns are written as [title, date]")


def parse_columns(text: str) -> tuple[str, ...]:
    """Read the `columns:` of a document of settings, () where it has none. Raises RecordError."""
    node = setting(text, "columns")
    if node is None:
        return ()
    columns: dict[str, None] = {}
    for word, place in words_of(node, _WANTED):
        if word not in LIST_COLUMNS:
            raise fault_at(
                place,
                Sentence(
                    "There is no column {word}; use some of {known}",
                    word=word,
                    known=", ".join(LIST_COLUMNS),
                ),
            )
        columns[word] = None
    if not columns:
        raise fault_at(node, _WANTED)
    return tuple(columns)
