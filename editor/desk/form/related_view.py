"""The view of the related articles: keys and drags become requests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor.desk.form.images_field import dropped_address
from editor.desk.form.related_delegate import FEW, RelatedDelegate
from editor.desk.form.tools import translate

Index = QModelIndex | QPersistentModelIndex

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_RECORDS: Final = "application/x-copydesk-records"


class RelatedView(QListView):
    """Enter or a double click goes to the record, F2 edits what stands here, Delete removes.

    Alt with Up or Down moves.
    """

    chosen = Signal(int)
    removed = Signal(list)
    """The places to be removed."""
    moved = Signal(int, int)
    """From which place to which."""
    addressGiven = Signal(str)
    """A web address was dropped."""
    recordsGiven = Signal(list, int)
    """The paths of records that were dropped, and before which place."""
    copied = Signal(list)
    """The places to be copied to the clipboard."""
    pasted = Signal(str)
    editWanted = Signal()
    """What the record says of the current article is to be edited."""
    menuWanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("relatedList")
        self.setProperty("kind", "surface")
        self.setAccessibleName(translate("Form", "Related articles"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # Qt's is for rows of this view only
        self._gap = -1
        """Before which place a line shows where a drop would go; -1 shows none."""
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))
        self.customContextMenuRequested.connect(self._ask_menu)

    def places(self) -> list[int]:
        """Return the places of the selected articles, in order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys into requests."""
        key, place = Qt.Key(event.key()), self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.places())
        elif key in _STEPS and alt and place >= 0:
            target = place + _STEPS[key]
            if 0 <= target < self.model().rowCount():
                self.moved.emit(place, target)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place >= 0:
            self.chosen.emit(place)
        elif key == Qt.Key.Key_F2:
            self.editWanted.emit()
        elif key == Qt.Key.Key_Delete and self.places():
            self.removed.emit(self.places())
        else:
            super().keyPressEvent(event)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw these rows again; where one shows its excerpt, which may be longer, lay out all."""
        current = self.currentIndex().row()
        if self.model().rowCount() <= FEW or first.row() <= current <= last.row():
            super().dataChanged(first, last, roles)
        else:
            QAbstractItemView.dataChanged(self, first, last, roles)

    def doItemsLayout(self) -> None:
        """Lay out all rows; which of them are higher is worked out once."""
        delegate = self.itemDelegate()
        if isinstance(delegate, RelatedDelegate):
            delegate.prepare()
        super().doItemsLayout()

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:
        """Have the rows laid out before the window is painted, not while it is."""
        super().rowsInserted(parent, first, last)
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def event(self, event: QEvent) -> bool:
        """Lay out what is to be laid out together with all else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def settle(self) -> None:
        """Lay out now what is to be laid out: done while drawing, all is drawn once more."""
        self.executeDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Give the current row the height of its excerpt."""
        self.scheduleDelayedItemsLayout()  # before scrolling to it, which lays everything out
        super().currentChanged(current, previous)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the excerpts anew; what opens below must not hide the current article."""
        current = self.currentIndex()
        seen = self.visualRect(current).top() < event.oldSize().height()
        super().resizeEvent(event)
        excerpts = current.isValid() or self.model().rowCount() <= FEW
        if excerpts and event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.settle()
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(current)

    # --- dragging -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take our own rows, and links."""
        self._judge_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the row would go."""
        super().dragMoveEvent(event)
        self._judge_drag(event)
        self._show_gap(self._gap_at(event.position().toPoint()) if event.isAccepted() else -1)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where a drop would go."""
        super().paintEvent(event)
        if self._gap < 0:
            return
        last = self.model().rowCount() - 1
        below = self.visualRect(self.model().index(last, 0)).bottom() if last >= 0 else 0
        row = self.visualRect(self.model().index(self._gap, 0))
        painter = QPainter(self.viewport())
        height = max(1, (row.top() if self._gap <= last else below) - 1)
        color = self.palette().color(QPalette.ColorRole.Highlight)
        painter.fillRect(0, height - 1, self.viewport().width(), 3, color)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move our own row, or add what a link leads to."""
        self._show_gap(-1)
        if event.source() is self:
            place = self.currentIndex().row()
            target = self._gap_at(event.position().toPoint())
            target -= target > place
            if place >= 0 and target != place:
                self.moved.emit(place, target)
        else:
            self.take(event.mimeData(), self._gap_at(event.position().toPoint()))
        # A copy: the view would remove the row after a move.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def take(self, data: QMimeData, place: int = -1) -> None:
        """Add records that were dragged, before a place or at the end, or what a link leads to."""
        if paths := dragged_records(data):
            self.recordsGiven.emit(paths, place if place >= 0 else self.model().rowCount())
        elif address := dropped_address(data):
            self.addressGiven.emit(address)

    def _judge_drag(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        if event.source() is self or can_be_related(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def _gap_at(self, position: QPoint) -> int:
        """Return before which row a drop at this point stands."""
        index = self.indexAt(position)
        if not index.isValid():
            return self.model().rowCount()
        below = position.y() > self.visualRect(index).center().y()
        return index.row() + below

    def _ask_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.isValid():
            self.menuWanted.emit(index.row(), self.viewport().mapToGlobal(position))


def can_be_related(data: QMimeData) -> bool:
    """Return whether what is dragged can be added to the related articles."""
    return bool(dragged_records(data) or dropped_address(data))


def records_dragged(paths: list[str]) -> QMimeData:
    """Return what a drag of records of this site holds."""
    data = QMimeData()
    data.setData(_RECORDS, "\n".join(paths).encode())
    return data


def dragged_records(data: QMimeData) -> list[str]:
    """Return the paths of the records that are dragged, [] for anything else."""
    return bytes(data.data(_RECORDS).data()).decode().splitlines()
