"""The related articles of a record, tended in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QWidget

from editor.checks.problem import Problem
from editor.desk.browser import is_web_address
from editor.desk.form.problem_notes import ProblemNotes
from editor.desk.form.related_clipboard import copied_text, pasted_articles
from editor.desk.form.related_copy import Difference, listed_values
from editor.desk.form.related_delegate import RelatedDelegate
from editor.desk.form.related_drift import RelatedDrift
from editor.desk.form.related_editor import RelatedEditor
from editor.desk.form.related_finder import RelatedFinder
from editor.desk.form.related_head import RelatedHead
from editor.desk.form.related_links import added
from editor.desk.form.related_records import RelatedRecords
from editor.desk.form.related_updater import RelatedUpdater
from editor.desk.form.related_view import RelatedView
from editor.desk.form.tools import Tools, translate
from editor.desk.models.related_candidates import ListingSource
from editor.desk.models.related_list import KEY, Lookup, RelatedList, State, own_address
from editor.desk.models.roles import PathRole
from editor.desk.texts import shortened
from editor.desk.views.arrange import column, line
from editor.library.rows import Row, row_of
from editor.record import Document, Edit, Move, Remove

_LONG: Final = 40  # characters of a title in the name of a step
_LOW: Final = 300
"""Pixels, at a font of 13, of a panel that has no room for two lists."""


class RelatedPanel(QFrame):
    """The list with its heading; what is done to it is asked for as record edits."""

    operated = Signal(object, str)
    """A list of record edits, and the name under which they can be undone."""
    recordWanted = Signal(str)
    """The path of the record that a chosen article is."""
    articleWanted = Signal(str, bool)
    """The address of an article that is to be added, and whether it is to link back."""
    recordsWanted = Signal(list, int)
    """The paths of records that are to be added, and before which place."""
    refused = Signal(str)
    """Why nothing was done."""
    counted = Signal(int)

    def __init__(
        self,
        tools: Tools,
        lookup: Lookup,
        records: RelatedRecords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._document: Document | None = None
        self.setObjectName("field.related")
        self.setProperty("kind", "surface")
        self.model = RelatedList(lookup, records.copied, self)
        self.view = RelatedView(self)
        self.view.setModel(self.model)
        self._delegate = RelatedDelegate(tools.theme, tools.images, self.view)
        self.view.setItemDelegate(self._delegate)
        self.head = RelatedHead(tools.theme, self)
        self._finder = RelatedFinder(tools, self)
        self._updater = RelatedUpdater(records, self)
        self._drift = RelatedDrift(tools.theme, self)
        self.editor = RelatedEditor(tools, self)
        self._note = self._words("problem")
        self._problems = ProblemNotes(tools.theme, tools.wishes, self)
        px = tools.theme.px
        self._problems.setContentsMargins(px(10), px(5), px(6), px(5))
        self._empty = self._words("muted")
        self._below = QWidget(self)
        """The list, and what is said of it."""
        self._arrange()
        self.view.chosen.connect(self._choose)
        self.view.removed.connect(self._remove)
        self.view.moved.connect(self._move)
        self.view.addressGiven.connect(self._take_address)
        self.view.recordsGiven.connect(self._take_records)
        self.view.copied.connect(self._copy)
        self.view.pasted.connect(self._paste)
        self.view.menuWanted.connect(self._show_menu)
        self.view.editWanted.connect(self.editor.open_it)
        self.editor.operated.connect(self.operated)
        self.editor.left.connect(self.view.setFocus)
        self._finder.chosen.connect(self.articleWanted)
        for closed in (self._finder.closed, self.editor.turned):
            closed.connect(self._share_room)
        self._finder.closed.connect(self.view.setFocus)
        self._finder.closed.connect(self._look_at_current)
        self.head.add.clicked.connect(lambda: self._open_finder(typing=True))
        self.head.suggest.clicked.connect(lambda: self._open_finder(typing=False))
        self.head.sources.chosen.connect(self.recordWanted)
        self._updater.operated.connect(self.operated)
        self._drift.updateWanted.connect(lambda: self._update([self.view.currentIndex().row()]))
        for changed in (self.view.selectionModel().currentChanged, self.model.dataChanged):
            changed.connect(self._look_at_current)
        tools.images.arrived.connect(self._delegate.show_picture)
        self.restyle()

    def show_document(self, document: Document | None, *, fresh: bool) -> None:
        """Show a record's related articles; a `fresh` record is shown from its first one."""
        self._document = document
        self._updater.show_document(document)
        self.model.show_document(document, fresh=fresh)
        if fresh:
            self.view.clearSelection()
            self.view.setCurrentIndex(self.model.index(-1))
            self.view.scrollToTop()
        self._say(document)
        self._tell_finder(document, fresh=fresh)
        self._look_at_current()
        if fresh:  # after a change, going to what was changed does it
            self.view.settle()

    def set_listing(self, listing: ListingSource) -> None:
        """Offer records of the site, which this gives, for adding."""
        self._finder.set_listing(listing)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what the checks found in the related articles."""
        self._problems.show_problems(problems)
        self._delegate.mark(problems)

    def rows_changed(self) -> None:
        """Say anew what each article is to this site."""
        self.model.rows_changed()

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self.head.restyle()
        self._drift.restyle()
        self.editor.restyle()
        self._problems.restyle()
        self._finder.restyle()
        self.view.scheduleDelayedItemsLayout()

    # --- what can be done ---------------------------------------------------------------------

    def _choose(self, place: int) -> None:
        """Go to the article's record, or to its page where it has none here."""
        path = self.model.index(place).data(PathRole)
        if path:
            self.recordWanted.emit(path)
        else:
            self._tools.browser.open(self._row(place).web_url)

    def _remove(self, places: list[int]) -> None:
        if self.model.problem:
            return
        first = places[0]
        text = translate("Form", "Remove “{}”").format(shortened(self._row(first).title, _LONG))
        if len(places) > 1:
            text = translate("Form", "Remove {} related articles").format(len(places))
        edits: list[Edit] = [Remove((KEY, place)) for place in reversed(places)]
        if len(places) == self.model.rowCount():
            edits = [Remove((KEY,))]
        self.operated.emit(edits, text)
        self.go_to(min(first, self.model.rowCount() - 1))

    def _move(self, place: int, target: int) -> None:
        if self.model.problem:
            return
        text = translate("Form", "Move “{}”").format(shortened(self._row(place).title, _LONG))
        self.operated.emit([Move((KEY, place), target)], text)
        self.go_to(target)

    def _update(self, places: list[int]) -> None:
        """Have the copies at these places say what their records say."""
        copies = self._drifted(places)
        if copies and not self.model.problem:
            self._updater.update(copies)

    def _drifted(self, places: list[int]) -> dict[int, str]:
        """Return which of these places have a copy that differs, with its record's path."""
        items = {place: self.model.item(place) for place in places if place >= 0}
        return {place: one.path for place, one in items.items() if one.state is State.DIFFERS}

    def _look_at_current(self) -> None:
        """Show where the current article's copy differs, or what stands of one without record."""
        place = self.view.currentIndex().row()
        alone = self._is_alone(place) and not self._finder.isVisible()
        self.editor.show_article(self._document, place if alone else -1)
        copies = self._drifted([place])
        if not copies or self.model.problem or self._finder.isVisible():
            self._drift.show_differences([])
            return

        def done(found: dict[int, list[Difference]]) -> None:
            if place == self.view.currentIndex().row():
                self._drift.show_differences(found.get(place, []))

        self._updater.compare(copies, done)

    def _is_alone(self, place: int) -> bool:
        """Return whether an article has no record in this site, and can be edited."""
        if not 0 <= place < self.model.rowCount() or self.model.problem:
            return False
        item = self.model.item(place)
        return not item.path and item.state is not State.ITSELF

    def edit_article(self, place: int) -> None:
        """Choose an article that was added, and have what is not known of it filled in."""
        if self._finder.isVisible():
            self._finder.close_it()
        self.go_to(place)
        self.view.viewport().repaint()  # the list is on screen while the fields are made
        self.editor.open_it()

    def _copy(self, places: list[int]) -> None:
        """Put the articles on the clipboard as their record's YAML."""
        if self._document is not None and places:
            QGuiApplication.clipboard().setText(copied_text(self._document, places))

    def _paste(self, text: str) -> None:
        """Insert copied articles below the current one; an address is added as such."""
        articles = pasted_articles(text)
        if self._document is None or self.model.problem or not articles:
            self._take_address(text.strip())
            return
        listed = self._listed() | {own_address(self._document)}
        fresh = [one for one in articles if one.get("webUrl") not in listed]
        if not fresh:
            self.refused.emit(translate("Form", "What you paste is here already."))
            return
        title = shortened(str(fresh[0].get("title", "")), _LONG)
        text = translate("Form", "Paste “{}”").format(title)
        if len(fresh) > 1:
            text = translate("Form", "Paste {} related articles").format(len(fresh))
        below = self.view.currentIndex().row() + 1 or self.model.rowCount()
        self.operated.emit(added(self._document, fresh, below), text)
        self.go_to(below)

    def _listed(self) -> set[str]:
        """Return the addresses that are listed."""
        return {self.model.item(place).row.web_url for place in range(self.model.rowCount())}

    def _take_address(self, text: str) -> None:
        """Add the article at an address, unless it is none, or the list is not to be edited."""
        if is_web_address(text) and not self.model.problem:
            self.articleWanted.emit(text, False)

    def _take_records(self, paths: list[str], place: int) -> None:
        """Add records of this site, unless the list is not to be edited."""
        if self._document is not None and not self.model.problem:
            self.recordsWanted.emit(paths, place)

    def go_to(self, place: int) -> None:
        """Choose the article at a place."""
        index, selection = self.model.index(place), self.view.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flag.NoUpdate)  # first: one layout serves both
        selection.select(index, flag.ClearAndSelect)
        self.view.scrollTo(index)

    def _show_menu(self, place: int, position: QPoint) -> None:
        self._menu(place).popup(position)

    def _menu(self, place: int) -> QMenu:
        """Return the menu for the article at a place."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, path = self._row(place), self.model.index(place).data(PathRole)
        if path:
            menu.addAction(translate("Form", "Go to the record"), lambda: self._choose(place))
        if is_web_address(row.web_url):
            open_page = translate("Form", "Open the page in the browser")
            menu.addAction(open_page, lambda: self._tools.browser.open(row.web_url))
        to_clipboard = QGuiApplication.clipboard().setText
        menu.addAction(translate("Form", "Copy the address"), lambda: to_clipboard(row.web_url))
        menu.addSeparator()
        menu.addAction(translate("Form", "Copy"), lambda: self._copy(self._chosen(place)))
        if not self.model.problem:
            clipboard = QGuiApplication.clipboard().text()
            paste = menu.addAction(translate("Form", "Paste"), lambda: self._paste(clipboard))
            paste.setEnabled(bool(pasted_articles(clipboard)) or is_web_address(clipboard.strip()))
            menu.addSeparator()
            self._add_update(menu, place)
            if self._is_alone(place):
                text = translate("Form", "Edit title, date and what else stands here (F2)")
                menu.addAction(text, lambda: self.edit_article(place))
            self._add_moves(menu, place)
        return menu

    def _add_moves(self, menu: QMenu, place: int) -> None:
        last = self.model.rowCount() - 1
        for text, target in (
            (translate("Form", "Move to the top"), 0),
            (translate("Form", "Move up"), place - 1),
            (translate("Form", "Move down"), place + 1),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, to=target: self._move(place, to))
            action.setEnabled(0 <= target <= last and target != place)
        chosen = self._chosen(place)
        menu.addAction(translate("Form", "Remove"), lambda: self._remove(chosen))

    def _add_update(self, menu: QMenu, place: int) -> None:
        places = list(self._drifted(self._chosen(place)))
        if not places:
            return
        text = translate("Form", "Update the copy")
        if len(places) > 1:
            text = translate("Form", "Update {} copies").format(len(places))
        menu.addAction(text, lambda: self._update(places))

    def _chosen(self, place: int) -> list[int]:
        """Return the places that a menu asked for at `place` is about."""
        places = self.view.places()
        return places if place in places else [place]

    # --- what is said -------------------------------------------------------------------------

    def _say(self, document: Document | None) -> None:
        count = self.model.rowCount()
        self._note.setText(self.model.problem)
        self._note.setVisible(bool(self.model.problem))
        self._empty.setVisible(document is not None and not count and not self.model.problem)
        self.head.say(
            count,
            can_add=document is not None and not self.model.problem,
            can_suggest=self._finder.can_suggest,
            can_be_listed=bool(own_address(document)),
        )
        self.counted.emit(count)

    def _row(self, place: int) -> Row:
        return self.model.item(place).row

    # --- adding -------------------------------------------------------------------------------

    def _open_finder(self, *, typing: bool) -> None:
        """Look for articles to add; the same button closes it again."""
        if self._finder.isVisible() and self._finder.was_for_typing == typing:
            self._finder.close_it()
        else:
            self._finder.open_it(self._own(), self._listed(), typing=typing)
            self._look_at_current()
            self._share_room()

    def _tell_finder(self, document: Document | None, *, fresh: bool) -> None:
        if document is None or self.model.problem:
            self._finder.hide()
        elif not self._finder.isHidden():
            self._finder.show_record(self._own(), self._listed(), fresh=fresh)
        self._share_room()

    def _own(self) -> Row:
        """Return the record as the list of records has it."""
        return Row("") if self._document is None else row_of("", listed_values(self._document))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where there is little room, give the list's to what is opened above or below it."""
        opened = self._finder.isVisible() or self.editor.widget is not None
        low = self.height() < self._tools.theme.px(_LOW)
        if self._below.isHidden() != (opened and low):
            self._below.setVisible(not (opened and low))

    # --- assembling ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._empty.setText(translate("Form", "No related articles."))
        below, whole = column(self._below), column(self)
        below.addWidget(self._note)
        below.addWidget(self._problems)
        below.addWidget(self._empty)
        below.addWidget(self.view, 1)
        whole.addWidget(self.head)
        whole.addWidget(line(self))
        whole.addWidget(self._finder, 3)
        whole.addWidget(self._below, 2)
        whole.addWidget(self._drift)
        whole.addWidget(self.editor)
        self.setMinimumWidth(self._tools.theme.px(240))

    def _words(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setContentsMargins(12, 10, 12, 10)
        label.hide()
        return label
