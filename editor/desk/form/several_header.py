"""The top of the form of several records: how many, what they are, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from editor.desk.actions import tooltip
from editor.desk.form.form_header import HEIGHT
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import translate
from editor.desk.texts import number
from editor.desk.theme import Theme
from editor.library.numbered import Numbered
from editor.library.rows import Row


class SeveralHeader(QWidget):
    """Says "12 records selected" and their states, and offers what can be done to all of them."""

    def __init__(
        self, theme: Theme, actions: Mapping[str, QAction], menu: QMenu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self._count = ToneLabel(theme, self, "", "text", "title")
        self._count.setObjectName("severalCount")
        self._count.set_elided()
        self._states = ToneLabel(theme, self, "", "muted", "base")
        self._states.set_elided()
        self._decide = QPushButton(self)
        self._decide.setObjectName("severalPublish")
        self._decide.setProperty("kind", "primary")
        self._decide.clicked.connect(actions["publish"].trigger)
        self._key = tooltip(actions["publish"])
        more = QToolButton(self)
        more.setObjectName("severalMenu")
        more.setText(translate("Several", "Change …"))
        more.setAccessibleName(translate("Several", "Change the records"))
        more.setToolTip(translate("Several", "What can be done to all of the records"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        line.setSpacing(theme.px(10))
        line.addWidget(self._count)
        line.addWidget(self._states, 1)
        line.addWidget(more)
        line.addWidget(self._decide)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Say how many records there are, and offer the decision that most of them wait for."""
        text = translate("Several", "{n} records selected")
        self._count.setText(text.format(n=number(len(rows))))
        self._count.setToolTip(self._count.text())
        traits = Numbered(map(attrgetter("traits"), rows)).all
        drafts = sum(times for one, times in traits if one.published is False)
        removed = sum(times for one, times in traits if one.removed)
        broken = sum(times for one, times in traits if one.problem)
        published = len(rows) - drafts - broken
        one, many = translate("Several", "{n} draft"), translate("Several", "{n} drafts")
        parts = (
            (drafts, one if drafts == 1 else many),
            (published, translate("Several", "{n} published")),
            (removed, translate("Several", "{n} removed")),
            (broken, translate("Several", "{n} broken")),
        )
        said = " · ".join(words.format(n=number(count)) for count, words in parts if count)
        self._states.setText(said)
        self._states.setToolTip(said)
        words = (
            translate("Several", "Publish {n} …").format(n=number(drafts))
            if drafts
            else translate("Several", "Unpublish {n} …").format(n=number(published))
        )
        self._decide.setText(words)
        self._decide.setEnabled(bool(drafts or published))
        self._decide.setToolTip(self._key)

    def restyle(self) -> None:
        """Take over the theme's fonts."""
        self.setFixedHeight(self._theme.px(HEIGHT))
        self._count.restyle()
        self._states.restyle()
