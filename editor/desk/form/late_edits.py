"""Work of a field that may end when another record is shown: it is for the one from before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.desk.form.edits import insertions
from editor.desk.form.tools import translate
from editor.desk.models.session import Session
from editor.record import RecordError
from editor.record.paths import Path, format_path


class LateEdits(QObject):
    """Remembers what work is for, and enters what comes of it."""

    refused = Signal(str)
    """Why nothing came of it, or why the record did not take it."""

    def __init__(self, session: Session, wanted: Callable[[], str], parent: QObject) -> None:
        """`wanted` gives the path of the record that is shown, or is about to be."""
        super().__init__(parent)
        self.session = session
        self.wanted = wanted

    def begin(self, record: str) -> LateEntry:
        """Remember a record."""
        return LateEntry(self, record)


class LateEntry:
    """One record, as it was when the work for it began."""

    def __init__(self, edits: LateEdits, record: str) -> None:
        self._edits = edits
        self._record = record
        self._before = edits.session.document(record)

    @property
    def is_shown(self) -> bool:
        """Whether the record is the one that is shown, and stays so."""
        return self._record == self._edits.wanted()

    def append(self, path: Path, items: Sequence[Any], text: str) -> None:
        """Add items to the end of a list; a record that is not shown any more is saved at once."""
        if self._before is not None and items:
            self._edits.session.open(self._record, lambda: self._append(path, items, text))

    def refuse(self, why: str) -> None:
        """Say why there is nothing to enter."""
        self._edits.refused.emit(why)

    def _append(self, path: Path, items: Sequence[Any], text: str) -> None:
        session = self._edits.session
        document = session.document(self._record)
        if document is None or self._before is None:
            return
        try:
            if len(path) > 1 and document.get(path[:-1]) != self._before.get(path[:-1]):
                where = format_path(path[:-1])
                raise RecordError(translate("Form", "{} is another one by now").format(where))
            value = document.get(path)
            edits = insertions(path, len(value) if isinstance(value, list) else 0, items)
            session.edit(self._record, edits, text, None, at_once=not self.is_shown)
        except RecordError as error:
            names = ", ".join(str(one.get("url", "")) for one in items if isinstance(one, dict))
            self.refuse(translate("Form", "{} could not be entered: {}").format(names, error))
