"""Paints a cell of the table of records: quiet lines, the state with its mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.desk.models.columns import COLUMNS
from editor.desk.models.roles import RowRole, UnsavedRole
from editor.desk.theme import Theme
from editor.desk.views import paint

if TYPE_CHECKING:
    from editor.library.rows import Row

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """One line of text, cut to its column; the title is strong, what helps to find it is muted."""

    def __init__(self, theme: Theme, first_column: Callable[[], int], parent: QWidget) -> None:
        """`first_column` tells which one stands at the very left."""
        super().__init__(parent)
        self._theme = theme
        self._first_column = first_column

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: Row | None = index.data(RowRole)
        if row is None:
            return
        theme, px, column = self._theme, self._theme.px, COLUMNS[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_back(painter, option, first=index.column() == self._first_column())
        place = option.rect.adjusted(px(8), 0, -px(8), -1)
        if column.id == "state" and (row.problem or row.published is not None):
            center = QPointF(place.x() + px(4), place.center().y() + 0.5)
            self._draw_mark(painter, center, row)
            place.adjust(px(16), 0, 0, 0)
        font = theme.font("strong" if column.id == "title" else "base")
        painter.setFont(font)
        painter.setPen(theme.color("text" if column.id == "title" else "muted"))
        words = " ".join(str(index.data() or "").split())
        if column.id == "state" and index.data(UnsavedRole):
            words += " · " + self.tr("unsaved")
        text = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, text)
        painter.restore()

    def _draw_back(self, painter: QPainter, option: QStyleOptionViewItem, *, first: bool) -> None:
        rect, theme = option.rect, self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("selection" if selected else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if selected and first:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme.color("accent"))

    def _draw_mark(self, painter: QPainter, center: QPointF, row: Row) -> None:
        size, color = self._theme.px(8), self._theme.color
        if row.problem:
            paint.draw_dot(painter, center, size, color("problem"))
        elif row.published:
            paint.draw_dot(painter, center, size, color("published"))
        else:
            paint.draw_ring(painter, center, size, color("draft"))
