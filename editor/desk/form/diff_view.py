"""Lines that went and came, coloured, with what differs within them marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor.desk.form.differences import DiffLine
from editor.desk.form.new_words import new_words
from editor.desk.theme import Theme

_BACK: Final = {"-": "problem_back", "+": "published_back", "…": "side"}
_STRONG: Final = {"-": "problem", "+": "published"}
_PREFIX: Final = 2
_STRONG_OPACITY: Final = 0.28


class DiffView(QPlainTextEdit):
    """As high as its lines; the text can be selected and copied."""

    def __init__(self, lines: Sequence[DiffLine], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self._theme = theme
        self.setProperty("kind", "plain")
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setPlainText("\n".join(f"{line.mark} {line.text}" for line in lines))
        self.setAccessibleName(self.toPlainText())
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's font and colours."""
        self.setFont(self._theme.mono_font())
        for place, line in enumerate(self._lines):
            self._colour_line(place, line)
        self.setExtraSelections(self._inner_marks())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        block = self.document().firstBlock()
        while block.isValid():  # a line below what was painted is not broken anew by itself
            self.blockBoundingRect(block)
            block = block.next()
        lines = round(self.document().size().height())
        margin = round(2 * self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + margin + 4
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _colour_line(self, place: int, line: DiffLine) -> None:
        """Give a line its ground, also where it is broken into several."""
        shape = QTextBlockFormat()
        if token := _BACK.get(line.mark):
            shape.setBackground(self._theme.color(token))
        QTextCursor(self.document().findBlockByNumber(place)).setBlockFormat(shape)

    def _inner_marks(self) -> list[QTextEdit.ExtraSelection]:
        """Mark what differs where one line became one other."""
        marks = []
        for (place, before), (next_place, after) in pairwise(enumerate(self._lines)):
            if (before.mark, after.mark) != ("-", "+") or not self._alone(place):
                continue
            gone = new_words(after.text, before.text)
            come = new_words(before.text, after.text)
            marks += [self._span("-", place, *span) for span in gone]
            marks += [self._span("+", next_place, *span) for span in come]
        return marks

    def _alone(self, place: int) -> bool:
        """Return whether the line that went stands between others, and so does its successor."""
        marks = [line.mark for line in self._lines]
        around = (marks[place - 1] if place else " ", *marks[place + 2 : place + 3])
        return not {"-", "+"} & set(around)

    def _span(self, mark: str, place: int, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.format.setBackground(self._theme.faded(_STRONG[mark], _STRONG_OPACITY))
        begin = self.document().findBlockByNumber(place).position() + _PREFIX
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin + start)
        cursor.setPosition(begin + end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        return selection
