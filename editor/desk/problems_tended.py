"""Shows what is wrong with the records, in the form and in a panel, and repairs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from editor.checks.ignoring import tell_apart
from editor.checks.problem import Problem, Severity
from editor.desk.actions import tooltip
from editor.desk.checking import Checking
from editor.desk.form.record_form import RecordForm
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.rule_names import rule_name
from editor.desk.texts import number, said
from editor.desk.views.problem_panel import ProblemPanel
from editor.library.batch import EditsFor
from editor.record import RecordError, parse_path

Propose = Callable[[str, Sequence[str], EditsFor], None]
"""Shows what a change of many records would do, and does it if the person agrees."""

_PAUSE: Final = 400  # ms in which the panel is brought up to date, at the latest


class ProblemsTended(QObject):
    """Goes between the checks, the form, the panel and the batches."""

    refused = Signal(str)
    """Why nothing was repaired."""
    recordWanted = Signal(str)
    """The path of a record that is to be shown."""
    searchWanted = Signal(str)
    """What the list is to show."""

    def __init__(
        self,
        checking: Checking,
        propose: Propose,
        session: Session,
        table: RecordTable,
        form: RecordForm,
        panel: ProblemPanel,
        action: QAction,
    ) -> None:
        super().__init__(panel)
        self._checking = checking
        self._problems = checking.problems
        self._propose = propose
        self._session = session
        self._table = table
        self._form = form
        self._panel = panel
        self._action = action
        self._wanted: Problem | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show)
        form.set_problems(self._problems.of)
        self._problems.changed.connect(self._changed)
        self._problems.progressed.connect(self._progressed)
        form.tools.wishes.repair.connect(self._repair)
        form.tools.wishes.tellApart.connect(self._tell_apart)
        panel.chosen.connect(self._go)
        panel.repairWanted.connect(self._repair)
        panel.repairAllWanted.connect(self._repair_all)
        panel.searchWanted.connect(lambda rule: self.searchWanted.emit(f"problem:{rule}"))
        panel.closed.connect(panel.hide)
        checking.refused.connect(self.refused)
        form.shown.connect(self._shown)
        self._show()

    def toggle(self) -> None:
        """Show the panel, or hide it."""
        if self._panel.isVisible():
            self._panel.hide()
        else:
            self._panel.open_it()

    def take_over(self, other: ProblemsTended) -> None:
        """Go on where another one stood."""
        self._panel.setVisible(other._panel.isVisible())
        self._show()

    # --- what is wrong --------------------------------------------------------------------------

    def _changed(self, paths: frozenset[str]) -> None:
        if self._form.path() in paths:
            self._form.problems_changed()
        self._progressed()

    def _progressed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _show(self) -> None:
        counts = self._problems.known.severities
        parts = [
            self.tr("{n} errors").format(n=number(counts[Severity.ERROR])),
            self.tr("{n} warnings").format(n=number(counts[Severity.WARNING])),
            self.tr("{n} notes").format(n=number(counts[Severity.INFO])),
        ]
        waiting = self._problems.waiting
        if waiting:
            parts.append(self.tr("{n} records still to be checked").format(n=number(waiting)))
        self._panel.show_problems(self._problems.found, " · ".join(parts))
        count = counts[Severity.ERROR] + counts[Severity.WARNING]
        self._action.setText(self._said(count, waiting))
        self._action.setToolTip(tooltip(self._action))

    def _said(self, count: int, waiting: int) -> str:
        if count:
            text = self.tr("1 problem") if count == 1 else self.tr("{n} problems")
            return text.format(n=number(count))
        return self.tr("Checking …") if waiting else self.tr("No problems")

    # --- what is done about it ------------------------------------------------------------------

    def _go(self, problem: Problem) -> None:
        self._wanted = problem
        if self._form.path() == problem.path:
            self._shown(problem.path)
        else:
            self.recordWanted.emit(problem.path)

    def _shown(self, path: str) -> None:
        """Show the field, once its record is seen."""
        wanted = self._wanted
        if wanted is not None and wanted.path == path:
            self._wanted = None
            self._form.go_to_field(parse_path(wanted.field))

    def _repair(self, problem: Problem) -> None:
        self._form.flush()
        text = self.tr("Repair “{rule}”").format(rule=rule_name(problem.rule))
        self._session.open(problem.path, lambda: self._checking.repair(problem, text))

    def _repair_all(self, rule: str) -> None:
        edits_for = self._checking.edits_for(rule)
        found = self._problems.found()
        paths = [
            path
            for path, problems in sorted(found.items())
            if any(problem.rule == rule and problem.fixable for problem in problems)
        ]
        if edits_for is not None:
            self._propose(self.tr("Repair “{rule}”").format(rule=rule_name(rule)), paths, edits_for)

    def _tell_apart(self, problem: Problem) -> None:
        """Write into both records that they are different stories."""
        self._form.flush()
        own = problem.path

        def found(others: list[str]) -> None:
            for other in others:
                self._session.open(other, partial(self._write_apart, other, [_stem(own)]))
            names = [_stem(other) for other in others]
            self._session.open(own, partial(self._write_apart, own, names))

        self._checking.same_stories(own, found)

    def _write_apart(self, path: str, names: list[str]) -> None:
        document = self._session.document(path)
        if document is None:
            return
        try:
            told = tell_apart(document, names)
        except RecordError as error:
            self.refused.emit(said(error.message))
            return
        self._session.replace(path, told, self.tr("Not a duplicate"), None)
        if path != self._form.path():
            self._session.save(path)


def _stem(path: str) -> str:
    return PurePosixPath(path).stem
