"""A layout that fills lines from left to right and goes on in the next line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
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
        self._parts: list[_Part] | None = None
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
        """Forget the sizes that were worked out."""
        self._heights.clear()
        self._parts = None
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
        sizes = [part.size for part in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item at its narrowest."""
        sizes = [part.item.minimumSize() for part in self._shown()]
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

    def _shown(self) -> list[_Part]:
        """Return what is to be placed, measured once until something is another size."""
        if self._parts is None:
            self._parts = [_Part(item) for item in self._items if not item.isEmpty()]
        return self._parts

    def _place(self, rect: QRect, *, apply: bool) -> int:
        """Go through the lines, place the items if `apply`, and return the whole height."""
        top = rect.y()
        for line in self._lines(rect.width()):
            heights = [part.height(width) for part, width in line]
            height, left = max(heights), rect.x()
            for (part, width), own in zip(line, heights, strict=True):
                if apply:
                    below = (height - own) // 2 if part.centred else 0
                    part.item.setGeometry(QRect(left, top + below, width, own))
                left += width + self._gap
            top += height + self._line_gap
        return max(0, top - self._line_gap - rect.y())

    def _lines(self, width: int) -> list[_Line]:
        if self._columns:
            return self._column_lines(*self._columns, width)
        lines: list[_Line] = []
        left = 0
        for part in self._shown():
            own = min(part.size.width(), width)
            if not lines or left + own > width:
                lines.append([])
                left = 0
            lines[-1].append((part, own))
            left += own + self._gap
        self._stretch_last(lines, width)
        return lines

    def _stretch_last(self, lines: list[_Line], width: int) -> None:
        """Give the rest of the last line to an item that can use it, such as an input."""
        if not lines:
            return
        part, own = lines[-1][-1]
        if part.item.expandingDirections() & Qt.Orientation.Horizontal:
            used = sum(one for _, one in lines[-1]) + self._gap * (len(lines[-1]) - 1)
            lines[-1][-1] = (part, own + max(0, width - used))

    def _column_lines(self, least: int, greatest: int, width: int) -> list[_Line]:
        lines: list[_Line] = []
        left = needed = 0
        for part in self._shown():
            own = part.size.width() if part.aligned else least
            if not lines or max(left + own, needed + part.narrowest) > width:
                lines.append([])
                left = needed = 0
            lines[-1].append((part, own))
            left += own + self._gap
            needed += part.narrowest + self._gap
        most = max((len(line) for line in lines), default=0)
        return [self._shared(line, width, most, greatest) for line in lines]

    def _shared(self, line: _Line, width: int, most: int, greatest: int) -> _Line:
        """Share a line's width among its columns; one that needs more than its part gets it.

        A line with fewer items than the fullest one, which has `most`, has columns as wide as that.
        """
        free = [part for part, _ in line if not part.aligned]
        room = width - sum(own for part, own in line if part.aligned)
        room -= self._gap * (max(len(line), most) - 1)
        parts = len(free) + most - len(line)
        widths: dict[_Part, int] = {}
        for part in sorted(free, key=lambda part: -part.narrowest):
            share = max(min(room // parts, greatest), part.narrowest)
            widths[part] = max(1, min(share, width))
            room, parts = room - share, parts - 1
        return [(part, widths.get(part, own)) for part, own in line]


class _Part:
    """An item, and what it says of its size until the layout is told that it is another one."""

    def __init__(self, item: QLayoutItem) -> None:
        self.item = item
        self.size = item.sizeHint()
        self.narrowest = item.minimumSize().width()
        alignment = item.alignment()
        self.aligned = bool(alignment)
        self.centred = bool(alignment & Qt.AlignmentFlag.AlignVCenter)
        self._flows = item.hasHeightForWidth()

    def height(self, width: int) -> int:
        """Return how high the item is at a width."""
        return self.item.heightForWidth(width) if self._flows else self.size.height()


_Line = list[tuple[_Part, int]]
"""Items that stand side by side, with their widths."""
