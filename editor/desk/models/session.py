"""The open documents: reading, editing, undoing and saving them, and telling everyone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from editor.desk.models.commands import Change
from editor.desk.models.meeting import meet
from editor.desk.models.open_record import Record, changed_keys, warmed
from editor.desk.models.outside import Outside, conflict_text
from editor.desk.models.tasks import Tasks
from editor.library.library import Library, Opened
from editor.library.store import ChangedOnDisk, Stamp, StoreError
from editor.record import Document, Edit

__all__ = ["Session", "changed_keys"]

_KEPT: Final = 200  # records that stay open although nothing was changed in them


class Session(QObject):
    """The records that are open, keyed by path; edits are immediate, files follow in order.

    Every change goes through `edit` or `replace`. A record that was changed stays open, with its
    history, until another folder is opened. What cannot be read is never here: `failed` says why.
    """

    recordChanged = Signal(str, object, object)
    """Path, changed top-level keys (frozenset of str), and who did it (QObject or None)."""
    opened = Signal(str)
    """The record's document is ready."""
    failed = Signal(str, str)
    """The record cannot be read, or not edited, and why."""
    dirtyChanged = Signal(str, bool)
    saved = Signal(str)
    saveFailed = Signal(str, str)
    """The record could not be saved, and why; its edits are kept."""
    settled = Signal(str)
    """Nothing stands between the record's edits and its file any more."""
    historyChanged = Signal(str)
    """What undo and redo would do is another thing now."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._records: dict[str, Record] = {}
        self._waiting: dict[str, list[Callable[[], None]]] = {}
        self._recent: list[str] = []
        self.library: Library | None = None

    # --- the folder and its records -----------------------------------------------------------

    def set_library(self, library: Library | None) -> None:
        """Forget all records and work on another folder; save what is dirty before."""
        self._records.clear()
        self._waiting.clear()
        self._recent.clear()
        self.library = library

    def open(self, path: str, then: Callable[[], None] | None = None) -> None:
        """Read a record in the background; `opened` or `failed` follows, then `then`.

        A record that is open already is announced at once; while it has no edits, the file is
        looked at again, so that what another program wrote is not missed.
        """
        record = self._records.get(path)
        if record is not None:
            self._records[path] = self._records.pop(path)
            self.opened.emit(path)
            if then is not None:
                then()
            if not self.is_dirty(path):
                self._read(path)
            return
        callbacks = self._waiting.setdefault(path, [])
        if then is not None:
            callbacks.append(then)
        self._read(path)

    def document(self, path: str) -> Document | None:
        """Return the record as edited, None when it is not open."""
        record = self._records.get(path)
        return record.document if record else None

    def original(self, path: str) -> Document | None:
        """Return the record as it is on disk, None when it is not open."""
        record = self._records.get(path)
        return record.original if record else None

    def is_dirty(self, path: str) -> bool:
        """Whether the record has edits that are not on disk, or not yet known to be."""
        record = self._records.get(path)
        if record is None:
            return False
        return record.saving or record.document.text != record.original.text

    def in_conflict(self, path: str) -> bool:
        """Whether another program changed the file of a record that has edits here."""
        record = self._records.get(path)
        return record is not None and record.conflict is not None

    def dirty_paths(self) -> tuple[str, ...]:
        """Return the records with edits that are not on disk."""
        return tuple(path for path in self._records if self.is_dirty(path))

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
        change = Change(text, record.document, document, merge_key, at_once)
        record.history.push(change)
        self._set(path, document, origin)
        if path in self._recent:
            self._recent.remove(path)
        self._recent.append(path)
        if at_once:
            self.save(path)

    def undo(self, path: str) -> None:
        """Take the record's last change back, also when it is saved already."""
        change = self._records[path].history.undo()
        if change is not None:
            self._step(path, change.before, change.at_once)

    def redo(self, path: str) -> None:
        """Do again what was undone last."""
        change = self._records[path].history.redo()
        if change is not None:
            self._step(path, change.after, change.at_once)

    def undo_text(self, path: str) -> str:
        """Return the name of what undo would take back, "" when there is nothing."""
        record = self._records.get(path)
        return record.history.undo_text if record else ""

    def redo_text(self, path: str) -> str:
        """Return the name of what redo would do again, "" when there is nothing."""
        record = self._records.get(path)
        return record.history.redo_text if record else ""

    def undo_target(self, path: str) -> str:
        """Return whose change undo takes back: this record's, else that of the last one changed.

        After "publish and next" the record shown has no change yet; undo then means the one
        before. "" when there is nothing at all.
        """
        return next((one for one in (path, *reversed(self._recent)) if self.undo_text(one)), "")

    # --- saving -------------------------------------------------------------------------------

    def save(self, path: str) -> None:
        """Write the record in the background; `saved` or `saveFailed` follows."""
        record = self._records.get(path)
        if record is None or self.library is None or not self.is_dirty(path):
            return
        record.history.seal()
        if record.saving:
            record.save_again = True
            return
        record.saving = True
        library, document, stamp = self.library, record.document, record.stamp
        self._tasks.write(
            lambda _: library.save(path, document, stamp),
            lambda stamp: self._saved(record, path, document, stamp),
            lambda error: self._save_failed(record, path, error),
            self,
        )

    def save_all(self) -> None:
        """Write every record that has edits."""
        for path in self.dirty_paths():
            self.save(path)

    def settle(self, path: str, *, theirs: bool) -> None:
        """Save a record in conflict: in just those fields, mine or theirs stands; undo goes back.

        A conflict that came up meanwhile is told first.
        """
        record = self._records.get(path)
        if record is not None and record.conflict is not None and not record.saving:
            record.saving = True
            self._meet(path, record, record.conflict, theirs=theirs)

    def follow(self, paths: Iterable[str]) -> None:
        """Look again at open records whose files another program may have changed.

        Clean ones are reloaded, edited ones merged; only a true conflict is told, and only once.
        """
        for path in paths:
            record = self._records.get(path)
            if record is None or record.saving:
                continue
            if self.is_dirty(path):
                self._meet(path, record)
            else:
                self._read(path)

    def drop(self, path: str) -> bool:
        """Close a record whose file is gone; one with edits stays, which is told: False."""
        if self.is_dirty(path):
            self.follow([path])
            return False
        self._records.pop(path, None)
        return True

    def reload(self, path: str) -> None:
        """Take the file as it is on disk now; undo brings the edits back."""
        library = self.library
        if library is not None:
            done = partial(self._reloaded, path)
            self._tasks.read(lambda _: library.read(path), done, None, self)

    # --- inside -------------------------------------------------------------------------------

    def _read(self, path: str) -> None:
        if self.library is None:
            return
        library, record = self.library, self._records.get(path)
        known = record.stamp if record else None
        self._tasks.read(
            lambda _: warmed(library.read(path)),
            lambda opened: self._arrived(library, opened, known),
            lambda error: self._broken(path, str(error)),
            self,
        )

    def _arrived(self, library: Library, opened: Opened, known: Stamp | None) -> None:
        """Take what was read, unless it came too late: another folder, edits or a save since."""
        path = opened.path
        if library is not self.library:
            return
        record = self._records.get(path)
        if record is not None and (record.stamp is not known or self.is_dirty(path)):
            self._go_on(path)
            return
        if opened.document is None or opened.stamp is None:
            self._records.pop(path, None)
            self._broken(path, opened.problem or "")
            return
        if record is None:
            self._records[path] = Record(opened.document, opened.document, opened.stamp)
            self._let_go()
            self.opened.emit(path)
        else:
            record.stamp = opened.stamp
            record.settle()
            self._take_in(path, record, opened.document, opened.document)
        self._go_on(path)

    def _go_on(self, path: str) -> None:
        """Call what waited for a record."""
        for then in self._waiting.pop(path, ()):
            then()

    def _let_go(self) -> None:
        """Close records that were looked at long ago and never changed."""
        for path in list(self._records)[:-_KEPT]:
            record = self._records[path]
            if record.history.empty and record.document is record.original:
                del self._records[path]

    def _broken(self, path: str, problem: str) -> None:
        self._waiting.pop(path, None)
        self.failed.emit(path, problem)

    def _reloaded(self, path: str, opened: Opened) -> None:
        record = self._records.get(path)
        if record is None or opened.document is None or opened.stamp is None:
            self.saveFailed.emit(path, opened.problem or "")
            return
        record.original, record.stamp = opened.document, opened.stamp
        record.settle()
        self.replace(path, opened.document, self.tr("Reload"), None)
        self.dirtyChanged.emit(path, self.is_dirty(path))

    def _step(self, path: str, document: Document, at_once: bool) -> None:
        self._set(path, document, None)
        if at_once:
            self.save(path)

    def _set(self, path: str, document: Document, origin: QObject | None) -> None:
        record = self._records[path]
        before, was_dirty = record.document, self.is_dirty(path)
        record.document = document
        self.recordChanged.emit(path, changed_keys(before, document), origin)
        self.historyChanged.emit(path)
        if self.is_dirty(path) != was_dirty:
            self.dirtyChanged.emit(path, not was_dirty)

    def _saved(self, record: Record, path: str, document: Document, stamp: Stamp) -> None:
        if self._records.get(path) is not record:
            return
        record.saving = False
        record.settle()
        record.original, record.stamp = document, stamp
        self.dirtyChanged.emit(path, self.is_dirty(path))
        self.saved.emit(path)
        if record.save_again:
            record.save_again = False
            self.save(path)

    def _save_failed(self, record: Record, path: str, error: Exception) -> None:
        told = not record.saving and record.trouble == str(error)
        if told or self._records.get(path) is not record:
            return
        if isinstance(error, ChangedOnDisk) and not error.gone:
            self._meet(path, record)
            return
        record.conflict, record.trouble = None, str(error)
        reason = error.reason if isinstance(error, StoreError) else str(error)
        self._stop_saving(path, record, reason)

    def _stop_saving(self, path: str, record: Record, reason: str) -> None:
        record.saving = record.save_again = False
        self.dirtyChanged.emit(path, self.is_dirty(path))
        self.saveFailed.emit(path, reason[:1].upper() + reason[1:])

    # --- what other programs write --------------------------------------------------------------

    def _take_in(self, path: str, record: Record, original: Document, document: Document) -> None:
        """Show a document with changes from outside; the person's own edits can still be undone."""
        if original.text != record.original.text:
            record.original = original
        if document.text == record.document.text:
            return
        if not record.history.empty:
            text = self.tr("Take in changes from outside")
            record.history.push(Change(text, record.document, document))
            record.history.seal()
        self._set(path, document, None)

    def _meet(
        self,
        path: str,
        record: Record,
        decided: Outside | None = None,
        *,
        theirs: bool = False,
    ) -> None:
        """Bring an edited record together with its file, then go on with its save, if one runs."""
        if self.library is not None:
            met = partial(self._met, path, record, decided)
            failed = partial(self._save_failed, record, path)
            meet(self._tasks, self.library, path, record, met, failed, self, theirs=theirs)

    def _met(self, path: str, record: Record, decided: Outside | None, outside: Outside) -> None:
        if self._records.get(path) is not record:
            return
        saving, told = record.saving, record.conflict
        if outside.conflicts and (decided is None or not decided.covers(outside)):
            record.conflict = outside
            if saving or told is None or not told.covers(outside):
                self._stop_saving(path, record, conflict_text(outside))
            return
        record.saving, record.stamp = False, outside.stamp
        record.settle()
        self._take_in(path, record, outside.theirs, outside.merged)
        self.dirtyChanged.emit(path, self.is_dirty(path))
        if not saving:
            self.settled.emit(path)
        elif self.is_dirty(path):
            self.save(path)
        else:
            self.saved.emit(path)
