"""The documents that are open: editing and undoing them, and telling everyone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from editor.desk.models.commands import Change, History, stepped
from editor.desk.models.open_record import Record, changed_keys
from editor.desk.models.outside import left_text
from editor.desk.models.shared_changes import SharedChanges
from editor.library.store import Stamp
from editor.record import Document, Edit


class Editing(QObject):
    """Open records keyed by path; edits are immediate, and each is a step that can be undone.

    Every change goes through `edit` or `replace`.
    """

    recordChanged = Signal(str, object, object)
    """Path, changed top-level keys (frozenset of str), and who did it (QObject or None)."""
    changing = Signal()
    """Edits are about to be made: what has time leaves the window its own."""
    dirtyChanged = Signal(str, bool)
    historyChanged = Signal(str)
    """What undo and redo would do is another thing now."""
    leftAlone = Signal(str, str)
    """What undo or redo left as another program has made it since, in a sentence."""
    _fileWanted = Signal(str)
    """The record is to be saved at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: dict[str, Record] = {}
        self._recent: list[str] = []
        self.clock = 0
        """How many changes there were; each has the number that it was."""
        self.shared = SharedChanges()

    # --- what there is -------------------------------------------------------------------------

    def document(self, path: str) -> Document | None:
        """Return the record as edited, None when it is not open."""
        record = self._records.get(path)
        return record.document if record else None

    def documents(self) -> dict[str, Document]:
        """Return the open records as edited, by path."""
        return {path: record.document for path, record in self._records.items()}

    def original(self, path: str) -> Document | None:
        """Return the record as it is on disk, None when it is not open."""
        record = self._records.get(path)
        return record.original if record else None

    def is_dirty(self, path: str) -> bool:
        """Whether the record has edits that are not on disk, or not yet known to be."""
        record = self._records.get(path)
        return record is not None and record.dirty

    def trouble(self, path: str) -> Exception | None:
        """Return what keeps a record's edits from its file, None when nothing is known of it."""
        record = self._records.get(path)
        return record.trouble if record else None

    def stamp(self, path: str) -> Stamp | None:
        """Return which bytes of its file an open record was read from."""
        record = self._records.get(path)
        return record.stamp if record else None

    def history(self, path: str) -> History | None:
        """Return what can be undone and redone in a record, None when it is not open."""
        record = self._records.get(path)
        return record.history if record else None

    def dirty_paths(self) -> tuple[str, ...]:
        """Return the records with edits that are not on disk."""
        return tuple(path for path, record in self._records.items() if record.dirty)

    # --- editing ------------------------------------------------------------------------------

    def edit(
        self,
        path: str,
        edits: Iterable[Edit],
        text: str,
        origin: QObject | None,
        merge_key: str | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        """Apply edits to an open record as one undo step named `text`; raises RecordError.

        Consecutive edits with one `merge_key`, such as typing in one field, are one step. With
        `at_once`, the change, its undo and its redo are saved immediately.
        """
        self.changing.emit()
        document = self._records[path].document.edit(list(edits))
        self.replace(path, document, text, origin, merge_key, at_once=at_once)

    def replace(
        self,
        path: str,
        document: Document,
        text: str,
        origin: QObject | None,
        merge_key: str | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        """Put a whole new document in the place of an open record's, as one undo step."""
        record = self._records[path]
        if document.text == record.document.text:
            return
        change = Change(text, record.document, document, merge_key, at_once, self.tick())
        record.history.push(change)
        self._set(path, document, origin)
        if path in self._recent:
            self._recent.remove(path)
        self._recent.append(path)
        if at_once:
            self._fileWanted.emit(path)

    def tick(self) -> int:
        """Count one more change, and return its number."""
        self.clock += 1
        return self.clock

    def undo(self, path: str) -> None:
        """Take the record's last change back, also when it is saved already.

        What another program has changed since stays; where it is the same, `leftAlone` says so.
        """
        change = self._records[path].history.undo()
        if change is not None:
            self._step(path, change.after, change.before, change.at_once)

    def redo(self, path: str) -> None:
        """Do again what was undone last, likewise."""
        change = self._records[path].history.redo()
        if change is not None:
            self._step(path, change.before, change.after, change.at_once)

    def undo_text(self, path: str) -> str:
        """Return the name of what undo would take back, "" when there is nothing."""
        record = self._records.get(path)
        return record.history.undo_text if record else ""

    def redo_text(self, path: str) -> str:
        """Return the name of what redo would do again, "" when there is nothing."""
        record = self._records.get(path)
        return record.history.redo_text if record else ""

    def numbers(self, path: str) -> tuple[int, int]:
        """Return the numbers of what undo and redo would do in a record, 0 for nothing."""
        record = self._records.get(path)
        steps = (record.history.last, record.history.undone) if record else (None, None)
        undo, redo = (step.number if step else 0 for step in steps)
        return undo, redo

    def undo_target(self, path: str) -> str:
        """Return whose change undo takes back: this record's, else that of the last one changed.

        After "publish and next" the record shown has no change yet; undo then means the one
        before. "" when there is nothing at all.
        """
        return next((one for one in (path, *reversed(self._recent)) if self.undo_text(one)), "")

    # --- inside --------------------------------------------------------------------------------

    def _step(self, path: str, was: Document, becomes: Document, at_once: bool) -> None:
        document, left = stepped(self._records[path].document, was, becomes)
        self._set(path, document, None)
        if left:
            self.leftAlone.emit(path, left_text(left))
        if at_once:
            self._fileWanted.emit(path)

    def _set(self, path: str, document: Document, origin: QObject | None) -> None:
        record = self._records[path]
        before, was_dirty = record.document, self.is_dirty(path)
        record.document = document
        self.recordChanged.emit(path, changed_keys(before, document), origin)
        self.historyChanged.emit(path)
        if self.is_dirty(path) != was_dirty:
            self.dirtyChanged.emit(path, not was_dirty)
