"""What speaks to several panes of the window: each feature is one object of its own module."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt

from editor.desk.bulk import Bulk
from editor.desk.bulk_actions import BulkActions
from editor.desk.bulk_messages import BulkMessages
from editor.desk.dragging import Dragging
from editor.desk.following import Following
from editor.desk.git_pause import GitPause
from editor.desk.leaving import Leaving
from editor.desk.linking import Linking
from editor.desk.list_menu import ListMenu
from editor.desk.messages import Messages
from editor.desk.outside_news import OutsideNews
from editor.desk.parts import Parts
from editor.desk.preferences import Preferences
from editor.desk.problems_tended import ProblemsTended
from editor.desk.queue_end import QueueEnd
from editor.desk.record_history import RecordHistory
from editor.desk.recovery import Recovery
from editor.desk.review import Review
from editor.desk.several import Several
from editor.desk.site_columns import SiteColumns
from editor.desk.status import Status
from editor.desk.undoing import Undoing
from editor.desk.update_notice import UpdateNotice
from editor.resource_files import home_page


class Features:
    """Every feature of a window, made in order; `slots` are the actions that they carry out.

    They are made anew with the panes for another language or size of text: a feature is a QObject
    whose parent is a pane or the window, and `take_over` hands on what it must not forget.
    """

    def steps(self, parts: Parts) -> Iterator[None]:
        """Make them in steps of some milliseconds each."""
        session, table, pane = parts.session, parts.table, parts.pane
        browser = parts.form.tools.browser
        self.bulk = Bulk(
            parts.batches,
            session,
            table,
            parts.tasks,
            parts.theme,
            parts.form.flush,
            parts.window,
        )
        self.bulk_actions = BulkActions(
            self.bulk, session, table, pane, parts.form.tools, parts.window
        )
        self.several = Several(
            self.bulk,
            parts.batches,
            session,
            table,
            parts.tasks,
            pane,
            parts.form,
            parts.form_place,
            parts.actions,
            self.bulk_actions.menu(parts.actions, pane),
        )
        yield
        self.list_menu = ListMenu(
            session, table, pane, parts.actions, self.bulk_actions, parts.window
        )
        self.linking = Linking(
            self.bulk.propose,
            session,
            table,
            parts.tasks,
            pane,
            parts.form.sources,
            parts.window,
        )
        self.dragging = Dragging(
            table,
            pane,
            lambda: session.library.folder if session.library else None,
            parts.theme,
            lambda drag: drag.exec(Qt.DropAction.CopyAction),
        )
        self.undoing = Undoing(session, parts.batches, self.bulk, pane)
        self.review = Review(session, table, pane, self.bulk, browser.open)
        yield
        self.queue_end = QueueEnd(
            self.review,
            table,
            parts.notice,
            parts.top.search,
            pane,
            parts.settings,
            parts.actions,
            parts.theme,
            parts.form.openRecord.emit,
        )
        self.site_columns = SiteColumns(session, parts.tasks, parts.columns)
        self.leaving = Leaving(
            session, parts.batches, lambda: parts.settings.save_on_leaving, parts.window
        )
        yield
        self.following = Following(session, table, parts.loader, parts.tasks, pane)
        self.news = OutsideNews(
            session,
            table,
            self.following,
            parts.theme,
            parts.top,
            parts.form.openRecord.emit,
        )
        self.git_pause = GitPause(session, parts.tasks, pane)
        self.status = Status(
            parts.actions,
            table,
            session,
            self.undoing,
            parts.loader,
            parts.tasks,
            pane,
            parts.top,
            parts.status_bar,
            lambda: parts.settings.offline,
        )
        self.messages = Messages(
            parts.notice, session, table, self.review, self.leaving, parts.theme, parts.shown
        )
        self.bulk_messages = BulkMessages(parts.notice, parts.batches, self.bulk)
        yield
        self.problems = ProblemsTended(
            parts.checking,
            self.bulk.propose,
            session,
            table,
            parts.form,
            parts.problem_panel,
            parts.actions["problems"],
        )
        self.preferences = Preferences(parts)
        yield
        self.recovery = Recovery(
            session,
            table,
            parts.loader,
            parts.tasks,
            parts.journaling,
            parts.notice,
            parts.form.openRecord.emit,
        )
        self.updates = UpdateNotice(
            home_page(), parts.settings, parts.tasks, parts.notice, browser.open
        )
        self.history = RecordHistory(
            session,
            table,
            parts.tasks,
            parts.journaling,
            parts.theme,
            parts.shown,
            parts.window,
        )
        self._connect(parts)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each action of a feature does, by the ids of the table of actions."""
        review = self.review
        return {
            "preferences": self.preferences.show,
            "problems": self.problems.toggle,
            "shortcuts": self.preferences.show_shortcuts,
            "next": review.next,
            "previous": review.previous,
            "publish": review.toggle_published,
            "publish_next": review.publish_and_next,
            "removed": review.toggle_removed,
            "open_page": review.open_page,
            "decisions": self.queue_end.show_decisions,
            "add_topic": self.bulk_actions.add_topic,
            "remove_topic": self.bulk_actions.remove_topic,
            "set_field": self.bulk_actions.set_field,
            "update_copies": self.linking.update_copies,
            "link_chosen": self.linking.link_chosen,
            "history": self.history.show,
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
        }

    def take_over(self, old: Features) -> None:
        """Go on where the features stood that these take the place of."""
        self.review.take_over(old.review)
        self.status.take_over(old.status)
        self.news.take_over(old.news)
        self.messages.take_over(old.messages)
        self.recovery.take_over(old.recovery)
        self.preferences.take_over(old.preferences)
        self.problems.take_over(old.problems)

    def _connect(self, parts: Parts) -> None:
        parts.pane.publishClicked.connect(self.review.publish)
        parts.pane.currentChanged.connect(self.messages.show_of)
        self.messages.letGo.connect(self.following.let_go)
        parts.actions["save"].triggered.connect(self.following.look)
        parts.finder.counted.connect(self.status.counted)
        self.preferences.accessChanged.connect(self.status.show_counts)
        self.linking.refused.connect(parts.notice.say)
        parts.form.tools.browser.failed.connect(parts.notice.say)
        self.problems.refused.connect(parts.notice.say)
        self.problems.recordWanted.connect(parts.form.openRecord)
        self.problems.searchWanted.connect(parts.top.search.set_text)
        self.following.followed.connect(lambda _: parts.checking.look())
        parts.pane.currentChanged.connect(parts.checking.prefer)
        self.undoing.tookBack.connect(self.review.forget)
        self.recovery.finished.connect(parts.batches.remember)
        parts.batches.progressed.connect(self.status.show_batch)
        parts.status_bar.cancelled.connect(parts.batches.cancel)
