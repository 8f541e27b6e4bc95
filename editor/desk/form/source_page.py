"""The Source tab: the file's text, checked as it is typed, in the record as soon as it is sound."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.desk.form.link_button import LinkButton
from editor.desk.form.source_editor import SourceEditor
from editor.desk.form.tools import Tools, translate
from editor.desk.models.tasks import Job
from editor.desk.texts import said
from editor.record import Document, RecordError

_LONG: Final = 20_000
"""Characters from which a text is checked in the background, when typing pauses."""
_PAUSE_MS: Final = 200
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Draft:
    """A text that is no record yet, and the error that it has."""

    text: str
    error: RecordError


class SourcePage(QFrame):
    """What is not sound stays here, with the reason, and goes into no record.

    Such a draft is kept for its record while others are looked at.
    """

    edited = Signal(object)
    """The Document that the text is now."""
    drafted = Signal(bool)
    """Whether the text shown is one that cannot be taken."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._path = ""
        self._document: Document | None = None
        self._drafts: dict[str, _Draft] = {}
        self._stale = False
        self._job: Job | None = None
        self.setProperty("kind", "surface")
        self.editor = SourceEditor(tools.theme, self)
        self.editor.typed.connect(self._typed)
        self._note, self._reason = self._build_note()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor, 1)
        column.addWidget(self._note)

    def take_over(self, other: SourcePage) -> None:
        """Go on with the drafts that another page kept."""
        self._drafts = other._drafts

    def show_record(self, path: str, document: Document | None) -> None:
        """Show a record's text, or the draft that was left of it."""
        fresh = path != self._path
        if fresh:
            self.flush()
        self._path, self._document = path, document
        self._stale = True
        if self.isVisible():
            self._refresh()
        if fresh:
            self.editor.moveCursor(self.editor.textCursor().MoveOperation.Start)
            self.drafted.emit(path in self._drafts)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the text up to date."""
        super().showEvent(event)
        self._refresh()

    def restyle(self) -> None:
        """Take over the theme's font and colours."""
        self.editor.restyle()

    def problem(self) -> str:
        """Return why the text is not in the record, "" when it is."""
        return self._reason.text() if not self._note.isHidden() else ""

    def flush(self) -> None:
        """Take what was typed and waits for a pause in typing."""
        if self._pause.isActive():
            self._pause.stop()
            self._judge(self.editor.exact_text(), self._parse_now)

    # --- inside -------------------------------------------------------------------------------

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        draft = self._drafts.get(self._path)
        locked = self._document is None
        self.editor.setReadOnly(locked)
        if draft is not None:
            self.editor.show_text(draft.text)
            self._say(draft.error)
        else:
            self.editor.show_text("" if self._document is None else self._document.text)
            self._say(None)

    def _typed(self, text: str) -> None:
        if self._job is not None:
            self._job.cancel()
        if len(text) < _LONG:
            self._judge(text, self._parse_now)
        else:
            self._pause.start(_PAUSE_MS)

    def _check(self) -> None:
        """Read a long text in the background; what is typed meanwhile makes that void."""
        text, document, path = self.editor.exact_text(), self._document, self._path
        if document is None:
            return

        def work(_: threading.Event) -> Document | RecordError:
            return _parsed(text, document)

        def done(result: Document | RecordError) -> None:
            if path == self._path and text == self.editor.exact_text():
                self._take(text, result)

        self._job = self._tools.tasks.read(work, done, None, self)

    def _parse_now(self, text: str) -> Document | RecordError:
        assert self._document is not None
        return _parsed(text, self._document)

    def _judge(self, text: str, parse: Callable[[str], Document | RecordError]) -> None:
        if self._document is not None:
            self._take(text, parse(text))

    def _take(self, text: str, result: Document | RecordError) -> None:
        """Put a sound text into the record; keep any other here."""
        was_draft = self._path in self._drafts
        if isinstance(result, RecordError):
            self._drafts[self._path] = _Draft(text, result)
            self._say(result)
        else:
            self._drafts.pop(self._path, None)
            self._document = result
            self._say(None)
            self.edited.emit(result)
        is_draft = self._path in self._drafts
        if is_draft != was_draft:
            self.drafted.emit(is_draft)

    def _say(self, error: RecordError | None) -> None:
        self._note.setVisible(error is not None)
        self.editor.mark_line(error.line or 0 if error is not None else 0)
        if error is not None:
            kept = translate("Form", "The record keeps its last sound text.")
            self._reason.setText(f"● {said(error)}. {kept}".replace("..", "."))
            self._reason.setAccessibleName(self._reason.text())

    def _discard(self) -> None:
        """Go back to the record's text."""
        self._pause.stop()
        if self._drafts.pop(self._path, None) is not None:
            self.drafted.emit(False)
        self._stale = True
        self._refresh()
        self.editor.setFocus()

    def _go_to_error(self) -> None:
        draft = self._drafts.get(self._path)
        if draft is not None and draft.error.line:
            self.editor.go_to_line(draft.error.line)
            self.editor.setFocus()

    def _build_note(self) -> tuple[QFrame, QLabel]:
        note = QFrame(self)
        note.setProperty("kind", "window")
        reason = QLabel(note)
        reason.setProperty("kind", "problem")
        reason.setWordWrap(True)
        line = QHBoxLayout(note)
        line.setContentsMargins(16, 8, 12, 8)
        line.addWidget(reason, 1)
        for text, slot in (
            (translate("Form", "Go to the line"), self._go_to_error),
            (translate("Form", "Discard this text"), self._discard),
        ):
            button = LinkButton(note, text)
            button.clicked.connect(slot)
            line.addWidget(button)
        note.hide()
        return note, reason


def _parsed(text: str, before: Document) -> Document | RecordError:
    """Read a text as the record that `before` was, every value of it."""
    data = text.encode("utf-8", "surrogatepass")
    try:
        matter = before.matter
        bom = _BOM if matter.bom else b""
        document = Document.from_bytes(bom + data, before.schema, matter.fenced)
        for key in document.keys():  # noqa: SIM118
            document.node((key,))
    except RecordError as error:
        return error
    return document
