"""What can be done to all of the records that are chosen: topics, any field, the two switches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor.desk.bulk import Bulk
from editor.desk.bulk_edits import adding, removing, settings, switching
from editor.desk.dialogs.bulk_value import ValueDialog
from editor.desk.dialogs.bulk_word import WordDialog
from editor.desk.form.labels import label_of
from editor.desk.form.tools import Tools
from editor.desk.models.record_table import RecordTable
from editor.desk.models.session import Session
from editor.desk.models.several import shared_fields
from editor.desk.texts import number
from editor.desk.views.record_pane import RecordPane
from editor.record.schema import Kind

translate = QCoreApplication.translate

_TOPICS: Final = "topics"


class BulkActions(QObject):
    """Asks for what is missing, such as the topic, and hands the change over to be shown."""

    def __init__(
        self,
        bulk: Bulk,
        session: Session,
        table: RecordTable,
        pane: RecordPane,
        tools: Tools,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bulk = bulk
        self._session = session
        self._table = table
        self._pane = pane
        self._tools = tools
        self._window = window

    def menu(self, actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
        """Return the menu of everything that can be done to many."""
        menu = QMenu(translate("Bulk", "Change"), parent)
        for text, change in (
            (translate("Bulk", "Publish …"), ("published", True)),
            (translate("Bulk", "Unpublish …"), ("published", False)),
            (translate("Bulk", "Mark as removed …"), ("removed", True)),
            (translate("Bulk", "Mark as not removed …"), ("removed", False)),
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, change=change: self.switch(*change)
            )
        menu.addSeparator()
        for name in ("add_topic", "remove_topic", "set_field", "link_chosen"):
            menu.addAction(actions[name])
        return menu

    def switch(self, key: str, on: bool) -> None:
        """Propose to set one of the two switches in all of the records."""
        names = {
            ("published", True): translate("Bulk", "Publish"),
            ("published", False): translate("Bulk", "Unpublish"),
            ("removed", True): translate("Bulk", "Mark as removed"),
            ("removed", False): translate("Bulk", "Mark as not removed"),
        }
        self._bulk.propose(names[key, on], self._paths(), switching(key, on))

    def add_topic(self) -> None:
        """Ask for a topic, and propose to add it."""
        paths, counts = self._paths(), self._counts()
        known = list(self._tools.words.get(_TOPICS, ()))
        words = [*known, *sorted(word for word in counts if word not in known)]
        missing = [word for word in words if counts[word] < len(paths)]
        title = translate("Bulk", "Add a topic to {n} records")
        dialog = self._ask(title, missing, counts, free=True)
        dialog.chosen.connect(
            lambda word: self._bulk.propose(
                translate("Bulk", "Add “{}”").format(word), paths, adding(_TOPICS, word)
            )
        )
        dialog.open()

    def remove_topic(self) -> None:
        """Ask which of the records' topics, and propose to remove it."""
        paths, counts = self._paths(), self._counts()
        title = translate("Bulk", "Remove a topic from {n} records")
        words = [word for word, _ in counts.most_common()]
        dialog = self._ask(title, words, counts, free=False)
        dialog.chosen.connect(
            lambda word: self._bulk.propose(
                translate("Bulk", "Remove “{}”").format(word), paths, removing(_TOPICS, word)
            )
        )
        dialog.open()

    def set_field(self) -> None:
        """Ask for a field and its value, and propose to set it."""
        library, paths = self._session.library, self._paths()
        if library is None or not paths:
            return
        known = shared_fields(library.schema_for(path) for path in paths)
        fields = [field for field in known if field.kind is not Kind.CHIPS]
        if not fields:
            return
        title = translate("Bulk", "Set a field of {n} records").format(n=number(len(paths)))
        dialog = ValueDialog(title, fields, self._tools, self._window)
        dialog.chosen.connect(
            lambda field, values: self._bulk.propose(
                translate("Bulk", "Set {}").format(label_of(field)),
                paths,
                settings(values),
            )
        )
        dialog.open()

    def _ask(self, title: str, words: list[str], counts: Counter[str], *, free: bool) -> WordDialog:
        total = len(self._paths())
        name = title.format(n=number(total))
        theme = self._tools.theme
        return WordDialog(name, words, counts, total, theme, self._window, free=free)

    def _paths(self) -> list[str]:
        """Return the chosen records, else the one that is shown."""
        current = [self._pane.current] if self._pane.current else []
        return self._pane.selected() or current

    def _counts(self) -> Counter[str]:
        """Return in how many of the records each topic is, by the list's rows."""
        rows = filter(None, map(self._table.row, self._paths()))
        return Counter(word for row in rows for word in set(row.topics))
