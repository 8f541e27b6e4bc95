"""The strip of a record's pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from editor.checks.problem import Problem
from editor.desk.form.edits import insertions
from editor.desk.form.field_frame import FieldFrame
from editor.desk.form.field_widget import ABSENT, FieldWidget
from editor.desk.form.flow_layout import FlowLayout
from editor.desk.form.focus_order import place_after, place_before
from editor.desk.form.image_card import ImageCard
from editor.desk.form.image_viewer import ImageViewer
from editor.desk.form.item_sign import ItemSigns
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.link_button import LinkButton
from editor.desk.form.mapping_field import MappingField
from editor.desk.form.tools import Tools, translate
from editor.record import Edit, Move, Remove, Set
from editor.record.paths import Path
from editor.record.schema import Field

_COLUMNS: Final = (150, 236)
_GAP: Final = 12
_ENDINGS: Final = "*.jpg *.jpeg *.png *.gif *.webp *.avif *.svg *.bmp *.ico"


class ImagesField(FieldWidget):
    """Cards of the pictures; one is added by its address, from a file, or by dropping either."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        px = tools.theme.px
        self._items: list[dict[str, Any]] = []
        self._cards: list[ImageCard] = []
        self._read_only = False
        self._signs = ItemSigns(tools.theme)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(4)
        self._line.addLayout(self._column)
        self.strip = QWidget(self)
        self.strip.setObjectName("imageStrip")
        columns = (px(_COLUMNS[0]), px(_COLUMNS[1]))
        self._flow = FlowLayout(self.strip, gap=px(_GAP), line_gap=px(_GAP), columns=columns)
        self._add = QPushButton(translate("Form", "Image"), self.strip)
        self._add.setToolTip(translate("Form", "Add a picture by its address or from a file"))
        self._add.setAccessibleName(self._add.toolTip())
        self._add.clicked.connect(self._ask_address)
        self._flow.addWidget(self._add)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._flow.setAlignment(self._add, side)
        self._column.addWidget(self.strip)
        self._address_frame, self._address = self._address_line()
        self._details: MappingField | None = None
        self._detailed = -1
        self.setAcceptDrops(True)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Lists of mappings."""
        if isinstance(value, list):
            return all(isinstance(item, dict) and MappingField.accepts(item) for item in value)
        return value is ABSENT or value is None

    def cards(self) -> list[ImageCard]:
        """Return the cards that are shown."""
        return self._cards[: len(self._items)]

    def mark_items(self, problems: Mapping[int, list[Problem]]) -> None:
        """Put a sign on the cards in which something was found."""
        self._signs.show_problems(self.cards(), problems)

    def item(self, place: int) -> QWidget:
        """Return a card."""
        cards = self.cards()
        return cards[place] if place < len(cards) else super().item(place)

    def set_name(self, name: str) -> None:
        """Name the whole field; the cards are in `imageStrip`."""
        self.setObjectName(name)
        self._address.setObjectName(f"{name}.add")

    def restyle(self) -> None:
        """Take over the theme's icons."""
        self._add.setIcon(self.tools.theme.icon("plus", "text"))
        for card in self._cards:
            card.restyle()
        self._signs.restyle()

    # --- showing ------------------------------------------------------------------------------

    def _show(self, value: Any) -> None:
        self._items = list(value) if isinstance(value, list) else []
        while len(self._cards) < len(self._items):
            self._add_card()
        for place, card in enumerate(self._cards):
            used = place < len(self._items)
            if used:
                card.show_image(self._items[place], read_only=self._read_only)
            if card.isHidden() == used:
                card.setVisible(used)
        self._show_details()
        self._flow.invalidate()
        self.updateGeometry()

    def reset(self) -> None:
        """Forget everything shown, and what was opened below the strip."""
        super().reset()
        self._detailed = -1
        self._address_frame.hide()
        self._address.show_text("")
        if self._details is not None:
            self._details.reset()

    def _set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._add.setVisible(not read_only)
        for place, card in enumerate(self.cards()):
            card.show_image(self._items[place], read_only=read_only)

    def _add_card(self) -> None:
        card = ImageCard(len(self._cards), self.tools, self.strip)
        card.opened.connect(self._open)
        card.removed.connect(self._remove)
        card.moved.connect(self._move)
        card.corrected.connect(self._correct)
        card.detailed.connect(self._detail)
        self._cards.append(card)
        self._flow.insert_widget(len(self._cards) - 1, card)
        place_before(self._add, card)

    def _open(self, place: int) -> None:
        urls = [card.url() for card in self.cards()]
        viewer = ImageViewer(urls, place, self.tools, self.window())
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.open()

    # --- editing ------------------------------------------------------------------------------

    def _remove(self, place: int) -> None:
        only = len(self._items) == 1
        edit = Remove(self.path) if only else Remove((*self.path, place))
        self.operated.emit([edit], translate("Form", "Remove image"))

    def _move(self, place: int, by: int) -> None:
        target = place + by
        if 0 <= target < len(self._items):
            edit = Move((*self.path, place), target)
            self.operated.emit([edit], translate("Form", "Move image"))
            self._cards[target].setFocus()

    def _correct(self, place: int, real: QSize) -> None:
        edits: list[Edit] = [
            Set((*self.path, place, "width"), real.width()),
            Set((*self.path, place, "height"), real.height()),
        ]
        self.operated.emit(edits, translate("Form", "Correct image size"))

    def _insert(self, items: Sequence[dict[str, Any]]) -> None:
        if items:
            edits = insertions(self.path, len(self._items), items)
            self.operated.emit(edits, _adding(len(items)))

    def _add_files(self, names: Sequence[str]) -> None:
        """Copy files into the site's assets, then enter them with their sizes.

        They are for the record that is shown now, also when another one is by then.
        """
        entry, path = self.tools.begin_entry() if self.tools.begin_entry else None, self.path
        if entry is None:
            return

        faults: list[str] = []

        def added(found: list[tuple[str, QSize]]) -> None:
            sizes = [(url, size.width(), size.height()) for url, size in found]
            items = [{"url": url, "width": w, "height": h} for url, w, h in sizes]
            entry.append(path, items, _adding(len(items)))
            if faults:
                say = self.refuse if isValid(self) and entry.is_shown else entry.refuse
                say("\n".join(faults))

        self.tools.images.add_files(names, added, faults.append)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), translate("Form", "Add pictures"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = "*.jpg *.jpeg *.png *.gif *.webp *.avif *.svg *.bmp *.ico"
        dialog.setNameFilters(
            [
                translate("Form", "Pictures ({endings})").format(endings=endings),
                translate("Form", "All files (*)"),
            ]
        )
        dialog.filesSelected.connect(self._take_files)
        dialog.open()

    def _take_files(self, names: list[str]) -> None:
        self._close_address()
        self._add_files(names)

    # --- the line for an address --------------------------------------------------------------

    def _address_line(self) -> tuple[FieldFrame, LineEditor]:
        frame = FieldFrame(self.tools.theme, self)
        editor = LineEditor(frame)
        editor.setPlaceholderText(translate("Form", "https://…  or  /assets/images/…"))
        editor.setAccessibleName(translate("Form", "Address of the new picture"))
        editor.setToolTip(translate("Form", "Enter adds the picture, Esc does not"))
        editor.key_hook = self._address_key
        frame.add(editor, 1)
        tip = translate("Form", "Copy a file into the site's assets, and show it here")
        file = LinkButton(frame, translate("Form", "From a file …"), tip)
        file.clicked.connect(self._ask_file)
        frame.add(file)
        frame.hide()
        self._column.addWidget(frame)
        return frame, editor

    def _ask_address(self) -> None:
        self._address_frame.show()
        self._address.setFocus()

    def _address_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            url = self._address.text().strip()
            if url:
                self._insert([{"url": url}])
        elif key != Qt.Key.Key_Escape:
            return False
        self._close_address()
        return True

    def _close_address(self) -> None:
        self._address.show_text("")
        self._address_frame.hide()
        self._add.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links and files."""
        data = event.mimeData()
        if not self._read_only and (dropped_files(data) or dropped_address(data)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the pictures of files, or the one at a link."""
        data = event.mimeData()
        if files := dropped_files(data):
            event.setDropAction(Qt.DropAction.CopyAction)  # whoever dragged must not delete them
            event.accept()
            self._add_files(files)
        elif url := dropped_address(data):
            event.acceptProposedAction()
            self._insert([{"url": url}])

    # --- what the record says of one picture --------------------------------------------------

    def _detail(self, place: int) -> None:
        self._detailed = -1 if place == self._detailed else place
        self._show_details()
        if self._details is not None and self._detailed >= 0:
            self._details.fields()["url"].setFocus()

    def _show_details(self) -> None:
        """Show the fields of the picture that was asked for, below the strip."""
        if not 0 <= self._detailed < len(self._items):
            if self._details is not None:
                self._details.hide()
            return
        path = (*self.path, self._detailed)
        if self._details is None or self._details.path != path:
            if self._details is not None:
                self._details.deleteLater()
            self._details = MappingField(self.field, path, self.tools, self)
            self._details.set_name(f"{self.objectName()}[{self._detailed}]")
            self._details.edited.connect(self.edited)
            self._details.noted.connect(self._pass_on)
            self._column.addWidget(self._details)
            place_after(self._address, self._details)
        self._details.set_value(self._items[self._detailed])
        self._details.show()

    def _pass_on(self) -> None:
        if self._details is not None:
            self._say(self._details.problem)


def _adding(count: int) -> str:
    if count > 1:
        return translate("Form", "Add {} images").format(count)
    return translate("Form", "Add image")


def dropped_files(data: QMimeData) -> list[str]:
    """Return the names of the files that are dragged, [] for anything else."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def dropped_address(data: QMimeData) -> str:
    """Return the web address that is dragged, "" for anything else."""
    urls = [url.toString() for url in data.urls()] or [data.text().strip()]
    return next((url for url in urls if url.startswith(("https://", "http://"))), "")
