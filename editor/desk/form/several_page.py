"""The form of several records: common values, "Multiple" where they differ, one edit for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.desk.bulk_edits import adding, removing, settings
from editor.desk.form.form_line import FormLine, label_width
from editor.desk.form.labels import label_of
from editor.desk.form.plan import Line, plan_of
from editor.desk.form.several_field import SeveralField
from editor.desk.form.several_header import SeveralHeader
from editor.desk.form.tools import Tools, translate
from editor.desk.models.several import Common
from editor.desk.texts import number
from editor.desk.views.arrange import line
from editor.library.rows import Row
from editor.record.schema import Field, Kind, Schema

_IN_THE_HEADER: Final = "published"


class SeveralPage(QWidget):
    """Built anew for records with other fields; while they are read, nothing can be edited."""

    changeWanted = Signal(str, object)
    """The name of a change of all records, and its `EditsFor`."""

    def __init__(
        self, tools: Tools, actions: Mapping[str, QAction], menu: QMenu, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("severalForm")
        self._tools = tools
        self._fields: tuple[Field, ...] | None = None
        self.cells: dict[str, SeveralField] = {}
        self._lines: list[FormLine] = []
        self._header = SeveralHeader(tools.theme, actions, menu, self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("Several", "Reading the records"))
        self._bar.setFixedHeight(3)
        self._words = QLabel(self)
        self._words.setProperty("kind", "small")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._area = QScrollArea(self)
        self._area.setProperty("kind", "plain")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, line(self), self._bar, self._area):
            column.addWidget(widget)
        tools.theme.changed.connect(self.restyle)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Say at once what is known of the records."""
        self._header.show_rows(rows)

    def show_progress(self, done: int, total: int) -> None:
        """Say how many of the records are read; nothing can be edited before all are."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._lock(locked=True)

    def show_common(self, common: Common) -> None:
        """Show what the records have in common, and let it be edited."""
        if common.fields != self._fields:
            self._build(common.fields)
        self._bar.hide()
        self._lock(locked=False)
        for cell in self.cells.values():
            cell.show_common(common)
        self._words.setText(_said(common))

    def flush(self) -> None:
        """Ask for what was typed and not asked for yet."""
        for cell in self.cells.values():
            cell.commit()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        if self.cells:
            next(iter(self.cells.values())).widget.editor().setFocus()

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self._header.restyle()
        for shown in self._lines:
            shown.restyle()
        for cell in self.cells.values():
            cell.restyle()

    # --- inside ---------------------------------------------------------------------------------

    def _build(self, fields: tuple[Field, ...]) -> None:
        self._fields = fields
        self.cells, self._lines = {}, []
        box, px = QWidget(self._area), self._tools.theme.px
        column = QVBoxLayout(box)
        column.setContentsMargins(px(16), px(12), px(14), px(16))
        column.setSpacing(px(6))
        plan = plan_of(Schema("", fields=fields))
        switches = [one for one in plan.rest if one.fields[0].kind is Kind.SWITCH]
        lines = (*plan.main, *plan.links, *switches)
        width = label_width([one.label for one in lines], self._tools.theme)
        for one in lines:
            shown = self._make_line(one, box, width)
            self._lines.append(shown)
            column.addWidget(shown)
        self._words.setParent(box)
        column.addWidget(self._words)
        column.addStretch(1)
        self._area.setWidget(box)

    def _make_line(self, wanted: Line, box: QWidget, width: int) -> FormLine:
        label = translate("Form", "Scores") if wanted.label == "Scores" else wanted.label
        several = len(wanted.fields) > 1
        line = FormLine(label, self._tools, box, several=several, label_width=width)
        for place, one in enumerate(wanted.fields):
            line.add(self._make_cell(one, place, wanted.label, line.place))
        return line

    def _make_cell(self, field: Field, place: int, beside: str, box: QWidget) -> SeveralField:
        numbered = field.kind is Kind.NUMBER and beside != label_of(field)
        prefix = label_of(field).lower() if numbered else label_of(field) if place else ""
        if field.kind is Kind.CHOICE:
            prefix = ""
        cell = SeveralField(field, self._tools, box, prefix)
        cell.edited.connect(lambda values: self._edited(field, values))
        cell.wordAdded.connect(
            lambda word: self.changeWanted.emit(
                translate("Several", "Add “{}”").format(word), adding(field.key, word)
            )
        )
        cell.wordRemoved.connect(
            lambda word: self.changeWanted.emit(
                translate("Several", "Remove “{}”").format(word), removing(field.key, word)
            )
        )
        self.cells[field.key] = cell
        return cell

    def _edited(self, field: Field, values: list[tuple[Any, Any]]) -> None:
        text = translate("Several", "Set {}").format(label_of(field))
        self.changeWanted.emit(text, settings(values))

    def _lock(self, *, locked: bool) -> None:
        for cell in self.cells.values():
            cell.set_locked(locked)


def _said(common: Common) -> str:
    said = [translate("Several", "Images, related articles and the rest are each record's own.")]
    if common.unreadable:
        text = translate("Several", "{n} of the records cannot be read; they stay as they are.")
        said.append(text.format(n=number(common.unreadable)))
    return " ".join(said)
