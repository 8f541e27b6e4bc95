"""Finding records to add to the related articles: what resembles this one, or what is typed."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.desk.browser import is_web_address
from editor.desk.form.field_frame import FieldFrame
from editor.desk.form.line_editor import LineEditor, overrides_escape
from editor.desk.form.link_button import LinkButton
from editor.desk.form.related_candidate import CandidateDelegate, CandidateView
from editor.desk.form.tools import Tools, translate
from editor.desk.models.related_candidates import ListingSource, RelatedCandidates
from editor.library.rows import Row

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RelatedFinder(QFrame):
    """A search line above its results; while nothing is typed they are the suggestions."""

    chosen = Signal(str, bool)
    """The address of an article to add, and whether that one shall list this record too."""
    closed = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._listing: ListingSource | None = None
        self._own = Row("")
        self.was_for_typing = False
        self._listed: frozenset[str] = frozenset()
        self.setObjectName("relatedFinder")
        self.setProperty("kind", "surface")
        self.model = RelatedCandidates(tools.tasks, self)
        self.view = CandidateView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(CandidateDelegate(tools.theme, tools.images, self.view))
        self._frame, self.input = self._search_line()
        self._heading = QLabel(self)
        self._note = QLabel(self)
        self.link_back = QCheckBox(translate("Form", "Also link back"), self)
        self._arrange()
        self.view.chosen.connect(self._choose)
        self.view.left.connect(self.close_it)
        self.model.found.connect(self._say)
        self.model.mistaken.connect(self._say_mistake)
        self.hide()

    @property
    def can_suggest(self) -> bool:
        """Whether there are records to look among."""
        return self._listing is not None

    def set_listing(self, listing: ListingSource) -> None:
        """Look for records in what this gives."""
        self._listing = listing

    def show_record(self, own: Row, listed: Collection[str], *, fresh: bool) -> None:
        """Work for another record, or take note that other articles are `listed` by now."""
        removed = self._listed.difference(listed)
        self._own, self._listed = own, frozenset(listed)
        if fresh:
            self.input.show_text("")
        if fresh or removed:
            self._look()
        else:
            self.model.leave_out(self._without())
            self._say()

    def open_it(self, own: Row, listed: Collection[str], *, typing: bool) -> None:
        """Show it for a record; the cursor is in the search line or, for suggestions, in the list.

        `listed` are the addresses that the record has already.
        """
        self._own, self._listed = own, frozenset(listed)
        self.was_for_typing = typing
        self.input.show_text("")
        self.model.clear()
        self.show()
        self.view.show()
        (self.input if typing else self.view).setFocus()
        self._look()

    def close_it(self) -> None:
        """Show it no more."""
        self.model.clear()
        self.hide()
        self.closed.emit()

    def restyle(self) -> None:
        """Take over the theme's fonts."""
        self.view.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Keep Escape: elsewhere it leaves the form, here it closes."""
        if overrides_escape(event):
            event.accept()
            return True
        return super().event(event)

    # --- inside -------------------------------------------------------------------------------

    def _without(self) -> frozenset[str]:
        return self._listed | {self._own.web_url}

    def _look(self) -> None:
        """Look for what is typed, or for suggestions."""
        text = self.input.text().strip()
        self._frame.set_wrong(False)
        if self._listing is None or is_web_address(text):
            self.model.clear()
            self._say()
        elif text:
            self.model.search(self._listing(), text, self._without())
        else:
            self._note.setText(translate("Form", "Looking for similar records …"))
            self._note.setVisible(not self.model.rowCount())
            self.model.suggest(self._listing(), self._own, self._without())

    def _choose(self, place: int) -> None:
        """Ask for the record at a place; it leaves the results at once."""
        row = self.model.candidate(place).row
        self.model.leave_out({row.web_url})
        self._say()
        self.chosen.emit(row.web_url, self.link_back.isChecked())

    def _say(self) -> None:
        """Name the results, or say why there are none."""
        text, count = self.input.text().strip(), self.model.rowCount()
        if is_web_address(text):
            heading, note = "", translate("Form", "Enter adds the article at this address.")
        elif text:
            heading = translate("Form", "Found")
            note = translate("Form", "No record that could be added has these words.")
        else:
            heading = translate("Form", "Suggestions")
            note = translate("Form", "No record resembles this one. Type to search all of them.")
        self._heading.setText(f"{heading} {count}" if count else heading)
        self._note.setText(note)
        self._note.setVisible(not count)
        self.view.setVisible(bool(count))
        self.view.fit_to_rows()
        if count and not self.view.selectedIndexes():  # the focus alone makes a row current
            self.view.setCurrentIndex(self.model.index(0))

    def _say_mistake(self, why: str) -> None:
        self._frame.set_wrong(True)
        self._note.setText(why)
        self._note.show()

    def _key(self, event: QKeyEvent) -> bool:
        key, text = Qt.Key(event.key()), self.input.text().strip()
        if key in _ENTER and is_web_address(text):
            self.input.show_text("")
            self.chosen.emit(text, self.link_back.isChecked())
            self._look()
        elif key in _ENTER and self.view.currentIndex().isValid():
            self._choose(self.view.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_it()
        elif key == Qt.Key.Key_Down and self.model.rowCount():
            self.view.setFocus()
        else:
            return key in _ENTER
        return True

    # --- assembling ---------------------------------------------------------------------------

    def _search_line(self) -> tuple[FieldFrame, LineEditor]:
        frame = FieldFrame(self._tools.theme, self)
        editor = LineEditor(frame)
        editor.setPlaceholderText(translate("Form", "Search, or https:// address"))
        editor.setAccessibleName(translate("Form", "Records to add"))
        tip = translate("Form", "Words or a query such as topic:AI; Enter adds the chosen one")
        editor.setToolTip(tip)
        editor.key_hook = self._key
        editor.typed.connect(self._look)
        frame.add(editor, 1)
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return frame, editor

    def _arrange(self) -> None:
        px = self._tools.theme.px
        self._heading.setProperty("kind", "heading")
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(px(12), px(4), px(12), px(10))
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for label in (self._heading, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        back = translate("Form", "Add this record to the related articles of the other one too")
        self.link_back.setToolTip(back)
        done = LinkButton(self, translate("Form", "Done"), translate("Form", "Close (Esc)"))
        done.clicked.connect(self.close_it)
        search = QHBoxLayout()
        search.setContentsMargins(px(10), px(8), px(10), px(4))
        search.addWidget(self._frame)
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(2), px(8), px(6))
        head.setSpacing(px(12))
        head.addWidget(self._heading, 1)
        head.addWidget(self.link_back)
        head.addWidget(done)
        rule = QFrame(self)
        rule.setProperty("kind", "side")
        rule.setFixedHeight(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(search)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self.view, 1)
        column.addWidget(rule)
        # No higher than its results: the room is the list's.
        column.setSizeConstraint(QLayout.SizeConstraint.SetMaximumSize)
