"""What a crash left behind comes back when its folder is opened: one notice, no dialog."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from editor.desk.journaling import Journaling, history_of
from editor.desk.loading import Loader
from editor.desk.models.open_record import Record
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.tasks import Tasks
from editor.desk.texts import number, said
from editor.desk.views.notice import Notice, Offer
from editor.library.batch import Outcome, Say
from editor.library.changes import Stop
from editor.library.journal import Journal, JournalError
from editor.library.journal_index import Transaction
from editor.library.library import Library
from editor.library.reading import open_document
from editor.library.recovery import Account, account, resume, roll_back
from editor.library.recovery_edits import Unsaved, left_unsaved, take_over
from editor.library.store import Stamp, content_hash
from editor.record import RecordError

_NAMED: Final = 3  # records that a sentence names before it only counts


@dataclass(frozen=True)
class Found:
    """What was left behind in a folder."""

    journal: Journal
    records: tuple[tuple[str, Record], ...]
    lost: tuple[str, ...]
    batches: tuple[tuple[Transaction, Account], ...]


class Act(Protocol):
    """How a batch that was cut short is ended."""

    def __call__(
        self, library: Library, journal: Journal, batch: Transaction, *, say: Say
    ) -> Outcome:
        """Finish it or take it back; `say` is told why it waits."""


class Recovery(QObject):
    """Looks for it once a folder is listed, brings edits back, and asks about batches cut short."""

    finished = Signal(object)
    """A batch that was cut short is over; the journal tells of it as of any other."""

    def __init__(
        self,
        session: Session,
        table: RecordTable,
        loader: Loader,
        tasks: Tasks,
        journaling: Journaling,
        notice: Notice,
        show: Callable[[str], None],
    ) -> None:
        super().__init__(notice)
        self._session = session
        self._table = table
        self._loader = loader
        self._tasks = tasks
        self._notice = notice
        self._show = show
        self._waiting: Journal | None = None
        self.looked = False
        """Whether the folder that is open was looked at."""
        self._undecided: tuple[Library, Found] | None = None
        journaling.failed.connect(notice.say)
        journaling.opened.connect(self._opened)
        loader.settled.connect(self._look)

    def take_over(self, other: Recovery) -> None:
        """Ask again what has not been decided."""
        self._waiting = other._waiting
        if other._undecided is not None:
            self._tell(*other._undecided)

    def _opened(self, journal: Journal) -> None:
        self._waiting = journal
        if self._loader.calm:
            self._look()

    def _look(self) -> None:
        """Look at what was left behind, once for each journal."""
        library, journal = self._session.library, self._waiting
        if library is None or journal is None:
            return
        self._waiting = None

        def arrived(found: Found) -> None:
            if library is self._session.library:
                self._found(library, found)

        self._tasks.spare(lambda asked: look(library, journal, asked), arrived, self._failed, self)

    def _found(self, library: Library, found: Found) -> None:
        self.looked = True
        for path, record in found.records:
            self._session.restore(path, record)
        self._tell(library, found)

    # --- what is said ---------------------------------------------------------------------------

    def _tell(self, library: Library, found: Found, *before: str) -> None:
        paths = [path for path, _ in found.records]
        sentences = list(before)
        offers: list[Offer] = []
        if paths:
            sentences.append(self._back_text(paths))
            offers += [
                (self.tr("Show"), partial(self._show, paths[-1])),
                (self.tr("Save"), self._session.save_all),
            ]
        if found.lost:
            text = self.tr(
                "Unsaved edits of {names} cannot be brought back: the file has changed since, and "
                "the journal is damaged."
            )
            sentences.append(text.format(names=self._names(found.lost)))
        if found.batches:
            self._undecided = library, replace(found, records=(), lost=())
            (batch, state), *others = found.batches
            sentences.append(self._batch_text(batch, state))
            act = partial(self._decide, library, found, others)
            offers = [
                (self.tr("Finish"), partial(act, batch, resume)),
                (self.tr("Take back"), partial(act, batch, roll_back)),
            ]
        elif found.journal.damaged:
            sentences.append(self.tr("The journal was damaged; what can be read of it is used."))
        if sentences:
            self._notice.say(" ".join(sentences), offers, stays=True)

    def _back_text(self, paths: Sequence[str]) -> str:
        text = self.tr("Copydesk was interrupted. Your unsaved edits of {names} are back.")
        return text.format(names=self._names(paths))

    def _batch_text(self, batch: Transaction, state: Account) -> str:
        text = self.tr("“{text}” was interrupted: {done} of {total} records are written.")
        done, total = number(len(state.after)), number(state.total)
        return text.format(text=batch.begin.text, done=done, total=total)

    def _names(self, paths: Sequence[str]) -> str:
        """Return the titles of a few records, else how many they are."""
        if len(paths) > _NAMED:
            return self.tr("{n} records").format(n=number(len(paths)))
        return ", ".join(f"“{self._title(path)}”" for path in paths)

    def _title(self, path: str) -> str:
        """Return what the list will call a record: as it is edited, which the list may not know."""
        document, row = self._session.document(path), self._table.row(path)
        with suppress(RecordError):
            if document is not None and isinstance(title := document.get("title"), str):
                return title
        return row.title if row is not None else path

    # --- batches cut short ----------------------------------------------------------------------

    def _decide(
        self,
        library: Library,
        found: Found,
        others: Sequence[tuple[Transaction, Account]],
        batch: Transaction,
        act: Act,
    ) -> None:
        """Finish a batch or take it back, show what became of it, and go on to the next one."""
        self._undecided = None

        def say(why: str) -> None:
            self._tasks.report(self._wait, why)

        def work(_: threading.Event) -> tuple[Outcome, Account]:
            outcome = act(library, found.journal, batch, say=say)
            library.changes(splice.path for splice in outcome.done)
            return outcome, account(library, found.journal, batch)

        def done(result: tuple[Outcome, Account]) -> None:
            outcome, state = result
            if library is not self._session.library:
                return
            paths = [splice.path for splice in outcome.done]
            now = library.known(paths)
            self._table.apply(now.rows, now.gone)
            self._session.follow(paths)
            if outcome.stopped:
                again = Found(found.journal, (), (), ((batch, state), *others))
                self._tell(library, again, said(outcome.stopped))
                return
            self._tell_outcome(batch, outcome, finished=act is resume)
            self.finished.emit(found.journal)
            if others:
                self._tell(library, Found(found.journal, (), (), tuple(others)))

        self._tasks.write(work, done, self._failed, self)

    def _wait(self, why: str) -> None:
        if why:
            self._notice.say(said(why))

    def _failed(self, error: Exception) -> None:
        """Say what keeps the journal from being used; anything else is a bug."""
        if not isinstance(error, JournalError):
            raise error
        text = said(error)
        self._notice.say(text[:1].upper() + text[1:])

    def _tell_outcome(self, batch: Transaction, outcome: Outcome, *, finished: bool) -> None:
        text = self.tr("“{text}” is finished.") if finished else self.tr("“{text}” is taken back.")
        sentences = [text.format(text=batch.begin.text)]
        if outcome.failed:
            names = self._names(list(outcome.failed))
            left = self.tr("What changed since is left as it is: {names}.")
            sentences.append(left.format(names=names))
        self._notice.say(" ".join(sentences))


def look(library: Library, journal: Journal, asked: Stop | None = None) -> Found:
    """Sweep temporary files and read what was left behind. Raises JournalError."""
    library.sweep(asked)
    left = left_unsaved(library, journal)
    records, lost = [], list(left.lost)
    for edits in left.unsaved:
        try:
            records.append((edits.path, _record(library, edits)))
            take_over(journal, edits)
        except RecordError:
            lost.append(edits.path)
    batches = []
    for batch in journal.unfinished():
        found = account(library, journal, batch)
        if found.before or found.other or found.unknown:
            batches.append((batch, found))
        else:
            journal.end(batch.begin.id)
    return Found(journal, tuple(records), tuple(lost), tuple(batches))


def _record(library: Library, edits: Unsaved) -> Record:
    """Return the record as it was edited, over the file that it was edited from."""
    schema = library.schema_for(edits.path)
    original, document = (
        open_document(edits.path, text, schema) for text in (edits.base, edits.ours)
    )
    stamp = Stamp(content_hash(edits.base), len(edits.base), 0, 0, 0)
    return Record(document, original, stamp, history_of(library, edits.path, edits.past))
