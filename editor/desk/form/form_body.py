"""The fields of one kind of record, built once from its schema and used for record after record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editor.checks.problem import Problem
from editor.desk.form.chips_field import ChipsField
from editor.desk.form.field_cell import FieldCell, value_at
from editor.desk.form.focus_order import place_after
from editor.desk.form.fold_button import FoldButton
from editor.desk.form.form_line import FormLine, indented, label_width
from editor.desk.form.kinds import guessed_field
from editor.desk.form.labels import label_of
from editor.desk.form.more_line import MoreLine
from editor.desk.form.plan import Line, Plan, plan_of
from editor.desk.form.provider_field import ProviderField
from editor.desk.form.tools import Tools, translate
from editor.record import Document
from editor.record.schema import Field, Kind, Schema

_ELSEWHERE: Final = frozenset({"published", "related"})
"""Keys that the header and the panel of related articles show."""


class FormBody(QWidget):
    """All lines of the form, made in `steps`; keys that the schema does not know stand last."""

    edited = Signal(object, object, object)
    """The cell, path and value."""
    operated = Signal(object, object, str)
    """The cell, the edits, and their name."""
    putBack = Signal(str)

    def __init__(self, schema: Schema, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._schema = schema
        self.cells: dict[str, FieldCell] = {}
        self._rare: dict[str, FormLine] = {}
        self._link_lines: dict[str, FormLine] = {}
        self._unknown: dict[str, FormLine] = {}
        self._lines: list[FormLine] = []
        self._page = ""
        px = tools.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(12), px(14), px(16))
        self._column.setSpacing(px(6))
        self._links = FoldButton(self)
        self._links.toggled.connect(self._fold_links)
        plan = plan_of(schema)
        labels = [line.label for line in (*plan.main, *plan.links, *plan.rest)]
        self._label_width = label_width(labels, tools.theme)
        self._steps = self._build(plan)

    def steps(self) -> Iterator[None]:
        """Make the fields, line by line; nothing else may be asked before the last one is made."""
        return self._steps

    def show_record(
        self,
        document: Document,
        original: Document,
        changed: frozenset[str],
        only: frozenset[str] | None = None,
    ) -> None:
        """Show a record's values, or those of the keys in `only`.

        `original` is the record as it is on disk, `changed` the keys in which they differ.
        """
        self._sync_unknown(document)
        for key, cell in self.cells.items():
            if only is None or key in only or cell.mark.is_changed() != (key in changed):
                cell.show_value(document, original, changed=key in changed)
        if only is None or not only <= self.cells.keys() or only & self._folded_keys():
            self._fold(document)

    def show_problems(self, fields: Mapping[str, Sequence[Problem]]) -> None:
        """Say below the fields what the checks found in them, by their keys."""
        first = next(iter(self.cells), "")
        others = [p for key in fields.keys() - self.cells.keys() - _ELSEWHERE for p in fields[key]]
        for key, cell in self.cells.items():
            found = fields.get(key, ())
            cell.show_problems([*others, *found] if key == first else found)
        for key in fields.keys() & self._link_lines.keys():
            _set_shown(self._link_lines[key], True)

    def reset(self) -> None:
        """Forget the record that was shown, drafts included."""
        for cell in self.cells.values():
            cell.reset()

    def drafts(self) -> dict[str, str]:
        """Return what was typed and is not in the record, by key."""
        drafts = {key: cell.widget.draft() for key, cell in self.cells.items()}
        return {key: text for key, text in drafts.items() if text}

    def set_drafts(self, drafts: dict[str, str]) -> None:
        """Stand again as `drafts` said."""
        for key, text in drafts.items():
            if key in self.cells:
                self.cells[key].widget.set_draft(text)

    def flush(self) -> None:
        """Take what was typed and waits for a pause."""
        for cell in self.cells.values():
            cell.widget.flush()

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        for line in (*self._lines, *self._unknown.values()):
            line.restyle()
        for cell in self.cells.values():
            cell.restyle()
        self._more.restyle()

    def words_changed(self) -> None:
        """Use the site's vocabulary and directory, which have arrived."""
        for cell in self.cells.values():
            if isinstance(cell.widget, ChipsField | ProviderField):
                cell.widget.words_changed()

    # --- building -----------------------------------------------------------------------------

    def _build(self, plan: Plan) -> Iterator[None]:
        numbers = _last_numbers(plan.main)
        self._page = _page_key(plan.main)
        for line in plan.main:
            self._add_line(line, with_links=bool(plan.links) and line is numbers)
            yield
        if plan.links and numbers is None:
            label = translate("Form", "Links")
            self._place(label, indented(self._links, self))
        for line in plan.links:
            shown = self._add_line(line)
            shown.hide()
            self._link_lines[line.fields[0].key] = shown
            yield
        for line in plan.rest:
            shown = self._add_line(line)
            if line.rare:
                self._rare[line.fields[0].key] = shown
            yield
        self._links.setVisible(bool(plan.links))
        locks = [self._make_cell(field, "", self) for field in plan.locks]
        self._more = MoreLine(locks, self._tools, self)
        self._more.opened.connect(self._fold_more)
        self._place(translate("Form", "More"), self._more)
        self._column.addStretch(1)

    def _add_line(self, line: Line, *, with_links: bool = False) -> FormLine:
        label = translate("Form", "Scores") if line.label == "Scores" else line.label
        several = len(line.fields) > 1 or with_links
        width = self._label_width
        shown = FormLine(label, self._tools, self, several=several, label_width=width)
        for place, field in enumerate(line.fields):
            shown.add(self._make_cell(field, _prefix(field, place, line.label), shown.place))
        if with_links:
            shown.add(indented(self._links, shown.place))
        self._lines.append(shown)
        self._column.addWidget(shown)
        return shown

    def _place(self, label: str, widget: QWidget) -> None:
        """Put what is no field into a line of its own."""
        line = FormLine(label, self._tools, self, label_width=self._label_width)
        line.add(widget)
        self._lines.append(line)
        self._column.addWidget(line)

    def _make_cell(self, field: Field, prefix: str, parent: QWidget) -> FieldCell:
        cell = FieldCell(field, self._tools, parent, prefix)
        cell.edited.connect(lambda path, value: self.edited.emit(cell, path, value))
        cell.operated.connect(lambda edits, text: self.operated.emit(cell, edits, text))
        cell.putBack.connect(self.putBack)
        cell.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.cells[field.key] = cell
        return cell

    # --- keys that the schema does not know ---------------------------------------------------

    def _sync_unknown(self, document: Document) -> None:
        """Have a line for each such key of the record, and hide those of other records."""
        keys = [key for key in document.keys() if self._is_unknown(key)]  # noqa: SIM118
        for key in keys:
            if key not in self._unknown:
                self._add_unknown(key, document)
            elif not self.cells[key].fits(value_at(document, key)):
                self._remove_unknown(key)
                self._add_unknown(key, document)
        for key in self._unknown.keys() - set(keys):
            self._remove_unknown(key)

    def _is_unknown(self, key: str) -> bool:
        if key in self._unknown:
            return True
        return key not in self.cells and key not in _ELSEWHERE

    def _add_unknown(self, key: str, document: Document) -> None:
        line = FormLine(key, self._tools, self, label_width=self._label_width)
        cell = self._make_cell(guessed_field(key, value_at(document, key)), "", line)
        line.add(cell)
        line.setVisible(self._more.is_open())
        last = next(reversed(self._unknown), None)
        self._column.insertWidget(self._column.count() - 1, line)
        place_after(self.cells[last] if last else self._more, cell)
        self._unknown[key] = line

    def _remove_unknown(self, key: str) -> None:
        line = self._unknown.pop(key)
        self.cells.pop(key).widget.set_name("")
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    # --- folding ------------------------------------------------------------------------------

    def _folded_keys(self) -> set[str]:
        locks = {field.key for field in self._schema.fields if field.kind is Kind.LOCK}
        return {*self._link_lines, *self._rare, *self._unknown, *locks, self._page}

    def _fold(self, document: Document) -> None:
        """Show what the record has, and say what is folded away."""
        present = set(document.keys())
        is_open = self._more.is_open()
        for key, line in self._rare.items():
            _set_shown(line, key in present or is_open)
        self._say_links(present)
        absent = [self._label(key) for key in self._rare if key not in present]
        self._more.show_locks()
        self._more.show_names(list(self._unknown), absent, len(document.body.strip()))

    def _say_links(self, present: set[str]) -> None:
        """Count the folded links; where the page's address is missing they are not folded."""
        links = [key for key in self._link_lines if key in present]
        names = [self._label(key) for key in links]
        self._links.set_words(_count_of_links(len(links)), "\n".join(names))
        needed = self._page not in present
        for key, line in self._link_lines.items():
            _set_shown(line, self._links.isChecked() or (needed and key in present))

    def _label(self, key: str) -> str:
        field = self._schema.field(key)
        return label_of(field) if field else key

    def _fold_links(self, wanted: bool) -> None:
        needed = not self._page or not self.cells[self._page].has_value()
        for key, line in self._link_lines.items():
            _set_shown(line, wanted or (needed and self.cells[key].has_value()))

    def _fold_more(self, wanted: bool) -> None:
        for line in self._unknown.values():
            line.setVisible(wanted)
        for key, line in self._rare.items():
            _set_shown(line, wanted or self.cells[key].has_value())


def _prefix(field: Field, place: int, beside: str) -> str:
    """Return the label inside a field that has none beside it; a choice speaks for itself."""
    if field.kind is Kind.NUMBER and beside != label_of(field):
        return label_of(field).lower()
    return label_of(field) if place and field.kind is not Kind.CHOICE else ""


def _last_numbers(lines: Iterable[Line]) -> Line | None:
    """Return the last line of numbers that has room for the fold of the links."""
    numbers = [line for line in lines if line.fields[0].kind is Kind.NUMBER]
    return numbers[-1] if numbers and len(numbers[-1].fields) < 3 else None


def _page_key(lines: Iterable[Line]) -> str:
    """Return the key of the address that is not folded, "" for none."""
    keys = (line.fields[0].key for line in lines if line.fields[0].kind is Kind.URL)
    return next(keys, "")


def _count_of_links(count: int) -> str:
    if not count:
        return translate("Form", "Other links")
    words = translate("Form", "+1 link") if count == 1 else translate("Form", "+{} links")
    return words.format(count)


def _set_shown(widget: QWidget, shown: bool) -> None:
    if widget.isHidden() == shown:
        widget.setVisible(shown)
