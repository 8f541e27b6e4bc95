"""The Article tab: one scrolled body of fields for each kind of record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from editor.checks.problem import Problem
from editor.desk.form.form_body import FormBody
from editor.desk.form.tools import Tools
from editor.desk.slices import Slices
from editor.record import Document, Path
from editor.record.schema import Schema


class ArticlePages(QStackedWidget):
    """Bodies are built when the first record of their kind is shown, and used again."""

    edited = Signal(object, object, object)
    """The cell, path and value."""
    operated = Signal(object, object, str)
    """The cell, the edits, and their name."""
    putBack = Signal(str)
    prepared = Signal()
    """The fields that `prepare` was asked for are made."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._bodies: list[tuple[Schema, FormBody]] = []
        self._making: tuple[Schema, Slices] | None = None
        self._schema: Schema | None = None
        self._body: FormBody | None = None
        self._shown: tuple[Document, Document, frozenset[str]] | None = None
        self._drafts: dict[str, dict[str, str]] = {}
        self._depth = 0

    def take_over(self, other: ArticlePages) -> None:
        """Go on with what was typed into other pages and could not be taken."""
        self._drafts = other._drafts

    def depth(self) -> int:
        """Return how far the fields are scrolled, in pixels at a font of 13 px."""
        area = self.currentWidget()
        if not isinstance(area, QScrollArea):
            return 0
        return round(area.verticalScrollBar().value() / self._tools.theme.scale)

    def set_depth(self, depth: int) -> None:
        """Begin the record that is shown next so far down."""
        self._depth = depth

    def schema(self) -> Schema | None:
        """Return the schema of the record that is shown."""
        return self._schema

    def prepare(self, schema: Schema) -> bool:
        """Return whether there are fields for such a record; else `prepared` follows.

        They take a tenth of a second to make, which is done little by little.
        """
        if self._known(schema) is not None:
            return True
        if self._making is None or self._making[0] != schema:
            if self._making is not None:
                self._making[1].finish()
            making = Slices(self._make(schema), self)
            making.finished.connect(self._made)
            self._making = schema, making
            making.start()
        return False

    def show_record(
        self, path: str, document: Document, original: Document, changed: frozenset[str]
    ) -> None:
        """Show another record, what was typed in it and not taken included."""
        self._schema = document.schema
        self._shown = (document, original, changed)
        body = self._body_for(document.schema)
        body.reset()
        body.show_record(document, original, changed)
        body.set_drafts(self._drafts.pop(path, {}))
        if body is not self._body:
            self._body = body
            self.setCurrentIndex([one for _, one in self._bodies].index(body))
        area = self.currentWidget()
        if isinstance(area, QScrollArea):
            self._scroll_down(area.verticalScrollBar())

    def _scroll_down(self, bar: QScrollBar) -> None:
        """Scroll to the top, or as far as was asked for once the fields are laid out."""
        depth, self._depth = self._depth, 0
        bar.setValue(0)
        if depth:
            wanted = round(depth * self._tools.theme.scale)
            QTimer.singleShot(0, bar, lambda: bar.setValue(wanted))

    def refresh(
        self,
        document: Document,
        original: Document,
        changed: frozenset[str],
        keys: frozenset[str] | None,
    ) -> None:
        """Show what became of the record's `keys`, None standing for all."""
        self._shown = (document, original, changed)
        if self._body is not None:
            self._body.show_record(document, original, changed, keys)

    def show_problems(self, fields: Mapping[str, Sequence[Problem]]) -> None:
        """Say below the fields what the checks found in them, by their keys."""
        if self._body is not None:
            self._body.show_problems(fields)

    def show_again(self, key: str) -> None:
        """Show a key's value as the record has it, whatever its field shows."""
        if self._body is not None and self._shown is not None and key in self._body.cells:
            document, original, changed = self._shown
            cell = self._body.cells[key]
            cell.reset()
            cell.show_value(document, original, changed=key in changed)

    def keep_drafts(self, path: str) -> None:
        """Take what waits for a pause in typing; keep what cannot be taken for the next visit."""
        if self._body is None or not path:
            return
        self._body.flush()
        self._drafts.pop(path, None)
        if drafts := self._body.drafts():
            self._drafts[path] = drafts

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        if self._body is None:
            return
        first = next(iter(self._body.cells.values()))
        editor = first.widget.editor()
        editor.setFocus()
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.selectAll()

    def focus_field(self, path: Path) -> None:
        """Put the cursor into the field of a value, or to its item; the first field for none."""
        key = str(path[0]) if path else ""
        cell = self._body.cells.get(key) if self._body is not None else None
        area = self.currentWidget()
        if cell is None:
            self.focus_first()
        elif isinstance(area, QScrollArea):
            cell.show()
            area.ensureWidgetVisible(cell)
            step = path[1] if len(path) > 1 else None
            aim = cell.widget.item(step) if isinstance(step, int) else cell.widget.editor()
            area.ensureWidgetVisible(aim)
            aim.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def words_changed(self) -> None:
        """Use the site's vocabulary and directory, which have arrived."""
        for _, body in self._bodies:
            body.words_changed()

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        for _, body in self._bodies:
            body.restyle()

    def _known(self, schema: Schema) -> FormBody | None:
        same = (body for known, body in self._bodies if known is schema or known == schema)
        return next(same, None)

    def _body_for(self, schema: Schema) -> FormBody:
        """Return the fields for such a record; what there is not of them yet is made at once."""
        if not self.prepare(schema) and self._making is not None:
            self._making[1].finish()
        body = self._known(schema)
        if body is None:
            raise RuntimeError("no fields were made for the schema")
        return body

    def _make(self, schema: Schema) -> Iterator[None]:
        area = QScrollArea(self)
        area.setProperty("kind", "plain")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.hide()
        body = FormBody(schema, self._tools, area.viewport())
        yield
        yield from body.steps()
        body.edited.connect(self.edited)
        body.operated.connect(self.operated)
        body.putBack.connect(self.putBack)
        area.setWidget(body)
        self.addWidget(area)
        self._bodies.append((schema, body))
        yield

    def _made(self) -> None:
        if self._making is not None:
            self._making[1].deleteLater()
        self._making = None
        self.prepared.emit()
