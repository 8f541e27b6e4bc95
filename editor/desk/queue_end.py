"""The end of a queue: what was decided in it, and what could be next."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from editor.desk.dialogs.decisions import DecisionsDialog
from editor.desk.models.record_table import RecordTable
from editor.desk.review import Review
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.views.notice import Notice, Offer
from editor.desk.views.record_pane import RecordPane
from editor.desk.views.search_bar import SearchBar


class QueueEnd(QObject):
    """Says it over the form, and opens the history of decisions."""

    def __init__(
        self,
        review: Review,
        table: RecordTable,
        notice: Notice,
        search: SearchBar,
        pane: RecordPane,
        settings: Settings,
        actions: Mapping[str, QAction],
        theme: Theme,
        go_to: Callable[[str], object],
    ) -> None:
        super().__init__(notice)
        self._review = review
        self._notice = notice
        self._search = search
        self._pane = pane
        self._settings = settings
        self._actions = actions
        self._theme = theme
        self._go_to = go_to
        self._table = table
        self._searched = table.search
        table.searched.connect(self._searched_again)
        review.finished.connect(self._finished)

    def show_decisions(self) -> None:
        """Show the history of decisions."""
        dialog = DecisionsDialog(
            self._review.decisions,
            self._review.take_back,
            self._actions,
            self._theme,
            self._pane.window(),
        )
        dialog.recordWanted.connect(self._go_to)
        dialog.open()

    def _searched_again(self) -> None:
        """Begin another queue with another search; a refresh of the same goes on with it."""
        if self._table.search != self._searched:
            self._searched = self._table.search
            self._review.decisions.begin_queue()

    def _finished(self, text: str) -> None:
        offers: list[Offer] = []
        following = self._next_search()
        if following is not None:
            name, query = following
            words = self.tr("Next: {name}").format(name=name)
            offers.append((words, lambda: self._search.set_text(query)))
        if self._search.box.text().strip():
            offers.append((self.tr("All records"), lambda: self._search.set_text("")))
        if self._review.decisions.all:
            offers.append((self.tr("Decisions"), self.show_decisions))
        self._notice.say(text, offers)

    def _next_search(self) -> tuple[str, str] | None:
        """Return the saved search that follows the one in use, the first one after none."""
        saved = list(self._settings.searches().items())
        texts = [text.strip() for _, text in saved]
        now = self._search.box.text().strip()
        place = texts.index(now) + 1 if now in texts else 0
        return saved[place] if place < len(saved) else None
