"""One line of the form: a label at the left, one or more fields at the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.desk.form.changed_mark import WIDTH as MARK_WIDTH
from editor.desk.form.field_frame import RING
from editor.desk.form.flow_layout import FlowLayout
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools
from editor.desk.plain_tip import plain_tip
from editor.desk.theme import Theme

LABEL_WIDTH: Final = 72
_MOST_LABEL: Final = 112
_LEAST_CELL: Final = 150
_MOST_CELL: Final = 4000


class FormLine(QWidget):
    """Fields of equal width beside each other; where there is too little room, below.

    They are made in their `place` and then added: a field that gets another parent is styled once
    more, with all that is in it.
    """

    def __init__(
        self,
        label: str,
        tools: Tools,
        parent: QWidget,
        *,
        several: bool = False,
        label_width: int = 0,
    ) -> None:
        super().__init__(parent)
        px = tools.theme.px
        self._label = ToneLabel(tools.theme, self, label, "muted")
        self._label.set_elided()
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._label.setFixedSize(label_width or px(LABEL_WIDTH), px(30) + 2 * RING)
        self._label.setToolTip(plain_tip(label))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._line = line
        self.place: QWidget = self
        if several:
            self.place = QWidget(self)
            columns = (px(_LEAST_CELL), px(_MOST_CELL))
            self._flow = FlowLayout(self.place, gap=0, line_gap=px(2), columns=columns)
            line.addWidget(self.place, 1)

    def add(self, cell: QWidget) -> None:
        """Put a field behind the others; a line that is not for several takes one."""
        if self.place is self:
            self._line.addWidget(cell, 1)
        else:
            self._flow.addWidget(cell)

    def label(self) -> str:
        """Return the words at the left."""
        return self._label.text()

    def restyle(self) -> None:
        """Take over the theme's font."""
        self._label.restyle()


def indented(widget: QWidget, parent: QWidget) -> QWidget:
    """Return a widget with the room before it that a field's mark takes."""
    box = QWidget(parent)
    line = QHBoxLayout(box)
    line.setContentsMargins(MARK_WIDTH + RING, 0, 0, 0)
    line.addWidget(widget)
    line.addStretch(1)
    return box


def label_width(labels: Iterable[str], theme: Theme) -> int:
    """Return the room that is given to the labels of lines: the widest, up to a limit."""
    metrics = QFontMetrics(theme.font("small"))
    widest = max((metrics.horizontalAdvance(label) + 2 for label in labels), default=0)
    return min(max(widest, theme.px(LABEL_WIDTH)), theme.px(_MOST_LABEL))
