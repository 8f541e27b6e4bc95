"""The left pane: what the records are, with counts; a click writes the query for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.desk.models.facets import FacetLine, FacetModel
from editor.desk.models.roles import FacetRole
from editor.desk.texts import number
from editor.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_NO_CHANGE: Final = QItemSelectionModel.SelectionFlag.NoUpdate


class FacetDelegate(QStyledItemDelegate):
    """Draws a heading, or a facet with its count; one that is searched for is marked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 26 px for a facet, more for a heading with the space above it."""
        facet: FacetLine = index.data(FacetRole)
        return QSize(self._theme.px(100), self._theme.px(36 if facet.heading else 26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line of the panel."""
        facet: FacetLine = index.data(FacetRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if facet.heading:
            self._draw_heading(painter, option.rect, facet)
        else:
            self._draw_facet(painter, option, facet)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, facet: FacetLine) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font("tiny_strong"))
        painter.setPen(self._theme.color("muted"))
        place = rect.adjusted(px(16), 0, -px(16), -px(4))
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, bottom, facet.label)

    def _draw_facet(
        self, painter: QPainter, option: QStyleOptionViewItem, facet: FacetLine
    ) -> None:
        theme, px = self._theme, self._theme.px
        back = option.rect.adjusted(px(8), 0, -px(8), 0)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if facet.active or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection" if facet.active else "line"))
            painter.drawRoundedRect(back, 5, 5)
        if focused:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(back.adjusted(1, 1, -1, -1), 5, 5)
        place = back.adjusted(px(8), 0, -px(8), 0)
        font = theme.font("strong" if facet.active else "base")
        metrics = QFontMetrics(font)
        count = number(facet.count) if facet.count is not None else ""
        room = place.width() - metrics.horizontalAdvance(count) - px(8)
        painter.setFont(font)
        painter.setPen(theme.color("faint"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        token = "accent" if facet.active else "muted" if facet.more else "text"
        painter.setPen(theme.color(token))
        label = metrics.elidedText(facet.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, label)


class FacetList(QListView):
    """The lines of the panel; Return, Space or a click chooses one."""

    chosen = Signal(object)

    def __init__(self, model: FacetModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facetList")
        self.setAccessibleName(self.tr("Filters"))
        self.setProperty("kind", "side")
        self.setModel(model)
        self.setItemDelegate(FacetDelegate(theme, self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self._facets = model
        self._at: FacetLine | None = None
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._stay)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Return or Space, move with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's review keys."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw these lines again and no others: another count makes no line higher.

        Qt's list would lay out and draw all of them.
        """
        QAbstractItemView.dataChanged(self, first, last, roles)

    def _remember(self) -> None:
        self._at = self.currentIndex().data(FacetRole)

    def _stay(self) -> None:
        """Keep the keyboard's place at what it was on, wherever that stands now."""
        if self._at is not None:
            index = self._facets.like(self._at)
            self.selectionModel().setCurrentIndex(index, _NO_CHANGE)

    def _choose(self, index: QModelIndex) -> None:
        facet: FacetLine | None = index.data(FacetRole)
        if facet is not None and not facet.heading:
            self.chosen.emit(facet)


class FacetPanel(QFrame):
    """The pane around the list, on its own shade."""

    chosen = Signal(object)
    """The FacetLine that was clicked."""

    def __init__(self, model: FacetModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facetPanel")
        self.setProperty("kind", "side")
        self.list = FacetList(model, theme, self)
        self.list.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.list)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the lines again when the font is another one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.list.scheduleDelayedItemsLayout()
