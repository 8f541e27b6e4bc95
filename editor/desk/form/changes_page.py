"""The Changes tab: what will be written, field by field, each with a way back."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.desk.form.diff_view import DiffView
from editor.desk.form.differences import Difference, differences
from editor.desk.form.labels import label_of
from editor.desk.form.link_button import LinkButton
from editor.desk.form.tone_label import ToneLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.models.tasks import Job
from editor.record import Document

_MARGIN: Final = 16


class ChangesPage(QScrollArea):
    """Compares in the background, and only while it is looked at."""

    putBack = Signal(str)
    """The key that is to be as the file has it; "" for the whole record."""
    compared = Signal()
    """The differences shown are those of the record as it is now."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._pair: tuple[Document, Document] | None = None
        self._stale = False
        self._job: Job | None = None
        self._sections: list[ChangeSection] = []
        self.setProperty("kind", "plain")
        self.setWidgetResizable(True)
        self.setAccessibleName(translate("Form", "Changes"))
        self._box = QWidget(self)
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(_MARGIN, 14, _MARGIN, _MARGIN)
        self._column.setSpacing(12)
        self._none = QLabel(translate("Form", "The record is as it is on disk."), self._box)
        self._none.setProperty("kind", "muted")
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setWidget(self._box)

    def show_record(self, original: Document | None, document: Document | None) -> None:
        """Compare these two when the tab is seen."""
        both = original is not None and document is not None
        self._pair = (original, document) if both else None  # type: ignore[assignment]
        self._stale = True
        if self.isVisible():
            self._refresh()

    def sections(self) -> Sequence[ChangeSection]:
        """Return the parts that are shown, in order."""
        return self._sections

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the comparison up to date."""
        super().showEvent(event)
        self._refresh()

    def restyle(self) -> None:
        """Take over the theme's colours."""
        for section in self._sections:
            section.restyle()

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        if self._pair is None:
            self._show([])
            return
        original, document = self._pair

        def work(_: threading.Event) -> list[Difference]:
            return differences(original, document)

        self._job = self._tools.tasks.read(work, self._show, None, self)

    def _show(self, found: list[Difference]) -> None:
        for section in self._sections:
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._sections = [self._section(one) for one in found]
        for place, section in enumerate(self._sections):
            self._column.insertWidget(place, section)
        self._none.setVisible(not found)
        self.compared.emit()

    def _section(self, difference: Difference) -> ChangeSection:
        schema = self._pair[1].schema if self._pair else None
        field = schema.field(difference.key) if schema else None
        label = label_of(field) if field else difference.key
        section = ChangeSection(difference, label, self._tools, self._box)
        section.putBack.connect(self.putBack)
        return section


class ChangeSection(QFrame):
    """One field's difference."""

    putBack = Signal(str)

    def __init__(self, difference: Difference, label: str, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = difference.key
        self.setProperty("kind", "card")
        name = label or translate("Form", "Outside of the fields")
        heading = ToneLabel(tools.theme, self, name, "text", "strong")
        key = ToneLabel(tools.theme, self, self.key if self.key != label else "", "faint")
        self.button = LinkButton(self, translate("Form", "Put back"))
        self.button.setAccessibleName(translate("Form", "Put back {}").format(name))
        self.button.setToolTip(translate("Form", "Have it as the file on disk has it"))
        self.button.clicked.connect(lambda: self.putBack.emit(self.key))
        self.button.setVisible(bool(self.key))
        self.view = DiffView(difference.lines, tools.theme, self)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 4)
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(key, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view)

    def restyle(self) -> None:
        """Take over the theme's colours."""
        self.view.restyle()
