"""The history of the session's decisions, each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale, QSize, QTime, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.desk.actions import tooltip
from editor.desk.dialogs.bulk_list import BulkList
from editor.desk.dialogs.dialog import Dialog
from editor.desk.models.decisions import Decision, Decisions
from editor.desk.texts import number
from editor.desk.theme import Theme

_SIZE = QSize(560, 520)


class DecisionsDialog(Dialog):
    """The latest first; what cannot be taken back says why."""

    recordWanted = Signal(str)
    """The path of a record to go to."""

    def __init__(
        self,
        decisions: Decisions,
        take_back: Callable[[Decision, Callable[[str], None]], None],
        actions: Mapping[str, QAction],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__("decisionsDialog", theme, parent)
        self.setWindowTitle(self.tr("Decisions of this session"))
        self._decisions = decisions
        self._take_back = take_back
        self._actions = actions
        self._shown: list[Decision] = []
        self._list = BulkList(self._title, theme, self, self._detail)
        self._list.setObjectName("decisionList")
        self._list.doubleClicked.connect(self._go)
        self._words = self.label("small")
        self._build()
        decisions.changed.connect(self._refresh)
        self._refresh()
        self.fit(_SIZE)

    def _build(self) -> None:
        px = self._theme.px
        self._back = self.button(
            self.tr("Take back"),
            self.tr("Take this decision back, whatever came later (Del)"),
            self._take,
        )
        self._back.setObjectName("takeBack")
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self, self._take)
        tip = self.tr("Show this record in the window")
        self._show = self.primary(self.tr("Go to the record"), tip, self._go)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._back)
        foot.addWidget(self._show)
        foot.addStretch(1)
        foot.addWidget(self.closing())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(8))
        for widget in (self.label("title", self.windowTitle()), self._words, self._list):
            column.addWidget(widget)
        column.addLayout(foot)
        self._list.setFocus()

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
            else self._how_to_decide()
        )
        for button in (self._back, self._show):
            button.setEnabled(bool(count))

    def _how_to_decide(self) -> str:
        ways = "; ".join(tooltip(self._actions[name]) for name in ("publish", "removed"))
        return self.tr("Nothing was decided yet. {ways}").format(ways=ways)

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
