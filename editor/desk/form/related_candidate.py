"""The results when looking for articles to add: their view, and how one is drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor.desk.form.related_delegate import Index, RelatedDelegate
from editor.desk.form.tools import translate
from editor.desk.models.image_store import ImageStore
from editor.desk.models.related_candidates import WhyRole
from editor.desk.theme import Theme

_WHY_LINES = 2


class CandidateDelegate(RelatedDelegate):
    """Draws a record as a related article, with what it shares below instead of its excerpt."""

    def __init__(self, theme: Theme, images: ImageStore, view: QListView) -> None:
        super().__init__(theme, images, view)
        self.below_token = "muted"

    def _below(self, index: Index) -> tuple[str, ...]:
        return self._broken(index.data(WhyRole), _WHY_LINES)


class CandidateView(QListView):
    """Enter or a click chooses, Escape leaves."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("relatedCandidates")
        self.setProperty("kind", "surface")
        self.setAccessibleName(translate("Form", "Records that could be added"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def fit_to_rows(self) -> None:
        """Be no higher than all rows together."""
        rows = range(self.model().rowCount())
        self.setMaximumHeight(max(1, sum(self.sizeHintForRow(row) for row in rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys into requests."""
        key, place = Qt.Key(event.key()), self.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if place >= 0:
                self.chosen.emit(place)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words below anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.size().width() != event.oldSize().width():
            self.fit_to_rows()
