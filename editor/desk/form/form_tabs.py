"""The form's tabs under its header, and the place beside it for the related articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.desk.form.related_view import can_be_related
from editor.desk.form.tab_bar import TabBar
from editor.desk.form.tools import translate
from editor.desk.texts import number
from editor.desk.theme import Theme
from editor.desk.views.arrange import line
from editor.desk.views.screens import Screen

_HEIGHT: Final = 34
_RELATED: Final = 1
"""The place of the related articles among the pages."""


class FormTabs:
    """Article, Related (while narrow), Source, Changes and Preview, in this order."""

    def __init__(
        self,
        theme: Theme,
        header: QWidget,
        pages: Sequence[QWidget],
        form: QWidget,
        beside: QFrame,
    ) -> None:
        self._pages = list(pages)
        self._counts = [0] * len(pages)
        self._wrong = [False] * len(pages)
        self.bar = self._bar = TabBar(form, _RELATED, can_be_related)
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        self._bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar.setAccessibleName(translate("Form", "Views of the record"))
        self._stack = QStackedWidget(form)
        self._content = QWidget(form)
        self._nothing = Screen(theme, form)
        self._layers = QStackedLayout(form)
        self._beside_wanted = True
        for name in self._names():
            self._bar.addTab(name)
        self.beside = beside
        self._beside_box = _filled(self.beside)
        self._narrow_page = QFrame(form)
        self._narrow_box = _filled(self._narrow_page)
        for place, page in enumerate(self._pages):
            self._stack.addWidget(self._narrow_page if place == _RELATED else page)
        self._beside_box.addWidget(self._pages[_RELATED])
        self._bar.setTabVisible(_RELATED, False)
        self._bar.currentChanged.connect(self._stack.setCurrentIndex)
        self._arrange(theme, header, form)

    def show_content(self, *, shown: bool) -> None:
        """Show header and pages, or that there is no record."""
        if not shown:
            title = translate("Form", "No record is chosen")
            self._nothing.show_message("list", title, translate("Form", "Choose one in the list."))
        self._layers.setCurrentWidget(self._content if shown else self._nothing)

    def show_opening(self) -> None:
        """Say that the record which was chosen is being read."""
        self._nothing.show_message("list", translate("Form", "Opening the record …"), "")
        self._layers.setCurrentWidget(self._nothing)

    def page(self) -> QWidget:
        """Return the page that is shown."""
        return self._pages[self._stack.currentIndex()]

    def show_page(self, page: QWidget) -> None:
        """Show a page, unless it stands beside the others anyway."""
        self.show_place(self._pages.index(page))

    def place(self) -> int:
        """Return the place of the page that is shown."""
        return self._stack.currentIndex()

    def show_place(self, place: int) -> None:
        """Show the page at a place."""
        if self._bar.isTabVisible(place):
            self._bar.setCurrentIndex(place)

    def set_narrow(self, narrow: bool) -> None:
        """Have the related articles as a tab, or beside the form."""
        if narrow == self._bar.isTabVisible(_RELATED):
            return
        related = self._pages[_RELATED]
        (self._narrow_box if narrow else self._beside_box).addWidget(related)
        if not narrow and self._bar.currentIndex() == _RELATED:
            self._bar.setCurrentIndex(0)
        self._bar.setTabVisible(_RELATED, narrow)
        self._bar.updateGeometry()
        self._show_beside()

    def show_beside(self, wanted: bool) -> None:
        """Show the place beside the form where there is room for it, or hide it."""
        self._beside_wanted = wanted
        self._show_beside()

    def _show_beside(self) -> None:
        self.beside.setVisible(self._beside_wanted and not self._bar.isTabVisible(_RELATED))

    def set_count(self, page: QWidget, count: int) -> None:
        """Write a number behind a tab's name; 0 writes none."""
        self._counts[self._pages.index(page)] = count
        self._write(self._pages.index(page))

    def set_wrong(self, page: QWidget, wrong: bool) -> None:
        """Mark a tab whose content is not in the record."""
        self._wrong[self._pages.index(page)] = wrong
        self._write(self._pages.index(page))

    def _names(self) -> tuple[str, ...]:
        return (
            translate("Form", "Article"),
            translate("Form", "Related"),
            translate("Form", "Source"),
            translate("Form", "Changes"),
            translate("Form", "Preview"),
        )

    def _write(self, place: int) -> None:
        words = [self._names()[place]]
        if self._counts[place]:
            words.append(number(self._counts[place]))
        if self._wrong[place]:
            words.append("●")
        text = " ".join(words)
        if text != self._bar.tabText(place):
            self._bar.setTabText(place, text)
        wrong = translate("Form", "There is a text here that the record could not take.")
        self._bar.setTabToolTip(place, wrong if self._wrong[place] else "")

    def _arrange(self, theme: Theme, header: QWidget, form: QWidget) -> None:
        tabs = QWidget(form)
        tabs.setFixedHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(tabs)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        # All the width: the chosen tab is wider than its hint says, since it is strong.
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (header, line(form), tabs, line(form)):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._layers.addWidget(self._nothing)
        self._layers.addWidget(self._content)
        self.show_content(shown=False)


def _filled(frame: QFrame) -> QVBoxLayout:
    frame.setProperty("kind", "surface")
    box = QVBoxLayout(frame)
    box.setContentsMargins(0, 0, 0, 0)
    return box
