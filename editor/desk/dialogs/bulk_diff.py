"""The pane that tells what a planned change does to one record, or why it does nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.desk.form.diff_view import DiffView
from editor.desk.form.differences import DiffLine, compared
from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import said
from editor.desk.theme import Theme
from editor.library import store
from editor.library.batch import Plan, Splice
from editor.library.library import Library
from editor.library.store import StoreError

translate = QCoreApplication.translate

_LINES_AROUND: Final = 5


class BulkDiff(QScrollArea):
    """Reads a file and compares only when its record is chosen, in the background."""

    shown = Signal(str)
    """What is told of the record at this path is there."""

    def __init__(self, library: Library, tasks: Tasks, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._theme = theme
        self._splices: dict[str, Splice] = {}
        self._refused: dict[str, str] = {}
        self._job: Job | None = None
        self._view: QWidget | None = None
        self.setProperty("kind", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("What changes in this record"))
        box = QWidget(self)
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        self._text = QLabel(box)
        self._text.setProperty("kind", "muted")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._column.addWidget(self._text)
        self._column.addStretch(1)
        self.setWidget(box)

    def show_plan(self, plan: Plan) -> None:
        """Know what to tell of each record."""
        self._splices = {splice.path: splice for splice in plan.splices}
        self._refused = plan.refused

    def show_path(self, path: str) -> None:
        """Tell about one record; "" tells nothing."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        splice = self._splices.get(path)
        if splice is not None:
            self._job = self._tasks.read(
                lambda _: _compared(self._library, splice),
                lambda lines: self._show_lines(path, lines),
                None,
                self,
            )
        elif path in self._refused:
            self._say(path, said(self._refused[path]))
        else:
            self._say(path, self.tr("This record is so already.") if path else "")

    def text(self) -> str:
        """Return what is told, line by line."""
        return self._view.toPlainText() if isinstance(self._view, DiffView) else self._text.text()

    def _say(self, path: str, text: str) -> None:
        self._clear()
        self._text.setText(text[:1].upper() + text[1:])
        self._text.show()
        self.shown.emit(path)

    def _show_lines(self, path: str, lines: tuple[DiffLine, ...] | str) -> None:
        self._job = None
        if isinstance(lines, str):
            self._say(path, lines)
            return
        self._clear()
        self._text.hide()
        self._view = DiffView(lines, self._theme, self)
        self._column.insertWidget(0, self._view)
        self.verticalScrollBar().setValue(0)
        self.shown.emit(path)

    def _clear(self) -> None:
        if self._view is not None:
            self._column.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
            self._view = None


def _compared(library: Library, splice: Splice) -> tuple[DiffLine, ...] | str:
    """Return the lines that change with a few around them, or why they cannot be shown."""
    try:
        data, _ = store.read(library.folder / splice.path)
        after = splice.applied(data)
    except StoreError as error:
        return said(error.reason)
    except ValueError:
        return translate("Bulk", "The file was changed by another program a moment ago.")
    first, last = _around(data, splice.start, splice.start + len(splice.old))
    end = last + len(splice.new) - len(splice.old)
    return compared(
        *(part.decode("utf-8", "replace") for part in (data[first:last], after[first:end]))
    )


def _around(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the place of whole lines around a part of a file, more of them than are shown."""
    for _ in range(_LINES_AROUND):
        start = max(data.rfind(b"\n", 0, start), 0)
        end = data.find(b"\n", end) + 1 or len(data)
    return data.find(b"\n", start) + 1 if start else 0, end
