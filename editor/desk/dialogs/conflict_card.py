"""One field of which there are two versions."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

import yaml
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.desk.dialogs.versions import EarlierVersion, GivenVersion, WrittenVersion
from editor.desk.form.link_button import LinkButton
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.yaml_text import read_value
from editor.desk.texts import said
from editor.desk.theme import Theme
from editor.record import Conflict, Edit, RecordError, Remove, Set, format_path

translate = QCoreApplication.translate


class Choice(Enum):
    """What shall stand."""

    MINE = "mine"
    THEIRS = "theirs"
    WRITTEN = "written"


class ConflictCard(QWidget):
    """Mine, theirs and what was before, side by side; or another value that is written here."""

    changed = Signal()

    def __init__(
        self, key: str, label: str, conflicts: Sequence[Conflict], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._conflicts = conflicts
        self._theme = theme
        base, mine, theirs = (
            _text([(c.path, getattr(c, side)) for c in conflicts])
            for side in ("base", "ours", "theirs")
        )
        here = translate("Conflict", "Mine"), translate("Conflict", "Theirs")
        self.mine = GivenVersion(label, here[0], mine, base, theme, self)
        self.theirs = GivenVersion(label, here[1], theirs, base, theme, self)
        self.before = EarlierVersion(label, base, theme, self)
        self.written = WrittenVersion(label, theme, self)
        self.written.hide()
        self._choices = {
            Choice.MINE: self.mine,
            Choice.THEIRS: self.theirs,
            Choice.WRITTEN: self.written,
        }
        self._group = QButtonGroup(self)
        for version in self._choices.values():
            self._group.addButton(version.radio)
            version.radio.stepped.connect(self._step)
        self._arrange(label)
        self._group.buttonToggled.connect(self._judge)
        self.written.editor.typed.connect(self._judge)

    @property
    def choice(self) -> Choice | None:
        """Return what was chosen, None as long as nothing was."""
        chosen = (choice for choice, one in self._choices.items() if one.radio.isChecked())
        return next(chosen, None)

    @property
    def problem(self) -> str:
        """Return why the value that was written cannot be taken, "" where nothing is wrong."""
        return self._wrong.text().removeprefix("● ") if not self._wrong.isHidden() else ""

    def choose(self, choice: Choice) -> None:
        """Choose one side, or begin to write."""
        if choice is Choice.WRITTEN:
            self._begin()
        else:
            self._choices[choice].radio.setChecked(True)

    def take_focus(self) -> None:
        """Have the keys choose here."""
        self.mine.radio.setFocus(Qt.FocusReason.TabFocusReason)

    def edit(self) -> Edit | None:
        """Return the edit for a value that was written, None where a side was chosen.

        Raises RecordError for what is no value.
        """
        if self.choice is not Choice.WRITTEN:
            return None
        path, text = self._conflicts[0].path, self.written.editor.exact_text()
        if self._is_text():
            return Set(path, text)
        return Set(path, read_value(text)) if text.strip() else Remove(path)

    def restyle(self) -> None:
        """Take over the theme's fonts and colours."""
        for version in (*self._choices.values(), self.before):
            version.restyle()
        for label in self.findChildren(ToneLabel):
            label.restyle()

    def _arrange(self, label: str) -> None:
        heading = ToneLabel(self._theme, self, label, "text", "strong")
        key = ToneLabel(self._theme, self, self.key if self.key != label else "", "faint")
        self._write = LinkButton(self, translate("Conflict", "Write another"))
        self._write.setAccessibleName(
            translate("Conflict", "Write another value for {field}").format(field=label)
        )
        self._write.clicked.connect(self._begin)
        self._write.setVisible(self._can_be_written())
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(key, 1)
        head.addWidget(self._write)
        self._wrong = QLabel(self)
        self._wrong.setProperty("kind", "problem")
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        sides = QGridLayout()
        sides.setSpacing(8)
        for place, version in enumerate((self.mine, self.theirs, self.before)):
            sides.addWidget(version, 0, place)
            sides.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(sides)
        column.addWidget(self.written)
        column.addWidget(self._wrong)

    def _can_be_written(self) -> bool:
        """Return whether there is one place, the same on both sides, for another value."""
        path = self._conflicts[0].path
        return len(self._conflicts) == 1 and all(isinstance(step, str) for step in path)

    def _is_text(self) -> bool:
        one = self._conflicts[0]
        return any(isinstance(value, str) for value in (one.ours, one.theirs))

    def _step(self, step: int) -> None:
        """Choose the next version that is seen, or the one before."""
        seen = [one.radio for one in self._choices.values() if not one.isHidden()]
        place = next((place for place, one in enumerate(seen) if one.hasFocus()), 0)
        wanted = seen[(place + step) % len(seen)]
        wanted.setChecked(True)
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _begin(self) -> None:
        """Write another value, beginning with mine."""
        editor = self.written.editor
        if not editor.exact_text():
            editor.show_text(self.mine.text)
        self.written.show()
        self.written.radio.setChecked(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()

    def _judge(self) -> None:
        """Say what is wrong with the value that was written."""
        try:
            self.edit()
        except RecordError as error:
            self._wrong.setText(f"● {said(error)}")
            self._wrong.show()
        else:
            self._wrong.hide()
        self.changed.emit()


def _text(values: Sequence[tuple[tuple[str | int, ...], Any]]) -> str:
    """Return values as a person reads them, each under its path where there are several."""
    if len(values) == 1:
        return _one(values[0][1])
    return "\n".join(f"{format_path(path)}: {_one(value)}" for path, value in values)


def _one(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
    return text.removesuffix("\n").removesuffix("\n...")
