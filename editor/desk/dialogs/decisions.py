"""The history of the session's decisions, each with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desk.dialogs.bulk_list import BulkList
from editor.desk.models.decisions import Decision, Decisions
from editor.desk.texts import number
from editor.desk.theme import Theme

_SIZE = QSize(560, 520)


class DecisionsDialog(QDialog):
    """The latest first; what cannot be taken back says why."""

    recordWanted = Signal(str)
    """The path of a record to go to."""

    def __init__(
        self,
        decisions: Decisions,
        take_back: Callable[[Decision, Callable[[str], None]], None],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("decisionsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Decisions of this session"))
        self._decisions = decisions
        self._take_back = take_back
        self._shown: list[Decision] = []
        self._list = BulkList(self._title, theme, self, self._detail)
        self._list.setObjectName("decisionList")
        self._list.doubleClicked.connect(self._go)
        self._words = self._label("small")
        self._build(theme)
        decisions.changed.connect(self._refresh)
        self._refresh()
        self.resize((_SIZE * theme.scale).boundedTo(parent.window().size() * 0.92))

    def _build(self, theme: Theme) -> None:
        px = theme.px
        heading = self._label("title")
        heading.setText(self.windowTitle())
        self._back = QPushButton(self.tr("Take back"), self)
        self._back.setObjectName("takeBack")
        self._back.setToolTip(self.tr("Take this decision back, whatever came later (Del)"))
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._take)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self, self._take)
        self._show = QPushButton(self.tr("Go to the record"), self)
        self._show.setDefault(True)
        self._show.clicked.connect(self._go)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._back)
        foot.addWidget(self._show)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(8))
        for widget in (heading, self._words, self._list):
            column.addWidget(widget)
        column.addLayout(foot)
        self._list.setFocus()

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _refresh(self) -> None:
        self._shown = list(reversed(self._decisions.all))
        row = max(0, self._list.currentIndex().row())
        self._list.show_paths([str(place) for place in range(len(self._shown))])
        if self._shown:
            place = min(row, len(self._shown) - 1)
            self._list.setCurrentIndex(self._list.model().index(place, 0))
        count = len(self._shown)
        self._words.setText(
            self.tr("{n} decisions, the latest first.").format(n=number(count))
            if count
            else self.tr("Nothing was decided yet: P publishes, X marks as removed.")
        )
        for button in (self._back, self._show):
            button.setEnabled(bool(count))

    def _title(self, place: str) -> str:
        return self._shown[int(place)].title if place else ""

    def _detail(self, place: str) -> str:
        one = self._shown[int(place)]
        at = QTime(one.at.hour, one.at.minute)
        return f"{QLocale().toString(at, QLocale.FormatType.ShortFormat)} · {one.what}"

    def _current(self) -> Decision | None:
        row = self._list.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _take(self) -> None:
        decision = self._current()
        if decision is not None:
            self._take_back(decision, self._words.setText)

    def _go(self) -> None:
        decision = self._current()
        if decision is not None:
            self.accept()
            self.recordWanted.emit(decision.path)
