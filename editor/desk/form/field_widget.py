"""What every field of a form is: shows one value, and says what a person made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.checks.problem import Problem
from editor.desk.form.field_frame import FieldFrame
from editor.desk.form.labels import label_of
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools
from editor.desk.plain_tip import plain_tip
from editor.record import format_path
from editor.record.paths import Path
from editor.record.schema import Field


class Absent(Enum):
    """The one value that stands for a key that is not there."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands for a value that cannot be read, and says why."""

    reason: str


class FieldWidget(QWidget):
    """One value's editor; a class for each kind.

    Subclasses build their inputs, and implement `_show`, `accepts` and `_set_read_only`.
    """

    edited = Signal(object, object)
    """Path and new value; ABSENT when the value was cleared away."""
    operated = Signal(object, str)
    """A list of record edits, and the name under which they can be undone."""
    noted = Signal()
    """`problem`, `warning` or `hint` is another one."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.path = path
        self.tools = tools
        self.problem = ""
        """Why what stands in the input is not in the record; "" when it is."""
        self.warning = ""
        """What is odd about the value, though it is in the record."""
        self.hint = ""
        """Something worth knowing about the value, such as its length."""
        self._last: Any = ABSENT
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)

    # --- what the form uses -------------------------------------------------------------------

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Return whether this class can show a value as it is."""
        raise NotImplementedError

    def set_value(self, value: Any, source: Callable[[], str] = str) -> None:
        """Show the record's value; nothing happens, and nothing typed is lost, if it is the same.

        A value that is not there is ABSENT, one that cannot be read Unreadable. `source` gives
        its YAML to those who show it.
        """
        if is_same(value, self._last):
            return
        self._last = value
        self._say("", self.hint)
        self._show(value)

    def reset(self) -> None:
        """Forget what is shown, so that the next value is shown whatever it is."""
        self._last = _NOTHING

    def set_locked(self, locked: bool) -> None:
        """Let the value be read and copied, but not edited."""
        self._set_read_only(locked)

    def draft(self) -> str:
        """Return what was typed and could not be taken; "" when there is nothing like that."""
        return ""

    def set_draft(self, text: str) -> None:
        """Stand again as `draft` said."""

    def flush(self) -> None:
        """Take what was typed and waits for a pause in typing."""

    def refuse(self, reason: str) -> None:
        """Say why the record did not take the edit; what was typed stays until it is mended."""
        self._last = _NOTHING
        self._say(reason, self.hint)

    def show_differing(self, *, differing: bool) -> None:
        """Say that several records have different values, where no placeholder says it."""

    def editor(self) -> QWidget:
        """Return the input that carries the field's name and takes its focus."""
        return self

    def item(self, _place: int) -> QWidget:
        """Return what takes the focus for one item of a list."""
        return self.editor()

    def mark_items(self, problems: Mapping[int, list[Problem]]) -> None:
        """Mark the items of a list in which the checks found something."""

    def set_name(self, name: str) -> None:
        """Name the input for scripts and tests."""
        self.editor().setObjectName(name)

    def restyle(self) -> None:
        """Take over the theme's fonts and icons as they are now."""

    # --- what subclasses use ------------------------------------------------------------------

    def _show(self, value: Any) -> None:
        raise NotImplementedError

    def _set_read_only(self, read_only: bool) -> None:
        raise NotImplementedError

    def _edit(self, value: Any) -> None:
        """Say that a person gave the field this value."""
        if is_same(value, self._last):
            return
        self._last = value
        self.edited.emit(self.path, value)

    def _say(self, problem: str, hint: str = "", warning: str = "") -> None:
        if (problem, hint, warning) != (self.problem, self.hint, self.warning):
            self.problem, self.hint, self.warning = problem, hint, warning
            self.noted.emit()

    def _describe(self, widget: QWidget) -> None:
        """Name an input for people who hear or point at it."""
        widget.setAccessibleName(label_of(self.field))
        widget.setToolTip(plain_tip(self._tip()))

    def _tip(self) -> str:
        label, key = label_of(self.field), format_path(self.path)
        return label if label == key else f"{label} ({key})"


class FramedField(FieldWidget):
    """A field in a frame, with its label in front of the input where it has none beside it."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self.frame = FieldFrame(tools.theme, self)
        self._line.addWidget(self.frame)
        self._prefix: ToneLabel | None = None

    def set_prefix(self, text: str) -> None:
        """Write a label inside the frame, before the input."""
        self._prefix = ToneLabel(self.tools.theme, self.frame, text)
        self.frame.line.insertWidget(0, self._prefix)

    def set_locked(self, locked: bool) -> None:
        """Look like, and be, something that cannot be edited."""
        self.frame.set_locked(locked)
        super().set_locked(locked)

    def _say(self, problem: str, hint: str = "", warning: str = "") -> None:
        super()._say(problem, hint, warning)
        self.frame.set_wrong(bool(problem))


class _Nothing(Enum):
    NOTHING = "nothing"


_NOTHING: Final = _Nothing.NOTHING


def is_same(one: Any, other: Any) -> bool:
    """Return whether two values are equal and of the same types, all the way down."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, float):
        return repr(one) == repr(other)
    return bool(one == other)
