"""What opens below a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from editor.desk.theme import Theme
from editor.desk.views.arrange import column, line


def arrange_below(
    frame: QFrame, theme: Theme, head: Sequence[QWidget], parts: Sequence[QWidget]
) -> None:
    """Put a line, a heading and the parts under each other; they take no more than they need.

    The first widget of the heading takes the room that the others leave.
    """
    px = theme.px
    heading = QHBoxLayout()
    heading.setContentsMargins(px(12), px(6), px(8), px(6))
    for place, widget in enumerate(head):
        heading.addWidget(widget, 0 if place else 1)
    whole = column(frame)
    whole.addWidget(line(frame))
    whole.addLayout(heading)
    for part in parts:
        whole.addWidget(part)
    frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
