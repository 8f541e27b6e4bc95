"""How a person likes it: each choice takes effect at once, so there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.desk.dialogs.dialog import Dialog
from editor.desk.settings import Settings
from editor.desk.theme import Theme
from editor.desk.translation import LANGUAGES
from editor.desk.views.arrange import ScrolledPage
from editor.desk.zones import zone_choices

_TEXT_SIZES: Final = (100, 110, 125, 150, 175, 200)  # %


class PreferencesDialog(Dialog):
    """Writes every choice into the settings, and says the name of the one that changed."""

    changed = Signal(str)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget, *, updates: bool) -> None:
        """`updates` tells whether there is a page to ask for newer versions."""
        super().__init__("preferencesDialog", theme, parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        page = QWidget(self)
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, theme.px(4), 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnMinimumWidth(1, theme.px(240))
        self._grid.setColumnStretch(1, 1)
        self._add_look()
        self._add_editing()
        self._add_pictures()
        if updates:
            self._add_updates()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(16)
        whole.addWidget(ScrolledPage(page), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.closing())
        whole.addLayout(foot)
        self.fit()

    def _add_look(self) -> None:
        self._heading(self.tr("Look"))
        as_system = self.tr("As the system")
        themes = [("system", as_system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self._choice("theme", self.tr("Colours"), themes)
        percent = QLocale().percent()
        sizes = [(size, f"{size} {percent}") for size in _TEXT_SIZES]
        self._choice("text_size", self.tr("Text size"), sizes)
        self._choice("language", self.tr("Language"), [("system", as_system), *LANGUAGES.items()])
        shapes = [(False, self.tr("Cards")), (True, self.tr("Table"))]
        self._choice("as_table", self.tr("Records"), shapes)

    def _add_editing(self) -> None:
        self._heading(self.tr("Editing"))
        tip = self.tr("Otherwise edits wait until you save them, safe from a crash as always")
        self._switch("save_on_leaving", self.tr("Save a record when leaving it"), tip)
        self._choice("time_zone", self.tr("Time zone"), zone_choices())
        self._hint(self.tr("Dates are entered in this zone; records always keep UTC."))

    def _add_pictures(self) -> None:
        self._heading(self.tr("Pictures"))
        hint = self.tr("Only pictures that were seen before, and the site's own.")
        self._switch("offline", self.tr("Work offline"), hint)
        self._hint(hint)
        tip = self.tr("Fetch pictures the way that the system's other programs do")
        self._switch("use_proxy", self.tr("Use the system's proxy"), tip)
        hint = self.tr("Otherwise no record can make Copydesk ask a computer near you.")
        self._switch("allow_private", self.tr("Fetch from the local network too"), hint)
        self._hint(hint)

    def _add_updates(self) -> None:
        self._heading(self.tr("Updates"))
        hint = self.tr("Asks Copydesk’s page once a day. You install them yourself.")
        self._switch("check_updates", self.tr("Tell me about newer versions"), hint)
        self._hint(hint)

    # --- lines --------------------------------------------------------------------------------

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("kind", "heading")
        line = self._grid.rowCount()
        if line > 1:
            self._grid.setRowMinimumHeight(line, self._theme.px(12))
        self._grid.addWidget(label, line + 1, 0, 1, 2)

    def _hint(self, text: str) -> None:
        self._grid.addWidget(self.label("small", text), self._grid.rowCount(), 1)

    def _choice(self, name: str, label: str, choices: Sequence[tuple[Any, str]]) -> None:
        box = QComboBox(self)
        box.setObjectName(f"preference.{name}")
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(getattr(self._settings, name)))
        box.setAccessibleName(label)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda _: self._set(name, box.currentData()))
        title = QLabel(label, self)
        title.setProperty("kind", "muted")
        title.setBuddy(box)
        line = self._grid.rowCount()
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(title, line, 0, side)
        self._grid.addWidget(box, line, 1)

    def _switch(self, name: str, label: str, tip: str) -> None:
        box = QCheckBox(label, self)
        box.setToolTip(tip)
        box.setObjectName(f"preference.{name}")
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(lambda on: self._set(name, on))
        self._grid.addWidget(box, self._grid.rowCount(), 1)

    def _set(self, name: str, value: Any) -> None:
        if getattr(self._settings, name) != value:
            setattr(self._settings, name, value)
            self.changed.emit(name)
