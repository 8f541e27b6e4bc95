"""A web address."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.desk.browser import is_web_address
from editor.desk.form.field_widget import ABSENT, FramedField
from editor.desk.form.labels import label_of
from editor.desk.form.line_editor import LineEditor
from editor.desk.form.link_button import LinkButton
from editor.desk.form.tools import Tools, translate
from editor.record.paths import Path
from editor.record.schema import Field


class UrlField(FramedField):
    """An address that can be copied and opened; what a browser could not open says so."""

    def __init__(
        self, field: Field, path: Path, tools: Tools, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, path, tools, parent)
        self._input = LineEditor(self.frame)
        self._input.setPlaceholderText("https://")
        self._input.typed.connect(self._typed)
        self._describe(self._input)
        self._copy = self._button("", translate("Form", "Copy the address"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._input.text()))
        self._open = self._button(
            translate("Form", "open"), translate("Form", "Open in the browser")
        )
        self._open.clicked.connect(lambda: tools.browser.open(self._input.text().strip()))
        self.frame.end_with_buttons()
        self.frame.add(self._input, 1)
        self.frame.add(self._copy)
        self.frame.add(self._open)
        self.setFocusProxy(self._input)
        self.restyle()

    @classmethod
    def accepts(cls, value: Any) -> bool:
        """Strings only."""
        return value is ABSENT or value is None or isinstance(value, str)

    def editor(self) -> QWidget:
        """Return the line edit."""
        return self._input

    def restyle(self) -> None:
        """Set the icon's colour."""
        self._copy.setIcon(self.tools.theme.icon("copy"))

    def _button(self, text: str, tip: str) -> LinkButton:
        button = LinkButton(self.frame, text, tip)
        button.setAccessibleName(f"{tip}: {label_of(self.field)}")
        return button

    def _show(self, value: Any) -> None:
        text = value if isinstance(value, str) else ""
        self._input.show_text(text)
        self._check(text)

    def _set_read_only(self, read_only: bool) -> None:
        self._input.setReadOnly(read_only)

    def _typed(self, text: str) -> None:
        self._check(text)
        self._edit(text)

    def _check(self, text: str) -> None:
        """Say what is odd; the address is in the record all the same."""
        usable = is_web_address(text.strip())
        self._open.setVisible(usable)
        self._copy.setVisible(bool(text))
        self._say("", "", address_fault(text))


def address_fault(url: str) -> str:
    """Return what is wrong with an address, "" for none; a path of the site is sound."""
    if not url or url.startswith("/"):
        return ""
    if url != url.strip():
        return translate("Form", "There is white space around the address.")
    if len(url.split()) > 1:
        return translate("Form", "There is white space in the address.")
    if not is_web_address(url):
        return translate("Form", "This is no web address: it begins with https:// or http://")
    if url.startswith("http:"):
        return translate("Form", "The address is not encrypted (http)")
    return ""
