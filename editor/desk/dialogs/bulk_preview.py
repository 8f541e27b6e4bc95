"""What a change of many records would do, before it is done: counts, and each file's diff."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSplitter, QTabBar, QVBoxLayout, QWidget

from editor.desk.bulk_words import plan_sentence
from editor.desk.dialogs.bulk_dialog import BulkDialog
from editor.desk.dialogs.bulk_diff import BulkDiff
from editor.desk.dialogs.bulk_list import BulkList
from editor.desk.models.tasks import Tasks
from editor.desk.texts import number
from editor.desk.theme import Theme
from editor.desk.views.arrange import line
from editor.library.batch import Plan
from editor.library.library import Library

_SIZE: Final = QSize(920, 600)
_LIST: Final = 340


class BulkPreview(BulkDialog):
    """Opens while the plan is still being made; nothing is written before `agreed`."""

    agreed = Signal(object)
    """The plan that was shown."""

    def __init__(
        self,
        text: str,
        count: int,
        library: Library,
        title_of: Callable[[str], str],
        tasks: Tasks,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__("bulkPreview", text, theme, parent)
        self._plan: Plan | None = None
        self._groups: list[Sequence[str]] = []
        self._list = BulkList(title_of, theme, self)
        self._diff = BulkDiff(library, tasks, theme, self)
        self._sentence = self.label("muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("What becomes of the records"))
        self._tabs.currentChanged.connect(self._show_group)
        self._list.pathChosen.connect(self._show_path)
        self._build()
        self.show_progress("", 0, count)
        self.fit(_SIZE)

    def show_progress(self, _text: str, done: int, total: int) -> None:
        """Say how far the plan is, until there is one."""
        if self._plan is not None or not total:
            return
        text = self.tr("Looking at {done} of {total} records; nothing is written yet.")
        self._sentence.setText(text.format(done=number(done), total=number(total)))
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_plan(self, plan: Plan) -> None:
        """Show what would be done, and let the person decide."""
        self._plan = plan
        self._bar.hide()
        self._sentence.setText(plan_sentence(plan))
        changed = [splice.path for splice in plan.splices]
        groups = (
            (self.tr("Change"), changed),
            (self.tr("Cannot change"), list(plan.refused)),
            (self.tr("Stay as they are"), plan.unchanged),
        )
        shown = [(name, paths) for name, paths in groups if paths]
        self._groups = [paths for _, paths in shown]
        self._diff.show_plan(plan)
        for name, paths in shown:
            self._tabs.addTab(f"{name} {number(len(paths))}")
        self._agree.setText(
            self.tr("Change 1 record")
            if len(changed) == 1
            else self.tr("Change {n} records").format(n=number(len(changed)))
        )
        self._agree.setEnabled(bool(changed))
        (self._agree if changed else self._dismiss).setFocus()

    # --- inside ---------------------------------------------------------------------------------

    def _build(self) -> None:
        px = self._theme.px
        tip = self.tr("Write the changes that are shown")
        self._agree = self.primary(self.tr("Change the records"), tip, self._agreed)
        self._agree.setObjectName("agreeButton")
        self._agree.setEnabled(False)
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(16), px(20), px(8))
        head.setSpacing(px(4))
        for widget in (self._heading, self._sentence, self._bar):
            head.addWidget(widget)
        head.addSpacing(px(4))
        head.addWidget(self._tabs)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._list)
        panes.addWidget(self._diff)
        panes.setSizes([px(_LIST), px(_SIZE.width() - _LIST)])
        panes.setStretchFactor(0, _LIST)
        panes.setStretchFactor(1, _SIZE.width() - _LIST)
        foot = self.foot(self._agree, self.tr("One undo takes all of it back."))
        foot.setContentsMargins(px(20), px(12), px(20), px(14))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line(self))
        whole.addWidget(panes, 1)
        whole.addWidget(line(self))
        whole.addLayout(foot)

    def _show_group(self, place: int) -> None:
        if 0 <= place < len(self._groups):
            self._list.show_paths(self._groups[place])

    def _show_path(self, path: str) -> None:
        self._diff.show_path(path)

    def _agreed(self) -> None:
        if self._plan is not None:
            self.agreed.emit(self._plan)
            self.accept()
