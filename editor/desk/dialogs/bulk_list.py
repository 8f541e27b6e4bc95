"""The records of a change of many: a list of any length, each with its title and its file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.desk.models.roles import PathRole
from editor.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT: Final = QModelIndex()
_HEIGHT: Final = 44
DetailRole: Final = PathRole + 100
"""What stands below the title: the path, unless told otherwise."""


class BulkListModel(QAbstractListModel):
    """Paths with their titles, which are asked for when they are drawn."""

    def __init__(
        self, title_of: Callable[[str], str], detail_of: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._detail_of = detail_of
        self._paths: Sequence[str] = ()

    def show_paths(self, paths: Sequence[str]) -> None:
        """List other records."""
        self.beginResetModel()
        self._paths = paths
        self.endResetModel()

    def path_at(self, row: int) -> str:
        """Return the path in a line, "" where there is none."""
        return self._paths[row] if 0 <= row < len(self._paths) else ""

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many records there are."""
        return 0 if parent.isValid() else len(self._paths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a record's title or path."""
        path = self.path_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title_of(path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title_of(path)}, {self._detail_of(path)}"
        if role == DetailRole:
            return self._detail_of(path)
        return path if role == PathRole else None


class BulkList(QListView):
    """Lines of one height; the current one is what the dialog tells more about."""

    pathChosen = Signal(str)
    """The path of the current line, "" for none."""

    def __init__(
        self,
        title_of: Callable[[str], str],
        theme: Theme,
        parent: QWidget,
        detail_of: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bulkList")
        self.setProperty("kind", "surface")
        self.setAccessibleName(self.tr("Records"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._model = BulkListModel(title_of, detail_of, self)
        self.setModel(self._model)
        self.setItemDelegate(_Lines(theme, self))
        self.selectionModel().currentChanged.connect(self._moved)

    def show_paths(self, paths: Sequence[str]) -> None:
        """List other records, the first one chosen."""
        self._model.show_paths(paths)
        if paths:
            self.setCurrentIndex(self._model.index(0))
        else:
            self.pathChosen.emit("")

    def _moved(self, index: QModelIndex) -> None:
        self.pathChosen.emit(self._model.path_at(index.row()))


class _Lines(QStyledItemDelegate):
    """Draws the title over the file's path."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines of text."""
        return QSize(0, self._theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one record."""
        rect, theme = option.rect, self._theme
        px = theme.px
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("selection" if selected else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if selected:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme.color("accent"))
        place = rect.adjusted(px(12), px(5), -px(10), -px(5))
        upper = QRect(place.topLeft(), QSize(place.width(), place.height() // 2))
        lower = upper.translated(0, upper.height())
        painter.setFont(theme.font("base"))
        painter.setPen(theme.color("text"))
        self._draw_text(painter, upper, " ".join(str(index.data()).split()))
        painter.setFont(theme.font("tiny"))
        painter.setPen(theme.color("faint"))
        self._draw_text(painter, lower, str(index.data(DetailRole)))

    def _draw_text(self, painter: QPainter, rect: QRect, text: str) -> None:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
