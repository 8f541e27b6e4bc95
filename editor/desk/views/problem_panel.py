"""The problems of the site below the panes: by rule, each a click away from its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor.checks.problem import Problem
from editor.desk.models.problem_tree import ProblemTree, RuleGroup, grouped
from editor.desk.models.record_table import RecordTable
from editor.desk.models.tasks import Job, Tasks
from editor.desk.problems_words import ICONS, TONES
from editor.desk.texts import number
from editor.desk.theme import Theme
from editor.desk.views.arrange import line
from editor.desk.views.elided_label import ElidedLabel

Index = QModelIndex | QPersistentModelIndex

Found = Callable[[], Mapping[str, Sequence[Problem]]]
"""Gives the problems of records by their paths."""

_HEIGHT: Final = 250
_SHARE: Final = 0.3  # of a low window
_LEFT: Final = 0.62  # of a narrow one, for what was found


class ProblemPanel(QFrame):
    """A tree of rules and findings; Return goes to the record, R repairs."""

    chosen = Signal(object)
    """The Problem whose record and field are to be shown."""
    repairWanted = Signal(object)
    """The Problem that is to be repaired."""
    repairAllWanted = Signal(str)
    """The rule of which everything is to be repaired."""
    searchWanted = Signal(str)
    """The rule whose records are to be listed."""
    closed = Signal()

    def __init__(self, theme: Theme, table: RecordTable, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("problemPanel")
        self.setProperty("kind", "surface")
        self._theme = theme
        self._tasks = tasks
        self._found: Found | None = None  # what is not shown yet
        self._job: Job | None = None
        self.model = ProblemTree(table.row, self)
        self.tree = _Tree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(_Delegate(self.model, theme, self.tree))
        self._build()
        self.tree.clicked.connect(self._go)
        self.tree.entered_.connect(self._go)
        self.tree.repaired.connect(self._repair)
        self.tree.left.connect(self.closed)
        self.tree.selectionModel().currentChanged.connect(self._show_buttons)
        self._one.clicked.connect(lambda: self._repair(self.tree.currentIndex()))
        self._all.clicked.connect(self._repair_all)
        self._list.clicked.connect(self._search)
        self._close.clicked.connect(self.closed)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.hide()

    def show_problems(self, found: Found, summary: str) -> None:
        """Show what is `found` when the panel is seen; what is opened and chosen stays so."""
        self._summary.setText(summary)
        self._found = found
        self._group()

    def _group(self) -> None:
        """Put what was found into groups, which takes long where there is much."""
        if self._found is not None and self._job is None and not self.isHidden():
            known, self._found = self._found(), None
            self._job = self._tasks.read(lambda _: grouped(known), self._show_groups, None, self)

    def _show_groups(self, groups: list[RuleGroup]) -> None:
        self._job = None
        opened, rule, problem, scroll = self._place()
        self.model.show_groups(groups)
        for name in opened:
            self.tree.expand(self.model.place_of(name))
        current = self.model.place_of(rule, problem)
        current = current if current.isValid() else self.model.place_of(rule)
        self.tree.setCurrentIndex(current if current.isValid() else self.model.index(0, 0))
        self.tree.verticalScrollBar().setValue(scroll)
        self._show_buttons()
        self._group()

    def open_it(self) -> None:
        """Show the panel, and give it the focus."""
        self.restyle()
        self.show()
        self._group()
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take over the theme's sizes and icons."""
        room = self.window().height() * _SHARE
        self.setFixedHeight(min(self._theme.px(_HEIGHT), round(room)))
        self._close.setIcon(self._theme.icon("close"))
        self._one.setIcon(self._theme.icon("repair"))
        self._list.setIcon(self._theme.icon("filter"))
        self.tree.setHeaderHidden(room < self._theme.px(_HEIGHT) / 2)  # two lines more
        self.tree.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self._share_width()
        palette = self.tree.palette()
        palette.setColor(palette.ColorRole.Highlight, self._theme.color("selection"))
        self.tree.setPalette(palette)
        self.tree.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep both columns in sight."""
        super().resizeEvent(event)
        self._share_width()

    # --- inside ---------------------------------------------------------------------------------

    def _share_width(self) -> None:
        most = round(self.width() * _LEFT)
        self.tree.header().resizeSection(0, min(self._theme.px(560), most))

    def _place(self) -> tuple[list[str], str, Problem | None, int]:
        rows = (self.model.index(row, 0) for row in range(self.model.rowCount()))
        groups = [self.model.group(index) for index in rows if self.tree.isExpanded(index)]
        current = self.tree.currentIndex()
        group = self.model.group(current)
        opened = [one.rule for one in groups if one is not None]
        scroll = self.tree.verticalScrollBar().value()
        return opened, group.rule if group else "", self.model.problem(current), scroll

    def _show_buttons(self) -> None:
        current = self.tree.currentIndex()
        group, problem = self.model.group(current), self.model.problem(current)
        self._one.setEnabled(problem is not None and problem.fixable)
        count = group.fixable if group is not None else 0
        self._all.setEnabled(count > 0)
        text = self.tr("Repair all {n} …") if count else self.tr("Repair all …")
        self._all.setText(text.format(n=number(count)))
        self._list.setEnabled(group is not None)

    def _go(self, index: QModelIndex) -> None:
        problem = self.model.problem(index)
        if problem is not None:
            self.chosen.emit(problem)
        else:
            line = index.siblingAtColumn(0)
            self.tree.setExpanded(line, not self.tree.isExpanded(line))

    def _repair(self, index: QModelIndex) -> None:
        problem = self.model.problem(index)
        if problem is not None and problem.fixable:
            self.repairWanted.emit(problem)

    def _repair_all(self) -> None:
        group = self.model.group(self.tree.currentIndex())
        if group is not None and group.fixable:
            self.repairAllWanted.emit(group.rule)

    def _search(self) -> None:
        group = self.model.group(self.tree.currentIndex())
        if group is not None:
            self.searchWanted.emit(group.rule)

    def _build(self) -> None:
        px = self._theme.px
        title = QLabel(self.tr("Problems"), self)
        title.setProperty("kind", "strong")
        self._summary = ElidedLabel("small", self)
        self._list = self._button(self.tr("List the records"), self.tr("Search for this problem"))
        self._one = self._button(self.tr("Repair"), self.tr("Repair the chosen problem (R)"))
        self._all = self._button("", self.tr("Show first what would change in all records"))
        self._close = QToolButton(self)
        self._close.setProperty("kind", "small")
        self._close.setToolTip(self.tr("Close the list of problems (Esc)"))
        self._close.setAccessibleName(self.tr("Close the list of problems"))
        row = QHBoxLayout()
        row.setContentsMargins(px(12), px(5), px(6), px(5))
        row.setSpacing(px(8))
        row.addWidget(title)
        row.addWidget(self._summary, 1)
        for button in (self._list, self._one, self._all, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line(self))
        column.addLayout(row)
        column.addWidget(line(self))
        column.addWidget(self.tree, 1)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "small")
        button.setToolTip(tip)
        return button


class _Tree(QTreeView):
    """Keys: Return goes there, R repairs, Escape leaves; letters search nothing."""

    entered_ = Signal(QModelIndex)
    repaired = Signal(QModelIndex)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("problemList")
        self.setAccessibleName(self.tr("Problems of the site"))
        self.setProperty("kind", "surface")
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go, repair or leave."""
        keys = {
            Qt.Key.Key_Return: self.entered_,
            Qt.Key.Key_Enter: self.entered_,
            Qt.Key.Key_R: self.repaired,
        }
        signal = keys.get(Qt.Key(event.key()))
        if signal is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            signal.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's review keys."""


class _Delegate(QStyledItemDelegate):
    """Puts the sign of its severity before a rule, and marks what can be repaired."""

    def __init__(self, model: ProblemTree, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line with some air."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(24))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add icon, weight and colour to the text."""
        super().initStyleOption(option, index)
        group, problem = self._model.group(index), self._model.problem(index)
        if group is None:
            return
        token = "muted" if index.column() else "text"
        if problem is None:
            option.font.setWeight(QFont.Weight.Normal if index.column() else QFont.Weight.DemiBold)
        name = "repair" if problem is not None and problem.fixable else ""
        tone = "muted"
        if problem is None:
            name, tone = ICONS[group.severity], TONES[group.severity]
        if name and not index.column():
            option.icon = self._theme.icon(name, tone)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        elif not index.column():
            option.icon = QIcon()
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        palette = option.palette
        for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
            palette.setColor(role, self._theme.color(token))
        option.palette = palette
