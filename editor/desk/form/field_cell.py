"""A field's place in the form: its widget, its changed mark, and the words beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from editor.checks.problem import Problem
from editor.desk.form.changed_mark import ChangedMark
from editor.desk.form.field_widget import ABSENT, FieldWidget, FramedField, Unreadable
from editor.desk.form.focus_order import place_after
from editor.desk.form.item_sign import by_item
from editor.desk.form.labels import label_of
from editor.desk.form.problem_notes import ProblemNotes
from editor.desk.form.switch_field import SwitchField
from editor.desk.form.tone_label import ToneLabel, WrappedLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.form.yaml_field import YamlField
from editor.desk.form.yaml_text import value_text
from editor.desk.texts import said
from editor.record import Document, RecordError
from editor.record.schema import Field, Kind

_TIP_LENGTH: Final = 300


class FieldCell(QWidget):
    """Shows one top-level key of a record.

    A value that the field's own class cannot show stands in a YAML editor in its place.
    """

    edited = Signal(object, object)
    operated = Signal(object, str)
    putBack = Signal(str)
    """The key whose value is to be as the file has it."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget, prefix: str = "") -> None:
        super().__init__(parent)
        self.field = field
        self._tools = tools
        self._prefix = prefix
        self._lock: str | None = None
        self._named = False
        self._present = False
        label = label_of(field)
        self.mark = ChangedMark(tools.theme, label, self)
        self.mark.clicked.connect(lambda: self.putBack.emit(field.key))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.mark, 0, 0)
        self._own = self._place(tools.make(field, (field.key,), tools, self))
        self._fallback: FieldWidget | None = None
        self.widget: FieldWidget = self._own
        """What shows the value now."""
        self._words = _Words(tools, self)
        self._grid.addWidget(self._words, 1, 1)
        # The hint stands beside the first line beneath the field, whoever says that.
        self._grid.addWidget(self._words.hint, 1, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._notes: ProblemNotes | None = None
        self.setFocusProxy(self.widget)

    def words(self) -> str:
        """Return what stands beneath the field, "" when nothing does."""
        return self._words.text()

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems that stand beneath the field."""
        return self._notes.problems() if self._notes is not None else ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what the checks found in the field."""
        self._own.mark_items(by_item(problems))
        if self._notes is None:
            if not problems:
                return
            self._notes = ProblemNotes(
                self._tools.theme,
                self._tools.wishes,
                self,
                numbered=self.field.kind is not Kind.CHIPS,
            )
            self._grid.addWidget(self._notes, 2, 1)
        self._notes.show_problems(problems)

    def has_value(self) -> bool:
        """Return whether the record shown has the key."""
        return self._present

    def fits(self, value: Any) -> bool:
        """Return whether the field's own widget can show a value."""
        return self._own.accepts(value)

    def show_value(self, document: Document, original: Document, *, changed: bool) -> None:
        """Show the record's value; `original` is the record as it is on disk."""
        key = self.field.key
        value = value_at(document, key)
        self._present = value is not ABSENT
        self._choose(value)
        if not self._named:  # there is a field of that name from when it shows a value
            self._named = True
            self.widget.set_name(f"field.{key}")
        lock = document.locked((key,)) if self._present else None
        if lock != self._lock:
            self._lock = lock
            self.widget.set_locked(lock is not None)
        self.widget.set_value(value, lambda: value_text(document, (key,)))
        if changed or self.mark.is_changed():
            self.mark.set_changed(changed=changed, before=_before(original, key))
        self._note()

    def reset(self) -> None:
        """Forget the record that was shown."""
        self.widget.reset()

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self._own.restyle()
        if self._fallback is not None:
            self._fallback.restyle()
        self._words.restyle()
        if self._notes is not None:
            self._notes.restyle()

    def _choose(self, value: Any) -> None:
        """Use the field's own widget where it can show the value, else YAML."""
        fitting = self._own.accepts(value)
        if not fitting and self._fallback is None:
            field = self.field
            fallback = YamlField(field, (field.key,), self._tools, self)
            self._fallback = self._place(fallback)
            place_after(self._own, fallback)
        wanted = self._own if fitting else self._fallback
        if wanted is None or wanted is self.widget:
            return
        old, self.widget = self.widget, wanted
        had_focus = old.isAncestorOf(old.window().focusWidget() or self)
        old.set_name("")
        old.hide()
        wanted.reset()
        wanted.set_name(f"field.{self.field.key}")
        wanted.set_locked(self._lock is not None)
        wanted.show()
        self.setFocusProxy(wanted)
        if had_focus:
            wanted.setFocus()

    def _place(self, widget: FieldWidget) -> FieldWidget:
        if self._prefix and isinstance(widget, FramedField | SwitchField):
            widget.set_prefix(self._prefix)
        widget.edited.connect(self.edited)
        widget.operated.connect(self.operated)
        widget.noted.connect(self._note)
        self._grid.addWidget(widget, 0, 1, 1, 2)
        return widget

    def _note(self) -> None:
        widget = self.widget
        if widget.problem:
            self._words.show_words("●", widget.problem, "problem", widget.hint)
        elif self._lock is not None:
            self._words.show_words("", said(self._lock), "muted", widget.hint)
        else:
            odd = widget.warning or (wrong_kind(self.field) if widget is self._fallback else "")
            self._words.show_words("△", odd, "draft", widget.hint)


class _Words(QWidget):
    """A line beneath a field: what is the matter, and a `hint` to be placed at its right."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.hint = ToneLabel(tools.theme, parent)
        self.hint.setContentsMargins(5, 1, 2, 1)
        self.hint.hide()
        self._sign = ToneLabel(tools.theme, self)
        self._sign.hide()
        self._text = WrappedLabel(tools.theme, self)
        self._shown = ("", "", "", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 1, 2, 1)
        line.setSpacing(5)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self._sign, 0, top)
        line.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """Return the words at the left."""
        return self._text.text()

    def show_words(self, sign: str, text: str, token: str, hint: str) -> None:
        """Show all of it, or nothing; the sign says what the colour says."""
        if (sign, text, token, hint) == self._shown:
            return
        self._shown = sign, text, token, hint
        self._sign.set_tone(token)
        self._text.set_tone(token)
        for label, words in ((self._sign, sign if text else ""), (self._text, text)):
            if words != label.text():
                label.setText(words)
        self._sign.setVisible(bool(sign and text))
        if hint != self.hint.text():
            self.hint.setText(hint)
        for widget, shown in ((self, bool(text)), (self.hint, bool(hint))):
            if widget.isHidden() == shown:
                widget.setVisible(shown)

    def restyle(self) -> None:
        """Take over the theme's font."""
        for label in (self._sign, self._text, self.hint):
            label.restyle()


def wrong_kind(field: Field) -> str:
    """Return what belongs into a field whose value is something else."""
    belongs = {
        Kind.NUMBER: translate("Form", "A number belongs here."),
        Kind.SWITCH: translate("Form", "true or false belongs here."),
        Kind.TIMESTAMP: translate("Form", "A date belongs here."),
        Kind.CHIPS: translate("Form", "A list of words belongs here."),
        Kind.IMAGES: translate("Form", "A list of images belongs here."),
        Kind.CARDS: translate("Form", "A list of entries belongs here."),
        Kind.PROVIDER: translate("Form", "A name and a domain belong here."),
    }
    return belongs.get(field.kind, translate("Form", "A text belongs here."))


def value_at(document: Document, key: str) -> Any:
    """Return a top-level value, ABSENT where there is none, Unreadable where it is no value."""
    try:
        return document.get((key,), ABSENT)
    except RecordError as error:
        return Unreadable(said(error.message))


def _before(original: Document, key: str) -> str:
    """Return what the file has, for a tooltip."""
    if not original.has((key,)):
        return ""
    text = original.source((key,))
    return text if len(text) <= _TIP_LENGTH else f"{text[:_TIP_LENGTH]} …"
