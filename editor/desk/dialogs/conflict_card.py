"""One field of which there are two versions."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, Final

import yaml
from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.desk.form.link_button import LinkButton
from editor.desk.form.plain_editor import PlainEditor
from editor.desk.form.text_change import text_change, units
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.yaml_text import read_value
from editor.desk.theme import Theme
from editor.record import Conflict, Edit, RecordError, Remove, Set, format_path

_MOST_LINES: Final = 9
_MARK_OPACITY: Final = 0.24

translate = QCoreApplication.translate


class Choice(Enum):
    """What shall stand."""

    MINE = "mine"
    THEIRS = "theirs"
    OTHER = "other"


class ConflictCard(QWidget):
    """Mine, theirs and what was before, side by side; or another text that is written here."""

    changed = Signal()

    def __init__(
        self, key: str, label: str, conflicts: Sequence[Conflict], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._conflicts = conflicts
        self._theme = theme
        self.problem = ""
        """Why the text that was written cannot be taken."""
        base, mine, theirs = (
            _text([(c.path, getattr(c, side)) for c in conflicts])
            for side in ("base", "ours", "theirs")
        )
        self.mine = Version(translate("Conflict", "Mine"), label, mine, base, theme, self)
        self.theirs = Version(translate("Conflict", "Theirs"), label, theirs, base, theme, self)
        self.before = Version(translate("Conflict", "Before"), label, base, base, theme, self)
        self.before.radio.setVisible(False)
        self.other = PlainEditor(self)
        self.other.setAccessibleName(
            translate("Conflict", "Another text for {field}").format(field=label)
        )
        self._group = QButtonGroup(self)
        for version in (self.mine, self.theirs):
            self._group.addButton(version.radio)
        self._arrange(label)
        self._group.buttonClicked.connect(self._chosen)
        self._group.buttonToggled.connect(self._chosen)
        self.other.typed.connect(self._typed)
        self._set_other(shown=False)

    @property
    def choice(self) -> Choice | None:
        """Return what was chosen, None as long as nothing was."""
        if not self.other.isHidden():
            return Choice.OTHER
        if self.mine.radio.isChecked():
            return Choice.MINE
        return Choice.THEIRS if self.theirs.radio.isChecked() else None

    def choose(self, choice: Choice) -> None:
        """Choose one side."""
        self._set_other(shown=False)
        (self.mine if choice is Choice.MINE else self.theirs).radio.setChecked(True)
        self._chosen()

    def take_focus(self) -> None:
        """Have the keys choose here."""
        self.mine.radio.setFocus(Qt.FocusReason.TabFocusReason)

    def edit(self) -> Edit | None:
        """Return the edit for a text that was written, None where a side was chosen."""
        if self.choice is not Choice.OTHER:
            return None
        path = self._conflicts[0].path
        text = self.other.exact_text()
        if self._is_text():
            return Set(path, text)
        return Set(path, read_value(text)) if text.strip() else Remove(path)

    def restyle(self) -> None:
        """Take over the theme's fonts and colours."""
        for version in (self.mine, self.theirs, self.before):
            version.restyle()
        for label in self.findChildren(ToneLabel):
            label.restyle()
        self.other.setFont(self._theme.font("base"))

    def _arrange(self, label: str) -> None:
        heading = ToneLabel(self._theme, self, label, "text", "strong")
        key = ToneLabel(self._theme, self, self.key if self.key != label else "", "faint")
        self._write = LinkButton(self, translate("Conflict", "Write another text"))
        self._write.clicked.connect(self._begin_other)
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
        self.other.set_wrapped(True)
        self.other.setFixedHeight(self._theme.px(84))
        sides = QGridLayout()
        sides.setSpacing(8)
        for place, version in enumerate((self.mine, self.theirs, self.before)):
            sides.addWidget(version, 0, place)
            sides.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(sides)
        column.addWidget(self.other)
        column.addWidget(self._wrong)

    def _can_be_written(self) -> bool:
        """Return whether there is one place, the same on both sides, for another value."""
        path = self._conflicts[0].path
        return len(self._conflicts) == 1 and all(isinstance(step, str) for step in path)

    def _is_text(self) -> bool:
        one = self._conflicts[0]
        return any(isinstance(value, str) for value in (one.ours, one.theirs))

    def _begin_other(self) -> None:
        self.other.show_text(self.other.exact_text() or self.mine.text)
        self._set_other(shown=True)
        self.other.setFocus()
        self.other.selectAll()
        self._typed(self.other.exact_text())

    def _set_other(self, *, shown: bool) -> None:
        self.other.setVisible(shown)
        if not shown:
            self._say("")
        else:
            self._group.setExclusive(False)
            for version in (self.mine, self.theirs):
                version.radio.setChecked(False)
            self._group.setExclusive(True)

    def _chosen(self) -> None:
        if self.mine.radio.isChecked() or self.theirs.radio.isChecked():
            self._set_other(shown=False)
        for version in (self.mine, self.theirs):
            version.update()
        self.changed.emit()

    def _typed(self, _text: str) -> None:
        try:
            self.edit()
        except RecordError as error:
            self._say(str(error))
        else:
            self._say("")
        self.changed.emit()

    def _say(self, problem: str) -> None:
        self.problem = problem
        self._wrong.setText(f"● {problem}")
        self._wrong.setVisible(bool(problem))


