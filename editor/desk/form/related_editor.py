"""Below the list: what stands in the record of an article that is none of this site's records."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor.desk.form.below_list import arrange_below
from editor.desk.form.fitting_area import FittingArea
from editor.desk.form.line_editor import overrides_escape
from editor.desk.form.link_button import LinkButton
from editor.desk.form.mapping_field import MappingField
from editor.desk.form.related_links import article_at
from editor.desk.form.tone_label import ToneLabel, WrappedLabel
from editor.desk.form.tools import Tools, translate
from editor.desk.models.related_list import KEY
from editor.record import Document, Edit
from editor.record.paths import Path
from editor.record.schema import Field, Kind

_MOST_HIGH: Final = 250
_ADDRESS: Final = "webUrl"


class RelatedEditor(QFrame):
    """A line that says so; it opens into the fields of the article, edited in place.

    What was typed and could not be taken, half a date, stands there again on the next visit.
    """

    edited = Signal(object, object)
    """Path and new value."""
    operated = Signal(object, str)
    """A list of record edits, and their name."""
    turned = Signal()
    """The fields are shown, or not any more."""
    left = Signal()
    """The list is to have the focus again."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("relatedEditor")
        self.setProperty("kind", "window")
        self.field = Field(KEY, Kind.RELATED)
        self.widget: MappingField | None = None
        """The fields, while they are shown."""
        self._tools = tools
        self._document: Document | None = None
        self._place = -1
        self._item: dict[str, Any] = {}
        self._drafts: dict[str, dict[str, str]] = {}
        self._later = QTimer(self)
        """The list is painted first: the fields of another article take as long to be made."""
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._follow)
        self._heading = ToneLabel(tools.theme, self, "", "muted", "small_strong")
        self._heading.set_elided()
        self._button = LinkButton(self)
        self._button.clicked.connect(self._turn)
        self._problem = WrappedLabel(tools.theme, self)
        self._problem.set_tone("problem")
        self._area = FittingArea(self)
        px = tools.theme.px
        self._problem.setContentsMargins(px(12), 0, px(12), px(6))
        head = (self._heading, self._button)
        self._area.setMaximumHeight(px(_MOST_HIGH))
        arrange_below(self, tools.theme, head, (self._problem, self._area))
        self._say()
        self.hide()

    def show_article(self, document: Document | None, place: int) -> None:
        """Show the article at a place of a record's list; -1 for none that can be edited here."""
        self._document, self._place = document, place
        if place < 0 or document is None:
            self.close_it()
        elif self.widget is not None and (self._is_of(place) or self._focused()):
            self._fill(document)
        elif self.widget is not None:
            self._later.start()
        self.setVisible(place >= 0)

    def open_it(self) -> None:
        """Show the fields, the cursor in the first one, its text selected."""
        if self._document is None or self._place < 0:
            return
        if self.widget is None:
            self._fill(self._document)
        self._say()
        self.show()
        if self.widget is not None and self.widget.fields():
            first = next(iter(self.widget.fields().values()))
            self._area.ensureWidgetVisible(first)
            first.editor().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_it(self) -> None:
        """Show the line only."""
        self._later.stop()
        if self.widget is not None:
            self._keep_drafts(self.widget)
            self.widget = None
            self._area.takeWidget().deleteLater()
        self._say()

    def flush(self) -> None:
        """Take what was typed and waits for a pause."""
        if self.widget is not None:
            for child in self.widget.fields().values():
                child.flush()

    def restyle(self) -> None:
        """Take over the theme's fonts and icons."""
        self._heading.restyle()
        self._problem.restyle()
        if self.widget is not None:
            self.widget.restyle()

    def event(self, event: QEvent) -> bool:
        """Keep Escape: elsewhere it leaves the form, here it closes."""
        if overrides_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.widget is not None:
            self._turn()
        else:
            super().keyPressEvent(event)

    # --- inside -------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Open the fields, or close them and go back to the list."""
        if self.widget is None:
            self.open_it()
        else:
            self.close_it()
            self.left.emit()

    def _is_of(self, place: int) -> bool:
        """Return whether the fields are those of the article at a place."""
        return self.widget is not None and self.widget.path == (KEY, place)

    def _follow(self) -> None:
        """Show the fields of the article that is chosen by now."""
        if self._document is not None and self._place >= 0 and self.widget is not None:
            self._fill(self._document)

    def _fill(self, document: Document) -> None:
        """Show the article as it is in the record; fields of another place are made anew."""
        self._later.stop()
        item, path = article_at(document, self._place), (KEY, self._place)
        focused = ""
        if self.widget is None or not self._is_of(self._place):
            focused = self._focused()
            self.close_it()
            self.field = document.schema.field(KEY) or self.field
            self.widget = self._made(path, item)
            self.widget.reset()
        self._item = item
        self.widget.set_value(item)
        if focused in self.widget.fields():
            self.widget.fields()[focused].editor().setFocus()
        for key, text in self._drafts.pop(_address(item), {}).items():
            if key in self.widget.fields():
                self.widget.fields()[key].set_draft(text)
        self._note()

    def _focused(self) -> str:
        """Return the key of the field that has the focus, "" where none has."""
        focus = self.window().focusWidget()
        children = self.widget.fields() if self.widget is not None and focus is not None else {}
        found = (key for key, child in children.items() if child.isAncestorOf(focus))
        return next(found, "")

    def _made(self, path: tuple[str, int], item: dict[str, Any]) -> MappingField:
        """Return the fields of an article; links beside its page only where it has them."""
        offered = [
            one
            for one in self.field.fields
            if one.key in item or one.kind is not Kind.URL or one.key == _ADDRESS
        ]
        page = QWidget()
        page.setProperty("kind", "window")
        px = self._tools.theme.px
        column = QVBoxLayout(page)
        column.setContentsMargins(px(8), 0, px(8), px(8))
        made = MappingField(replace(self.field, fields=tuple(offered)), path, self._tools, page)
        made.set_name(f"field.{KEY}[{path[1]}]")
        made.edited.connect(self._edited)
        made.operated.connect(self._operated)
        made.noted.connect(self._note)
        column.addWidget(made)
        self._area.setWidget(page)
        return made

    def _edited(self, path: Path, value: Any) -> None:
        """Pass on what is typed, unless the fields are about to be another article's."""
        if not self._later.isActive():
            self.edited.emit(path, value)

    def _operated(self, edits: list[Edit], text: str) -> None:
        if not self._later.isActive():
            self.operated.emit(edits, text)

    def _keep_drafts(self, fields: MappingField) -> None:
        drafts = {key: child.draft() for key, child in fields.fields().items()}
        if kept := {key: text for key, text in drafts.items() if text}:
            self._drafts[_address(self._item)] = kept

    def _note(self) -> None:
        """Say what a field could not take."""
        self._problem.setText(self.widget.problem if self.widget is not None else "")
        self._problem.setVisible(bool(self._problem.text()))

    def _say(self) -> None:
        is_open = self.widget is not None
        heading = translate("Form", "No record of this site")
        self._heading.setText(translate("Form", "What stands here") if is_open else heading)
        self._button.setText(translate("Form", "Done") if is_open else translate("Form", "Edit"))
        tip = translate("Form", "Edit title, date and what else stands here (F2)")
        self._button.setToolTip(translate("Form", "Close (Esc)") if is_open else tip)
        self._button.setAccessibleName(self._button.toolTip())
        self._area.setVisible(is_open)
        self._note()
        self.turned.emit()


def _address(item: dict[str, Any]) -> str:
    url = item.get(_ADDRESS)
    return url if isinstance(url, str) else ""
