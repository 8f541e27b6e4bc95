"""A record that can be edited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from editor.record.edits import Edit, apply_edit
from editor.record.text import RecordText


class Document(RecordText):
    """A record: its exact text, its values, and new records made by editing it."""

    def edit(self, edits: Iterable[Edit]) -> Self:
        """Return the record with the edits made, in order.

        Only the bytes that an edit must change differ. Raises RecordError, and changes nothing,
        where an edit cannot be made safely.
        """
        document = self
        for edit in edits:
            document = apply_edit(document, edit)
        return document
