"""A layout that fills lines from left to right and goes on in the next line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places its items in lines.

    Without `columns` each item has its own size. With `columns`, the least and the greatest width
    of one, all items are equally wide and as many stand in a line as fit; an item that has an
    alignment keeps its own size.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 0,
        line_gap: int = 0,
        columns: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._columns = columns
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    # --- what QLayout asks for ----------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item behind the last one."""
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Add a widget before the item at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Forget the heights that were worked out."""
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size of one line of all items."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item at its narrowest."""
        sizes = [item.minimumSize() for item in self._shown()]
        least = self._columns[0] if self._columns and sizes else 0
        return QSize(
            max((size.width() for size in sizes), default=least),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._place(rect, apply=True)

    # --- inside -------------------------------------------------------------------------------

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, apply: bool) -> int:
        """Go through the lines, place the items if `apply`, and return the whole height."""
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(self._height(item, width) for item, width in line)
            left = rect.x()
            for item, width in line:
                if apply:
                    self._set(item, QPoint(left, top), width, height)
                left += width + self._gap
            top += height + self._line_gap
        return max(0, top - self._line_gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        items = self._shown()
        if self._columns:
            return self._column_lines(items, width)
        lines: list[list[tuple[QLayoutItem, int]]] = []
        left = 0
        for item in items:
            own = min(item.sizeHint().width(), width)
            if not lines or left + own > width:
                lines.append([])
                left = 0
            lines[-1].append((item, own))
            left += own + self._gap
        self._stretch_last(lines, width)
        return lines

    def _stretch_last(self, lines: list[list[tuple[QLayoutItem, int]]], width: int) -> None:
        """Give the rest of the last line to an item that can use it, such as an input."""
        if not lines:
            return
        item, own = lines[-1][-1]
        if item.expandingDirections() & Qt.Orientation.Horizontal:
            used = sum(one for _, one in lines[-1]) + self._gap * (len(lines[-1]) - 1)
            lines[-1][-1] = (item, own + max(0, width - used))

    def _column_lines(
        self, items: list[QLayoutItem], width: int
    ) -> list[list[tuple[QLayoutItem, int]]]:
        least, _ = self._columns or (1, 1)
        lines: list[list[tuple[QLayoutItem, int]]] = []
        left = needed = 0
        for item in items:
            own = item.sizeHint().width() if item.alignment() else least
            narrowest = item.minimumSize().width()
            if not lines or max(left + own, needed + narrowest) > width:
                lines.append([])
                left = needed = 0
            lines[-1].append((item, own))
            left += own + self._gap
            needed += narrowest + self._gap
        most = max((len(line) for line in lines), default=0)
        return [self._shared(line, width, most) for line in lines]

    def _shared(
        self, line: list[tuple[QLayoutItem, int]], width: int, most: int
    ) -> list[tuple[QLayoutItem, int]]:
        """Share a line's width among its columns; one that needs more than its part gets it.

        A line with fewer items than the fullest one, which has `most`, has columns as wide as that.
        """
        _, greatest = self._columns or (1, 1)
        free = [item for item, _ in line if not item.alignment()]
        room = width - sum(own for item, own in line if item.alignment())
        room -= self._gap * (max(len(line), most) - 1)
        parts = len(free) + most - len(line)
        widths: dict[int, int] = {}
        for item in sorted(free, key=lambda item: -item.minimumSize().width()):
            part = max(min(room // parts, greatest), item.minimumSize().width())
            widths[id(item)] = max(1, min(part, width))
            room, parts = room - part, parts - 1
        return [(item, widths.get(id(item), own)) for item, own in line]

    def _height(self, item: QLayoutItem, width: int) -> int:
        if item.hasHeightForWidth():
            return item.heightForWidth(width)
        return item.sizeHint().height()

    def _set(self, item: QLayoutItem, at: QPoint, width: int, line_height: int) -> None:
        height = self._height(item, width)
        if item.alignment() & Qt.AlignmentFlag.AlignVCenter:
            at = at + QPoint(0, (line_height - height) // 2)
        item.setGeometry(QRect(at, QSize(width, height)))
