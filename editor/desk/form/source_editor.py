"""The text of a record's file with line numbers and a marked line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor.desk.form.highlighter import SourceHighlighter
from editor.desk.form.plain_editor import PlainEditor
from editor.desk.form.tools import translate
from editor.desk.theme import Theme


class SourceEditor(PlainEditor):
    """Long lines are not broken; Tab moves on, the indentation is typed with the space bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marked = 0
        self.setObjectName("sourceView")
        self.setProperty("kind", "plain")
        self.setAccessibleName(translate("Form", "Source"))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.set_wrapped(wrapped=False)
        self._numbers = _Numbers(self)
        self._highlighter = SourceHighlighter(theme, self.document())
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scrolled)
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's font and colours."""
        self.setFont(self._theme.mono_font())
        self._highlighter.restyle()
        self._make_room()
        self.mark_line(self._marked)

    def mark_line(self, line: int) -> None:
        """Mark a line, counted from 1, as the one that is wrong; 0 marks none."""
        self._marked = line
        marks = []
        if line:
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(self._theme.color("problem_back"))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.cursor = self._cursor_at(line)
            marks.append(mark)
        self.setExtraSelections(marks)
        self._numbers.update()

    def marked_line(self) -> int:
        """Return the line that is marked, 0 for none."""
        return self._marked

    def go_to_line(self, line: int) -> None:
        """Put the cursor into a line, counted from 1, and show it."""
        self.setTextCursor(self._cursor_at(line))
        self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the left edge."""
        super().resizeEvent(event)
        top, height = self.viewport().y(), self.viewport().height()
        self._numbers.setGeometry(QRect(0, top, self.viewport().x(), height))

    def number_width(self) -> int:
        """Return how wide the column of numbers is."""
        digits = max(3, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + 20

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are seen."""
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), self._theme.color("side"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        width, height = self._numbers.width() - 10, self.fontMetrics().height()
        while block.isValid() and top <= event.rect().bottom():
            number = block.blockNumber() + 1
            painter.setPen(self._number_color(number))
            right = Qt.AlignmentFlag.AlignRight
            painter.drawText(0, round(top), width, height, right, str(number))
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def _number_color(self, number: int) -> QColor:
        if number == self._marked:
            return self._theme.color("problem")
        current = number == self.textCursor().blockNumber() + 1
        return self._theme.color("text" if current else "faint")

    def _cursor_at(self, line: int) -> QTextCursor:
        block = self.document().findBlockByNumber(line - 1)
        return QTextCursor(block if block.isValid() else self.document().lastBlock())

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 0, 0)

    def _scrolled(self, rect: QRect, by: int) -> None:
        if by:
            self._numbers.scroll(0, by)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())


class _Numbers(QWidget):
    """The column of line numbers."""

    def __init__(self, editor: SourceEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """Return the column's width."""
        return QSize(self._editor.number_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the editor draw."""
        self._editor.paint_numbers(event)
