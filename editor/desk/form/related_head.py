"""The line above the related articles: how many there are, and what adds to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.desk.form.link_button import LinkButton
from editor.desk.form.related_sources import SourcesButton
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import translate
from editor.desk.texts import number
from editor.desk.theme import Theme


class RelatedHead(QWidget):
    """A count and three links."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = ToneLabel(theme, self, "", "text", "small_strong")
        self.sources = SourcesButton(self)
        tip = translate("Form", "Search the site for an article to add")
        self.add = LinkButton(self, translate("Form", "Add"), tip)
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tip = translate("Form", "Show the records that resemble this one")
        self.suggest = LinkButton(self, translate("Form", "Suggest"), tip)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(12), 0, theme.px(8), 0)
        line.addWidget(self._count, 1)
        for button in (self.sources, self.add, self.suggest):
            line.addWidget(button)
        self.setFixedHeight(theme.px(34))
        self.restyle()

    def say(self, count: int, *, can_add: bool, can_suggest: bool, can_be_listed: bool) -> None:
        """Show how many there are, and offer what can be done."""
        self._count.setText(translate("Form", "Related {}").format(number(count)))
        self.sources.setVisible(can_be_listed)
        self.sources.rest()
        self.add.setVisible(can_add)
        self.suggest.setVisible(can_add and can_suggest)

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self._count.restyle()
        self.add.setIcon(self._theme.icon("plus", "accent"))
