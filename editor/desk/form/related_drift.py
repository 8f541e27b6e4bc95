"""Below the list: where the current article's copy differs from its record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from editor.desk.form.below_list import arrange_below
from editor.desk.form.fitting_area import FittingArea
from editor.desk.form.link_button import LinkButton
from editor.desk.form.related_copy import Difference
from editor.desk.form.tone_label import ToneLabel, WrappedLabel
from editor.desk.form.tools import translate
from editor.desk.texts import shortened
from editor.desk.theme import Theme
from editor.library.rows import text_of, utc_text

_MOST_TEXT: Final = 400
_MOST_HIGH: Final = 220


class RelatedDrift(QFrame):
    """Each field with what stands here and there, and the link that takes over the latter."""

    updateWanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("relatedDrift")
        self.setProperty("kind", "window")
        self._found: list[Difference] = []
        self._heading = ToneLabel(theme, self, "", "draft", "small_strong")
        self._heading.set_elided()
        tip = translate("Form", "Give this copy the values that its record has now")
        self._update = LinkButton(self, translate("Form", "Update copy"), tip)
        self._update.clicked.connect(self.updateWanted)
        self._area = FittingArea(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(translate("Form", "Differences"))
        self._area.setMaximumHeight(theme.px(_MOST_HIGH))
        arrange_below(self, theme, (self._heading, self._update), (self._area,))
        self.hide()

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show these, or nothing at all when there are none."""
        if list(found) != self._found:
            self._found = list(found)
            self._fill()
        self.setVisible(bool(found))

    def restyle(self) -> None:
        """Take over the theme's fonts."""
        self._heading.restyle()
        self._fill()

    def _fill(self) -> None:
        heading = translate("Form", "The copy differs from its record")
        self._heading.setText(heading)
        page = QWidget()
        page.setProperty("kind", "window")
        grid = QGridLayout(page)
        px = self._theme.px
        grid.setContentsMargins(px(12), 0, px(12), px(10))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(1, 1)
        for difference in self._found:
            self._add(grid, difference, page)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(page)

    def _add(self, grid: QGridLayout, one: Difference, page: QWidget) -> None:
        line = grid.rowCount()
        name = ToneLabel(self._theme, page, one.label, "text", "small_strong")
        grid.addWidget(name, line, 0, 1, 2)
        sides = (
            (translate("Form", "copy"), one.here, "muted"),
            (translate("Form", "record"), one.there, "text"),
        )
        for step, (word, value, token) in enumerate(sides, 1):
            side = ToneLabel(self._theme, page, word)
            side.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(side, line + step, 0)
            text = WrappedLabel(self._theme, page)
            text.set_tone(token if value is not None else "faint")
            text.setText(shown_value(value))
            grid.addWidget(text, line + step, 1)


def shown_value(value: Any) -> str:
    """Return a value in one short text."""
    if value is None:
        return translate("Form", "nothing")
    if isinstance(value, dict):
        text = ", ".join(f"{key}: {shown_value(one)}" for key, one in value.items())
    elif isinstance(value, list):
        text = "; ".join(shown_value(one) for one in value)
    else:
        text = value if isinstance(value, str) else utc_text(value) or text_of(value)
    text = " ".join(text.split())
    if not text:
        return translate("Form", "empty")
    return shortened(text, _MOST_TEXT)