class Version(QWidget):
    """One side's value; what is other than before is marked, and a click chooses it."""

    def __init__(
        self, name: str, field: str, text: str, base: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._base = base
        self._theme = theme
        self.radio = QRadioButton(name, self)
        self.radio.setAccessibleName(f"{field}, {name}: {text}")
        self._name = ToneLabel(theme, self, name, "muted")
        self.view = QPlainTextEdit(text, self)
        self.view.setReadOnly(True)
        self.view.setProperty("kind", "bare")
        self.view.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view.setAccessibleName(f"{field}, {name}")
        self.view.setPlaceholderText(translate("Conflict", "not there"))
        self.view.viewport().installEventFilter(self)
        self.view.document().documentLayout().documentSizeChanged.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(2)
        column.addWidget(self.radio)
        column.addWidget(self._name)
        column.addWidget(self.view)
        column.addStretch(1)
        self._name.setVisible(base == text and name == translate("Conflict", "Before"))
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's font and colours."""
        self.view.setFont(self._theme.font("base"))
        self._name.restyle()
        self.view.setExtraSelections(self._marks())
        self._fit()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose this side."""
        if not self.radio.isHidden():
            self.radio.setChecked(True)
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame: heavier and in colour around what is chosen."""
        chosen = self.radio.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if chosen else 1
        painter.setPen(QPen(self._theme.color("accent" if chosen else "line"), width))
        painter.setBrush(self._theme.color("side" if self.radio.isHidden() else "surface"))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, 6, 6)

    def _marks(self) -> list[QTextEdit.ExtraSelection]:
        if not self.text or self.text == self._base:
            return []
        change = text_change(self._base, self.text)
        color = QColor(self._theme.color("accent"))
        color.setAlphaF(_MARK_OPACITY)
        mark = QTextEdit.ExtraSelection()
        mark.format.setBackground(color)
        mark.cursor = QTextCursor(self.view.document())
        mark.cursor.setPosition(change.start)
        end = change.start + units(change.inserted)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return [mark]

    def _fit(self) -> None:
        """Be as high as the text, within limits."""
        lines = max(1, round(self.view.document().size().height()))
        margin = round(2 * self.view.document().documentMargin())
        height = min(lines, _MOST_LINES) * self.view.fontMetrics().lineSpacing() + margin
        if height != self.view.minimumHeight():
            self.view.setFixedHeight(height)


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
