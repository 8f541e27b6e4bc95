"""The open records and their files: reading, saving, and what other programs write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from editor.desk.models.commands import History
from editor.desk.models.copied_articles import CopiedArticles
from editor.desk.models.editing import Editing
from editor.desk.models.meeting import meet
from editor.desk.models.open_record import Record, changed_keys, read_again
from editor.desk.models.outside import Decision, Diverged, Outside, UnreadableOutside
from editor.desk.models.saving import save_beside_git
from editor.desk.models.tasks import Tasks
from editor.desk.texts import said
from editor.library.library import Library, Opened
from editor.library.store import ChangedOnDisk, Stamp, StoreError
from editor.record import Document, RecordError, merge

__all__ = ["Session", "changed_keys"]

_KEPT: Final = 20  # records that stay open although nothing was changed in them, up to 3 MB each


class Session(Editing):
    """The records that are open with their files, keyed by path; files follow edits in order.

    A record that was changed stays open, with its history, until another folder is opened. What
    could never be read is not here: `failed` says why.
    """

    opened = Signal(str)
    """The record's document is ready."""
    failed = Signal(str, object)
    """The record cannot be read, or not edited, and why."""
    saved = Signal(str)
    saveFailed = Signal(str, str)
    """The record could not be saved, and why; its edits are kept."""
    settled = Signal(str)
    """Nothing stands between the record's edits and its file any more."""
    folderLeft = Signal()
    """All records are about to be forgotten; edits that are not saved are lost on purpose."""
    folderChanged = Signal()
    """Another folder is open, or none."""
    moved = Signal(str, str)
    """An open record has another path, as its file has."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._waiting: dict[str, list[Callable[[], None]]] = {}
        self._held = ""
        self.library: Library | None = None
        self.copies = CopiedArticles()
        """What the records that were read copy of other articles."""
        self._fileWanted.connect(lambda path: self.save(path))

    # --- the folder and its records -----------------------------------------------------------

    def set_library(self, library: Library | None) -> None:
        """Forget all records and work on another folder; save what is dirty before."""
        self.folderLeft.emit()
        self._records.clear()
        self._waiting.clear()
        self._recent.clear()
        self.shared.clear()
        self._held = ""
        self.library = library
        self.folderChanged.emit()

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

    def hold(self, path: str) -> None:
        """Keep this record open, which is seen, and no longer the one held before; "" for none."""
        self._held = path

    # --- what an earlier session left ---------------------------------------------------------

    def remember(self, path: str, history: History) -> None:
        """Give an open record that has none the history of an earlier session."""
        record = self._records.get(path)
        if record is not None and record.history.empty:
            record.history = history
            self.historyChanged.emit(path)

    def restore(self, path: str, restored: Record) -> None:
        """Open a record with edits that an earlier session did not save, then look at its file.

        What was edited here meanwhile is brought together with them; a step of undo parts the two.
        """
        record = self._records.get(path)
        if record is None:
            self._records[path] = restored
            self.opened.emit(path)
            edited = changed_keys(restored.original, restored.document)
            self.recordChanged.emit(path, edited, None)
        elif not self.is_dirty(path):
            record.original, record.stamp = restored.original, restored.stamp
            record.history = restored.history
            self._set(path, restored.document, None)
        else:
            both = merge(restored.original, record.document, restored.document).document
            self.replace(path, both, self.tr("Bring back unsaved edits"), None)
        self._recent.append(path)
        self.dirtyChanged.emit(path, self.is_dirty(path))
        self.historyChanged.emit(path)
        self.follow([path])

    # --- saving -------------------------------------------------------------------------------

    def save(self, path: str, *, heeding_git: bool = True) -> None:
        """Write the record in the background; `saved` or `saveFailed` follows.

        While git is at work it fails, unless it is not to heed that.
        """
        record = self._records.get(path)
        if record is None or self.library is None or not self.is_dirty(path):
            return
        record.history.seal()
        if record.saving:
            record.save_again = True
            return
        record.saving, record.heeding_git = True, heeding_git
        library, document, stamp = self.library, record.document, record.stamp
        self._tasks.write(
            lambda _: save_beside_git(library, path, document, stamp, heeding=heeding_git),
            lambda stamp: self._saved(record, path, document, stamp),
            lambda error: self._save_failed(record, path, error),
            self,
        )

    def save_all(self) -> None:
        """Write every record that has edits."""
        for path in self.dirty_paths():
            self.save(path)

    def settle(self, path: str, decision: Decision) -> None:
        """Save a record that diverged from its file, as a person decided; undo goes back to mine.

        What diverged since they looked is told first.
        """
        record = self._records.get(path)
        if record is not None and not record.saving:
            record.saving = True
            self._meet(path, record, decision)

    def follow(self, paths: Iterable[str]) -> None:
        """Look again at open records whose files another program may have changed.

        Clean ones are reloaded, edited ones merged; only a true conflict is told, and only once.
        """
        for path in paths:
            record = self._records.get(path)
            if path in self._waiting:
                self._waiting[path].append(partial(self.follow, [path]))
            elif record is None or record.saving:
                continue
            elif self.is_dirty(path):
                self._meet(path, record)
            else:
                self._read(path)

    def drop(self, path: str) -> bool:
        """Close a record whose file is gone; one with edits stays, which is told: False."""
        record = self._records.get(path)
        if record is None or self.library is None:
            return True
        if self.is_dirty(path):
            if not record.saving:
                gone = ChangedOnDisk(self.library.folder / path, gone=True)
                self._save_failed(record, path, gone)
            return False
        self.forget(path)
        return True

    def forget(self, path: str) -> None:
        """Close a record, edits and all."""
        if self._records.pop(path, None) is not None:
            self._recent = [one for one in self._recent if one != path]
            self.dirtyChanged.emit(path, False)
            self.historyChanged.emit(path)

    def move(self, old: str, new: str) -> None:
        """Go on with an open record under the path that its file has now."""
        record = self._records.pop(old, None)
        if record is None:
            return
        self._records[new] = record
        self._recent = [new if one == old else one for one in self._recent]
        self._held = new if self._held == old else self._held
        self.moved.emit(old, new)
        if self.is_dirty(new):
            self.dirtyChanged.emit(old, False)
            self.dirtyChanged.emit(new, True)

    def create(self, path: str) -> None:
        """Write the file of a record anew that another program has deleted."""
        record, library = self._records.get(path), self.library
        if record is None or library is None or record.saving:
            return
        record.saving, document, gone = True, record.document, record.original
        self._tasks.write(
            lambda _: library.create(path, document, gone),
            partial(self._saved, record, path, document),
            partial(self._save_failed, record, path),
            self,
        )

    # --- inside -------------------------------------------------------------------------------

    def _read(self, path: str) -> None:
        if self.library is None:
            return
        library, record = self.library, self._records.get(path)
        known = record.stamp if record else None
        self._tasks.read(
            lambda _: read_again(library, path, known, self.copies),
            lambda opened: self._arrived(library, path, opened, known),
            lambda error: self._broken(path, str(error)),
            self,
        )

    def _arrived(
        self, library: Library, path: str, opened: Opened | None, known: Stamp | None
    ) -> None:
        """Take what was read, unless it came too late: another folder, edits or a save since."""
        if library is not self.library:
            return
        record = self._records.get(path)
        if record is not None and (record.stamp is not known or self.is_dirty(path)):
            self._go_on(path)
            return
        if opened is None:  # the same bytes as before
            if record is not None:
                self._reload(path, record, record.original, record.stamp)
            self._go_on(path)
            return
        if opened.document is None or opened.stamp is None:
            if record is not None:
                record.trouble = UnreadableOutside(opened.problem)
            self._broken(path, opened.problem or "")
            return
        if record is None:
            self._records[path] = Record(opened.document, opened.document, opened.stamp)
            self._let_go()
            self.opened.emit(path)
        else:
            self._reload(path, record, opened.document, opened.stamp)
        self._go_on(path)

    def _reload(self, path: str, record: Record, document: Document, stamp: Stamp) -> None:
        """Show a clean record as its file is now; one that was broken for a while is back."""
        mended, record.trouble = record.trouble is not None, None
        record.stamp = stamp
        self._take_in(path, record, document, document)
        if mended:
            self.opened.emit(path)

    def _go_on(self, path: str) -> None:
        """Call what waited for a record."""
        for then in self._waiting.pop(path, ()):
            then()

    def _let_go(self) -> None:
        """Close records that were looked at long ago; those that were changed only rest."""
        for path in list(self._records)[:-_KEPT]:
            if path == self._held:
                continue
            record = self._records[path]
            if record.history.empty and record.document is record.original:
                del self._records[path]
            else:
                record.rest()

    def _broken(self, path: str, problem: str) -> None:
        self._waiting.pop(path, None)
        self.failed.emit(path, problem)

    def _saved(self, record: Record, path: str, document: Document, stamp: Stamp) -> None:
        if self._records.get(path) is not record:
            return
        record.saving = False
        record.trouble = None
        record.original, record.stamp = document, stamp
        self.dirtyChanged.emit(path, self.is_dirty(path))
        self.saved.emit(path)
        if record.save_again:
            record.save_again = False
            self.save(path)

    def _save_failed(self, record: Record, path: str, error: Exception) -> None:
        if self._records.get(path) is not record:
            return
        if isinstance(error, ChangedOnDisk) and not error.gone:
            self._meet(path, record)
        elif record.saving or str(record.trouble) != str(error):
            self._stop_saving(path, record, error)
            if not isinstance(error, StoreError | UnreadableOutside):
                raise error  # a bug, which is reported as one

    def _stop_saving(self, path: str, record: Record, trouble: Exception) -> None:
        record.saving = record.save_again = False
        record.trouble = trouble
        reason = said(trouble.reason if isinstance(trouble, StoreError) else trouble)
        self.dirtyChanged.emit(path, self.is_dirty(path))
        self.saveFailed.emit(path, reason[:1].upper() + reason[1:])

    # --- what other programs write --------------------------------------------------------------

    def _take_in(self, path: str, record: Record, original: Document, document: Document) -> None:
        """Show a document with changes from outside, which are no step of the record's history."""
        if original.text != record.original.text:
            record.original = original
        if document.text == record.document.text:
            return
        self.shared.enter(record.history, path, record.document, document)
        record.history.seal()
        self._set(path, document, None)

    def _meet(self, path: str, record: Record, decision: Decision | None = None) -> None:
        """Bring an edited record together with its file, then go on with its save, if one runs."""
        if self.library is not None:
            met = partial(self._met, path, record, decision)
            failed = partial(self._save_failed, record, path)
            meet(self._tasks, self.library, path, record, met, failed, self)

    def _met(self, path: str, record: Record, decision: Decision | None, outside: Outside) -> None:
        if self._records.get(path) is not record:
            return
        saving, told = record.saving, record.trouble
        decided = decision is not None and decision.seen.covers(outside)
        if outside.conflicts and not decided:
            if saving or not (isinstance(told, Diverged) and told.outside.covers(outside)):
                self._stop_saving(path, record, Diverged(outside))
            return
        try:
            document = decision.carried_out(outside) if decision else outside.merged
        except RecordError as error:
            self._stop_saving(path, record, error)
            return
        record.saving, record.stamp, record.trouble = False, outside.stamp, None
        self._take_in(path, record, outside.theirs, outside.merged)
        self.replace(path, document, self.tr("Decide between two versions"), None)
        self.dirtyChanged.emit(path, self.is_dirty(path))
        if not saving:
            self.settled.emit(path)
        elif self.is_dirty(path):
            self.save(path, heeding_git=record.heeding_git)
        else:
            self.saved.emit(path)
