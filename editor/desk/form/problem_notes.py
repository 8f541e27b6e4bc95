"""What the checks found in a field, said below it, with the repair one click away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.checks.problem import Problem, Severity
from editor.desk.form.item_sign import place_of
from editor.desk.form.link_button import LinkButton
from editor.desk.form.problem_wishes import ProblemWishes
from editor.desk.form.tone_label import ToneLabel, WrappedLabel
from editor.desk.form.tools import translate
from editor.desk.plain_tip import plain_tip
from editor.desk.problems_words import ICONS, TONES, severity_name
from editor.desk.rule_names import rule_name
from editor.desk.texts import said
from editor.desk.theme import Theme

_MOST: Final = 4  # lines below one field
_KEYS: Final = {
    "title-missing": "title",
    "excerpt-missing": "excerpt",
    "image-missing": "images",
    "topic-missing": "topics",
}
"""Where a rule's finding stands that is about a key that is not there."""
STORY: Final = "duplicate-story"


class ProblemNotes(QWidget):
    """A line for each problem: its sign, one sentence, and what can be done.

    It begins with the number of the item that it is about, unless items have none for the person.
    """

    def __init__(
        self, theme: Theme, wishes: ProblemWishes, parent: QWidget, *, numbered: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wishes = wishes
        self._numbered = numbered
        self._problems: tuple[Problem, ...] = ()
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 1, 2, 3)
        self._column.setSpacing(3)
        self._more = ToneLabel(theme, self, "", "muted")
        self._column.addWidget(self._more)
        self.hide()

    def problems(self) -> tuple[Problem, ...]:
        """Return what is shown."""
        return self._problems

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these and no others; nothing moves where they are the same."""
        shown = tuple(problems)
        if shown == self._problems:
            return
        self._problems = shown
        while len(self._lines) < min(len(shown), _MOST):
            line = _Line(self._theme, self._wishes, self)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        for place, line in enumerate(self._lines):
            line.show_problem(shown[place] if place < len(shown) else None, self._numbered)
        hidden = len(shown) - _MOST
        self._more.setText(translate("Form", "and {n} more").format(n=hidden))
        self._more.setVisible(hidden > 0)
        self.setVisible(bool(shown))

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self._more.restyle()
        for line in self._lines:
            line.restyle()


class _Line(QWidget):
    def __init__(self, theme: Theme, wishes: ProblemWishes, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problem: Problem | None = None
        self._sign = QLabel(self)
        self._text = WrappedLabel(theme, self)
        self.repair = LinkButton(self, translate("Form", "Repair"))
        self.apart = LinkButton(
            self,
            translate("Form", "Not a duplicate"),
            translate("Form", "Remember in both records that they are different stories"),
        )
        self.repair.clicked.connect(lambda: wishes.repair.emit(self._problem))
        self.apart.clicked.connect(lambda: wishes.tellApart.emit(self._problem))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._sign, 0, top)
        row.addWidget(self._text)
        row.addWidget(self.repair, 0, top)
        row.addWidget(self.apart, 0, top)
        row.addStretch(1)

    def show_problem(self, problem: Problem | None, numbered: bool) -> None:
        self._problem = problem
        self.setVisible(problem is not None)
        if problem is None:
            return
        self._text.setText(_sentence(problem) if numbered else said(problem.message))
        self._text.set_tone(TONES[problem.severity])
        self._text.setToolTip(plain_tip(f"{rule_name(problem.rule)}\nproblem:{problem.rule}"))
        self.repair.setVisible(problem.fixable)
        self.repair.setAccessibleName(f"{translate('Form', 'Repair')}: {said(problem.message)}")
        self.apart.setVisible(problem.rule == STORY)
        self.restyle()

    def _has_button(self) -> bool:
        return not (self.repair.isHidden() and self.apart.isHidden())

    def restyle(self) -> None:
        """Take over the theme's font and icons."""
        self._text.restyle()
        if self._problem is None:
            return
        # The first line of the text stands beside the middle of a button.
        button = self.repair.sizeHint().height() if self._has_button() else 0
        above = max(0, (button - self._text.fontMetrics().height()) // 2)
        for label in (self._sign, self._text):
            label.setContentsMargins(0, above, 0, 0)
        severity = self._problem.severity
        size, ratio = self._theme.px(14), self.devicePixelRatioF()
        pixmap = self._theme.pixmap(ICONS[severity], TONES[severity], size, ratio)
        self._sign.setPixmap(pixmap)
        self._sign.setAccessibleName(severity_name(severity))


def _sentence(problem: Problem) -> str:
    """Return the message, with the number of the item that it is about."""
    place = place_of(problem)
    message = said(problem.message)
    return message if place is None else f"{place + 1}: {message}"


def by_field(problems: Sequence[Problem]) -> dict[str, list[Problem]]:
    """Return what is to be said below each top-level key; a note only where it can be repaired."""
    fields: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity is Severity.INFO and not problem.fixable:
            continue
        key = problem.field.partition(".")[0].partition("[")[0] or _KEYS.get(problem.rule, "")
        fields.setdefault(key, []).append(problem)
    return fields
