"""The other direction: the records that list the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor.desk.form.link_button import LinkButton
from editor.desk.form.tools import translate
from editor.desk.texts import number, shortened
from editor.library.rows import Row

_MOST: Final = 20
_LONG: Final = 70
_SOON: Final = 150  # ms


class SourcesButton(LinkButton):
    """Asks for them, then offers them in a menu, with what can be done to all of them."""

    wanted = Signal()
    """`show_sources` is to follow."""
    chosen = Signal(str)
    """The path of a record to go to."""
    updateWanted = Signal()
    """All copies of the record are to be updated."""
    linkBackWanted = Signal()
    """The record is to list all of them too."""

    def __init__(self, parent: QWidget) -> None:
        tip = translate("Form", "Show the records that list this one")
        super().__init__(parent, translate("Form", "Listed in"), tip)
        self.setObjectName("relatedSources")
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_SOON)
        self._looking.timeout.connect(lambda: self.setText(translate("Form", "Looking …")))
        self.clicked.connect(self._ask)

    def show_sources(self, rows: Sequence[Row]) -> None:
        """Offer the records that were found, unless nobody waits for them any more."""
        self.rest()
        if not self.isVisible():
            return
        self._menu(rows).popup(self.mapToGlobal(QPoint(0, self.height())))

    def rest(self) -> None:
        """Wait for a click; what was asked for before is not wanted any more."""
        self._looking.stop()
        self.setText(translate("Form", "Listed in"))
        self.setEnabled(True)

    def _ask(self) -> None:
        """Ask, and say so when the answer takes its time: the site's files are looked at."""
        self.setEnabled(False)  # a second click would not help
        self._looking.start()
        self.wanted.emit()

    def _menu(self, rows: Sequence[Row]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not rows:
            menu.addAction(translate("Form", "No other record lists this one")).setEnabled(False)
            return menu
        update = translate("Form", "Update its copies in {} records …")
        menu.addAction(update.format(number(len(rows))), self.updateWanted.emit)
        menu.addAction(translate("Form", "Also list them here …"), self.linkBackWanted.emit)
        menu.addSeparator()
        for row in rows[:_MOST]:
            action = menu.addAction(_shown(row.title))
            action.triggered.connect(lambda _=False, path=row.path: self.chosen.emit(path))
        if len(rows) > _MOST:
            more = translate("Form", "and {} more").format(number(len(rows) - _MOST))
            menu.addAction(more).setEnabled(False)
        return menu


def _shown(title: str) -> str:
    """Return a title as a menu shows it: short, and without a key of its own."""
    return shortened(title, _LONG).replace("&", "&&")
