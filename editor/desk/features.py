"""What speaks to several panes of the window: each feature is one object of its own module."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QDesktopServices

from editor.desk.following import Following
from editor.desk.leaving import Leaving
from editor.desk.list_screens import ListScreens
from editor.desk.messages import Messages
from editor.desk.parts import Parts
from editor.desk.review import Review
from editor.desk.status import Status


class Features:
    """Every feature of a window, made in order; `slots` are the actions that they carry out."""

    def __init__(self, parts: Parts) -> None:
        session, table, pane = parts.session, parts.table, parts.pane
        self.review = Review(session, table, pane, QDesktopServices.openUrl)
        self.leaving = Leaving(session, lambda: parts.settings.save_on_leaving, parts.window)
        self.following = Following(
            session, table, parts.loader, parts.tasks, parts.shown, parts.window
        )
        self.status = Status(
            parts.actions,
            table,
            session,
            parts.loader,
            parts.tasks,
            pane,
            parts.top,
            parts.status_bar,
        )
        self.screens = ListScreens(
            table, parts.loader, pane, parts.actions, self._clear_search(parts)
        )
        self.messages = Messages(
            parts.notice, session, table, self.review, self.leaving, parts.shown
        )
        self._connect(parts)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each action of a feature does, by the ids of the table of actions."""
        review = self.review
        return {
            "next": review.next,
            "previous": review.previous,
            "publish": review.toggle_published,
            "publish_next": review.publish_and_next,
            "removed": review.toggle_removed,
            "open_page": review.open_page,
            "undo": review.undo,
            "redo": review.redo,
        }

    def _connect(self, parts: Parts) -> None:
        parts.pane.publishClicked.connect(self.review.publish)
        parts.finder.counted.connect(self.status.counted)

    def _clear_search(self, parts: Parts) -> QAction:
        action = QAction(parts.window.tr("Clear the search"), parts.window)
        action.triggered.connect(lambda: parts.top.search.set_text(""))
        return action
